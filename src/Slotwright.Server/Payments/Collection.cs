using Slotwright.Contract;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.Payments;

/// <summary>Asking for what is still due of an order: the balance after a deposit, or all of what was to be paid later, now paid online.</summary>
internal sealed class Collection(Db db)
{
    private static readonly NodaTime.Duration TimeToPay = NodaTime.Duration.FromDays(7);

    public void Map(Api api) => api.On(Ops.Orders.PreparePaymentCollection, Prepare).On(Ops.Orders.PaymentCollectionCreatePaymentGatewayOrder, Prepare);

    private async Task<Result<Answer>> Prepare(Call call, CancellationToken ct)
    {
        var (asked, id) = (call.Read(OrdersJson.Wire.PreparePaymentCollectionRequest), call.Named("ecomOrderId"));
        var rules = await PaymentRules.Read(db, call.Site, ct);
        if (rules.Provider is not { } provider) return new Refusal(FaultKind.Precondition, "SITE_NOT_ACCEPTING_PAYMENTS", "The site takes no payments online.");
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, id, ct) is not { } moves) return Orders.Orders.Missing(id);
        var open = Open(tx, moves, asked.Amount is null ? null : OrderWire.Amount(asked.Amount), provider, asked.DelayedCapture == true);
        if (open.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new PreparePaymentCollectionResponse { PaymentGatewayOrderId = open.Value.ToString() }, OrdersJson.Wire.PreparePaymentCollectionResponse), ct);
    }

    /// <summary>A payment for what is due, or the one that waits already for the same amount: the customer is not asked twice.</summary>
    public static Result<Guid> Open(Tx tx, MoneyMoves moves, decimal? asked, string provider, bool delaysCapture)
    {
        var state = moves.Order.State;
        if (state.Status != OrderStatus.Approved) return Refuse("ORDER_NOT_COLLECTABLE", $"The order is {moves.Order.Wire.Status}.");
        if (state.Money.Balance == 0) return Refuse("ORDER_ALREADY_PAID", "Nothing is due any more.");
        var amount = asked ?? state.Money.Balance;
        if (amount <= 0 || amount > state.Money.Balance) return new Refusal(FaultKind.Invalid, "INVALID_AMOUNT", $"Between nothing and {state.Money.Balance} can be collected.");
        if (moves.Payments.FirstOrDefault(p => p.IsOnline && p.State.Status == Domain.Orders.PaymentStatus.Pending) is { } waiting)
            return waiting.State.Amount == amount ? waiting.Id : Refuse("PAYMENT_ALREADY_IN_PROGRESS", "The customer has been asked for another amount already.");
        var payment = StoredPayment.Waiting(tx, moves.Order, amount, provider, delaysCapture, tx.Now + TimeToPay) with { Keeps = moves.Order.Wire.LineItems?.Any(l => l.SubscriptionInfo?.CycleNumber > 1) == true }; // the cycles to come are charged to it
        moves.Add(tx, payment);
        return payment.Id;
    }

    private static Result<Guid> Refuse(string code, string why) => new Refusal(FaultKind.Precondition, code, why);
}
