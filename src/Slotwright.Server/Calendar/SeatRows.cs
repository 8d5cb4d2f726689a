using System.Text.Json;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
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
            WHERE seats.taken::bigint + seats.offered - $6 + $4 <= $5 AND seats.offered >= $6
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

    /// <summary>The counts of places, in their order; a place without a row has nobody.</summary>
    public static async Task<SeatCount[]> CountSeats(this Db db, Guid site, string[] places)
    {
        if (places.Length == 0) return [];
        var found = (await db.List(site, "SELECT place, taken, offered, waiting FROM seats WHERE site_id = $1 AND place = ANY($2)", r => (Place: r.GetString(0), Count: ReadCount(r, 1)), CancellationToken.None, (object)places))
            .ToDictionary(f => f.Place, f => f.Count);
        return Array.ConvertAll(places, found.GetValueOrDefault);
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

    public static SeatCount ReadCount(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? default : new(r.GetInt32(at), r.GetInt32(at + 1), r.GetInt32(at + 2));

    public static Participation Parse(byte[] stored) => JsonSerializer.Deserialize(stored, CalendarJson.Wire.Participation)!;

    private static byte[] Bytes(Participation who) => JsonSerializer.SerializeToUtf8Bytes(who, CalendarJson.Wire.Participation);

    private static long Revision(Participation who) => long.Parse(who.Revision!, System.Globalization.CultureInfo.InvariantCulture);
}
