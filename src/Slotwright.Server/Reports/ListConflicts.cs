using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Reports;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>List Conflicts: what cannot take place as it is booked, in order of what begins within the days.</summary>
internal sealed class ListConflicts(Db db, SiteDirectory sites)
{
    private static readonly Period Usual = Period.FromDays(28), Longest = Period.FromYears(1);

    public async Task<Result<Answer>> Run(Call asked, CancellationToken ct)
    {
        var catalog = await sites.Catalog(asked.Site, ct);
        var page = ReportPages.Continue(catalog.Site, asked);
        if (page.Failed(out var forged)) return forged;
        var (call, skip) = page.Value;
        var request = call.Read(SlotwrightJson.Wire.ListConflictsRequest);
        var read = ReportRange.Read(request.From, request.To, request.TimeZone, catalog.Site, call.Now, today => (today, today + Usual), Usual, Longest);
        if (read.Failed(out var fault)) return fault;
        var (range, limit) = (read.Value, ReportPages.Limit(request.CursorPaging));
        var found = (await Conflicts(catalog, range, request.ResourceIds, ct)).Skip(skip).Take(limit + 1).ToList();
        return Answer.Of(new ListConflictsResponse
        {
            From = range.FromText,
            To = range.ToText,
            TimeZone = range.Zone.Id,
            Conflicts = [.. found.Take(limit)],
            PagingMetadata = ReportPages.Metadata(catalog.Site, call, Math.Min(limit, found.Count), skip + limit, found.Count > limit),
        }, SlotwrightJson.Wire.ListConflictsResponse);
    }

    private async Task<IEnumerable<CalendarConflict>> Conflicts(SiteCatalog catalog, ReportRange range, IReadOnlyList<string>? asked, CancellationToken ct)
    {
        var wanted = asked?.Select(Guid.Parse).ToHashSet();
        var resources = catalog.Resources.Values.Where(r => wanted?.Contains(r.Id) != false).ToDictionary(r => r.Id);
        var taught = await TaughtSession.Within(db, catalog, range.Window, ct);
        var work = await CalendarEntries.Work(db, catalog, range.Window, resources.Values, taught, ct);
        var whole = work.Aggregate(range.Window, (all, e) => new(Math.Min(all.Start, e.Time.Start), Math.Max(all.End, e.Time.End)));
        var hours = new Dictionary<Guid, (Stretch[] Open, List<PlacedEntry> Off)>();
        (Stretch[] Open, List<PlacedEntry> Off) Of(Guid id) => hours.TryGetValue(id, out var known) ? known
            : hours[id] = (StaffHours.Open(catalog, resources[id], whole), [.. CalendarEntries.Off(catalog, resources[id], whole)]);
        var ofTime = from o in Overlaps.With(work, e => e.Resource, e => e.Time)
                     where range.Window.Contains(o.Item.Time.Start)
                     from conflict in OfTime(o.Item, o.Others, Of(o.Item.Resource), resources[o.Item.Resource], range.Zone)
                     select (o.Item.Time.Start, conflict);
        var full = from s in taught.Where(s => s.Capacity > 0 && s.Taken > s.Capacity && range.Window.Contains(s.Time.Start)).OrderBy(s => s.Time.Start).DistinctBy(s => s.Place)
                   where wanted is null || s.Resources.Any(wanted.Contains)
                   select (s.Time.Start, OverCapacity(s, s.Resources.Select(resources.GetValueOrDefault).OfType<ResourceFacts>().FirstOrDefault(), range.Zone));
        return ofTime.Concat(full).OrderBy(c => c.Item1).Select(c => c.Item2);
    }

    private static IEnumerable<CalendarConflict> OfTime(PlacedEntry entry, IReadOnlyList<PlacedEntry> others, (Stretch[] Open, List<PlacedEntry> Off) hours, ResourceFacts resource, DateTimeZone zone)
    {
        foreach (var other in others) yield return Conflict(CalendarConflictKind.Overlap, resource, entry, other, $"{Name(entry)} begins before {Name(other)} is over.");
        if (entry.Booked is not null && Stretches.Subtract([entry.Time], hours.Open).Length > 0) yield return Conflict(CalendarConflictKind.OutsideWorkingHours, resource, entry, null, $"{resource.Name} does not work at all times of {Name(entry)}.");
        foreach (var off in hours.Off.Where(o => o.Time.Overlaps(entry.Time))) yield return Conflict(CalendarConflictKind.InBlockedTime, resource, entry, off, $"{resource.Name} is off during {Name(entry)}.");

        CalendarConflict Conflict(string kind, ResourceFacts who, PlacedEntry one, PlacedEntry? two, string why) =>
            new() { Kind = kind, ResourceId = who.Id.ToString(), ResourceName = who.Name, Description = why, Entry = one.Tell(zone), Other = two?.Tell(zone) };
    }

    private static CalendarConflict OverCapacity(TaughtSession session, ResourceFacts? resource, DateTimeZone zone)
    {
        var entry = CalendarEntries.Of(session, resource?.Id ?? Guid.Empty);
        return new()
        {
            Kind = CalendarConflictKind.OverCapacity,
            ResourceId = resource?.Id.ToString(),
            ResourceName = resource?.Name,
            Description = $"{Name(entry)} has {session.Taken} participants for {session.Capacity} places.",
            Entry = entry.Tell(zone),
        };
    }

    private static string Name(PlacedEntry entry) => entry.Title is { Length: > 0 } title ? title : entry.Kind;
}
