using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>Clears away what has run out: slot holds, tokens, what members had to answer in time, consents without any left, registrations of MCP clients nobody let in within a day, MCP servers, the audit when its site has kept it long enough, notifications of a year ago, idempotency keys older than two days, payment providers' events of a week ago, staff members deleted thirty days ago. Nothing depends on when it comes by.</summary>
internal sealed class Sweeper(Db db, TimeProvider time, ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly string[] Statements =
    [
        "DELETE FROM holds WHERE expires_at < $1 - interval '1 minute'",
        "DELETE FROM slot_holds WHERE expires_at < $1 - interval '1 day'",
        "DELETE FROM tokens WHERE expires_at < $1",
        "DELETE FROM member_secrets WHERE expires_at < $1",
        "DELETE FROM member_verifications WHERE expires_at < $1",
        "DELETE FROM login_failures WHERE since < $1 - interval '1 hour'",
        "DELETE FROM mcp_oauth_codes WHERE expires_at < $1 - interval '1 hour'",
        "DELETE FROM mcp_oauth_tokens WHERE expires_at < $1",
        "DELETE FROM mcp_oauth_grants g WHERE created_date < $1 - interval '1 day' AND NOT EXISTS (SELECT FROM mcp_oauth_tokens t WHERE t.site_id = g.site_id AND t.grant_id = g.id)",
        "DELETE FROM mcp_oauth_clients WHERE created_date < $1 - interval '1 day' AND used_date IS NULL OR used_date < $1 - interval '90 days'",
        "DELETE FROM idempotency_keys WHERE created_date < $1 - interval '2 days'",
        "DELETE FROM provider_events WHERE received_date < $1 - interval '7 days'",
        "DELETE FROM mcp_servers WHERE expires_at <= $1",
        "DELETE FROM mcp_audit a WHERE called_at < $1 - make_interval(days => coalesce((SELECT r.audit_days FROM retention_settings r WHERE r.site_id = a.site_id), 400))",
        "DELETE FROM notifications WHERE (site_id, id) IN (SELECT site_id, id FROM notifications WHERE status NOT IN ('QUEUED', 'SENDING') AND due_at < $1 - interval '400 days' LIMIT 5000)",
        "UPDATE mcp_audit SET result = NULL, key_hash = NULL WHERE key_hash IS NOT NULL AND called_at < $1 - interval '1 day'",
        "DELETE FROM staff_members WHERE deleted_date < $1 - interval '30 days'",
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (await IsRight(stoppingToken)) await Sweep(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops
    }

    /// <summary>A server whose clock is wrong would clear what others still need.</summary>
    private async Task<bool> IsRight(CancellationToken ct)
    {
        try
        {
            if (await db.Across("SELECT $1 BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp() + interval '1 hour'", r => r.GetBoolean(0), ct, time.GetUtcNow().UtcDateTime) is [true]) return true;
            log.LogWarning("Nothing is cleared away: the clock of this server is not the database's.");
        }
        catch (NpgsqlException) { } // it is asked again in a minute
        return false;
    }

    internal async Task Sweep(CancellationToken ct)
    {
        try
        {
            foreach (var statement in Statements) await db.Across(statement, _ => 0, ct, time.GetUtcNow().UtcDateTime);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning("Sweeping failed and will be tried again: {Reason}", e.Message);
        }
    }
}
