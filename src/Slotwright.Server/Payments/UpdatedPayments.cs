using Slotwright.Contract;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments;

/// <summary>
/// Update Payments and Update Refund Transaction: whoever collects or gives back money by ways of their own says what became of it. How
/// payments stand that a provider makes is for that provider to tell.
/// </summary>
internal sealed class UpdatedPayments(Db db, OrderSettler settler)
{
    private const string Status = "status", Regular = "regularPaymentDetails.";
    private static readonly string[] Open = [Status, "refundDisabled", $"{Regular}status", $"{Regular}paymentMethod", $"{Regular}providerTransactionId", $"{Regular}gatewayTransactionId"];

    public void Map(Api api) => api.On(Ops.OrderTransactions.UpdatePayments, Update).On(Ops.OrderTransactions.UpdateRefundTransaction, UpdateRefund);

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var (order, given) = (call.Named("orderId"), call.Read(OrderTransactionsJson.Wire.UpdatePaymentsRequest).Payments);
        if (given is null) return new InvalidFields("payments", "REQUIRED_FIELD", "must be given");
        if (Violations(given) is { Count: > 0 } violations) return new InvalidFields(violations);
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Missing(order);
        foreach (var one in given)
        {
            if (moves.Payment(Call.GuidOf(one.Payment!.Id)) is not { } payment) return new Refusal(FaultKind.NotFound, "PAYMENT_NOT_FOUND", $"The order has no payment {one.Payment.Id}.");
            var next = Next(payment, one);
            if (next.Failed(out var fault)) return fault;
            moves.Save(tx, next.Value with { Updated = tx.Now });
        }
        return await Conclude(tx, moves, ct);
    }

    private static List<FieldViolation> Violations(IReadOnlyList<MaskedPayment> given)
    {
        var found = new List<FieldViolation>();
        foreach (var (i, one) in given.Index())
        {
            if (!Guid.TryParse(one.Payment?.Id, out _)) found.Add(new($"payments[{i}].payment.id", "must be a GUID", "FORMAT"));
            foreach (var path in Mask(one).Except(Open)) found.Add(new($"payments[{i}].fieldMask", $"cannot name {path}: only {string.Join(", ", Open)} can be changed", "VALIDATION"));
        }
        return found;
    }

    /// <summary>What a mask names, or else what is given of what can be changed.</summary>
    private static IReadOnlyList<string> Mask(MaskedPayment one) => one.FieldMask is { Count: > 0 } mask ? mask : one.Payment is { } payment ? [.. Given(payment)] : [];

    private static IEnumerable<string> Given(Payment payment)
    {
        if (payment.Status is not null) yield return Status;
        if (payment.RefundDisabled is not null) yield return "refundDisabled";
        if (payment.RegularPaymentDetails is not { } details) yield break;
        if (details.Status is not null) yield return $"{Regular}status";
        if (details.PaymentMethod is not null) yield return $"{Regular}paymentMethod";
        if (details.ProviderTransactionId is not null) yield return $"{Regular}providerTransactionId";
        if (details.GatewayTransactionId is not null) yield return $"{Regular}gatewayTransactionId";
    }

    private static Result<StoredPayment> Next(StoredPayment payment, MaskedPayment one)
    {
        var (mask, details, said) = (Mask(one), payment.Shown.RegularPaymentDetails ?? new(), one.Payment!.RegularPaymentDetails);
        var state = payment.State;
        if (mask.Contains(Status) || mask.Contains($"{Regular}status"))
        {
            var marked = Marked(payment, one.Payment.Status ?? said?.Status ?? "");
            if (marked.Failed(out var fault)) return fault;
            state = marked.Value;
        }
        if (mask.Contains($"{Regular}paymentMethod")) details = details with { PaymentMethod = said?.PaymentMethod };
        if (mask.Contains($"{Regular}providerTransactionId")) details = details with { ProviderTransactionId = said?.ProviderTransactionId };
        if (mask.Contains($"{Regular}gatewayTransactionId")) details = details with { GatewayTransactionId = said?.GatewayTransactionId };
        var isDisabled = mask.Contains("refundDisabled") ? one.Payment.RefundDisabled : payment.Shown.RefundDisabled;
        return payment with { State = state, Shown = payment.Shown with { RefundDisabled = isDisabled, RegularPaymentDetails = payment.Shown.RegularPaymentDetails is null && said is null ? null : details } };
    }

    private static Result<Domain.Orders.PaymentState> Marked(StoredPayment payment, string status)
    {
        if (payment.IsOnline) return new Refusal(FaultKind.Precondition, "STATUS_NOT_ALLOWED", "How this payment stands is for its provider to tell.");
        return Enum.TryParse<PaymentStatus>(status.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var wanted) && Enum.IsDefined(wanted)
            ? payment.State.Marked(wanted) : new Refusal(FaultKind.Precondition, "STATUS_NOT_ALLOWED", $"A payment cannot be made {status} by hand.");
    }

    private async Task<Result<Answer>> UpdateRefund(Call call, CancellationToken ct)
    {
        var (order, asked) = (call.Named("orderId"), call.Read(OrderTransactionsJson.Wire.UpdateRefundTransactionRequest));
        List<FieldViolation> missing = [.. new[] { ("refundId", asked.RefundId as object), ("transaction", asked.Transaction), ("transaction.paymentId", asked.Transaction?.PaymentId) }.Where(m => m.Item2 is null).Select(m => new FieldViolation(m.Item1, "must be given", "REQUIRED_FIELD"))];
        if (missing.Count > 0) return new InvalidFields(missing);
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Missing(order);
        var parts = moves.Actions.Where(a => a.Refund == Call.GuidOf(asked.RefundId)).ToList();
        if (parts.Count == 0) return new Refusal(FaultKind.NotFound, "REFUND_NOT_FOUND", $"The order has no refund {asked.RefundId}.");
        if (parts.FirstOrDefault(a => a.Payment == Call.GuidOf(asked.Transaction!.PaymentId)) is not { } part) return new Refusal(FaultKind.NotFound, "REFUND_TRANSACTION_NOT_FOUND", $"The refund has nothing of the payment {asked.Transaction!.PaymentId}.");
        var status = asked.Transaction!.RefundStatus ?? part.Status;
        if (status != part.Status && !(part is { External: true, Status: StoredAction.Succeeded } && status == StoredAction.Failed))
            return new Refusal(FaultKind.Precondition, "STATUS_NOT_ALLOWED", part.External ? $"A refund that {part.Status} cannot become {status}." : "How this refund stands is for its provider to tell.");
        Save(tx, moves, part, asked.Transaction, status);
        return await Conclude(tx, moves, ct);
    }

    /// <summary>Money that was given back by hand and did not arrive is with the business again.</summary>
    private static void Save(Tx tx, MoneyMoves moves, StoredAction part, RefundTransaction said, string status)
    {
        moves.Save(tx, part with { Status = status, Reference = said.ProviderRefundId ?? part.Reference, Failure = said.RefundStatusInfo?.Description ?? part.Failure });
        if (status == part.Status) return;
        var payment = moves.Payment(part.Payment)!;
        moves.Save(tx, payment with { State = payment.State with { Refunded = payment.State.Refunded - part.Amount } });
    }

    private static Refusal Missing(Guid order) => new(FaultKind.NotFound, "ORDER_TRANSACTIONS_NOT_FOUND", $"There is no order {order}.");

    private async Task<Result<Answer>> Conclude(Tx tx, MoneyMoves moves, CancellationToken ct)
    {
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Transactions.Wrap(moves.Tell()), ct);
    }
}
