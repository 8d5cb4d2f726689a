using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Time;

public sealed class WeeklyRecurrence
{
    static readonly DateTimeZone NewYork = Zones.Find("America/New_York")!;

    [Fact]
    public void Until_is_the_last_start_that_counts()
    {
        var series = Series(new(2026, 3, 2, 9, 0), new(2026, 3, 2, 17, 0));
        var third = Zones.Start(new(2026, 3, 16, 9, 0), NewYork);
        Assert.Equal(3, Starts(series with { Until = third }).Length);
        Assert.Equal(2, Starts(series with { Until = third - Duration.FromMilliseconds(1) }).Length);
    }

    [Fact]
    public void Wall_times_stay_when_the_clocks_change()
    {
        var starts = Starts(Series(new(2026, 3, 1, 9, 0), new(2026, 3, 1, 17, 0)));
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 14, 0), starts[0]);
        Assert.Equal(Instant.FromUtc(2026, 3, 8, 13, 0), starts[1]);
    }

    [Fact]
    public void Every_other_week_skips_one() => Assert.Equal(
        Duration.FromDays(14), Starts(Series(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 17, 0), 2))[1] - Instant.FromUtc(2026, 6, 1, 13, 0));

    [Fact]
    public void A_half_hour_inside_the_gap_is_a_half_hour_after_it() =>
        Assert.Equal(1_800_000, OnTheSpringDay(new(2, 15), new(2, 45)).Single().Time.Length);

    [Fact]
    public void What_a_clock_change_leaves_no_time_for_is_left_out()
    {
        Assert.Empty(OnTheSpringDay(new(2, 30), new(3, 0)));
        Assert.Empty(OnTheSpringDay(new(2, 0), new(3, 0)));
    }

    [Fact]
    public void Nothing_lies_between_a_moment_and_itself() =>
        Assert.Empty(Series(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 17, 0)).Between(Instant.FromUtc(2026, 6, 1, 15, 0), Instant.FromUtc(2026, 6, 1, 15, 0)));

    [Fact]
    public void An_endless_series_reaches_the_end_of_the_calendar() =>
        Assert.NotEmpty(Series(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 17, 0)).Between(Instant.FromUtc(9999, 11, 1, 0, 0), Instant.MaxValue));

    [Fact]
    public void A_series_needs_a_week_or_more_between_its_starts() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Series(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 17, 0), 0));

    [Fact]
    public void Seeking_finds_what_walking_day_by_day_finds() => Always.Holds(
        from zone in Some.Zone
        from shift in Some.Shift
        from interval in Gen.Choose(1, 5)
        from weeks in Gen.Choose(0, 60)
        from hours in Gen.Choose(-200, 30 * 24)
        from length in Gen.Choose(0, 24 * 24)
        from until in Gen.Choose(-1, 60)
        from longer in Gen.Elements(0, 0, 5, 6, 15)
        let from_ = Zones.Start(shift.Start, zone) + Duration.FromDays(7 * weeks) + Duration.FromHours(hours)
        let last = until < 0 ? (Instant?)null : Zones.Start(shift.Start.PlusWeeks(until), zone)
        select (Series: new WeeklySeries(shift.Start.PlusWeeks(-3), shift.End.PlusWeeks(-3).PlusDays(longer), zone, interval, last), From: from_, To: from_ + Duration.FromHours(length)),
        asked => Assert.Equal(Walk(asked.Series, asked.From, asked.To), asked.Series.Between(asked.From, asked.To)), 1000);

    static IEnumerable<Occurrence> Walk(WeeklySeries series, Instant from, Instant to)
    {
        for (var days = 0; series.Start.PlusDays(days).Date < to.InUtc().Date.PlusDays(3); days++)
        {
            if (days % (7 * series.IntervalInWeeks) != 0) continue;
            var (start, end) = (series.Start.PlusDays(days), series.End.PlusDays(days));
            var (begins, ends) = (Zones.Start(start, series.Zone), Zones.End(end, series.Zone));
            if (begins >= ends || begins > (series.Until ?? Instant.MaxValue)) continue;
            if (begins < to && from < ends && from < to) yield return new(start, end, Stretch.Of(begins, ends), days / 7);
        }
    }

    static IEnumerable<Occurrence> OnTheSpringDay(LocalTime start, LocalTime end) =>
        Series(new LocalDate(2026, 3, 1) + start, new LocalDate(2026, 3, 1) + end)
            .Between(Instant.FromUtc(2026, 3, 8, 0, 0), Instant.FromUtc(2026, 3, 9, 0, 0));

    static WeeklySeries Series(LocalDateTime start, LocalDateTime end, int interval = 1) => new(start, end, NewYork, interval, null);

    static Instant[] Starts(WeeklySeries series) =>
        [.. series.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0)).Select(occurrence => occurrence.Time.StartInstant)];
}
