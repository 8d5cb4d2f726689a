using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.ICalendar;

/// <summary>Rules and entries of every kind, for properties to be tried on.</summary>
internal static class Rules
{
    public static Gen<(string Rule, LocalDate First, int Days)> Any { get; } =
        from date in Some.Date
        from days in Gen.Choose(0, 1500)
        from interval in Gen.Choose(1, 4)
        from rule in Gen.Elements("FREQ=DAILY", "FREQ=DAILY;BYDAY=MO,TH", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU,SU;WKST=SU", "FREQ=WEEKLY;BYDAY=WE;BYMONTH=3,10", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=31,-3",
            "FREQ=MONTHLY;BYDAY=2TU,-1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "FREQ=YEARLY;BYDAY=-3MO", "FREQ=YEARLY;BYMONTHDAY=13")
        from count in Gen.Elements("", "", ";COUNT=5", ";COUNT=100")
        select ($"{rule};INTERVAL={interval}{count}", date, days);

    public static Gen<List<CalendarEntry>> Entries { get; } = Gen.Choose(1, 5).SelectMany(count => Entry.ListOf(count)).Select(all => all.Select((e, i) => e with { Uid = $"{i}@test" }).ToList());

    private static Gen<CalendarEntry> Entry =>
        from zone in Some.Zone
        from shift in Some.Shift
        from text in Gen.Elements("Plain", "Comma, semicolon; backslash \\ and \"quotes\"", "Zwei\nZeilen", "日本語のとても長い件名は七十五オクテットで折り返されます。絵文字も😀😀😀含みます")
        from weeks in Gen.Choose(0, 3)
        from left in Gen.Choose(0, 3)
        from ends in Gen.Choose(0, 1)
        let start = Zones.Start(shift.Start, zone)
        select new CalendarEntry("", text, shift.Start, shift.End, zone, 3, Instant.FromUtc(2026, 1, 1, 0, 0))
        {
            Repeat = weeks == 0 ? null : new(weeks, ends == 0 ? null : Zones.Start(shift.Start.PlusWeeks(weeks * 6), zone)),
            Except = weeks == 0 ? [] : [.. Enumerable.Range(1, left).Select(i => Zones.Start(shift.Start.PlusWeeks(i * weeks), zone))],
            Description = text,
        };
}
