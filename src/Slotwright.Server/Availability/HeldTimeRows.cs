using NodaTime;
using Npgsql;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>The SQL of what is taken, and by whom: asked only where somebody wants to know why, as availability itself needs no names.</summary>
internal static class HeldTimeRows
{
    private const string Sql = """
        SELECT h.resource_id, h.starts_at, coalesce(least(b.end_date, h.ends_at), k.ends_at, h.ends_at), h.ends_at, b.id,
            b.created_by_anonymous_visitor_id, b.created_by_member_id, b.created_by_wix_user_id, b.created_by_app_id
        FROM holds h LEFT JOIN bookings b ON b.site_id = $1 AND b.id = h.owner_id LEFT JOIN slot_holds k ON k.site_id = $1 AND k.id = h.owner_id
        WHERE h.site_id = $1 AND h.starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND h.starts_at < $3 AND h.ends_at > $2
            AND (h.expires_at IS NULL OR h.expires_at > $4)
        ORDER BY h.starts_at, h.owner_id
        """;

    /// <summary>The service that a schedule is of; null for another's schedule.</summary>
    public static async Task<Guid?> OwnerOfSchedule(this Db db, Guid site, string schedule, CancellationToken ct) =>
        await db.Single(site, "SELECT external_id FROM schedules WHERE site_id = $1 AND id = $2", r => r.IsDBNull(0) ? "" : r.GetString(0), ct, Guid.Parse(schedule)) is { } owner && Guid.TryParse(owner, out var id) ? id : null;

    /// <summary>What is held of every resource within a window, now and not from memory.</summary>
    public static async Task<ILookup<Guid, HeldTime>> HeldTimes(this Db db, Guid site, Stretch window, Instant now, CancellationToken ct) =>
        (await db.List(site, Sql, HeldTime.Read, ct, window.StartInstant.ToDateTimeUtc(), window.EndInstant.ToDateTimeUtc(), now.ToDateTimeUtc())).ToLookup(h => h.Resource);
}

/// <summary>A resource's time that a booking, or a slot hold, has taken.</summary>
/// <param name="Booking">Null when it is no booking.</param>
/// <param name="Makers">Who made the booking, in the order of <see cref="CallerKind"/>.</param>
internal sealed record HeldTime(Guid Resource, TakenTime Time, Guid? Booking, string?[] Makers)
{
    public static HeldTime Read(NpgsqlDataReader r)
    {
        var session = Stretch.Of(At(r, 1), At(r, 2));
        return new(r.GetGuid(0), new(session, At(r, 3).ToUnixTimeMilliseconds()), r.IsDBNull(4) ? null : r.GetGuid(4), [Text(r, 5), Text(r, 6), Text(r, 7), Text(r, 8)]);
    }

    /// <summary>Whether this caller may know which booking it is.</summary>
    public bool IsKnownTo(Caller caller) => Booking is not null && (caller.Grant.Holds("BOOKINGS.BOOKING_READ_ANY") || Makers[(int)caller.Kind] == caller.Subject.ToString());

    private static Instant At(NpgsqlDataReader r, int column) => Instant.FromDateTimeUtc(r.GetDateTime(column));

    private static string? Text(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
