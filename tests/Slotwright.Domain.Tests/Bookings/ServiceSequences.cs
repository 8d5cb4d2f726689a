using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Bookings;

/// <summary>What the bookings of a multi-service booking must be together, and what must be said of them (behaviour/bookings.md 8).</summary>
public sealed class ServiceSequences
{
    private static readonly Guid One = Guid.Parse("00000000-0000-0000-0000-000000000001"), Two = Guid.Parse("00000000-0000-0000-0000-000000000002"), Other = Guid.Parse("00000000-0000-0000-0000-000000000009");

    [Theory]
    [InlineData("540-600 600-630", true)]
    [InlineData("540-600 600-630 630-720", true)]
    [InlineData("0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8", true)]
    [InlineData("0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8 8-9", false)]
    [InlineData("540-600", false)]
    [InlineData("", false)]
    [InlineData("540-600 601-630", false)]
    [InlineData("540-600 599-630", false)]
    [InlineData("540-600 540-600", false)]
    [InlineData("540-600 600-630 640-650", false)]
    [InlineData("540-600 600-630@branch", false)]
    [InlineData("540-600@branch 600-630@branch", true)]
    public void Two_to_eight_follow_each_other_at_one_place(string bookings, bool whole)
    {
        var broken = ServiceSequence.Broken([.. bookings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)]);
        Assert.Equal(whole, broken is null);
        if (broken is not null) Assert.Equal("VALIDATION_FAILURE", broken.Code);
    }

    [Theory]
    [InlineData("1:4 2:7", true, null)]
    [InlineData("2:7 1:4", true, null)]
    [InlineData("2:7", false, null)]
    [InlineData("", false, null)]
    [InlineData("1:4 1:4", true, "DUPLICATE_BOOKING_INFO")]
    [InlineData("1:4 2:7 9:1", true, "BOOKING_NOT_FOUND")]
    [InlineData("1:4 -:7", false, "BOOKING_NOT_FOUND")]
    [InlineData("1:4", true, "NOT_ALL_BOOKINGS_WERE_SENT")]
    [InlineData("", true, "NOT_ALL_BOOKINGS_WERE_SENT")]
    [InlineData("1:4 2:", true, "REVISION_MISSING")]
    [InlineData("1:4 2:6", true, "BOOKING_REVISION_MISMATCH")]
    [InlineData("1:04", false, "BOOKING_REVISION_MISMATCH")]
    public void Each_member_is_named_once_in_the_version_it_is_in(string sent, bool all, string? code) => Assert.Equal(code, ServiceSequence.Unsent(new Dictionary<Guid, long> { [One] = 4, [Two] = 7 },
        [.. sent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':')).Select(s => (Id(s[0]), s[1].Length > 0 ? s[1] : null))], all)?.Code);

    private static Guid? Id(string name) => name switch { "1" => One, "2" => Two, "9" => Other, _ => null };

    private static (Stretch, string) Read(string text)
    {
        var parts = text.Split('-', '@');
        return (new(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)), parts.Length > 2 ? parts[2] : "home");
    }
}
