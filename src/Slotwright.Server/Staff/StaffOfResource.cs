using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Resources;
using Slotwright.Contract.Staff;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>What a member of staff tells of the resource they are: it follows when the resource itself is changed.</summary>
internal static class StaffOfResource
{
    public static async Task Follow(Tx tx, Contract.Resources.Resource resource, CancellationToken ct)
    {
        const string sql = "SELECT id, revision, doc FROM staff_members WHERE site_id = $1 AND resource_id = $2 AND deleted_date IS NULL FOR NO KEY UPDATE";
        if (await tx.Single(sql, Document.Read, ct, resource.Id) is not { } stored) return;
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var member = (JsonObject)before.DeepClone();
        var (revision, hours) = (stored.Revision + 1, resource.WorkingHoursSchedules?.Values ?? []);
        (member["name"], member["revision"], member["updatedDate"]) = (resource.Name, Wire.Revision(revision), Wire.Timestamp(tx.Now));
        var told = member["resource"]!.AsObject();
        told["revision"] = resource.Revision;
        told["usesDefaultWorkingHours"] = hours.All(h => h.Shared == true);
        told["workingHoursSchedules"] = new JsonArray([.. hours.Select(h => new JsonObject { ["id"] = h.ScheduleId, ["shared"] = h.Shared })]);
        told["locationOptions"] = JsonSerializer.SerializeToNode(resource.LocationOptions, ResourcesJson.Wire.LocationOptions);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(member.Deserialize(StaffJson.Wire.StaffMember)!, StaffJson.Wire.StaffMember);
        StaffMembers.StaffTable.Update(tx, Guid.Parse(stored.Id), revision, bytes);
        tx.PublishUpdated(StaffMembers.Fqdn, stored.Id, revision, bytes, Documents.Modified(before, member));
    }
}
