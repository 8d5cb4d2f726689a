using NodaTime;
using Slotwright.Contract.AvailabilityCalendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>Query Availability of the older calendar: an entry for each slot of an appointment and member of staff who is free then, and for each session of a class; courses have none.</summary>
internal sealed class QueryAvailability(Db db, SiteDirectory sites, BusyBook busy, SeatMarks marks)
{
    /// <summary>As many entries as one answer holds; this API has no pages.</summary>
    private const int Most = 10_000;
    private static readonly Instant LastMonth = Instant.FromUtc(9999, 11, 1, 0, 0);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var asked = call.Read(AvailabilityCalendarJson.Wire.QueryAvailabilityRequest);
        if ((asked.Timezone is null ? catalog.Site.Zone : Zones.Find(asked.Timezone)) is not { } zone) return new InvalidTimeZone(asked.Timezone!);
        var read = CalendarFilter.Read(call.Body.GetProperty("query").GetProperty("filter"), zone, asked.Timezone is not null);
        if (read.Failed(out var fault)) return fault;
        var filter = read.Value;
        var from = filter.From ?? call.Now;
        var to = filter.To ?? (from < LastMonth ? Zones.Start(from.InZone(zone).LocalDateTime.PlusMonths(1), zone) : from);
        if (Refused(asked, from, to) is { } refused) return refused;
        var entries = new List<CalendarEntry>();
        foreach (var id in filter.Services)
        {
            if (await catalog.Services.Find(id, ct) is not { } service) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {id}.");
            if (service is { IsAppointment: true, Minutes: > 0 }) entries.AddRange(await Appointments(call, catalog, service, filter, Stretch.Of(from, to), ct));
        }
        entries.AddRange(await Sessions(call, catalog, filter, Stretch.Of(from, to), ct));
        var told = entries.Where(e => filter.Wants(e.Bookable, e.OpenSpots, e.Violations)).InOrder(asked.Query?.Sort is [{ Order: SortOrder.Desc }, ..], asked.SlotsPerDay, zone).Take(Most);
        return Answer.Of(new QueryAvailabilityResponse { AvailabilityEntries = [.. told.Select(e => e.Tell(zone))] }, AvailabilityCalendarJson.Wire.QueryAvailabilityResponse);
    }

    private static InvalidFields? Refused(QueryAvailabilityRequest asked, Instant from, Instant to)
    {
        if (to < from) return new("query.filter.endDate", "VALIDATION", "must not be before startDate");
        if (to - from > Duration.FromDays(366)) return new("query.filter.endDate", "VALIDATION", "must be within a year of startDate");
        if (asked.SlotsPerDay < 1) return new("slotsPerDay", "MIN", "must be at least 1");
        return (asked.Query?.Sort ?? []).Any(s => s.FieldName is not ("startDate" or "slot.startDate")) || asked.Query?.Sort is { Count: > 1 }
            ? new("query.sort", "VALIDATION", "can only be startDate") : null;
    }

    private async Task<IEnumerable<CalendarEntry>> Appointments(Call call, SiteCatalog catalog, ServiceFacts service, CalendarFilter filter, Stretch time, CancellationToken ct)
    {
        var demand = SlotRequest.Ask(service, time, service.Minutes * 60_000L);
        demand = demand with { Step = catalog.StartInterval.For(demand.Duration, demand.Buffer), Window = time with { End = Math.Max(time.Start, time.End - demand.Duration + 1) } };
        var window = await busy.Read(call.Site, SlotSearch.Around(demand), call.Now, ct);
        return SlotRequest.PlacesOf(service, null).Where(p => filter.Locations?.Contains(p.Id) != false).OrderBy(p => p.Id, StringComparer.Ordinal)
            .SelectMany(place => At(new(catalog, service, place, demand, window), service, place, filter, call.Now));
    }

    /// <summary>The slots at a place, one by one with each of those who are free of the first kind that is needed; a resource asked for may be of any kind.</summary>
    private static List<CalendarEntry> At(SlotSearch search, ServiceFacts service, SlotPlace place, CalendarFilter filter, Instant now)
    {
        var (table, entries) = (search.Find(), new List<CalendarEntry>());
        for (var row = 0; row < table.Count; row++)
        {
            var violations = service.Policy.Violations(now, table[row].StartInstant, service.OnlineBooking);
            var free = search.Groups.Select((g, i) => AvailableResources.Free(table, row, i, g.Who)).ToList();
            var others = filter.Resources is null || free.Skip(1).Any(g => g.Exists(r => filter.Resources.Contains(r.Id)));
            entries.AddRange(free[0].Where(r => others || filter.Resources!.Contains(r.Id)).Select(r => CalendarEntries.Of(service, place, r, table[row], violations)));
        }
        return entries;
    }

    /// <summary>The sessions that lie within the time, whose resources and place are those asked for.</summary>
    private async Task<List<CalendarEntry>> Sessions(Call call, SiteCatalog catalog, CalendarFilter filter, Stretch time, CancellationToken ct)
    {
        var (book, entries) = (ClassBook.Of(catalog), new List<CalendarEntry>());
        for (var number = ClassBook.Number(time.Start); number <= ClassBook.Number(time.End); number++)
        {
            var block = await book.Block(number, ct);
            if (!block.Sessions.Any(s => filter.Services.Contains(s.Class.Service.Id))) continue;
            var seats = await block.Seats(db, marks, call.Site, ct);
            for (var i = block.From(time.Start); i < block.Sessions.Length; i++)
                if (IsWanted(block.Sessions[i], filter, time)) entries.Add(CalendarEntries.Of(ClassSlot.Of(block.Sessions[i], seats[i], call.Now), catalog));
        }
        return entries;
    }

    private static bool IsWanted(ClassSession session, CalendarFilter filter, Stretch time) => time.Contains(session.Time) && filter.Services.Contains(session.Class.Service.Id)
        && (filter.Resources is null || (session.Class.Event.Resources ?? []).Any(r => Guid.TryParse(r.Id, out var id) && filter.Resources.Contains(id)))
        && (filter.Locations is null || session.Class.Event.Location?.Id is { } place && filter.Locations.Contains(place));
}
