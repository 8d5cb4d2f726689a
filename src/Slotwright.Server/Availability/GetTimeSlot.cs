using NodaTime;
using Slotwright.Contract.Availability;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>Get Availability Time Slot: one slot, on the grid or not, with everyone who is free then; 404 when nobody is.</summary>
internal sealed class GetTimeSlot(SiteDirectory sites, BusyBook busy)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var asked = call.Read(AvailabilityJson.Wire.GetAvailabilityTimeSlotRequest);
        if (Zones.Find(asked.TimeZone!) is not { } zone) return new InvalidTimeZone(asked.TimeZone!);
        var service = await SlotRequest.Appointment(catalog, Guid.Parse(asked.ServiceId!), ct);
        if (service.Failed(out var fault)) return fault;
        var places = SlotRequest.PlacesOf(service.Value, [asked.Location!]);
        var lengths = Lengths(service.Value);
        var times = Occurrences.Of(Wire.Local(asked.LocalStartDate!), zone).SelectMany(start => lengths.Select(m => Stretch.Of(start, start + Duration.FromMinutes(m))))
            .Where(t => t.EndInstant.InZone(zone).LocalDateTime == Wire.Local(asked.LocalEndDate!)).ToList();
        if (times.Count == 0) return new InvalidFields("localEndDate", "VALIDATION", "must be the service's duration after localStartDate");
        foreach (var time in times)
            foreach (var place in places)
                if (await Offer(call, catalog, service.Value, asked, place, time, zone, ct) is { } answer) return answer;
        return new Refusal(FaultKind.NotFound, "SLOT_NOT_FOUND", "Nobody is free for this slot.");
    }

    /// <summary>How long the service may last, and with any of its add-ons.</summary>
    public static IEnumerable<int> Lengths(ServiceFacts service) => Bare(service).SelectMany(bare => service.AddOns.Lengthenings.Select(more => bare + more)).Distinct();

    private static IEnumerable<int> Bare(ServiceFacts service)
    {
        var constraints = service.Document.Schedule!.AvailabilityConstraints!;
        if (constraints.DurationRange?.HourOptions is { MinDurationInMinutes: { } min, MaxDurationInMinutes: { } max }) return Enumerable.Range(min, max - min + 1);
        return service.Lengths is { Count: > 0 } known ? known : [service.Minutes];
    }

    private async Task<Answer?> Offer(Call call, SiteCatalog catalog, ServiceFacts service, GetAvailabilityTimeSlotRequest asked, SlotPlace place, Stretch time, DateTimeZone zone, CancellationToken ct)
    {
        var demand = SlotRequest.Ask(service, new(time.Start, time.Start + 1), time.Length);
        var window = await busy.Read(call.Site, SlotSearch.Around(demand), call.Now, ct);
        var search = new SlotSearch(catalog, service, place, demand, window);
        var free = search.FreeAt(time.Start);
        foreach (var wanted in asked.ResourceTypes ?? [])
        {
            var group = search.Groups.FindIndex(g => g.Type == Guid.Parse(wanted.ResourceTypeId ?? Guid.Empty.ToString()));
            if (group < 0) return null;
            if (wanted.ResourceIds is { Count: > 0 } ids) free[group].RemoveAll(r => !ids.Contains(r.Id.ToString(), StringComparer.OrdinalIgnoreCase));
        }
        if (free.Count == 0 || free.Any(f => f.Count == 0)) return null;
        var types = asked.IncludeResourceTypeIds is { Count: > 0 } some ? some.Select(Guid.Parse).Concat((asked.ResourceTypes ?? []).Select(t => Guid.Parse(t.ResourceTypeId!))).ToHashSet() : null;
        var violations = service.Policy.Violations(call.Now, time.StartInstant, service.OnlineBooking);
        var output = new PooledBuffer(2048);
        System.Buffers.BuffersExtensions.Write(output, "{\"timeSlot\":"u8);
        new SlotWriter(service, [place], zone, output).Write(new(time, 0, violations, 0), o => AvailableResources.WriteItems(o, search.Groups, g => free[g], types));
        System.Buffers.BuffersExtensions.Write(output, System.Text.Encoding.UTF8.GetBytes($",\"timeZone\":\"{zone.Id}\"}}"));
        return new(output.Written) { Owner = output };
    }
}
