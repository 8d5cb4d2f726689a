using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>The two ways to come by a query: from what the caller writes, or from a cursor.</summary>
/// <param name="searchable">The fields a search's text is looked for in; null where there is no search text to read.</param>
internal sealed class QuerySource(
    FieldCatalogue fields, QueryLimits limits, CursorSeal seal, ComplaintList complaints, IReadOnlyList<Field>? searchable = null)
{
    public Query Fresh(JsonElement json, Paging paging, string path)
    {
        var filter = Json.Property(json, "filter");
        var text = searchable is null ? default : Json.Property(json, "search");
        var bound = Bind(filter, $"{path}.filter", text, $"{path}.search");
        var sort = new SortReader(fields, complaints).Read(Json.Property(json, "sort"), limits, $"{path}.sort");
        var query = Compose(bound, new CursorPress(fields, seal, filter, text), Sort.WithTieBreak(sort, fields.Id), paging, limits.DefaultLimit, null);
        if (query.Style == PagingStyle.Cursor && complaints.Count == 0 && query.Cursors is { } cursors && !cursors.FilterFits(query))
            complaints.Add($"{path}.filter", Rule.MaxLength, "is too long to be paged through by cursor");
        return query;
    }

    public Query Continued(string cursor, Paging paging)
    {
        if (new CursorReader(fields, seal).Read(cursor) is { } content)
            return Compose(Bind(content.Filter, paging.CursorPath, content.Text, paging.CursorPath),
                new CursorPress(fields, seal, content.Filter, content.Text), content.Sort, paging, content.Limit, content.At);
        complaints.Add(paging.CursorPath, Rule.Format, "is not a cursor of this endpoint");
        return Compose(Filter.Everything, new CursorPress(fields, seal, default, default), [], paging, limits.DefaultLimit, null);
    }

    private Filter Bind(JsonElement filter, string path, JsonElement text, string textPath)
    {
        var bound = new FilterBinder(fields, complaints).Bind(filter, path);
        return searchable is null ? bound : Filter.Every([bound, new SearchTextReader(searchable, complaints).Read(text, textPath)]);
    }

    /// <summary>What cursors carry is copied, for it outlives the request's document.</summary>
    private Query Compose(Filter filter, CursorPress press, IReadOnlyList<Sort> sort, Paging paging, int limit, Keyset? after) =>
        new(filter, sort, paging.Limit ?? Math.Min(limit, limits.MaxLimit), after is null ? paging.Offset : 0, after, paging.Style)
        {
            Cursors = press with { Filter = Kept(press.Filter), Text = Kept(press.Text) },
        };

    private static JsonElement Kept(JsonElement json) => Json.IsMissing(json) ? json : json.Clone();
}
