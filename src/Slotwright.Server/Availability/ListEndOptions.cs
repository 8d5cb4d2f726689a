using System.Text;
using NodaTime;
using Slotwright.Contract.Availability;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>
/// List Availability Time Slot End Options: until when a slot of an hourly service may last that begins at a given time. Each end is
/// one that one resource of every type is free for, from the start on without a change (behaviour/availability.md 5).
/// </summary>
internal sealed class ListEndOptions(SiteDirectory sites, BusyBook busy)
{
    private const int LongestMinutes = 1440, MostOptions = 1000;
    private const long Minute = 60_000;

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var asked = call.Read(AvailabilityJson.Wire.ListAvailabilityTimeSlotEndOptionsRequest);
        var zone = asked.TimeZone is null ? catalog.Site.Zone : Zones.Find(asked.TimeZone);
        if (zone is null) return new InvalidTimeZone(asked.TimeZone!);
        if (await catalog.Services.Find(Guid.Parse(asked.ServiceId!), ct) is not { } service) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {asked.ServiceId}.");
        if (service.Document.Schedule?.AvailabilityConstraints?.DurationRange?.HourOptions is not { } range || !service.IsAppointment)
            return new Refusal(FaultKind.Invalid, "END_OPTIONS_NOT_SUPPORTED", "Only an appointment with an hourly duration range has ends to choose from.");
        var start = Zones.Start(Wire.Local(asked.LocalStartDate!), zone);
        var latest = asked.MaxLocalEndDate is { } max ? Zones.End(Wire.Local(max), zone) : start + Duration.FromMinutes(range.MaxDurationInMinutes!.Value);
        if (latest <= start) return new InvalidFields("maxLocalEndDate", "VALIDATION", "must be after localStartDate");
        if (latest - start > Duration.FromMinutes(LongestMinutes)) return new Refusal(FaultKind.Invalid, "MAX_END_DATE_EXCEEDS_MAXIMUM", $"No hourly service lasts more than {LongestMinutes} minutes.");
        var longest = Math.Min((long)(latest - start).TotalMinutes, range.MaxDurationInMinutes!.Value);
        var slots = longest < range.MinDurationInMinutes ? [] : await Slots(call, catalog, service, asked, Stretch.Of(start, start + Duration.FromMinutes(longest)), ct);
        return Tell(service, slots, SlotRequest.PlacesOf(service, [asked.Location!]), zone);
    }

    /// <summary>The slots at the first place the location means where any can be had.</summary>
    private async Task<List<OfferedSlot>> Slots(Call call, SiteCatalog catalog, ServiceFacts service, ListAvailabilityTimeSlotEndOptionsRequest asked, Stretch longest, CancellationToken ct)
    {
        var demand = SlotRequest.Ask(service, new(longest.Start, longest.Start + 1), longest.Length);
        var window = await busy.Read(call.Site, SlotSearch.Around(demand), call.Now, ct);
        var violations = service.Policy.Violations(call.Now, longest.StartInstant, service.OnlineBooking);
        var step = (catalog.StartInterval.Minutes ?? service.Minutes) * Minute;
        foreach (var (place, at) in SlotRequest.PlacesOf(service, [asked.Location!]).Select((p, i) => (p, i)))
        {
            var search = new SlotSearch(catalog, service, place, demand, window);
            var found = new List<OfferedSlot>();
            for (var length = service.Minutes * Minute; length <= longest.Length && found.Count < MostOptions; length += step)
                if (IsFree(search, asked.ResourceTypes, longest.Start, length)) found.Add(new(new(longest.Start, longest.Start + length), at, violations, 0));
                else break; // who is not free for as long is not free for longer
            if (found.Count > 0) return found;
        }
        return [];
    }

    private static bool IsFree(SlotSearch search, IReadOnlyList<ResourceType>? wanted, long start, long length)
    {
        var free = search.FreeAt(start, length);
        return free.Count > 0 && free.All(g => g.Count > 0) && (wanted ?? []).All(w => search.Groups.FindIndex(g => g.Type.ToString() == w.ResourceTypeId?.ToLowerInvariant()) is var group and >= 0
            && (w.ResourceIds is not { Count: > 0 } ids || free[group].Any(r => ids.Contains(r.Id.ToString(), StringComparer.OrdinalIgnoreCase))));
    }

    private static Answer Tell(ServiceFacts service, List<OfferedSlot> slots, IReadOnlyList<SlotPlace> places, DateTimeZone zone)
    {
        var output = new PooledBuffer(256 + slots.Count * 640);
        System.Buffers.BuffersExtensions.Write(output, "{\"endOptions\":["u8);
        var writer = new SlotWriter(service, places, zone, output);
        for (var i = 0; i < slots.Count; i++)
        {
            if (i > 0) System.Buffers.BuffersExtensions.Write(output, ","u8);
            writer.Write(slots[i], null);
        }
        System.Buffers.BuffersExtensions.Write(output, Encoding.UTF8.GetBytes($"],\"timeZone\":\"{zone.Id}\"}}"));
        return new(output.Written) { Owner = output };
    }
}
