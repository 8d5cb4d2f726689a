using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>
/// What a feed shows: appointments, sessions and time off, of one resource or of the whole business. A series is one repeating entry,
/// and what it was before a change another; its changed occurrences are entries beside it, and so are those that have somebody to name.
/// </summary>
internal sealed class FeedContents(Db db, SiteCatalog catalog, ResourceFacts? resource, bool withNames)
{
    private ILookup<string, string> names = Array.Empty<string>().ToLookup(n => n);
    private ILookup<string, Session> named = Array.Empty<Session>().ToLookup(s => s.Of.Row); // occurrences with somebody to name, by their series' row

    public async Task<List<CalendarEntry>> Read(Instant from, Instant to, CancellationToken ct)
    {
        var site = catalog.Site.Id;
        var appointments = (await db.Appointments(site, from, to, ct)).Where(Belongs).ToList();
        if (withNames) names = await BookedNames.Read(db, site, from, to, ct);
        named = names.Select(n => catalog.Events.Occurrence(n.Key)).OfType<Session>().ToLookup(s => s.Of.Row);
        var shown = Shown(Stretch.Of(from, to));
        var series = shown.Where(e => e.Recurring is not null).ToList();
        var moved = shown.Where(e => e.Recurring is null).Select(e => (Event: e, Of: e.Weeks is { } weeks ? series.FirstOrDefault(s => Original(s, weeks) is not null) : null)).ToList();
        var repeating = series.SelectMany(s => Series(s, [.. moved.Where(m => m.Of == s).Select(m => m.Event)]));
        var single = moved.Where(m => m.Of is null).Select(m => Entry(m.Event.Event, m.Event.Row)).Concat(appointments.Select(e => Entry(e, e.Id!)));
        return [.. repeating.Concat(single).OrderBy(e => Zones.Start(e.Start, e.Zone)).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    private List<EventSeries> Shown(Stretch window)
    {
        var all = resource is null ? catalog.Events.All : catalog.Events.On(resource.EventsSchedule, window).Concat(catalog.Events.Of(resource.Id, window)).DistinctBy(e => e.Row);
        return [.. all.Where(e => e.Event.Type != EventTypes.WorkingHours && e.TakesPlace && e.Within(window).Any())];
    }

    private IEnumerable<CalendarEntry> Series(EventSeries series, List<EventSeries> moved)
    {
        var rule = series.Recurring!.Series;
        if (rule.Between(rule.Begins, Instant.MaxValue).FirstOrDefault() is not { Time.IsEmpty: false } first) yield break;
        var kept = moved.Select(m => m.Weeks!.First).ToHashSet();
        yield return Entry(series.Event, series.Row) with
        {
            Start = first.Start,
            End = first.End,
            Repeat = new(rule.IntervalInWeeks, LastStart(rule)),
            Except = [.. series.Recurring.Removed.Where(week => !kept.Contains(week)).Select(rule.InWeek).Where(o => o is not null).Select(o => o!.Value.Time.StartInstant)],
        };
        foreach (var e in moved) yield return Entry(e.Event, series.Row) with { Replaces = Original(series, e.Weeks!) };
        foreach (var session in named[series.Row]) yield return Entry(session.ToEvent(), series.Row) with { Replaces = session.Time.StartInstant };
    }

    /// <summary>When a changed occurrence would begin by its series.</summary>
    private static Instant? Original(EventSeries series, SeriesWeeks changed) =>
        series.Weeks!.Series == changed.Series && series.Recurring!.Series.InWeek(changed.First) is { } o ? o.Time.StartInstant : null;

    private static Instant? LastStart(WeeklySeries rule)
    {
        Instant? covered = rule.Weeks.Last is { } week ? Zones.Start(rule.Start.PlusWeeks(week - rule.StartWeek), rule.Zone) : null;
        return covered is { } last && rule.Until is { } until ? Instant.Min(last, until) : covered ?? rule.Until;
    }

    private bool Belongs(Event e) => resource is null || e.Resources?.Any(r => Guid.TryParse(r.Id, out var id) && id == resource.Id) == true;

    /// <param name="of">The event, or the series it belongs to.</param>
    private CalendarEntry Entry(Event e, string of)
    {
        var booked = names[e.Id!].Concat(names[e.ScheduleId!]).ToList();
        var title = e.Title ?? e.ScheduleName ?? "";
        return new($"{of.Replace('/', '-')}@slotwright", e.Type == EventTypes.Appointment && booked is [var one] ? $"{title}: {one}" : title, Wire.Local(e.Start!.LocalDate!), Wire.Local(e.End!.LocalDate!),
            Zones.Find(e.TimeZone!)!, long.Parse(e.Revision ?? "1", System.Globalization.CultureInfo.InvariantCulture), Wire.Instant(e.UpdatedDate!))
        {
            Created = Wire.Instant(e.CreatedDate!),
            AllDay = e.AllDay == true,
            Description = booked.Count == 0 ? null : string.Join('\n', booked),
            Location = e.Location?.Address?.FormattedAddress ?? e.Location?.Name,
            IsFree = e.Transparency == Transparency.Free,
        };
    }
}
