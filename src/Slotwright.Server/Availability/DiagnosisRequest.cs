using NodaTime;
using Slotwright.Contract.Availability;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>What is to be diagnosed: a service, a resource, or how the one serves the other, over a stretch of time (behaviour/availability.md 9).</summary>
/// <param name="Places">Where: of a service the places asked for, of a resource alone everywhere it is to be found.</param>
internal sealed record DiagnosisRequest(ServiceFacts? Service, ResourceFacts? Resource, DateTimeZone Zone, Stretch Window, IReadOnlyList<SlotPlace> Places, bool Deep)
{
    private const int UsualDays = 90, MostDays = 366;
    private static readonly Instant Latest = Instant.FromUtc(9998, 1, 1, 0, 0);

    public static async ValueTask<Result<DiagnosisRequest>> Of(DiagnoseAvailabilityRequest asked, SiteCatalog catalog, Instant now, CancellationToken ct)
    {
        if (asked is { ServiceId: null, ResourceId: null } or { ServiceId: null, Deep: true }) return new Refusal(FaultKind.Invalid, "MISSING_ARGUMENTS", "serviceId or resourceId must be given, and serviceId for deep.");
        if ((asked.TimeZone is null ? catalog.Site.Zone : Zones.Find(asked.TimeZone)) is not { } zone) return new InvalidTimeZone(asked.TimeZone!);
        var from = asked.FromLocalDate is { } f ? Zones.Start(Wire.Local(f), zone) : now;
        var to = asked.ToLocalDate is { } t ? Zones.Start(Wire.Local(t), zone) : from < Latest ? from + Duration.FromDays(UsualDays) : from;
        if (to <= from) return new InvalidFields("toLocalDate", "VALIDATION", "must be after fromLocalDate");
        if (to - from > Duration.FromDays(MostDays)) return new InvalidFields("toLocalDate", "VALIDATION", "must be within a year of fromLocalDate");
        if (to > Latest) return new InvalidFields("toLocalDate", "VALIDATION", "must be before the year 9998");
        var resource = Guid.TryParse(asked.ResourceId, out var id) ? catalog.Resources.GetValueOrDefault(id) : null;
        if (asked.ResourceId is not null && resource is null) return new Refusal(FaultKind.NotFound, "RESOURCE_NOT_FOUND", $"There is no resource {id}.");
        var service = Guid.TryParse(asked.ServiceId, out var serviceId) ? await catalog.Services.Find(serviceId, ct) : null;
        if (asked.ServiceId is not null && service is null) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {serviceId}.");
        if (service is { IsAppointment: false }) return new Refusal(FaultKind.Invalid, "INVALID_SERVICE_TYPE", $"The service is a {service.Document.Type}; only an APPOINTMENT has time slots of this kind.");
        var places = service is not null ? SlotRequest.PlacesOf(service, asked.Locations) : Everywhere(catalog, resource!);
        return new DiagnosisRequest(service, resource, zone, Stretch.Of(from, to), places, asked.Deep == true);
    }

    /// <summary>Who could meet a need at a place; a resource that was asked for stands for all of its type.</summary>
    public ResourceFacts[] Candidates(SiteCatalog catalog, ResourceNeed need, SlotPlace? place)
    {
        var all = SlotSearch.Candidates(catalog, need, place, hiddenToo: false);
        return Resource is { } one && one.Type == need.Type ? Array.FindAll(all, r => r.Id == one.Id) : all;
    }

    private static List<SlotPlace> Everywhere(SiteCatalog catalog, ResourceFacts resource)
    {
        var business = catalog.Locations.Values.Where(l => !l.IsArchived && resource.IsAt(l.Id.ToString())).Select(l => new SlotPlace(l.Id.ToString(), LocationType.Business, l.Name, null));
        return [.. business, .. resource.IsAt(null) ? [new SlotPlace("", LocationType.Custom, null, null)] : Array.Empty<SlotPlace>()];
    }
}
