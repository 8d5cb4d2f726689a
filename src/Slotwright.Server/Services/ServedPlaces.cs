using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Query Categories and Query Locations: in which categories, and where, there are services that meet a filter.</summary>
internal sealed class ServedPlaces(Db db, SiteDirectory sites)
{
    private readonly EntityFilter services = new(Ops.Services.QueryServices);

    public void Map(Api api) => api.On(Ops.Services.QueryCategories, QueryCategories).On(Ops.Services.QueryLocations, QueryLocations);

    /// <summary>Without a filter on services, categories that have none are told too.</summary>
    private async Task<Result<Answer>> QueryCategories(Call call, CancellationToken ct)
    {
        var asked = call.Read(ServicesJson.Wire.QueryCategoriesRequest).Filter;
        var where = services.Where(asked?.Services ?? default, "filter.services", 3);
        if (where.Failed(out var fault)) return fault;
        var stored = await db.List(call.Site, "SELECT id, revision, doc FROM categories WHERE site_id = $1 ORDER BY sort_order, id", Document.Read, ct);
        var all = stored.Select(d => CategoryRows.Embedded(JsonSerializer.Deserialize(d.Bytes, Contract.Categories.CategoriesJson.Wire.Category)!))
            .Where(c => asked?.CategoryIds is null or [] || Names(asked.CategoryIds, c.Id)).ToList();
        if (asked?.Services is { ValueKind: JsonValueKind.Object })
        {
            var served = await Served(call.Site, "category_id = wanted.key", where.Value, all.Select(c => c.Id!), ct);
            all.RemoveAll(c => !served.Contains(c.Id!));
        }
        return Answer.Of(new QueryCategoriesResponse { Categories = all }, ServicesJson.Wire.QueryCategoriesResponse);
    }

    private async Task<Result<Answer>> QueryLocations(Call call, CancellationToken ct)
    {
        var asked = call.Read(ServicesJson.Wire.QueryLocationsRequest).Filter;
        var where = services.Where(asked?.Services ?? default, "filter.services", 3);
        if (where.Failed(out var fault)) return fault;
        var business = (await sites.Catalog(call.Site, ct)).Locations.Values.Where(l => asked?.BusinessLocationIds is null or [] || Names(asked.BusinessLocationIds, l.Id.ToString())).OrderBy(l => l.Id).ToList();
        var served = await Served(call.Site, "locations_business_id @> ARRAY[wanted.key]", where.Value, business.Select(l => l.Id.ToString()), ct);
        var kinds = await Served(call.Site, "locations_type @> ARRAY[wanted.key]", where.Value, [LocationTypeEnumLocationType.Custom, LocationTypeEnumLocationType.Customer], ct);
        var told = business.Where(l => served.Contains(l.Id.ToString())).Select(l => l.AtService).ToList();
        return Answer.Of(new QueryLocationsResponse
        {
            BusinessLocations = new() { Exists = told.Count > 0, Locations = told },
            CustomLocations = new() { Exists = kinds.Contains(LocationTypeEnumLocationType.Custom) },
            CustomerLocations = new() { Exists = kinds.Contains(LocationTypeEnumLocationType.Customer) },
        }, ServicesJson.Wire.QueryLocationsResponse);
    }

    /// <summary>For which of the keys there is a service; each search ends with the first it finds.</summary>
    private async Task<HashSet<string>> Served(Guid site, string match, (string Text, IReadOnlyList<object> Arguments) where, IEnumerable<string> keys, CancellationToken ct) =>
        [.. await db.List(site, $"""
            SELECT wanted.key FROM unnest($2::text[]) AS wanted(key) WHERE EXISTS (SELECT 1 FROM services WHERE site_id = $1 AND {match} AND {where.Text})
            """, r => r.GetString(0), ct, [keys.ToArray(), .. where.Arguments])];

    private static bool Names(IReadOnlyList<string> ids, string? id) => ids.Contains(id, StringComparer.OrdinalIgnoreCase);
}
