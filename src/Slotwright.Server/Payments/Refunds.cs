using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.OrderBilling;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Storage;
using RefundDetails = Slotwright.Contract.OrderTransactions.RefundDetails;
using RefundTransaction = Slotwright.Contract.OrderTransactions.RefundTransaction;

namespace Slotwright.Server.Payments;

/// <summary>A part of a refund: how much of which payment.</summary>
/// <param name="Field">Where the request says how much.</param>
internal sealed record RefundPart(Guid Payment, decimal? Amount, bool External, string Field);

/// <summary>
/// Giving money back, taking what was authorized, letting it go. What a provider has to do is stored with the order first and done
/// after that: nothing is forgotten, and nothing is done twice.
/// </summary>
internal sealed class Refunds(Db db, PaymentDesk desk, Transactions transactions, OrderSettler settler)
{
    private static readonly NodaTime.Duration Patience = NodaTime.Duration.FromSeconds(30);

    public void Map(Api api) => api.OnInStages(Ops.OrderBilling.RefundPayments, RefundPayments).OnInStages(Ops.Orders.TriggerRefund, TriggerRefund)
        .OnInStages(Ops.OrderBilling.CaptureAuthorizedPayments, (call, ct) => Capture(call, OrderOf(call), Captures(call), ct)).OnInStages(Ops.Orders.CaptureAuthorizedPayments, (call, ct) => Capture(call, call.Named("ecomOrderId"), Captures(call), ct))
        .OnInStages(Ops.OrderBilling.VoidAuthorizedPayments, (call, ct) => Void(call, OrderOf(call), ct)).OnInStages(Ops.Orders.VoidAuthorizedPayments, (call, ct) => Void(call, call.Named("ecomOrderId"), ct));

    private static Guid OrderOf(Call call) => Call.GuidOf(call.Body.GetProperty("orderId").GetString());

    private static decimal? Amount(string? text) => text is null ? null : OrderWire.Amount(text);

