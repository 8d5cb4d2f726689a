using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Site;

namespace Slotwright.Server.Services;

/// <summary>Where a service is given (behaviour/services.md 3): which places there may be, and what is told of each.</summary>
internal static class ServicePlaces
{
    /// <summary>The places as they are stored: a business location as it is now, the others with an id of ours; none given means the site's default location.</summary>
    /// <param name="before">Places the service had; the same place keeps its id.</param>
    public static List<V2Location> Of(IReadOnlyList<V2Location>? given, IReadOnlyList<V2Location> before, SiteCatalog catalog) =>
        given is null or [] ? [Default(catalog)] : [.. given.Select(place => Of(place, before, catalog))];

    /// <summary>Whether two descriptions mean one place.</summary>
    public static bool Same(V2Location a, V2Location b) => a.Type == b.Type && (a.Type == LocationTypeEnumLocationType.Business ? SameId(a.Business?.Id, b.Business?.Id) : a.Custom?.Address == b.Custom?.Address);

    /// <param name="fresh">The places are being chosen now; ones chosen earlier stay where they are even when the location is archived later.</param>
    public static IEnumerable<FieldViolation> Violations(string? type, IReadOnlyList<V2Location> places, SiteCatalog catalog, string field, bool fresh)
    {
        FieldViolation Wrong(string member, string rule, string description) => FieldViolation.Of(field + member, rule, description);
        foreach (var place in places)
            switch (place.Type)
            {
                case LocationTypeEnumLocationType.Business:
                    if (fresh && Open(place.Business?.Id, catalog) is null) yield return Wrong(".business.id", "INVALID_BUSINESS_LOCATION", $"{place.Business?.Id ?? "nothing"} is no location of this site that is in use");
                    break;
                case LocationTypeEnumLocationType.Customer:
                    if (type != ServiceType.Appointment) yield return Wrong(".type", "INVALID_CUSTOMER_LOCATION", "CUSTOMER is for appointments only");
                    break;
                case LocationTypeEnumLocationType.Custom: break;
                default: yield return Wrong(".type", "INVALID_UNKNOWN_LOCATION", "must be given"); break;
            }
        if (places.Count(l => l.Type == LocationTypeEnumLocationType.Custom) > 1) yield return Wrong("", "INVALID_CUSTOM_LOCATION", "may hold one CUSTOM location");
        if (places.Count(l => l.Type == LocationTypeEnumLocationType.Customer) > 1) yield return Wrong("", "INVALID_CUSTOMER_LOCATION", "may hold one CUSTOMER location");
        if (places.Where(l => l.Business?.Id is not null).GroupBy(l => l.Business!.Id, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1)) yield return Wrong("", "INVALID_BUSINESS_LOCATION", "names a location twice");
        if (type == ServiceType.Course && places.Count != 1) yield return Wrong("", "INVALID_LOCATIONS", "must hold exactly one for a course");
    }

    private static V2Location Of(V2Location place, IReadOnlyList<V2Location> before, SiteCatalog catalog)
    {
        var id = before.FirstOrDefault(b => Same(place, b))?.Id ?? Guid.NewGuid().ToString();
        return place.Type switch
        {
            LocationTypeEnumLocationType.Business => Open(place.Business?.Id, catalog) is { } location ? location.AtService : place,
            LocationTypeEnumLocationType.Custom => new() { Id = id, Type = place.Type, Custom = new() { Id = id, Address = place.Custom?.Address }, CalculatedAddress = place.Custom?.Address },
            LocationTypeEnumLocationType.Customer => new() { Id = id, Type = place.Type },
            _ => place,
        };
    }

    private static V2Location Default(SiteCatalog catalog) =>
        (catalog.Locations.Values.FirstOrDefault(l => l.IsDefault) ?? catalog.Locations.GetValueOrDefault(catalog.Site.Location)) is { } location
            ? location.AtService
            : new() { Type = LocationTypeEnumLocationType.Business };

    private static LocationFacts? Open(string? id, SiteCatalog catalog) =>
        Guid.TryParse(id, out var guid) && catalog.Locations.GetValueOrDefault(guid) is { IsArchived: false } location ? location : null;

    private static bool SameId(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
