using Slotwright.Domain.Members;

namespace Slotwright.Domain.Tests.Members;

/// <summary>What of a name stands in the address of a profile.</summary>
public sealed class SlugsOfMembers
{
    [Theory]
    [InlineData("Bob Miller", "bob-miller")]
    [InlineData("  Zoë  O'Hara-Ünal ", "zoë-o-hara-ünal")]
    [InlineData("R2-D2!", "r2-d2")]
    [InlineData("山田 太郎", "山田-太郎")]
    [InlineData("😀", "")]
    [InlineData("", "")]
    [InlineData("---", "")]
    public void A_name_becomes_letters_digits_and_hyphens(string name, string slug) => Assert.Equal(slug, MemberSlug.Of(name));

    [Fact]
    public void A_long_name_is_cut_and_never_ends_with_a_hyphen()
    {
        Assert.Equal(MemberSlug.Longest, MemberSlug.Of(new string('a', 100)).Length);
        Assert.Equal(new string('a', 59), MemberSlug.Of(new string('a', 59) + " b"));
    }

    [Theory]
    [InlineData("bob-miller", true)]
    [InlineData("Bob", false)]
    [InlineData("bob miller", false)]
    [InlineData("bob--miller", false)]
    [InlineData("-bob", false)]
    [InlineData("../bob", false)]
    [InlineData("", false)]
    public void A_chosen_slug_stands_as_it_is_or_not_at_all(string slug, bool isFit) => Assert.Equal(isFit, MemberSlug.IsFit(slug));
}
