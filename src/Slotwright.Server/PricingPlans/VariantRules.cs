using Slotwright.Contract.Plans;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;

namespace Slotwright.Server.PricingPlans;

/// <summary>The rules of one price of a plan: what is paid, how often, for how long.</summary>
internal sealed class VariantRules(PricingVariant variant, string currency, string path)
{
    private const long LeastDays = 7, MostDays = 3660;
    private readonly List<FieldViolation> found = [];

    public IReadOnlyList<FieldViolation> Violations()
    {
        var terms = PlanTermsOf.Variant(variant);
        var amount = PlanTermsOf.Amount(variant);
        if (amount is null) found.Add(new($"{path}.pricingStrategies[0].flatRate.amount", "must be given", "REQUIRED_FIELD"));
        Payable(amount, "pricingStrategies[0].flatRate.amount");
        Billing(variant.BillingTerms!, terms);
        Check(!(amount == 0 && terms.IsRecurring), "pricingStrategies[0].flatRate.amount", "FREE_PRICING_VARIANT_IS_NOT_RECURRING", "must be more than 0 for a recurring plan");
        Check(variant.FreeTrialDays is null or 0 || terms.IsRecurring && amount > 0, "freeTrialDays", "FREE_TRIAL_IS_APPLICABLE", "is for recurring plans that are paid for");
        if (variant.FreeTrialDays < 0) found.Add(new($"{path}.freeTrialDays", "must be at least 0", "MIN"));
        Fees();
        Overrides();
        return found;
    }

    private void Billing(BillingTerms billing, PlanTerms terms)
    {
        var completes = billing.EndType == EndType.CyclesCompleted;
        Check(completes == billing.CyclesCompletedDetails is not null && (!completes || billing.BillingCycle is not null && terms.Cycles is >= 1 and <= 2000),
            "billingTerms.cyclesCompletedDetails", "CYCLES_COMPLETED_END_OPTION_IS_APPLICABLE", "goes with the end type CYCLES_COMPLETED and a billing cycle, and counts 1 to 2000");
        if (billing.BillingCycle is null) return;
        Check(terms.Cycle is { Count: >= 1 } cycle && cycle.MostDays <= MostDays && (!terms.IsRecurring || cycle.MostDays >= LeastDays),
            "billingTerms.billingCycle", "VALID_BILLING_CYCLE", "must be a period and its count, of 7 days at least where payments recur, and ten years at most");
        Check(terms is not { Cycle: { } each, Cycles: { } count } || each.MostDays * count <= MostDays, "billingTerms", "VALID_PLAN_DURATION", "cannot last longer than ten years");
    }

    private void Fees()
    {
        var fees = variant.Fees ?? [];
        foreach (var (i, fee) in fees.Index())
        {
            var amount = PlanTermsOf.Decimal(fee.FixedAmountOptions?.Amount);
            if (amount is null) found.Add(new($"{path}.fees[{i}].fixedAmountOptions.amount", "must be given", "REQUIRED_FIELD"));
            Payable(amount, $"fees[{i}].fixedAmountOptions.amount");
        }
        Check(PlanRules.AllDiffer(fees.Select(f => f.Id)), "fees", "FEE_IDS_UNIQUE", "must have ids of their own");
        var reduced = variant.FeeOverrides?.Overrides ?? [];
        Check(PlanRules.AllDiffer(reduced.Select(o => o.Id)), "feeOverrides.overrides", "FEE_OVERRIDE_IDS_UNIQUE", "must have ids of their own");
        foreach (var (i, o) in reduced.Index())
        {
            Check(fees.Any(f => f.Id == o.FeeId), $"feeOverrides.overrides[{i}].feeId", "FEE_OVERRIDE_FEE_EXISTS", "must be a fee of this variant");
            Check(o.OverrideType == OverrideType.Waived || PlanTermsOf.Decimal(o.FixedAmountOptions?.Amount) is not null, $"feeOverrides.overrides[{i}].fixedAmountOptions.amount", "INVALID_AMOUNT", "must be given unless the fee is WAIVED");
            Payable(PlanTermsOf.Decimal(o.FixedAmountOptions?.Amount), $"feeOverrides.overrides[{i}].fixedAmountOptions.amount");
            Range(o.Conditions, $"feeOverrides.overrides[{i}]");
        }
    }

    private void Overrides()
    {
        var prices = variant.PriceOverrides?.Overrides ?? [];
        Check(PlanRules.AllDiffer(prices.Select(o => o.Id)), "priceOverrides.overrides", "PRICE_OVERRIDE_IDS_UNIQUE", "must have ids of their own");
        foreach (var (i, o) in prices.Index())
        {
            var given = PlanTermsOf.Decimal(o.FixedPriceOptions?.Amount) ?? PlanTermsOf.Decimal(o.PercentageDiscountOptions?.Percentage);
            Check(given is not null, $"priceOverrides.overrides[{i}]", "INVALID_AMOUNT", "must have a price or a percentage");
            Payable(PlanTermsOf.Decimal(o.FixedPriceOptions?.Amount), $"priceOverrides.overrides[{i}].fixedPriceOptions.amount");
            Range(o.Conditions, $"priceOverrides.overrides[{i}]");
        }
    }

    private void Range(PurchaseConditions? conditions, string field) =>
        Check(conditions is not { ValidFromDate: { } from, ValidUntilDate: { } until } || Wire.Instant(from) < Wire.Instant(until), $"{field}.conditions", "VALID_DATE_RANGE", "must end after it starts");

    /// <summary>An amount has no more decimals than can be paid, and is within what is reckoned with.</summary>
    private void Payable(decimal? amount, string field) =>
        Check(amount is null || amount == Currencies.Round(amount.Value, currency) && amount <= Bill.Greatest, field, "INVALID_AMOUNT", $"must be an amount of {currency}");

    private void Check(bool holds, string field, string rule, string description)
    {
        if (!holds) found.Add(FieldViolation.Of($"{path}.{field}", rule, description));
    }
}
