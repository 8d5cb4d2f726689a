using Slotwright.Contract;
using Slotwright.Contract.OrderBilling;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>What of an order can be given back, and how; and whether it can still be paid.</summary>
internal sealed class Refundability(Db db, PaymentDesk desk)
{
    public void Map(Api api) => api.On(Ops.OrderBilling.GetOrderRefundability, Tell).On(Ops.Orders.GetPaymentCollectabilityStatus, Collectability)
        .On(Ops.Orders.GetRefundabilityStatus, Status);

    private async Task<Result<Answer>> Tell(Call call, CancellationToken ct)
    {
        var id = Call.GuidOf(call.Body.GetProperty("orderId").GetString());
        if (await db.Order(call.Site, id, ct) is not { } order) return Orders.Orders.Missing(id);
        var (payments, actions) = (await db.Payments(call.Site, [id], ct), await db.Actions(call.Site, [id], ct));
        Price Money(decimal amount) => new() { Amount = MoneyText.Value(amount, order.Currency), FormattedAmount = MoneyText.Of(MoneyText.Value(amount, order.Currency), order.Currency) };
        MonetaryPaymentSummary Sum(IReadOnlyCollection<StoredPayment> of)
        {
            var mine = actions.Where(a => a.Kind == StoredAction.Refunding && of.Any(p => p.Id == a.Payment)).ToList();
            return new()
            {
                Paid = Money(of.Sum(p => p.State.Captured)),
                Refunded = Money(mine.Where(a => a.Status == StoredAction.Succeeded).Sum(a => a.Amount)),
                RefundPending = Money(mine.Where(a => a.Status == StoredAction.Pending).Sum(a => a.Amount)),
                MaxRefund = Money(of.Sum(p => p.Refundable)),
            };
        }
        return Answer.Of(new GetOrderRefundabilityResponse
        {
            Payments = [.. payments.Select(p => Of(p, Sum([p])))],
            PaymentsSummary = new() { Monetary = Sum(payments) },
            LineItems = [.. (order.Wire.LineItems ?? []).Select(l => new LineItemRefundability { LineItemId = l.Id, OriginalQuantity = l.Quantity, RefundedQuantity = 0, AvailableRefundQuantity = l.Quantity })],
            AdditionalFees = [],
        }, OrderBillingJson.Wire.GetOrderRefundabilityResponse);
    }

    private PaymentRefundability Of(StoredPayment p, MonetaryPaymentSummary sum) => new()
    {
        Payment = new() { PaymentId = p.Id.ToString(), Monetary = sum, OfflinePayment = !p.IsOnline, PaymentMethod = p.Shown.RegularPaymentDetails?.PaymentMethod },
        Refundable = p.Refundable > 0 && p.IsOnline && desk.Provider(p.Provider) is not null ? true : null,
        ManuallyRefundable = p.Refundable > 0 && !p.IsOnline ? new() { Reason = ManuallyRefundableReason.Offline } : null,
        NonRefundable = p.Refundable > 0 ? null : new() { Reason = p.State switch { { Captured: 0 } => NonRefundableReason.NotPaid, { Refundable: 0 } => NonRefundableReason.AlreadyRefunded, _ => NonRefundableReason.Forbidden } },
    };

    /// <summary>The older form: of each payment, whether and how it can go back.</summary>
    private async Task<Result<Answer>> Status(Call call, CancellationToken ct)
    {
        var id = call.Named("ecomOrderId");
        if (await db.Order(call.Site, id, ct) is null) return Orders.Orders.Missing(id);
        var payments = await db.Payments(call.Site, [id], ct);
        return Answer.Of(new Contract.Orders.GetRefundabilityStatusResponse { Refundabilities = [.. payments.Select(Status)], RefundablePerItem = false }, Contract.Orders.OrdersJson.Wire.GetRefundabilityStatusResponse);
    }

    private Contract.Orders.Refundability Status(StoredPayment p)
    {
        var told = Of(p, new());
        return new()
        {
            PaymentId = p.Id.ToString(),
            RefundabilityStatus = told switch { { Refundable: true } => Contract.Orders.RefundableStatus.Refundable, { ManuallyRefundable: not null } => Contract.Orders.RefundableStatus.Manual, _ => Contract.Orders.RefundableStatus.NotRefundable },
            ManuallyRefundableReason = told.ManuallyRefundable?.Reason,
            NonRefundableReason = told.NonRefundable?.Reason,
        };
    }

    private async Task<Result<Answer>> Collectability(Call call, CancellationToken ct)
    {
        var id = call.Named("ecomOrderId");
        if (await db.Order(call.Site, id, ct) is not { } order) return Orders.Orders.Missing(id);
        var status = order.State switch
        {
            { Status: OrderStatus.Canceled } => Contract.Orders.PaymentCollectabilityStatus.NoncollectableOrderIsCancelled,
            { Status: OrderStatus.Rejected } => Contract.Orders.PaymentCollectabilityStatus.NoncollectableOrderIsRejected,
            { Status: OrderStatus.Initialized or OrderStatus.Pending } => Contract.Orders.PaymentCollectabilityStatus.NoncollectableOrderIsPending,
            { Money.Balance: 0 } => Contract.Orders.PaymentCollectabilityStatus.NoncollectableOrderIsPaid,
            { IsImported: true } => Contract.Orders.PaymentCollectabilityStatus.Unknown,
            _ => Contract.Orders.PaymentCollectabilityStatus.Collectable,
        };
        return Answer.Of(new Contract.Orders.GetPaymentCollectabilityStatusResponse { Status = status, Amount = OrderWire.Price(order.State.Money.Balance, order.Currency) }, Contract.Orders.OrdersJson.Wire.GetPaymentCollectabilityStatusResponse);
    }
}
