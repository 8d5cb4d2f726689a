using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

public sealed class WorkingHoursFacts
{
    const long Quarter = 15 * 60_000;
    const long Hour = 4 * Quarter;
    static readonly DateTimeZone London = Zones.Find("Europe/London")!;
    static readonly HashSet<int> Nothing = [];

    [Fact]
    public void A_removed_occurrence_leaves_a_hole_and_a_single_stretch_fills_in()
    {
        var monday = Weekly(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 17, 0));
        var second = Instant.FromUtc(2026, 6, 8, 8, 0);
        var instead = Stretch.Of(Instant.FromUtc(2026, 6, 8, 12, 0), Instant.FromUtc(2026, 6, 8, 13, 0));
        WorkingHours hours = new([monday with { Removed = new HashSet<int> { 1 } }], [instead]);
        Assert.Equal([instead], hours.Overlapping(Stretch.Of(second - Duration.FromDays(2), second + Duration.FromDays(2))));
    }

    [Fact]
    public void Stretches_are_not_clipped_at_the_window()
    {
        WorkingHours hours = new([Weekly(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 17, 0))], []);
        var day = Stretch.Of(Instant.FromUtc(2026, 6, 8, 8, 0), Instant.FromUtc(2026, 6, 8, 16, 0));
        Assert.Equal([day], hours.Overlapping(new(day.Start + Hour, day.Start + 2 * Hour)));
        Assert.Empty(hours.Overlapping(new(day.End, day.End + Hour)));
        Assert.Empty(hours.Overlapping(new(day.Start + Hour, day.Start + Hour)));
    }

    [Fact]
    public void Shifts_that_touch_are_one_stretch()
    {
        WorkingHours hours = new([Weekly(new(2026, 6, 1, 9, 0), new(2026, 6, 1, 12, 0)), Weekly(new(2026, 6, 1, 12, 0), new(2026, 6, 1, 17, 0))], []);
        var stretch = Assert.Single(hours.Overlapping(Stretch.Of(Instant.FromUtc(2026, 6, 8, 0, 0), Instant.FromUtc(2026, 6, 9, 0, 0))));
        Assert.Equal(8 * Hour, stretch.Length);
    }

    [Fact]
    public void Days_that_never_close_are_anchored_at_their_very_beginning()
    {
        var week = Enumerable.Range(0, 7).Select(day => Weekly(new LocalDateTime(2025, 6, 2, 0, 0).PlusDays(day), new LocalDateTime(2025, 6, 3, 0, 0).PlusDays(day)));
        WorkingHours hours = new([.. week], []);
        var asked = Stretch.Of(Instant.FromUtc(2027, 1, 5, 0, 0), Instant.FromUtc(2027, 1, 6, 0, 0));
        var stretch = Assert.Single(hours.Overlapping(asked));
        Assert.Equal(Instant.FromUtc(2025, 6, 1, 23, 0), stretch.StartInstant);
        Assert.True(stretch.End >= asked.End + 40 * 24 * Hour);
    }

    [Fact]
    public void The_last_day_of_the_calendar_can_be_asked()
    {
        WorkingHours hours = new([Weekly(new(2026, 6, 1, 0, 0), new(2026, 6, 8, 0, 0))], []);
        Assert.Single(hours.Overlapping(Stretch.Of(Instant.FromUtc(9999, 12, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 0))).Take(1));
    }

    [Fact]
    public void Round_the_clock_has_one_grid_from_a_local_midnight()
    {
        var open = WorkingHours.RoundTheClock(Zones.Find("Asia/Kathmandu")!);
        Assert.Equal(Instant.FromUtc(1999, 12, 31, 18, 15), open.StartInstant);
        var midnight = Instant.FromUtc(2026, 6, 1, 18, 15).ToUnixTimeMilliseconds();
        Assert.Equal([midnight, midnight + Hour], SlotFinder.Find(new(new(midnight, midnight + 2 * Hour), Hour, Hour, 0), [[new([open], [], [])]]).Starts);
    }

    [Fact]
    public void What_is_offered_and_what_is_booked_make_up_the_elapsed_working_time() => Always.Holds(
        from zone in Some.Zone
        from shift in Some.Shift
        from booked in Gen.Choose(0, 140).ArrayOf(10)
        select (zone, shift, booked),
        day =>
        {
            var start = Zones.Start(day.shift.Start, day.zone);
            var work = Stretch.Of(start, Instant.Max(start, Zones.End(day.shift.End, day.zone)));
            WorkingHours hours = new([new(new(day.shift.Start, day.shift.End, day.zone, 1, null), Nothing)], []);
            var busy = Stretches.Normalise([.. day.booked.Select(quarter => new Stretch(work.Start + quarter * Quarter, work.Start + (quarter + 1) * Quarter))]);
            var table = SlotFinder.Find(new(work, Quarter, Quarter, 0), [[new(hours.Overlapping(work), [], busy)]]);
            var taken = busy.Sum(hold => Math.Max(0, Math.Min(hold.End, work.End) - hold.Start));
            Assert.Equal(work.Length - taken, table.Count * Quarter);
        });

    [Fact]
    public void The_same_instants_are_offered_whichever_zone_the_customer_asks_from_day_by_day() => Always.Holds(
        from business in Some.Zone
        from customer in Some.Zone
        from shifts in Some.Shift.ArrayOf(3)
        from step in Gen.Elements(15, 20, 25, 60, 90)
        select (business, customer, shifts, step),
        asked =>
        {
            WorkingHours hours = new([.. asked.shifts.Select(shift => new RecurringHours(new(shift.Start, shift.End, asked.business, 1, null), Nothing))], []);
            var first = asked.shifts[0].Start.Date.PlusDays(-2);
            var days = Enumerable.Range(0, 10).Select(day => CustomersDay(first.PlusDays(day), asked.customer)).ToArray();
            var whole = new Stretch(days[0].Start, days[^1].End);
            Assert.Equal(Offered(hours, whole, asked.step), days.SelectMany(day => Offered(hours, day, asked.step)));
        });

    static Stretch CustomersDay(LocalDate date, DateTimeZone zone) =>
        Stretch.Of(Zones.Start(date.AtMidnight(), zone), Zones.Start(date.PlusDays(1).AtMidnight(), zone));

    static long[] Offered(WorkingHours hours, Stretch window, int step) =>
        SlotFinder.Find(new(window, 60 * 60_000, step * 60_000L, 0), [[new(hours.Overlapping(window), [], [])]]).Starts.ToArray();

    static RecurringHours Weekly(LocalDateTime start, LocalDateTime end) => new(new(start, end, London, 1, null), Nothing);
}
