using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests;

/// <summary>What the outbox holds of one kind of entity.</summary>
internal static class Emitted
{
    /// <summary>A site's events of one fqdn in the order they were stored, as `slug sequence id`, with their bodies.</summary>
    public static Task<List<(string Told, JsonNode Body)>> Of(this Cluster cluster, TestSite site, string fqdn) => cluster.Server.Db.List(Guid.Parse(site.Id), """
        SELECT slug, sequence, entity_id, body FROM outbox WHERE site_id = $1 AND entity_fqdn = $2 ORDER BY id
        """, r => ($"{r.GetString(0)} {r.GetInt64(1)} {r.GetString(2)}", JsonNode.Parse(r.GetFieldValue<byte[]>(3))!), CancellationToken.None, fqdn);
}
