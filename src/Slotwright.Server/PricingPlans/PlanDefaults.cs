using Slotwright.Contract.Plans;

namespace Slotwright.Server.PricingPlans;

/// <summary>What a plan gets without being told.</summary>
internal static class PlanDefaults
{
    public static Plan Fill(Plan plan, string currency) => plan with
    {
        Currency = currency,
        Buyable = plan.Buyable ?? true,
        BuyerCanCancel = plan.BuyerCanCancel ?? false,
        Visibility = plan.Visibility ?? Visibility.Public,
        MaxPurchasesPerBuyer = plan.MaxPurchasesPerBuyer ?? 0,
        Perks = [.. (plan.Perks ?? []).Select(p => p with { Id = Own(p.Id) })],
        PurchaseLimits = plan.PurchaseLimits ?? [],
        PricingVariants = [.. (plan.PricingVariants ?? []).Select(Variant)],
    };

    private static PricingVariant Variant(PricingVariant v) => v with
    {
        Id = v.Id?.ToLowerInvariant(),
        FreeTrialDays = v.FreeTrialDays ?? 0,
        Fees = v.Fees is { } fees ? [.. fees.Select(f => f with { Id = Own(f.Id), PriceType = f.PriceType ?? PriceType.FixedAmount, AppliedAt = f.AppliedAt ?? AppliedAt.FirstPayment })] : null,
        BillingTerms = Terms(v.BillingTerms ?? new()),
        PriceOverrides = v.PriceOverrides is { Overrides: { } prices } ? new() { Overrides = [.. prices.Select(o => o with { Id = Own(o.Id) })] } : v.PriceOverrides,
        FeeOverrides = v.FeeOverrides is { Overrides: { } reduced } ? new() { Overrides = [.. reduced.Select(o => o with { Id = Own(o.Id), FeeId = o.FeeId?.ToLowerInvariant() })] } : v.FeeOverrides,
    };

    private static BillingTerms Terms(BillingTerms t) => t with
    {
        StartType = t.StartType ?? StartType.OnPurchase,
        EndType = t.EndType ?? (t.CyclesCompletedDetails is null ? EndType.UntilCancelled : EndType.CyclesCompleted),
    };

    private static string Own(string? id) => id?.ToLowerInvariant() ?? Guid.NewGuid().ToString();
}
