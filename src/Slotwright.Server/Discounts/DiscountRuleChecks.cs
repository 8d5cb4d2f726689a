using Slotwright.Contract.DiscountRules;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Discounts;

/// <summary>What makes no sense in a discount rule, and what is not offered here: triggers asked of plugins, and a price for several together.</summary>
internal sealed class DiscountRuleChecks
{
    private const int DeepestOperator = 1;
    private readonly List<FieldViolation> found = [];

    public static IReadOnlyList<FieldViolation> Violations(DiscountRule rule)
    {
        var checks = new DiscountRuleChecks();
        if (string.IsNullOrEmpty(rule.Name)) checks.found.Add(new("discountRule.name", "must be given", "REQUIRED_FIELD"));
        checks.Time(rule.ActiveTimeInfo, "discountRule.activeTimeInfo");
        if (rule.Trigger is { } trigger) checks.Trigger(trigger, "discountRule.trigger", 0);
        if (rule.Discounts?.Values is [var discount]) checks.Discount(discount, "discountRule.discounts.values[0]");
        else checks.Add("discountRule.discounts.values", "INVALID_EMPTY_DISCOUNT", "must be one discount");
        return checks.found;
    }

    private void Add(string field, string rule, string why) => found.Add(FieldViolation.Of(field, rule, why));

    private void Time(ActiveTimeInfo? time, string path)
    {
        var (start, end) = (time?.Start is { } from ? Wire.Moment(from) : null, time?.End is { } to ? Wire.Moment(to) : null);
        if (time?.Start is not null && start is null) Add($"{path}.start", "INVALID_ACTIVE_TIME_RANGE", "is beyond the calendar");
        if (time?.End is not null && (end is null || end <= start)) Add($"{path}.end", "INVALID_ACTIVE_TIME_RANGE", "must be after the start");
    }

    private void Trigger(DiscountTrigger t, string path, int depth)
    {
        if (DiscountDefaults.KindOf(t) is not { } kind)
            Add(path, t.TriggerType switch { TriggerType.SubtotalRange => "MISSING_SUBTOTAL_RANGE", TriggerType.ItemQuantityRange => "MISSING_ITEM_QUANTITY_RANGE", _ => "INVALID_TRIGGER_TYPE" }, "must say what triggers the discount");
        else if (kind != t.TriggerType) Add($"{path}.triggerType", "INVALID_TRIGGER_TYPE", $"must be {kind}, as that is given");
        else if (t.CustomTrigger is not null) Add($"{path}.customTrigger", "INVALID_TRIGGER_TYPE", "asks a plugin, and there are none here");
        if (t.And is { } all) Operator(all.Triggers, $"{path}.and", depth);
        if (t.Or is { } any) Operator(any.Triggers, $"{path}.or", depth);
        if (t.SubtotalRange is { } s) Range(s.From is { } a ? DiscountTerms.Number(a) : null, s.To is { } b ? DiscountTerms.Number(b) : null, s.Scopes, $"{path}.subtotalRange", "INVALID_SUBTOTAL_RANGE");
        if (t.ItemQuantityRange is { } q) Range(q.From, q.To, q.Scopes, $"{path}.itemQuantityRange", "INVALID_ITEM_QUANTITY_RANGE");
        if (t.CustomerEligibility is { } customers && customers.IndividualMembersInfo?.MemberIds is not [_, ..]) Add($"{path}.customerEligibility", "INVALID_TRIGGER_TYPE", "must name members");
    }

    private void Operator(IReadOnlyList<DiscountTrigger>? triggers, string path, int depth)
    {
        if (depth > DeepestOperator) Add(path, "OPERATOR_TOO_DEEPLY_NESTED", "stands in an operator that stands in another");
        else if (triggers is not [_, ..]) Add($"{path}.triggers", "INVALID_TRIGGER_TYPE", "must be triggers");
        else foreach (var (i, trigger) in triggers.Index()) Trigger(trigger, $"{path}.triggers[{i}]", depth + 1);
    }

    private void Range(decimal? from, decimal? to, IReadOnlyList<Scope>? scopes, string path, string rule)
    {
        if (from is null && to is null) Add(path, rule, "must have a bound");
        if (from > to) Add($"{path}.to", rule, "must not be less than from");
        Scopes(scopes, $"{path}.scopes");
    }

    private void Discount(Discount d, string path)
    {
        if (DiscountDefaults.KindOf(d) is not { } kind) Add(path, d.DiscountType is null ? "INVALID_EMPTY_DISCOUNT" : "INVALID_DISCOUNT_TYPE", "must say what comes off");
        else if (kind != d.DiscountType) Add($"{path}.discountType", "INVALID_DISCOUNT_TYPE", $"must be {kind}, as that is given");
        else if (d.QuantityBased is not null) Add($"{path}.quantityBased", "INVALID_DISCOUNT_TYPE", "is not offered");
        else if (d.Percentage is { } rate && !double.IsFinite(rate)) Add($"{path}.percentage", "INVALID_DISCOUNT_TYPE", "must be a number");
        if (d.SpecificItemsInfo?.Scopes is not [_, ..]) Add($"{path}.specificItemsInfo", "INVALID_TARGET_TYPE_FIELD", "must say which items it is for");
        else Scopes(d.SpecificItemsInfo.Scopes, $"{path}.specificItemsInfo.scopes");
    }

    private void Scopes(IReadOnlyList<Scope>? scopes, string path)
    {
        foreach (var (i, scope) in (scopes ?? []).Index())
            if (DiscountDefaults.KindOf(scope) is not { } kind || kind != scope.Type) Add($"{path}[{i}].type", "INVALID_SCOPE_TYPE", "must be that of the filter given");
            else if (scope.CatalogItemFilter is { CatalogAppId: null }) Add($"{path}[{i}].catalogItemFilter.catalogAppId", "INVALID_SCOPE", "must be given");
            else if (scope.CustomFilter is { } custom && (custom.AppId is null || DiscountTerms.ServiceIds(custom.Params) is null)) Add($"{path}[{i}].customFilter", "INVALID_SCOPE", "must be an app's, with the list serviceIds as its params");
    }
}
