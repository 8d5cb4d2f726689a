using Slotwright.Domain.Reports;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Reports;

/// <summary>Working, blocked, booked and free time, what overlaps, and the names of weeks.</summary>
public sealed class TimeUsed
{
    [Theory]
    // window, hours, time off, booked -> working, blocked, booked, used, free, outside
    [InlineData("0-24", "9-17", "", "10-11", "480 0 60 60 420 0")]
    [InlineData("0-24", "9-17", "12-13", "10-11", "420 60 60 60 360 0")]
    [InlineData("0-24", "9-17", "16-20", "10-11", "420 60 60 60 360 0")] // off hours that are no hours anyway
    [InlineData("0-24", "9-17", "", "10-12,11-13", "480 0 180 180 300 0")] // booked twice is booked once
    [InlineData("0-24", "9-17", "", "16-19", "480 0 180 60 420 120")]
    [InlineData("0-24", "9-17", "10-12", "11-13", "360 120 120 60 300 60")] // booked into time off
    [InlineData("10-12", "9-17", "", "11-13", "120 0 60 60 60 0")] // the window cuts
    [InlineData("0-24", "", "", "10-11", "0 0 60 0 0 60")]
    public void Minutes_are_counted_once_and_in_their_place(string window, string open, string off, string booked, string expected)
    {
        var time = WorkedTime.Of(Hours(window)[0], Hours(open), Hours(off), Hours(booked));
        Assert.Equal(expected, $"{time.Working} {time.Blocked} {time.Booked} {time.Used} {time.Free} {time.Outside}");
    }

    [Fact]
    public void The_share_that_is_booked_is_told_of_who_works()
    {
        Assert.Equal(0.125m, WorkedTime.Of(new(0, 24 * Hour), Hours("9-17"), [], Hours("10-11")).Utilization);
        Assert.Null(WorkedTime.Of(new(0, 24 * Hour), [], [], Hours("10-11")).Utilization);
    }

    [Theory]
    [InlineData("9-10,10-11", "")] // touching is no overlap
    [InlineData("9-11,10-12", "10-12 with 9-11")]
    [InlineData("9-12,10-11,11-12", "10-11 with 9-12; 11-12 with 9-12")]
    [InlineData("9-12,10-12,11-12", "10-12 with 9-12; 11-12 with 9-12,10-12")]
    public void What_begins_before_another_is_over_overlaps_it(string items, string expected)
    {
        var found = Overlaps.With(Hours(items), _ => 1, s => s).Where(o => o.Others.Count > 0).Select(o => $"{Text(o.Item)} with {string.Join(',', o.Others.Select(Text))}");
        Assert.Equal(expected, string.Join("; ", found));
    }

    [Fact]
    public void Different_resources_do_not_overlap() =>
        Assert.All(Overlaps.With(Hours("9-11,10-12"), s => s.Start, s => s), o => Assert.Empty(o.Others));

    [Theory]
    [InlineData("2026-W47", "2026-11-16")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2025-W01", "2024-12-30")] // begins in the year before
    [InlineData("2025-W53", null)] // 2025 has 52 weeks
    [InlineData("2026-W00", null)]
    [InlineData("2026W047", null)]
    [InlineData("9999-W01", null)]
    [InlineData("2026-W+4", null)]
    public void A_week_is_named_by_ISO(string name, string? monday)
    {
        var found = IsoWeeks.Monday(name);
        Assert.Equal(monday, found?.ToString("uuuu-MM-dd", null));
        if (found is not { } first) return;
        for (var day = 0; day < 7; day++) Assert.Equal((name, first), (IsoWeeks.Name(first.PlusDays(day)), IsoWeeks.MondayOf(first.PlusDays(day))));
    }

    private const long Hour = 60 * 60 * 1000;

    private static Stretch[] Hours(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('-')).Select(p =>
        new Stretch(long.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture) * Hour, long.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture) * Hour))];

    private static string Text(Stretch s) => $"{s.Start / Hour}-{s.End / Hour}";
}
