using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.DraftOrders;

/// <summary>What an owner puts together by hand: lines, discounts, fees, people; and what it adds up to.</summary>
public sealed class PutTogether(Cluster cluster)
{
    [Fact]
    public async Task Everything_in_a_draft_adds_up()
    {
        var drafts = await Drafts.Open(cluster.Server, new { revision = "1", provider = "TEST", taxRate = "0.1" });
        var booking = await drafts.Shop.Book(drafts.Shop.Site, "ONLINE");
        var draft = await drafts.Create(new
        {
            catalogLineItems = new[] { Drafts.Booked(booking) },
            customLineItems = new[] { Drafts.Custom("Oil", "12.50", 2) },
            discounts = new object[] { new { percentage = "10", discountType = "GLOBAL", applyToDraftOrder = true, description = "A friend" }, new { priceAmount = new { amount = "3" }, discountType = "GLOBAL" } },
            additionalFees = new object[] { new { name = "Way", price = new { amount = "5" }, applyToDraftOrder = true }, new { name = "Late", price = new { amount = "9" } } },
            shippingInfo = new { title = "By post", cost = new { price = new { amount = "7" } } },
        });
        Assert.Equal("65.00 6.50 7.00 5.00 5.85 76.35", Drafts.Sums(draft));
        Assert.Equal(("DRAFT", "USD", "76.35"), ((string?)draft["status"], (string?)draft["currency"], (string?)draft["balanceSummary"]!["balance"]!["amount"]));
        var line = draft["lineItems"]![0]!["lineItem"]!;
        Assert.Equal(("Hair cut", "36.00", "40.00", "4.00", "39.60", "2031-06-02T10:00:00.000Z"), ((string?)line["productName"]!["original"], (string?)line["price"]!["amount"], (string?)line["priceBeforeDiscounts"]!["amount"],
            (string?)line["totalDiscount"]!["amount"], (string?)line["totalPriceAfterTax"]!["amount"], (string?)line["serviceProperties"]!["scheduledDate"]));
        Assert.Equal(["6.50 True", "3.00 False"], draft["discounts"]!.AsArray().Select(d => $"{d!["discount"]!["merchantDiscount"]!["amount"]!["amount"]} {d["applied"]!.GetValue<bool>()}"));

        Assert.Equal("65.00 6.50 7.00 5.00 0.00 70.50", Drafts.Sums(await drafts.Set(draft, "tax-exemption", "taxExempt", true)));
        Assert.Equal("65.00 6.50 0.00 5.00 0.00 63.50", Drafts.Sums(await drafts.Set(draft, "shipping-info", "shippingInfo", null)));
        Assert.Equal(await cluster.Read(draft, drafts), Drafts.Sums(await drafts.Read(draft)));
    }

    [Fact]
    public async Task A_draft_becomes_an_order_that_confirms_its_bookings()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var booking = await drafts.Shop.Book(drafts.Shop.Site, "OFFLINE");
        var draft = await drafts.Create(new { catalogLineItems = new[] { Drafts.Booked(booking) }, customLineItems = new[] { Drafts.Custom("Oil", "10") }, discounts = new[] { new { priceAmount = new { amount = "5" }, discountType = "GLOBAL", applyToDraftOrder = true } } });
        var made = (await drafts.Act(draft, "create-order", new { channelInfo = new { type = "POS" } })).Ok();
        var order = made["createdOrder"]!;
        Assert.Equal(("COMMITTED", "APPROVED NOT_PAID 45.00", "POS", "10001"), ((string?)made["committedDraftOrder"]!["status"], Drafts.Stands(order), (string?)order["channelInfo"]!["type"], (string?)order["number"]));
        Assert.Equal((string?)draft["orderId"], (string?)order["id"]);
        Assert.Equal(("50.00 5.00 0.00 0.00 0.00 45.00", "bob@example.com"), (Drafts.Sums(order), (string?)order["buyerInfo"]!["email"]));
        Assert.Equal("5.00", (string?)Assert.Single(order["appliedDiscounts"]!.AsArray())!["merchantDiscount"]!["amount"]!["amount"]);
        Assert.Equal("CONFIRMED NOT_PAID", await drafts.Shop.Became(booking));
        await drafts.Pay((string)order["id"]!, "45");
        Assert.Equal("CONFIRMED PAID", await drafts.Shop.Became(booking));
        Assert.Equal((-45, 0), (await drafts.Shop.Held("sales"), await drafts.Shop.Held("receivable")));

