using Slotwright.Contract.DiscountRules;

namespace Slotwright.Server.Discounts;

/// <summary>What a discount rule need not say: it is active, and the kinds of its parts show in which part is given.</summary>
internal static class DiscountDefaults
{
    public static DiscountRule Fill(DiscountRule rule) => rule with
    {
        Active = rule.Active ?? true,
        Trigger = rule.Trigger is { } trigger ? Fill(trigger) : null,
        Discounts = rule.Discounts is { Values: { } values } ? new() { Values = [.. values.Select(Fill)] } : rule.Discounts,
    };

    private static DiscountTrigger Fill(DiscountTrigger t) => t with
    {
        TriggerType = t.TriggerType ?? KindOf(t),
        And = t.And is { Triggers: { } all } ? new() { Triggers = [.. all.Select(Fill)] } : t.And,
        Or = t.Or is { Triggers: { } any } ? new() { Triggers = [.. any.Select(Fill)] } : t.Or,
        SubtotalRange = t.SubtotalRange is { } subtotal ? subtotal with { Scopes = Fill(subtotal.Scopes) } : null,
        ItemQuantityRange = t.ItemQuantityRange is { } quantity ? quantity with { Scopes = Fill(quantity.Scopes) } : null,
        CustomerEligibility = t.CustomerEligibility is { } customers ? customers with { EligibilityType = customers.EligibilityType ?? EligibilityType.IndividualMembers } : null,
    };

    public static string? KindOf(DiscountTrigger t) => t switch
    {
        { And: not null } => TriggerType.And,
        { Or: not null } => TriggerType.Or,
        { SubtotalRange: not null } => TriggerType.SubtotalRange,
        { ItemQuantityRange: not null } => TriggerType.ItemQuantityRange,
        { CustomerEligibility: not null } => TriggerType.CustomerEligibility,
        { CustomTrigger: not null } => TriggerType.Custom,
        _ => null,
    };

    private static Discount Fill(Discount d) => d with
    {
        DiscountType = d.DiscountType ?? KindOf(d),
        TargetType = d.TargetType ?? Contract.DiscountRules.Type.SpecificItems,
        SpecificItemsInfo = d.SpecificItemsInfo is { } items ? new() { Scopes = Fill(items.Scopes) } : null,
    };

    public static string? KindOf(Discount d) => d switch
    {
        { Percentage: not null } => DiscountType.Percentage,
        { FixedAmount: not null } => DiscountType.FixedAmount,
        { FixedPrice: not null } => DiscountType.FixedPrice,
        { QuantityBased: not null } => DiscountType.QuantityBased,
        _ => null,
    };

    private static Scope[] Fill(IReadOnlyList<Scope>? scopes) => [.. (scopes ?? []).Select(s => s with { Type = s.Type ?? KindOf(s) })];

    public static string? KindOf(Scope s) => s switch
    {
        { CatalogItemFilter: not null } => ScopeType.CatalogItem,
        { CustomFilter: not null } => ScopeType.CustomFilter,
        _ => null,
    };
}
