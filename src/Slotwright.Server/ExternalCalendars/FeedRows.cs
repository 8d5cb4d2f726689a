using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>A calendar feed: of whom, and whether it names those who booked.</summary>
/// <param name="Resource">Null for the whole business.</param>
internal sealed record StoredFeed(Guid Id, Guid? Resource, bool IncludesParticipants, string Name, Instant Created)
{
    public CalendarFeed Told => new() { Id = Id.ToString(), ResourceId = Resource?.ToString(), IncludeParticipants = IncludesParticipants, Name = Name, CreatedDate = Wire.Timestamp(Created) };
}

/// <summary>The SQL of calendar feeds.</summary>
internal static class FeedRows
{
    private const string Select = "SELECT id, resource_id, include_participants, name, created_date FROM calendar_feeds WHERE site_id = $1";

    public static void AddFeed(this Tx tx, StoredFeed feed, byte[] hash) => tx.Write("""
        INSERT INTO calendar_feeds (site_id, id, hash, resource_id, include_participants, name, created_date) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """, feed.Id, hash, feed.Resource is { } resource ? resource : TypedNull.Id, feed.IncludesParticipants, feed.Name, feed.Created.ToDateTimeUtc());

    public static Task<List<StoredFeed>> Feeds(this Db db, Guid site, CancellationToken ct) => db.List(site, $"{Select} ORDER BY created_date, id", Read, ct);

    public static Task<StoredFeed?> Feed(this Db db, Guid site, byte[] hash, CancellationToken ct) => db.Single(site, $"{Select} AND hash = $2", Read, ct, hash);

    public static async Task<bool> DropFeed(this Tx tx, Guid id, CancellationToken ct) => await tx.Execute("DELETE FROM calendar_feeds WHERE site_id = $1 AND id = $2", ct, id) > 0;

    private static StoredFeed Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.IsDBNull(1) ? null : r.GetGuid(1), r.GetBoolean(2), r.GetString(3), Instant.FromDateTimeUtc(r.GetDateTime(4)));
}
