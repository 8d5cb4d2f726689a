using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;
using PaymentStatus = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Server.Bookings;

/// <summary>Confirm, Decline and Mark As Pending, for a multi-service booking: all members in one transaction, or none.</summary>
internal sealed class SettleMultiServiceBooking(Db db, SlotSettlement settlement)
{
    /// <summary>The rule for one member, with what the caller said it was paid.</summary>
    private delegate SlotSettlement.Decide Rule(BookingState state, PaymentStatus? paid);

    private sealed record Wanted(IReadOnlyList<BookingInfo>? Info, ParticipantNotification? Notification, bool? Sms, bool? Full, BookingStatus? Already);

    public Task<Result<Answer>> Confirm(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.ConfirmMultiServiceBookingRequest);
        var told = asked.FlowControlSettings?.CheckAvailabilityValidation == true && asked.DoubleBooked == true;
        return Settle(call, new(asked.ConfirmBookingsInfo, asked.ParticipantNotification, asked.SendSmsReminder, asked.ReturnFullEntity, BookingStatus.Confirmed),
            (state, paid) => (taken, _) => state.Confirm(paid, taken || told), BookingEvents.Confirmed, ct);
    }

    public Task<Result<Answer>> MarkAsPending(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.MarkMultiServiceBookingAsPendingRequest);
        var anyService = asked.FlowControlSettings?.SkipPendingApprovalServiceValidation == true;
        var told = asked.FlowControlSettings?.CheckAvailabilityValidation == true && asked.DoubleBooked == true;
        return Settle(call, new(asked.MarkAsPendingBookingsInfo, asked.ParticipantNotification, asked.SendSmsReminder, asked.ReturnFullEntity, null),
            (state, paid) => (taken, service) => state.MarkPending(paid, taken || told, service.NeedsApproval || anyService), BookingEvents.MarkedAsPending, ct);
    }

    public async Task<Result<Answer>> Decline(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.DeclineMultiServiceBookingRequest);
        if (asked.FlowControlSettings?.WithRefund == true) return new RefundNotAllowed();
        return await Settle(call, new(asked.DeclineBookingsInfo, asked.ParticipantNotification, null, asked.ReturnFullEntity, BookingStatus.Declined),
            (state, paid) => (_, _) => state.Decline(paid, asked.DoubleBooked == true),
            (tx, b, previous, paid) => BookingEvents.Declined(tx, b, previous, paid, asked.FlowControlSettings), ct);
    }

    private async Task<Result<Answer>> Settle(Call call, Wanted wanted, Rule rule, Action<Tx, StoredBooking, string, string> publish, CancellationToken ct)
    {
        // Facts under the locks of all members.
        var id = call.Id("multiServiceBookingId");
        await using var tx = db.Begin(call);
        if ((await tx.LockMultiService(id, [], ct)).Members is not { } members) return new MultiServiceBookingNotFound(id);
        var info = wanted.Info ?? [];
        if (ServiceSequence.Unsent(members.Revisions, [.. info.Select(i => (Guid.TryParse(i.BookingId, out var of) ? of : (Guid?)null, i.Revision))], all: true) is { } unsent) return unsent;
        if (wanted.Already is { } status && members.All.All(b => b.State.Status == status)) return new AllBookingsAreAlready(status);

        // Each is settled as one alone, in the order of time; the first that cannot be undoes all.
        var settled = new List<StoredBooking>();
        foreach (var booking in members.All)
        {
            var paid = info.First(i => Guid.Parse(i.BookingId!) == booking.Id).PaymentStatus;
            var next = await settlement.Settle(tx, booking, rule(booking.State, paid is null ? null : BookingWire.Payment(paid)), ct);
            if (next.Failed(out var fault)) return fault;
            settled.Add(Save(tx, next.Value, booking, wanted, isFirst: settled.Count == 0, publish));
        }
        return await tx.Commit(new MultiServiceMembers(id, settled).Tell(wanted.Full), ct);
    }

    /// <summary>The customer is written to once, about the first.</summary>
    private static StoredBooking Save(Tx tx, StoredBooking next, StoredBooking before, Wanted wanted, bool isFirst, Action<Tx, StoredBooking, string, string> publish)
    {
        next = next with { Notification = ConfirmAndDecline.Merged(isFirst ? wanted.Notification : null, before.Notification), SmsReminder = wanted.Sms ?? before.SmsReminder };
        publish(tx, next, before.Wire.Status!, before.Wire.PaymentStatus!);
        tx.SaveBooking(next);
        return next;
    }
}
