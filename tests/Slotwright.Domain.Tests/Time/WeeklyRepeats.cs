using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Time;

public sealed class WeeklyRepeats
{
    static readonly DateTimeZone NewYork = Zones.Find("America/New_York")!;

    [Fact]
    public void The_wall_clock_stays_when_the_clocks_change() => Assert.Equal(
        [Instant.FromUtc(2031, 3, 3, 15, 0), Instant.FromUtc(2031, 3, 10, 14, 0), Instant.FromUtc(2031, 3, 17, 14, 0)],
        new WeeklyRepeat(new(2031, 3, 3, 10, 0), NewYork, 1, 3, null).Starts(52));

    [Fact]
    public void A_time_that_is_skipped_moves_forward() => Assert.Equal(
        [Instant.FromUtc(2031, 3, 2, 7, 30), Instant.FromUtc(2031, 3, 9, 7, 30), Instant.FromUtc(2031, 3, 16, 6, 30)],
        new WeeklyRepeat(new(2031, 3, 2, 2, 30), NewYork, 1, 3, null).Starts(52));

    [Fact]
    public void Up_to_a_last_time_which_counts_itself() =>
        Assert.Equal(3, new WeeklyRepeat(new(2031, 6, 2, 10, 0), NewYork, 2, null, new(2031, 6, 30, 10, 0)).Starts(52).Count);

    [Fact]
    public void Both_bounds_hold() => Assert.Equal(2, new WeeklyRepeat(new(2031, 6, 2, 10, 0), NewYork, 1, 2, new(2031, 6, 30, 10, 0)).Starts(52).Count);

    [Fact]
    public void No_more_than_the_most() => Assert.Equal(53, new WeeklyRepeat(new(2031, 6, 2, 10, 0), NewYork, 1, null, new(2035, 6, 30, 10, 0)).Starts(53).Count);

    [Fact]
    public void The_calendar_ends() => Assert.Single(new WeeklyRepeat(new(9999, 12, 28, 10, 0), NewYork, 1, 10, null).Starts(52));
}
