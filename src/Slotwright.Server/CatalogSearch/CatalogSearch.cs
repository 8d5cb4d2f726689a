using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.CatalogSearch;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.CatalogSearch;

/// <summary>
/// Query Services By Filters: services that meet a query and can be had at a time and place. Each page looks at as many services as its
/// limit says and leaves out those that cannot be had, so a page may be short and there still be a next one.
/// </summary>
internal sealed class CatalogSearch(Db db, SiteDirectory sites, BusyBook busy)
{
    private readonly EntityQuery query = new(Services.Services.ServiceTable, Ops.CatalogSearch.QueryServicesByFilters, fieldsOf: Ops.Services.QueryServices);

    public void Map(Api api) => api.On(Ops.CatalogSearch.QueryServicesByFilters, Run);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var filters = call.Read(CatalogSearchJson.Wire.QueryServicesByFiltersRequest).ServiceFilters ?? new();
        var catalog = await sites.Catalog(call.Site, ct);
        var window = WindowOf(filters, catalog.Site.Zone);
        if (window.Failed(out var wrong)) return wrong;
        var places = (filters.LocationIds ?? []).Select(id => id.ToLowerInvariant()).ToArray();
        var read = places.Length > 0
            ? await query.Run(db, call, call.Member("query") ?? default, catalog.Seal, ct, "locations_business_id && $2", (object)places)
            : await query.Run(db, call, call.Member("query") ?? default, catalog.Seal, ct);
        if (read.Failed(out var fault)) return fault;
        var found = new List<(Document Document, bool Available)>();
        foreach (var document in read.Value.Documents)
            if (Suits(document, filters) && await Offered(call, catalog, document, filters, window.Value, ct) is var available && (available || filters.IncludeUnavailable == true)) found.Add((document, available));
        return Told(found, read.Value);
    }

    /// <summary>The time asked for; null when any time will do.</summary>
    private static Result<Stretch?> WindowOf(ServiceFilters filters, DateTimeZone business)
    {
        if (filters.LocalStartDate is null && filters.LocalEndDate is null) return (Stretch?)null;
        if (filters.LocalStartDate is null) return new InvalidFields("serviceFilters.localStartDate", "REQUIRED_FIELD", "must be given with localEndDate");
        if (filters.LocalEndDate is null) return new InvalidFields("serviceFilters.localEndDate", "REQUIRED_FIELD", "must be given with localStartDate");
        var zone = filters.TimeZone is null ? business : Zones.Find(filters.TimeZone);
        if (zone is null) return new InvalidTimeZone(filters.TimeZone!);
        var (from, to) = (Zones.Start(Wire.Local(filters.LocalStartDate), zone), Zones.Start(Wire.Local(filters.LocalEndDate), zone));
        if (to <= from) return new InvalidFields("serviceFilters.localEndDate", "VALIDATION", "must be after localStartDate");
        return to - from > NodaTime.Duration.FromDays(366) ? new InvalidFields("serviceFilters.localEndDate", "VALIDATION", "must be within a year of localStartDate") : (Stretch?)Stretch.Of(from, to);
    }

    /// <summary>Services have no attributes yet, so none meets a filter on them.</summary>
    private static bool Suits(Document document, ServiceFilters filters)
    {
        if (filters.Attributes is { Count: > 0 }) return false;
        if (filters.ResourceTypes is not { Count: > 0 } wanted) return true;
        var service = JsonSerializer.Deserialize(document.Bytes, ServicesJson.Wire.Service)!;
        var needs = (service.ServiceResources ?? []).Select(r => r.ResourceType?.Id).Append(service.PrimaryResourceType).Where(id => id is not null);
        return wanted.Any(type => needs.Contains(type, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether there is a free start in the time asked for; with an exact match, whether just that time is free. Only appointments have times so far.</summary>
    private async Task<bool> Offered(Call call, SiteCatalog catalog, Document document, ServiceFilters filters, Stretch? window, CancellationToken ct)
    {
        if (window is not { } time) return true;
        if (await catalog.Services.Find(Guid.Parse(document.Id), ct) is not { IsAppointment: true, Minutes: > 0 } service) return false;
        var length = filters.ExactMatch == true ? time.Length : service.Minutes * 60_000L;
        if (filters.ExactMatch == true && !Lasts(service, length)) return false;
        var from = Math.Max(time.Start, call.Now.ToUnixTimeMilliseconds());
        if (filters.ExactMatch == true && from > time.Start || from >= time.End) return false;
        var demand = SlotRequest.Ask(service, filters.ExactMatch == true ? new(time.Start, time.Start + 1) : new(from, time.End), length);
        var taken = await busy.Read(call.Site, SlotSearch.Around(demand), call.Now, ct);
        var places = SlotRequest.PlacesOf(service, null).Where(p => filters.LocationIds is not { Count: > 0 } ids || ids.Contains(p.Id, StringComparer.OrdinalIgnoreCase));
        return places.Select(place => new SlotSearch(catalog, service, place, demand, taken)).Any(search => filters.ExactMatch == true
            ? search.FreeAt(time.Start) is { Count: > 0 } groups && groups.All(g => g.Count > 0)
            : search.Find().Count > 0);
    }

    private static bool Lasts(ServiceFacts service, long length)
    {
        var constraints = service.Document.Schedule!.AvailabilityConstraints!;
        var minutes = length / 60_000d;
        return constraints.DurationRange?.HourOptions is { } range ? minutes >= range.MinDurationInMinutes && minutes <= range.MaxDurationInMinutes : constraints.SessionDurations?.Any(m => m == minutes) == true;
    }

    private static Answer Told(List<(Document Document, bool Available)> found, EntityQuery.Page page) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("results");
        foreach (var (document, available) in found)
        {
            w.WriteStartObject();
            w.WritePropertyName("service");
            w.WriteRawValue(document.Bytes, skipInputValidation: true);
            w.WriteBoolean("available", available);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteStartObject("pagingMetadata");
        w.WriteNumber("count", found.Count);
        Http.Paging.WriteCursors(w, page.Next, page.Previous);
        w.WriteEndObject();
        w.WriteEndObject();
    });
}
