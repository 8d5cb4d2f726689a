using Slotwright.Contract;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using FieldViolation = Slotwright.Domain.FieldViolation;

namespace Slotwright.Server.DraftOrders;

/// <summary>Discounts and fees of a draft: those of its order, and those given by hand. One that is not applied waits in the draft, and counts for nothing.</summary>
internal sealed class DraftCharges(Drafting drafting)
{
    public const int Most = 100;

    public void Map(Api api) => api.On(Ops.DraftOrders.CreateCustomDiscounts, CreateDiscounts).On(Ops.DraftOrders.SetDiscounts, SetDiscounts).On(Ops.DraftOrders.DeleteCustomDiscounts, DeleteDiscounts)
        .On(Ops.DraftOrders.CreateCustomAdditionalFees, CreateFees).On(Ops.DraftOrders.SetAdditionalFees, SetFees).On(Ops.DraftOrders.DeleteCustomAdditionalFees, DeleteFees);

    private Task<Result<Answer>> CreateDiscounts(Call call, CancellationToken ct) =>
        drafting.Change(call, call.Path["draftOrderId"], draft => AddDiscounts(draft, call.Read(DraftOrdersJson.Wire.CreateCustomDiscountsRequest).Discounts ?? [], "discounts"), ct, sparesDiscounts: true);

    private Task<Result<Answer>> CreateFees(Call call, CancellationToken ct) =>
        drafting.Change(call, call.Path["draftOrderId"], draft => AddFees(draft, call.Read(DraftOrdersJson.Wire.CreateCustomAdditionalFeesRequest).CustomAdditionalFees ?? [], "customAdditionalFees"), ct);

    public static Result<StoredDraft> AddDiscounts(StoredDraft draft, IReadOnlyList<DiscountOption> options, string list)
    {
        var amounts = new DraftAmounts(draft.Currency);
        var made = new List<DiscountDetails>();
        var percentages = new Dictionary<string, decimal>(draft.Terms.Percentages);
        foreach (var (option, at) in options.Select((o, i) => (o, $"{list}[{i}]")))
        {
            var (id, line) = (Guid.CreateVersion7().ToString(), LineOf(option));
            if (option.DiscountType is null) amounts.Required($"{at}.discountType");
            if (option.DiscountType == DiscountType.SpecificItems && line is null) amounts.Required($"{at}.lineItemDiscounts");
            var amount = amounts.Read(option.PriceAmount, $"{at}.priceAmount") ?? amounts.Read(option.Amount, $"{at}.amount") ?? amounts.Read(option.LineItemDiscounts is [var first, ..] ? first.TotalDiscount : null, $"{at}.lineItemDiscounts[0].totalDiscount");
            if (option.Percentage is { } part) percentages[id] = OrderWire.Amount(part);
            else if (amount is null && option is { PriceAmount: null, Amount: null }) amounts.Violations.Add(new(at, "must have priceAmount or percentage", "REQUIRED_ONE_OF_FIELD"));
            made.Add(new()
            {
                Source = SourceType.Custom,
                Applied = option.ApplyToDraftOrder ?? false,
                Discount = new()
                {
                    Id = id,
                    DiscountType = option.DiscountType,
                    LineItemIds = line is null || option.DiscountType != DiscountType.SpecificItems ? [] : [line],
                    MerchantDiscount = new() { Description = option.Description, Amount = DraftSums.Price(amount ?? 0, draft.Currency) },
                },
            });
        }
        if (amounts.Fault is { } wrong) return wrong;
        if (Stranger(draft, made.SelectMany(d => d.Discount!.LineItemIds!)) is { } stranger) return stranger;
        if ((draft.Wire.Discounts?.Count ?? 0) + made.Count > Most) return new Refusal(FaultKind.Precondition, "MAX_ITEMS_REACHED", $"A draft has at most {Most} discounts.");
        return draft with { Wire = draft.Wire with { Discounts = [.. draft.Wire.Discounts ?? [], .. made] }, Terms = draft.Terms with { Percentages = percentages } };
    }

    private static string? LineOf(DiscountOption option) => (option.LineItemDiscounts is [{ Id: { } id }, ..] ? id : option.LineItemId) is { } line ? LineChanges.Key(line) : null;

    private static LineNotFound? Stranger(StoredDraft draft, IEnumerable<string> named) => named.Except(draft.Lines.Select(l => l.Id!)).FirstOrDefault() is { } stranger ? new("LINE_ITEM_NOT_FOUND", stranger) : null;

    public static Result<StoredDraft> AddFees(StoredDraft draft, IReadOnlyList<AdditionalFeeOption> options, string list)
    {
        var amounts = new DraftAmounts(draft.Currency);
        var made = options.Select((option, i) =>
        {
            if (option.Name is null) amounts.Required($"{list}[{i}].name");
            var price = DraftSums.Price(amounts.Needed(option.Price, $"{list}[{i}].price"), draft.Currency);
            return new AdditionalFeeDetails
            {
                Source = SourceType.Custom,
                Applied = option.ApplyToDraftOrder ?? false,
                TaxDetails = new() { Taxable = option.TaxDetails?.Taxable ?? false, TaxGroupId = option.TaxDetails?.TaxGroupId },
                AdditionalFee = new() { Id = Guid.CreateVersion7().ToString(), Name = option.Name, Code = option.Code, Price = price, PriceBeforeTax = price, PriceAfterTax = price, Source = AdditionalFeeSource.Manual, LineItemIds = [.. (option.LineItemIds ?? []).Select(LineChanges.Key)] },
            };
        }).ToList();
        if (amounts.Fault is { } wrong) return wrong;
        if (Stranger(draft, made.SelectMany(f => f.AdditionalFee!.LineItemIds!)) is { } stranger) return stranger;
        if ((draft.Wire.AdditionalFees?.Count ?? 0) + made.Count > Most) return new Refusal(FaultKind.Precondition, "MAX_ITEMS_REACHED", $"A draft has at most {Most} fees.");
        return draft with { Wire = draft.Wire with { AdditionalFees = [.. draft.Wire.AdditionalFees ?? [], .. made] } };
    }

