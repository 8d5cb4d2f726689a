using Slotwright.Contract.Calendar;
using Slotwright.Server.Calendar;
using Slotwright.Server.Storage;
using ParticipantNotification = Slotwright.Contract.Bookings.ParticipantNotification;

namespace Slotwright.Server.Bookings;

/// <summary>What becomes of the bookings of a class when the business cancels a session or moves it (behaviour/calendar.md 6).</summary>
internal sealed class SessionChanges(CancelBooking cancel)
{
    /// <summary>What the calendar tells bookings through: sessions, courses and appointments that end, sessions that move.</summary>
    public SessionBookings ForCalendar => new(
        async (tx, gone, ct) =>
        {
            if (gone.Events.Count > 0) await Cancel(tx, gone.Events, gone.Notification, ct);
            if (gone.Course is { } course) await CancelCourse(tx, course, gone.Notification, ct);
        },
        (tx, moved, ct) => Move(tx, moved.Sessions.ToDictionary(s => s.After.Id!, s => s.After), moved.Notification, ct),
        (tx, service, ct) => tx.BookedSessions(service, ct));

    /// <summary>Cancels the bookings of sessions that will not take place, and keeps the message for those it concerns.</summary>
    public async Task Cancel(Tx tx, IReadOnlyList<string> sessions, Contract.Calendar.ParticipantNotification? message, CancellationToken ct)
    {
        await cancel.CancelAll(tx, await tx.LockBookingsOn(sessions, ct), Told(message), ct);
    }

    /// <summary>Cancels the bookings of a course that will not take place.</summary>
    public async Task CancelCourse(Tx tx, string schedule, Contract.Calendar.ParticipantNotification? message, CancellationToken ct)
    {
        await cancel.CancelAll(tx, await tx.LockEnrolments(schedule, ct), Told(message), ct);
    }

    /// <summary>Takes the bookings along to where and when their sessions take place now; a new time is told as a rescheduling.</summary>
    public async Task Move(Tx tx, IReadOnlyDictionary<string, Event> sessions, Contract.Calendar.ParticipantNotification? message, CancellationToken ct)
    {
        foreach (var booking in (await tx.LockBookingsOn([.. sessions.Keys], ct)).Where(b => b.Seats is not null)) Move(tx, booking, sessions[booking.Seats!.Id], message);
    }

    private static void Move(Tx tx, StoredBooking booking, Event session, Contract.Calendar.ParticipantNotification? message)
    {
        var time = EventSeries.Span(session);
        var (slot, later) = (booking.Wire.BookedEntity!.Slot!, time != booking.Time);
        var next = booking.Next(booking.State, tx.Now);
        next = next with
        {
            Notification = ConfirmAndDecline.Merged(Told(message), booking.Notification),
            Wire = next.Wire with
            {
                StartDate = Http.Wire.Timestamp(time.StartInstant),
                EndDate = Http.Wire.Timestamp(time.EndInstant),
                BookedEntity = next.Wire.BookedEntity! with { Slot = SeatEntity.Moved(slot, session) },
            },
        };
        var bytes = tx.SaveBooking(next);
        if (later) BookingEvents.Rescheduled(tx, next, booking, null);
        else tx.PublishUpdated(BookingRows.Fqdn, next.Id.ToString(), next.Revision, bytes, BookingEvents.BookedBefore(booking));
    }

    private static ParticipantNotification? Told(Contract.Calendar.ParticipantNotification? message) =>
        message is null ? null : new() { NotifyParticipants = message.NotifyParticipants, Message = message.Message };
}
