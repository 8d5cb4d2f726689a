using System.Globalization;
using NodaTime;
using Slotwright.Contract.Plans;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Period = Slotwright.Contract.Plans.Period;
using PriceOverride = Slotwright.Domain.Plans.PriceOverride;

namespace Slotwright.Server.PricingPlans;

/// <summary>What the wire says of a plan's terms and prices, as the rules understand it.</summary>
internal static class PlanTermsOf
{
    private const int TooMany = 1_000_000;

    /// <summary>The price buyers get: the first that is shown.</summary>
    public static PricingVariant Offered(Plan plan) => plan.PricingVariants!.First(v => v.Visible != false);

    public static PlanTerms Variant(PricingVariant v)
    {
        Cycle? cycle = v.BillingTerms?.BillingCycle is { } c && Unit(c.Period) is { } unit ? new Cycle(unit, Count(c.Count) ?? 0) : null;
        return new(cycle, v.BillingTerms?.EndType == EndType.CyclesCompleted ? Count(v.BillingTerms.CyclesCompletedDetails?.BillingCycleCount) ?? 0 : null, v.FreeTrialDays ?? 0);
    }

    /// <summary>How often a plan gives out its sessions; null for with each payment.</summary>
    public static Cycle? Allowances(Plan plan) =>
        plan.BenefitDistributionSettings is { DistributionStrategyType: DistributionStrategyType.CustomSchedule, CustomScheduleOptions.CycleDuration: { } every } && Unit(every.Unit) is { } unit
            ? new Cycle(unit, Math.Min(every.Count ?? 1, TooMany)) : null;

    public static PlanStart Start(Plan plan, PricingVariant variant)
    {
        var settings = plan.StartDateSettings;
        if (variant.BillingTerms?.StartType == StartType.Custom)
            return settings?.Type == StartDateType.DateRange ? new PlanStart.Chosen(Moment(settings.DateRangeOptions?.StartDate), Moment(settings.DateRangeOptions?.EndDate)) : new PlanStart.Chosen(null, null);
        return settings switch
        {
            { Type: StartDateType.FixedDate, FixedDateOptions.StartDate: { } at } => new PlanStart.Fixed(Wire.Instant(at)),
            { Type: StartDateType.DayOfMonth, DayOfMonthOptions.DayOfMonth: { } day } => new PlanStart.OnDay(day),
            _ => new PlanStart.AtOnce(),
        };
    }

    public static decimal? Amount(PricingVariant v) => Decimal(v.PricingStrategies is [{ FlatRate.Amount: { } amount }, ..] ? amount : null);

    /// <summary>What a buyer pays each cycle.</summary>
    public static decimal Price(PricingVariant v, PlanBuyer buyer, Instant now, string currency) => PlanPrice.Of(Amount(v)!.Value,
        (v.PriceOverrides?.Overrides ?? []).Select(o => new PriceOverride(Decimal(o.FixedPriceOptions?.Amount), Decimal(o.PercentageDiscountOptions?.Percentage) ?? 0, Condition(o.Conditions))), buyer, now, currency);

    /// <summary>What a buyer pays once, with the first payment.</summary>
    public static decimal Fees(PricingVariant v, PlanBuyer buyer, Instant now, string currency) => (v.Fees ?? []).Sum(fee => PlanPrice.Of(Decimal(fee.FixedAmountOptions?.Amount) ?? 0,
        (v.FeeOverrides?.Overrides ?? []).Where(o => o.FeeId == fee.Id).Select(o => new PriceOverride(o.OverrideType == OverrideType.Waived ? 0 : Decimal(o.FixedAmountOptions?.Amount), 0, Condition(o.Conditions))), buyer, now, currency));

    private static PriceCondition Condition(PurchaseConditions? c) => new(
        c?.CustomerEligibility == CustomerEligibility.SpecificMembers ? [.. (c.SpecificMembersOptions?.MemberIds ?? []).Select(Guid.Parse)] : null,
        c?.CustomerEligibility == CustomerEligibility.Returning, Moment(c?.ValidFromDate), Moment(c?.ValidUntilDate));

    public static decimal? Decimal(string? text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static Instant? Moment(string? text) => text is null ? null : Wire.Instant(text);

    private static int? Count(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? (int)Math.Min(count, TooMany) : null;

    private static CycleUnit? Unit(string? period) => period switch
    {
        Period.Day => CycleUnit.Day,
        Period.Week => CycleUnit.Week,
        Period.Month => CycleUnit.Month,
        Period.Year => CycleUnit.Year,
        _ => null,
    };
}
