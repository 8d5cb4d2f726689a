using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;
using Slotwright.Server.Payments.Stripe;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments.Saved;

/// <summary>A charge somebody wants to make without the customer.</summary>
/// <param name="Amount">Null for all that is due.</param>
/// <param name="Key">Asked again under it, it is the same charge.</param>
internal sealed record WantedCharge(Guid Order, decimal? Amount, Guid Key)
{
    /// <summary>It is for something that is charged once: asked again, it is made anew only after it came to nothing.</summary>
    public bool Retries { get; init; }

    /// <summary>It is only authorized, and this becomes of it when nobody has dealt with it by then.</summary>
    public (string Action, Instant At)? Scheduled { get; init; }

    /// <summary>What is paid in another way before, in the transaction the charge is stored with: both or neither.</summary>
    public Func<Tx, MoneyMoves, CancellationToken, Task<Fault?>>? Before { get; init; }
}

/// <summary>
/// Charging what customers had kept. The charge is stored with the order first, under the order's lock and its own key, and made after
/// that: whoever repeats it or crashes on the way finds it again, and rivals find it under way.
/// </summary>
internal sealed class SavedCharges(Db db, PaymentDesk desk)
{
    /// <summary>Nobody waits for a provider's answer longer: the charge counts as not made then.</summary>
    private static readonly Duration Patience = Duration.FromHours(20);

    /// <summary>Who repeats a request under its Idempotency-Key asks for the same charge.</summary>
    public static Guid KeyOf(Call call) => call.Key is { } key ? KeyOf(key.Hash) : Guid.NewGuid();

    public static Guid KeyOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>The payment as it stands after the provider was asked: approved, authorized, declined; or pending when it has not answered.</summary>
    public async Task<Result<StoredPayment>> Run(Call call, WantedCharge wanted, CancellationToken ct)
    {
        var stored = await Store(call, wanted, ct);
        if (!call.DryRun && stored.Fault is null && stored.Value.Payment is null)
        {
            foreach (var page in stored.Value.Open) await CallOff(call.Site, page, ct);
            stored = await Store(call, wanted, ct);
        }
        if (stored.Failed(out var fault)) return fault;
        if (stored.Value.Payment is not { } payment) return InProgress;
        if (!call.DryRun) await desk.Charge(call.Site, payment.Id, ct);
        return await db.Payment(call.Site, payment.Id, ct) ?? payment;
    }

    /// <summary>A booking fee: it is paid, or why not. One fee is charged once, whoever asks and however often.</summary>
    public async Task<Result<decimal>> Collect(Call call, Guid order, string fee, decimal amount, CancellationToken ct)
    {
        var charged = await Run(call, new(order, amount, KeyOf($"fee {order} {fee}")) { Retries = true }, ct);
        if (charged.Failed(out var fault)) return fault == NoMethod ? new Refusal(FaultKind.Precondition, "PAYMENT_METHOD_NOT_SAVED", "No payment method of the customer is saved: ask for the balance with preparePaymentCollection.") : fault;
        return charged.Value.State.Status switch
        {
            PaymentStatus.Approved => charged.Value.State.Captured,
            PaymentStatus.Pending => InProgress,
            _ => new Refusal(FaultKind.Precondition, "PAYMENT_DECLINED", $"The charge was declined: {charged.Value.Failure}"),
        };
    }

    private static readonly Refusal InProgress = new(FaultKind.Precondition, "PAYMENT_ALREADY_IN_PROGRESS", "A payment of the order is under way.") { IsUnderWay = true };
    private static readonly Refusal NoMethod = new(FaultKind.Precondition, "NO_SAVED_PAYMENT_METHOD", "No payment method of the customer is saved.");

