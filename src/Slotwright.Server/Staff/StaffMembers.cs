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
internal sealed class StaffMembers(Db db, SiteDirectory sites) : Entity<StaffMember>(db, sites,
    new("staff_members", "staffMember", "staffMembers", "Staff/StaffMember", Fqdn, "STAFF_MEMBER_NOT_FOUND"), StaffJson.Wire.StaffMember, StaffTable)
{
    public const string Fqdn = "wix.bookings.staff.v1.staff_member";
    public static readonly EntityTable StaffTable = new("staff_members", new EntityColumns(Ops.Staff.QueryStaffMembers, Ops.Staff.QueryStaffMembersV2, Ops.Staff.SearchStaffMembers));
    private readonly SiteDirectory sites = sites;

    public void Map(Api api)
    {
        // The first version of the query knew service providers only, unless it was asked otherwise.
        var first = new EntityQuery(StaffTable, Ops.Staff.QueryStaffMembers) { Usually = ("serviceProvider", "service_provider") };
        var second = new EntityQuery(StaffTable, Ops.Staff.QueryStaffMembersV2);
        api.OnEntity(Ops.Staff.CreateStaffMember, CreateMember).On(Ops.Staff.GetStaffMember, Get).OnEntity(Ops.Staff.UpdateStaffMember, Update).On(Ops.Staff.DeleteStaffMember, Delete)
            .On(Ops.Staff.QueryStaffMembers, Query(first)).On(Ops.Staff.CountStaffMembers, Count(first))
            .On(Ops.Staff.QueryStaffMembersV2, Query(second)).On(Ops.Staff.CountStaffMembersV2, Count(second))
            .OnEntity(Ops.Staff.SearchStaffMembers, Search(new EntitySearch(StaffTable, Ops.Staff.SearchStaffMembers)))
            .OnEntity(Ops.Staff.SearchStaffMembersV2, Search(new EntitySearch(StaffTable, Ops.Staff.SearchStaffMembersV2)))
            .On(Ops.Staff.AssignWorkingHoursSchedule, AssignHours);
    }

    protected override string Scope(Call call) => "deleted_date IS NULL";

    private async Task<Result<Answer>> CreateMember(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var created = await Add(tx, call.Body.GetProperty("staffMember"), ct);
        if (created.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Wrap("staffMember", Render(created.Value.Bytes, call)), ct);
    }

    protected override async Task<Result<StaffMember>> Prepare(Change<StaffMember> change, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(change.After.Name)) return new InvalidFields("staffMember.name", "REQUIRED_FIELD", "must be given");
        if (change.Before is { } before)
        {
            var renamed = before.Name != change.After.Name;
            if (renamed) await Resources.Alter(change.Tx, Guid.Parse(before.ResourceId!), r => r with { Name = change.After.Name }, ct);
            return change.After;
        }
        var (resource, events) = (Guid.CreateVersion7(change.Tx.Now.ToDateTimeOffset()), Guid.CreateVersion7(change.Tx.Now.ToDateTimeOffset()));
        var site = (await sites.Catalog(change.Tx.Site, ct)).Site;
        Schedules.Open(change.Tx, events, resource.ToString(), change.After.Name, site.Zone.Id);
        Resources.AddForStaff(change.Tx, resource, change.After.Name, events, site.BusinessSchedule);
        return change.After with
        {
            ResourceId = resource.ToString(),
            ServiceProvider = change.Tx.Call.Member("serviceProvider")?.GetBoolean() ?? true,
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

    /// <summary>The member goes with the resource and its schedule; services forget the resource, bookings made stay.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, StaffMember member, CancellationToken ct)
    {
        await Resources.Drop(tx, Guid.Parse(member.ResourceId!), ct);
        Schedules.Close(tx, Guid.Parse(member.Resource!.EventsSchedule!.Id!));
        tx.Write("""
            UPDATE services SET staff_member_ids = array_remove(staff_member_ids, $2), doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb,
                '{staffMemberIds}', (convert_from(doc, 'UTF8')::jsonb -> 'staffMemberIds') - $2)::text, 'UTF8')
            WHERE site_id = $1 AND staff_member_ids @> ARRAY[$2]
            """, member.ResourceId);
        return null;
    }

    /// <summary>Assign Working Hours Schedule: the member's own schedule (custom hours) or the business's (back to the default); nothing else.</summary>
    private async Task<Result<Answer>> AssignHours(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("staffMemberId");
        if (await tx.Single($"{Table.LockById}", Document.Read, ct, id) is not { } stored) return NotFound(id);
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var member = before.Deserialize(Json)!;
        var wanted = call.Body.GetProperty("scheduleId").GetString()!.ToLowerInvariant();
        var business = (await sites.Catalog(call.Site, ct)).Site.BusinessSchedule.ToString();
        if (wanted != business && wanted != member.Resource!.EventsSchedule!.Id)
            return new InvalidFields("scheduleId", "VALIDATION", "must be the staff member's own events schedule or the business schedule");
        var resource = await Resources.Alter(tx, Guid.Parse(member.ResourceId!), r => r with { WorkingHoursSchedules = new() { Values = [new() { ScheduleId = wanted, Shared = wanted == business }] } }, ct);
        var after = (JsonObject)before.DeepClone();
        after["resource"]!["usesDefaultWorkingHours"] = wanted == business;
        after["resource"]!["workingHoursSchedules"] = new JsonArray(new JsonObject { ["id"] = wanted, ["shared"] = wanted == business });
        after["resource"]!["revision"] = resource!.Revision;
        var assigned = await Replace(tx, id, stored, before, after, [], ct);
        return assigned.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap("staffMember", Render(assigned.Value.Bytes, call)), ct);
    }

    /// <summary>Resource details come only when asked for; e-mail and phone only to those who manage staff.</summary>
    protected override byte[] Render(byte[] document, Call call)
    {
        var wanted = call.Member("fields") is { ValueKind: JsonValueKind.Array } fields && fields.EnumerateArray().Any(f => f.GetString() == RequestedFields.ResourceDetails);
        var trusted = call.Caller.Grant.Holds("BOOKINGS.STAFF_MEMBER_UPDATE");
        if (wanted && trusted) return document;
        var json = JsonNode.Parse(document)!.AsObject();
        if (!wanted) json.Remove("resource");
        if (!trusted) { json.Remove("email"); json.Remove("phone"); }
        return JsonSerializer.SerializeToUtf8Bytes(json.Deserialize(Json)!, Json);
    }
}
