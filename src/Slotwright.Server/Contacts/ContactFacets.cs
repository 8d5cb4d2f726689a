using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>List Facets, Query Facets: how many contacts there are (that meet a filter), how many without labels, how many with each.</summary>
internal sealed class ContactFacets(Db db)
{
    private const int Usual = 50, Most = 1000;

    private static readonly EntityFilter Filter = new(Ops.Contacts.QueryContacts);

    /// <summary>A row without key counts contacts, whether they have no label ($2 = false) or any; then one for each label, also those that nobody has.</summary>
    private const string Sql = """
        WITH met AS MATERIALIZED (SELECT info_label_keys_items AS keys FROM contacts WHERE site_id = $1 AND {0}),
        worn AS (SELECT key, count(*) AS n FROM met, unnest(met.keys) key GROUP BY key)
        SELECT NULL::text, NULL::bytea, count(*), count(*) FILTER (WHERE coalesce(cardinality(keys), 0) = 0) FROM met
        UNION ALL (SELECT l."key", l.doc, coalesce(worn.n, 0), 0 FROM contact_labels_of_site l LEFT JOIN worn ON worn.key = l."key" WHERE l.site_id = $1 ORDER BY l.display_name, l."key")
        """;

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var paging = call.Member("paging") is { } sent ? sent.Deserialize(ContactsJson.Wire.Paging)! : new();
        var (limit, offset) = (paging.Limit ?? Usual, paging.Offset ?? 0);
        if (limit is < 1 or > Most) return new InvalidFields("paging.limit", limit < 1 ? "MIN" : "MAX", $"must be 1 to {Most}");
        if (offset < 0) return new InvalidFields("paging.offset", "MIN", "must be at least 0");
        var where = Filter.Where(call.Member("filter") ?? default, "filter", 2, await ExtendedValues.Fields(db, call.Site, ct));
        if (where.Failed(out var fault)) return fault;
        var rows = await db.List(call.Site, Sql.Replace("{0}", where.Value.Text, StringComparison.Ordinal), r => (Label: r.IsDBNull(1) ? null : r.GetFieldValue<byte[]>(1), Count: (int)r.GetInt64(2), Bare: (int)r.GetInt64(3)), ct, [.. where.Value.Arguments]);
        List<ContactsFacet> all =
        [
            new() { FacetType = ContactsFacetType.AllContacts, Count = rows[0].Count, QueryFilter = Json("{}") },
            new() { FacetType = ContactsFacetType.NotLabeled, Count = rows[0].Bare, QueryFilter = Json("""{"info.labelKeys":{"$exists":false}}""") },
            .. rows.Skip(1).Select(r => OfLabel(JsonSerializer.Deserialize(r.Label!, Contract.Labels.LabelsJson.Wire.ContactLabel)!, r.Count)),
        ];
        var page = all.Skip(offset).Take(limit).ToList();
        return Answer.Of(new ListFacetsResponse { Facets = page, PagingMetadata = new() { Count = page.Count, Offset = offset, Total = all.Count, TooManyToCount = false } }, ContactsJson.Wire.ListFacetsResponse);
    }

    private static ContactsFacet OfLabel(Contract.Labels.ContactLabel label, int count) => new()
    {
        FacetType = ContactsFacetType.Label,
        Namespace = label.Namespace,
        NamespaceDisplayName = label.NamespaceDisplayName,
        FacetKey = label.Key,
        FacetDisplayName = label.DisplayName,
        Count = count,
        QueryFilter = Json($$$"""{"info.labelKeys":{"$hasSome":[{{{JsonSerializer.Serialize(label.Key)}}}]}}"""),
    };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
