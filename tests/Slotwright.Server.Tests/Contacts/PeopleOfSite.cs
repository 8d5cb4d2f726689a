using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Contacts;

/// <summary>What tests of contacts ask besides the calls themselves.</summary>
internal static class PeopleOfSite
{
    public const string Path = "/contacts/v4/contacts";
    public const string Labels = "/contacts/v4/labels";

    public static object Named(string first, string? last = null) => new { name = new { first, last } };

    public static object Emailed(params string[] emails) => new { emails = new { items = emails.Select(email => new { email }) } };

    public static object Phoned(params string[] phones) => new { phones = new { items = phones.Select(phone => new { phone }) } };

    public static Task<Reply> TryContact(this TestSite site, object info, bool? allowDuplicates = null) => site.Post(Path, new { info, allowDuplicates });

    public static async Task<JsonNode> GivenContact(this TestSite site, object info, bool? allowDuplicates = null) => (await site.TryContact(info, allowDuplicates)).Ok()["contact"]!;

    public static Task<Reply> Change(this TestSite site, JsonNode contact, object info, bool? allowDuplicates = null) =>
        site.Patch($"{Path}/{contact["id"]}", new { info, revision = (int)contact["revision"]!, allowDuplicates });

    public static async Task<JsonNode> Contact(this TestSite site, JsonNode? id) => (await site.Get($"{Path}/{id}")).Ok()["contact"]!;

    /// <summary>The contacts a query finds, in its order.</summary>
    public static async Task<List<JsonNode>> Contacts(this TestSite site, object? query = null, string? search = null) =>
        [.. (await site.Post($"{Path}/query", new { query = query ?? new { }, search })).Ok()["contacts"]!.AsArray().Select(c => c!)];

    /// <summary>The first names of those whom a filter meets, by name.</summary>
    public static async Task<string> Found(this TestSite site, object filter) =>
        string.Join(' ', (await site.Contacts(new { filter })).Select(c => (string?)c["info"]!["name"]?["first"]).Order());

    public static async Task<string> GivenLabel(this TestSite site, string name) => (string)(await site.Post(Labels, new { displayName = name })).Ok()["label"]!["key"]!;

    public static string? Email(this JsonNode contact, int at = 0) => (string?)contact["info"]!["emails"]?["items"]?[at]?["email"];
}
