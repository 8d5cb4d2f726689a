using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

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
        // Facts under the booking's lock, the rule, the slot: see SlotSettlement.
        if (await tx.LockBooking(id, ct) is not { } booking) return new BookingNotFound(id);
        var paid = payment is null ? booking.State.Payment : BookingWire.Payment(payment);
        var settled = await settlement.Settle(tx, booking, (taken, service) => booking.State.ConfirmOrDecline(paid, taken, service.NeedsApproval), ct);
        if (settled.Failed(out var fault)) return fault;

        // Effects: the row and the event that tells what became of it.
        var (next, previous, before) = (settled.Value, booking.Wire.Status!, booking.Wire.PaymentStatus!);
        switch (next.State.Status)
        {
            case BookingStatus.Confirmed: BookingEvents.Confirmed(tx, next, previous, before); break;
            case BookingStatus.Declined: BookingEvents.Declined(tx, next, previous, before, null); break;
            default: BookingEvents.MarkedAsPending(tx, next, previous, before); break;
        }
        return tx.SaveBooking(next);
    }
}
