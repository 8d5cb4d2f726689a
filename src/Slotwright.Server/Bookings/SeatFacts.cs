using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Contacts;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// What a booking operation knows of the session or course it is about, read in its own transaction: the catalogue at the version
/// the database has, the seats' row, the booking's own participation, the customer's contact.
/// </summary>
/// <param name="Session">The session; null for a course, and when it is gone or cancelled.</param>
/// <param name="Term">A course's first and last session; null for a session, and for a course without any.</param>
internal sealed record SeatFacts(SiteCatalog Catalog, SeatTarget Target, ServiceFacts? Service, Event? Session, TimeFrame? Term, SeatCount Seats, Participation? Own, KnownCustomer? Contact)
{
    private const string Sql = """
        SELECT s.catalog_version, c.contact_id, t.taken, t.offered, t.waiting, p.doc, c.told
        FROM sites s LEFT JOIN contact_keys c ON c.site_id = $1 AND c.key = $4 AND c.finds LEFT JOIN seats t ON t.site_id = $1 AND t.place = $2 LEFT JOIN participations p ON p.site_id = $1 AND p.id = $3 WHERE s.site_id = $1
        """;

    public static Task<SeatFacts> Read(Tx tx, SiteDirectory sites, SeatTarget target, Guid booking, string? email, CancellationToken ct)
    {
        if (!target.IsCourse) tx.PinEvent(target.Id);
        return Look(tx, sites, target, booking, email, ct);
    }

    /// <summary>The facts for who wants seats: where people wait for them, it is their turn first.</summary>
    public static async Task<SeatFacts> ReadInTurn(Tx tx, SiteDirectory sites, Seats seats, SeatTarget target, Guid booking, string? email, CancellationToken ct)
    {
        var facts = await Read(tx, sites, target, booking, email, ct);
        if (facts.Seats.Waiting == 0) return facts;
        await seats.Line.Move(tx, target.Id, false, ct);
        return await Look(tx, sites, target, booking, email, ct);
    }

    /// <summary>The facts without keeping the session as it is: for whoever has the lock of its seats, which comes after.</summary>
    public static async Task<SeatFacts> Look(Tx tx, SiteDirectory sites, SeatTarget target, Guid booking, string? email, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var catalog = await sites.Catalog(tx.Site, ct);
            var row = (await tx.Single(Sql, Row.Read, ct, target.Id, booking, ContactKey.OfEmail(email)))!;
            if (row.Version != catalog.Site.Version && attempt < 10) { await sites.Forget(tx.Site, catalog); continue; }
            if (tx.IsDeferred) tx.Guard("SELECT 1 / count(*) FROM sites WHERE site_id = $1 AND catalog_version = $2", catalog.Site.Version);
            var service = Owner(catalog, target) is { } id ? await catalog.Services.Find(id, ct) : null;
            return new(catalog, target, service, SessionOf(catalog, target), target.IsCourse ? TimeFrame.Of(catalog.Events.On(target.Id), EventTypes.Course) : null, row.Seats, row.Own, row.Contact);
        }
    }

    /// <summary>The service whose session or course it is, by the catalogue in memory.</summary>
    public static Guid? Owner(SiteCatalog catalog, SeatTarget target) =>
        Guid.TryParse(target.IsCourse ? catalog.Events.On(target.Id).FirstOrDefault()?.Event.ExternalScheduleId : SessionOf(catalog, target)?.ExternalScheduleId, out var id) ? id : null;

    public bool Exists => Target.IsCourse ? Term is not null : Session is not null;

    public SeatPlace Place => new(Target.Id, Target.IsCourse ? null : Start);

    public int Capacity => !Exists ? 0 : Session?.TotalCapacity ?? Service?.Document.DefaultCapacity ?? 0;

    public Instant Start => Session is { } e ? EventSeries.Span(e).StartInstant : Term!.First;

    public Instant? End => Session is { } e ? EventSeries.Span(e).EndInstant : Term!.LastEnd;

    /// <summary>When it can no longer be booked even after its start.</summary>
    public Instant? Closes => Session is { } e ? EventSeries.Span(e).EndInstant : Term!.LastStart;

    public Stretch Time => Stretch.Of(Start, End ?? Start);

    private static Event? SessionOf(SiteCatalog catalog, SeatTarget target) =>
        !target.IsCourse && catalog.Events.Find(target.Id) is { Type: EventTypes.Class, Status: EventStatus.Confirmed, RecurrenceType: not RecurrenceType.Master } e ? e : null;

    private sealed record Row(long Version, KnownCustomer? Contact, SeatCount Seats, Participation? Own)
    {
        public static Row Read(NpgsqlDataReader r) => new(r.GetInt64(0), r.IsDBNull(1) ? null : new(r.GetGuid(1), r.IsDBNull(6) ? null : r.GetFieldValue<byte[]>(6)), SeatCount.Read(r, 2), r.IsDBNull(5) ? null : JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(5), CalendarJson.Wire.Participation));
    }
}
