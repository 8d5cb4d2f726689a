using Slotwright.Contract;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.DraftOrders;

/// <summary>What a draft says beside its lines: who buys, who is billed, where, and what is asked in advance.</summary>
internal sealed class DraftDetails(Drafting drafting, DraftLines lines)
{
    public void Map(Api api) => api
        .On(Ops.DraftOrders.AddLineItemsToDraftOrder, AddLines).On(Ops.DraftOrders.UpdateLineItems, UpdateLines)
        .On(Ops.DraftOrders.SetBuyerInfo, (call, ct) => Set(call, DraftOrdersJson.Wire.SetBuyerInfoRequest.Of(call), a => a.DraftOrderId, (draft, a) => DraftParts.With(draft, DraftParts.Of(draft.BuyerDetails).With(a.BuyerInfo)), ct))
        .On(Ops.DraftOrders.SetBillingInfo, (call, ct) => Set(call, DraftOrdersJson.Wire.SetBillingInfoRequest.Of(call), a => a.DraftOrderId, (draft, a) => DraftParts.WithBilling(draft, DraftParts.Of(draft.BillingDetails).With(a.BillingInfo)), ct))
        .On(Ops.DraftOrders.SetRecipientInfo, (call, ct) => Set(call, DraftOrdersJson.Wire.SetRecipientInfoRequest.Of(call), a => a.DraftOrderId, (draft, a) => DraftParts.WithRecipient(draft, DraftParts.Of(draft.RecipientInfo).With(a.RecipientInfo)), ct))
        .On(Ops.DraftOrders.SetBusinessLocation, (call, ct) => Set(call, DraftOrdersJson.Wire.SetBusinessLocationRequest.Of(call), a => a.DraftOrderId, (draft, a) => DraftParts.With(draft, DraftParts.Of(draft.BusinessLocationDetails).With(a.BusinessLocation)), ct))
        .On(Ops.DraftOrders.SetTaxExemption, (call, ct) => Set(call, DraftOrdersJson.Wire.SetTaxExemptionRequest.Of(call), a => a.DraftOrderId, (draft, a) => draft with { TaxInfo = (draft.TaxInfo ?? new()) with { TaxExempt = a.TaxExempt } }, ct))
        .On(Ops.DraftOrders.SetShippingInfo, SetShipping).On(Ops.DraftOrders.SetDeposit, SetDeposit);

    private Task<Result<Answer>> Set<T>(Call call, T asked, Func<T, string?> named, Func<DraftOrder, T, DraftOrder> set, CancellationToken ct) => drafting.Change(call, named(asked), draft => draft with { Wire = set(draft.Wire, asked) }, ct);

    private Task<Result<Answer>> AddLines(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.AddLineItemsToDraftOrderRequest);
        return drafting.Change(call, call.Path["draftOrderId"], (_, draft, c) => lines.Add(call, draft, asked.CatalogLineItems ?? [], asked.CustomLineItems ?? [], "", c), ct);
    }

    private Task<Result<Answer>> UpdateLines(Call call, CancellationToken ct) =>
        drafting.Change(call, call.Path["draftOrderId"], draft => LineChanges.Apply(draft, call.Read(DraftOrdersJson.Wire.UpdateLineItemsRequest).LineItemChanges ?? []), ct);

    private Task<Result<Answer>> SetShipping(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.SetShippingInfoRequest);
        return drafting.Change(call, asked.DraftOrderId, draft => Shipping.Judge(asked.ShippingInfo, "shippingInfo", draft.Currency) is { } wrong ? wrong
            : draft with { Wire = DraftParts.With(draft.Wire, DraftParts.Of(draft.Wire.ShippingInfo).With(Shipping.Priced(asked.ShippingInfo, draft.Currency))) }, ct);
    }

    /// <summary>What the customer pays in advance of an order that is to be; nothing when none is given.</summary>
    private Task<Result<Answer>> SetDeposit(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.SetDepositRequest).DepositDetails;
        return drafting.Change(call, call.Path["draftOrderId"], draft =>
        {
            if (draft.IsEdit) return new Refusal(FaultKind.Precondition, "SET_DEPOSIT_NOT_ALLOWED_IN_EDIT_MODE", "The order has been placed: ask for money with a payment request.");
            if (draft.Lines.Any(DraftSums.HasDeposit)) return new Refusal(FaultKind.Precondition, "DRAFT_ORDER_HAS_DEPOSIT_LINE_ITEMS", "A line asks for a deposit of its own.");
            var amounts = new DraftAmounts(draft.Currency);
            var amount = amounts.Read(asked?.Amount, "depositDetails.amount");
            if (amounts.Fault is { } wrong) return wrong;
            if (amount > DraftSums.Amount(draft.Wire.PriceSummary?.Total)) return new Refusal(FaultKind.Invalid, "INVALID_AMOUNT", "A deposit is a part of what the order costs.");
            return draft with { Terms = draft.Terms with { Deposit = amount, DepositPercentage = asked?.Percentage is { } part ? Orders.OrderWire.Amount(part) : null } };
        }, ct);
    }
}

/// <summary>Reads a request as what it is.</summary>
internal static class DraftRequests
{
    public static T Of<T>(this System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json, Call call) => call.Read(json);
}

/// <summary>A delivery, as it is stored and charged: bookings need none, an owner may charge one all the same.</summary>
internal static class Shipping
{
    public static InvalidFields? Judge(V1ShippingInformation? shipping, string at, string currency)
    {
        var amounts = new DraftAmounts(currency);
        if (shipping is { Title: null }) amounts.Required($"{at}.title");
        amounts.Read(shipping?.Cost?.Price, $"{at}.cost.price");
        return amounts.Fault;
    }

    public static V1ShippingInformation? Priced(V1ShippingInformation? shipping, string currency)
    {
        if (shipping is null) return null;
        var price = DraftSums.Price(DraftSums.Amount(shipping.Cost?.Price), currency);
        return shipping with { Cost = new() { Price = price, TotalPriceBeforeTax = price, TotalPriceAfterTax = price, Discount = DraftSums.Price(0, currency) } };
    }
}
