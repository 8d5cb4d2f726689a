using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>A time at which a foreign calendar's owner is busy.</summary>
public readonly record struct BusyTime(Stretch Time, string Title, bool AllDay);

/// <summary>What another program's calendar file says of its owner's time within a window.</summary>
/// <param name="Problems">Parts that could not be read, in words for the owner; the rest counts.</param>
public sealed record ForeignCalendar(string? Name, IReadOnlyList<BusyTime> Busy, IReadOnlyList<string> Problems)
{
    /// <summary>
    /// Reads a file (or several behind one another). It is refused as a whole when it is no calendar, breaks off, or is
    /// too large: then nothing is known, neither that its owner is free nor that they are not.
    /// </summary>
    /// <param name="home">The zone of times that name none: whole days, and times "wherever you are".</param>
    public static Result<ForeignCalendar> Read(byte[] file, Stretch window, DateTimeZone home, CalendarLimits limits)
    {
        if (Component.Parse(file, limits.Components) is not { } blocks) return new UnreadableCalendar("it breaks off or is nested wrongly, or has too many parts");
        var calendars = blocks.Where(b => b.Name == "VCALENDAR").ToList();
        if (calendars.Count == 0) return new UnreadableCalendar("it is no iCalendar file");
        var (allowance, problems, busy) = (new Allowance(limits), new List<string>(), new List<BusyTime>());
        foreach (var calendar in calendars) Add(calendar, window, home, allowance, busy, problems.Add);
        if (allowance.IsSpent) return new UnreadableCalendar("it has more events than are read");
        var name = calendars.Select(c => c.Text("X-WR-CALNAME")).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
        return new ForeignCalendar(name, [.. busy.OrderBy(b => b.Time.Start).ThenBy(b => b.Time.End).ThenBy(b => b.Title, StringComparer.Ordinal)], [.. problems.Distinct().Take(limits.Problems)]);
    }

    private static void Add(Component calendar, Stretch window, DateTimeZone home, Allowance allowance, List<BusyTime> busy, Action<string> problem)
    {
        home = calendar.Text("X-WR-TIMEZONE") is { } own ? ForeignZones.Named(own.Trim()) ?? home : home;
        var years = (From: window.StartInstant.InUtc().Year, To: window.EndInstant.InUtc().Year);
        var zones = new ForeignZones(calendar.Children.Where(c => c.Name == "VTIMEZONE"), home, years.From, years.To);
        var events = calendar.Children.Where(c => c.Name == "VEVENT").Select(c => ForeignEvent.Read(c, zones, problem)).OfType<ForeignEvent>().ToList();
        var anonymous = 0;
        foreach (var series in events.GroupBy(e => e.Uid.Length == 0 ? $"\0{anonymous++}" : e.Uid)) busy.AddRange(new ForeignSeries(series).Within(window, allowance));
        foreach (var block in calendar.Children.Where(c => c.Name == "VFREEBUSY")) busy.AddRange(Told(block, zones, problem).Where(b => b.Time.Overlaps(window) && allowance.Occurrence()));
        foreach (var id in zones.Unknown) problem($"the time zone {id} is not known; its times are read as {home.Id}");
    }

    private static IEnumerable<BusyTime> Told(Component block, ForeignZones zones, Action<string> problem)
    {
        foreach (var line in block.All("FREEBUSY").Where(l => l.Parameter("FBTYPE")?.ToUpperInvariant() != "FREE"))
            foreach (var period in line.Value.Split(','))
            {
                var parts = period.Split('/');
                if (parts.Length == 2 && Moment.Parse(parts[0], zones.Of(line)) is { } start && Extent.Of(start, parts[1]) is { } extent) yield return new(Stretch.Of(start.Instant, extent.End(start)), "", false);
                else problem("a FREEBUSY period cannot be read");
            }
    }
}

/// <summary>A file that tells nothing of anybody's time.</summary>
public sealed record UnreadableCalendar(string Reason) : Fault(FaultKind.Invalid, "CALENDAR_UNREADABLE", $"The calendar cannot be read: {Reason}.");
