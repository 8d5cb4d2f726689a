using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments;

/// <summary>The payments of orders: listed, and taken down by hand for what the business collected itself (behaviour/checkout.md 7).</summary>
internal sealed class Transactions(Db db, OrderSettler settler)
{
    public void Map(Api api) => api.On(Ops.OrderTransactions.ListTransactionsForSingleOrder, ListOne).On(Ops.OrderTransactions.ListTransactionsForMultipleOrders, List)
        .On(Ops.OrderTransactions.AddPayments, Add).On(Ops.OrderTransactions.UpdatePaymentStatus, UpdateStatus).On(Ops.OrderTransactions.BulkUpdatePaymentStatuses, BulkUpdate)
        .On(Ops.Orders.PaymentCollectionMarkOrderAsPaid, MarkAsPaid).On(Ops.Orders.RecordManuallyCollectedPayment, RecordCollected)
        .On(Ops.Orders.PaymentCollectionBulkMarkOrdersAsPaid, BulkMarkAsPaid);

    private async Task<Result<Answer>> ListOne(Call call, CancellationToken ct)
    {
        var id = call.Named("orderId");
        return await Of(call.Site, [id], ct) is [var told] ? Wrap(told) : Orders.Orders.Missing(id);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct) => Answer.Of(new ListTransactionsForMultipleOrdersResponse
    {
        OrderTransactions = await Of(call.Site, [.. call.Read(OrderTransactionsJson.Wire.ListTransactionsForMultipleOrdersRequest).OrderIds!.Select(Call.GuidOf).Distinct()], ct),
    }, OrderTransactionsJson.Wire.ListTransactionsForMultipleOrdersResponse);

    /// <summary>All that moved for these orders; those that do not exist are left out.</summary>
    public async Task<IReadOnlyList<OrderTransactions>> Of(Guid site, Guid[] ids, CancellationToken ct)
    {
        var (orders, payments) = (await db.Orders(site, ids, ct), (await db.Payments(site, ids, ct)).ToLookup(p => p.Order));
        var (actions, refunds) = ((await db.Actions(site, ids, ct)).ToLookup(a => a.Order), (await db.Refunds(site, ids, ct)).ToLookup(r => r.Order));
        return [.. orders.Select(o => MoneyMoves.Tell(o, [.. payments[o.Id]], [.. actions[o.Id]], [.. refunds[o.Id]]))];
    }

    public static Answer Wrap(OrderTransactions told) => Answer.Wrap("orderTransactions", JsonSerializer.SerializeToUtf8Bytes(told, OrderTransactionsJson.Wire.OrderTransactions));