    private Task<Result<Answer>> SetDiscounts(Call call, CancellationToken ct) => drafting.Change(call, call.Path["draftOrderId"], draft =>
    {
        var asked = Wanted(call.Read(DraftOrdersJson.Wire.SetDiscountsRequest).Discounts, "discounts");
        if (asked.Failed(out var fault)) return fault;
        if (Unknown(asked.Value.Keys, draft.Wire.Discounts?.Select(d => d.Discount!.Id!), "DISCOUNT_NOT_FOUND") is { } unknown) return unknown;
        return draft with { Wire = draft.Wire with { Discounts = [.. draft.Wire.Discounts!.Select(d => asked.Value.TryGetValue(d.Discount!.Id!, out var applied) ? d with { Applied = applied } : d)] } };
    }, ct, sparesDiscounts: true);

    private Task<Result<Answer>> SetFees(Call call, CancellationToken ct) => drafting.Change(call, call.Path["draftOrderId"], draft =>
    {
        var asked = Wanted(call.Read(DraftOrdersJson.Wire.SetAdditionalFeesRequest).AdditionalFees, "additionalFees");
        if (asked.Failed(out var fault)) return fault;
        if (Unknown(asked.Value.Keys, draft.Wire.AdditionalFees?.Select(f => f.AdditionalFee!.Id!), "ADDITIONAL_FEE_NOT_FOUND") is { } unknown) return unknown;
        return draft with { Wire = draft.Wire with { AdditionalFees = [.. draft.Wire.AdditionalFees!.Select(f => asked.Value.TryGetValue(f.AdditionalFee!.Id!, out var applied) ? f with { Applied = applied } : f)] } };
    }, ct);

    private Task<Result<Answer>> DeleteDiscounts(Call call, CancellationToken ct) => drafting.Change(call, call.Path["draftOrderId"], draft =>
    {
        var ids = (call.Read(DraftOrdersJson.Wire.DeleteCustomDiscountsRequest).DiscountIds ?? []).Select(LineChanges.Key).ToHashSet();
        if (Unknown(ids, draft.Wire.Discounts?.Select(d => d.Discount!.Id!), "DISCOUNT_NOT_FOUND") is { } unknown) return unknown;
        if (draft.Wire.Discounts!.Any(d => ids.Contains(d.Discount!.Id!) && d.Source != SourceType.Custom)) return new Refusal(FaultKind.Precondition, "DISCOUNT_REMOVE_NOT_SUPPORTED", "A discount of the order is not deleted but taken off: set it not applied.");
        return draft with { Wire = draft.Wire with { Discounts = [.. draft.Wire.Discounts!.Where(d => !ids.Contains(d.Discount!.Id!))] }, Terms = draft.Terms with { Percentages = draft.Terms.Percentages.Where(p => !ids.Contains(p.Key)).ToDictionary() } };
    }, ct);

    private Task<Result<Answer>> DeleteFees(Call call, CancellationToken ct) => drafting.Change(call, call.Path["draftOrderId"], draft =>
    {
        var ids = (call.Read(DraftOrdersJson.Wire.DeleteCustomAdditionalFeesRequest).CustomAdditionalFees ?? []).Select(LineChanges.Key).ToHashSet();
        if (Unknown(ids, draft.Wire.AdditionalFees?.Select(f => f.AdditionalFee!.Id!), "ADDITIONAL_FEE_NOT_FOUND") is { } unknown) return unknown;
        if (draft.Wire.AdditionalFees!.Any(f => ids.Contains(f.AdditionalFee!.Id!) && f.Source != SourceType.Custom)) return new Refusal(FaultKind.Precondition, "ADDITIONAL_FEE_REMOVE_NOT_SUPPORTED", "A fee of the order is not deleted but taken off: set it not applied.");
        return draft with { Wire = draft.Wire with { AdditionalFees = [.. draft.Wire.AdditionalFees!.Where(f => !ids.Contains(f.AdditionalFee!.Id!))] } };
    }, ct);

    private static Result<Dictionary<string, bool>> Wanted(IReadOnlyList<IdAndApplied>? asked, string list)
    {
        var missing = (asked ?? []).Index().SelectMany(a => new[] { a.Item.Id is null ? "id" : null, a.Item.Applied is null ? "applied" : null }.OfType<string>().Select(m => new FieldViolation($"{list}[{a.Index}].{m}", "must be given", "REQUIRED_FIELD"))).ToList();
        return missing.Count > 0 ? new InvalidFields(missing) : (asked ?? []).GroupBy(a => LineChanges.Key(a.Id)).ToDictionary(g => g.Key, g => g.Last().Applied == true);
    }

    private static Refusal? Unknown(IEnumerable<string> named, IEnumerable<string>? known, string code) => named.Except(known ?? []).FirstOrDefault() is { } stranger ? new(FaultKind.NotFound, code, $"The draft has nothing of the id {stranger}.") : null;
}
