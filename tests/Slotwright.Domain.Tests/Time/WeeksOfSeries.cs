using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Time;

/// <summary>Occurrences are known by the week of their series, and a series changes from a week on.</summary>
public sealed class WeeksOfSeries
{
    static readonly DateTimeZone Berlin = Zones.Find("Europe/Berlin")!;

    [Fact]
    public void Every_week_has_a_name_of_its_own_and_the_name_tells_the_week() => Always.Holds(
        from zone in Some.Zone
        from shift in Some.Shift
        from week in Gen.Choose(-200, 600)
        select (Anchor: new SeriesAnchor(shift.Start, zone), week),
        asked => Assert.Equal(asked.week, asked.Anchor.WeekOf(asked.Anchor.KeyOf(asked.week))), 1000);

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-16T10:00:00", 2, "2011-12-31T10:00:00")] // the day that Samoa left out
    [InlineData("Pacific/Apia", "2011-12-16T10:00:00", 3, "2012-01-06T10:00:00")]
    [InlineData("Australia/Lord_Howe", "2026-09-27T02:15:00", 1, "2026-10-04T02:45:00")] // half an hour goes
    [InlineData("Europe/Berlin", "2026-03-22T02:30:00", 1, "2026-03-29T03:30:00")] // an hour goes
    [InlineData("Europe/Berlin", "2026-03-22T02:30:00", 2, "2026-04-05T02:30:00")]
    public void A_start_that_does_not_exist_moves_and_its_week_stays(string zone, string start, int week, string begins)
    {
        var anchor = new SeriesAnchor(Local(start), Zones.Find(zone)!);
        var series = Series(anchor, 150);
        var occurrence = series.InWeek(week)!.Value;
        Assert.Equal(Local(begins), occurrence.Time.StartInstant.InZone(anchor.Zone).LocalDateTime);
        Assert.Equal(week, anchor.WeekOf(anchor.KeyOf(week)));
        Assert.Contains(series.Between(occurrence.Time.StartInstant, occurrence.Time.EndInstant), o => o == occurrence);
    }

    [Fact]
    public void A_start_that_comes_twice_is_the_first_of_the_two()
    {
        var series = Series(new(Local("2026-10-18T02:30:00"), Berlin), 60);
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), series.InWeek(1)!.Value.Time.StartInstant);
    }

    [Fact]
    public void A_name_of_no_week_is_none()
    {
        var anchor = new SeriesAnchor(Local("2026-06-01T10:00:00"), Berlin);
        Assert.Null(anchor.WeekOf(anchor.KeyOf(3) + Duration.FromMinutes(1)));
        Assert.Null(anchor.WeekOf(Instant.FromUtc(9999, 12, 31, 0, 0)));
        Assert.Null(anchor.WeekOf(Instant.FromUtc(1, 1, 1, 0, 0)));
    }

    [Theory]
    [InlineData(1, 0, null, "0 1 2 3 4 5")]
    [InlineData(1, 3, null, "3 4 5")] // what it was before held the first three weeks
    [InlineData(1, 0, 2, "0 1 2")] // another series goes on
    [InlineData(2, 0, null, "0 2 4")]
    [InlineData(2, 3, null, "4")] // every second week stays every second week
    [InlineData(3, 1, 4, "3")]
    public void A_series_holds_for_its_weeks(int interval, int first, int? last, string weeks)
    {
        var series = new WeeklySeries(Local("2026-06-01T10:00:00"), Local("2026-06-01T11:00:00"), Berlin, interval, null) { Weeks = (first, last) };
        var held = series.Between(Instant.FromUtc(2026, 5, 1, 0, 0), Instant.FromUtc(2026, 7, 12, 0, 0)).Select(o => o.Week).ToList();
        Assert.Equal(weeks, string.Join(' ', held));
        Assert.Equal(held, Enumerable.Range(-2, 8).Where(w => series.InWeek(w) is not null));
    }

    [Fact]
    public void A_start_moved_by_weeks_takes_the_count_with_it()
    {
        var before = new WeeklySeries(Local("2026-06-01T10:00:00"), Local("2026-06-01T11:00:00"), Berlin, 1, null);
        var after = new WeeklySeries(Local("2026-06-15T12:00:00"), Local("2026-06-15T13:00:00"), Berlin, 1, null) { StartWeek = 2 };
        Assert.Null(after.InWeek(1));
        Assert.Equal(before.InWeek(5)!.Value.Start.Date, after.InWeek(5)!.Value.Start.Date);
    }

    [Theory]
    [InlineData("2026-05-01T00:00:00", 0)] // weeks before the first do not count here: it never began
    [InlineData("2026-06-01T09:59:59", 0)]
    [InlineData("2026-06-01T10:00:00", 1)] // what runs has begun
    [InlineData("2026-06-08T09:00:00", 1)]
    [InlineData("2026-06-14T23:00:00", 2)]
    public void What_has_begun_ends_with_the_last_start_that_is_past(string now, int first)
    {
        var series = Series(new(Local("2026-06-01T10:00:00"), Berlin), 60);
        Assert.Equal(first, Math.Max(0, series.FirstWeekAfter(Zones.Start(Local(now), Berlin))));
    }

    [Fact]
    public void Nothing_of_a_series_is_both_before_and_after_the_change() => Always.Holds(
        from zone in Some.Zone
        from shift in Some.Shift
        from interval in Gen.Choose(1, 4)
        from hours in Gen.Choose(-300, 3000)
        select (Series: new WeeklySeries(shift.Start, shift.End, zone, interval, null), Now: Zones.Start(shift.Start, zone) + Duration.FromHours(hours)),
        asked =>
        {
            var cut = asked.Series.FirstWeekAfter(asked.Now);
            var (old, next) = (asked.Series with { Weeks = (0, cut - 1) }, asked.Series with { Weeks = (cut, null) });
            var (from, to) = (asked.Now - Duration.FromDays(400), asked.Now + Duration.FromDays(200));
            Assert.Equal(asked.Series.Between(from, to), old.Between(from, to).Concat(next.Between(from, to)));
            Assert.All(old.Between(from, to), o => Assert.True(o.Time.StartInstant <= asked.Now));
            Assert.All(next.Between(from, to), o => Assert.True(o.Time.StartInstant > asked.Now));
        }, 500);

    static WeeklySeries Series(SeriesAnchor anchor, int minutes) => new(anchor.Start, anchor.Start.PlusMinutes(minutes), anchor.Zone, 1, null);

    static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(text).Value;
}
