using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>The bulk forms of an entity: each item is a transaction of its own, refused or done by itself.</summary>
internal abstract partial class Entity<T>
{
    /// <summary>`{list: [entity...], returnEntity}`.</summary>
    public Handler BulkCreate(string list) => (call, ct) => Bulk.Run(call, Items(call, list), ReturnsEntity(call), async item =>
    {
        await using var tx = db.Begin(item);
        return await Settle(tx, await Add(tx, item.Body, ct), ct);
    }, db, ct);

    /// <summary>`{list: [{member: entity, mask}...], returnEntity}`; with a mask, what it names changes and nothing else.</summary>
    public Handler BulkUpdate(string list) => (call, ct) => Bulk.Run(call, Items(call, list), ReturnsEntity(call), async item =>
    {
        if (!item.Body.TryGetProperty(name.Member, out var entity) || entity.ValueKind != JsonValueKind.Object || !entity.TryGetProperty("id", out var id)) return new InvalidFields($"{name.Member}.id", "REQUIRED_FIELD", "must be given");
        if (id.ValueKind != JsonValueKind.String || !Guid.TryParse(id.GetString(), out var which)) return new InvalidFields($"{name.Member}.id", "FORMAT", "must be a GUID");
        await using var tx = db.Begin(item);
        return await Settle(tx, await Change(tx, which, Masked(item.Body, entity), ct), ct);
    }, db, ct, named: item => item.TryGetProperty(name.Member, out var entity) && entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("id", out var id) ? Named(id) : null);

    /// <summary>`{ids: [...]}` and whatever else deleting one may say.</summary>
    public Handler BulkDelete(string ids) => (call, ct) => Bulk.Run(call, Items(call, ids), returnEntity: false, async item =>
    {
        var id = Guid.Parse(item.Body.GetString()!);
        await using var tx = db.Begin(item with { Body = call.Body });
        return await Remove(tx, id, ct) is { } fault ? fault : await Bulk.Commit(tx, id.ToString(), "{}"u8.ToArray(), ct);
    }, db, ct, named: Named);

    /// <summary>`{filter, member: patch}`: a job that changes every match, whatever its revision.</summary>
    public Handler UpdateByFilter(Jobs.Jobs jobs, string operation, EntityQuery query) => jobs.ByFilter(operation, query, Scope, async (tx, id, ct) =>
        (await Change(tx, id, tx.Call.Body.GetProperty(name.Member), ct, anyRevision: true)).Fault);

    /// <summary>`{filter}`: a job that deletes every match.</summary>
    public Handler DeleteByFilter(Jobs.Jobs jobs, string operation, EntityQuery query) => jobs.ByFilter(operation, query, Scope, Remove);

    private async Task<Result<Answer>> Settle(Tx tx, Result<Document> outcome, CancellationToken ct) =>
        outcome.Failed(out var fault) ? fault : await Bulk.Commit(tx, outcome.Value.Id, Render(outcome.Value.Bytes, tx.Call), ct);

    private static string? Named(JsonElement id) => id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static List<JsonElement> Items(Call call, string list) => [.. (call.Member(list) ?? Empty).EnumerateArray()];

    private static readonly JsonElement Empty = JsonDocument.Parse("[]").RootElement;

    private static bool ReturnsEntity(Call call) => call.Member("returnEntity")?.GetBoolean() == true;

    /// <summary>The entity cut down to its mask: top-level members it names, an absent one cleared; without a mask the entity as sent.</summary>
    private static JsonElement Masked(JsonElement item, JsonElement entity)
    {
        var mask = item.TryGetProperty("mask", out var m) || item.TryGetProperty("fieldMask", out m) ? m : default;
        if (mask.ValueKind != JsonValueKind.Array || mask.GetArrayLength() == 0) return entity;
        var patch = new JsonObject();
        foreach (var member in mask.EnumerateArray().Select(p => p.GetString()!.Split('.')[0]).Append("revision").Distinct())
            patch[member] = entity.TryGetProperty(member, out var value) ? JsonNode.Parse(value.GetRawText()) : null;
        return patch.Deserialize<JsonElement>();
    }
}
