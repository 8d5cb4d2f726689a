using Npgsql;

namespace Slotwright.Server.Tests.Live;

/// <summary>The outbox, read and written past the server.</summary>
internal static class StoredEvents
{
    /// <summary>The ids of all events of a site, in the order of the outbox.</summary>
    public static Task<List<string>> EventIds(this Cluster cluster, TestSite site) =>
        cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT event_id FROM outbox WHERE site_id = $1 ORDER BY id", r => r.GetGuid(0).ToString(), CancellationToken.None);

    /// <summary>A transaction that has told an event and is not finished; <see cref="Unfinished.Commit"/> ends it.</summary>
    public static async Task<Unfinished> Begin(this Cluster cluster, TestSite site, int events = 1, int size = 10)
    {
        var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var write = new NpgsqlCommand("""
            WITH site AS (SELECT set_config('slotwright.site', $1::text, true) AS id)
            INSERT INTO outbox (site_id, entity_fqdn, slug, kind, entity_id, sequence, event_time, identity_type, identity_id, body, origin)
            SELECT site.id::uuid, 'wix.bookings.v2.booking', 'updated', 'updatedEvent', 'by-hand', n, now(), 'User', site.id::uuid,
                convert_to(format('{"currentEntity":{"n":%s,"text":"%s"}}', n, repeat('x', $3)), 'UTF8'), 0
            FROM site, generate_series(1, $2) AS n
            """, connection, transaction) { Parameters = { new() { Value = site.Id }, new() { Value = events }, new() { Value = size } } };
        await write.ExecuteNonQueryAsync();
        return new(connection, transaction);
    }

    internal sealed record Unfinished(NpgsqlConnection Connection, NpgsqlTransaction Transaction) : IAsyncDisposable
    {
        public Task Commit() => Transaction.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}