    private async Task<Result<Answer>> RefundPayments(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.RefundPaymentsRequest);
        var details = new RefundDetails
        {
            Reason = asked.CustomerReason,
            LineItems = asked.RefundItems?.LineItems?.Select(l => new Contract.OrderTransactions.LineItemRefund { LineItemId = l.LineItemId, Quantity = l.Quantity }).ToArray(),
        };
        var made = await Make(call, OrderOf(call), [.. asked.PaymentRefunds!.Select((p, i) => new RefundPart(Call.GuidOf(p.PaymentId), Amount(p.Amount?.Amount), p.ExternalRefund == true, $"paymentRefunds[{i}].amount.amount"))], details, ct);
        if (made.Failed(out var fault)) return fault;
        var told = (await transactions.Of(call.Site, [OrderOf(call)], ct))[0];
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WritePropertyName("refund");
            JsonSerializer.Serialize(w, told.Refunds!.First(r => r.Id == made.Value.ToString()), OrderTransactionsJson.Wire.Refund);
            w.WritePropertyName("orderTransactions");
            JsonSerializer.Serialize(w, told, OrderTransactionsJson.Wire.OrderTransactions);
            w.WriteEndObject();
        });
    }

    private async Task<Result<Answer>> TriggerRefund(Call call, CancellationToken ct)
    {
        var (asked, order) = (call.Read(Contract.Orders.OrdersJson.Wire.TriggerRefundRequest), call.Named("ecomOrderId"));
        var made = await Make(call, order, [.. (asked.Payments ?? []).Select((p, i) => new RefundPart(Call.GuidOf(p.PaymentId), Amount(p.Amount?.Amount), p.ExternalRefund == true, $"payments[{i}].amount.amount"))], new() { Reason = asked.Details?.Reason }, ct);
        if (made.Failed(out var fault)) return fault;
        var told = (await transactions.Of(call.Site, [order], ct))[0];
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("refundId", made.Value);
            w.WritePropertyName("orderTransactions");
            JsonSerializer.Serialize(w, told, OrderTransactionsJson.Wire.OrderTransactions);
            w.WriteStartArray("failedPaymentIds");
            foreach (var part in told.Refunds!.First(r => r.Id == made.Value.ToString()).Transactions!.Where(t => t.RefundStatus == StoredAction.Failed)) Failed(w, part, asked.Payments!);
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static void Failed(Utf8JsonWriter w, RefundTransaction part, IReadOnlyList<Contract.Orders.PaymentRefund> asked)
    {
        w.WriteStartObject();
        w.WriteString("id", part.PaymentId);
        w.WriteNumber("originalIndex", asked.Index().First(a => Call.GuidOf(a.Item.PaymentId) == Call.GuidOf(part.PaymentId)).Index);
        w.WriteBoolean("success", false);
        w.WriteStartObject("error");
        w.WriteString("code", PaymentDesk.RefundFailed);
        w.WriteString("description", part.RefundStatusInfo?.Description);
        w.WriteEndObject();
        w.WriteEndObject();
    }

    /// <summary>Sets the money aside and books the refund as asked for, then lets the providers do it. Asked again under its key, it is the same refund.</summary>
    private async Task<Result<Guid>> Make(Call call, Guid order, IReadOnlyList<RefundPart> parts, RefundDetails details, CancellationToken ct)
    {
        if (parts.Count == 0) return new InvalidFields("paymentRefunds", "MIN_SIZE", "must name a payment");
        var refund = SavedCharges.KeyOf(call);
        var asked = await Store(call, order, refund, parts, details, ct);
        if (asked.Failed(out var fault)) return fault;
        await Do(call, asked.Value, ct);
        return refund;
    }

    private async Task<Result<List<Guid>>> Store(Call call, Guid order, Guid refund, IReadOnlyList<RefundPart> parts, RefundDetails details, CancellationToken ct)
    {
        await using var tx = db.Begin(call with { Key = null });
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        var asked = moves.Actions.Where(a => a.Refund == refund).Select(a => a.Id).ToList();
        if (asked.Count > 0) return asked;
        if (Begin(tx, moves, refund, parts, asked) is { } fault) return fault;
        tx.AddRefund(new(refund, order, tx.Now, details));
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        await tx.Commit(ct);
        return asked;
    }

    /// <param name="asked">What providers are to do is added here.</param>
    private Fault? Begin(Tx tx, MoneyMoves moves, Guid refund, IReadOnlyList<RefundPart> parts, List<Guid> asked)
    {
        if (moves.Finer(parts.Select(p => (p.Field, p.Amount))) is { } finer) return finer;
        foreach (var part in parts)
        {
            if (moves.Payment(part.Payment) is not { } payment) return new Refusal(FaultKind.NotFound, "PAYMENT_NOT_FOUND", $"The order has no payment {part.Payment}.");
            if (payment.Provider == StoredPayment.Membership || payment.State.Captured == 0) return new Refusal(FaultKind.Precondition, "PAYMENT_NOT_REFUNDABLE", "Nothing was paid with it.");
            if (payment.Shown.RefundDisabled == true) return new Refusal(FaultKind.Precondition, "PAYMENT_NOT_REFUNDABLE", "Refunds of this payment are disabled.");
            if (!part.External && (!payment.IsOnline || desk.Provider(payment.Provider) is null)) return new Refusal(FaultKind.Precondition, "EXTERNAL_REFUND_EXPECTED", "This money goes back by hand: say externalRefund when it has.");
            var amount = part.Amount ?? payment.State.Refundable;
            var state = payment.State.Refund(amount);
            if (state.Failed(out var fault)) return fault;
            moves.Save(tx, payment with { State = state.Value });
            var action = new StoredAction(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), moves.Order.Id, part.Payment, StoredAction.Refunding, amount, part.External ? StoredAction.Succeeded : StoredAction.Pending, part.External, refund, null, null, tx.Now);
            moves.Add(tx, action, part.External ? null : tx.Now + Patience);
            if (!part.External) asked.Add(action.Id);
        }
        return null;
    }

    /// <summary>Done at once where the provider answers; otherwise it stays due, and is done later.</summary>
    private async Task Do(Call call, IEnumerable<Guid> actions, CancellationToken ct)
    {
        if (call.DryRun) return;
        foreach (var action in actions) await desk.Do(call.Site, action, ct);
    }

    private static IReadOnlyList<(Guid Payment, decimal? Amount)> Captures(Call call) => [.. (call.Read(OrderBillingJson.Wire.CaptureAuthorizedPaymentsRequest).Payments ?? []).Select(p => (Call.GuidOf(p.PaymentId), Amount(p.Amount?.Amount)))];

    private Task<Result<Answer>> Capture(Call call, Guid order, IReadOnlyList<(Guid Payment, decimal? Amount)> wanted, CancellationToken ct) => Act(call, order, StoredAction.Capture, wanted,
        (state, amount) => state.Capture(amount).Map(next => next.Captured), ct);

    private Task<Result<Answer>> Void(Call call, Guid order, CancellationToken ct) => Act(call, order, StoredAction.Void,
        [.. (call.Read(OrderBillingJson.Wire.VoidAuthorizedPaymentsRequest).PaymentIds ?? []).Select(id => (Call.GuidOf(id), (decimal?)null))], (state, _) => state.Void().Map(_ => 0m), ct);

    /// <summary>Asks the provider for something with each of these payments, unless that has been asked for already.</summary>
    private async Task<Result<Answer>> Act(Call call, Guid order, string kind, IReadOnlyList<(Guid Payment, decimal? Amount)> wanted, Func<PaymentState, decimal?, Result<decimal>> rule, CancellationToken ct)
    {
        await using var tx = db.Begin(call with { Key = null });
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        if (moves.Finer(wanted.Select((w, i) => ($"payments[{i}].amount.amount", w.Amount))) is { } finer) return finer;
        var asked = new List<Guid>();
        foreach (var (id, amount) in wanted)
        {
            var action = call.Key is { } key ? SavedCharges.KeyOf($"{key.Hash} {id}") : Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
            if (!moves.Actions.Any(a => a.Id == action) && Add(tx, moves, action, kind, id, payment => rule(payment, amount)) is { } fault) return fault;
            asked.Add(action);
        }
        await tx.Commit(ct);
        await Do(call, asked, ct);
        return Transactions.Wrap((await transactions.Of(call.Site, [order], ct))[0]);
    }

    private static Fault? Add(Tx tx, MoneyMoves moves, Guid action, string kind, Guid id, Func<PaymentState, Result<decimal>> rule)
    {
        if (moves.Payment(id) is not { } payment) return new Refusal(FaultKind.NotFound, "PAYMENT_NOT_FOUND", $"The order has no payment {id}.");
        var decided = rule(payment.State);
        if (decided.Failed(out var fault)) return fault;
        if (moves.Actions.Any(a => a.Payment == id && a.Kind != StoredAction.Refunding && a.Status == StoredAction.Pending)) return new Refusal(FaultKind.Precondition, "PAYMENT_ALREADY_IN_PROGRESS", "The provider has been asked already.") { IsUnderWay = true };
        moves.Add(tx, new StoredAction(action, moves.Order.Id, id, kind, decided.Value, StoredAction.Pending, false, null, null, null, tx.Now), tx.Now + Patience);
        return null;
    }
}
