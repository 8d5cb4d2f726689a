using NodaTime;
using Slotwright.Domain.Time;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// The arbiter's SQL. An exclusive hold is inserted, never checked for first: the exclusion constraint lets exactly one of any
/// rivals in, and ON CONFLICT DO NOTHING tells the others without a deadlock (research/perf 2.2, docs/adr/0003).
/// </summary>
internal static class HoldRows
{
    /// <summary>Takes a resource for a stretch (buffer included) in place of whatever the owner held before of it; false when a rival has it.</summary>
    public static async Task<bool> TakeHold(this Tx tx, Guid owner, Guid resource, Stretch during, bool exclusive, Instant? expires, CancellationToken ct)
    {
        if (during.Length > UsualLongest) tx.Write("UPDATE sites SET longest_hold = $2, catalog_version = catalog_version + 1 WHERE site_id = $1 AND longest_hold < $2", TimeSpan.FromMilliseconds(during.Length));
        tx.Contends($"{tx.Site:N}{resource:N}{during.Start:D16}");
        if (tx.IsDeferred) { tx.Guard($"WITH taken AS ({InsertSql}) SELECT 1 / count(*) FROM taken", Args(owner, resource, during, exclusive, expires)); return true; }
        if (await Insert(tx, owner, resource, during, exclusive, expires, ct)) return true;
        // What has run out may stand in the way, or stood there and was swept by somebody else just now.
        tx.Write("DELETE FROM holds WHERE site_id = $1 AND resource_id = $2 AND expires_at <= $3 AND during && tstzrange($4, $5)",
            resource, tx.Now.ToDateTimeUtc(), during.StartInstant.ToDateTimeUtc(), during.EndInstant.ToDateTimeUtc());
        return await Insert(tx, owner, resource, during, exclusive, expires, ct);
    }

    /// <summary>Gives up everything an owner holds.</summary>
    public static void ReleaseHolds(this Tx tx, Guid owner) => tx.Write("DELETE FROM holds WHERE site_id = $1 AND owner_id = $2", owner);

    /// <summary>Hands a slot hold's resources to the booking that uses it up; they still run out when the hold would have.</summary>
    public static void HandOver(this Tx tx, Guid slotHold, Guid booking) => tx.Write("UPDATE holds SET owner_id = $3 WHERE site_id = $1 AND owner_id = $2", slotHold, booking);

    // What sites.longest_hold begins with: holds beyond it move it on.
    private const long UsualLongest = 2L * 60 * 60 * 1000;

    private const string InsertSql = """
        INSERT INTO holds (site_id, owner_id, resource_id, starts_at, ends_at, exclusive, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT DO NOTHING RETURNING owner_id
        """;

    private static async Task<bool> Insert(Tx tx, Guid owner, Guid resource, Stretch during, bool exclusive, Instant? expires, CancellationToken ct) =>
        (await tx.List(InsertSql, r => r.GetGuid(0), ct, Args(owner, resource, during, exclusive, expires))).Count > 0;

    private static object?[] Args(Guid owner, Guid resource, Stretch during, bool exclusive, Instant? expires) =>
        [owner, resource, during.StartInstant.ToDateTimeUtc(), during.EndInstant.ToDateTimeUtc(), exclusive, expires is { } moment ? moment.ToDateTimeUtc() : TypedNull.Date];
}
