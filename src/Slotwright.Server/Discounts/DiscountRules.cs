using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.DiscountRules;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Discounts;

/// <summary>Discount rules: what comes off by itself. All that are live are looked at for every cart, so a site has a hundred at most.</summary>
internal sealed class DiscountRules(Db db, SiteDirectory sites) : Entity<DiscountRule>(db, sites,
    new("discount_rules", "discountRule", "discountRules", "DiscountRules/DiscountRule", DiscountRows.Fqdn, "DISCOUNT_RULE_NOT_FOUND"), DiscountRulesJson.Wire.DiscountRule, DiscountRows.Table)
{
    private const int Most = 100;

    protected override bool InCatalog => false;

    public void Map(Api api) => api
        .OnEntity(Ops.DiscountRules.CreateDiscountRule, Create).On(Ops.DiscountRules.GetDiscountRule, Get).OnEntity(Ops.DiscountRules.UpdateDiscountRule, Update)
        .On(Ops.DiscountRules.DeleteDiscountRule, Delete).OnQuery(Ops.DiscountRules.QueryDiscountRules, Query(new EntityQuery(Table, Ops.DiscountRules.QueryDiscountRules)));

    /// <summary>Whether a rule has begun or ended is a matter of when it is looked at.</summary>
    protected override byte[] Render(byte[] document, Call call)
    {
        var rule = JsonSerializer.Deserialize(document, Json)!;
        return JsonSerializer.SerializeToUtf8Bytes(rule with { Status = StatusOf(rule, call) }, Json);
    }

    private static string StatusOf(DiscountRule rule, Call call) => rule.ActiveTimeInfo switch
    {
        { End: { } end } when Wire.Instant(end) <= call.Now => Status.Expired,
        { Start: { } start } when Wire.Instant(start) > call.Now => Status.Pending,
        _ => Status.Live,
    };

    protected override async Task<Result<DiscountRule>> Prepare(Change<DiscountRule> change, CancellationToken ct)
    {
        var rule = DiscountDefaults.Fill(change.After);
        if (DiscountRuleChecks.Violations(rule) is { Count: > 0 } found) return new InvalidFields(found);
        if (change.Before is null && await change.Tx.CountRules(ct) >= Most) return new Refusal(FaultKind.Precondition, "MAX_DISCOUNT_RULES_REACHED", $"A site has {Most} discount rules at most.");
        return rule with { UsageCount = change.Before?.UsageCount ?? 0, Status = StatusOf(rule, change.Tx.Call) };
    }
}
