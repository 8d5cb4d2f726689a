using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Notifications;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Notifications;

public sealed class RemindersAndPatience
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08T13:00:00Z", 1, AheadUnit.Days, "2026-03-07T14:00:00Z")] // 9:00 EDT, the day before 9:00 EST
    [InlineData("America/New_York", "2026-11-01T14:00:00Z", 1, AheadUnit.Days, "2026-10-31T13:00:00Z")] // 9:00 EST, the day before 9:00 EDT
    [InlineData("America/New_York", "2026-03-08T13:00:00Z", 24, AheadUnit.Hours, "2026-03-07T13:00:00Z")] // a day of 23 hours: 8:00 the day before
    [InlineData("America/New_York", "2026-11-01T14:00:00Z", 24, AheadUnit.Hours, "2026-10-31T14:00:00Z")]
    [InlineData("America/New_York", "2026-03-09T06:30:00Z", 1, AheadUnit.Days, "2026-03-08T07:30:00Z")] // 2:30 does not exist on the 8th: 3:30
    [InlineData("America/New_York", "2026-11-02T06:30:00Z", 1, AheadUnit.Days, "2026-11-01T05:30:00Z")] // 1:30 exists twice on the 1st: the first
    [InlineData("Europe/Berlin", "2026-04-02T07:00:00Z", 7, AheadUnit.Days, "2026-03-26T08:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T00:00:00Z", 1, AheadUnit.Days, "2026-04-03T23:30:00Z")] // half an hour's change
    [InlineData("Asia/Tokyo", "2026-06-02T01:00:00Z", 90, AheadUnit.Minutes, "2026-06-01T23:30:00Z")]
    public void A_day_before_is_the_same_time_on_the_clock_and_hours_are_hours(string zone, string start, int amount, AheadUnit unit, string expected) =>
        Assert.Equal(At(expected), new Ahead(amount, unit).Before(At(start), Zones.Find(zone)!));

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(8, 3840)]
    [InlineData(9, 7200)]
    [InlineData(40, 7200)]
    public void Each_wait_is_twice_the_last_one_up_to_two_hours(int attempts, int seconds)
    {
        var due = At("2026-06-01T00:00:00Z");
        Assert.Equal(due + Duration.FromSeconds(seconds), Patience.Next(due, due, attempts, 0.5));
        Assert.Equal(due + Duration.FromSeconds(seconds * 0.8), Patience.Next(due, due, attempts, 0));
        Assert.Equal(due + Duration.FromSeconds(seconds * 1.2), Patience.Next(due, due, attempts, 1));
    }

    [Fact]
    public void Nothing_is_tried_for_longer_than_a_day()
    {
        var due = At("2026-06-01T00:00:00Z");
        Assert.NotNull(Patience.Next(due + Duration.FromHours(21), due, 12, 1));
        Assert.Null(Patience.Next(due + Duration.FromHours(23), due, 12, 0.5));
        Assert.Null(Patience.Next(due + Duration.FromHours(48), due, 1, 0));
    }

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
