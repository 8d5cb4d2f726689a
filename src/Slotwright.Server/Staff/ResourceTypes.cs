using Slotwright.Contract;
using Slotwright.Contract.ResourceTypes;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>Resource types: staff on every site, and what else a business has. Read only for now.</summary>
internal sealed class ResourceTypes(Db db, SiteDirectory sites) : Entity<ResourceType>(db, sites,
    new("resource_types", "resourceType", "resourceTypes", "ResourceTypes/ResourceType", "wix.bookings.resources.v2.resource_type", "RESOURCE_TYPE_NOT_FOUND"),
    ResourceTypesJson.Wire.ResourceType, TypeTable)
{
    private static readonly EntityTable TypeTable = new("resource_types", new EntityColumns(Ops.ResourceTypes.QueryResourceTypes));

    public void Map(Api api)
    {
        var query = new EntityQuery(TypeTable, Ops.ResourceTypes.QueryResourceTypes);
        api.On(Ops.ResourceTypes.GetResourceType, Get).On(Ops.ResourceTypes.QueryResourceTypes, Query(query)).On(Ops.ResourceTypes.CountResourceTypes, Count(query));
    }

    /// <summary>The staff type every site is born with.</summary>
    public static void AddStaffType(Tx tx)
    {
        var type = new ResourceType { Id = ServiceFacts.StaffType.ToString(), Name = "Staff", Revision = "1", CreatedDate = Wire.Timestamp(tx.Now), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(type, ResourceTypesJson.Wire.ResourceType);
        TypeTable.Insert(tx, ServiceFacts.StaffType, bytes);
        tx.PublishCreated("wix.bookings.resources.v2.resource_type", type.Id, 1, bytes);
    }

    protected override Task<Result<ResourceType>> Prepare(Change<ResourceType> change, CancellationToken ct) => Task.FromResult<Result<ResourceType>>(change.After);
}
