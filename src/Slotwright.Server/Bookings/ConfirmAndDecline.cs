using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Server.Bookings;

/// <summary>Confirm, Decline and Mark As Pending: the business's own decisions about one booking.</summary>
internal sealed class ConfirmAndDecline(Db db, SlotSettlement settlement)
{
    public async Task<Result<Answer>> Confirm(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.ConfirmBookingRequest);
        var told = asked.FlowControlSettings?.CheckAvailabilityValidation == true && asked.DoubleBooked == true;
        return await Change(call, asked.Revision!, asked.ParticipantNotification, asked.SendSmsReminder,
            state => (taken, _) => state.Confirm(Paid(asked.PaymentStatus), taken || told), BookingEvents.Confirmed, ct);
    }

    public async Task<Result<Answer>> MarkAsPending(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.MarkBookingAsPendingRequest);
        var anyService = asked.FlowControlSettings?.SkipPendingApprovalServiceValidation == true;
        var told = asked.FlowControlSettings?.CheckAvailabilityValidation == true && asked.DoubleBooked == true;
        return await Change(call, asked.Revision!, asked.ParticipantNotification, asked.SendSmsReminder,
            state => (taken, service) => state.MarkPending(Paid(asked.PaymentStatus), taken || told, service.NeedsApproval || anyService), BookingEvents.MarkedAsPending, ct);
    }

    public async Task<Result<Answer>> Decline(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.DeclineBookingRequest);
        if (asked.FlowControlSettings?.WithRefund == true) return new RefundNotAllowed();
        return await Change(call, asked.Revision!, asked.ParticipantNotification, null,
            state => (_, _) => state.Decline(Paid(asked.PaymentStatus), asked.DoubleBooked == true),
            (tx, b, previous, paid) => BookingEvents.Declined(tx, b, previous, paid, asked.FlowControlSettings), ct);
    }

    private async Task<Result<Answer>> Change(Call call, string revision, ParticipantNotification? notification, bool? sms,
        Func<BookingState, SlotSettlement.Decide> rule, Action<Tx, StoredBooking, string, string> publish, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var id = call.Id("bookingId");
        if (await tx.LockBooking(id, ct) is not { } booking) return new BookingNotFound(id);
        if (revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        var settled = await settlement.Settle(tx, booking, rule(booking.State), ct);
        if (settled.Failed(out var fault)) return fault;
        var next = settled.Value with { Notification = Merged(notification, booking.Notification), SmsReminder = sms ?? booking.SmsReminder };
        publish(tx, next, booking.Wire.Status!, booking.Wire.PaymentStatus!);
        return await tx.Commit(BookingRows.Answer(tx.SaveBooking(next)), ct);
    }

    /// <summary>A message left out is the last one that was meant for the customer.</summary>
    public static ParticipantNotification? Merged(ParticipantNotification? given, ParticipantNotification? stored) =>
        given is null ? stored : given with { Message = given.Message ?? stored?.Message };

    private static PaymentStatus? Paid(string? name) => name is null ? null : BookingWire.Payment(name);
}

/// <summary>No payment of ours can be given back (403).</summary>
internal sealed record RefundNotAllowed() : Fault(FaultKind.Denied, "REFUND_NOT_ALLOWED", "The booking has no payment that could be refunded.");
