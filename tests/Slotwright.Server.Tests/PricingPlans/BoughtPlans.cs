using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Contacts;
using Slotwright.Server.Tests.Orders;
using Slotwright.Server.Tests.Privacy;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Plans members buy, and what they may do with them.</summary>
public sealed class BoughtPlans(Cluster cluster)
{
    [Fact]
    public async Task What_a_member_buys_is_theirs_when_it_is_paid()
    {
        var (site, bob, member) = await Given();
        var order = await member.Buy(await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH")));
        Assert.Equal(("DRAFT", "ONLINE", "UNPAID", bob), ((string)order["status"]!, (string)order["type"]!, (string)order["lastPaymentStatus"]!, (string)order["buyer"]!["memberId"]!));
        (await site.Do(order, "mark-as-paid")).Refused(428, "ORDER_IS_ONLINE");
        Assert.Equal("", await cluster.ToldOfOrders(site));
        await Pay(site, order);
        await Pay(site, order);
        var paid = (await member.Get($"{SoldPlans.Mine}/{order["id"]}")).Ok()["order"]!;
        Assert.Equal(("ACTIVE", "PAID", 1), ((string)paid["status"]!, (string)paid["lastPaymentStatus"]!, (int)paid["currentCycle"]!["index"]!));
        Assert.Equal("start_date_changed purchased started cycle_started1", await cluster.ToldOfOrders(site));
        await using var later = await cluster.Another(new TestClock(TimeProvider.System.GetUtcNow().AddDays(35)));
        var next = await site.Through(later).Order(order);
        Assert.Equal(("UNPAID", 2), ((string)next["lastPaymentStatus"]!, (int)next["currentCycle"]!["index"]!)); // the second month is not paid for yet
    }

    [Fact]
    public async Task What_is_free_or_free_at_first_is_theirs_at_once()
    {
        var (site, _, member) = await Given();
        foreach (var plan in new[] { await site.GivenPlan("Free", "0"), await site.GivenPlan("Trial", variant: PlansOfSite.Every(1, "MONTH", trial: 7)) })
            Assert.Equal("ACTIVE NOT_APPLICABLE", await Told(member, plan));
        async Task<string> Told(TestSite who, JsonNode plan) { var order = await who.Buy(plan); return $"{order["status"]} {order["lastPaymentStatus"]}"; }
    }

    [Fact]
    public async Task Only_members_buy_and_only_what_is_sold_online()
    {
        var (site, bob, member) = await Given();
        var plan = await site.GivenPlan();
        foreach (var nobody in new[] { site, await site.Visitor() }) (await nobody.TryBuy(plan)).Refused(403, "MEMBER_REQUIRED");
        (await (await site.Visitor()).Post($"{SoldPlans.Checkout}/preview-online", new { planId = plan["id"] })).Refused(403, "PERMISSION_DENIED");
        (await member.Post($"{SoldPlans.Checkout}/online", new { planId = plan["id"], onBehalf = new { memberId = bob, orderMethod = "MOTO" } })).Refused(403, "PERMISSION_DENIED");
        (await member.TryBuy(await site.GivenPlan("Desk", change: p => p["buyable"] = false))).Refused(428, "archived_plan");
        (await member.TryBuy(new JsonObject { ["id"] = Guid.NewGuid().ToString() })).Refused(404, "PLAN_NOT_FOUND");
        (await member.TryBuy(plan, "2040-01-01T00:00:00Z")).Refused(400, "buyer_can_not_pick_future_start_date");
        (await member.Post($"{SoldPlans.Checkout}/online", new { planId = plan["id"], couponCode = "SUMMER" })).Refused(400, "ERROR_COUPON_DOES_NOT_EXIST");
        (await member.TrySell(plan, bob)).Refused(403, "PERMISSION_DENIED");
        var behalf = (await site.Post($"{SoldPlans.Checkout}/online", new { planId = plan["id"], onBehalf = new { memberId = bob, orderMethod = "POS" } })).Ok()["order"]!;
        Assert.Equal(bob, (string)behalf["buyer"]!["memberId"]!);
        (await site.Post($"{SoldPlans.Checkout}/online", new { planId = plan["id"], onBehalf = new { memberId = Guid.NewGuid(), orderMethod = "POS" } })).Refused(404, "member_not_found");
        var monthly = await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH"));
        Assert.Equal(["onBehalf.orderMethod RECURRING_POS_UNSUPPORTED"], (await site.Post($"{SoldPlans.Checkout}/online", new { planId = monthly["id"], onBehalf = new { memberId = bob, orderMethod = "POS" } })).Violations());
        Assert.Equal(["memberId MEMBER_DOESNT_EXIST"], (await site.TrySell(plan, Guid.NewGuid().ToString())).Violations());
        (await site.TrySell(plan, bob, coupon: "SUMMER")).Refused(400, "ERROR_COUPON_DOES_NOT_EXIST");
        (await site.TrySell(plan, bob, "9999-12-31T00:00:00Z")).Refused(400, "invalid_start_date");
        (await site.TrySell(new JsonObject { ["id"] = Guid.NewGuid().ToString() }, bob)).Refused(404, "PLAN_NOT_FOUND");
    }

    [Fact]
    public async Task A_plan_is_bought_no_more_often_than_its_limits_let_it_be()
    {
        var (site, bob, member) = await Given();
        var once = await site.GivenPlan("Once", "0", p => p["maxPurchasesPerBuyer"] = 1);
        Assert.False((bool)await Exceeded(once));
        var first = await member.Buy(once);
        (await member.TryBuy(once)).Refused(428, "purchases_limit_reached");
        Assert.True((bool)await Exceeded(once));
        (await site.Do(first, "cancel", new { effectiveAt = "IMMEDIATELY" })).Ok();
        (await member.TryBuy(once)).Refused(428, "purchases_limit_reached");
        await site.Sell(once, bob); // the business may
        var oneAtATime = await site.GivenPlan("One at a time", "0", p => p["purchaseLimits"] = JsonNode.Parse("""[{"type":"PER_MEMBER_ACTIVE","maxCount":1}]"""));
        var going = await member.Buy(oneAtATime);
        (await member.TryBuy(oneAtATime)).Refused(428, "purchases_limit_reached");
        (await site.Do(going, "cancel", new { effectiveAt = "IMMEDIATELY" })).Ok();
        await member.Buy(oneAtATime);
        async Task<JsonNode> Exceeded(JsonNode plan) => (await member.Post($"{SoldPlans.Checkout}/preview-online", new { planId = plan["id"] })).Ok()["purchaseLimitExceeded"]!;
    }

    [Fact]
    public async Task Of_many_who_want_the_last_two_of_a_plan_two_get_it()
    {
        var site = await cluster.Server.NewSite();
        var plan = await site.GivenPlan("Two", "0", p => p["purchaseLimits"] = JsonNode.Parse("""[{"type":"TOTAL_SOLD","maxCount":2}]"""));
        var members = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n => await cluster.SignedIn(site, await site.GivenBuyer($"M{n}"))));
        var replies = await Task.WhenAll(members.Select(m => m.TryBuy(plan)));
        Assert.Equal(2, replies.Count(r => r.Status == 200));
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(428, "purchases_limit_reached"));
    }

    [Fact]
    public async Task A_member_sees_and_cancels_only_their_own_and_only_if_the_plan_lets_them()
    {
        var (site, bob, member) = await Given();
        var eve = await site.GivenBuyer("Eve");
        var (open, closed) = (await site.GivenPlan("Open", change: p => p["buyerCanCancel"] = true, variant: PlansOfSite.Every(1, "MONTH", trial: 14)), await site.GivenPlan("Closed"));
        var (mine, fixedOne, other) = (await site.Sell(open, bob), await site.Sell(closed, bob), await site.Sell(open, eve));
        Assert.Equal([(string)fixedOne["id"]!, (string)mine["id"]!], await member.Listed(path: SoldPlans.Mine));
        (await member.Get($"{SoldPlans.Mine}/{other["id"]}")).Refused(404, "ORDER_NOT_FOUND");
        (await member.Get($"{SoldPlans.Orders}/{mine["id"]}")).Refused(403, "PERMISSION_DENIED");
        Task<Reply> Cancel(JsonNode order) => member.Post($"{SoldPlans.Mine}/{order["id"]}/cancel", new { effectiveAt = "IMMEDIATELY" });
        (await Cancel(other)).Refused(404, "ORDER_NOT_FOUND");
        (await Cancel(fixedOne)).Refused(403, "BUYER_CANNOT_CANCEL");
        (await Cancel(mine)).Ok();
        var order = await site.Order(mine);
        Assert.Equal(("ACTIVE", true, "MEMBER_ACTION"), ((string)order["status"]!, (bool)order["autoRenewCanceled"]!, (string)order["cancellation"]!["cause"]!)); // to the end of the trial
        Assert.Equal((string)order["currentCycle"]!["endedDate"]!, (string)order["endDate"]!);
    }

    [Fact]
    public async Task Orders_are_listed_by_what_they_are_and_in_the_order_asked_for()
    {
        var (site, bob, _) = await Given();
        var (eve, plan, other) = (await site.GivenBuyer("Eve"), await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH", 1)), await site.GivenPlan("Forever"));
        var (a, b, c) = (await site.Sell(plan, bob, "2031-05-01T00:00:00Z"), await site.Sell(other, bob, paid: true), await site.Sell(plan, eve, "2031-04-01T00:00:00Z"));
        string[] Ids(params JsonNode[] orders) => [.. orders.Select(o => (string)o["id"]!)];
        Assert.Equal(Ids(c, b, a), await site.Listed());
        Assert.Equal(Ids(b), await site.Listed("limit=1&offset=1"));
        Assert.Equal(Ids(b, a), await site.Listed($"buyerIds={bob}"));
        Assert.Equal(Ids(c, a), await site.Listed($"planIds={plan["id"]}"));
        Assert.Equal(Ids(b), await site.Listed("paymentStatuses=PAID"));
        Assert.Equal(Ids(c, a), await site.Listed("orderStatuses=PENDING&orderStatuses=PAUSED"));
        Assert.Equal(Ids(c, a, b), await site.Listed("sorting.fieldName=endDate"));
        Assert.Equal(Ids(b, a, c), await site.Listed("sorting.fieldName=endDate&sorting.order=DESC"));
        Assert.Equal(["sorting.fieldName invalid_sort_field"], (await site.Get($"{SoldPlans.Orders}?sorting.fieldName=status")).Violations());
        Assert.Equal(["offset MIN"], (await site.Get($"{SoldPlans.Orders}?offset=-1")).Violations());
        Assert.Equal((2, 3, 1), await Paging("limit=2&offset=1"));
        async Task<(int, int, int)> Paging(string query) { var p = (await site.Get($"{SoldPlans.Orders}?{query}")).Ok()["pagingMetadata"]!; return ((int)p["count"]!, (int)p["total"]!, (int)p["offset"]!); }
    }

    [Fact]
    public async Task Previews_sell_nothing_and_tell_what_it_would_cost()
    {
        var (site, bob, _) = await Given();
        var plan = await site.GivenPlan(amount: "30", variant: v =>
        {
            PlansOfSite.Every(1, "MONTH", 12)(v);
            v["fees"] = JsonNode.Parse("""[{"name":"Card","fixedAmountOptions":{"amount":"5"}}]""");
            v["priceOverrides"] = JsonNode.Parse("""{"overrides":[{"overrideType":"PERCENTAGE_DISCOUNT","percentageDiscountOptions":{"percentage":"10"},"conditions":{"customerEligibility":"RETURNING"} }]}""");
        });
        static string[] Prices(JsonNode spans) => [.. spans.AsArray().Select(s => $"{s!["duration"]!["cycleFrom"]}/{s["duration"]!["numberOfCycles"]} {s["price"]!["total"]}")];
        var preview = (await site.Post($"{SoldPlans.Checkout}/preview-offline", new { planId = plan["id"], memberId = bob })).Ok()["order"]!;
        Assert.Equal(("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"), ((string)preview["id"]!, (string)preview["subscriptionId"]!));
        Assert.Equal(["1/1 35.00", "2/11 30.00"], Prices(preview["pricing"]!["prices"]!));
        Assert.Empty(await site.Listed());
        var price = (await (await site.Visitor()).Post($"{SoldPlans.Checkout}/price-preview", new { planId = plan["id"] })).Ok();
        Assert.Equal(["1/1 35.00", "2/11 30.00"], Prices(price["prices"]!));
        Assert.Equal(("35.00", "30.00"), ((string)price["price"]!["total"]!, (string)price["price"]!["planPrice"]!));
        (await site.Post($"{SoldPlans.Checkout}/price-preview", new { planId = plan["id"], couponCode = "X" })).Refused(400, "ERROR_COUPON_DOES_NOT_EXIST");
        await site.Sell(plan, bob);
        Assert.Equal(["1/1 32.00", "2/11 27.00"], Prices((await site.Sell(plan, bob))["pricing"]!["prices"]!)); // who comes again pays less
    }

    [Fact]
    public async Task What_a_merged_contact_bought_is_the_others()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenBuyer();
        var (robert, order) = (await site.GivenContact(PeopleOfSite.Named("Robert")), await site.Sell(await site.GivenPlan(), bob));
        (await site.Post($"{PeopleOfSite.Path}/{robert["id"]}/merge", new { targetContactRevision = 1, sourceContactIds = new[] { bob } })).Ok();
        Assert.Equal((string)robert["id"]!, (string)(await site.Order(order))["buyer"]!["contactId"]!);
        Assert.Equal([(string)order["id"]!], await site.Listed($"buyerIds={robert["id"]}"));
    }

    [Fact]
    public async Task What_a_customer_bought_is_exported_and_kept_without_their_name_when_they_are_erased()
    {
        var (site, bob, _) = await Given();
        var order = await site.Sell(await site.GivenPlan(), bob, paid: true);
        var told = (await site.Post($"{Zebulon.Path}/export", new { contactId = bob })).Ok()["sections"]!.AsArray().Single(s => (string)s!["name"]! == "plan_orders")!;
        Assert.Equal((string)order["id"]!, (string)told["records"]![0]!["id"]!);
        (await site.Post($"{Zebulon.Path}/erase", new { contactId = bob, confirm = true })).Ok();
        var left = await site.Order(order);
        Assert.Equal(($$"""{"contactId":"{{bob}}"}""", "PAID"), (left["buyer"]!.ToJsonString(), (string)left["lastPaymentStatus"]!));
        Assert.Empty(await site.Listed($"buyerIds={bob}"));
    }

    private async Task<(TestSite Site, string Bob, TestSite Member)> Given()
    {
        var site = await cluster.Server.NewSite();
        (await site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "1", provider = "TEST" } })).Ok();
        var bob = await site.GivenBuyer();
        return (site, bob, await cluster.SignedIn(site, bob));
    }

    private Task<string> Pay(TestSite site, JsonNode order) => new Shop(cluster.Server, site, order, "").Pay((string)order["wixPayOrderId"]!);
}
