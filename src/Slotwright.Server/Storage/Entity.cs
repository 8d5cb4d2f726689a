using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Storage;

/// <summary>What an entity is called: its table, its member and list names on the wire, its type, event name and 404 code.</summary>
internal sealed record EntityName(string Table, string Member, string List, string Type, string Fqdn, string NotFound);

/// <summary>One write of an entity, before the rules: what was stored, what would be, and what the caller said.</summary>
/// <param name="Before">Null on create.</param>
internal sealed record Change<T>(Tx Tx, Guid Id, T? Before, T After, JsonObject Given) where T : class;

/// <summary>
/// The engine of documents with a revision: create, get, update, delete, query, count, with the event in the same transaction
/// (design.md 3). A module derives from it and states only its own rules.
/// </summary>
internal abstract partial class Entity<T>(Db db, SiteDirectory sites, EntityName name, JsonTypeInfo<T> json, EntityTable table) where T : class
{
    public EntityTable Table => table;

    protected Db Db => db;

    protected TypeRule Rules { get; } = ContractTable.Current.Types[name.Type];

    protected JsonTypeInfo<T> Json => json;

    /// <summary>Defaults, derived fields and the rules that need other entities; everything violated at once.</summary>
    protected abstract Task<Result<T>> Prepare(Change<T> change, CancellationToken ct);

    /// <summary>Values of the columns the module added to its table.</summary>
    protected virtual object?[] Own(T entity) => [];

    /// <summary>What else happens when an entity is about to go; a fault keeps it.</summary>
    protected virtual Task<Fault?> Leaving(Tx tx, Guid id, T entity, CancellationToken ct) => Task.FromResult<Fault?>(null);

    /// <summary>Whether these entities are part of what a site offers, so that memory must forget it when one changes.</summary>
    protected virtual bool InCatalog => true;

    /// <summary>The catalogue's version comes first in every transaction that moves it on: its row is the site's, so that writers of one site queue there and never wait for each other in a circle.</summary>
    private void Touch(Tx tx)
    {
        if (InCatalog) sites.Changed(tx);
    }

    /// <summary>The entity, under its lock after the site's; null when there is none.</summary>
    protected Task<Document?> Lock(Tx tx, Guid id, string scope, CancellationToken ct)
    {
        Touch(tx);
        return tx.Single($"{table.SelectById} AND ({scope}) FOR NO KEY UPDATE", Document.Read, ct, id);
    }

    /// <summary>How a row goes: for good, unless the module keeps it somewhere.</summary>
    protected virtual void Erase(Tx tx, Guid id) => tx.Write(table.DeleteById, id);

    /// <summary>The stored bytes as this caller may see them.</summary>
    protected virtual byte[] Render(byte[] document, Call call) => document;

    /// <summary>A condition of ours on every query, beside the caller's filter.</summary>
    protected virtual string Scope(Call call) => "true";

