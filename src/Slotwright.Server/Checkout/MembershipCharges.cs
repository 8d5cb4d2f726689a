using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.OrderBilling;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Members;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using OrderTransactionsJson = Slotwright.Contract.OrderTransactions.OrderTransactionsJson;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Checkout;

/// <summary>
/// Charge Memberships, in both forms: plans pay for lines that were ordered to be paid later. Sessions and the order's sums change under
/// the order's lock, so that of rivals for a line one pays; of a list all are paid or none.
/// </summary>
internal sealed class MembershipCharges(Db db, PlanCharges plans, OrderSettler settler)
{
    public void Map(Api api) => api.On(Ops.OrderBilling.ChargeMemberships, Charge).On(Ops.Orders.ChargeMemberships, ChargeItems);

    private Task<Result<Answer>> Charge(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.ChargeMembershipsRequest);
        return Run(call, Call.GuidOf(asked.OrderId), new(Call.GuidOf(asked.MemberId), [.. asked.Memberships!.Select(ChosenMembership.Of)]), Tell, ct);
    }

    private async Task<Result<Answer>> ChargeItems(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrdersJson.Wire.ChargeMembershipsRequest);
        if (asked.MembershipCharges is not [_, ..] items) return new InvalidFields("membershipCharges", "MIN_SIZE", "must name a membership");
        return await Run(call, call.Named("ecomOrderId"), new(Call.GuidOf(asked.MemberId), [.. items.Select(ChosenMembership.Of)]), (_, _) => Answer.Empty, ct);
    }

    private async Task<Result<Answer>> Run(Call call, Guid order, WantedMemberships wanted, Func<IReadOnlyList<StoredPayment>, string, Answer> tell, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        var paid = await Pay(tx, moves, wanted, ct);
        if (paid.Failed(out var fault)) return fault;
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(tell(paid.Value, moves.Order.Currency), ct);
    }

    /// <summary>Pays each line with its membership, within a transaction that holds the order; the payments that are.</summary>
    public async Task<Result<IReadOnlyList<StoredPayment>>> Pay(Tx tx, MoneyMoves moves, WantedMemberships wanted, CancellationToken ct)
    {
        var contact = await MembersModule.ContactOf(tx, wanted.Member, ct) ?? wanted.Member;
        var bookings = await Bookings(tx, moves.Order, [.. wanted.Chosen.Select(c => c.LineOf(moves.Order.Wire)?.Id)], ct);
        var made = new List<StoredPayment>();
        foreach (var chosen in wanted.Chosen)
        {
            var paid = await Pay(tx, moves, contact, chosen, wanted, bookings, ct);
            if (paid.Failed(out var fault)) return fault;
            made.Add(paid.Value);
        }
        return made;
    }

    private async Task<Result<StoredPayment>> Pay(Tx tx, MoneyMoves moves, Guid contact, ChosenMembership chosen, WantedMemberships wanted, Dictionary<string, StoredBooking> bookings, CancellationToken ct)
    {
        if (chosen.LineOf(moves.Order.Wire) is not { } line) return new MembershipNotEligible($"The order has no line {chosen.Line ?? chosen.Item}.");
        if (chosen.App is { } app && !app.Equals(PlanPayments.App, StringComparison.OrdinalIgnoreCase) || chosen.Membership is null) return new MembershipNotEligible("Memberships are the plans the customer has bought.");
        if (!bookings.TryGetValue(line.Id!, out var booking) || booking.State.IsOver) return new MembershipNotEligible($"{line.ProductName?.Original} is for no booking that a plan could pay.");
        if (!contact.ToString().Equals(booking.Wire.ContactDetails?.ContactId, StringComparison.OrdinalIgnoreCase) && !contact.ToString().Equals(moves.Order.Wire.BuyerInfo?.ContactId, StringComparison.OrdinalIgnoreCase))
            return new MembershipNotEligible("Neither the booking nor the order is the member's.");
        if (moves.Payments.Any(p => p is { Provider: StoredPayment.Membership, State.Status: PaymentStatus.Approved } && p.Shown.MembershipPaymentDetails?.LineItemId == line.Id)) return new MembershipNotEligible("A plan has paid for the line.");
        var worth = OrderWire.Amount(line.TotalPriceAfterTax);
        if (moves.State.Cover(worth, line.PaymentOption is PaymentOptionType.FullPaymentOnline or PaymentOptionType.DepositOnline).Failed(out var due)) return due;
        var taken = await plans.Take(tx, contact, chosen.Membership, booking, ct);
        if (taken.Failed(out var fault)) return new MembershipNotEligible(fault.Message);
        var payment = PlanCharges.Paid(tx, moves.Order.Id, taken.Value, line.Id!, worth) with { ChargeKey = wanted.KeyFor(line.Id!) };
        moves.Add(tx, payment);
        moves.Cover(line.Id!, worth, PaymentOptionType.Membership);
        return payment;
    }

    /// <summary>What the lines are for, locked in the order of their ids, as who settles the order locks them.</summary>
    public static async Task<Dictionary<string, StoredBooking>> Bookings(Tx tx, StoredOrder order, IReadOnlyCollection<string?> lines, CancellationToken ct)
    {
        var found = new Dictionary<string, StoredBooking>();
        foreach (var (id, line) in (await tx.BookingsOf(order.Id, ct)).Select(b => (b.Booking, b.Line.ToString())).Where(b => lines.Contains(b.Item2)))
            if (await tx.LockBooking(id, ct) is { } booking) found[line] = booking;
        return found;
    }

    private static Answer Tell(IReadOnlyList<StoredPayment> paid, string currency) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("payments");
        foreach (var payment in paid) JsonSerializer.Serialize(w, payment.Tell(currency, 0), OrderTransactionsJson.Wire.Payment);
        w.WriteEndArray();
        w.WriteEndObject();
    });
}
