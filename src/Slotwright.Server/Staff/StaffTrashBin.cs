using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Staff;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>Deleted members stay in the trash bin for thirty days (Sweeper), to be read and not to be brought back.</summary>
internal sealed partial class StaffMembers
{
    private const string InBin = "deleted_date IS NOT NULL";
    private readonly EntityQuery bin = new(StaffTable, Ops.Staff.ListDeletedStaffMembers);

    protected override string Scope(Call call) => "deleted_date IS NULL";

    /// <summary>The member goes with the resource and its schedule; services forget the resource, bookings made stay.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, StaffMember member, CancellationToken ct)
    {
        await Resources.Drop(tx, Guid.Parse(member.ResourceId!), ct);
        await schedules.Close(tx, Guid.Parse(member.Resource!.EventsSchedule!.Id!), ct);
        await ServicesOfResource.Forget(tx, member.ResourceId!, ct);
        return null;
    }

    protected override void Erase(Tx tx, Guid id) =>
        tx.Write("UPDATE staff_members SET deleted_date = $3 WHERE site_id = $1 AND id = $2", id, tx.Now.ToDateTimeUtc());

    /// <summary>List Deleted Staff Members. The ids asked for become a filter, which a cursor carries along.</summary>
    private async Task<Result<Answer>> ListDeleted(Call call, CancellationToken ct)
    {
        var query = new JsonObject();
        if (call.Member("paging") is { } paging) query["cursorPaging"] = JsonNode.Parse(paging.GetRawText());
        if (call.Member("staffMemberIds") is { } ids && ids.GetArrayLength() > 0) query["filter"] = new JsonObject { ["id"] = new JsonObject { ["$in"] = JsonNode.Parse(ids.GetRawText()) } };
        var page = await bin.Run(Db, call, query.Deserialize<JsonElement>(), await sites.Seal(call.Site, ct), ct, InBin);
        if (page.Failed(out var fault)) return fault is InvalidFields wrong ? AsAsked(wrong) : fault;
        return page.Value.ToAnswer("staffMembers", d => Render(d.Bytes, call));
    }

    /// <summary>Names what is wrong as this request does, which has its paging at the top.</summary>
    private static InvalidFields AsAsked(InvalidFields wrong) =>
        new([.. wrong.Violations.Select(v => v with { Field = v.Field.Replace("query.cursorPaging", "paging", StringComparison.Ordinal) })]);

    private async Task<Result<Answer>> GetDeleted(Call call, CancellationToken ct)
    {
        var id = call.Id("staffMemberId");
        var found = await Db.Single(call.Site, $"{Table.SelectById} AND {InBin}", Document.Read, ct, id);
        return found is null ? NotFound(id) : Answer.Wrap("staffMember", Render(found.Bytes, call));
    }

    /// <summary>Remove Staff Member From Trash Bin: for good, before its thirty days are over. That it was deleted was told when it was.</summary>
    private async Task<Result<Answer>> RemoveDeleted(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("staffMemberId");
        if (await tx.Single($"{Table.SelectById} AND {InBin} FOR UPDATE", Document.Read, ct, id) is null) return NotFound(id);
        tx.Write(Table.DeleteById, id);
        return await tx.Commit(Answer.Empty, ct);
    }
}
