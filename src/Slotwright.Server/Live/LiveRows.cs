using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>Where the outbox ends for now.</summary>
/// <param name="Finished">No transaction before it is under way.</param>
/// <param name="Newest">The one after the last of those that told something: a place that outlives a crash of the database, which may give an undone transaction's number away again.</param>
internal sealed record OutboxHead(ulong Finished, ulong Newest);

/// <summary>The SQL of following the outbox (docs/adr/0015): windows of finished transactions, within one in the order of `outbox.id`.</summary>
internal static class LiveRows
{
    /// <summary>How many events are read at once.</summary>
    public const int Page = 500;

    private static readonly TypedNull NoKinds = new(NpgsqlDbType.Array | NpgsqlDbType.Text);

    private const string Head = """
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text, (SELECT o.xid::text FROM outbox o WHERE o.xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY o.xid DESC LIMIT 1)
        """;

    private const string OfSites = $"""
        SELECT o.xid::text, {OutboxEvent.Columns} FROM outbox o
        WHERE {OutboxWindow.Within} AND o.id > $3 AND o.site_id = ANY ($4) ORDER BY o.id LIMIT $5
        """;

    /// <summary>A sum, so that the window's few rows are looked at instead of the site's many.</summary>
    private const string First = "SELECT min(o.id + 0) FROM outbox o WHERE o.site_id = $1 AND o.xid >= $2::text::xid8 AND o.xid < $3::text::xid8";

    /// <summary>In the order of the primary key, the window being no condition an index could be chosen for.</summary>
    private const string OfSite = $"""
        SELECT o.xid::text, {OutboxEvent.Columns} FROM outbox o
        WHERE o.site_id = $1 AND o.id > $4 AND (o.xid >= $2::text::xid8 AND o.xid < $3::text::xid8) IS TRUE
            AND ($5::text[] IS NULL OR o.entity_fqdn || '/' || o.slug = ANY ($5)) AND ($6::text IS NULL OR o.entity_fqdn = $6) AND ($7::text IS NULL OR o.entity_id = $7)
        ORDER BY o.id LIMIT $8
        """;

    public static async Task<OutboxHead> OutboxHead(this Db db, CancellationToken ct) =>
        (await db.Across(Head, r => new OutboxHead(Number(r.GetString(0)), r.IsDBNull(1) ? 0 : Number(r.GetString(1)) + 1), ct))[0];

    /// <summary>What sites have in a window after a place in it.</summary>
    public static Task<List<FedEvent>> EventsOf(this Db db, Guid[] sites, StreamPosition at, CancellationToken ct) =>
        db.Across(OfSites, Read, ct, Text(at.From), Text(at.To), at.Id, sites, Page);

    /// <summary>What one site has there that its follower wants to hear.</summary>
    public static async Task<List<FedEvent>> EventsOf(this Db db, EventFilter wanted, StreamPosition at, CancellationToken ct)
    {
        var after = at.Id;
        if (after == 0 && (await db.List(wanted.Site, First, r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), ct, Text(at.From), Text(at.To)))[0] is { } first) after = first - 1;
        else if (after == 0) return [];
        return await db.List(wanted.Site, OfSite, Read, ct, Text(at.From), Text(at.To), after,
            wanted.Kinds is { } kinds ? kinds.ToArray() : NoKinds, wanted.Fqdn ?? (object)TypedNull.Text, wanted.EntityId ?? (object)TypedNull.Text, Page);
    }

    private static FedEvent Read(NpgsqlDataReader r) => new(Number(r.GetString(0)), OutboxEvent.Read(r, 1));

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
