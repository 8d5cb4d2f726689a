using System.Text.Json;
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
internal sealed partial class Services(Db db, SiteDirectory sites, Schedules schedules, ServerAddress address) : Entity<Service>(db, sites,
    new("services", "service", "services", "Services/Service", Fqdn, "SERVICE_NOT_FOUND"), ServicesJson.Wire.Service, ServiceTable)
{
    private const string Fqdn = "wix.bookings.services.v2.service";
    public static readonly EntityTable ServiceTable = new("services", new EntityColumns(Ops.Services.QueryServices, Ops.Services.SearchServices), "booking_policy_id");
    private readonly SiteDirectory sites = sites;

    /// <summary>What must happen to a service's bookings when it goes, moves or becomes another kind of service; Bookings says it.</summary>
    public required ServiceBookings Bookings { get; init; }

    public void Map(Api api, Jobs.Jobs jobs)
    {
        var query = new EntityQuery(ServiceTable, Ops.Services.QueryServices);
        api.OnEntity(Ops.Services.CreateService, Create).On(Ops.Services.GetService, GetDetailed).OnEntity(Ops.Services.UpdateService, Update)
            .On(Ops.Services.DeleteService, Delete).OnQuery(Ops.Services.QueryServices, QueryDetailed(query)).OnQuery(Ops.Services.CountServices, Count(query))
            .On(Ops.Services.BulkCreateServices, BulkCreate("services")).On(Ops.Services.BulkUpdateServices, BulkUpdate("services")).On(Ops.Services.BulkDeleteServices, BulkDelete("ids"))
            .On(Ops.Services.BulkUpdateServicesByFilter, UpdateByFilter(jobs, Ops.Services.BulkUpdateServicesByFilter, query))
            .On(Ops.Services.BulkDeleteServicesByFilter, DeleteByFilter(jobs, Ops.Services.BulkDeleteServicesByFilter, query))
            .OnQuery(Ops.Services.SearchServices, Search(new EntitySearch(ServiceTable, Ops.Services.SearchServices)))
            .On(Ops.Services.SetCustomSlug, SetCustomSlug).On(Ops.Services.ValidateSlug, ValidateSlug)
            .On(Ops.Services.SetServiceLocations, SetLocations).On(Ops.Services.CloneService, Clone)
            .On(Ops.Services.EnablePricingPlansForService, EnablePlans).On(Ops.Services.DisablePricingPlansForService, DisablePlans);
        MapAddOnGroups(api);
        new ConnectedServices(Db, sites).Map(api);
        new ServedPlaces(Db, sites).Map(api);
    }

    protected override object?[] Own(Service service) => [Guid.Parse(service.BookingPolicy!.Id!)];

    protected override async Task<Result<Service>> Prepare(Change<Service> change, CancellationToken ct)
    {
        var (tx, before) = (change.Tx, change.Before);
        var catalog = await sites.Latest(tx, ct);
        var wanted = Follow(ServiceDefaults.Fill(change, catalog), await Options(change, ct));
        var links = await ServiceLinks.Read(tx, wanted, ct);
        if (new ServiceRules(wanted, before, catalog, links).Violations() is { Count: > 0 } violations) return new InvalidFields(violations);
        if (before is not null && before.Type != wanted.Type && await IsBooked(tx, change.Id, ct))
            return new Refusal(FaultKind.Precondition, "SERVICE_HAS_FUTURE_BOOKINGS", "The type cannot change while there are bookings to come.");
        return await Named(change, wanted, ct) with
        {
            Schedule = wanted.Schedule! with { Id = await ScheduleId(change, wanted, catalog, ct) },
            BookingPolicy = PolicyWire.ToService(links.Policy!),
            Category = links.Category,
        };
    }

    /// <summary>The slug follows the name; as long as the name stays, so does the slug.</summary>
    private async Task<Service> Named(Change<Service> change, Service wanted, CancellationToken ct)
    {
        if (change.Before is { } before && before.Name == wanted.Name) return ServiceAddress.Keep(wanted, before, address);
        var slug = await Slugs.Take(change.Tx, change.Id, Slugs.Of(wanted.Name!), ct);
        return ServiceAddress.Rename(wanted, change.Before, ServiceAddress.Made(slug, custom: false, change.Tx.Now), address);
    }

    /// <summary>Deleting cancels what is still to come, unless the caller wants sessions with participants kept, and their schedule with them; the past stays.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, Service service, CancellationToken ct)
    {
        await Claim(tx, id, ct);
        var keeps = tx.Call.Member("preserveFutureSessionsWithParticipants")?.GetBoolean() == true && await Bookings.HasFuture(tx, id, ct);
        if (!keeps)
        {
            await Bookings.CancelFuture(tx, id, Notification(tx.Call), ct);
            await schedules.Close(tx, Guid.Parse(service.Schedule!.Id!), ct);
        }
        tx.Write("DELETE FROM service_slugs WHERE site_id = $1 AND service_id = $2", id);
        await DropOptions(tx, id, ct);
        return null;
    }

    private async Task<bool> IsBooked(Tx tx, Guid id, CancellationToken ct)
    {
        await Claim(tx, id, ct);
        return await Bookings.HasFuture(tx, id, ct);
    }

    /// <summary>Waits for bookings being made of the service (they pin it, see ServicePin) and lets none begin: those to come can then be seen.</summary>
    private static async Task Claim(Tx tx, Guid id, CancellationToken ct) => await tx.Single(ServiceTable.SelectById + " FOR UPDATE", Document.Read, ct, id);

    private static V2ParticipantNotification? Notification(Call call) =>
        call.Member("participantNotification") is { ValueKind: JsonValueKind.Object } given ? given.Deserialize(ServicesJson.Wire.V2ParticipantNotification) : null;

    /// <summary>A service under its lock, or its 404.</summary>
    private async Task<Result<(Document Stored, Service Service)>> Lock(Tx tx, Guid id, CancellationToken ct) =>
        await Lock(tx, id, "true", ct) is { } stored ? (stored, JsonSerializer.Deserialize(stored.Bytes, Json)!) : NotFound(id);

    /// <summary>Stores what an operation of its own changed; the rest of the service is not judged anew.</summary>
    private Service Save(Tx tx, Document stored, Service changed)
    {
        var revision = stored.Revision + 1;
        var next = changed with { Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(next, Json);
        Table.Update(tx, Guid.Parse(stored.Id), revision, bytes, Own(next));
        tx.PublishUpdated(Fqdn, stored.Id, revision, bytes, Documents.Modified(stored.Bytes, bytes));
        sites.Changed(tx);
        return next;
    }
}
