using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Npgsql;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Resources;

/// <summary>
/// Tells those who follow a resource that it has changed, out of the outbox, whichever server process changed it: a booking's day and week as
/// they were and as they are, its member of staff's, its own; services and policies; and what became of minted servers themselves. It looks only while somebody follows.
/// </summary>
internal sealed class ResourceFeed(Db db, SiteDirectory sites, Notices notices, McpFront front, TimeProvider time, ILogger<ResourceFeed> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const string Sql = """
        WITH now AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon)
        SELECT now.horizon::text, o.site_id, o.entity_fqdn, o.entity_id, convert_from(o.body, 'UTF8'), o.slug
        FROM now LEFT JOIN outbox o ON o.xid >= $1::text::xid8 AND o.site_id = ANY ($2)
            AND o.entity_fqdn IN ('wix.bookings.v2.booking', 'wix.bookings.services.v2.service', 'wix.bookings.v1.booking_policy', 'slotwright.v1.mcp_server')
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? horizon = null;
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) horizon = notices.Topics() is { Count: > 0 } topics ? await Look(horizon, topics, stoppingToken) : null;
        }
        catch (OperationCanceledException) { } // the server stops
    }

    /// <summary>One look; the first only marks where to begin. What another transaction held back is seen the next time, some of it twice.</summary>
    private async Task<string?> Look(string? horizon, IReadOnlyCollection<string> topics, CancellationToken ct)
    {
        try
        {
            var found = await db.Memory.Across(Sql, Change.Read, ct, horizon ?? long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture), topics.Select(t => Guid.TryParse(t, out var site) ? site : Guid.Empty).ToArray());
            foreach (var change in found)
            {
                if (change.Site is not { } site) continue;
                if (change.Entity == McpServers.Entity) await Changed(change);
                else foreach (var uri in Uris(change, (await sites.Catalog(site, ct)).Site.Zone).Distinct()) notices.ResourceUpdated(site.ToString("N"), uri);
            }
            return found[0].Horizon;
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is InvalidOperationException)
        {
            log.LogWarning("Followers of resources wait for the database: {Reason}", e.Message);
            return horizon;
        }
    }

    /// <summary>A minted server that is no more ends its sessions and streams; one that was changed has other lists.</summary>
    private async Task Changed(Change change)
    {
        var endpoint = Guid.Parse(change.Id!).ToString("N");
        if (change.Slug == "deleted") await front.Revoke(endpoint);
        else foreach (var list in Enum.GetValues<McpList>()) notices.ListChanged(endpoint, list);
    }

    private static IEnumerable<string> Uris(Change change, DateTimeZone zone)
    {
        if (change.Entity == "wix.bookings.services.v2.service") return ["bookings://services"];
        if (change.Entity == "wix.bookings.v1.booking_policy") return ["bookings://policies"];
        if (change.Entity != "wix.bookings.v2.booking") return [];
        var body = JsonNode.Parse(change.Body!)!;
        var documents = new[] { body["entity"], body["currentEntity"], body["deletedEntity"], RequestBuilder.At(body, "body.booking") }.OfType<JsonObject>();
        var days = documents.SelectMany(b => Days((string?)b["startDate"], (string?)RequestBuilder.At(b, "bookedEntity.slot.resource.id"), zone));
        var before = body["body"] is JsonObject told ? Days((string?)told["previousStartDate"], (string?)RequestBuilder.At(told, "previousBookedEntity.slot.resource.id"), zone) : [];
        return [$"bookings://booking/{change.Id}", .. days, .. before];
    }

    private static IEnumerable<string> Days(string? start, string? staff, DateTimeZone zone)
    {
        if (start is null) yield break;
        var day = Wire.Instant(start).InZone(zone).Date;
        var date = LocalDatePattern.Iso.Format(day);
        yield return $"bookings://calendar/{date}";
        yield return $"bookings://week/{McpResource.Week(day)}";
        if (staff is not null) yield return $"bookings://calendar/{date}/staff/{staff}";
    }

    private sealed record Change(string Horizon, Guid? Site, string? Entity, string? Id, string? Body, string? Slug)
    {
        public static Change Read(NpgsqlDataReader r) => r.IsDBNull(1) ? new(r.GetString(0), null, null, null, null, null) : new(r.GetString(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5));
    }
}
