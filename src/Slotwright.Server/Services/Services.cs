using Slotwright.Contract;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Policies;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Services: what a business sells. Each has a schedule, a policy and slugs from the start.</summary>
internal sealed class Services(Db db, SiteDirectory sites, ServerAddress address) : Entity<Service>(db, sites,
    new("services", "service", "services", "Services/Service", "wix.bookings.services.v2.service", "SERVICE_NOT_FOUND"), ServicesJson.Wire.Service, ServiceTable)
{
    private static readonly EntityTable ServiceTable = new("services", new EntityColumns(Ops.Services.QueryServices, Ops.Services.SearchServices), "booking_policy_id");
    private readonly SiteDirectory sites = sites;

    /// <summary>What must happen to a service's bookings when it goes or becomes another kind of service; Bookings says it.</summary>
    public required ServiceBookings Bookings { get; init; }

    public void Map(Api api, Jobs.Jobs jobs)
    {
        var query = new EntityQuery(ServiceTable, Ops.Services.QueryServices);
        api.OnEntity(Ops.Services.CreateService, Create).On(Ops.Services.GetService, Get).OnEntity(Ops.Services.UpdateService, Update)
            .On(Ops.Services.DeleteService, Delete).On(Ops.Services.QueryServices, Query(query)).On(Ops.Services.CountServices, Count(query))
            .On(Ops.Services.BulkCreateServices, BulkCreate("services")).On(Ops.Services.BulkUpdateServices, BulkUpdate("services")).On(Ops.Services.BulkDeleteServices, BulkDelete("ids"))
            .On(Ops.Services.BulkUpdateServicesByFilter, UpdateByFilter(jobs, Ops.Services.BulkUpdateServicesByFilter, query))
            .On(Ops.Services.BulkDeleteServicesByFilter, DeleteByFilter(jobs, Ops.Services.BulkDeleteServicesByFilter, query))
            .OnEntity(Ops.Services.SearchServices, Search(new EntitySearch(ServiceTable, Ops.Services.SearchServices)));
    }

    protected override object?[] Own(Service service) => [Guid.Parse(service.BookingPolicy!.Id!)];

    protected override async Task<Result<Service>> Prepare(Change<Service> change, CancellationToken ct)
    {
        var tx = change.Tx;
        var catalog = await sites.Catalog(tx.Site, ct);
        var policy = await Policy(tx, change.After.BookingPolicy?.Id, ct);
        var wanted = ServiceDefaults.Fill(change, catalog);
        if (new ServiceRules(wanted, catalog, policy is not null).Violations() is { Count: > 0 } violations) return new InvalidFields(violations);
        if (change.Before is { } before && before.Type != wanted.Type && await Bookings.HasFuture(tx, change.Id, ct))
            return new Refusal(FaultKind.Precondition, "SERVICE_HAS_FUTURE_BOOKINGS", "The type cannot change while there are bookings to come.");
        var slug = change.Before?.Name == wanted.Name ? change.Before!.MainSlug!.Name! : await Slugs.Take(tx, change.Id, Slugs.Of(wanted.Name!), ct);
        return ServiceDefaults.Address(wanted, change.Before, slug, tx.Now, address) with
        {
            Schedule = wanted.Schedule! with { Id = ScheduleId(change, wanted, catalog) },
            BookingPolicy = PolicyWire.ToService(policy!),
        };
    }

    /// <summary>A service's schedule lives as long as its type; a new type begins a new one.</summary>
    private static string ScheduleId(Change<Service> change, Service wanted, SiteCatalog catalog)
    {
        if (change.Before is { } before && before.Type == wanted.Type) return before.Schedule!.Id!;
        if (change.Before is { } old) Schedules.Close(change.Tx, Guid.Parse(old.Schedule!.Id!));
        var id = Guid.CreateVersion7(change.Tx.Now.ToDateTimeOffset());
        Schedules.Open(change.Tx, id, change.Id.ToString(), wanted.Name!, catalog.Site.Zone.Id, wanted.DefaultCapacity);
        return id.ToString();
    }

    private static async Task<Contract.Policies.BookingPolicy?> Policy(Tx tx, string? id, CancellationToken ct)
    {
        var found = id is null
            ? await tx.Single("""SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND "default" FOR SHARE""", Document.Read, ct)
            : await tx.Single("SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND id = $2 FOR SHARE", Document.Read, ct, Guid.Parse(id));
        return found is null ? null : System.Text.Json.JsonSerializer.Deserialize(found.Bytes, Contract.Policies.PoliciesJson.Wire.BookingPolicy);
    }

    /// <summary>Deleting cancels what is still to come, unless the caller wants sessions with participants kept; the past stays.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, Service service, CancellationToken ct)
    {
        if (tx.Call.Member("preserveFutureSessionsWithParticipants")?.GetBoolean() != true) await Bookings.CancelFuture(tx, id, ct);
        Schedules.Close(tx, Guid.Parse(service.Schedule!.Id!));
        tx.Write("DELETE FROM service_slugs WHERE site_id = $1 AND service_id = $2", id);
        return null;
    }
}

/// <summary>What services need of bookings, which come after them in the order of modules.</summary>
internal sealed record ServiceBookings(Func<Tx, Guid, CancellationToken, Task<bool>> HasFuture, Func<Tx, Guid, CancellationToken, Task> CancelFuture);
