using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Discounts;

/// <summary>Discount rules as the business keeps them.</summary>
public sealed class RuleLife(Cluster cluster)
{
    [Fact]
    public async Task A_rule_is_made_read_changed_found_and_deleted()
    {
        var site = await cluster.Server.NewSite();
        var made = await site.GivenRule();
        var discount = made["discounts"]!["values"]![0]!;
        Assert.Equal(("For all", true, "LIVE", 0, "1", "PERCENTAGE", "SPECIFIC_ITEMS", "CATALOG_ITEM"),
            ((string?)made["name"], (bool)made["active"]!, (string?)made["status"], (int)made["usageCount"]!, (string?)made["revision"], (string?)discount["discountType"], (string?)discount["targetType"], (string?)discount["specificItemsInfo"]!["scopes"]![0]!["type"]));
        Assert.True(JsonNode.DeepEquals(made, (await site.Get($"{Offers.Rules}/{made["id"]}")).Ok()["discountRule"]));

        var changed = (await site.Patch($"{Offers.Rules}/{made["id"]}", new { discountRule = new { revision = "1", name = "Later", activeTimeInfo = new { start = "2041-01-01T00:00:00Z" } } })).Ok()["discountRule"]!;
        Assert.Equal(("Later", "PENDING", "2"), ((string?)changed["name"], (string?)changed["status"], (string?)changed["revision"]));
        Assert.Equal(409, (await site.Patch($"{Offers.Rules}/{made["id"]}", new { discountRule = new { revision = "1", name = "No" } })).Status);
        await site.GivenRule(r => r["activeTimeInfo"] = new JsonObject { ["end"] = "2020-01-01T00:00:00Z" });
        var found = (await site.Post($"{Offers.Rules}/query", new { query = new { filter = new { name = "Later" } } })).Ok()["discountRules"]!.AsArray();
        Assert.Equal((string?)made["id"], (string?)Assert.Single(found)!["id"]);
        (await site.Delete($"{Offers.Rules}/{made["id"]}")).Ok();
        (await site.Get($"{Offers.Rules}/{made["id"]}")).Refused(404, "DISCOUNT_RULE_NOT_FOUND");
        Assert.Equal("EXPIRED", (string?)Assert.Single((await site.Post($"{Offers.Rules}/query", new { })).Ok()["discountRules"]!.AsArray())!["status"]);
        (await (await site.Visitor()).Post(Offers.Rules, new { discountRule = Offers.Rule() })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Everything_wrong_with_a_rule_is_named()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(
        [
            "discountRule.activeTimeInfo.end INVALID_ACTIVE_TIME_RANGE", "discountRule.discounts.values[0].discountType INVALID_DISCOUNT_TYPE", "discountRule.discounts.values[0].specificItemsInfo INVALID_TARGET_TYPE_FIELD",
            "discountRule.trigger.and.triggers[0].subtotalRange INVALID_SUBTOTAL_RANGE", "discountRule.trigger.and.triggers[1].itemQuantityRange.to INVALID_ITEM_QUANTITY_RANGE",
        ], (await site.Post(Offers.Rules, new
        {
            discountRule = new
            {
                name = "Wrong",
                activeTimeInfo = new { start = "2031-01-02T00:00:00Z", end = "2031-01-01T00:00:00Z" },
                trigger = new { and = new { triggers = new object[] { new { subtotalRange = new { } }, new { itemQuantityRange = new { from = 3, to = 2 } } } } },
                discounts = new { values = new object[] { new { percentage = 10, discountType = "FIXED_PRICE" } } },
            },
        })).Violations().Order());
        Assert.Equal(["discountRule.trigger.or.triggers[1].and.triggers[1].or OPERATOR_TOO_DEEPLY_NESTED"], (await site.Post(Offers.Rules, new
        {
            discountRule = Offers.Rule(r => r["trigger"] = JsonNode.Parse("""{"or":{"triggers":[{"subtotalRange":{"from":"1"}},{"and":{"triggers":[{"subtotalRange":{"to":"9"}},{"or":{"triggers":[{"subtotalRange":{"from":"1"}},{"itemQuantityRange":{"from":2}}]}}]}}]}}""")),
        })).Violations());
        foreach (var nobody in new[] { "{}", """{"eligibilityType":"INDIVIDUAL_MEMBERS"}""", """{"individualMembersInfo":{}}""" })
            Assert.Equal(["discountRule.trigger.customerEligibility INVALID_TRIGGER_TYPE"], (await site.Post(Offers.Rules, new { discountRule = Offers.Rule(r => r["trigger"] = new JsonObject { ["customerEligibility"] = JsonNode.Parse(nobody) }) })).Violations());
        foreach (var broken in new[] { """{"discountRule":null}""", """{"discountRule":{"name":"A","discounts":{"values":[null]}}}""", """{"discountRule":{"name":"A","discounts":{"values":[{"percentage":"x"}]}}}""", """{"discountRule":{"name":"A","trigger":{"and":{"triggers":[null]}},"discounts":{"values":[{"percentage":5}]}}}""", """{"discountRule":{"name":"A","discounts":{"values":[{"fixedAmount":"1e9"}]}}}""" })
            Assert.Equal(400, (await site.Post(Offers.Rules, JsonNode.Parse(broken)!)).Status);
    }

    [Fact]
    public async Task Rules_give_by_themselves_once_what_triggers_them_is_so()
    {
        var shop = await Shop.Open(cluster.Server);
        var rule = await shop.Site.GivenRule(r => r["trigger"] = JsonNode.Parse("""{"subtotalRange":{"from":"60"}}"""));
        await shop.Site.GivenRule(r => (r["name"], r["activeTimeInfo"]) = ("Not yet", new JsonObject { ["start"] = "2041-01-01T00:00:00Z" }));
        await shop.Site.GivenRule(r => (r["name"], r["active"]) = ("Off", false));
        var (bob, _, cart) = await shop.CartOf();
        Assert.Equal("40.00", (await bob.Summary(cart))["priceSummary"]!["total"].Amount());
        (await bob.Post($"/ecom/v2/carts/{cart["id"]}/add-line-items", new { catalogItems = new[] { Shop.Item(await shop.Book(bob, start: Shop.Eleven)) } })).Ok();
        var summary = await bob.Summary(cart);
        Assert.Equal(("72.00", "AUTOMATIC_RULE", "For all"), (summary["priceSummary"]!["total"].Amount(), (string?)summary["discounts"]![0]!["source"]!["sourceType"], (string?)summary["discounts"]![0]!["name"]!["original"]));
        var order = await shop.Order((string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!);
        Assert.Equal(((string?)rule["id"], "8.00", 2), ((string?)order["appliedDiscounts"]![0]!["discountRule"]!["id"], order["appliedDiscounts"]![0]!["discountRule"]!["amount"].Amount(), order["appliedDiscounts"]![0]!["lineItemDiscounts"]!.AsArray().Count));
        Assert.Equal(1, (int)(await shop.Site.Get($"{Offers.Rules}/{rule["id"]}")).Ok()["discountRule"]!["usageCount"]!);
    }

    [Fact]
    public async Task A_coupon_comes_off_what_rules_left_and_nothing_goes_below_nothing()
    {
        var shop = await Shop.Open(cluster.Server);
        await shop.Site.GivenRule(r => r["discounts"]!["values"]![0] = new JsonObject { ["fixedAmount"] = "30", ["specificItemsInfo"] = new JsonObject { ["scopes"] = new JsonArray(new JsonObject { ["id"] = "s", ["customFilter"] = new JsonObject { ["appId"] = Shop.App, ["params"] = new JsonObject { ["serviceIds"] = new JsonArray((string)shop.Service["id"]!) } } }) } });
        await shop.Site.GivenCoupon(c => { c.Remove("percentOffRate"); c["moneyOffAmount"] = 25; });
        var (bob, booking, cart) = await shop.CartOf(code: "SPRING");
        var summary = await bob.Summary(cart);
        Assert.Equal(("40.00", "0.00", "0.00"), (summary["priceSummary"]!["discount"].Amount(), summary["priceSummary"]!["total"].Amount(), summary["paymentSummary"]!["payNow"].Amount()));
        Assert.Equal(["30.00", "10.00"], summary["discounts"]!.AsArray().Select(d => d!["total"].Amount()));
        Assert.True((bool)(await Shop.TryPlace(bob, cart)).Ok()["completed"]!);
        Assert.Equal("CONFIRMED", (await shop.Became(booking)).Split(' ')[0]);
    }

    [Fact]
    public async Task A_cart_whose_discount_ended_is_calculated_again_before_it_is_ordered()
    {
        var shop = await Shop.Open(cluster.Server);
        var rule = await shop.Site.GivenRule();
        var (bob, _, cart) = await shop.CartOf();
        (await shop.Site.Patch($"{Offers.Rules}/{rule["id"]}", new { discountRule = new { revision = "1", active = false } })).Ok();
        (await Shop.TryPlace(bob, cart)).Refused(428, "CART_PRICES_OUT_OF_SYNC");
        await bob.Summary(cart);
        Assert.Equal("40.00", (await shop.Order((string)(await Shop.TryPlace(bob, cart)).Ok()["orderId"]!))["priceSummary"]!["total"].Amount());
    }

    [Fact]
    public async Task A_deposit_is_never_more_than_what_is_left_of_the_price()
    {
        var shop = await Shop.Open(cluster.Server, Shop.WithDeposit);
        await shop.Site.GivenCoupon(c => c["percentOffRate"] = 90);
        var (bob, _, cart) = await shop.CartOf(code: "SPRING");
        var sums = (await bob.Summary(cart))["paymentSummary"]!;
        Assert.Equal(("4.00", "0.00"), (sums["payNow"].Amount(), sums["payLater"].Amount()));
    }
}
