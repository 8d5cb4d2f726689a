using Slotwright.Contract.Plans;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.PricingPlans;

/// <summary>The rules of a plan, each under the contract's rule name, all violations at once.</summary>
internal sealed class PlanRules(Plan plan, string currency)
{
    private readonly List<FieldViolation> found = [];

    public IReadOnlyList<FieldViolation> Violations()
    {
        Check(!string.IsNullOrWhiteSpace(plan.Name), "name", "NAME_NOT_BLANK", "must be given");
        var variants = plan.PricingVariants ?? [];
        if (variants.Count == 0) found.Add(new("plan.pricingVariants", "must have at least one", "REQUIRED_FIELD"));
        foreach (var (i, variant) in variants.Index()) found.AddRange(new VariantRules(variant, currency, $"plan.pricingVariants[{i}]").Violations());
        Check(variants.Count == 0 || variants.Any(v => v.Visible != false), "pricingVariants", "AT_LEAST_ONE_ACTIVE_VARIANT", "must have a visible one");
        Check(AllDiffer(variants.Select(v => v.Id)), "pricingVariants", "PRICING_VARIANT_IDS_UNIQUE", "must have ids of their own");
        Check(AllDiffer((plan.Perks ?? []).Select(p => p.Id)), "perks", "PERK_IDS_UNIQUE", "must have ids of their own");
        if (!AllDiffer((plan.PurchaseLimits ?? []).Select(l => l.Type))) found.Add(new("plan.purchaseLimits", "must have each type once", "VALIDATION"));
        foreach (var (i, limit) in (plan.PurchaseLimits ?? []).Index())
        {
            Given(limit.Type, $"purchaseLimits[{i}].type");
            Given(limit.MaxCount, $"purchaseLimits[{i}].maxCount");
        }
        if (plan.StartDateSettings is { } start) Start(start);
        if (plan.BenefitDistributionSettings?.DistributionStrategyType == DistributionStrategyType.CustomSchedule) Given(PlanTermsOf.Allowances(plan), "benefitDistributionSettings.customScheduleOptions.cycleDuration");
        return found;
    }

    private void Start(StartDateSettings start)
    {
        Given(start.Type, "startDateSettings.type");
        if (start.Type == StartDateType.FixedDate) Given(start.FixedDateOptions?.StartDate, "startDateSettings.fixedDateOptions.startDate");
        if (start.Type == StartDateType.DayOfMonth) Given(start.DayOfMonthOptions?.DayOfMonth, "startDateSettings.dayOfMonthOptions.dayOfMonth");
        if (start.Type != StartDateType.DateRange) return;
        var (from, until) = (start.DateRangeOptions?.StartDate, start.DateRangeOptions?.EndDate);
        Given(from, "startDateSettings.dateRangeOptions.startDate");
        Check(from is null || until is null || Wire.Instant(from) < Wire.Instant(until), "startDateSettings.dateRangeOptions", "VALID_DATE_RANGE", "must end after it starts");
    }

    public static bool AllDiffer(IEnumerable<string?> ids) => ids.OfType<string>().ToList() is var all && all.Distinct(StringComparer.OrdinalIgnoreCase).Count() == all.Count;

    private void Given(object? value, string field)
    {
        if (value is null) found.Add(new("plan." + field, "must be given", "REQUIRED_FIELD"));
    }

    private void Check(bool holds, string field, string rule, string description)
    {
        if (!holds) found.Add(FieldViolation.Of("plan." + field, rule, description));
    }
}
