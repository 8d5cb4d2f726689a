using NodaTime;
using Npgsql;
using Slotwright.Domain.Time;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Calendar;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>A registration as stored: who waits, for what, and what became of it.</summary>
internal sealed record Registered(InLine Who, string Place, Guid Contact, string Status, long Revision)
{
    public bool Waits => Status is Contract.Waitlist.RegistrationStatus.Waiting or Contract.Waitlist.RegistrationStatus.Suggesting;
}

/// <summary>A place people wait for, as its row of seats tells.</summary>
/// <param name="Capacity">The capacity the line last moved on by; null when it never did.</param>
internal sealed record WaitedFor(SeatCount Seats, bool IsCourse, int? Capacity);

/// <summary>The SQL of the waitlist: registrations, and the waitlist's part of a place's row of seats.</summary>
internal static class WaitlistRows
{
    private const string Select = "SELECT id, party_size, offer_ends_at, passed, place, contact_id, status, revision FROM waitlist_registrations WHERE site_id = $1";

    /// <summary>Makes sure that there is a row to lock.</summary>
    public static void OpenLine(this Tx tx, SeatPlace place) => tx.Write("INSERT INTO seats (site_id, place, starts_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        place.Id, place.Starts is { } starts ? starts.ToDateTimeUtc() : TypedNull.Date);

    /// <summary>The same for an appointment's time, with what is kept free after it.</summary>
    public static void OpenLine(this Tx tx, string slot, Stretch time) => tx.Write("""
        INSERT INTO seats (site_id, place, line_from, line_until) VALUES ($1, $2, $3, $4) ON CONFLICT (site_id, place) DO UPDATE SET line_from = $3, line_until = $4
        """, slot, time.StartInstant.ToDateTimeUtc(), time.EndInstant.ToDateTimeUtc());

    /// <summary>The lines for time that overlaps this, all locked, the longest waiting first. They are locked in one order, so that two who move several do not wait in a circle.</summary>
    public static Task<List<string>> LockLinesFor(this Tx tx, Stretch time, CancellationToken ct)
    {
        tx.Write("SELECT place FROM seats WHERE site_id = $1 AND waiting > 0 AND line_from < $3 AND line_until > $2 ORDER BY place FOR NO KEY UPDATE", time.StartInstant.ToDateTimeUtc(), time.EndInstant.ToDateTimeUtc());
        return tx.List($"SELECT w.place FROM seats w WHERE w.site_id = $1 AND w.waiting > 0 AND w.line_from < $3 AND w.line_until > $2 {LongestWaiting}", r => r.GetString(0), ct, time.StartInstant.ToDateTimeUtc(), time.EndInstant.ToDateTimeUtc());
    }

    /// <summary>The time from the first to the last of what somebody holds and others wait for; null when nobody waits for any of it.</summary>
    public static async Task<Stretch?> WaitedForOf(this Tx tx, Guid owner, CancellationToken ct) => (await tx.List("""
        SELECT min(h.starts_at), max(h.ends_at) FROM holds h WHERE h.site_id = $1 AND h.owner_id = $2
            AND EXISTS (SELECT FROM seats w WHERE w.site_id = $1 AND w.waiting > 0 AND w.line_from < h.ends_at AND w.line_until > h.starts_at)
        """, r => r.IsDBNull(0) ? (Stretch?)null : Stretch.Of(Instant.FromDateTimeUtc(r.GetDateTime(0)), Instant.FromDateTimeUtc(r.GetDateTime(1))), ct, owner))[0];

    private const string LongestWaiting = "ORDER BY (SELECT min(r.position) FROM waitlist_registrations r WHERE r.site_id = $1 AND r.place = w.place AND r.status IN ('WAITING', 'SUGGESTING'))";

    /// <summary>When the first of the holds in a stretch runs out that do so by themselves.</summary>
    public static async Task<Instant?> NextToRunOut(this Tx tx, Stretch time, CancellationToken ct) => (await tx.List("""
        SELECT min(expires_at) FROM holds WHERE site_id = $1 AND starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND starts_at < $3 AND ends_at > $2 AND expires_at > $4
        """, ReadMoment, ct, time.StartInstant.ToDateTimeUtc(), time.EndInstant.ToDateTimeUtc(), tx.Now.ToDateTimeUtc()))[0];

    /// <summary>The sweeper looks at the line at this moment, whatever else happens.</summary>
    public static void LookAgain(this Tx tx, string place, Instant? when) =>
        tx.Write("UPDATE seats SET line_due = $3 WHERE site_id = $1 AND place = $2", place, when is { } due ? due.ToDateTimeUtc() : TypedNull.Date);

    /// <summary>The place under the lock of its row: whoever has it is alone with the line.</summary>
    public static Task<WaitedFor?> LockLine(this Tx tx, string place, CancellationToken ct) =>
        tx.Single("SELECT taken, offered, waiting, starts_at, line_capacity FROM seats WHERE site_id = $1 AND place = $2 FOR NO KEY UPDATE", ReadPlace, ct, place);

    public static Task<WaitedFor?> LineOf(this Tx tx, string place, CancellationToken ct) =>
        tx.Single("SELECT taken, offered, waiting, starts_at, line_capacity FROM seats WHERE site_id = $1 AND place = $2", ReadPlace, ct, place);

    /// <summary>Who has registered for a place, in order; who has left is not among them.</summary>
    public static Task<List<Registered>> Registrations(this Tx tx, string place, CancellationToken ct) => tx.List($"{Select} AND place = $2 ORDER BY position", Read, ct, place);

    /// <summary>Who still waits, in order.</summary>
    public static Task<List<Registered>> Line(this Tx tx, string place, CancellationToken ct) =>
        tx.List($"{Select} AND place = $2 AND status IN ('WAITING', 'SUGGESTING') ORDER BY position", Read, ct, place);

    public static Task<Registered?> Registration(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2", Read, ct, id);

    public static void InheritRegistrations(this Tx tx, Guid from, Guid to) => tx.Write("""
        UPDATE waitlist_registrations w SET contact_id = $3 WHERE w.site_id = $1 AND w.contact_id = $2 AND NOT (w.status IN ('WAITING', 'SUGGESTING')
            AND EXISTS (SELECT FROM waitlist_registrations o WHERE o.site_id = $1 AND o.place = w.place AND o.contact_id = $3 AND o.status IN ('WAITING', 'SUGGESTING')))
        """, from, to);

    public static void AddRegistration(this Tx tx, Guid id, string place, Guid contact, int party)
    {
        tx.SeatsChanged();
        tx.Write("INSERT INTO waitlist_registrations (site_id, id, place, contact_id, party_size, status) VALUES ($1, $2, $3, $4, $5, 'WAITING')", id, place, contact, party);
        tx.Write("UPDATE seats SET waiting = waiting + 1 WHERE site_id = $1 AND place = $2", place);
    }

    public static void SaveInLine(this Tx tx, InLine who) => tx.Write("""
        UPDATE waitlist_registrations SET passed = $3, offer_ends_at = $4, status = CASE WHEN $4::timestamptz IS NULL THEN 'WAITING' ELSE 'SUGGESTING' END, revision = revision + 1 WHERE site_id = $1 AND id = $2
        """, who.Id, who.Passed, who.OfferEnds is { } ends ? ends.ToDateTimeUtc() : TypedNull.Date);

    public static void EndRegistration(this Tx tx, Guid id, string status) =>
        tx.Write("UPDATE waitlist_registrations SET status = $3, offer_ends_at = NULL, revision = revision + 1 WHERE site_id = $1 AND id = $2", id, status);

    public static void RemoveRegistration(this Tx tx, Guid id) => tx.Write("DELETE FROM waitlist_registrations WHERE site_id = $1 AND id = $2", id);

    /// <summary>Notes how the line stands now, and by what it was moved on.</summary>
    public static void SaveLine(this Tx tx, string place, int offered, int waiting, int capacity, long version, Instant? ends)
    {
        tx.SeatsChanged();
        tx.Write("UPDATE seats SET offered = $3, waiting = $4, line_capacity = $5, line_version = $6, line_ends = $7 WHERE site_id = $1 AND place = $2",
            place, offered, waiting, capacity, version, ends is { } over ? over.ToDateTimeUtc() : TypedNull.Date);
    }

    /// <summary>The places whose line has something to be done: an offer or somebody's hold ran out, waiting is over, or the site's catalogue has changed. Of all sites.</summary>
    public static Task<List<(Guid Site, string Place)>> DueLines(this Db db, Instant now, CancellationToken ct) => db.Across("""
        SELECT p.site_id, p.place FROM seats p JOIN sites s ON s.site_id = p.site_id
        WHERE p.waiting > 0 AND (p.line_ends <= $1 OR p.line_due <= $1 OR p.line_version IS DISTINCT FROM s.catalog_version
            OR EXISTS (SELECT FROM waitlist_registrations r WHERE r.site_id = p.site_id AND r.place = p.place AND r.offer_ends_at <= $1))
        """, r => (r.GetGuid(0), r.GetString(1)), ct, now.ToDateTimeUtc());

    /// <summary>When the next offer of any site runs out, or the next line is to be looked at.</summary>
    public static async Task<Instant?> NextDue(this Db db, CancellationToken ct)
    {
        var offers = await db.Across("SELECT min(offer_ends_at) FROM waitlist_registrations WHERE offer_ends_at IS NOT NULL", ReadMoment, ct);
        var lines = await db.Across("SELECT min(line_due) FROM seats WHERE waiting > 0", ReadMoment, ct);
        return offers[0] is { } offer && lines[0] is { } line ? Instant.Min(offer, line) : offers[0] ?? lines[0];
    }

    private static Instant? ReadMoment(NpgsqlDataReader r) => r.IsDBNull(0) ? null : Instant.FromDateTimeUtc(r.GetDateTime(0));

    private static WaitedFor ReadPlace(NpgsqlDataReader r) => new(new(r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)), r.IsDBNull(3), r.IsDBNull(4) ? null : r.GetInt32(4));

    private static Registered Read(NpgsqlDataReader r) => new(
        new(r.GetGuid(0), r.GetInt32(1), r.IsDBNull(2) ? null : Instant.FromDateTimeUtc(r.GetDateTime(2)), r.GetBoolean(3)), r.GetString(4), r.GetGuid(5), r.GetString(6), r.GetInt64(7));
}
