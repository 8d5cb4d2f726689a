using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Plans a business makes, changes, finds and takes away.</summary>
public sealed class PlanLife(Cluster cluster)
{
    private const string Fqdn = "wix.pricing_plans.v3.plan";

    [Fact]
    public async Task A_plan_is_made_with_what_was_not_said_and_in_the_sites_currency()
    {
        var site = await cluster.Server.NewSite(currency: "EUR");
        var made = await site.GivenPlan("Ten visits!", "89.90", p => (p["perks"], p["includedSessions"], p["currency"]) = (new JsonArray(new JsonObject { ["description"] = "Tea" }), 10, "USD"));
        Assert.Equal(("1", "EUR", "ten-visits", true, false, 10), ((string)made["revision"]!, (string)made["currency"]!, (string)made["slug"]!, (bool)made["buyable"]!, (bool)made["buyerCanCancel"]!, (int)made["includedSessions"]!));
        Assert.Equal("89.90", (string)made["pricingVariants"]![0]!["pricingStrategies"]![0]!["flatRate"]!["amount"]!);
        Assert.Equal(("ON_PURCHASE", "UNTIL_CANCELLED"), ((string)made["pricingVariants"]![0]!["billingTerms"]!["startType"]!, (string)made["pricingVariants"]![0]!["billingTerms"]!["endType"]!));
        Assert.True(Guid.TryParse((string)made["perks"]![0]!["id"]!, out _));
        Assert.True(JsonNode.DeepEquals(made, (await site.Get($"{PlansOfSite.Path}/{made["id"]}")).Ok()["plan"]));
    }

    [Fact]
    public async Task A_plan_is_made_once_under_a_key_however_often_it_is_sent()
    {
        var site = await cluster.Server.NewSite();
        var request = new { plan = PlansOfSite.Plan(), idempotencyKey = Guid.NewGuid() };
        var answers = new[] { (await site.Post(PlansOfSite.Path, request)).Ok(), (await site.Post(PlansOfSite.Path, request)).Ok() };
        Assert.Equal(answers[0].ToJsonString(), answers[1].ToJsonString());
        Assert.Single(await site.Names(new { }));
        Assert.Equal(["idempotencyKey FORMAT"], (await site.Post(PlansOfSite.Path, new { request.plan, idempotencyKey = "x" })).Violations());
    }

    [Fact]
    public async Task Two_plans_of_one_name_have_addresses_of_their_own()
    {
        var site = await cluster.Server.NewSite();
        var slugs = new List<string>();
        for (var i = 0; i < 3; i++) slugs.Add((string)(await site.GivenPlan("Yoga"))["slug"]!);
        slugs.Add((string)(await site.GivenPlan("Yoga", change: p => p["slug"] = "Yoga_Pass"))["slug"]!);
        Assert.Equal(["yoga", "yoga-1", "yoga-2", "yoga-pass"], slugs);
        Assert.Equal(["monthly", "monthly-1"], (await Task.WhenAll(site.GivenPlan("Monthly"), site.GivenPlan("Monthly"))).Select(p => (string)p["slug"]!).Order());
    }