    /// <summary>Takes down what was paid elsewhere; nobody is charged.</summary>
    private async Task<Result<Answer>> Add(Call call, CancellationToken ct)
    {
        var (order, given) = (call.Named("orderId"), call.Read(OrderTransactionsJson.Wire.AddPaymentsRequest).Payments ?? []);
        var wrong = given.Index().Where(p => !(OrderWire.Amount(p.Item.Amount?.Amount) > 0)).Select(p => new FieldViolation($"payments[{p.Index}].amount.amount", "must be above zero", "DECIMAL_GT")).ToList();
        if (wrong.Count > 0) return new InvalidFields(wrong);
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        if (moves.Finer(given.Select((p, i) => ($"payments[{i}].amount.amount", (decimal?)OrderWire.Amount(p.Amount!.Amount)))) is { } finer) return finer;
        if (moves.Order.State.IsImported) return moves.Order.State.NotCollectable;
        var ids = new List<string>();
        foreach (var payment in given)
        {
            var amount = OrderWire.Amount(payment.Amount!.Amount);
            var isOffline = payment.RegularPaymentDetails?.OfflinePayment != false;
            var status = payment.RegularPaymentDetails?.Status ?? payment.Status ?? (isOffline ? TransactionStatus.Approved : TransactionStatus.Pending);
            var state = new PaymentState(PaymentStatus.Pending, amount);
            if (status == TransactionStatus.Approved) state = state with { Status = PaymentStatus.Approved, Captured = amount };
            var added = new StoredPayment(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), order, state, StoredPayment.Manual, null, false,
                payment with { RegularPaymentDetails = (payment.RegularPaymentDetails ?? new()) with { OfflinePayment = isOffline } }, tx.Now, tx.Now);
            moves.Add(tx, added);
            ids.Add(added.Id.ToString());
        }
        return await Conclude(tx, moves, told => new AddPaymentsResponse { OrderTransactions = told, PaymentsIds = ids }, ct);
    }

    private async Task<Result<Answer>> Conclude(Tx tx, MoneyMoves moves, Func<OrderTransactions, AddPaymentsResponse> answer, CancellationToken ct)
    {
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Answer.Of(answer(moves.Tell()), OrderTransactionsJson.Wire.AddPaymentsResponse), ct);
    }

    private async Task<Result<Answer>> UpdateStatus(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var marked = await Mark(tx, call.Named("orderId"), call.Named("paymentId"), call.Read(OrderTransactionsJson.Wire.UpdatePaymentStatusRequest).Status!, ct);
        return marked.Failed(out var fault) ? fault : await tx.Commit(Wrap(marked.Value), ct);
    }

    private async Task<Result<OrderTransactions>> Mark(Tx tx, Guid order, Guid id, string status, CancellationToken ct)
    {
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        if (moves.Payment(id) is not { } payment) return new Refusal(FaultKind.NotFound, "PAYMENT_NOT_FOUND", $"The order has no payment {id}.");
        if (payment.IsOnline) return new Refusal(FaultKind.Precondition, "STATUS_NOT_ALLOWED", "How this payment stands is for its provider to tell.");
        if (!Enum.TryParse<PaymentStatus>(status.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var wanted)) return new Refusal(FaultKind.Precondition, "STATUS_NOT_ALLOWED", $"A payment cannot be made {status} by hand.");
        var next = payment.State.Marked(wanted);
        if (next.Failed(out var fault)) return fault;
        if (next.Value != payment.State) moves.Save(tx, payment with { State = next.Value, Updated = tx.Now });
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        return moves.Tell();
    }

    private async Task<Result<Answer>> BulkUpdate(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderTransactionsJson.Wire.BulkUpdatePaymentStatusesRequest);
        return await Bulk.Run(call, [.. call.Body.GetProperty("paymentAndOrderIds").EnumerateArray()], asked.ReturnFullEntity == true, async item =>
        {
            var named = item.Read(OrderTransactionsJson.Wire.PaymentAndOrderId);
            await using var tx = db.Begin(item);
            var marked = await Mark(tx, Call.GuidOf(named.OrderId), Call.GuidOf(named.PaymentId), asked.Status!, ct);
            return marked.Failed(out var fault) ? fault : await Bulk.Commit(tx, named.PaymentId ?? "", JsonSerializer.SerializeToUtf8Bytes(marked.Value.Payments!.First(p => p.Id == Call.GuidOf(named.PaymentId).ToString()), OrderTransactionsJson.Wire.Payment), ct);
        }, db, ct, named: item => item.TryGetProperty("paymentId", out var id) ? id.GetString() : null);
    }

    private Task<Result<Answer>> MarkAsPaid(Call call, CancellationToken ct) => Collect(call, call.Named("ecomOrderId"), null, order => Answer.Wrap("order", order.Bytes), ct);

    private Task<Result<Answer>> RecordCollected(Call call, CancellationToken ct)
    {
        var asked = call.Read(Contract.Orders.OrdersJson.Wire.RecordManuallyCollectedPaymentRequest);
        return Collect(call, call.Named("orderId"), asked.Amount is null ? null : OrderWire.Amount(asked.Amount.Amount), _ => Answer.Empty, ct);
    }

    private async Task<Result<Answer>> BulkMarkAsPaid(Call call, CancellationToken ct) =>
        await Bulk.Run(call, [.. call.Body.GetProperty("ecomOrderIds").EnumerateArray()], returnEntity: true, async item =>
        {
            await using var tx = db.Begin(item);
            var collected = await Collect(tx, Call.GuidOf(item.Body.GetString()), null, ct);
            return collected.Failed(out var fault) ? fault : await Bulk.Commit(tx, collected.Value.Id.ToString(), collected.Value.Bytes, ct);
        }, db, ct, named: item => item.GetString());

    private async Task<Result<Answer>> Collect(Call call, Guid id, decimal? amount, Func<StoredOrder, Answer> answer, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var collected = await Collect(tx, id, amount, ct);
        return collected.Failed(out var fault) ? fault : await tx.Commit(answer(collected.Value), ct);
    }

    /// <summary>Money the business took in itself: the amount, or all that is still due.</summary>
    private async Task<Result<StoredOrder>> Collect(Tx tx, Guid id, decimal? amount, CancellationToken ct)
    {
        if (await MoneyMoves.Lock(tx, id, ct) is not { } moves) return Orders.Orders.Missing(id);
        var balance = moves.Order.State.Money.Balance;
        if (!moves.Order.State.IsCollectable) return moves.Order.State.NotCollectable;
        if (balance == 0) return new Refusal(FaultKind.Precondition, "ORDER_ALREADY_PAID", "Nothing is due any more.");
        if (amount is <= 0 || amount > balance) return new Refusal(FaultKind.Invalid, "INVALID_AMOUNT", $"Between nothing and {balance} can be collected.");
        if (moves.Finer([("amount.amount", amount)]) is { } finer) return finer;
        var taken = amount ?? balance;
        moves.Add(tx, new(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), id, new(PaymentStatus.Approved, taken, taken), StoredPayment.Manual, null, false, new() { RegularPaymentDetails = new() { OfflinePayment = true, PaymentMethod = "Cash" } }, tx.Now, tx.Now));
        var after = moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        return after;
    }
}
