using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>Tags of an entity: changed without knowing its revision, many at once, and told as `tags_modified` instead of as an update.</summary>
internal abstract partial class Entity<T>
{
    /// <summary>`{ids, assignTags, unassignTags}`: every entity named gets and loses the same tags, each in a transaction of its own.</summary>
    public Handler BulkTags(string ids) => async (call, ct) =>
    {
        var change = TagChange.Of(call.Body, Rules);
        if (change.Failed(out var fault)) return fault;
        return await Bulk.Run(call, Items(call, ids), returnEntity: false, async item =>
        {
            var id = Guid.Parse(item.Body.GetString()!);
            await using var tx = db.Begin(item with { Body = call.Body });
            return await Tag(tx, id, change.Value, ct) is { } refused ? refused : await Bulk.Commit(tx, id.ToString(), "{}"u8.ToArray(), ct);
        }, db, ct, named: Named);
    };

    /// <summary>`{filter, assignTags, unassignTags}`: a job that does the same to every match.</summary>
    public Handler TagsByFilter(Jobs.Jobs jobs, string operation, EntityQuery query)
    {
        var begin = jobs.ByFilter(operation, query, Scope, (tx, id, ct) => Tag(tx, id, TagChange.Of(tx.Call.Body, Rules).Value, ct));
        return async (call, ct) => TagChange.Of(call.Body, Rules).Failed(out var fault) ? fault : await begin(call, ct);
    }

    private async Task<Fault?> Tag(Tx tx, Guid id, TagChange change, CancellationToken ct)
    {
        if (await Lock(tx, id, Scope(tx.Call), ct) is not { } stored) return NotFound(id);
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var after = (JsonObject)before.DeepClone();
        if (change.Apply(after) is { } full) return full;
        var tagged = await Replace(tx, id, stored, before, after, [], ct,
            saved => tx.PublishAction(name.Fqdn, "tags_modified", saved.Id, saved.Revision, change.Told(name.Member, saved.Bytes)));
        return tagged.Fault;
    }
}
