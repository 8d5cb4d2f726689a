using System.Text;
using System.Text.Json.Nodes;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Staff;

/// <summary>The services a member of staff gives, which come after staff in the order of modules and are reached by their rows.</summary>
internal static class ServicesOfStaff
{
    /// <summary>Takes a resource that goes out of every service that names it; each is a new version and tells so. A service may be left with nobody.</summary>
    public static async Task Forget(Tx tx, string resource, CancellationToken ct)
    {
        var services = await tx.List("SELECT id, revision, doc FROM services WHERE site_id = $1 AND staff_member_ids @> ARRAY[$2] ORDER BY id FOR NO KEY UPDATE", Document.Read, ct, resource);
        foreach (var service in services)
        {
            var revision = service.Revision + 1;
            var bytes = Without(service, resource, revision, Wire.Timestamp(tx.Now));
            tx.Write("""
                UPDATE services SET revision = $3, updated_date = $4, doc = $5, staff_member_ids = array_remove(staff_member_ids, $6) WHERE site_id = $1 AND id = $2
                """, Guid.Parse(service.Id), revision, tx.Now.ToDateTimeUtc(), bytes, resource);
            tx.PublishUpdated("wix.bookings.services.v2.service", service.Id, revision, bytes, ["staffMemberIds"]);
        }
    }

    private static byte[] Without(Document service, string resource, long revision, string now)
    {
        var json = JsonNode.Parse(service.Bytes)!.AsObject();
        json["staffMemberIds"] = new JsonArray([.. json["staffMemberIds"]!.AsArray().Where(id => (string)id! != resource).Select(id => id!.DeepClone())]);
        (json["revision"], json["updatedDate"]) = (Wire.Revision(revision), now);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
