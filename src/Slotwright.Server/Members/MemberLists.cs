using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Members;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Members as lists, a page at a time. What members do not show each other, they cannot ask for either.</summary>
internal sealed class MemberLists(Db db, SiteDirectory sites)
{
    public static readonly EntityQuery Queried = new(MemberRows.Table, Ops.Members.QueryMembers);
    private static readonly EntityQuery AmongThemselves = new(MemberRows.Table, Ops.Members.QueryMembers, without: ["loginEmail", "contact", "contactId", "status", "privacyStatus"]);

    private const int UsuallyListed = 50;
    private const string Words = """
        ({0} = '' OR lower(coalesce(profile_nickname, '')) LIKE {0} OR {1} AND (lower(login_email) LIKE {0} OR lower(coalesce(contact_first_name, '') || ' ' || coalesce(contact_last_name, '')) LIKE {0}))
        """;

    public void Map(Api api) => api.OnQuery(Ops.Members.QueryMembers, Query).OnQuery(Ops.Members.ListMembers, List);

    private Task<Result<Answer>> Query(Call call, CancellationToken ct)
    {
        var asked = call.Member("query") is { ValueKind: JsonValueKind.Object } given ? given : JsonDocument.Parse("{}").RootElement;
        var words = call.Member("search") is { ValueKind: JsonValueKind.Object } search && search.TryGetProperty("expression", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        return Page(call, Sorted(asked), words, ct);
    }

    private Task<Result<Answer>> List(Call call, CancellationToken ct) => Page(call, Listed(call), "", ct);

    /// <summary>The contract calls the order of members `sorting`.</summary>
    private static JsonElement Sorted(JsonElement asked)
    {
        var query = JsonNode.Parse(asked.GetRawText())!.AsObject();
        if (query.ContainsKey("sorting") && !query.ContainsKey("sort")) query["sort"] = query["sorting"]?.DeepClone();
        query.Remove("sorting");
        return query.Deserialize<JsonElement>();
    }

    private static JsonElement Listed(Call call)
    {
        var query = new JsonObject { ["paging"] = new JsonObject { ["limit"] = UsuallyListed } };
        if (call.Member("paging") is { ValueKind: JsonValueKind.Object } paging) query["paging"] = new JsonObject { ["limit"] = Part(paging, "limit") ?? UsuallyListed, ["offset"] = Part(paging, "offset") };
        if (call.Member("sorting") is { } sorting) query["sort"] = JsonNode.Parse(sorting.GetRawText());
        return query.Deserialize<JsonElement>();
    }

    private static JsonNode? Part(JsonElement paging, string name) => paging.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? JsonNode.Parse(value.GetRawText()) : null;

    private async Task<Result<Answer>> Page(Call call, JsonElement query, string words, CancellationToken ct)
    {
        var view = new MemberView(call, call.Body);
        var (seal, pattern) = (await sites.Seal(call.Site, ct), Pattern(words));
        var page = call.Caller.Kind == CallerKind.Member
            ? await AmongThemselves.Run(db, call, query, seal, ct, $"({MemberView.Known}) AND {string.Format(null, Words, "$3", "false")}", call.Caller.Subject, pattern)
            : await Queried.Run(db, call, query, seal, ct, string.Format(null, Words, "$2", "true"), pattern);
        if (page.Failed(out var fault)) return fault;
        var infos = await view.Infos(db, call.Site, page.Value.Documents.Select(ContactOf), ct);
        return page.Value.ToAnswer("members", d => view.Show(d, infos), "metadata");
    }

    private static string ContactOf(Document stored) => JsonSerializer.Deserialize(stored.Bytes, MembersJson.Wire.Member)!.ContactId!;

    private static string Pattern(string words) =>
        words.Trim() is { Length: > 0 } text ? $"%{text.ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%" : "";
}
