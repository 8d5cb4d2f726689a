using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Get Service and Query Services, with what is told of staff and resource types only when it is asked for.</summary>
internal sealed partial class Services
{
    private async Task<Result<Answer>> GetDetailed(Call call, CancellationToken ct)
    {
        var id = call.Id("serviceId");
        return await Shown(call.Site, id, ServiceDetails.AskedFor(call, "conditionalFields"), ct) is { } service ? Answer.Wrap("service", service) : NotFound(id);
    }

    /// <summary>A service as it is shown with some of the fields that are told only on request; null when there is none.</summary>
    public async Task<byte[]?> Shown(Guid site, Guid id, IReadOnlySet<string?> fields, CancellationToken ct)
    {
        if (await Db.Single(site, Table.SelectById, Document.Read, ct, id) is not { } found) return null;
        return (await ServiceDetails.Read(Db, site, fields, [found], ct)).Into(found);
    }

    private Handler QueryDetailed(EntityQuery query) => async (call, ct) =>
    {
        var page = await query.Run(Db, call, await sites.Catalog(call.Site, ct), call.Member("query") ?? default, ct, Scope(call));
        if (page.Failed(out var fault)) return fault;
        var details = await ServiceDetails.Read(Db, call.Site, ServiceDetails.AskedFor(call, "conditionalFields"), page.Value.Documents, ct);
        return page.Value.ToAnswer("services", details.Into);
    };
}

/// <summary>The staff and the resource types that services name by id, read for a page of services at once.</summary>
internal sealed class ServiceDetails
{
    private Dictionary<string, JsonObject>? staff;
    private Dictionary<string, string>? types;

    /// <summary>The fields a request names in one of its members.</summary>
    public static HashSet<string?> AskedFor(Call call, string member) =>
        call.Member(member) is { ValueKind: JsonValueKind.Array } fields ? fields.EnumerateArray().Select(f => f.GetString()).ToHashSet() : [];

    public static async Task<ServiceDetails> Read(Db db, Guid site, IReadOnlySet<string?> wanted, IReadOnlyList<Document> services, CancellationToken ct)
    {
        var details = new ServiceDetails();
        if (wanted.Contains(V2RequestedFields.StaffMemberDetails)) details.staff = await StaffOf(db, site, services, ct);
        if (wanted.Contains(V2RequestedFields.ResourceTypeDetails))
            details.types = (await db.List(site, """SELECT id, "name" FROM resource_types WHERE site_id = $1""", r => (Id: r.GetGuid(0).ToString(), Name: r.GetString(1)), ct)).ToDictionary(t => t.Id, t => t.Name);
        return details;
    }

    public byte[] Into(Document service)
    {
        if (staff is null && types is null) return service.Bytes;
        var json = JsonNode.Parse(service.Bytes)!.AsObject();
        if (staff is not null) json["staffMemberDetails"] = new JsonObject { ["staffMembers"] = new JsonArray([.. Ids(json).Where(staff.ContainsKey).Select(id => staff[id].DeepClone())]) };
        if (types is not null)
            foreach (var type in (json["serviceResources"] as JsonArray ?? []).Select(need => need?["resourceType"]).OfType<JsonObject>())
                if ((string?)type["id"] is { } id && types.TryGetValue(id.ToLowerInvariant(), out var name)) type["name"] = name;
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    private static async Task<Dictionary<string, JsonObject>> StaffOf(Db db, Guid site, IReadOnlyList<Document> services, CancellationToken ct)
    {
        var resources = services.SelectMany(s => Ids(JsonNode.Parse(s.Bytes)!.AsObject())).Distinct().ToArray();
        if (resources.Length == 0) return [];
        var found = await db.List(site, "SELECT resource_id, id, doc FROM staff_members WHERE site_id = $1 AND resource_id = ANY($2) AND deleted_date IS NULL", Row, ct, (object)resources);
        return found.ToDictionary(f => f.Resource, f => f.Member);
    }

    private static (string Resource, JsonObject Member) Row(NpgsqlDataReader r)
    {
        var stored = JsonNode.Parse(r.GetFieldValue<byte[]>(2))!.AsObject();
        var member = new JsonObject { ["staffMemberId"] = r.GetGuid(1).ToString(), ["name"] = stored["name"]?.DeepClone() };
        if (stored["mainMedia"] is { } media) member["mainMedia"] = media.DeepClone();
        return (r.GetString(0), member);
    }

    private static IEnumerable<string> Ids(JsonObject service) => (service["staffMemberIds"] as JsonArray ?? []).Select(id => ((string)id!).ToLowerInvariant());
}
