using Slotwright.Contract;
using Slotwright.Contract.OrderBilling;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using AdditionalFeeRefund = Slotwright.Contract.OrderBilling.AdditionalFeeRefund;
using FieldViolation = Slotwright.Domain.FieldViolation;
using LineItemRefund = Slotwright.Contract.OrderBilling.LineItemRefund;
using Price = Slotwright.Contract.OrderBilling.Price;

namespace Slotwright.Server.Payments;

/// <summary>Calculate Refund: what lines and fees of an order cost, as far as it was paid. Nothing moves.</summary>
internal sealed class CalculateRefund(Db db)
{
    public void Map(Api api) => api.On(Ops.OrderBilling.CalculateRefund, Run);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.CalculateRefundRequest);
        var id = Call.GuidOf(asked.OrderId);
        if (await db.Order(call.Site, id, ct) is not { } order) return Orders.Orders.Missing(id);
        var wrong = new List<FieldViolation>();
        var lines = Lines(order, asked.RefundItems?.LineItems ?? [], wrong);
        if (lines.Failed(out var fault)) return fault;
        var fees = Fees(order, asked.RefundItems?.AdditionalFees ?? [], wrong);
        if (fees.Failed(out fault)) return fault;
        if (asked.RefundItems?.Shipping is not null && order.Wire.ShippingInfo is null) return new Refusal(FaultKind.NotFound, "SHIPPING_NOT_FOUND", "The order is not delivered.");
        var delivery = asked.RefundItems?.Shipping is { } shipping ? Of(shipping.Amount, OrderWire.Amount(order.Wire.ShippingInfo!.Cost?.TotalPriceAfterTax ?? order.Wire.ShippingInfo.Cost?.Price), "refundItems.shipping.amount", "INVALID_SHIPPING_REFUND_AMOUNT", wrong) : (decimal?)null;
        return wrong.Count > 0 ? new InvalidFields(wrong) : Tell(order, lines.Value, fees.Value, delivery);
    }

    /// <summary>A line, and how much of it goes back.</summary>
    private sealed record Part(LineItemRefund Asked, OrderLineItem Line, decimal Share, string Currency)
    {
        public decimal Total => Of(Line.TotalPriceAfterTax);
        public decimal Tax => Of(Line.TaxInfo?.TaxAmount);
        public decimal Discount => Of(Line.TotalDiscount);
        /// <summary>As subtotals are: before what came off.</summary>
        public decimal Subtotal => Of(Line.LineItemPrice) + Discount;

        private decimal Of(Contract.Orders.Price? price) => Currencies.Round(OrderWire.Amount(price) * Share, Currency);
    }

    private static Result<List<Part>> Lines(StoredOrder order, IReadOnlyList<LineItemRefund> asked, List<FieldViolation> wrong)
    {
        var (lines, left, parts) = ((order.Wire.LineItems ?? []).DistinctBy(l => l.Id).ToDictionary(l => l.Id!), new Dictionary<string, int>(), new List<Part>());
        foreach (var (i, one) in asked.Index())
        {
            if (!lines.TryGetValue(one.LineItemId!, out var line)) return new Refusal(FaultKind.NotFound, "LINE_ITEM_NOT_FOUND", $"The order has no line {one.LineItemId}.");
            var (sold, quantity) = (Math.Max(line.Quantity ?? 1, 1), one.Quantity ?? 1);
            var rest = left.GetValueOrDefault(line.Id!, sold);
            if (quantity > rest) wrong.Add(FieldViolation.Of($"refundItems.lineItems[{i}].quantity", "INVALID_LINE_ITEM_REFUND_QUANTITY", $"must be at most {rest}"));
            left[line.Id!] = Math.Max(0, rest - quantity);
            parts.Add(new(one, line, (decimal)quantity / sold, order.Currency));
        }
        return parts;
    }

    private static Result<List<(AdditionalFeeRefund Asked, decimal Amount)>> Fees(StoredOrder order, IReadOnlyList<AdditionalFeeRefund> asked, List<FieldViolation> wrong)
    {
        var (fees, parts) = ((order.Wire.AdditionalFees ?? []).Where(f => f.Id is not null).DistinctBy(f => f.Id).ToDictionary(f => f.Id!), new List<(AdditionalFeeRefund Asked, decimal Amount)>());
        foreach (var (i, one) in asked.Index())
        {
            if (!fees.TryGetValue(one.AdditionalFeeId!, out var fee)) return new Refusal(FaultKind.NotFound, "ADDITIONAL_FEE_NOT_FOUND", $"The order has no fee {one.AdditionalFeeId}.");
            var rest = OrderWire.Amount(fee.PriceAfterTax ?? fee.Price) - parts.Where(p => p.Asked.AdditionalFeeId == one.AdditionalFeeId).Sum(p => p.Amount);
            parts.Add((one, Of(one.Amount, rest, $"refundItems.additionalFees[{i}].amount", "INVALID_ADDITIONAL_FEE_REFUND_AMOUNT", wrong)));
        }
        return parts;
    }

    /// <summary>The amount that is asked for, or all that is left; one of more than that is refused.</summary>
    private static decimal Of(Price? asked, decimal most, string field, string rule, List<FieldViolation> wrong)
    {
        var amount = asked?.Amount is { } text ? OrderWire.Amount(text) : most;
        if (amount < 0 || amount > most) wrong.Add(FieldViolation.Of(field, rule, $"must be between 0 and {most}"));
        return amount;
    }

    private static Answer Tell(StoredOrder order, List<Part> lines, List<(AdditionalFeeRefund Asked, decimal Amount)> fees, decimal? delivery)
    {
        Price Money(decimal amount)
        {
            var price = OrderWire.Price(amount, order.Currency);
            return new() { Amount = price.Amount, FormattedAmount = price.FormattedAmount };
        }
        CalculatedRefundSummary Just(decimal amount) => new() { Total = Money(amount), Tax = Money(0), Discount = Money(0), Subtotal = Money(amount) };
        var beside = fees.Sum(f => f.Amount) + (delivery ?? 0);
        return Answer.Of(new CalculateRefundResponse
        {
            Available = order.State.Money.Refundable > 0,
            Summary = new()
            {
                Total = Money(Math.Min(lines.Sum(l => l.Total) + beside, order.State.Money.Refundable)),
                Tax = Money(lines.Sum(l => l.Tax)),
                Discount = Money(lines.Sum(l => l.Discount)),
                Subtotal = Money(lines.Sum(l => l.Subtotal) + beside),
                LineItemsSubtotal = Money(lines.Sum(l => l.Subtotal)),
                AdditionalFeesTotal = Money(fees.Sum(f => f.Amount)),
            },
            CalculatedRefundItems = new()
            {
                LineItems = [.. lines.Select(l => new CalculatedLineItemRefund { Item = l.Asked, Summary = new() { Total = Money(l.Total), Tax = Money(l.Tax), Discount = Money(l.Discount), Subtotal = Money(l.Subtotal) } })],
                AdditionalFees = [.. fees.Select(f => new CalculatedAdditionalFeeRefund { AdditionalFee = f.Asked, Summary = Just(f.Amount) })],
                Shipping = delivery is { } amount ? new() { Shipping = new() { Amount = Money(amount) }, Summary = Just(amount) } : null,
            },
        }, OrderBillingJson.Wire.CalculateRefundResponse);
    }
}
