using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Staff;
using Slotwright.Domain;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>Staff members: each has a resource that can be booked and a schedule of its own, from the start (behaviour/staff.md 2).</summary>
internal sealed partial class StaffMembers(Db db, SiteDirectory sites, Schedules schedules) : Entity<StaffMember>(db, sites,
    new("staff_members", "staffMember", "staffMembers", "Staff/StaffMember", Fqdn, "STAFF_MEMBER_NOT_FOUND"), StaffJson.Wire.StaffMember, StaffTable)
{
    public const string Fqdn = "wix.bookings.staff.v1.staff_member";
    public static readonly EntityTable StaffTable = new("staff_members", new EntityColumns(Ops.Staff.QueryStaffMembers, Ops.Staff.QueryStaffMembersV2, Ops.Staff.SearchStaffMembers));
    private readonly SiteDirectory sites = sites;

    public void Map(Api api, Jobs.Jobs jobs)
    {
        // The first version of the query knew service providers only, unless it was asked otherwise.
        static EntityQuery First(IReadOnlyList<string> hidden) => new(StaffTable, Ops.Staff.QueryStaffMembers, without: hidden) { Usually = ("serviceProvider", "service_provider") };
        static EntityQuery Second(IReadOnlyList<string> hidden) => new(StaffTable, Ops.Staff.QueryStaffMembersV2, without: hidden);
        Handler Found(string operation) => Shown(hidden => Search(new EntitySearch(StaffTable, operation, without: hidden)));
        api.OnEntity(Ops.Staff.CreateStaffMember, CreateMember).On(Ops.Staff.GetStaffMember, Shown(_ => Get)).OnEntity(Ops.Staff.UpdateStaffMember, Update).On(Ops.Staff.DeleteStaffMember, Delete)
            .OnQuery(Ops.Staff.QueryStaffMembers, Shown(hidden => Query(First(hidden)))).OnQuery(Ops.Staff.CountStaffMembers, Shown(hidden => Count(First(hidden))))
            .OnQuery(Ops.Staff.QueryStaffMembersV2, Shown(hidden => Query(Second(hidden)))).OnQuery(Ops.Staff.CountStaffMembersV2, Shown(hidden => Count(Second(hidden))))
            .OnQuery(Ops.Staff.SearchStaffMembers, Found(Ops.Staff.SearchStaffMembers))
            .OnQuery(Ops.Staff.SearchStaffMembersV2, Found(Ops.Staff.SearchStaffMembersV2))
            .On(Ops.Staff.ListDeletedStaffMembers, Trusted(ListDeleted)).On(Ops.Staff.GetDeletedStaffMember, Trusted(GetDeleted)).On(Ops.Staff.RemoveStaffMemberFromTrashBin, RemoveDeleted)
            .On(Ops.Staff.AssignWorkingHoursSchedule, AssignHours).On(Ops.Staff.AssignCustomSchedule, AssignHours).On(Ops.Staff.SetServiceProvider, SetServiceProvider)
            .On(Ops.Staff.ConnectStaffMemberToUser, Connect).On(Ops.Staff.DisconnectStaffMemberFromUser, Disconnect)
            .On(Ops.Staff.GetOrCreateStaffMember, GetOrCreate).On(Ops.Staff.BulkGetOrCreateStaffMembers, BulkGetOrCreate)
            .On(Ops.Staff.BulkUpdateStaffMemberTags, BulkTags("ids")).On(Ops.Staff.BulkUpdateStaffMemberTagsByFilter, TagsByFilter(jobs, Ops.Staff.BulkUpdateStaffMemberTagsByFilter, Second([])));
    }

    private async Task<Result<Answer>> CreateMember(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var created = await Add(tx, call.Body.GetProperty("staffMember"), ct);
        if (created.Failed(out var fault)) return fault;
        Tell(tx, "fully_created", created.Value);
        return await tx.Commit(Answer.Wrap("staffMember", Render(created.Value.Bytes, call)), ct);
    }

    protected override async Task<Result<StaffMember>> Prepare(Change<StaffMember> change, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(change.After.Name)) return new InvalidFields("staffMember.name", "REQUIRED_FIELD", "must be given");
        if (change.Before is not { } before) return await Equipped(change.Tx, change.After, ct);
        return before.Name == change.After.Name ? change.After : await Renamed(change.Tx, change.After, ct);
    }

    /// <summary>The new member with a resource and a schedule, working the business's hours.</summary>
    private async Task<StaffMember> Equipped(Tx tx, StaffMember member, CancellationToken ct)
    {
        var (resource, events) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), Guid.CreateVersion7(tx.Now.ToDateTimeOffset()));
        var site = (await sites.Catalog(tx.Site, ct)).Site;
        Schedules.Open(tx, events, resource.ToString(), new(member.Name!), site.Zone.Id);
        Resources.AddForStaff(tx, resource, member.Name!, events, site.BusinessSchedule);
        return member with
        {
            ResourceId = resource.ToString(),
            ServiceProvider = tx.Call.Member("serviceProvider") is not { ValueKind: JsonValueKind.False },
            Resource = new()
            {
                Id = resource.ToString(),
                EventsSchedule = new() { Id = events.ToString() },
                UsesDefaultWorkingHours = true,
                WorkingHoursSchedules = [new() { Id = site.BusinessSchedule.ToString(), Shared = true }],
                Revision = "1",
            },
        };
    }

    /// <summary>The resource and the schedule are called as the member is.</summary>
    private async Task<StaffMember> Renamed(Tx tx, StaffMember member, CancellationToken ct)
    {
        await schedules.Follow(tx, Guid.Parse(member.Resource!.EventsSchedule!.Id!), new(member.Name!), ct);
        var resource = await Resources.Alter(tx, Guid.Parse(member.ResourceId!), r => r with { Name = member.Name }, ct);
        return member with { Resource = member.Resource with { Revision = resource!.Revision } };
    }

    /// <summary>One member changed as an operation of its own says: found, locked, changed, told as <paramref name="slug"/> or as an update. What comes back unchanged stays as it is.</summary>
    private async Task<Result<Answer>> Amend(Call call, Func<Tx, StaffMember, Task<Result<StaffMember>>> change, CancellationToken ct, string? slug = null)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("staffMemberId");
        if (await Lock(tx, id, Scope(call), ct) is not { } stored) return NotFound(id);
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var member = before.Deserialize(Json)!;
        var wanted = await change(tx, member);
        if (wanted.Failed(out var refused)) return refused;
        if (ReferenceEquals(wanted.Value, member)) return await tx.Commit(Answer.Wrap("staffMember", Render(stored.Bytes, call)), ct);
        var after = JsonSerializer.SerializeToNode(wanted.Value, Json)!.AsObject();
        var saved = await Replace(tx, id, stored, before, after, [], ct, slug is null ? null : done => Tell(tx, slug, done));
        return saved.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("staffMember", Render(saved.Value.Bytes, call)), ct);
    }

    private static void Tell(Tx tx, string slug, Document member) =>
        tx.PublishAction(Fqdn, slug, member.Id, member.Revision, Answer.Wrap("staffMember", member.Bytes).Body.Span);

    /// <summary>Resource details and the state of a connection come only when asked for; e-mail, phone and what is for the business itself only to those who manage staff, e-mail and phone also where the site shows them to all.</summary>
    protected override byte[] Render(byte[] document, Call call)
    {
        var trusted = IsTrusted(call);
        var (details, status) = (Wants(call, RequestedFields.ResourceDetails), Wants(call, RequestedFields.AssociatedIdentityStatus));
        if (details && status && trusted) return document;
        var json = JsonNode.Parse(document)!.AsObject();
        if (!details) json.Remove("resource");
        if (!status) HideConnection(json);
        if (!trusted && !SeesContacts(call)) { json.Remove("email"); json.Remove("phone"); }
        if (!trusted) { json.Remove("associatedWixIdentity"); (json["tags"] as JsonObject)?.Remove("privateTags"); }
        return JsonSerializer.SerializeToUtf8Bytes(json.Deserialize(Json)!, Json);
    }

    private static bool Wants(Call call, string field) =>
        call.Member("fields") is { ValueKind: JsonValueKind.Array } fields && fields.EnumerateArray().Any(f => f.ValueEquals(field));

    private static void HideConnection(JsonObject json)
    {
        if (json["associatedWixIdentity"] is not JsonObject identity) return;
        identity.Remove("connection");
        identity.Remove("connectionStatus");
        if (identity.Count == 0) json.Remove("associatedWixIdentity");
    }
}
