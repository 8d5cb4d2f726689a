using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads the query of a query or search endpoint: filter, sort and paging.</summary>
public static class QueryReader
{
    /// <summary>
    /// Reads the query found at this path of the request ("search" for search endpoints). A cursor brings its own filter and
    /// sort, so those beside it are ignored.
    /// </summary>
    public static Reading<Query> Read(
        JsonElement query, FieldCatalogue fields, QueryLimits limits, CursorSeal seal, string path = "query")
    {
        var complaints = new ComplaintList();
        if (!Json.IsMissing(query) && query.ValueKind != JsonValueKind.Object)
            complaints.Add(path, Rule.Format, "must be an object");
        var paging = new PagingReader(complaints).Read(query, limits, path);
        var source = new QuerySource(fields, limits, seal, complaints);
        return complaints.Judge(paging.Cursor is null ? source.Fresh(query, paging, path) : source.Continued(paging.Cursor, paging));
    }
}
