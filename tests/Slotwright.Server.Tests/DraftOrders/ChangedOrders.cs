using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Discounts;
using Slotwright.Server.Tests.Orders;
using Slotwright.Server.Tests.PricingPlans;

namespace Slotwright.Server.Tests.DraftOrders;

/// <summary>Orders changed by drafts made of them: once, all at once, and with what was paid kept right.</summary>
public sealed class ChangedOrders(Cluster cluster)
{
    [Fact]
    public async Task What_is_added_is_due_beside_what_was_paid()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, booking) = await drafts.Ordered();
        await drafts.Pay(order, "40");
        var draft = await drafts.Edit(order);
        Assert.Equal(("40.00 0.00 0.00 0.00 0.00 40.00", order, "0.00"), (Drafts.Sums(draft), (string?)draft["orderId"], (string?)draft["balanceSummary"]!["balance"]!["amount"]));
        Assert.Null(draft["lineItems"]![0]!["added"]);
        draft = await drafts.Done(draft, "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10") } });
        Assert.Equal("10.00", (string?)draft["balanceSummary"]!["balance"]!["amount"]);
        Assert.Equal("APPROVED PAID 0.00", Drafts.Stands(await drafts.Shop.Order(order)));

        var after = await drafts.Commit(draft, new { reason = "She asked" });

        Assert.Equal("APPROVED PARTIALLY_PAID 10.00", Drafts.Stands(after));
        Assert.Equal(after.ToJsonString(), (await drafts.Shop.Order(order)).ToJsonString());
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await drafts.Shop.Became(booking));
        Assert.Equal((-50, 10, 40), (await drafts.Shop.Held("sales"), await drafts.Shop.Held("receivable"), await drafts.Shop.Held("held:manual")));
        var note = after["activities"]!.AsArray().Single(a => (string?)a!["activityType"] == "DRAFT_ORDER_CHANGES_APPLIED")!["draftOrderChangesApplied"]!;
        Assert.Equal(("She asked", "Oil", "50.00"), ((string?)note["reason"], (string?)note["changes"]![0]!["lineItemAdded"]!["name"]!["original"], (string?)note["changes"]![1]!["totalPriceChanged"]!["newTotal"]!["amount"]));
        Assert.Contains((await cluster.Of(drafts.Shop.Site, "wix.ecom.v1.order")).Select(e => e.Told.Split(' ')[0]), slug => slug == "committed");
        (await drafts.TryCommit(draft)).Refused(409, "DRAFT_ORDER_ALREADY_COMMITTED");
    }

    [Fact]
    public async Task What_gets_cheaper_is_paid_and_the_rest_can_go_back()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, booking) = await drafts.Ordered();
        await drafts.Pay(order, "35");
        var draft = await drafts.Edit(order);
        draft = await drafts.Done(draft, "line-items", new { lineItemChanges = new[] { new { lineItemId = Line(draft), newPrice = "30" } } });
        Assert.Equal("40.00", (string?)draft["lineItems"]![0]!["changedDetails"]!["priceBeforeChange"]!["amount"]);
        Assert.Equal("APPROVED PAID 0.00", Drafts.Stands(await drafts.Commit(draft)));
        Assert.Equal(("CONFIRMED PAID", -5), (await drafts.Shop.Became(booking), await drafts.Shop.Held("receivable")));
        var payment = (string)(await drafts.Shop.Payments(order))[0]!["id"]!;
        (await drafts.Shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "5" }, externalRefund = true } } })).Ok();
        Assert.Equal(30, await drafts.Shop.Held("held:manual"));
        (await drafts.TryEdit(order)).Refused(428, "ORDER_CANNOT_BE_EDITED");
        var status = (await drafts.Shop.Site.Get($"{Drafts.Path}/{order}/draftability")).Ok();
        Assert.Equal((false, "PARTIALLY_OR_FULLY_REFUNDED"), ((bool)status["orderDraftable"]!, (string?)status["nonDraftableReasons"]![0]));
    }

    [Theory]
    [InlineData("discounted")]
    [InlineData("imported")]
    [InlineData("fee")]
    public async Task A_draft_that_changes_nothing_changes_nothing(string kind)
    {
        var drafts = await Drafts.Open(cluster.Server, new { revision = "1", provider = "TEST", taxRate = "0.19" });
        var order = (string)(await drafts.Commit(await drafts.Create(new
        {
            customLineItems = new[] { Drafts.Custom("Oil", "9.99", 3), Drafts.Custom("Cut", "33.33") },
            discounts = new object[] { new { percentage = "7.5", discountType = "GLOBAL", applyToDraftOrder = true }, new { priceAmount = new { amount = "1" }, discountType = "SHIPPING", applyToDraftOrder = true } },
            additionalFees = new[] { new { name = "Way", price = new { amount = "5.55" }, applyToDraftOrder = kind == "fee" } },
            shippingInfo = new { title = "By post", cost = new { price = new { amount = "7" } } },
        })))["id"]!;
        if (kind == "imported") await Overwrite(drafts, "99.99");
        var before = await drafts.Shop.Order(order);
        var after = await drafts.Commit(await drafts.Edit(order), new { commitSettings = new { addActivitiesToOrder = false } });
        Assert.Equal((Drafts.Sums(before), before["activities"]!.AsArray().Count), (Drafts.Sums(after), after["activities"]!.AsArray().Count));
        Assert.Equal(before["lineItems"]!.ToJsonString(), after["lineItems"]!.ToJsonString());
        Assert.Equal(kind switch { "fee" => 81.23m, _ => 75.68m }, await drafts.Shop.Held("receivable"));
    }

    [Fact]
    public async Task What_was_sold_keeps_the_tax_it_was_sold_with_and_what_is_added_has_the_sites()
    {
        var drafts = await Drafts.Open(cluster.Server, new { revision = "1", provider = "TEST", taxRate = "0.19" });
        var line = new { productName = new { original = "Book" }, itemType = new { preset = "PHYSICAL" }, quantity = 1, price = new { amount = "100" }, taxInfo = new { taxAmount = new { amount = "7" } } };
        var bare = new { productName = new { original = "Gift" }, itemType = new { preset = "PHYSICAL" }, quantity = 1, price = new { amount = "10" } };
        var order = (string)(await drafts.Shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "WEB" }, lineItems = new object[] { line, bare }, priceSummary = new { subtotal = new { amount = "110" }, tax = new { amount = "7" }, total = new { amount = "117" } } } })).Ok()["order"]!["id"]!;
        var same = await drafts.Commit(await drafts.Edit(order));
        Assert.Equal(("110.00 0.00 0.00 0.00 7.00 117.00", "107.00", "0.07"), (Drafts.Sums(same), (string?)same["lineItems"]![0]!["totalPriceAfterTax"]!["amount"], (string?)same["lineItems"]![0]!["taxInfo"]!["taxRate"]));
        var draft = await drafts.Edit(order);
        draft = await drafts.Done(draft, "line-items", new { lineItemChanges = new[] { new { lineItemId = Line(draft), newPrice = "200" } } });
        draft = await drafts.Done(draft, "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10") } });
        Assert.Equal("220.00 0.00 0.00 0.00 15.90 235.90", Drafts.Sums(await drafts.Commit(draft)));
        Assert.Equal(235.90m, await drafts.Shop.Held("receivable"));
    }

    [Fact]
    public async Task An_order_keeps_whether_its_prices_hold_the_tax_whatever_the_site_does_now()
    {
        var drafts = await Drafts.Open(cluster.Server, new { revision = "1", provider = "TEST", taxRate = "0.19" });
        var (order, _) = await drafts.Ordered();
        (await drafts.Shop.Site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "2", provider = "TEST", taxRate = "0.07", taxIncludedInPrices = true } })).Ok();
        var draft = await drafts.Edit(order);
        Assert.Equal("40.00 0.00 0.00 0.00 7.60 47.60", Drafts.Sums(draft));
        var after = await drafts.Commit(await drafts.Done(draft, "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10.70") } }));
        Assert.Equal(("50.70 0.00 0.00 0.00 8.30 58.30", false), (Drafts.Sums(after), (bool)after["taxIncludedInPrices"]!));
        Assert.Equal([("40.00", false), ("10.00", true)], after["lineItems"]!.AsArray().Select(l => ((string)l!["totalPriceBeforeTax"]!["amount"]!, (bool)l["taxInfo"]!["taxIncludedInPrice"]!)));
        Assert.Equal(Drafts.Sums(after), Drafts.Sums(await drafts.Commit(await drafts.Edit(order))));
    }

    [Fact]
    public async Task No_tax_comes_on_top_of_what_a_plan_costs()
    {
        var drafts = await Drafts.Open(cluster.Server, new { revision = "1", provider = "TEST", taxRate = "0.19" });
        var member = await cluster.SignedIn(drafts.Shop.Site, await drafts.Shop.Site.GivenBuyer());
        await drafts.Shop.Pay((string)(await member.Buy(await drafts.Shop.Site.GivenPlan()))["wixPayOrderId"]!);
        var order = (await drafts.Shop.Site.Post("/ecom/v1/orders/search", new { search = new { } })).Ok()["orders"]!.AsArray().Single()!;
        Assert.Equal(Drafts.Sums(order), Drafts.Sums(await drafts.Commit(await drafts.Edit((string)order["id"]!))));
    }

    [Fact]
    public async Task What_came_off_lines_that_are_gone_comes_off_no_more_and_a_coupon_taken_off_can_be_used_again()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var shop = drafts.Shop;
        var coupon = await shop.Site.GivenCoupon(c => { c.Remove("percentOffRate"); c["moneyOffAmount"] = 10; c.Remove("scope"); c["minimumSubtotal"] = 1; });
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site, "OFFLINE"), await shop.Book(shop.Site, "OFFLINE", Shop.Eleven));
        (await shop.Site.AddCoupon(cart)).Ok();
        var order = (string)(await Shop.TryPlace(shop.Site, cart)).Ok()["orderId"]!;
        var draft = await drafts.Edit(order);
        var gone = Line(draft);
        var after = await drafts.Commit(await drafts.Done(draft, "line-items", new { lineItemChanges = new[] { new { lineItemId = gone, newQuantity = 0 } } }));
        var given = after["appliedDiscounts"]!.AsArray().Single()!;
        Assert.Equal(("5.00", "5.00", "5.00", 1), ((string?)after["priceSummary"]!["discount"]!["amount"], (string?)given["coupon"]!["amount"]!["amount"], (string?)given["lineItemDiscounts"]!.AsArray().Single()!["totalDiscount"]!["amount"], (int)(await shop.Site.CouponOf(coupon))["numberOfUsages"]!));
        Assert.DoesNotContain(gone, given.ToJsonString(), StringComparison.Ordinal);
        draft = await drafts.Edit(order);
        draft = await drafts.Done(draft, "set-discounts", new { discounts = new[] { new { id = (string)draft["discounts"]![0]!["discount"]!["id"]!, applied = false } } });
        after = await drafts.Commit(draft);
        Assert.Equal((0, "40.00", 0), (after["appliedDiscounts"]!.AsArray().Count, (string?)after["priceSummary"]!["total"]!["amount"], (int)(await shop.Site.CouponOf(coupon))["numberOfUsages"]!));
        (await shop.Site.Post($"/ecom/v1/orders/{order}/cancel", new { })).Ok();
        Assert.Equal(0, (int)(await shop.Site.CouponOf(coupon))["numberOfUsages"]!);
    }

    [Fact]
    public async Task An_order_has_one_draft_at_a_time_and_it_is_committed_once()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, _) = await drafts.Ordered();
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => drafts.TryEdit(order)));
        Assert.Single(made.Select(m => Drafts.Id(Drafts.Of(m))).Distinct());
        Assert.Equal(5, made.Count(m => (bool)m.Ok()["preexistingDraftOrder"]!));
        var draft = await drafts.Done(Drafts.Of(made[0]), "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10") } });
        (await drafts.Act(draft, "create-order", new { })).Refused(428, "CREATE_ORDER_FAILED_VALIDATIONS");
        (await drafts.Act(draft, "set-deposit", new { depositDetails = new { percentage = "10" } })).Refused(428, "SET_DEPOSIT_NOT_ALLOWED_IN_EDIT_MODE");
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => drafts.TryCommit(draft)));
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(409, "DRAFT_ORDER_ALREADY_COMMITTED"));
        Assert.Equal((-50, "50.00"), (await drafts.Shop.Held("sales"), (string?)(await drafts.Shop.Order(order))["priceSummary"]!["total"]!["amount"]));
        Assert.NotEqual(Drafts.Id(draft), Drafts.Id(await drafts.Edit(order)));
    }

    [Fact]
    public async Task Money_that_comes_in_while_the_order_is_changed_is_counted()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, booking) = await drafts.Ordered();
        for (var total = 50; total <= 90; total += 10)
        {
            var draft = await drafts.Done(await drafts.Edit(order), "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10") } });
            await Task.WhenAll([drafts.Commit(draft), .. Enumerable.Range(0, 3).Select(_ => drafts.Pay(order, "2"))]);
            var now = await drafts.Shop.Order(order);
            var paid = (total - 40) / 10 * 6;
            Assert.Equal(($"APPROVED PARTIALLY_PAID {total - paid}.00", $"{paid}.00", $"{total}.00"), (Drafts.Stands(now), (string?)now["balanceSummary"]!["paid"]!["amount"], (string?)now["priceSummary"]!["total"]!["amount"]));
        }
        Assert.Equal(("CONFIRMED PARTIALLY_PAID", 60, -90), (await drafts.Shop.Became(booking), await drafts.Shop.Held("receivable"), await drafts.Shop.Held("sales")));
    }

    [Fact]
    public async Task An_order_that_changed_in_the_meantime_is_not_laid_over()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, _) = await drafts.Ordered();
        var draft = await drafts.Edit(order);
        await drafts.Done(draft, "line-items", new { lineItemChanges = new[] { new { lineItemId = Line(draft), newPrice = "30" } } });
        await Overwrite(drafts, "41.00");
        (await drafts.TryCommit(draft)).Refused(428, "DRAFT_ORDER_COMMIT_FAILED_VALIDATIONS");
        (await drafts.Shop.Site.Delete($"{Drafts.Path}/{Drafts.Id(draft)}")).Ok();
        draft = await drafts.Edit(order);
        (await drafts.Shop.Site.Post($"/ecom/v1/orders/{order}/cancel", new { })).Ok();
        (await drafts.TryCommit(draft)).Refused(428, "DRAFT_ORDER_COMMIT_FAILED_VALIDATIONS");
    }

    [Fact]
    public async Task A_booking_that_is_taken_off_an_order_can_be_sold_anew()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, first) = await drafts.Ordered();
        await drafts.Pay(order, "40");
        var second = await drafts.Shop.Book(drafts.Shop.Site, "OFFLINE", Shop.Eleven);
        var draft = await drafts.Edit(order);
        (await drafts.Act(draft, "add-line-items", new { catalogLineItems = new[] { Drafts.Booked(first) } })).Refused(409, "CATALOG_ITEM_ALREADY_EXIST");
        draft = await drafts.Done(draft, "add-line-items", new { catalogLineItems = new[] { Drafts.Booked(second) } });
        draft = await drafts.Done(draft, "line-items", new { lineItemChanges = new[] { new { lineItemId = Line(draft), newQuantity = 0 } } });
        Assert.Equal((true, true), ((bool)draft["lineItems"]![0]!["removed"]!, (bool)draft["lineItems"]![1]!["added"]!));
        var after = await drafts.Commit(draft);
        Assert.Equal(("APPROVED PAID 0.00", 1), (Drafts.Stands(after), after["lineItems"]!.AsArray().Count));
        Assert.Equal(("CONFIRMED NOT_PAID", "CONFIRMED PAID"), (await drafts.Shop.Became(first), await drafts.Shop.Became(second)));
        var (again, _) = await drafts.Shop.Ordered(drafts.Shop.Site, first);
        Assert.Equal("APPROVED NOT_PAID 40.00", Drafts.Stands(await drafts.Shop.Order(again)));
    }

    [Fact]
    public async Task People_and_places_show_what_they_were_until_they_are_it_again()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, _) = await drafts.Ordered();
        var draft = await drafts.Edit(order);
        draft = await drafts.Set(draft, "buyer-info", "buyerInfo", new { email = "eve@example.com" });
        Assert.Equal(("bob@example.com", "eve@example.com"), ((string?)draft["buyerDetails"]!["changedDetails"]!["buyerInfoBeforeChange"]!["email"], (string?)draft["buyerDetails"]!["buyerInfo"]!["email"]));
        draft = await drafts.Set(draft, "recipient-info", "recipientInfo", new { contactDetails = new { firstName = "Eve" } });
        Assert.True((bool)draft["recipientInfo"]!["added"]!);
        draft = await drafts.Set(draft, "billing-info", "billingInfo", null);
        Assert.True((bool)draft["billingDetails"]!["removed"]!);
        draft = await drafts.Set(draft, "business-location", "businessLocation", new { id = Guid.NewGuid() });
        draft = await drafts.Set(draft, "shipping-info", "shippingInfo", new { title = "By post", cost = new { price = new { amount = "4" } } });
        var after = await drafts.Commit(draft);
        Assert.Equal(("eve@example.com", "Eve", null, "44.00", "By post"), ((string?)after["buyerInfo"]!["email"], (string?)after["recipientInfo"]!["contactDetails"]!["firstName"], after["billingInfo"], (string?)after["priceSummary"]!["total"]!["amount"], (string?)after["shippingInfo"]!["title"]));
        draft = await drafts.Set(await drafts.Edit(order), "buyer-info", "buyerInfo", null);
        draft = await drafts.Set(draft, "buyer-info", "buyerInfo", after["buyerInfo"]!);
        Assert.Equal(["buyerInfo"], draft["buyerDetails"]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public async Task An_order_says_why_it_cannot_be_edited()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (order, _) = await drafts.Ordered();
        Assert.True((bool)(await drafts.Shop.Site.Get($"{Drafts.Path}/{order}/draftability")).Ok()["orderDraftable"]!);
        (await drafts.Shop.Site.Post($"/ecom/v1/orders/{order}/cancel", new { })).Ok();
        (await drafts.TryEdit(order)).Refused(428, "ORDER_CANNOT_BE_EDITED");
        Assert.Equal("ORDER_STATUS_IS_NOT_SUPPORTED", (string?)(await drafts.Shop.Site.Get($"{Drafts.Path}/{order}/draftability")).Ok()["nonDraftableReasons"]![0]);
        Assert.Equal("ORDER_NOT_FOUND", (string?)(await drafts.Shop.Site.Get($"{Drafts.Path}/{Guid.NewGuid()}/draftability")).Ok()["nonDraftableReasons"]![0]);
        (await drafts.TryEdit(Guid.NewGuid().ToString())).Refused(404, "ORDER_NOT_FOUND");
    }

    /// <summary>What orders cost, whatever they are made of: as others who know better may have it.</summary>
    private static Task Overwrite(Drafts drafts, string total) => drafts.Shop.Server.Db.List(Guid.Parse(drafts.Shop.Site.Id),
        "UPDATE orders SET doc = convert_to(jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{priceSummary,total,amount}', to_jsonb($2::text))::text, 'UTF8') WHERE site_id = $1 RETURNING 1", r => r.GetInt32(0), CancellationToken.None, total);

    private static string Line(JsonNode draft) => (string)draft["lineItems"]![0]!["lineItem"]!["id"]!;
}
