using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Resources;
using Slotwright.Domain;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>Resources: what a booking holds while it lasts. A member of staff is one, and comes and goes with the member; a room or a device is one of its own.</summary>
internal sealed class Resources(Db db, SiteDirectory sites, Schedules schedules) : Entity<Resource>(db, sites,
    new("resources", "resource", "resources", "Resources/Resource", Fqdn, "RESOURCE_NOT_FOUND"), ResourcesJson.Wire.Resource, ResourceTable)
{
    private const string Fqdn = "wix.bookings.resources.v2.resource";
    private const int MostAtOnce = 50;
    private static readonly EntityTable ResourceTable = new("resources", new EntityColumns(Ops.Resources.QueryResources, Ops.Resources.SearchResources));

    /// <summary>The older wire nested a single resource's fields one deeper; its filter paths are still sent.</summary>
    private static readonly Dictionary<string, string> Older = new()
    {
        ["resourceType.id"] = "typeId",
        ["eventsSchedule.id"] = "eventsSchedule.scheduleId",
    };

    private readonly SiteDirectory sites = sites;

    public void Map(Api api)
    {
        var query = new EntityQuery(ResourceTable, Ops.Resources.QueryResources, Older);
        api.OnEntity(Ops.Resources.CreateResource, Create).On(Ops.Resources.GetResource, Get).OnEntity(Ops.Resources.UpdateResource, Update).On(Ops.Resources.DeleteResource, Delete)
            .OnQuery(Ops.Resources.QueryResources, Query(query)).OnQuery(Ops.Resources.CountResources, Count(query))
            .On(Ops.Resources.BulkCreateResources, CreateMany).On(Ops.Resources.BulkUpdateResources, UpdateMany).On(Ops.Resources.BulkDeleteResources, BulkDelete("ids"))
            .OnQuery(Ops.Resources.SearchResources, Search(new EntitySearch(ResourceTable, Ops.Resources.SearchResources)));
    }

    /// <summary>The resource of a new member of staff: bookable everywhere, working the business's hours.</summary>
    public static Resource AddForStaff(Tx tx, Guid id, string name, Guid events, Guid business)
    {
        var resource = new Resource
        {
            Id = id.ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
            Name = name,
            TypeId = ServiceFacts.StaffType.ToString(),
            EventsSchedule = new() { ScheduleId = events.ToString() },
            WorkingHoursSchedules = new() { Values = [new() { ScheduleId = business.ToString(), Shared = true }] },
            LocationOptions = new() { AvailableInAllLocations = true },
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(resource, ResourcesJson.Wire.Resource);
        ResourceTable.Insert(tx, id, bytes);
        tx.PublishCreated(Fqdn, resource.Id, 1, bytes);
        return resource;
    }

    /// <summary>Changes a resource as part of a larger change; null when there is none.</summary>
    public static async Task<Resource?> Alter(Tx tx, Guid id, Func<Resource, Resource> change, CancellationToken ct)
    {
        if (await tx.Single(ResourceTable.LockById, Document.Read, ct, id) is not { } stored) return null;
        var next = change(JsonSerializer.Deserialize(stored.Bytes, ResourcesJson.Wire.Resource)!) with { Revision = Wire.Revision(stored.Revision + 1), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(next, ResourcesJson.Wire.Resource);
        ResourceTable.Update(tx, id, stored.Revision + 1, bytes);
        tx.PublishUpdated(Fqdn, next.Id!, stored.Revision + 1, bytes);
        return next;
    }

    /// <summary>Removes a resource with its owner. Its bookings stay: what was promised is the owner's to settle.</summary>
    public static async Task Drop(Tx tx, Guid id, CancellationToken ct)
    {
        if (await tx.Single(ResourceTable.LockById, Document.Read, ct, id) is not { } stored) return;
        tx.Write(ResourceTable.DeleteById, id);
        tx.PublishDeleted(Fqdn, stored.Id, stored.Revision, stored.Bytes);
    }

    /// <summary>All resources of a type that goes.</summary>
    public static async Task DropAll(Tx tx, Guid type, Schedules schedules, CancellationToken ct)
    {
        var all = await tx.List("SELECT id, revision, doc FROM resources WHERE site_id = $1 AND type_id = $2 ORDER BY id FOR NO KEY UPDATE", Document.Read, ct, type.ToString());
        foreach (var stored in all)
        {
            await Leave(tx, JsonSerializer.Deserialize(stored.Bytes, ResourcesJson.Wire.Resource)!, schedules, ct);
            tx.Write(ResourceTable.DeleteById, Guid.Parse(stored.Id));
            tx.PublishDeleted(Fqdn, stored.Id, stored.Revision, stored.Bytes);
        }
    }

    protected override async Task<Result<Resource>> Prepare(Change<Resource> change, CancellationToken ct)
    {
        var (catalog, isNew) = (await sites.Latest(change.Tx, ct), change.Before is null);
        var wanted = Filled(change, catalog.Site.BusinessSchedule.ToString());
        if (isNew && wanted.TypeId == ServiceFacts.StaffType.ToString()) return OfStaff;
        var found = new ResourceRules(wanted, catalog).Violations(isNew || change.Given.ContainsKey("locationOptions"), change.Before?.EventsSchedule?.ScheduleId).ToList();
        if (string.IsNullOrWhiteSpace(wanted.Name)) found.Add(isNew ? new("resource.name", "must be given", "REQUIRED_FIELD") : FieldViolation.Of("resource.name", "RESOURCE_NAME_IS_REQUIRED", "must be given"));
        if (isNew && wanted.TypeId is { } type && !await ResourceTypes.Exists(change.Tx, Guid.Parse(type), ct)) found.Add(new("resource.typeId", "is no resource type of this site", "VALIDATION"));
        if (found.Count > 0) return new InvalidFields(found);
        if (isNew) return Opened(change, wanted, catalog.Site.Zone.Id);
        if (wanted.TypeId == ServiceFacts.StaffType.ToString()) await StaffOfResource.Follow(change.Tx, wanted, ct);
        return wanted;
    }

    protected override async Task<Fault?> Leaving(Tx tx, Guid id, Resource resource, CancellationToken ct)
    {
        if (resource.TypeId == ServiceFacts.StaffType.ToString()) return OfStaff;
        await Leave(tx, resource, schedules, ct);
        return null;
    }

    private static Refusal OfStaff => new(FaultKind.Precondition, "STAFF_RESOURCE_BELONGS_TO_STAFF_MEMBER", "A resource of the staff type is made and deleted with its staff member.");

    /// <summary>Its own schedule ends with it, and services no longer name it. Bookings made stay: what was promised is the owner's to settle.</summary>
    private static async Task Leave(Tx tx, Resource resource, Schedules schedules, CancellationToken ct)
    {
        await schedules.Close(tx, Guid.Parse(resource.EventsSchedule!.ScheduleId!), ct);
        await ServicesOfResource.Forget(tx, resource.Id!, ct);
    }

    /// <summary>Everywhere unless told otherwise; a patch that chooses between everywhere and somewhere need not take the other back.</summary>
    private static Resource Filled(Change<Resource> change, string business)
    {
        var (after, given) = (change.After, change.Given["locationOptions"] as JsonObject);
        var options = after.LocationOptions ?? new();
        if (given is not null && given["specificLocationOptions"] is null && given["availableInAllLocations"]?.GetValue<bool>() == true) options = options with { SpecificLocationOptions = null };
        if (given is not null && given["specificLocationOptions"] is not null && !given.ContainsKey("availableInAllLocations")) options = options with { AvailableInAllLocations = false };
        var hours = after.WorkingHoursSchedules?.Values ?? [];
        return after with
        {
            TypeId = after.TypeId is { } type ? Guid.Parse(type).ToString() : null,
            LocationOptions = options with { AvailableInAllLocations = options.AvailableInAllLocations ?? options.SpecificLocationOptions is null },
            WorkingHoursSchedules = hours.Count == 0 ? null : new() { Values = [.. hours.Select(h => Linked(h.ScheduleId?.ToLowerInvariant(), business))] },
        };
    }

    private static WorkingHoursSchedule Linked(string? schedule, string business) => new() { ScheduleId = schedule, Shared = schedule == business };

    /// <summary>A new resource has a schedule of its own from the start.</summary>
    private static Resource Opened(Change<Resource> change, Resource wanted, string zone)
    {
        var events = Guid.CreateVersion7(change.Tx.Now.ToDateTimeOffset());
        Schedules.Open(change.Tx, events, change.Id.ToString(), new(wanted.Name!), zone);
        return wanted with { EventsSchedule = new() { ScheduleId = events.ToString() } };
    }

    /// <summary>Many at once know no schedule yet that could be their hours.</summary>
    private Task<Result<Answer>> CreateMany(Call call, CancellationToken ct)
    {
        var timed = call.Body.GetProperty("resources").EnumerateArray().Index().Where(r => r.Item.TryGetProperty("workingHoursSchedules", out var hours) && hours.ValueKind == JsonValueKind.Object)
            .Select(r => FieldViolation.Of($"resources[{r.Index}].workingHoursSchedules", "RESOURCE_WORKING_HOURS_NOT_SUPPORTED_IN_BULK_REQUEST", "cannot be given when many are created at once")).ToList();
        return timed.Count > 0 ? Task.FromResult<Result<Answer>>(new InvalidFields(timed)) : BulkCreate("resources")(call, ct);
    }

    private Task<Result<Answer>> UpdateMany(Call call, CancellationToken ct) =>
        call.Body.GetProperty("resources").GetArrayLength() > MostAtOnce
            ? Task.FromResult<Result<Answer>>(new InvalidFields("resources", "MAX_SIZE", $"must have at most {MostAtOnce} items"))
            : BulkUpdate("resources")(call, ct);
}
