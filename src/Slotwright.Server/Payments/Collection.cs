using Slotwright.Contract;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

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
        if (!state.IsCollectable) return state.NotCollectable;
        if (state.Money.Balance == 0) return Refuse("ORDER_ALREADY_PAID", "Nothing is due any more.");
        if (state.Money.Collectable == 0) return UnderWay("What is due is authorized already: capture it, or let it go.");
        var amount = asked ?? state.Money.Collectable;
        if (amount <= 0 || amount > state.Money.Collectable) return new Refusal(FaultKind.Invalid, "INVALID_AMOUNT", $"Between nothing and {state.Money.Collectable} can be collected.");
        if (moves.Finer([("amount.amount", amount)]) is { } finer) return finer;
        if (moves.Payments.FirstOrDefault(p => p.IsOnline && p.State.Status == Domain.Orders.PaymentStatus.Pending) is { } waiting)
            return waiting.Method is null && waiting.State.Amount == amount ? waiting.Id : UnderWay("The customer has been asked for another amount already.");
        var payment = StoredPayment.Waiting(tx, moves.Order, amount, provider, delaysCapture, tx.Now + TimeToPay) with { Keeps = moves.Order.Wire.LineItems?.Any(l => l.SubscriptionInfo?.CycleNumber > 1) == true }; // the cycles to come are charged to it
        moves.Add(tx, payment);
        return payment.Id;
    }

    /// <summary>The time to pay is over for what customers could still pay of an order beyond what is due of it now.</summary>
    public static void CallOffBeyond(Tx tx, Guid order, decimal due) => tx.CallOffBeyond(order, due);

    private static Result<Guid> UnderWay(string why) => new Refusal(FaultKind.Precondition, "PAYMENT_ALREADY_IN_PROGRESS", why) { IsUnderWay = true };

    private static Result<Guid> Refuse(string code, string why) => new Refusal(FaultKind.Precondition, code, why);
}
