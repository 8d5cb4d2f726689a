using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;
using PaymentStatus = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Server.Bookings;

/// <summary>Confirm Or Decline Booking, single and bulk: settles a booking after checkout; of any unpaid rivals for a slot one is confirmed.</summary>
internal sealed class ConfirmOrDecline(Db db, SlotSettlement settlement)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var settled = await Settle(tx, call.Id("bookingId"), call.Read(BookingsJson.Wire.ConfirmOrDeclineBookingRequest).PaymentStatus, ct);
        return settled.Failed(out var fault) ? fault : await tx.Commit(BookingRows.Answer(settled.Value), ct);
    }

    public async Task<Result<Answer>> RunBulk(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.BulkConfirmOrDeclineBookingRequest);
        if (asked.Details!.DistinctBy(d => d.BookingId, StringComparer.OrdinalIgnoreCase).Count() < asked.Details!.Count) return new Refusal(FaultKind.Invalid, "DUPLICATED_BOOKINGS", "Every booking may be named once.");
        var items = call.Body.GetProperty("details").EnumerateArray().ToList();
        return await Bulk.Run(call, items, asked.ReturnEntity == true, async item =>
        {
            await using var tx = db.Begin(item);
            var detail = item.Read(BookingsJson.Wire.BulkConfirmOrDeclineBookingRequestBookingDetails);
            var settled = await Settle(tx, Guid.Parse(detail.BookingId!), detail.PaymentStatus, ct);
            return settled.Failed(out var fault) ? fault : await Bulk.Commit(tx, detail.BookingId!, settled.Value, ct);
        }, db, ct, named: item => item.TryGetProperty("bookingId", out var id) ? id.GetString() : null);
    }

    private async Task<Result<byte[]>> Settle(Tx tx, Guid id, string? payment, CancellationToken ct)
    {
        if (await tx.LockBooking(id, ct) is not { } booking) return new BookingNotFound(id);
        return (await Settle(tx, settlement, booking, payment is null ? booking.State.Payment : BookingWire.Payment(payment), ct)).Map(BookingRows.Bytes);
    }

    /// <summary>Settles a booking that is locked, with what is known of the money.</summary>
    public static Task<Result<StoredBooking>> Settle(Tx tx, SlotSettlement settlement, StoredBooking booking, PaymentStatus paid, CancellationToken ct) =>
        Decide(tx, settlement, booking, (taken, service) => booking.State.ConfirmOrDecline(paid, taken, service.NeedsApproval), ct);

    /// <summary>Declines a booking that is locked: what it was ordered with came to nothing.</summary>
    public static Task<Result<StoredBooking>> Decline(Tx tx, SlotSettlement settlement, StoredBooking booking, PaymentStatus paid, CancellationToken ct) =>
        Decide(tx, settlement, booking, (_, _) => booking.State.Decline(paid, doubleBooked: false), ct);

    private static async Task<Result<StoredBooking>> Decide(Tx tx, SlotSettlement settlement, StoredBooking booking, SlotSettlement.Decide decide, CancellationToken ct)
    {
        // Facts, the rule, the slot: see SlotSettlement.
        var settled = await settlement.Settle(tx, booking, decide, ct);
        if (settled.Failed(out var fault)) return fault;

        // Effects: the row and the event that tells what became of it.
        var (next, previous, before) = (settled.Value, booking.Wire.Status!, booking.Wire.PaymentStatus!);
        switch (next.State.Status)
        {
            case BookingStatus.Confirmed: BookingEvents.Confirmed(tx, next, previous, before); break;
            case BookingStatus.Declined: BookingEvents.Declined(tx, next, previous, before, null); break;
            default: BookingEvents.MarkedAsPending(tx, next, previous, before); break;
        }
        tx.SaveBooking(next);
        return next;
    }
}
