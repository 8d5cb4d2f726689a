using Slotwright.Contract.Locations;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Locations;

/// <summary>List Locations: pages of locations in the order of one field, the oldest first unless told otherwise; archived ones when asked for.</summary>
internal sealed class ListLocations(Db db)
{
    private const int Usual = 50, Most = 1000;

    private static readonly Dictionary<string, string> Sortable = new(LocationRows.Table.Columns.All.Where(c => c.Kind != "TextArray").Select(c => KeyValuePair.Create(string.Join('.', c.Path), c.Name)))
    {
        ["id"] = "id",
        ["revision"] = "revision",
        ["createdDate"] = "created_date",
        ["updatedDate"] = "updated_date",
    };

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(LocationsJson.Wire.ListLocationsRequest);
        var (limit, offset) = (asked.Paging?.Limit ?? Usual, asked.Paging?.Offset ?? 0);
        if (Violations(asked, limit, offset) is { Count: > 0 } violations) return new InvalidFields(violations);
        var order = $"{Sortable[asked.Sort?.FieldName is { Length: > 0 } field ? field : "createdDate"]} {(asked.Sort?.Order == SortOrder.Desc ? "DESC" : "ASC")}";
        var rows = await db.List(call.Site, $"SELECT id, revision, doc FROM locations WHERE site_id = $1 AND ($2 OR archived IS NOT TRUE) ORDER BY {order}, id LIMIT $3 OFFSET $4",
            Document.Read, ct, asked.IncludeArchived == true, limit + 1, offset);
        return Page([.. rows.Take(limit)], offset, rows.Count > limit);
    }

    private static List<FieldViolation> Violations(ListLocationsRequest asked, int limit, int offset)
    {
        var found = new List<FieldViolation>();
        if (limit is < 1 or > Most) found.Add(new("paging.limit", $"must be 1 to {Most}", limit < 1 ? "MIN" : "MAX"));
        if (offset < 0) found.Add(new("paging.offset", "must be at least 0", "MIN"));
        if (asked.Sort?.FieldName is { Length: > 0 } field && !Sortable.ContainsKey(field)) found.Add(new("sort.fieldName", "is no field to sort by", "VALIDATION"));
        return found;
    }

    private static Answer Page(List<Document> page, int offset, bool hasNext) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("locations");
        foreach (var location in page) w.WriteRawValue(location.Bytes, skipInputValidation: true);
        w.WriteEndArray();
        w.WriteStartArray("authorizedLocationEntities"); // nobody's rights end at a location here
        w.WriteEndArray();
        w.WriteStartObject("pagingMetadata");
        w.WriteNumber("count", page.Count);
        w.WriteNumber("offset", offset);
        w.WriteBoolean("hasNext", hasNext);
        w.WriteEndObject();
        w.WriteEndObject();
    });
}
