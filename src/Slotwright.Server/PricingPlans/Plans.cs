using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Plans;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>Pricing plans: memberships and packages of sessions that services can be paid with.</summary>
internal sealed class Plans(Db db, SiteDirectory sites) : Entity<Plan>(db, sites,
    new("plans", "plan", "plans", "Plans/Plan", "wix.pricing_plans.v3.plan", "PLAN_NOT_FOUND"), PlansJson.Wire.Plan, PlanRows.Table)
{
    private readonly SiteDirectory sites = sites;

    public void Map(Api api, Jobs.Jobs jobs)
    {
        var query = new EntityQuery(Table, Ops.Plans.QueryPlans);
        api.OnEntity(Ops.Plans.CreatePlan, Create).On(Ops.Plans.GetPlan, Get).OnEntity(Ops.Plans.UpdatePlan, Update).On(Ops.Plans.DeletePlan, Delete)
            .On(Ops.Plans.BulkUpdatePlans, BulkUpdate("plans")).OnQuery(Ops.Plans.QueryPlans, Query(query)).OnQuery(Ops.Plans.CountPlans, Count(query))
            .OnQuery(Ops.Plans.SearchPlans, Search(new EntitySearch(Table, Ops.Plans.SearchPlans)))
            .On(Ops.Plans.BulkUpdatePlanTags, BulkTags("planIds")).On(Ops.Plans.BulkUpdatePlanTagsByFilter, TagsByFilter(jobs, Ops.Plans.BulkUpdatePlanTagsByFilter, query));
    }

    /// <summary>Customers find what is public; who has the address of a private plan may read it.</summary>
    protected override string Scope(Call call) => Manages(call) || call.Operation.Name == Ops.Plans.GetPlan ? "true" : $"visibility = '{Visibility.Public}'";

    /// <summary>Private tags are the business's own.</summary>
    protected override byte[] Render(byte[] document, Call call)
    {
        if (Manages(call) || document.AsSpan().IndexOf("\"privateTags\""u8) < 0) return document;
        var plan = JsonNode.Parse(document)!.AsObject();
        (plan["tags"] as JsonObject)?.Remove("privateTags");
        return System.Text.Encoding.UTF8.GetBytes(plan.ToJsonString());
    }

    protected override async Task<Result<Plan>> Prepare(Change<Plan> change, CancellationToken ct)
    {
        var currency = (await sites.Latest(change.Tx, ct)).Site.Currency;
        var plan = PlanDefaults.Fill(change.After, currency);
        var found = new PlanRules(plan, currency).Violations();
        if (change.Tx.Call.Operation.Name == Ops.Plans.BulkUpdatePlans && change.Before is { } before && before.Name != plan.Name)
            found = [.. found, FieldViolation.Of("plan.name", "BULK_UPDATE_NOT_SUPPORTED", "cannot be changed for many plans at once")];
        return found.Count > 0 ? new InvalidFields(found) : plan with { Slug = await Slug(change, plan, ct) };
    }

    /// <summary>Given by the caller, or made of the name; another plan's is never taken.</summary>
    private static async Task<string> Slug(Change<Plan> change, Plan plan, CancellationToken ct)
    {
        if (plan.Slug is { Length: > 0 } kept && kept == change.Before?.Slug) return kept;
        var wanted = Services.Slugs.Of(plan.Slug is { Length: > 0 } given ? given : plan.Name!);
        var others = await change.Tx.PlanSlugs(change.Id, wanted, ct);
        return Enumerable.Range(0, others.Count + 1).Select(n => n == 0 ? wanted : $"{wanted}-{n}").First(slug => !others.Contains(slug));
    }

    /// <summary>Who bought it keeps what it covered; nobody else can pay with it any more.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, Plan plan, CancellationToken ct)
    {
        tx.KeepCovered(id, await Services.Services.PaidWith(tx, id, ct));
        Services.Services.DropPlan(tx, id);
        return null;
    }

    /// <summary>Those of some ids that there are (see <see cref="Services.Services.KnownPlans"/>).</summary>
    public static Task<List<string>> Known(Tx tx, IReadOnlyList<string> ids, CancellationToken ct) => tx.KnownPlans(ids, ct);

    private static bool Manages(Call call) => call.Caller.Grant.Holds("PRICING_PLANS.PLAN_READ");
}
