namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Services name the plans they can be paid with.</summary>
public sealed class PlansOfServices(Cluster cluster)
{
    [Fact]
    public async Task A_service_gets_plans_that_are_there_and_loses_those_that_go()
    {
        var site = await cluster.Server.NewSite();
        var (yearly, visits) = (await site.GivenPlan("Yearly"), await site.GivenPlan("Visits"));
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["payment"]!["options"]!["pricingPlan"] = true);
        var other = await site.GivenService([await site.GivenStaff()]);
        await site.Enable(other, yearly);
        Assert.Equal([(string)yearly["id"]!, (string)visits["id"]!], Plans(await site.Enable(service, yearly, visits)));
        Assert.Equal([(string)yearly["id"]!, (string)visits["id"]!], Plans(await site.Enable(service, yearly)));
        var nobody = Guid.NewGuid().ToString();
        var refused = (await site.Post($"/_api/bookings/v2/services/{service["id"]}/pricing-plans/add", new { pricingPlanIds = new[] { (string)visits["id"]!, nobody } })).Refused(400, "INVALID_PRICING_PLAN");
        Assert.Equal([nobody], refused["data"]!["ids"]!.AsArray().Select(i => (string)i!));
        (await site.Delete($"{PlansOfSite.Path}/{yearly["id"]}")).Ok();
        Assert.Equal([(string)visits["id"]!], Plans((await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!));
        Assert.Empty(Plans((await site.Get($"/_api/bookings/v2/services/{other["id"]}")).Ok()["service"]!));
        Assert.Empty(Plans((await site.Post($"/_api/bookings/v2/services/{service["id"]}/pricing-plans/remove", new { })).Ok()["service"]!));
    }

    [Fact]
    public async Task A_plan_that_goes_while_a_service_gets_it_is_on_no_service_after()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()]);
        for (var round = 0; round < 5; round++)
        {
            var plan = await site.GivenPlan("Fleeting");
            await Task.WhenAll(site.Post($"/_api/bookings/v2/services/{service["id"]}/pricing-plans/add", new { pricingPlanIds = new[] { (string)plan["id"]! } }), site.Delete($"{PlansOfSite.Path}/{plan["id"]}"));
            Assert.Empty(Plans((await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!));
        }
    }

    [Fact]
    public async Task The_plan_of_another_site_pays_for_nothing_here()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var service = await site.GivenService([await site.GivenStaff()]);
        (await site.Post($"/_api/bookings/v2/services/{service["id"]}/pricing-plans/add", new { pricingPlanIds = new[] { (string)(await other.GivenPlan())["id"]! } })).Refused(400, "INVALID_PRICING_PLAN");
    }

    [Fact]
    public async Task Who_books_a_service_with_plans_may_choose_to_pay_with_one()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (with, without) = (await site.GivenService([ann], change: s => s["payment"]!["options"]!["pricingPlan"] = true), await site.GivenService([ann]));
        await site.Enable(with, await site.GivenPlan());
        Assert.Equal("MEMBERSHIP", (string)(await site.Book(with, "2031-06-02T10:00:00", ann, b => b["selectedPaymentOption"] = "MEMBERSHIP"))["selectedPaymentOption"]!);
        Assert.Equal(428, (await site.TryBook(without, "2031-06-02T12:00:00", ann, b => b["selectedPaymentOption"] = "MEMBERSHIP")).Status);
    }

    private static IEnumerable<string> Plans(System.Text.Json.Nodes.JsonNode service) => service["payment"]!["pricingPlanIds"]!.AsArray().Select(i => (string)i!);
}
