using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The SQL of seats and participations.</summary>
internal static class SeatRows
{
    public const string Fqdn = "wix.calendar.v3.participation";

    public static readonly EntityTable Participations = new("participations", new EntityColumns(Ops.Calendar.QueryParticipations), "party_size");

    // Whoever takes seats writes the row under its lock, and only while they fit: there is nothing to check before.
    private const string TakeSql = """
        INSERT INTO seats (site_id, place, starts_at, taken) SELECT $1, $2, $3, $4 WHERE $4 <= $5
        ON CONFLICT (site_id, place) DO UPDATE SET taken = seats.taken + $4, offered = seats.offered - $6
            WHERE seats.site_id = $1 AND seats.taken::bigint + seats.offered - $6 + $4 <= $5 AND seats.offered >= $6
        RETURNING taken
        """;

    public static async Task<bool> TakeSeats(this Tx tx, SeatPlace place, int seats, int capacity, int offered, CancellationToken ct)
    {
        object?[] args = [place.Id, place.Starts is { } starts ? starts.ToDateTimeUtc() : TypedNull.Date, seats, capacity, offered];
        tx.Contends($"{tx.Site:N}{place.Id}");
        tx.SeatsChanged();
        if (tx.IsDeferred) { tx.Guard($"WITH taken AS ({TakeSql}) SELECT 1 / count(*) FROM taken", args); return true; }
        return (await tx.List(TakeSql, r => r.GetInt32(0), ct, args)).Count > 0;
    }

    /// <summary>To be called with every write of a seats row: memory of this server forgets the site's counts after the commit.</summary>
    public static void SeatsChanged(this Tx tx) => tx.Changes(SeatMarks.What);

    /// <summary>Locks the rows of two places in one order, so that two who change places with each other do not wait in a circle.</summary>
    public static void LockSeats(this Tx tx, string from, string to) => tx.Write("SELECT place FROM seats WHERE site_id = $1 AND place IN ($2, $3) ORDER BY place FOR NO KEY UPDATE", from, to);

    /// <summary>Gives seats back; answers how many registrations wait for them.</summary>
    public static async Task<int> GiveBackSeats(this Tx tx, string place, int seats, CancellationToken ct)
    {
        tx.SeatsChanged();
        return await tx.List("UPDATE seats SET taken = taken - $3 WHERE site_id = $1 AND place = $2 RETURNING waiting", r => r.GetInt32(0), ct, place, seats) is [var waiting, ..] ? waiting : 0;
    }

    /// <summary>The participation of this id, locked; a booking's has the booking's.</summary>
    public static async Task<Participation?> ParticipationOf(this Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single(Participations.LockById, Document.Read, ct, id) is { } found ? Parse(found.Bytes) : null;

    public static void AddParticipation(this Tx tx, Participation who)
    {
        var bytes = Bytes(who);
        Participations.Insert(tx, Guid.Parse(who.Id!), bytes, [who.PartySize!.Value]);
        tx.PublishCreated(Fqdn, who.Id!, 1, bytes);
    }

    /// <summary>Stores the next version of a participation, whose revision says so already.</summary>
    public static void SaveParticipation(this Tx tx, Participation who)
    {
        var (bytes, revision) = (Bytes(who), Revision(who));
        Participations.Update(tx, Guid.Parse(who.Id!), revision, bytes, [who.PartySize!.Value]);
        tx.PublishUpdated(Fqdn, who.Id!, revision, bytes);
    }

    public static void RemoveParticipation(this Tx tx, Participation who)
    {
        tx.Write(Participations.DeleteById, Guid.Parse(who.Id!));
        tx.PublishDeleted(Fqdn, who.Id!, Revision(who), Bytes(who));
    }

    /// <summary>The sessions of a series yet to begin in which seats are, or were, taken, kept or waited for.</summary>
    public static Task<List<string>> OccupiedAfter(this Tx tx, string series, Instant now, CancellationToken ct) =>
        tx.List("SELECT place FROM seats WHERE site_id = $1 AND starts_at > $3 AND starts_with(place, $2) ORDER BY place", r => r.GetString(0), ct, Guid.Parse(series).ToString("N"), now.ToDateTimeUtc());

    /// <summary>Seats of sessions that begin at another time now.</summary>
    public static void MoveSeats(this Tx tx, IReadOnlyCollection<Event> sessions)
    {
        tx.SeatsChanged();
        tx.Write("""
        UPDATE seats SET starts_at = m.starts FROM unnest($2::text[], $3::timestamptz[]) AS m(place, starts) WHERE site_id = $1 AND seats.place = m.place AND seats.starts_at IS NOT NULL
        """, sessions.Select(e => e.Id!).ToArray(), sessions.Select(e => Wire.Instant(e.Start!.UtcDate!).ToDateTimeUtc()).ToArray());
    }

    public static async Task<bool> IsWaitedFor(this Tx tx, string place, CancellationToken ct) =>
        (await tx.List("SELECT waiting FROM seats WHERE site_id = $1 AND place = $2 AND waiting > 0 FOR NO KEY UPDATE", r => r.GetInt32(0), ct, place)).Count > 0;

    private const string CountsSql = "SELECT place, taken, offered, waiting FROM seats WHERE site_id = $1 AND place = ANY($2)";

    /// <summary>The seats of places, of those in which any were ever taken.</summary>
    public static async Task<Dictionary<string, SeatCount>> Counts(this Db db, Guid site, IEnumerable<string> places, CancellationToken ct) =>
        (await db.List(site, CountsSql, r => (r.GetString(0), SeatCount.Read(r, 1)), ct, (object)places.ToArray())).ToDictionary(c => c.Item1, c => c.Item2);

    public static async Task<Dictionary<string, SeatCount>> Counts(this Tx tx, IEnumerable<string> places, CancellationToken ct) =>
        (await tx.List(CountsSql, r => (r.GetString(0), SeatCount.Read(r, 1)), ct, (object)places.ToArray())).ToDictionary(c => c.Item1, c => c.Item2);

    public static Participation Parse(byte[] stored) => JsonSerializer.Deserialize(stored, CalendarJson.Wire.Participation)!;

    private static byte[] Bytes(Participation who) => JsonSerializer.SerializeToUtf8Bytes(who, CalendarJson.Wire.Participation);

    private static long Revision(Participation who) => long.Parse(who.Revision!, System.Globalization.CultureInfo.InvariantCulture);
}
