using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.PricingPlans;
using static Slotwright.Server.Tests.Orders.PlanShop;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Plans that pay for what was ordered to be paid later: a session for each line, once, and back when the payment is voided (ecom.orderBilling).</summary>
public sealed class PlansPayLater(Cluster cluster)
{
    private const string NotCharged = "MEMBERSHIP_PAYMENT_NOT_CHARGED", Twelve = "2031-06-02T12:00:00";

    [Theory]
    [InlineData("0", "40.00")]
    [InlineData("0.1", "44.00")]
    public async Task A_session_pays_for_a_line_and_comes_back_when_the_payment_is_voided(string tax, string due)
    {
        var (shop, plan, buyer) = await Given(cluster, 2, tax);
        var booking = await Booked(shop, buyer, Shop.Ten);
        var (order, _) = await shop.Ordered(shop.Site, booking);
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));

        var paid = (await Charge(shop, order, buyer, plan)).Ok()["payments"]!.AsArray().Single()!;
        Assert.Equal(("APPROVED", due, "CHARGED"), ((string?)paid["status"], (string?)paid["amount"]!["amount"], (string?)paid["membershipPaymentDetails"]!["status"]));
        Assert.Equal(((string?)plan["id"], await Line(shop, order)), ((string?)paid["membershipPaymentDetails"]!["membershipId"], (string?)paid["membershipPaymentDetails"]!["lineItemId"]));
        Assert.Equal(("PAID 0.00 MEMBERSHIP", 1, 0m, 0m), (await Stands(shop, order), await Left(shop, plan), await shop.Held("receivable"), await shop.Held("sales")));
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));

        var revision = (await shop.Site.Stored(booking)).Revision();
        Assert.Equal("{}", (await Void(shop, order, paid)).Ok().ToJsonString());
        Assert.Equal(($"NOT_PAID {due} FULL_PAYMENT_OFFLINE", 2, decimal.Parse(due, System.Globalization.CultureInfo.InvariantCulture)), (await Stands(shop, order), await Left(shop, plan), await shop.Held("receivable")));
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
        Assert.NotEqual(revision, (await shop.Site.Stored(booking)).Revision());
        var voided = (await shop.Payments(order)).Single()!;
        Assert.Equal(("VOIDED", "VOIDED", true), ((string?)voided["status"], (string?)voided["membershipPaymentDetails"]!["status"], (bool?)voided["membershipPaymentDetails"]!["voided"]));
        (await Void(shop, order, paid)).Refused(428, NotCharged);
        Assert.Equal(2, await Left(shop, plan));

        (await Charge(shop, order, buyer, plan)).Ok();
        Assert.Equal(("PAID 0.00 MEMBERSHIP", 1, 2), (await Stands(shop, order), await Left(shop, plan), (await shop.Payments(order)).Count));
        Assert.Equal(["NOT_PAID", "PAID", "NOT_PAID"], (await cluster.Of(shop.Site, "wix.ecom.v1.order")).Where(e => e.Told.StartsWith("payment_status_updated", StringComparison.Ordinal)).Select(e => (string?)e.Body["body"]!["previousPaymentStatus"]));
        Assert.Equal(3, (await cluster.Of(shop.Site, "wix.ecom.v1.order_transactions")).Count);
        Assert.Equal(["0"], await shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT count(*)::text FROM ledger WHERE site_id = $1 AND account NOT IN ('receivable', 'sales')", r => r.GetString(0), CancellationToken.None));
    }

    [Fact]
    public async Task What_a_plan_paid_when_it_was_ordered_can_be_voided_too()
    {
        var (shop, plan, buyer) = await Given(cluster, 1, "0.1");
        var booking = await Booked(shop, buyer, Shop.Ten, "MEMBERSHIP");
        var (order, _) = await shop.Ordered(shop.Site, booking);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        (await Void(shop, order, (await shop.Payments(order))[0]!)).Ok();
        Assert.Equal(("NOT_PAID 44.00 FULL_PAYMENT_OFFLINE", 1, 44), (await Stands(shop, order), await Left(shop, plan), await shop.Held("receivable")));
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
    }

    [Fact]
    public async Task Of_a_list_all_lines_are_paid_or_none()
    {
        var (shop, plan, buyer) = await Given(cluster, 1);
        var (order, lines) = await TwoLines(shop, buyer);
        (await Charge(shop, order, buyer, plan, lines)).Refused(428, NotEligible);
        Assert.Equal(("NOT_PAID 80.00 FULL_PAYMENT_OFFLINE", 1), (await Stands(shop, order), await Left(shop, plan)));
        Assert.Empty(await shop.Payments(order));
        (await Charge(shop, order, buyer, plan, lines[0], lines[0])).Refused(428, NotEligible);
        Assert.Equal(1, await Left(shop, plan));
        (await Charge(shop, order, buyer, plan, lines[0])).Ok();
        Assert.Equal(("NOT_PAID 40.00 MEMBERSHIP", 0), (await Stands(shop, order), await Left(shop, plan)));
        (await Charge(shop, order, buyer, plan, lines[1])).Refused(428, NotEligible);
    }

    [Fact]
    public async Task A_line_is_paid_once_however_many_sessions_are_left()
    {
        var (shop, plan, buyer) = await Given(cluster, 5);
        var (order, lines) = await TwoLines(shop, buyer);
        (await Charge(shop, order, buyer, plan, lines[0], lines[0])).Refused(428, NotEligible);
        (await Charge(shop, order, buyer, plan, lines[0])).Ok();
        (await Charge(shop, order, buyer, plan, lines[0])).Refused(428, NotEligible);
        Assert.Equal(("NOT_PAID 40.00 MEMBERSHIP", 4), (await Stands(shop, order), await Left(shop, plan)));
        (await Charge(shop, order, buyer, plan, lines[1])).Ok();
        Assert.Equal(("PAID 0.00 MEMBERSHIP", 3), (await Stands(shop, order), await Left(shop, plan)));
    }

    [Fact]
    public async Task Only_what_nobody_has_paid_can_be_covered()
    {
        var (shop, plan, buyer) = await Given(cluster, 5);
        var (online, offline) = (await Booked(shop, buyer, Shop.Ten, "ONLINE"), await Booked(shop, buyer, Shop.Eleven));
        var (order, payment) = await shop.Ordered(shop.Site, online, offline);
        var lines = await Lines(shop, order);
        (await Charge(shop, order, buyer, plan, lines[1])).Refused(428, NotEligible); // it is not approved
        await shop.Pay(payment!);
        (await Charge(shop, order, buyer, plan, lines[0])).Refused(428, NotEligible);
        (await Void(shop, order, payment)).Refused(428, "NOT_MEMBERSHIP_PAYMENT");
        (await Charge(shop, order, buyer, plan, lines[1])).Ok();
        Assert.Equal(("PAID", 40, 0), ((string?)(await shop.Order(order))["paymentStatus"], await shop.Held("held:test"), await shop.Held("receivable")));

        var (partly, _) = await shop.Ordered(shop.Site, await Booked(shop, buyer, Twelve));
        (await shop.Site.Post($"/ecom/v1/payments/orders/{partly}/add-payment", new { payments = new[] { new { amount = new { amount = "10" } } } })).Ok();
        (await Charge(shop, partly, buyer, plan)).Refused(428, NotEligible);
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{partly}/mark-as-paid", new { })).Ok();
        (await Charge(shop, partly, buyer, plan)).Refused(428, NotEligible);
        Assert.Equal(4, await Left(shop, plan));
    }

    [Fact]
    public async Task Only_the_customers_own_plans_pay_and_only_for_what_they_include()
    {
        var (shop, plan, buyer) = await Given(cluster, 2);
        var booking = await Booked(shop, buyer, Shop.Ten);
        var (order, _) = await shop.Ordered(shop.Site, booking);
        var line = await Line(shop, order);
        var eve = await shop.Site.GivenBuyer("Eve");
        var hers = await shop.Site.Sell(await shop.Site.GivenPlan(), eve, paid: true);
        var other = await shop.Site.Sell(await shop.Site.GivenPlan("Yoga"), buyer, paid: true);
        foreach (var refused in new[]
        {
            await Charge(shop, order, eve, plan), await Charge(shop, order, eve, hers), await Charge(shop, order, buyer, hers), await Charge(shop, order, buyer, other), await Charge(shop, order, Guid.NewGuid().ToString(), plan),
            await Charge(shop, order, buyer, plan, Guid.NewGuid().ToString()),
            await Charge(shop, order, buyer, [new { lineItemId = line, membershipIdentifier = new { existingMembership = new { appId = Shop.App, membershipId = (string)plan["id"]! } } }]),
            await Charge(shop, order, buyer, [new { lineItemId = line, membershipIdentifier = new { futureMembership = new { lineItemId = Guid.NewGuid(), benefitId = Guid.NewGuid() } } }]),
        }) refused.Refused(428, NotEligible);
        (await Charge(shop, Guid.NewGuid().ToString(), buyer, plan, line)).Refused(404, "ORDER_NOT_FOUND");
        Assert.Equal(["memberId", "memberships", "orderId"], (await shop.Site.Post($"{Billing}/charge-memberships", new { })).Violations().Select(v => v.Split(' ')[0]).Order());
        (await shop.Site.Do(plan, "cancel", new { effectiveAt = "IMMEDIATELY" })).Ok();
        (await Charge(shop, order, buyer, plan)).Refused(428, NotEligible);
        Assert.Equal("NOT_PAID 40.00 FULL_PAYMENT_OFFLINE", await Stands(shop, order));
    }

    [Fact]
    public async Task A_booking_that_is_over_gives_its_session_back_once_and_nothing_is_due_for_it()
    {
        var (shop, plan, buyer) = await Given(cluster, 2);
        var booking = await Booked(shop, buyer, Shop.Ten);
        var (order, _) = await shop.Ordered(shop.Site, booking);
        await shop.Settle();
        var paid = (await Charge(shop, order, buyer, plan)).Ok()["payments"]![0]!;
        await shop.Settle();
        (await shop.Site.Act(await shop.Site.Stored(booking), "cancel", new { revision = (await shop.Site.Stored(booking)).Revision() })).Ok();
        (await Void(shop, order, paid)).Refused(428, NotCharged); // whether it has settled or not
        await shop.Settle();
        (await Void(shop, order, paid)).Refused(428, NotCharged);
        (await Void(shop, order, Guid.NewGuid().ToString())).Refused(404, "PAYMENT_NOT_FOUND");
        Assert.Equal((2, "PAID 0.00 MEMBERSHIP"), (await Left(shop, plan), await Stands(shop, order)));

        var (dead, _) = await shop.Ordered(shop.Site, await Booked(shop, buyer, Shop.Eleven));
        (await Void(shop, dead, paid)).Refused(404, "PAYMENT_NOT_FOUND"); // it is another order's
        (await shop.Site.Post($"/ecom/v1/orders/{dead}/cancel", new { })).Ok();
        (await Charge(shop, dead, buyer, plan)).Refused(428, NotEligible);
    }

    [Fact]
    public async Task The_older_form_names_lines_by_what_they_are_for()
    {
        var (shop, plan, buyer) = await Given(cluster, 2);
        var booking = await Booked(shop, buyer, Shop.Ten);
        var (order, _) = await shop.Ordered(shop.Site, booking);
        Task<Reply> Ask(object? charges) => shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/charge-membership", new { memberId = buyer, membershipCharges = charges });
        object Of(string item) => new { membershipId = (string)plan["id"]!, appId = "1522827f-c56c-a5c9-2ac9-00f9e6ae12d3", membershipName = new { original = "Ten visits" }, rootCatalogItemId = (string)shop.Service["id"]!, catalogReference = new { appId = Shop.App, catalogItemId = item } };
        Assert.Equal(["membershipCharges MIN_SIZE"], (await Ask(null)).Violations());
        (await Ask(new[] { Of(Guid.NewGuid().ToString()) })).Refused(428, NotEligible);
        Assert.Equal("{}", (await Ask(new[] { Of((string)booking["id"]!) })).Ok().ToJsonString());
        Assert.Equal(("PAID 0.00 MEMBERSHIP", 1), (await Stands(shop, order), await Left(shop, plan)));
    }
}
