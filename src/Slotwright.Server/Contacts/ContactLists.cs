using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>Contacts as lists: by filter, by words, a page at a time; and counted by label.</summary>
internal sealed class ContactLists(Db db, SiteDirectory sites)
{
    private const int MostListed = 1000;

    /// <summary>Words are looked for in names, e-mails and phones, wherever in them they stand.</summary>
    public const string Words = """
        ($2 = '' OR lower(coalesce(info_name_first, '') || ' ' || coalesce(info_name_last, '')) LIKE $2
            OR EXISTS (SELECT FROM unnest(info_emails_items_email || info_phones_items_phone) v WHERE lower(v) LIKE $2))
        """;

    public static readonly EntityQuery Queried = new(ContactRows.Table, Ops.Contacts.QueryContacts);
    private readonly ContactFacets facets = new(db);

    public void Map(Api api) => api.OnQuery(Ops.Contacts.QueryContacts, Query).On(Ops.Contacts.ListContacts, List)
        .On(Ops.Contacts.ListFacets, facets.Run).On(Ops.Contacts.QueryFacets, facets.Run);

    private Task<Result<Answer>> Query(Call call, CancellationToken ct)
    {
        var words = call.Member("search") is { ValueKind: JsonValueKind.String } search ? search.GetString()! : "";
        return Page(call, call.Member("query") ?? default, words, ct);
    }

    private async Task<Result<Answer>> Page(Call call, JsonElement query, string words, CancellationToken ct)
    {
        var view = new ContactView(query);
        var page = await (await Of(db, call.Site, query, ct)).Run(db, call, query, await sites.Seal(call.Site, ct), ct, Words, Pattern(words));
        return page.Map(p => p.ToAnswer("contacts", d => view.Show(d.Bytes)));
    }

    /// <summary>The list as a site can ask for it; its extended fields are read when they may matter: named somewhere, or within a cursor.</summary>
    private static async Task<EntityQuery> Of(Db db, Guid site, JsonElement query, CancellationToken ct) =>
        query.ValueKind == JsonValueKind.Object && query.GetRawText() is var text && (text.Contains("extendedFields", StringComparison.Ordinal) || text.Contains("\"cursor\"", StringComparison.Ordinal))
            ? Queried.With(await ExtendedValues.Fields(db, site, ct)) : Queried;

    /// <summary>The list with everything a site can ask for.</summary>
    public static async ValueTask<EntityQuery> Of(Db db, Guid site, CancellationToken ct) => Queried.With(await ExtendedValues.Fields(db, site, ct));

    public static string Pattern(string words) =>
        words.Trim() is { Length: > 0 } text ? $"%{text.ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%" : "";

    /// <summary>The same pages without a filter, in the order of one field.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var query = new JsonObject();
        if (call.Member("sort") is { } sort && sort.TryGetProperty("fieldName", out var field) && field.GetString() is { Length: > 0 } name)
        {
            if ((await Of(db, call.Site, ct)).Fields.Find(name) is not { Sortable: true }) return Refuse("UNSUPPORTED_SORT_FIELD", $"Contacts cannot be sorted by {name}.");
            query["sort"] = new JsonArray(JsonNode.Parse(sort.GetRawText()));
        }
        if (call.Member("paging") is { } paging)
        {
            if (paging.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number && limit.GetInt32() is < 1 or > MostListed) return Refuse("ILLEGAL_LIMIT", $"The limit must be 1 to {MostListed}.");
            query["paging"] = JsonNode.Parse(paging.GetRawText());
        }
        foreach (var part in (string[])["fields", "fieldsets"]) if (call.Member(part) is { } given) query[part] = JsonNode.Parse(given.GetRawText());
        return await Page(call, query.Deserialize<JsonElement>(), "", ct);
    }

    private static Refusal Refuse(string code, string why) => new(FaultKind.Invalid, code, why);
}
