using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>Cancel Booking: gives the slot back and takes the appointment off the calendar. Customers cancel their own, as the policy they booked under lets them.</summary>
internal sealed class CancelBooking(Db db, BusyBook busy, Seats seats)
{
    /// <summary>Nobody owes a fee for what the business does not give.</summary>
    public static CancelBookingFlowControlSettings WithoutFee { get; } = new() { WaiveCancellationFee = true };

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.CancelBookingRequest);
        await using var tx = db.Begin(call);
        var canceled = await Cancel(tx, new() { BookingId = call.Path["bookingId"], Revision = asked.Revision, FlowControlSettings = asked.FlowControlSettings, ParticipantNotification = asked.ParticipantNotification, WaiveCharges = asked.WaiveCharges }, anyRevision: false, ct);
        return canceled.Failed(out var fault) ? fault : await tx.Commit(BookingRows.Answer(canceled.Value), ct);
    }

    /// <summary>Cancels one booking as its caller may.</summary>
    /// <param name="anyRevision">The caller named a group and not this booking: it may have changed, and be over already.</param>
    public async Task<Result<byte[]>> Cancel(Tx tx, CancelBookingInfo asked, bool anyRevision, CancellationToken ct)
    {
        var (caller, flow, id) = (tx.Call.Caller, asked.FlowControlSettings, Guid.Parse(asked.BookingId!));
        if ((flow is { IgnoreCancellationPolicy: true } or { WaiveCancellationFee: true } || asked.WaiveCharges == true) && !caller.ManagesBookings) return new UnauthorizedOperation("waive the cancellation policy");
        if (flow?.WithRefund == true) return new RefundNotAllowed();
        if (await tx.LockBooking(id, ct) is not { } booking || !booking.BelongsTo(caller)) return new BookingNotFound(id);
        if (booking.MultiService is { } whole) return new NotAllowedInMultiService(whole);
        if (anyRevision && booking.State.IsOver) return BookingRows.Bytes(booking);
        if (!anyRevision && asked.Revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        var bound = !caller.ManagesBookings || flow?.IgnoreCancellationPolicy == false;
        if (bound && !booking.State.IsOver && !booking.Rules.Cancellation.Allows(tx.Now, booking.Start)) return new BookingPolicyViolation(["cancellationPolicy"]);
        var canceled = await Cancel(tx, booking, asked.ParticipantNotification, flow, ct);
        if (canceled.Fault is null && asked.WaiveCharges == true) tx.WaiveCharges(id);
        return canceled.Map(c => c.Bytes);
    }

    /// <summary>Whether a service has bookings to come: what keeps its type from changing.</summary>
    public static async Task<bool> HasFuture(Tx tx, Guid service, CancellationToken ct) => (await tx.LockFuture(service, ct)).Count > 0;

    /// <summary>Cancels all that is to come of a service that goes; its customers get the business's message if there is one.</summary>
    public async Task CancelFuture(Tx tx, Guid service, Contract.Services.V2ParticipantNotification? message, CancellationToken ct)
    {
        await CancelAll(tx, await tx.LockFuture(service, ct), MoveFuture.Told(message), ct);
    }

    /// <summary>Cancels bookings that are locked; those on a waitlist first, or they would be offered the seats of the others.</summary>
    public async Task CancelAll(Tx tx, IEnumerable<StoredBooking> bookings, ParticipantNotification? notification, CancellationToken ct)
    {
        foreach (var booking in bookings.OrderBy(b => b.State.Status != BookingStatus.WaitingList)) await Cancel(tx, booking, notification, WithoutFee, ct);
    }

    /// <summary>Cancels a booking that is locked; who may is the caller's to judge.</summary>
    public async Task<Result<(StoredBooking Booking, byte[] Bytes)>> Cancel(Tx tx, StoredBooking booking, ParticipantNotification? notification, CancelBookingFlowControlSettings? flow, CancellationToken ct)
    {
        var decided = booking.State.Cancel();
        if (decided.Failed(out var fault)) return fault;
        var next = booking.Next(decided.Value, tx.Now) with { Notification = ConfirmAndDecline.Merged(notification, booking.Notification) };
        tx.AddCancellation(booking.Id, flow?.WaiveCancellationFee == true);
        if (booking.Seats is null) await GiveBack(tx, booking, ct);
        if (booking.State.Status == BookingStatus.WaitingList) await seats.Line.Leave(tx, booking.Seats?.Id ?? WaitedSlots.NameOf(booking), booking.Id, next.Wire.Status!, ct);
        else if (booking.Seats is not null && await tx.ParticipationOf(booking.Id, ct) is { } who) await seats.Leave(tx, who, ct);
        BookingEvents.Canceled(tx, next, booking.Wire.Status!, flow);
        return (next, tx.SaveBooking(next));
    }

    private async Task GiveBack(Tx tx, StoredBooking booking, CancellationToken ct)
    {
        busy.Changed(tx);
        await seats.Line.Freed(tx, booking.Id, ct);
        tx.ReleaseHolds(booking.Id);
        await SlotTaking.RemoveFromCalendar(tx, booking.Wire.BookedEntity?.Slot?.EventId, ct);
    }
}
