using NodaTime;
using Slotwright.Contract.MultiServiceTimeSlots;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;
using WireService = Slotwright.Contract.MultiServiceTimeSlots.Service;

namespace Slotwright.Server.Availability;

/// <summary>One service of a sequence as it is asked for: how long (milliseconds), where, and whom to tell of or insist on.</summary>
internal sealed record SequenceService(ServiceFacts Service, SlotPlace Place, long Duration, WireService Asked);

/// <summary>The services of a sequence, after the rules of behaviour/availability.md 7: two to eight appointments at one location.</summary>
/// <param name="Services">Null when one of them is not given at the location: then there are no slots.</param>
internal sealed record SequenceRequest(IReadOnlyList<SequenceService>? Services, DateTimeZone Zone)
{
    public const int Fewest = 2, Most = 8;
    private const long Minute = 60_000;

    public static async ValueTask<Result<SequenceRequest>> Of(IReadOnlyList<WireService> asked, Location location, string? timeZone, SiteCatalog catalog, CancellationToken ct, int fewest = Fewest)
    {
        var zone = timeZone is null ? catalog.Site.Zone : Zones.Find(timeZone);
        if (zone is null) return new InvalidTimeZone(timeZone!);
        if (asked.Count < fewest || asked.Count > Most) return new Refusal(FaultKind.Invalid, "INVALID_SERVICES_SIZE", $"A sequence has {fewest} to {Most} services.");
        if (location is { Id: null, LocationType: null or LocationType.Business }) return new InvalidFields("location.id", "REQUIRED_FIELD", "must be given for a business location");
        var services = new List<SequenceService?>();
        for (var i = 0; i < asked.Count; i++)
        {
            var found = await SlotRequest.Appointment(catalog, Guid.Parse(asked[i].ServiceId!), ct);
            if (found.Failed(out var unknown)) return unknown;
            var minutes = SlotRequest.Minutes(found.Value, Choices(asked[i].CustomerChoices), $"services[{i}].");
            if (minutes.Failed(out var wrong)) return wrong;
            services.Add(PlaceOf(found.Value, location) is { } place ? new(found.Value, place, minutes.Value * Minute, asked[i]) : null);
        }
        return new SequenceRequest(services.Contains(null) ? null : [.. services.OfType<SequenceService>()], zone);
    }

    public long Length => Services!.Sum(s => s.Duration);

    /// <summary>What is kept free after the whole: the last service's own buffer.</summary>
    public long Buffer => Services![^1].Service.BufferMinutes * Minute;

    /// <summary>A business location is one for all services; the places of other types are each service's own.</summary>
    private static SlotPlace? PlaceOf(ServiceFacts service, Location wanted) => wanted.LocationType is null or LocationType.Business
        ? SlotRequest.PlacesOf(service, null).FirstOrDefault(p => p.Type == LocationType.Business && p.Id == wanted.Id)
        : SlotRequest.PlacesOf(service, null).FirstOrDefault(p => p.Type == wanted.LocationType);

    private static Contract.Availability.CustomerChoices? Choices(V2CustomerChoices? c) => c is null ? null : new()
    {
        DurationInMinutes = c.DurationInMinutes,
        AddOnIds = c.AddOnIds,
        DurationChoiceId = c.DurationChoiceId,
        RequestedGender = c.RequestedGender is null ? null : new() { Gender = c.RequestedGender.Gender },
    };
}
