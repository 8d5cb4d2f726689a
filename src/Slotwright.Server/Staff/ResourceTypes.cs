using Slotwright.Contract;
using Slotwright.Contract.ResourceTypes;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>Resource types: staff on every site, and what else a business has: rooms, devices (behaviour/staff.md 1).</summary>
internal sealed class ResourceTypes(Db db, SiteDirectory sites, Calendar.Schedules schedules) : Entity<ResourceType>(db, sites,
    new("resource_types", "resourceType", "resourceTypes", "ResourceTypes/ResourceType", "wix.bookings.resources.v2.resource_type", "RESOURCE_TYPE_NOT_FOUND"),
    ResourceTypesJson.Wire.ResourceType, TypeTable)
{
    private const long Most = 50;
    private static readonly EntityTable TypeTable = new("resource_types", new EntityColumns(Ops.ResourceTypes.QueryResourceTypes));
    private readonly SiteDirectory sites = sites;

    public void Map(Api api)
    {
        var query = new EntityQuery(TypeTable, Ops.ResourceTypes.QueryResourceTypes);
        api.OnEntity(Ops.ResourceTypes.CreateResourceType, Create).On(Ops.ResourceTypes.GetResourceType, Get).OnEntity(Ops.ResourceTypes.UpdateResourceType, Update)
            .On(Ops.ResourceTypes.DeleteResourceType, Delete).OnQuery(Ops.ResourceTypes.QueryResourceTypes, Query(query)).OnQuery(Ops.ResourceTypes.CountResourceTypes, Count(query));
    }

    /// <summary>The staff type every site is born with.</summary>
    public static void AddStaffType(Tx tx)
    {
        var type = new ResourceType { Id = ServiceFacts.StaffType.ToString(), Name = "Staff", Revision = "1", CreatedDate = Wire.Timestamp(tx.Now), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(type, ResourceTypesJson.Wire.ResourceType);
        TypeTable.Insert(tx, ServiceFacts.StaffType, bytes);
        tx.PublishCreated("wix.bookings.resources.v2.resource_type", type.Id, 1, bytes);
    }

    /// <summary>Whether the site has this type; it stays until the transaction ends.</summary>
    public static async Task<bool> Exists(Tx tx, Guid id, CancellationToken ct) => await tx.Single($"{TypeTable.SelectById} FOR SHARE", Document.Read, ct, id) is not null;

    protected override async Task<Result<ResourceType>> Prepare(Change<ResourceType> change, CancellationToken ct)
    {
        if (change.Id == ServiceFacts.StaffType) return StaffTypeStays;
        if (string.IsNullOrWhiteSpace(change.After.Name)) return new InvalidFields("resourceType.name", "REQUIRED_FIELD", "must be given");
        sites.Changed(change.Tx); // first, since it locks the site's row: rivals for a name or the last place come one after another
        var others = await change.Tx.List("""SELECT lower("name") = lower($3) FROM resource_types WHERE site_id = $1 AND id <> $2""", r => r.GetBoolean(0), ct, change.Id, change.After.Name);
        if (others.Contains(true)) return new Refusal(FaultKind.Conflict, "RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME", $"There is a resource type named {change.After.Name} already.");
        if (change.Before is null && others.Count >= Most) return new Refusal(FaultKind.Precondition, "MAX_NUMBER_OF_RESOURCE_TYPES_REACHED", $"A site has at most {Most} resource types.");
        return change.After;
    }

    /// <summary>The resources of a type go with it.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, ResourceType type, CancellationToken ct)
    {
        if (id == ServiceFacts.StaffType) return StaffTypeStays;
        await Resources.DropAll(tx, id, schedules, ct);
        return null;
    }

    private static Refusal StaffTypeStays => new(FaultKind.Precondition, "STAFF_RESOURCE_TYPE_CANNOT_BE_CHANGED", "The staff type is the same on every site; it can be neither changed nor deleted.");
}
