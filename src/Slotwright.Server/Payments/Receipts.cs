using System.Globalization;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.OrderBilling;
using Slotwright.Contract.Orders;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>Generate Receipts: a payment that came in is receipted, once, under a number of the site's own; the order notes it. A receipt says what was paid for and not by whom.</summary>
internal sealed class Receipts(Db db)
{
    public void Map(Api api) => api.On(Ops.OrderBilling.GenerateReceipts, Generate).On(Ops.Slotwright.GetReceipt, Get);

    private async Task<Result<Answer>> Generate(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.GenerateReceiptsRequest);
        var (order, named) = (Call.GuidOf(asked.OrderId), Call.GuidOf(asked.PaymentIds![0]));
        await using var tx = db.Begin(call);
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        if (moves.Payment(named) is not { } payment) return new Refusal(FaultKind.NotFound, "PAYMENT_NOT_FOUND", $"The order has no payment {named}.");
        if (payment.Provider == StoredPayment.Membership) return new Refusal(FaultKind.Precondition, "INVALID_PAYMENT_TYPE", "A plan paid; no money came in.");
        if (payment.State.Captured == 0) return new Refusal(FaultKind.Precondition, "INVALID_PAYMENT_STATUS", "No money has come in with this payment.");
        if (await tx.HasReceipt(named, ct)) return new Refusal(FaultKind.Precondition, "RECEIPT_ALREADY_EXIST", "The payment has a receipt.");
        var id = Issue(tx, moves.Order, payment, await tx.CameIn(order, named, ct), await tx.NextReceipt(ct));
        return await tx.Commit(Answer.Of(new GenerateReceiptsResponse { Receipts = [new() { PaymentId = named.ToString(), ReceiptId = id.ToString() }] }, OrderBillingJson.Wire.GenerateReceiptsResponse), ct);
    }

    private static Guid Issue(Tx tx, StoredOrder order, StoredPayment payment, Instant paid, long number)
    {
        var (id, shown, now) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), number.ToString(CultureInfo.InvariantCulture), Wire.Timestamp(tx.Now));
        tx.AddReceipt(id, number, order.Id, payment.Id, Of(id, shown, now, order, payment) with { PaidDate = Wire.Timestamp(paid) });
        var noted = OrderActivities.Noted(ActivityType.ReceiptCreated, now) with { ReceiptCreated = new() { PaymentId = payment.Id.ToString(), WixReceipt = new() { ReceiptId = id.ToString(), DisplayNumber = shown } } };
        OrderChanges.Save(tx, order, OrderActivities.With(order.Next(order.State, tx.Now), noted));
        return id;
    }

    private static Receipt Of(Guid id, string number, string now, StoredOrder order, StoredPayment payment)
    {
        var amount = MoneyText.Value(payment.State.Captured, order.Currency);
        return new()
        {
            Id = id.ToString(),
            DisplayNumber = number,
            IssuedDate = now,
            OrderId = order.Id.ToString(),
            OrderNumber = order.Wire.Number,
            PaymentId = payment.Id.ToString(),
            Currency = order.Currency,
            Amount = amount,
            FormattedAmount = MoneyText.Of(amount, order.Currency),
            OrderTotal = order.Wire.PriceSummary?.Total?.Amount,
            OrderTax = order.Wire.PriceSummary?.Tax?.Amount,
            PaymentMethod = payment.Shown.RegularPaymentDetails?.PaymentMethod,
            Lines = [.. (order.Wire.LineItems ?? []).Select(l => new ReceiptLine { Name = l.ProductName?.Original, Quantity = l.Quantity ?? 1, Amount = l.TotalPriceAfterTax?.Amount ?? l.Price?.Amount })],
        };
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) => await db.Receipt(call.Site, call.Id("receiptId"), ct) is { } receipt
        ? Answer.Wrap("receipt", receipt) : new Refusal(FaultKind.NotFound, "RECEIPT_NOT_FOUND", $"There is no receipt {call.Path["receiptId"]}.");
}
