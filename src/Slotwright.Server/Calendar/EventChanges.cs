using System.Globalization;
using Slotwright.Contract.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>What changes of events reach: the bookings of the sessions they concern, and who waits for a seat.</summary>
internal sealed record CalendarReach(SiteDirectory Sites, SessionBookings Bookings, Seats Seats)
{
    /// <summary>Begins changing a site's events: the site's row is locked, so that what the calendar in memory says stays so until the transaction ends.</summary>
    public async Task<EventChanges> Begin(Tx tx, ParticipantNotification? told, CancellationToken ct) => new(this, tx, await Sites.Latest(tx, ct), told);
}

/// <summary>
/// The one way events change, within one transaction: rows locked against bookings, the past kept, occurrences that were changed by
/// themselves taken along, and at the end all bookings concerned told at once.
/// </summary>
internal sealed partial class EventChanges(CalendarReach reach, Tx tx, SiteCatalog catalog, ParticipantNotification? told)
{
    private readonly List<(Event Before, Event After)> moved = [];
    private readonly HashSet<string> done = [];
    private readonly List<string> gone = [];
    private readonly List<string> roomier = [];

    public Tx Tx => tx;

    public SiteCatalog Catalog => catalog;

    public EventBook Book => catalog.Events;

    /// <summary>Keeps bookings of an event, or of any occurrence of its series, out until the transaction ends: they see what it is then.</summary>
    public void Lock(string row) => tx.Write("SELECT id FROM events WHERE site_id = $1 AND id = $2 FOR NO KEY UPDATE", row);

    /// <summary>Stores what takes place once as it is from now on: a single event or an EXCEPTION.</summary>
    public Event Once(EventSeries stored, Event next)
    {
        Lock(stored.Weeks?.Series ?? stored.Row);
        var saved = Next(stored.Event, next);
        done.Add(stored.Row);
        tx.SaveEvent(saved, Revision(saved));
        Told(stored.Event, saved);
        return saved;
    }

    /// <summary>An occurrence becomes an event of its own, with the id it has.</summary>
    public Event Exception(Session session, Event next)
    {
        Lock(session.Of.Weeks!.Series);
        var exception = next with { RecurrenceType = RecurrenceType.Exception, Revision = "1", CreatedDate = Wire.Timestamp(tx.Now), UpdatedDate = Wire.Timestamp(tx.Now) };
        tx.AddEvent(exception, session.Of.Weeks.At(session.Occurrence!.Value.Week));
        Told(session.ToEvent(), exception);
        return exception;
    }

    /// <summary>Tells the bookings of everything that moved or went, and those who wait of seats that there are now.</summary>
    public async Task Settle(CancellationToken ct)
    {
        if (moved.Count > 0) tx.MoveSeats([.. moved.Where(m => m.After.Start!.UtcDate != m.Before.Start!.UtcDate).Select(m => m.After)]);
        if (gone.Count > 0) await reach.Bookings.Cancel(tx, new(gone, null, told), ct);
        if (moved.Count > 0) await reach.Bookings.Move(tx, new(moved, told), ct);
        foreach (var place in roomier)
            if (await tx.IsWaitedFor(place, ct)) await reach.Seats.Freed(tx, place, ct);
    }

    /// <summary>Tells the bookings of a course that ends whole.</summary>
    public Task EndCourse(string schedule, CancellationToken ct) => reach.Bookings.Cancel(tx, new([], schedule, told), ct);

    public void Roomier(string place) => roomier.Add(place);

    public void Gone(string id) => gone.Add(id);

    private Event Next(Event before, Event next) => next with { Revision = Wire.Revision(Revision(before) + 1), UpdatedDate = Wire.Timestamp(tx.Now) };

    private static long Revision(Event e) => long.Parse(e.Revision!, CultureInfo.InvariantCulture);

    private void Told(Event before, Event after)
    {
        if (after.Status == EventStatus.Cancelled)
        {
            tx.PublishAction(EventRows.Fqdn, "cancelled", after.Id!, Revision(after), new EventCancelled { Event = after, NotifyParticipants = told?.NotifyParticipants ?? false }, CalendarJson.Wire.EventCancelled);
            if (before.Status != EventStatus.Cancelled) gone.Add(after.Id!);
            return;
        }
        if (Concerns(before, after)) moved.Add((before, after));
        if (after.TotalCapacity > before.TotalCapacity) roomier.Add(after.Id!);
    }

    /// <summary>Whether it matters to those who booked.</summary>
    private static bool Concerns(Event before, Event after) =>
        before.Start!.UtcDate != after.Start!.UtcDate || before.End!.UtcDate != after.End!.UtcDate || before.TimeZone != after.TimeZone || before.Location != after.Location || before.Title != after.Title
        || !(before.Resources ?? []).Select(r => r.Id).SequenceEqual((after.Resources ?? []).Select(r => r.Id));
}
