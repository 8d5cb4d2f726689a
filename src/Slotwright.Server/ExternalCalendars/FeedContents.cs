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
/// What a feed shows: appointments, sessions and time off, of one resource or of the whole business. A series is one
/// repeating entry; its changed occurrences are entries beside it, and so are those that have somebody to name.
/// </summary>
internal sealed class FeedContents(Db db, Guid site, ResourceFacts? resource, bool withNames)
{
    private const string Shown = "\"type\" <> 'WORKING_HOURS'";
    private ILookup<string, string> names = Array.Empty<string>().ToLookup(n => n);

    public async Task<List<CalendarEntry>> Read(Instant from, Instant to, CancellationToken ct)
    {
        var stored = resource is null
            ? await db.Events(site, Shown, [], from, to, ct)
            : await db.Events(site, $"{Shown} AND (resources_id @> ARRAY[$4::text] OR schedule_id = $5)", [resource.Id.ToString(), resource.EventsSchedule], from, to, ct);
        if (withNames) names = await BookedNames.Read(db, site, from, to, ct);
        var window = Stretch.Of(from, to);
        var masters = stored.Where(e => e.RecurrenceType == RecurrenceType.Master && EventSeries.Series(e).Between(window.StartInstant, window.EndInstant).Any()).ToList();
        var changed = masters.Count == 0 ? [] : await db.Exceptions(site, masters.Select(m => m.Id!), ct);
        var ofSeries = changed.ToLookup(e => e.RecurringEventId);
        var known = changed.Select(e => e.Id).ToHashSet();
        var singles = stored.Where(e => e.RecurrenceType != RecurrenceType.Master && e.Status != EventStatus.Cancelled && !known.Contains(e.Id));
        return [.. masters.SelectMany(m => Series(m, [.. ofSeries[m.Id]])).Concat(singles.Select(e => Entry(e, e.Id!))).OrderBy(e => Zones.Start(e.Start, e.Zone)).ThenBy(e => e.Uid, StringComparer.Ordinal)];
    }

    private IEnumerable<CalendarEntry> Series(Event master, List<Event> changed)
    {
        var (series, id) = (EventSeries.Series(master), master.Id!);
        var kept = changed.Where(e => e.Status != EventStatus.Cancelled && Belongs(e)).ToList();
        yield return Entry(master, id) with
        {
            Repeat = new(series.IntervalInWeeks, series.Until),
            Except = [.. changed.Except(kept).Select(e => InstanceId.Parse(e.Id!)!.Value.Start)],
        };
        foreach (var e in kept) yield return Entry(e, id) with { Replaces = InstanceId.Parse(e.Id!)!.Value.Start };
        var own = changed.Select(e => e.Id).ToHashSet();
        foreach (var named in names.Select(n => n.Key).Where(key => !own.Contains(key) && InstanceId.Parse(key)?.Master.ToString() == id))
            if (Events.Instance(master, InstanceId.Parse(named)!.Value.Start) is { } instance) yield return Entry(instance, id) with { Replaces = InstanceId.Parse(named)!.Value.Start };
    }

    private bool Belongs(Event e) => resource is null || e.ScheduleId == resource.EventsSchedule || e.Resources?.Any(r => Guid.TryParse(r.Id, out var id) && id == resource.Id) == true;

    /// <param name="of">The event, or the series it belongs to.</param>
    private CalendarEntry Entry(Event e, string of)
    {
        var booked = names[e.Id!].Concat(names[e.ScheduleId!]).ToList();
        var title = e.Title ?? e.ScheduleName ?? "";
        return new($"{of}@slotwright", e.Type == EventTypes.Appointment && booked is [var one] ? $"{title}: {one}" : title, Wire.Local(e.Start!.LocalDate!), Wire.Local(e.End!.LocalDate!),
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
