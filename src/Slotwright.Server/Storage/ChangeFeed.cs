using Npgsql;
using Slotwright.Server.Site;

namespace Slotwright.Server.Storage;

/// <summary>
/// Hears from the outbox what other server processes changed and makes this one's memory forget it. It reads by
/// transaction id and next time again from the oldest one that was still running, so that nothing is passed over and a long
/// transaction holds nothing up; while it cannot read, nothing is remembered.
/// </summary>
internal sealed class ChangeFeed(Db db, SiteDirectory sites, BusyBook busy, SeatMarks seats, TimeProvider time, ILogger<ChangeFeed> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const string Sql = """
        WITH now AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon)
        SELECT now.horizon::text, o.site_id, bool_or(o.entity_fqdn IN ('wix.bookings.v2.booking', 'slotwright.v1.slot_hold')),
            bool_or(o.entity_fqdn IN ('wix.calendar.v3.participation', 'wix.bookings.v2.booking')),
            (SELECT s.catalog_version FROM sites s WHERE s.site_id = o.site_id)
        FROM now LEFT JOIN outbox o ON o.xid >= $1::text::xid8 AND o.origin <> $2
        GROUP BY now.horizon, o.site_id
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? horizon = null;
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            horizon = await Read(horizon, stoppingToken);
            try { await timer.WaitForNextTickAsync(stoppingToken); }
            catch (OperationCanceledException) { return; }
        }
    }

    /// <summary>One look at the feed; null when it failed, after which memory starts empty again.</summary>
    private async Task<string?> Read(string? horizon, CancellationToken ct)
    {
        try
        {
            var changes = await db.Memory.Across(Sql, Change.Read, ct, horizon ?? long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture), db.Origin);
            if (horizon is null) { sites.ForgetAll(); busy.ForgetAll(); seats.ForgetAll(); busy.Remembers = seats.Remembers = true; }
            foreach (var change in changes)
            {
                if (change.Site is not { } site) continue;
                await sites.ForgetOlder(site, change.Catalog);
                if (change.Holds) busy.Forget(site);
                if (change.Seats) seats.Forget(site);
            }
            return changes[0].Horizon;
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            if (busy.Remembers) log.LogWarning("The change feed is down, nothing is kept in memory until it is back: {Reason}", e.Message);
            busy.Remembers = seats.Remembers = false;
            sites.ForgetAll();
            busy.ForgetAll();
            seats.ForgetAll();
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private sealed record Change(string Horizon, Guid? Site, bool Holds, bool Seats, long Catalog)
    {
        public static Change Read(NpgsqlDataReader r) => r.IsDBNull(1) ? new(r.GetString(0), null, false, false, 0) : new(r.GetString(0), r.GetGuid(1), r.GetBoolean(2), r.GetBoolean(3), r.IsDBNull(4) ? 0 : r.GetInt64(4));
    }
}
