using Slotwright.Contract.OrderBilling;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>Void Memberships: the plans have their sessions back, and what they paid for is due again. Of a list all are voided or none.</summary>
internal sealed class VoidMemberships(Db db, OrderSettler settler)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.VoidMembershipsRequest);
        var order = Call.GuidOf(asked.OrderId);
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        var found = Find(moves, [.. asked.PaymentIds!.Select(Call.GuidOf).Distinct()]);
        if (found.Failed(out var fault)) return fault;
        if (await Void(tx, moves, found.Value, ct) is { } refused) return refused;
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Answer.Empty, ct);
    }

    private static Result<IReadOnlyList<StoredPayment>> Find(MoneyMoves moves, IReadOnlyList<Guid> ids)
    {
        var found = new List<StoredPayment>();
        foreach (var id in ids)
        {
            if (moves.Payment(id) is not { } payment) return new Refusal(FaultKind.NotFound, "PAYMENT_NOT_FOUND", $"The order has no payment {id}.");
            if (payment.Provider != StoredPayment.Membership) return new Refusal(FaultKind.Precondition, "NOT_MEMBERSHIP_PAYMENT", "No membership paid this.");
            found.Add(payment);
        }
        return found;
    }

    /// <summary>A booking that is over has given its sessions back, or is about to: what it was is paid for, and nothing is due for it.</summary>
    private static async Task<Fault?> Void(Tx tx, MoneyMoves moves, IReadOnlyList<StoredPayment> payments, CancellationToken ct)
    {
        var bookings = await MembershipCharges.Bookings(tx, moves.Order, [.. payments.Select(LineOf)], ct);
        foreach (var payment in payments)
        {
            var next = payment.State.TakeBack();
            if (next.Failed(out var fault)) return fault;
            if (!bookings.TryGetValue(LineOf(payment)!, out var booking) || booking.State.IsOver || !await PlanBalance.Return(tx, booking.Id, ct)) return new MembershipPaymentNotCharged("Its sessions go back with the booking, which is over.");
            var line = moves.Order.Wire.LineItems!.First(l => l.Id == LineOf(payment));
            moves.Save(tx, payment with { State = next.Value, Updated = tx.Now, Shown = payment.Shown with { MembershipPaymentDetails = payment.Shown.MembershipPaymentDetails! with { Status = Contract.OrderTransactions.MembershipPaymentStatus.Voided, Voided = true } } });
            moves.Cover(line.Id!, -Math.Min(OrderWire.Amount(line.TotalPriceAfterTax) is > 0 and var worth ? worth : payment.State.Amount, moves.State.Money.Covered), PaymentOptionType.FullPaymentOffline); // a fee may have taken the place of the line's price
        }
        return null;
    }

    private static string? LineOf(StoredPayment payment) => payment.Shown.MembershipPaymentDetails?.LineItemId;
}
