using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests;

/// <summary>What the properties are tried on: small numbers for pure sweeps, real zones and years for calendars.</summary>
static class Some
{
    public const long LastUnit = 130;

    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(
        "America/New_York", "Europe/London", "America/Santiago", "Australia/Lord_Howe", "Africa/Cairo",
        "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Kiritimati", "Pacific/Apia", "UTC").Select(id => Zones.Find(id)!);

    public static Gen<Stretch> Stretch { get; } =
        from start in Gen.Choose(0, 110)
        from length in Gen.Choose(0, 18)
        select new Stretch(start, start + length);

    public static Gen<Stretch[]> Stretches { get; } = Gen.Choose(0, 8).SelectMany(count => Stretch.ArrayOf(count));

    public static Gen<ResourceTime> Resource { get; } =
        from open in Stretches
        from blocked in Gen.Choose(0, 2).SelectMany(count => Stretch.ArrayOf(count))
        from booked in Stretches
        select new ResourceTime(
            Domain.Time.Stretches.Normalise(open), Domain.Time.Stretches.Normalise(blocked),
            [.. booked.Where(hold => !hold.IsEmpty).OrderBy(hold => hold.Start)]);

    public static Gen<SlotDemand> Demand { get; } =
        from window in Stretch
        from more in Gen.Choose(0, 100)
        from duration in Gen.Choose(1, 12)
        from step in Gen.Choose(1, 12)
        from buffer in Gen.Choose(0, 5)
        select new SlotDemand(window with { End = window.End + more }, duration, step, buffer);

    /// <summary>Dates of the years in which the zones above change their clocks, one of them Samoa's missing day.</summary>
    public static Gen<LocalDate> Date { get; } =
        from date in Gen.Elements(
            new LocalDate(2026, 3, 6), new LocalDate(2026, 3, 27), new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 23), new LocalDate(2026, 9, 4),
            new LocalDate(2026, 10, 2), new LocalDate(2026, 10, 23), new LocalDate(2026, 10, 29), new LocalDate(2011, 12, 28))
        from days in Gen.Choose(-1, 3)
        select date.PlusDays(days);

    /// <summary>Work from a quarter of an hour to a day and a half, on quarter hours of the wall clock.</summary>
    public static Gen<(LocalDateTime Start, LocalDateTime End)> Shift { get; } =
        from date in Date
        from start in Gen.Choose(0, 95)
        from length in Gen.Choose(1, 144)
        let first = date.AtMidnight().PlusMinutes(15 * start)
        select (first, first.PlusMinutes(15 * length));
}