        (await drafts.TryCommit(draft)).Refused(409, "DRAFT_ORDER_ALREADY_COMMITTED");
        (await drafts.Act(draft, "add-line-items", new { customLineItems = new[] { Drafts.Custom("More", "1") } })).Refused(409, "DRAFT_ORDER_ALREADY_COMMITTED");
        (await drafts.Shop.Site.Delete($"{Drafts.Path}/{Drafts.Id(draft)}")).Refused(428, "DRAFT_ORDER_CANNOT_BE_DELETED");
        Assert.Equal(["created", "updated"], (await cluster.Of(drafts.Shop.Site, "wix.ecom.v1.draft_order")).Select(e => e.Told.Split(' ')[0]));
    }

    [Fact]
    public async Task However_many_commit_a_draft_at_once_there_is_one_order()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var booking = await drafts.Shop.Book(drafts.Shop.Site, "OFFLINE");
        var draft = await drafts.Create(new { catalogLineItems = new[] { Drafts.Booked(booking) } });
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => drafts.Act(draft, i % 2 == 0 ? "commit" : "create-order", new { })));
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(409, "DRAFT_ORDER_ALREADY_COMMITTED"));
        Assert.Single((await drafts.Shop.Site.Post("/ecom/v1/orders/search", new { search = new { } })).Ok()["orders"]!.AsArray());
        Assert.Equal((-40, "CONFIRMED NOT_PAID"), (await drafts.Shop.Held("sales"), await drafts.Shop.Became(booking)));
    }

    [Fact]
    public async Task Of_drafts_of_the_same_booking_one_is_committed()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var booking = await drafts.Shop.Book(drafts.Shop.Site, "OFFLINE");
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => drafts.Create(new { catalogLineItems = new[] { Drafts.Booked(booking) } })));
        var replies = await Task.WhenAll(both.Select(d => drafts.Act(d, "create-order", new { })));
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.Refused(428, "CREATE_ORDER_FAILED_VALIDATIONS"));
        Assert.Equal("CONFIRMED NOT_PAID", await drafts.Shop.Became(booking));
        (await drafts.TryCreate(new { catalogLineItems = new[] { Drafts.Booked(booking) } })).Refused(428, "CATALOG_ITEM_NOT_AVAILABLE");
    }

    [Fact]
    public async Task Lines_are_added_changed_and_taken_out()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var draft = Drafts.Of(await drafts.Shop.Site.Post($"{Drafts.Path}/create-empty-draft-order", new { }));
        (await drafts.TryCommit(draft)).Refused(428, "DRAFT_ORDER_COMMIT_FAILED_VALIDATIONS");
        var (oil, comb) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        draft = await drafts.Done(draft, "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10", 2, oil), Drafts.Custom("Comb", "3", 1, comb) } });
        Assert.Equal("23.00", (string?)draft["priceSummary"]!["total"]!["amount"]);
        draft = await drafts.Done(draft, "line-items", new { lineItemChanges = new object[] { new { lineItemId = oil, newQuantity = 3, newPrice = "11", newProductName = new { original = "Good oil" } }, new { lineItemId = comb, newQuantity = 0 } } });
        var line = Assert.Single(draft["lineItems"]!.AsArray())!;
        Assert.Equal((true, "Good oil", 3, "33.00"), ((bool)line["added"]!, (string?)line["lineItem"]!["productName"]!["original"], (int)line["lineItem"]!["quantity"]!, (string?)draft["priceSummary"]!["total"]!["amount"]));
        draft = await drafts.Done(draft, "line-items", new { lineItemChanges = new object[] { new { lineItemId = oil, newModifierGroups = new { modifierGroups = new[] { new { id = "g", modifiers = new[] { new { id = "m", quantity = 1, price = new { amount = "2" } } } } } } } } });
        Assert.Equal("39.00", (string?)draft["priceSummary"]!["total"]!["amount"]);
        Task<Reply> Change(params object[] changes) => drafts.Act(draft, "line-items", new { lineItemChanges = changes });
        (await Change(new { lineItemId = comb, newQuantity = 1 })).Refused(404, "LINE_ITEM_DOES_NOT_EXIST");
        (await Change(new { lineItemId = oil })).Refused(400, "EMPTY_CHANGE_REQUEST");
        (await Change(new { lineItemId = oil, newQuantity = 1 }, new { lineItemId = oil, newQuantity = 2 })).Refused(400, "MULTIPLE_CHANGES_FOR_SAME_LINE_ITEM");
        (await Change(new { lineItemId = oil, newQuantity = 0, newPrice = "1" })).Refused(428, "UPDATING_PRICE_OF_REMOVED_ITEM_IS_FORBIDDEN");
        (await drafts.Act(draft, "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10", 1, oil) } })).Refused(409, "DUPLICATED_LINE_ITEM_IDS");
    }

    [Fact]
    public async Task Discounts_and_fees_count_once_they_are_applied_and_go_again()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var oil = Guid.NewGuid().ToString();
        var draft = await drafts.Create(new { customLineItems = new[] { Drafts.Custom("Oil", "10", 1, oil), Drafts.Custom("Cut", "40") } });
        draft = await drafts.Done(draft, "create-custom-discounts", new { discounts = new[] { new { priceAmount = new { amount = "4" }, discountType = "SPECIFIC_ITEMS", lineItemDiscounts = new[] { new { id = oil } } } } });
        draft = await drafts.Done(draft, "create-additional-fees", new { customAdditionalFees = new[] { new { name = "Way", price = new { amount = "5" }, lineItemIds = new[] { oil } } } });
        Assert.Equal("50.00", (string?)draft["priceSummary"]!["total"]!["amount"]);
        var (discount, fee) = ((string)draft["discounts"]![0]!["discount"]!["id"]!, (string)draft["additionalFees"]![0]!["additionalFee"]!["id"]!);
        draft = await drafts.Done(draft, "set-discounts", new { discounts = new[] { new { id = discount, applied = true } } });
        draft = await drafts.Done(draft, "set-additional-fees", new { additionalFees = new[] { new { id = fee, applied = true } } });
        Assert.Equal(("50.00 4.00 0.00 5.00 0.00 51.00", "6.00"), (Drafts.Sums(draft), (string?)draft["lineItems"]![0]!["lineItem"]!["price"]!["amount"]));

        Task<Reply> Give(object discount) => drafts.Act(draft, "create-custom-discounts", new { discounts = new[] { discount } });
        (await Give(new { priceAmount = new { amount = "7" }, discountType = "SPECIFIC_ITEMS", lineItemId = oil, applyToDraftOrder = true })).Refused(400, "DISCOUNTS_AMOUNT_EXCEED_ITEM_TOTALS");
        (await Give(new { priceAmount = new { amount = "47" }, discountType = "GLOBAL", applyToDraftOrder = true })).Refused(400, "DISCOUNTS_AMOUNT_EXCEED_ORDER_TOTALS");
        (await Give(new { priceAmount = new { amount = "1" }, discountType = "SHIPPING", applyToDraftOrder = true })).Refused(400, "DISCOUNTS_AMOUNT_EXCEED_SHIPPING_TOTAL");
        (await Give(new { priceAmount = new { amount = "1" }, discountType = "SPECIFIC_ITEMS", lineItemId = Guid.NewGuid() })).Refused(404, "LINE_ITEM_NOT_FOUND");
        (await drafts.Act(draft, "set-discounts", new { discounts = new[] { new { id = fee, applied = true } } })).Refused(404, "DISCOUNT_NOT_FOUND");
        (await drafts.Act(draft, "set-additional-fees", new { additionalFees = new[] { new { id = discount, applied = true } } })).Refused(404, "ADDITIONAL_FEE_NOT_FOUND");
        draft = await drafts.Done(draft, "delete-custom-discounts", new { discountIds = new[] { discount } });
        draft = await drafts.Done(draft, "delete-custom-additional-fees", new { customAdditionalFees = new[] { fee } });
        Assert.Equal("50.00 0.00 0.00 0.00 0.00 50.00", Drafts.Sums(draft));
    }

    [Fact]
    public async Task A_deposit_is_a_part_of_what_an_order_costs()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var draft = await drafts.Create(new { customLineItems = new[] { Drafts.Custom("Oil", "10"), Drafts.Custom("Cut", "30") } });
        (await drafts.Act(draft, "set-deposit", new { depositDetails = new { amount = new { amount = "41" } } })).Refused(400, "INVALID_AMOUNT");
        draft = await drafts.Done(draft, "set-deposit", new { depositDetails = new { percentage = "50" } });
        Assert.Equal(["5.00", "15.00"], draft["lineItems"]!.AsArray().Select(l => (string)l!["lineItem"]!["depositAmount"]!["amount"]!));
        draft = await drafts.Done(draft, "set-deposit", new { depositDetails = new { amount = new { amount = "40" } } });
        draft = await drafts.Done(draft, "line-items", new { lineItemChanges = new[] { new { lineItemId = (string)draft["lineItems"]![0]!["lineItem"]!["id"]!, newQuantity = 0 } } });
        (await drafts.Act(draft, "create-order", new { })).Refused(428, "DRAFT_ORDER_DEPOSIT_AMOUNT_EXCEEDS_ORDER_TOTAL");
        await drafts.Done(draft, "set-deposit", new { });
        (await drafts.Act(draft, "create-order", new { })).Ok();
    }

    [Fact]
    public async Task Drafts_are_found_by_status_and_order_and_deleted()
    {
        var drafts = await Drafts.Open(cluster.Server);
        var (kept, gone) = (await drafts.Create(new { customLineItems = new[] { Drafts.Custom("Oil", "10") }, buyerInfo = new { email = "eve@example.com" } }), await drafts.Create(new { }));
        (await drafts.Shop.Site.Delete($"{Drafts.Path}/{Drafts.Id(gone)}")).Ok();
        (await drafts.Shop.Site.Get($"{Drafts.Path}/{Drafts.Id(gone)}")).Refused(404, "DRAFT_ORDER_DOES_NOT_EXIST");
        await drafts.Commit(kept);
        var fields = (await drafts.Shop.Site.Post($"{Drafts.Path}/{Drafts.Id(await drafts.Create(new { }))}/update-extended-fields", new { @namespace = "@me/app", namespaceData = new { a = 1 } })).Ok()["draftOrder"]!;
        Assert.Equal(1, (int)fields["extendedFields"]!["namespaces"]!["@me/app"]!["a"]!);
        async Task<IEnumerable<string>> Find(object filter) => (await drafts.Shop.Site.Post($"{Drafts.Path}/query", new { query = new { filter, sort = new[] { new { fieldName = "createdDate", order = "ASC" } } } })).Ok()["draftOrders"]!.AsArray().Select(d => Drafts.Id(d!));
        Assert.Equal([Drafts.Id(kept)], await Find(new { status = "COMMITTED" }));
        Assert.Equal([Drafts.Id(kept)], await Find(new { orderId = (string)kept["orderId"]! }));
        Assert.Equal([Drafts.Id(kept), Drafts.Id(fields)], await Find(new { }));
    }
}

file static class Reading
{
    /// <summary>What is stored says the same as what was answered.</summary>
    public static async Task<string> Read(this Cluster cluster, JsonNode draft, Drafts drafts) => Drafts.Sums(JsonNode.Parse((await cluster.Server.Db.List(Guid.Parse(drafts.Shop.Site.Id),
        "SELECT doc FROM draft_orders WHERE site_id = $1 AND id = $2", r => r.GetFieldValue<byte[]>(0), CancellationToken.None, Guid.Parse(Drafts.Id(draft))))[0])!);
}
