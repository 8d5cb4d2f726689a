using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads the search of a search endpoint: filter, sort, paging, text and aggregations.</summary>
public static class SearchReader
{
    private const string DefaultZone = "UTC";

    /// <summary>
    /// Reads the search found at this path of the request. A cursor brings its own filter, text and sort, so those beside it are
    /// ignored; aggregations beside it are of what the cursor's filter and text match.
    /// </summary>
    public static Reading<Search> Read(
        JsonElement search, FieldCatalogue fields, SearchGrant grant, QueryLimits limits, CursorSeal seal, string path = "search")
    {
        var complaints = new ComplaintList();
        if (!Json.IsMissing(search) && search.ValueKind != JsonValueKind.Object)
            complaints.Add(path, Rule.Format, "must be an object");
        var paging = new PagingReader(complaints).Read(search, limits, path);
        var source = new QuerySource(fields, limits, seal, complaints, grant.Searchable);
        var query = paging.Cursor is null ? source.Fresh(search, paging, path) : source.Continued(paging.Cursor, paging);
        if (grant.Aggregatable.Count == 0) return complaints.Judge(new Search(query, [])); // the contract knows of none here
        var zone = Zone(Json.Property(search, "timeZone"), grant, complaints, $"{path}.timeZone");
        var aggregations = new AggregationReader(fields, grant, zone, complaints).Read(Json.Property(search, "aggregations"), $"{path}.aggregations");
        return complaints.Judge(new Search(query, aggregations));
    }

    /// <summary>Reads `{aggregations, timeZone}` on its own, where rows are counted and not listed.</summary>
    public static Reading<IReadOnlyList<Aggregation>> Aggregations(JsonElement wanted, FieldCatalogue fields, SearchGrant grant, string path)
    {
        var complaints = new ComplaintList();
        if (wanted.ValueKind != JsonValueKind.Object) complaints.Add(path, Rule.Format, "must be an object");
        var zone = Zone(Json.Property(wanted, "timeZone"), grant, complaints, $"{path}.timeZone");
        var aggregations = Json.Property(wanted, "aggregations");
        if (wanted.ValueKind == JsonValueKind.Object && Json.IsMissing(aggregations)) complaints.Add($"{path}.aggregations", Rule.RequiredField, "must be given");
        return complaints.Judge(new AggregationReader(fields, grant, zone, complaints).Read(aggregations, $"{path}.aggregations"));
    }

    private static string Zone(JsonElement json, SearchGrant grant, ComplaintList complaints, string path)
    {
        if (Json.IsMissing(json)) return DefaultZone;
        if (Json.Text(json) is { } name && (name.Length == 0 || grant.IsTimeZone(name))) return name.Length == 0 ? DefaultZone : name;
        complaints.Add(path, Rule.Format, "must be a time zone of the tz database");
        return DefaultZone;
    }
}
