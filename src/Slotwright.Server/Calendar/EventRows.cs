using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The SQL of calendar events.</summary>
internal static class EventRows
{
    public const string Fqdn = "wix.calendar.v3.event";

    public static readonly EntityTable Table = new("events", new EntityColumns(Ops.Calendar.QueryEvents), "recurrence_type", "starts_at", "ends_at", "original_start");

    private const string HoursOf = "SELECT id, revision, doc FROM events WHERE site_id = $1 AND schedule_id = $2 AND \"type\" = 'WORKING_HOURS' AND \"status\" = 'CONFIRMED' AND location_id IS NULL";

    public static Event Parse(Document stored) => JsonSerializer.Deserialize(stored.Bytes, CalendarJson.Wire.Event)!;

    public static byte[] Bytes(Event e) => JsonSerializer.SerializeToUtf8Bytes(e, CalendarJson.Wire.Event);

    public static byte[] AddEvent(this Tx tx, Event e, Instant? originalStart = null)
    {
        var bytes = Bytes(e);
        Table.Insert(tx, e.Id!, bytes, Own(e, originalStart));
        tx.PublishCreated(Fqdn, e.Id!, 1, bytes);
        FrameRows.Follow(tx, e);
        return bytes;
    }

    public static byte[] SaveEvent(this Tx tx, Event e, long revision)
    {
        var bytes = Bytes(e);
        Table.Update(tx, e.Id!, revision, bytes, Own(e, InstanceId.Parse(e.Id!)?.Start));
        tx.PublishUpdated(Fqdn, e.Id!, revision, bytes);
        FrameRows.Follow(tx, e);
        return bytes;
    }

    public static async Task<Event?> LockEvent(this Tx tx, string id, CancellationToken ct) =>
        await tx.Single(Table.LockById, Document.Read, ct, id) is { } found ? Parse(found) : null;

    private const string PinSql = "SELECT id FROM events WHERE site_id = $1 AND id IN ($2, $3) FOR SHARE";

    /// <summary>
    /// Keeps an event, or the series it is an occurrence of, from being changed or cancelled until the booking of it is committed:
    /// whoever does that locks the row (for an occurrence also the MASTER's), waits, and then sees the booking. Bookings do not wait for each other.
    /// To be asked for before the catalogue's version is looked at.
    /// </summary>
    public static void PinEvent(this Tx tx, string id)
    {
        var master = InstanceId.Parse(id)?.Master.ToString() ?? id;
        if (tx.IsDeferred) tx.Guard($"SELECT 1 / least(count(*), 1) FROM ({PinSql}) pinned", id, master);
        else tx.Write(PinSql, id, master); // travels with the next read, and before it
    }

    /// <summary>The hours of a schedule that hold wherever it is used: those of single branches are left out.</summary>
    public static Task<List<Event>> Hours(this Db db, Guid site, Guid schedule, CancellationToken ct) =>
        db.List(site, HoursOf, r => Parse(Document.Read(r)), ct, schedule.ToString());

    public static Task<List<Event>> LockHours(this Tx tx, Guid schedule, CancellationToken ct) =>
        tx.List($"{HoursOf} ORDER BY id FOR NO KEY UPDATE", r => Parse(Document.Read(r)), ct, schedule.ToString());

    /// <summary>What is yet to begin on a schedule, and its series.</summary>
    public static Task<List<Event>> LockComing(this Tx tx, Guid schedule, CancellationToken ct) => tx.List("""
        SELECT id, revision, doc FROM events WHERE site_id = $1 AND schedule_id = $2 AND "status" = 'CONFIRMED' AND "type" <> 'APPOINTMENT'
            AND (recurrence_type = 'MASTER' OR recurrence_type = 'NONE' AND starts_at > $3) ORDER BY id FOR NO KEY UPDATE
        """, r => Parse(Document.Read(r)), ct, schedule.ToString(), tx.Now.ToDateTimeUtc());

    public static async Task<Event?> Event(this Db db, Guid site, string id, CancellationToken ct) =>
        await db.Single(site, Table.SelectById, Document.Read, ct, id) is { } found ? Parse(found) : null;

    public static async Task<List<Event>> Exceptions(this Db db, Guid site, IEnumerable<string> masters, CancellationToken ct) =>
        await db.List(site, "SELECT id, revision, doc FROM events WHERE site_id = $1 AND recurring_event_id = ANY($2)", r => Parse(Document.Read(r)), ct, (object)masters.ToArray());

    /// <summary>Stored events meeting a filter that could lie in the time asked for; a series counts from its first start on.</summary>
    public static Task<List<Event>> Events(this Db db, Guid site, string where, IEnumerable<object> args, Instant? from, Instant? to, CancellationToken ct) =>
        db.List(site, $"""
            SELECT id, revision, doc FROM events WHERE site_id = $1
                AND ($2::timestamptz IS NULL OR ends_at IS NULL OR ends_at > $2) AND ($3::timestamptz IS NULL OR starts_at < $3) AND {where}
            """, r => Parse(Document.Read(r)), ct, [from?.ToDateTimeUtc(), to?.ToDateTimeUtc(), .. args]);

    /// <summary>The ids of stored events of classes meeting a filter that could lie in the time asked for.</summary>
    public static async Task<HashSet<string>> ClassesMeeting(this Db db, Guid site, string where, IEnumerable<object> args, Instant from, Instant to, CancellationToken ct) =>
        [.. await db.List(site, $"""
            SELECT id FROM events WHERE site_id = $1 AND "type" = 'CLASS' AND (ends_at IS NULL OR ends_at > $2) AND starts_at < $3 AND {where}
            """, r => r.GetString(0), ct, [from.ToDateTimeUtc(), to.ToDateTimeUtc(), .. args])];

    /// <summary>When a stored event can still take place; null for a series, which may go on.</summary>
    private static object?[] Own(Event e, Instant? originalStart) =>
    [
        e.RecurrenceType, Wire.Instant(e.Start!.UtcDate!).ToDateTimeUtc(),
        e.RecurrenceType == RecurrenceType.Master ? TypedNull.Date : Wire.Instant(e.End!.UtcDate!).ToDateTimeUtc(),
        originalStart is { } start ? start.ToDateTimeUtc() : TypedNull.Date,
    ];
}
