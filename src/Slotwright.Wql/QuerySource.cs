using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>The two ways to come by a query: from what the caller writes, or from a cursor.</summary>
internal sealed class QuerySource(FieldCatalogue fields, QueryLimits limits, CursorSeal seal, ComplaintList complaints)
{
    public Query Fresh(JsonElement json, Paging paging, string path)
    {
        var filter = Json.Property(json, "filter");
        var bound = Bind(filter, $"{path}.filter");
        var sort = new SortReader(fields, complaints).Read(Json.Property(json, "sort"), limits, $"{path}.sort");
        var query = Compose(bound, filter, Sort.WithTieBreak(sort, fields.Id), paging, limits.DefaultLimit, null);
        if (query.Style == PagingStyle.Cursor && complaints.Count == 0 && query.Cursors is { } cursors && !cursors.FilterFits(query))
            complaints.Add($"{path}.filter", Rule.MaxLength, "is too long to be paged through by cursor");
        return query;
    }

    public Query Continued(string cursor, Paging paging)
    {
        if (new CursorReader(fields, seal).Read(cursor) is { } content)
            return Compose(Bind(content.Filter, paging.CursorPath), content.Filter, content.Sort, paging, content.Limit, content.At);
        complaints.Add(paging.CursorPath, Rule.Format, "is not a cursor of this endpoint");
        return Compose(Filter.Everything, default, [], paging, limits.DefaultLimit, null);
    }

    private Filter Bind(JsonElement json, string path) => new FilterBinder(fields, complaints).Bind(json, path);

    private Query Compose(Filter filter, JsonElement json, IReadOnlyList<Sort> sort, Paging paging, int limit, Keyset? after) =>
        new(filter, sort, paging.Limit ?? Math.Min(limit, limits.MaxLimit), after is null ? paging.Offset : 0, after, paging.Style)
        {
            Cursors = new CursorPress(fields, seal, Json.IsMissing(json) ? json : json.Clone()), // outlives the request's document
        };
}
