using Slotwright.Domain.Contacts;

namespace Slotwright.Domain.Tests.Contacts;

/// <summary>However people write a number, it is the same number.</summary>
public sealed class PhoneNumbers
{
    [Theory]
    [InlineData("+49 30 123456", null, "+4930123456")]
    [InlineData("0049 (30) 123-456", null, "+4930123456")]
    [InlineData("030 123456", "DE", "+4930123456")]
    [InlineData("+49 30 123456", "US", "+4930123456")]
    [InlineData("(212) 555-0100", "US", "+12125550100")]
    [InlineData("(212) 555-0100 ext. 12", "US", "+12125550100")]
    [InlineData("06 1234 5678", "IT", "+390612345678")]
    [InlineData("030 123456", null, null)]
    [InlineData("030 123456", "ZZ", null)]
    [InlineData("12", "DE", null)]
    [InlineData("+1234567890123456", null, null)]
    [InlineData("", "DE", null)]
    public void A_number_as_the_world_dials_it(string written, string? country, string? international) => Assert.Equal(international, PhoneNumber.International(written, country));

    [Theory]
    [InlineData("+49 30 123456", "0049 30 123456")]
    [InlineData("030 / 12 34 56", "030 123456")]
    [InlineData("+12", "+1 2")]
    public void Spellings_of_one_number_have_one_key(string one, string other) => Assert.Equal(PhoneNumber.Key(one, null), PhoneNumber.Key(other, null));

    [Theory]
    [InlineData("030 123456", "+49 30 123456")]
    [InlineData("12", "+12")]
    public void A_number_that_does_not_say_its_country_is_not_taken_for_one_that_does(string local, string international) =>
        Assert.NotEqual(PhoneNumber.Key(local, null), PhoneNumber.Key(international, null));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("ext. 12")]
    public void Without_digits_there_is_no_key(string written) => Assert.Equal("", PhoneNumber.Key(written, null));
}