    [Fact]
    public async Task A_plan_is_changed_and_deleted_under_its_revision_and_all_is_told()
    {
        var site = await cluster.Server.NewSite();
        var plan = await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH"));
        (await site.TryUpdate(plan, new { name = "Other" }, revision: "7")).Refused(409, "REVISION_MISMATCH");
        var changed = (await site.TryUpdate(plan, new { name = "Other", buyerCanCancel = true })).Ok()["plan"]!;
        Assert.Equal(("2", "ten-visits", "1"), ((string)changed["revision"]!, (string)changed["slug"]!, (string)changed["pricingVariants"]![0]!["billingTerms"]!["billingCycle"]!["count"]!));
        Assert.Equal("{}", (await site.Delete($"{PlansOfSite.Path}/{plan["id"]}")).Ok().ToJsonString());
        foreach (var gone in new[] { site.Get($"{PlansOfSite.Path}/{plan["id"]}"), site.Delete($"{PlansOfSite.Path}/{plan["id"]}"), site.TryUpdate(changed, new { name = "Gone" }) }) (await gone).Refused(404, "PLAN_NOT_FOUND");
        var told = await cluster.Of(site, Fqdn);
        Assert.Equal([$"created 1 {plan["id"]}", $"updated 2 {plan["id"]}", $"deleted 2 {plan["id"]}"], told.Select(e => e.Told));
        Assert.Equal(["buyerCanCancel", "name"], told[1].Body["modifiedFields"]!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public async Task Many_plans_change_at_once_but_not_their_names()
    {
        var site = await cluster.Server.NewSite();
        var (a, b) = (await site.GivenPlan("A"), await site.GivenPlan("B"));
        var answer = (await site.Post("/pricing-plans/v3/bulk/plans/update", new { returnEntity = true, plans = new object[] { new { plan = new { id = a["id"], revision = "1", buyable = false } }, new { plan = new { id = b["id"], revision = "1", name = "C" } } } })).Ok();
        Assert.Equal((1, 1, false), ((int)answer["bulkActionMetadata"]!["totalSuccesses"]!, (int)answer["bulkActionMetadata"]!["totalFailures"]!, (bool)answer["results"]![0]!["item"]!["buyable"]!));
        Assert.Contains("plan.name", (string)answer["results"]![1]!["itemMetadata"]!["error"]!["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_are_found_by_what_they_are()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenPlan("Alpha", "10");
        var beta = await site.GivenPlan("Beta", "20", p => p["visibility"] = "PRIVATE");
        Assert.Equal(["Beta", "Alpha"], await site.Names(new { }));
        Assert.Equal(["Alpha", "Beta"], await site.Names(new { sort = new[] { new { fieldName = "name" } } }));
        Assert.Equal(["Beta"], await site.Names(new { filter = new { visibility = "PRIVATE" } }));
        Assert.Equal(["Alpha"], await site.Names(new { filter = JsonNode.Parse("""{"pricingVariants.pricingStrategies.flatRate.amount":{"$hasSome":["10"]}}""") }));
        Assert.Equal(["Alpha"], (await site.Get($"{PlansOfSite.Path}/query?query.filter.slug=alpha")).Ok()["plans"]!.AsArray().Select(p => (string)p!["name"]!));
        Assert.Equal(2, (int)(await site.Post($"{PlansOfSite.Path}/count", new { })).Ok()["count"]!);
        var found = (await site.Post($"{PlansOfSite.Path}/search", new { search = new { search = new { expression = "bet" }, aggregations = new[] { new { name = "v", type = "VALUE", fieldPath = "visibility", value = new { } } } } })).Ok();
        Assert.Equal(((string)beta["id"]!, 1), ((string)found["plans"]![0]!["id"]!, found["aggregationData"]!["results"]!.AsArray().Count));
    }

    [Fact]
    public async Task Customers_find_public_plans_and_read_a_private_one_by_its_address_and_no_private_tags()
    {
        var site = await cluster.Server.NewSite();
        var (open, hidden) = (await site.GivenPlan("Open"), await site.GivenPlan("Hidden", change: p => p["visibility"] = "PRIVATE"));
        (await site.Post("/pricing-plans/v3/bulk/plans/update-tags", new { planIds = new[] { open["id"] }, assignTags = new { privateTags = new { tagIds = new[] { "p" } }, publicTags = new { tagIds = new[] { "q" } } } })).Ok();
        var visitor = await site.Visitor();
        Assert.Equal(["Open"], await visitor.Names(new { }));
        Assert.Equal("""{"publicTags":{"tagIds":["q"]}}""", (await visitor.Get($"{PlansOfSite.Path}/{open["id"]}")).Ok()["plan"]!["tags"]!.ToJsonString());
        Assert.Equal("""{"privateTags":{"tagIds":["p"]},"publicTags":{"tagIds":["q"]}}""", (await site.Get($"{PlansOfSite.Path}/{open["id"]}")).Ok()["plan"]!["tags"]!.ToJsonString());
        (await visitor.Get($"{PlansOfSite.Path}/{hidden["id"]}")).Ok();
        foreach (var denied in new[] { visitor.Post(PlansOfSite.Path, new { plan = PlansOfSite.Plan() }), visitor.TryUpdate(open, new { name = "X" }), visitor.Delete($"{PlansOfSite.Path}/{open["id"]}"), visitor.Post($"{PlansOfSite.Path}/count", new { }) })
            (await denied).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Tags_are_given_and_taken_by_ids_and_by_filter()
    {
        var site = await cluster.Server.NewSite();
        var plan = await site.GivenPlan();
        object Tags(string id) => new { publicTags = new { tagIds = new[] { id } } };
        (await site.Post("/pricing-plans/v3/bulk/plans/update-tags", new { planIds = new[] { plan["id"] } })).Refused(400, "EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
        (await site.Post("/pricing-plans/v3/bulk/plans/update-tags", new { planIds = new[] { plan["id"] }, assignTags = Tags("a") })).Ok();
        Assert.Equal(["Ten visits"], await site.Names(new { filter = JsonNode.Parse("""{"tags.publicTags.tagIds":{"$hasSome":["a"]}}""") }));
        var job = (string)(await site.Post("/pricing-plans/v3/bulk/plans/update-tags-by-filter", new { filter = new { }, assignTags = Tags("b"), unassignTags = Tags("a") })).Ok()["jobId"]!;
        Assert.True(Guid.TryParse(job, out _));
        var told = (await cluster.Of(site, Fqdn)).Single(e => e.Told.StartsWith("tags_modified", StringComparison.Ordinal));
        Assert.Equal("""{"publicTags":{"tagIds":["a"]}}""", told.Body["body"]!["assignedTags"]!.ToJsonString());
    }

    [Fact]
    public async Task A_preview_shows_one_price_as_a_buyer_gets_it_and_when_it_can_start()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (ann, bob) = (Guid.NewGuid(), Guid.NewGuid());
        var plan = await site.GivenPlan(amount: "80", change: p => p["startDateSettings"] = JsonNode.Parse("""{"type":"FIXED_DATE","fixedDateOptions":{"startDate":"2031-06-01T22:30:00Z"}}"""),
            variant: v => v["priceOverrides"] = JsonNode.Parse($$"""{"overrides":[{"overrideType":"PERCENTAGE_DISCOUNT","percentageDiscountOptions":{"percentage":"12.5"},"conditions":{"customerEligibility":"SPECIFIC_MEMBERS","specificMembersOptions":{"memberIds":["{{ann}}"]} } }]}"""));
        async Task<string> Price(Guid member)
        {
            var shown = (await site.Get($"/pricing-plans/ecom-integration/v3/plan-preview?planId={plan["id"]}&pricingVariantId={plan["pricingVariants"]![0]!["id"]}&memberId={member}")).Ok()["plan"]!["pricingVariants"]![0]!;
            return (string)shown["pricingStrategies"]![0]!["flatRate"]!["amount"]!;
        }
        Assert.Equal(("70.00", "80.00"), (await Price(ann), await Price(bob)));
        var constraints = (await (await site.Visitor()).Get($"/pricing-plans/ecom-integration/v3/plan-configuration-constraints?planId={plan["id"]}")).Ok();
        Assert.Equal("""{"fixedDatesOptions":{"dates":["2031-06-02"]},"type":"FIXED_DATES"}""", constraints["startDateRules"]!.ToJsonString());
        (await site.Get($"/pricing-plans/ecom-integration/v3/plan-preview?planId={plan["id"]}&pricingVariantId={plan["pricingVariants"]![0]!["id"]}")).Refused(428, "MISSING_MEMBER_IDENTITY");
        (await site.Get($"/pricing-plans/ecom-integration/v3/plan-configuration-constraints?planId={Guid.NewGuid()}")).Refused(404, "PLAN_NOT_FOUND");
    }
}