    public async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var created = await Add(tx, call.Body.GetProperty(name.Member), ct);
        return created.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap(name.Member, Render(created.Value.Bytes, call)), ct);
    }

    /// <summary>Adds one entity within a transaction that may do more.</summary>
    public async Task<Result<Document>> Add(Tx tx, JsonElement entity, CancellationToken ct)
    {
        Touch(tx);
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var given = Documents.Clean(entity, Rules);
        var fresh = (JsonObject)given.DeepClone();
        fresh["id"] = id.ToString();
        fresh["revision"] = "1";
        (fresh["createdDate"], fresh["updatedDate"]) = (Wire.Timestamp(tx.Now), Wire.Timestamp(tx.Now));
        var prepared = await Judge(new(tx, id, null, fresh.Deserialize(json)!, given), ct);
        return prepared.Failed(out var fault) ? fault : Store(tx, id, prepared.Value);
    }

    /// <summary>The entity's own rules, told together with the bounds of the contract that were broken already.</summary>
    private async Task<Result<T>> Judge(Change<T> change, CancellationToken ct)
    {
        var prepared = await Prepare(change, ct);
        var broken = change.Tx.Call.Broken;
        return broken.Count == 0 ? prepared : new InvalidFields([.. broken, .. prepared.Fault is InvalidFields more ? more.Violations.Where(v => broken.All(b => b.Field != v.Field)) : []]);
    }

    public Task<Result<Answer>> Get(Call call, CancellationToken ct) => Get(call, call.Id(call.Path.Keys.First()), ct);

    protected async Task<Result<Answer>> Get(Call call, Guid id, CancellationToken ct)
    {
        var found = await db.Single(call.Site, $"{table.SelectById} AND {Scope(call)}", Document.Read, ct, id);
        return found is null ? NotFound(id) : Answer.Wrap(name.Member, Render(found.Bytes, call));
    }

    public Task<Result<Answer>> Update(Call call, CancellationToken ct) => Update(call, call.Id($"{name.Member}.id"), ct);

    protected async Task<Result<Answer>> Update(Call call, Guid id, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var updated = await Change(tx, id, call.Body.GetProperty(name.Member), ct);
        return updated.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap(name.Member, Render(updated.Value.Bytes, call)), ct);
    }

    /// <summary>Merges a patch into the stored entity: present members change, null clears, absent stays (contract.md j4).</summary>
    /// <param name="anyRevision">The caller changes whatever is there now, as by-filter requests do.</param>
    public async Task<Result<Document>> Change(Tx tx, Guid id, JsonElement patch, CancellationToken ct, bool anyRevision = false)
    {
        if (await Lock(tx, id, Scope(tx.Call), ct) is not { } stored) return NotFound(id);
        var revision = patch.TryGetProperty("revision", out var sent) ? sent.ToString() : "";
        if (!anyRevision && revision != Wire.Revision(stored.Revision)) return new RevisionMismatch(stored.Revision);
        var given = Documents.Clean(patch, Rules, update: true);
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var merged = (JsonObject)before.DeepClone();
        Documents.Merge(merged, given, Rules);
        return await Replace(tx, id, stored, before, merged, given, ct);
    }

    /// <summary>Stores a new version made by the module itself, under the same rules; told as an update, or as <paramref name="tell"/> tells it.</summary>
    protected async Task<Result<Document>> Replace(Tx tx, Guid id, Document stored, JsonObject before, JsonObject after, JsonObject given, CancellationToken ct, Action<Document>? tell = null)
    {
        var revision = stored.Revision + 1;
        after["revision"] = Wire.Revision(revision);
        after["updatedDate"] = Wire.Timestamp(tx.Now);
        var prepared = await Judge(new(tx, id, JsonSerializer.Deserialize(stored.Bytes, json), after.Deserialize(json)!, given), ct);
        if (prepared.Failed(out var fault)) return fault;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(prepared.Value, json);
        table.Update(tx, id, revision, bytes, Own(prepared.Value));
        var saved = new Document(id.ToString(), revision, bytes);
        if (tell is null) tx.PublishUpdated(name.Fqdn, saved.Id, revision, bytes, Documents.Modified(before, JsonNode.Parse(bytes)!.AsObject()));
        else tell(saved);
        Touch(tx);
        return saved;
    }

    public async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await Remove(tx, call.Id(call.Path.Keys.First()), ct) is { } fault ? fault : await tx.Commit(Answer.Empty, ct);
    }

    public async Task<Fault?> Remove(Tx tx, Guid id, CancellationToken ct)
    {
        if (await Lock(tx, id, Scope(tx.Call), ct) is not { } stored) return NotFound(id);
        if (await Leaving(tx, id, JsonSerializer.Deserialize(stored.Bytes, json)!, ct) is { } fault) return fault;
        Erase(tx, id);
        tx.PublishDeleted(name.Fqdn, id.ToString(), stored.Revision, stored.Bytes);
        Touch(tx);
        return null;
    }

    /// <summary>A list endpoint over this entity.</summary>
    public Handler Query(EntityQuery query) => async (call, ct) =>
    {
        var (catalog, wanted) = (await sites.Catalog(call.Site, ct), call.Member("query") ?? default);
        var page = InCatalog ? await query.Run(db, call, catalog, wanted, ct, Scope(call)) : await query.Run(db, call, wanted, catalog.Seal, ct, Scope(call));
        return page.Map(p => p.ToAnswer(name.List, d => Render(d.Bytes, call)));
    };

    /// <summary>A search endpoint over this entity.</summary>
    public Handler Search(EntitySearch search) => async (call, ct) =>
        (await search.Run(db, call, await sites.Seal(call.Site, ct), ct, Scope(call))).Map(found => found.ToAnswer(name.List, d => Render(d.Bytes, call)));

    /// <summary>A count endpoint, with the filter paths of the list endpoint.</summary>
    public Handler Count(EntityQuery query) => async (call, ct) =>
        (await query.Count(db, call, ct, Scope(call))).Map(count => Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteNumber("count", count);
            w.WriteEndObject();
        }));

    public Fault NotFound(Guid id) => new Refusal(FaultKind.NotFound, name.NotFound, $"There is no {name.Member} {id}.");

    protected Document Store(Tx tx, Guid id, T entity)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(entity, json);
        table.Insert(tx, id, bytes, Own(entity));
        tx.PublishCreated(name.Fqdn, id.ToString(), 1, bytes);
        Touch(tx);
        return new(id.ToString(), 1, bytes);
    }
}
