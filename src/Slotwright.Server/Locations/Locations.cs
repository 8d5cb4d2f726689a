using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Locations;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Locations;

/// <summary>Business locations: where services are given. Every site is born with one, its default.</summary>
internal sealed class Locations(Db db, SiteDirectory sites) : Entity<Location>(db, sites,
    new("locations", "location", "locations", "Locations/Location", LocationRows.Fqdn, "LOCATION_NOT_FOUND"), LocationsJson.Wire.Location, LocationRows.Table)
{
    private readonly SiteDirectory sites = sites;

    public void Map(Api api)
    {
        var query = new EntityQuery(Table, Ops.Locations.QueryLocations) { Usually = ("archived", "archived IS NOT TRUE") };
        api.On(Ops.Locations.GetLocation, Get).OnEntity(Ops.Locations.CreateLocation, Create).OnEntity(Ops.Locations.UpdateLocation, Put)
            .On(Ops.Locations.BulkCreateLocation, BulkCreateAll).On(Ops.Locations.ArchiveLocation, Archive).On(Ops.Locations.SetDefaultLocation, SetDefault)
            .OnQuery(Ops.Locations.QueryLocations, Find(query)).On(Ops.Locations.ListLocations, new ListLocations(Db).Run)
            .On(Ops.Locations.AddTypeToLocation, ChangeTypes(Added)).On(Ops.Locations.AddLocationType, ChangeTypes(Added))
            .On(Ops.Locations.RemoveTypeFromLocation, ChangeTypes(Removed)).On(Ops.Locations.RemoveLocationType, ChangeTypes(Removed));
    }

    /// <summary>Query Locations: the page names the locations a caller is confined to, and nobody's rights end at a location here.</summary>
    private Handler Find(EntityQuery query) => async (call, ct) =>
    {
        var page = await query.Run(Db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct, Scope(call));
        return page.Map(p => p.ToAnswer("locations", none: "authorizedLocationEntities"));
    };

    /// <summary>The default location of a new site, named like the business.</summary>
    public static void AddFirst(Tx tx, Guid id, string name, string timeZone)
    {
        var location = new Location { Id = id.ToString(), Revision = "1", Name = name, TimeZone = timeZone, Default = true, Archived = false, Status = LocationStatus.Active, LocationType = LocationType.Branch, LocationTypes = [LocationType.Branch] };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(location, LocationsJson.Wire.Location);
        LocationRows.Table.Insert(tx, id, bytes);
        tx.PublishCreated(LocationRows.Fqdn, location.Id, 1, bytes);
    }

    protected override Task<Result<Location>> Prepare(Change<Location> change, CancellationToken ct)
    {
        var location = LocationRules.Complete(change.After, change.Before);
        if (LocationRules.Violations(location) is { Count: > 0 } violations) return Task.FromResult<Result<Location>>(new InvalidFields(violations));
        if (change.Before is not null) LocationRows.Embed(change.Tx, location);
        return Task.FromResult<Result<Location>>(location);
    }

    /// <summary>Update Location replaces everything a caller may set; what is left out is gone. An archived location stays as it is.</summary>
    private async Task<Result<Answer>> Put(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var (id, sent) = (call.Id("location.id"), call.Body.GetProperty("location"));
        if (await Lock(tx, id, ct) is not { } stored) return NotFound(id);
        if (Parse(stored).Archived == true) return Archived(id);
        if (!sent.TryGetProperty("revision", out var revision) || revision.ToString() != Wire.Revision(stored.Revision)) return new RevisionMismatch(stored.Revision);
        var given = Documents.Clean(sent, Rules);
        var after = (JsonObject)given.DeepClone();
        after["id"] = stored.Id;
        return await Answered(tx, await Replace(tx, id, stored, JsonNode.Parse(stored.Bytes)!.AsObject(), after, given, ct), ct);
    }

    /// <summary>Bulk Create answers in a shape of its own: what was made, and what was not with the reason.</summary>
    private async Task<Result<Answer>> BulkCreateAll(Call call, CancellationToken ct)
    {
        var wanted = call.Body.GetProperty("locations");
        var all = call.Body.Deserialize<JsonObject>()!;
        all["returnEntity"] = true;
        var made = await BulkCreate("locations")(call with { Body = all.Deserialize<JsonElement>() }, ct);
        return made.Map(answer => LocationRules.BulkAnswer(JsonDocument.Parse(answer.Body).RootElement, wanted));
    }

    /// <summary>Archiving is for good, and never of the default location; who had it in a service keeps it there.</summary>
    private async Task<Result<Answer>> Archive(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("id");
        if (await Lock(tx, id, ct) is not { } stored) return NotFound(id);
        var location = Parse(stored);
        if (location.Default == true) return new Refusal(FaultKind.Invalid, "CANNOT_ARCHIVE_DEFAULT", "Make another location the default first.");
        if (location.Archived == true) return Answer.Wrap("location", stored.Bytes);
        var saved = LocationRows.Save(tx, stored, location with { Archived = true });
        tx.PublishAction(LocationRows.Fqdn, "archive_status", stored.Id, saved.Revision, new ArchiveLocationRequest { Id = stored.Id }, LocationsJson.Wire.ArchiveLocationRequest);
        return await Answered(tx, saved, ct);
    }

    /// <summary>Makes one location the default in place of another; services made from now on are given there.</summary>
    private async Task<Result<Answer>> SetDefault(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("id");
        sites.Changed(tx); // first, since it locks the site's row: rivals come one after another
        var locked = await tx.List($"""SELECT id, revision, doc FROM locations WHERE site_id = $1 AND ("default" OR id = $2) ORDER BY id FOR NO KEY UPDATE""", Document.Read, ct, id);
        if (locked.FirstOrDefault(d => d.Id == id.ToString()) is not { } wanted) return NotFound(id);
        var location = Parse(wanted);
        if (location.Archived == true) return Archived(id);
        if (location.Default == true) return new Refusal(FaultKind.Invalid, "DEFAULT_NOT_CHANGED", $"The location {id} is the default already.");
        foreach (var former in locked.Where(d => d != wanted)) LocationRows.Save(tx, former, Parse(former) with { Default = false });
        var saved = LocationRows.Save(tx, wanted, location with { Default = true });
        tx.Write("UPDATE sites SET location_id = $2 WHERE site_id = $1", id);
        tx.PublishAction(LocationRows.Fqdn, "set_default_location", wanted.Id, saved.Revision, new SetDefaultLocationRequest { Id = wanted.Id }, LocationsJson.Wire.SetDefaultLocationRequest);
        return await Answered(tx, saved, ct);
    }

    /// <summary>Adds or removes one of a location's types; it keeps at least one.</summary>
    private Handler ChangeTypes(Func<IReadOnlyList<string>, string, IReadOnlyList<string>> change) => async (call, ct) =>
    {
        await using var tx = Db.Begin(call);
        var (id, type) = (call.Id("id"), call.Body.GetProperty("locationType").GetString()!);
        if (await Lock(tx, id, ct) is not { } stored) return NotFound(id);
        var location = Parse(stored);
        var types = change(location.LocationTypes ?? [], type);
        if (location.Archived == true || type == LocationType.Unknown || types.Count == 0)
            return new Refusal(FaultKind.Invalid, "CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION", "A location that is not archived has one type at least, all of them known.");
        if (types.SequenceEqual(location.LocationTypes ?? [])) return Answer.Wrap("location", stored.Bytes);
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var after = (JsonObject)before.DeepClone();
        after["locationTypes"] = new JsonArray([.. types.Select(t => (JsonNode)t)]);
        return await Answered(tx, await Replace(tx, id, stored, before, after, [], ct), ct);
    };

    private static IReadOnlyList<string> Added(IReadOnlyList<string> types, string type) => [.. types.Append(type).Distinct()];

    private static IReadOnlyList<string> Removed(IReadOnlyList<string> types, string type) => [.. types.Where(t => t != type)];

    /// <summary>The site's row is locked before the location's, so that two changes of one site wait and never cross.</summary>
    private Task<Document?> Lock(Tx tx, Guid id, CancellationToken ct)
    {
        sites.Changed(tx);
        return tx.Single(Table.LockById, Document.Read, ct, id);
    }

    private static async Task<Result<Answer>> Answered(Tx tx, Result<Document> changed, CancellationToken ct) =>
        changed.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("location", changed.Value.Bytes), ct);

    private static Location Parse(Document stored) => JsonSerializer.Deserialize(stored.Bytes, LocationsJson.Wire.Location)!;

    private static Fault Archived(Guid id) => new Refusal(FaultKind.Invalid, "CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION", $"The location {id} is archived, which is for good.");
}
