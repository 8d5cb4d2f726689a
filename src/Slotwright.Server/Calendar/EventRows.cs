using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The SQL of calendar events: how they are stored, locked and read back.</summary>
internal static class EventRows
{
    public const string Fqdn = "wix.calendar.v3.event";

    // The version comes last, since the database fills it: whoever writes an event has moved it on before (sites.Changed).
    public static readonly EntityTable Table = new("events", new EntityColumns(Ops.Calendar.QueryEvents), "recurrence_type", "starts_at", "ends_at", "is_long", "version = (SELECT catalog_version FROM sites WHERE site_id = $1)");

    private const string HoursOf = "SELECT id, revision, doc FROM events WHERE site_id = $1 AND schedule_id = $2 AND \"type\" = 'WORKING_HOURS' AND \"status\" = 'CONFIRMED' AND location_id IS NULL AND recurrence_type <> 'PAST'";

    public static Event Parse(Document stored) => JsonSerializer.Deserialize(stored.Bytes, CalendarJson.Wire.Event)!;

    public static byte[] Bytes(Event e) => JsonSerializer.SerializeToUtf8Bytes(e, CalendarJson.Wire.Event);

    /// <summary>Stores a new event and tells of it.</summary>
    /// <param name="weeks">Which of its series; nothing for a single event, and for a MASTER that begins a series.</param>
    public static byte[] AddEvent(this Tx tx, Event e, SeriesWeeks? weeks = null)
    {
        var bytes = Bytes(e);
        Table.Insert(tx, e.Id!, bytes, Own(e, e.RecurrenceType!, weeks));
        weeks ??= e.RecurrenceType == RecurrenceType.Master ? SeriesWeeks.Born(e) : null;
        if (weeks is not null) tx.SetWeeks(e.Id!, weeks);
        tx.PublishCreated(Fqdn, e.Id!, 1, bytes);
        FrameRows.Follow(tx, e);
        return bytes;
    }

    /// <summary>Stores the next version of an event and tells of it.</summary>
    /// <param name="weeks">When it stands for other weeks of its series than before.</param>
    public static byte[] SaveEvent(this Tx tx, Event e, long revision, SeriesWeeks? weeks = null)
    {
        var bytes = Bytes(e);
        Table.Update(tx, e.Id!, revision, bytes, Own(e, e.RecurrenceType!, weeks));
        if (weeks is not null) tx.SetWeeks(e.Id!, weeks);
        tx.PublishUpdated(Fqdn, e.Id!, revision, bytes);
        FrameRows.Follow(tx, e);
        return bytes;
    }

    /// <summary>Keeps what a MASTER was, for the weeks before it changed.</summary>
    public static void KeepPast(this Tx tx, Event master, SeriesWeeks weeks)
    {
        var row = $"{master.Id}/{weeks.First}";
        Table.Insert(tx, row, Bytes(master), Own(master, EventSeries.Past, weeks));
        tx.SetWeeks(row, weeks);
    }

    private static void SetWeeks(this Tx tx, string row, SeriesWeeks weeks) => tx.Write("UPDATE events SET series_id = $3, anchor = $4, start_week = $5, first_week = $6, last_week = $7 WHERE site_id = $1 AND id = $2",
        row, weeks.Series, weeks.AnchorText, weeks.Start, weeks.First, weeks.Last is { } last ? last : TypedNull.Integer);

    public static async Task<Event?> LockEvent(this Tx tx, string id, CancellationToken ct) =>
        await tx.Single($"{ById} FOR NO KEY UPDATE", Document.Read, ct, id) is { } found ? Parse(found) : null;

    private const string ById = "SELECT id, revision, doc FROM events WHERE site_id = $1 AND id = $2 AND recurrence_type <> 'PAST'";

    private const string PinSql = "SELECT id FROM events WHERE site_id = $1 AND id = $2 FOR SHARE";

    /// <summary>
    /// Keeps an event, or the series it is an occurrence of, from being changed or cancelled until the booking of it is committed:
    /// whoever does that locks the row (of a series the very first MASTER's), waits, and then sees the booking. Bookings do not wait for each other.
    /// To be asked for before the catalogue's version is looked at.
    /// </summary>
    public static void PinEvent(this Tx tx, string id)
    {
        var series = InstanceId.Parse(id)?.SeriesRow ?? id;
        if (tx.IsDeferred) tx.Guard($"SELECT 1 / least(count(*), 1) FROM ({PinSql}) pinned", series);
        else tx.Write(PinSql, series); // travels with the next read, and before it
    }

    /// <summary>The hours of a schedule that hold wherever it is used: those of single branches are left out.</summary>
    public static Task<List<Event>> Hours(this Db db, Guid site, Guid schedule, CancellationToken ct) =>
        db.List(site, HoursOf, r => Parse(Document.Read(r)), ct, schedule.ToString());

    public static Task<List<Event>> LockHours(this Tx tx, Guid schedule, CancellationToken ct) =>
        tx.List($"{HoursOf} ORDER BY id FOR NO KEY UPDATE", r => Parse(Document.Read(r)), ct, schedule.ToString());

    /// <summary>A site's events, without the bookings' appointments, that were written after a version of its catalogue.</summary>
    public static Task<List<StoredEvent>> EventsSince(this Db db, Guid site, long version, CancellationToken ct) =>
        db.List(site, $"SELECT {StoredEvent.Columns} FROM events WHERE site_id = $1 AND \"type\" <> 'APPOINTMENT' AND version > $2", StoredEvent.Read, ct, version);

    private static readonly Duration LongestAppointment = Duration.FromDays(41); // what a booked slot may last

    /// <summary>The appointments that overlap a time.</summary>
    public static Task<List<Event>> Appointments(this Db db, Guid site, Instant from, Instant to, CancellationToken ct) => db.List(site, """
        SELECT id, revision, doc FROM events WHERE site_id = $1 AND starts_at > $4 AND starts_at < $3 AND ends_at > $2 AND "type" = 'APPOINTMENT' AND "status" = 'CONFIRMED'
        """, r => Parse(Document.Read(r)), ct, from.ToDateTimeUtc(), to.ToDateTimeUtc(), (from - LongestAppointment).ToDateTimeUtc());

    /// <summary>Any event of a row of its own, an appointment too.</summary>
    public static async Task<Event?> Event(this Db db, Guid site, string id, CancellationToken ct) =>
        await db.Single(site, ById, Document.Read, ct, id) is { } found ? Parse(found) : null;

    public static async Task<Event?> Event(this Tx tx, string id, CancellationToken ct) => await tx.Single(ById, Document.Read, ct, id) is { } found ? Parse(found) : null;

    /// <summary>What is found by time: a single event by its start, unless it is long; a series from its first start to the latest end it can have.</summary>
    private static object?[] Own(Event e, string kind, SeriesWeeks? weeks)
    {
        if (e.RecurrenceType != RecurrenceType.Master)
        {
            var once = EventSeries.Span(e);
            return [kind, once.StartInstant.ToDateTimeUtc(), once.EndInstant.ToDateTimeUtc(), once.Length > NodaConstants.MillisecondsPerDay];
        }
        weeks ??= SeriesWeeks.Born(e);
        var reach = new EventSeries(e.Id!, e, weeks, new(weeks.Of(e), new HashSet<int>())).Reach();
        return [kind, reach.StartInstant.ToDateTimeUtc(), reach.End == long.MaxValue ? TypedNull.Date : Instant.FromUnixTimeMilliseconds(Math.Min(reach.End, Zones.LastDay.ToUnixTimeMilliseconds())).ToDateTimeUtc(), false];
    }
}
