using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Orders;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;
using PaymentStatus = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Server.Orders;

/// <summary>
/// Brings an order and its bookings in line: confirms or declines what was ordered, tells bookings what was paid, tells orders what
/// became of bookings. It decides from where all of them stand, under their locks and in one transaction, so that doing it again
/// changes nothing (docs/adr/0018).
/// </summary>
internal sealed class SettleOrder(Db db, SlotSettlement settlement, CancelBooking cancel, TimeProvider time)
{
    /// <summary>A paid customer has no booking, the owner's own list says why.</summary>
    public const string PaidWithoutBooking = "PAID_WITHOUT_BOOKING", NotSettled = "BOOKING_NOT_SETTLED", PaidTooLate = "PAID_AFTER_REJECTION", PartlyDeclined = "PARTLY_DECLINED";

    public async Task Run(Guid site, Guid id, CancellationToken ct)
    {
        if (!await Try(site, id, declinesPackages: false, ct)) await Try(site, id, declinesPackages: true, ct);
    }

    /// <returns>False when nothing was done because one of several that were booked together could not be had: then none of them is.</returns>
    private async Task<bool> Try(Guid site, Guid id, bool declinesPackages, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await tx.Turn(id, ct) is not { } turn) return true;
        if (await tx.LockOrder(id, ct) is not { } order) { tx.Settled(id, turn.Number); await tx.Commit(ct); return true; }
        var (after, bookings) = (order, new List<(OrderedBooking Line, StoredBooking Booking)>());
        foreach (var line in await tx.BookingsOf(id, ct))
        {
            if (await tx.LockBooking(line.Booking, ct) is not { } booking) continue;
            var settled = await Bring(tx, order.State, line, booking, declinesPackages && booking.MultiService is not null, ct);
            if (settled.Failed(out var fault)) { after = after with { NeedsOwner = $"{NotSettled}: {fault.Message}" }; settled = booking; }
            if (settled.Value.State.IsOver) await PlanBalance.Return(tx, line.Booking, ct);
            var next = line with { Settled = true, Live = order.State.IsLive && !settled.Value.State.IsOver };
            if (order.State.Status is OrderStatus.Initialized or OrderStatus.Pending) next = next with { Settled = line.Settled };
            if (next != line) tx.SaveOrderedBooking(id, next);
            bookings.Add((next, settled.Value));
        }
        if (!declinesPackages && IsSplit(bookings)) return false;
        Conclude(tx, order, after, [.. bookings.Select(b => b.Booking.State.Status)], turn.Waives);
        tx.Settled(id, turn.Number);
        await tx.Commit(ct);
        return true;
    }

    private static bool IsSplit(List<(OrderedBooking Line, StoredBooking Booking)> bookings) => bookings
        .Where(b => b.Booking.MultiService is not null).GroupBy(b => b.Booking.MultiService)
        .Any(g => g.Any(b => b.Booking.State.Status == BookingStatus.Declined) && g.Any(b => b.Booking.State.Status is BookingStatus.Confirmed or BookingStatus.Pending));

    /// <summary>One booking, as the order says.</summary>
    private async Task<Result<StoredBooking>> Bring(Tx tx, OrderState order, OrderedBooking line, StoredBooking booking, bool isDeclined, CancellationToken ct)
    {
        var fate = new BookingFate(order, booking.State, line.Settled);
        return fate.Decide(booking.Wire.EndDate is { } end && Wire.Instant(end) <= tx.Now) switch
        {
            Fate.Settle when !isDeclined || order.Money.HasMoney => await ConfirmOrDecline.Settle(tx, settlement, booking, fate.Payment, ct),
            Fate.Settle or Fate.Decline => await ConfirmOrDecline.Decline(tx, settlement, booking, fate.Payment, ct),
            Fate.Cancel => (await cancel.Cancel(tx, booking, new() { NotifyParticipants = true }, CancelBooking.WithoutFee, ct)).Map(c => c.Booking),
            Fate.Pay => Pay(tx, booking, fate.Payment),
            _ => booking,
        };
    }

    private static StoredBooking Pay(Tx tx, StoredBooking booking, PaymentStatus payment)
    {
        var next = booking.Next(booking.State with { Payment = payment }, tx.Now);
        BookingEvents.Paid(tx, next, booking, tx.SaveBooking(next));
        return next;
    }

    /// <summary>
    /// What the bookings mean for the order. One of which nothing could be had and nothing was paid is over; where money was taken for
    /// what the customer does not have, the owner is told.
    /// </summary>
    private static void Conclude(Tx tx, StoredOrder before, StoredOrder order, IReadOnlyList<BookingStatus> bookings, bool waives)
    {
        var state = order.State;
        if (bookings.Any(b => BookingFate.NeedsOwner(state, b))) order = order with { NeedsOwner = order.NeedsOwner ?? (state.Status == OrderStatus.Rejected ? PaidTooLate : PaidWithoutBooking) };
        else if (order.NeedsOwner is PaidWithoutBooking or PaidTooLate && (bookings.Count > 0 || !state.Money.HasMoney)) order = order with { NeedsOwner = null };
        var isNothingHad = state.Status == OrderStatus.Approved && bookings.Count > 0 && bookings.All(b => b == BookingStatus.Declined) && !state.Money.HasMoney;
        if (!isNothingHad && state.Status == OrderStatus.Approved && !state.Money.HasMoney && bookings.Contains(BookingStatus.Declined)) order = order with { NeedsOwner = order.NeedsOwner ?? PartlyDeclined };
        var isWaived = waives && order.State is { Status: OrderStatus.Approved, Money.Balance: > 0 } && order.Wire.AdditionalFees is not [_, ..] && bookings.Count == order.Wire.LineItems?.Count && bookings.All(b => b is BookingStatus.Canceled or BookingStatus.Declined);
        if ((isNothingHad || isWaived) && state.Cancel() is { Fault: null } canceled) OrderChanges.Save(tx, before, order.Next(canceled.Value, tx.Now));
        else if (order.NeedsOwner != before.NeedsOwner) OrderChanges.Save(tx, before, order.Next(state, tx.Now));
        if (order.NeedsOwner is { } why && why != before.NeedsOwner) OrderEvents.NeedsOwner(tx, order, why);
    }

    /// <summary>The server acts as the bookings app does.</summary>
    private Call Own(Guid site) => new(ContractTable.Current.Operations[Ops.Bookings.ConfirmOrDeclineBooking], Caller.Server(site), default, new Dictionary<string, string>(), time.Now(), null);
}
