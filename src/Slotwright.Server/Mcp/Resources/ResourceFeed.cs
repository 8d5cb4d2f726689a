using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Slotwright.Server.Http;
using Slotwright.Server.Live;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Resources;

/// <summary>
/// Tells those who follow a resource that it has changed, whichever server process changed it: a booking's day and week as
/// they were and as they are, its member of staff's, its own; services and policies; and what became of minted servers themselves.
/// </summary>
internal sealed class ResourceFeed(EventFeed feed, SiteDirectory sites, Notices notices, McpFront front, TimeProvider time, ILogger<ResourceFeed> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Follow(stoppingToken);
            }
            catch (OperationCanceledException) { } // the server stops
            catch (Exception e) when (Dispatcher.IsDatabaseAway(e))
            {
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Ends when it fell behind, and then begins anew: whoever hears of a change less reads the resource all the same.</summary>
    private async Task Follow(CancellationToken ct)
    {
        using var follower = await feed.Join(Sites, e => Told.Contains(e.Fqdn), ct);
        await foreach (var heard in follower.Hear(ct))
            if (heard.Event is { } e) while (!await Tell(e.Told, ct)) await Task.Delay(Pause, time, ct);
    }

    private static readonly HashSet<string> Told = ["wix.bookings.v2.booking", "wix.bookings.services.v2.service", "wix.bookings.v1.booking_policy", McpServers.Entity];

    private Guid[] Sites() => [.. notices.Topics().Select(t => Guid.TryParse(t, out var site) ? site : Guid.Empty)];

    /// <summary>False when the database that knows the site's zone is away.</summary>
    private async Task<bool> Tell(OutboxEvent change, CancellationToken ct)
    {
        try
        {
            if (change.Fqdn == McpServers.Entity) await Changed(change);
            else foreach (var uri in Uris(change, (await sites.Catalog(change.Site, ct)).Site.Zone).Distinct()) notices.ResourceUpdated(change.Site.ToString("N"), uri);
            return true;
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is InvalidOperationException)
        {
            log.LogWarning("Followers of resources wait for the database: {Reason}", e.Message);
            return false;
        }
    }

    /// <summary>A minted server that is no more ends its sessions and streams; one that was changed has other lists.</summary>
    private async Task Changed(OutboxEvent change)
    {
        var endpoint = Guid.Parse(change.EntityId).ToString("N");
        if (change.Slug == "deleted") await front.Revoke(endpoint);
        else foreach (var list in Enum.GetValues<McpList>()) notices.ListChanged(endpoint, list);
    }

    private static IEnumerable<string> Uris(OutboxEvent change, DateTimeZone zone)
    {
        if (change.Fqdn == "wix.bookings.services.v2.service") return ["bookings://services"];
        if (change.Fqdn == "wix.bookings.v1.booking_policy") return ["bookings://policies"];
        if (change.Fqdn != "wix.bookings.v2.booking") return [];
        var body = JsonNode.Parse(change.Body)!;
        var documents = new[] { body["entity"], body["currentEntity"], body["deletedEntity"], RequestBuilder.At(body, "body.booking") }.OfType<JsonObject>();
        var days = documents.SelectMany(b => Days((string?)b["startDate"], (string?)RequestBuilder.At(b, "bookedEntity.slot.resource.id"), zone));
        var before = body["body"] is JsonObject told ? Days((string?)told["previousStartDate"], (string?)RequestBuilder.At(told, "previousBookedEntity.slot.resource.id"), zone) : [];
        return [$"bookings://booking/{change.EntityId}", .. days, .. before];
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
}