    /// <summary>Stores the charge, or answers the customer's own payments that are open and must be called off first.</summary>
    private async Task<Result<(StoredPayment? Payment, IReadOnlyList<Guid> Open)>> Store(Call call, WantedCharge wanted, CancellationToken ct)
    {
        await using var tx = db.Begin(call with { Key = null });
        if (await MoneyMoves.Lock(tx, wanted.Order, ct) is not { } moves) return Orders.Orders.Missing(wanted.Order);
        wanted = wanted with { Key = KeyOf(wanted, moves.Payments) };
        if (moves.Payments.FirstOrDefault(p => p.ChargeKey == wanted.Key) is { } known) return (known, []);
        if (wanted.Before is { } before && await before(tx, moves, ct) is { } unpaid) return unpaid;
        var judged = Judge(moves, wanted.Amount);
        if (judged.Failed(out var fault)) return fault;
        if (await tx.MethodFor(moves.Order, ct) is not { } method || desk.Provider(method.Provider) is null) return NoMethod;
        var open = moves.Payments.Where(p => p is { IsOnline: true, Method: null, State.Status: PaymentStatus.Pending }).Select(p => p.Id).ToList();
        if (open.Count > 0) return (null, open);
        var payment = Of(tx, moves, judged.Value, method, wanted);
        moves.Add(tx, payment);
        if (wanted.Before is not null) moves.Conclude(tx);
        await tx.Commit(ct);
        return (payment, []);
    }

    /// <summary>The key of the attempt that did not come to nothing, or of the next.</summary>
    private static Guid KeyOf(WantedCharge wanted, IReadOnlyList<StoredPayment> payments)
    {
        var (key, attempt) = (wanted.Key, 0);
        while (wanted.Retries && payments.Any(p => p.ChargeKey == key && p is { IsMade: false, State.Status: not PaymentStatus.Pending })) key = KeyOf($"{wanted.Key} {++attempt}");
        return key;
    }

    /// <summary>How much of what is due is charged, and whether anything can be.</summary>
    private static Result<decimal> Judge(MoneyMoves moves, decimal? asked)
    {
        var (state, currency) = (moves.State, moves.Order.Currency);
        if (state.Status == OrderStatus.Canceled) return new Refusal(FaultKind.Precondition, "ORDER_CANCELED", "The order is canceled.");
        if (!state.IsCollectable) return state.NotCollectable;
        if (moves.Order.NeedsOwner == StripeWebhook.Disputed) return new Refusal(FaultKind.Precondition, "ORDER_HAS_CHARGEBACKS", "The customer's bank has taken a payment of the order back.");
        if (moves.Payments.Any(p => p is { Method: not null, State.Status: PaymentStatus.Pending })) return InProgress;
        var due = state.Money.Collectable;
        if (due == 0) return new Refusal(FaultKind.Precondition, "ORDER_PAID", "Nothing is due any more.");
        var amount = asked ?? due;
        return amount > 0 && amount <= due && Currencies.Round(amount, currency) == amount ? amount : new Refusal(FaultKind.Invalid, "INVALID_AMOUNT", $"Between nothing and {due} {currency} can be charged.");
    }

    private static StoredPayment Of(Tx tx, MoneyMoves moves, decimal amount, SavedMethod method, WantedCharge wanted)
    {
        var payment = StoredPayment.Waiting(tx, moves.Order, amount, method.Provider, wanted.Scheduled is not null, tx.Now + Patience);
        var details = payment.Shown.RegularPaymentDetails! with { SavedPaymentMethod = true };
        if (wanted.Scheduled is var (action, at)) details = details with { AuthorizationDetails = new() { DelayedCapture = true, ScheduledAction = new() { ActionType = action, ExecutionDate = Wire.Timestamp(at) } } };
        return payment with { Method = method.Id, ChargeKey = wanted.Key, Scheduled = wanted.Scheduled, Shown = payment.Shown with { RegularPaymentDetails = details } };
    }

    private async Task CallOff(Guid site, Guid payment, CancellationToken ct)
    {
        try { await desk.CallOff(site, payment, ct); }
        catch (ProviderAway) { } // it is open then, and the charge is refused
    }
}
