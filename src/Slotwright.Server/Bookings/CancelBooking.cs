using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Cancel Booking: gives the slot back and takes the appointment off the calendar. Customers cancel their own, as the policy they booked under lets them.</summary>
internal sealed class CancelBooking(Db db, BusyBook busy, Seats seats)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.CancelBookingRequest);
        if (asked.FlowControlSettings is { IgnoreCancellationPolicy: true } or { WaiveCancellationFee: true } && !call.Caller.ManagesBookings) return new UnauthorizedOperation("waive the cancellation policy");
        if (asked.FlowControlSettings?.WithRefund == true) return new RefundNotAllowed();
        await using var tx = db.Begin(call);
        var id = call.Id("bookingId");
        if (await tx.LockBooking(id, ct) is not { } booking || !booking.BelongsTo(call.Caller)) return new BookingNotFound(id);
        if (booking.MultiService is { } whole) return new NotAllowedInMultiService(whole);
        if (asked.Revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        var bound = !call.Caller.ManagesBookings || asked.FlowControlSettings?.IgnoreCancellationPolicy == false;
        if (bound && !booking.State.IsOver && !booking.Rules.Cancellation.Allows(call.Now, booking.Start)) return new BookingPolicyViolation(["cancellationPolicy"]);
        var canceled = await Cancel(tx, booking, asked.ParticipantNotification, asked.FlowControlSettings, ct);
        return canceled.Failed(out var fault) ? fault : await tx.Commit(BookingRows.Answer(canceled.Value.Bytes), ct);
    }

    /// <summary>Whether a service has bookings to come: what keeps its type from changing.</summary>
    public static async Task<bool> HasFuture(Tx tx, Guid service, CancellationToken ct) => (await tx.LockFuture(service, ct)).Count > 0;

    /// <summary>Cancels all that is to come of a service that goes; its customers get the business's message if there is one.</summary>
    public async Task CancelFuture(Tx tx, Guid service, Contract.Services.V2ParticipantNotification? message, CancellationToken ct)
    {
        foreach (var booking in await tx.LockFuture(service, ct)) await Cancel(tx, booking, MoveFuture.Told(message), null, ct);
    }

    /// <summary>Cancels a booking that is locked; who may is the caller's to judge.</summary>
    public async Task<Result<(StoredBooking Booking, byte[] Bytes)>> Cancel(Tx tx, StoredBooking booking, ParticipantNotification? notification, CancelBookingFlowControlSettings? flow, CancellationToken ct)
    {
        var decided = booking.State.Cancel();
        if (decided.Failed(out var fault)) return fault;
        var next = booking.Next(decided.Value, tx.Now) with { Notification = ConfirmAndDecline.Merged(notification, booking.Notification) };
        tx.AddCancellation(booking.Id, flow?.WaiveCancellationFee == true);
        if (booking.Seats is null) await GiveBack(tx, booking, ct);
        else if (await tx.ParticipationOf(booking.Id, ct) is { } who) await seats.Leave(tx, who, ct);
        BookingEvents.Canceled(tx, next, booking.Wire.Status!, flow);
        return (next, tx.SaveBooking(next));
    }

    private async Task GiveBack(Tx tx, StoredBooking booking, CancellationToken ct)
    {
        busy.Changed(tx);
        tx.ReleaseHolds(booking.Id);
        await SlotTaking.RemoveFromCalendar(tx, booking.Wire.BookedEntity?.Slot?.EventId, ct);
    }
}
