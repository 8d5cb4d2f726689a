using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Resources;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>Resources: what a booking holds while it lasts. A member of staff has one; reading them is what is open so far.</summary>
internal sealed class Resources(Db db, SiteDirectory sites) : Entity<Resource>(db, sites,
    new("resources", "resource", "resources", "Resources/Resource", Fqdn, "RESOURCE_NOT_FOUND"), ResourcesJson.Wire.Resource, ResourceTable)
{
    private const string Fqdn = "wix.bookings.resources.v2.resource";
    private static readonly EntityTable ResourceTable = new("resources", new EntityColumns(Ops.Resources.QueryResources, Ops.Resources.SearchResources));

    /// <summary>The older wire nested a single resource's fields one deeper; its filter paths are still sent.</summary>
    private static readonly Dictionary<string, string> Older = new()
    {
        ["resourceType.id"] = "typeId",
        ["eventsSchedule.id"] = "eventsSchedule.scheduleId",
    };

    public void Map(Api api)
    {
        var query = new EntityQuery(ResourceTable, Ops.Resources.QueryResources, Older);
        api.On(Ops.Resources.GetResource, Get).On(Ops.Resources.QueryResources, Query(query)).On(Ops.Resources.CountResources, Count(query))
            .OnEntity(Ops.Resources.SearchResources, Search(new EntitySearch(ResourceTable, Ops.Resources.SearchResources)));
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

    protected override Task<Result<Resource>> Prepare(Change<Resource> change, CancellationToken ct) => Task.FromResult<Result<Resource>>(change.After);
}
