using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Plans as tests make them.</summary>
internal static class PlansOfSite
{
    public const string Path = "/pricing-plans/v3/plans";

    /// <summary>A public plan of one price that is paid once and lasts until it is canceled; `change` alters the plan, `variant` its price.</summary>
    public static JsonObject Plan(string name = "Ten visits", string amount = "90", Action<JsonObject>? change = null, Action<JsonObject>? variant = null)
    {
        var price = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["name"] = "Usual", ["pricingStrategies"] = JsonNode.Parse($$"""[{"flatRate":{"amount":"{{amount}}"} }]""") };
        variant?.Invoke(price);
        var plan = new JsonObject { ["name"] = name, ["visibility"] = "PUBLIC", ["pricingVariants"] = new JsonArray(price) };
        change?.Invoke(plan);
        return plan;
    }

    /// <summary>Billing terms: `1 MONTH`, for so many cycles or until canceled.</summary>
    public static Action<JsonObject> Every(int count, string period, int? cycles = null, int trial = 0) => variant =>
    {
        variant["freeTrialDays"] = trial;
        variant["billingTerms"] = new JsonObject { ["billingCycle"] = new JsonObject { ["period"] = period, ["count"] = $"{count}" }, ["endType"] = cycles is null ? "UNTIL_CANCELLED" : "CYCLES_COMPLETED" };
        if (cycles is not null) variant["billingTerms"]!["cyclesCompletedDetails"] = new JsonObject { ["billingCycleCount"] = $"{cycles}" };
    };

    public static async Task<JsonNode> GivenPlan(this TestSite site, string name = "Ten visits", string amount = "90", Action<JsonObject>? change = null, Action<JsonObject>? variant = null) =>
        (await site.Post(Path, new { plan = Plan(name, amount, change, variant) })).Ok()["plan"]!;

    public static Task<Reply> TryUpdate(this TestSite site, JsonNode plan, object change, string? revision = null)
    {
        var patch = System.Text.Json.JsonSerializer.SerializeToNode(change)!.AsObject();
        patch["revision"] = revision ?? (string)plan["revision"]!;
        return site.Patch($"{Path}/{plan["id"]}", new { plan = patch });
    }

    public static async Task<string[]> Names(this TestSite site, object query) =>
        [.. (await site.Post($"{Path}/query", new { query })).Ok()["plans"]!.AsArray().Select(p => (string)p!["name"]!)];

    public static async Task<JsonNode> Enable(this TestSite site, JsonNode service, params JsonNode[] plans) =>
        (await site.Post($"/_api/bookings/v2/services/{service["id"]}/pricing-plans/add", new { pricingPlanIds = plans.Select(p => (string)p["id"]!) })).Ok()["service"]!;
}
