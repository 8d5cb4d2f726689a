using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.PricingPlans;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Receipts for what came in; and what a business says of money that it moved itself (behaviour/checkout.md 7).</summary>
public sealed class ReceiptsAndRecords(Cluster cluster)
{
    [Fact]
    public async Task A_payment_that_came_in_is_receipted_once_and_the_order_notes_it()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        (await Receipt(shop, order, payment!)).Refused(428, "INVALID_PAYMENT_STATUS");
        await shop.Pay(payment!);
        var made = (await Receipt(shop, order, payment!)).Ok()["receipts"]!.AsArray().Single()!;
        Assert.Equal(payment, (string?)made["paymentId"]);
        var told = (await shop.Site.Get($"/slotwright/v1/receipts/{made["receiptId"]}")).Ok()["receipt"]!;
        Assert.Equal(("1", "40.00", "40.00", "CreditCard", order), ((string?)told["displayNumber"], (string?)told["amount"], (string?)told["lines"]![0]!["amount"], (string?)told["paymentMethod"], (string?)told["orderId"]));
        var noted = (await shop.Order(order))["activities"]!.AsArray().Single(a => (string?)a!["type"] == "RECEIPT_CREATED")!["receiptCreated"]!;
        Assert.Equal((payment, "1"), ((string?)noted["paymentId"], (string?)noted["wixReceipt"]!["displayNumber"]));
        (await Receipt(shop, order, payment!)).Refused(428, "RECEIPT_ALREADY_EXIST");
        (await Receipt(shop, order, Guid.NewGuid().ToString())).Refused(404, "PAYMENT_NOT_FOUND");
        (await Receipt(shop, Guid.NewGuid().ToString(), payment!)).Refused(404, "ORDER_NOT_FOUND");
        (await shop.Site.Get($"/slotwright/v1/receipts/{Guid.NewGuid()}")).Refused(404, "RECEIPT_NOT_FOUND");
        Assert.Equal(["orderId", "paymentIds"], (await shop.Site.Post("/ecom/v1/order-billing/generate-receipts", new { })).Violations().Select(v => v.Split(' ')[0]).Order());
    }

    [Fact]
    public async Task Receipts_of_a_site_are_numbered_without_a_gap_whoever_asks_at_once()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        var (other, second) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, start: Shop.Eleven));
        await shop.Pay(payment!);
        await shop.Pay(second!);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => n % 2 == 0 ? Receipt(shop, order, payment!) : Receipt(shop, other, second!)));
        Assert.Equal(2, replies.Count(r => r.Status == 200));
        Assert.Equal(["1", "2"], await shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT \"number\"::text FROM receipts WHERE site_id = $1 ORDER BY \"number\"", r => r.GetString(0), CancellationToken.None));
    }

    [Fact]
    public async Task Payments_made_by_other_ways_are_updated_and_those_of_providers_are_the_providers()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        var pending = (string)(await shop.Site.Post($"/ecom/v1/payments/orders/{order}/add-payment", new { payments = new[] { new { amount = new { amount = "40" }, regularPaymentDetails = new { offlinePayment = true, status = "PENDING" } } } })).Ok()["paymentsIds"]![0]!;
        var updated = (await Update(shop, order, new { id = pending, regularPaymentDetails = new { status = "APPROVED", paymentMethod = "Cheque", providerTransactionId = "c-1" } })).Ok()["orderTransactions"]!["payments"]![0]!;
        Assert.Equal(("APPROVED", "Cheque", "c-1"), ((string?)updated["status"], (string?)updated["regularPaymentDetails"]!["paymentMethod"], (string?)updated["regularPaymentDetails"]!["providerTransactionId"]));
        Assert.Equal((40, 0), (await shop.Held("held:manual"), await shop.Held("receivable")));
        (await Update(shop, order, new { id = pending, status = "PENDING" })).Refused(428, "STATUS_NOT_ALLOWED");
        (await Update(shop, order, new { id = Guid.NewGuid(), status = "APPROVED" })).Refused(404, "PAYMENT_NOT_FOUND");
        (await Update(shop, Guid.NewGuid().ToString(), new { id = pending, status = "APPROVED" })).Refused(404, "ORDER_TRANSACTIONS_NOT_FOUND");
        Assert.Equal(["payments[0].fieldMask VALIDATION", "payments[0].payment.id FORMAT"], (await shop.Site.Post(Path(order), new { payments = new[] { new { payment = new { amount = new { amount = "1" } }, fieldMask = "amount" } } })).Violations().Order());
        var (online, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, start: Shop.Eleven));
        (await Update(shop, online, new { id = payment, status = "APPROVED" })).Refused(428, "STATUS_NOT_ALLOWED");
    }

    [Fact]
    public async Task Money_given_back_by_hand_that_did_not_arrive_is_with_the_business_again()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site, "OFFLINE");
        var (order, _) = await shop.Ordered(shop.Site, booking);
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/mark-as-paid", new { })).Ok();
        var payment = (string)(await shop.Payments(order))[0]!["id"]!;
        Assert.Equal(("MANUAL", "OFFLINE"), await Refundable(shop, order));
        var refund = (string)(await shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" }, externalRefund = true } } })).Ok()["refund"]!["id"]!;
        Assert.Equal(25, await shop.Held("held:manual"));
        var told = (await Returned(shop, order, refund, payment)).Ok()["orderTransactions"]!["refunds"]![0]!["transactions"]![0]!;
        Assert.Equal(("FAILED", "r-9"), ((string?)told["refundStatus"], (string?)told["providerRefundId"]));
        (await Returned(shop, order, refund, payment)).Ok();
        Assert.Equal(40, await shop.Held("held:manual"));
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        (await Returned(shop, order, refund, payment, "SUCCEEDED")).Refused(428, "STATUS_NOT_ALLOWED");
        (await Returned(shop, order, Guid.NewGuid().ToString(), payment)).Refused(404, "REFUND_NOT_FOUND");
        (await Returned(shop, order, refund, Guid.NewGuid().ToString())).Refused(404, "REFUND_TRANSACTION_NOT_FOUND");
    }

    [Fact]
    public async Task What_was_paid_online_and_given_back_by_hand_comes_back_where_it_went()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        var refund = (string)(await shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" }, externalRefund = true } } })).Ok()["refund"]!["id"]!;
        Assert.Equal((40, -15), (await shop.Held("held:test"), await shop.Held("held:manual")));
        (await Returned(shop, order, refund, payment!)).Ok();
        Assert.Equal((40, 0, 0), (await shop.Held("held:test"), await shop.Held("held:manual"), await shop.Held("refunds")));
    }

    [Fact]
    public async Task A_receipt_says_when_the_money_came_in_whatever_went_back_since()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        var paid = (string?)(await shop.Payments(order))[0]!["updatedDate"];
        (await shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } })).Ok();
        Assert.NotEqual(paid, (string?)(await shop.Payments(order))[0]!["updatedDate"]);
        var made = (await Receipt(shop, order, payment!)).Ok()["receipts"]!.AsArray().Single()!;
        Assert.Equal(paid, (string?)(await shop.Site.Get($"/slotwright/v1/receipts/{made["receiptId"]}")).Ok()["receipt"]!["paidDate"]);
    }

    [Fact]
    public async Task A_payment_whose_refunds_are_disabled_is_not_refunded_until_they_are_enabled()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        Task<Reply> Refund(bool external) => shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" }, externalRefund = external } } });
        (await Update(shop, order, new { id = payment, refundDisabled = true })).Ok();
        foreach (var external in new[] { false, true }) (await Refund(external)).Refused(428, "PAYMENT_NOT_REFUNDABLE");
        Assert.Equal(("NOT_REFUNDABLE", "FORBIDDEN"), await Refundable(shop, order, "nonRefundable"));
        (await Update(shop, order, new { id = payment, refundDisabled = false })).Ok();
        (await Refund(false)).Ok();
        Assert.Equal(25, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Payments_whose_refund_failed_are_named()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        await Ledger.Ask(cluster.ConnectionString, "UPDATE test_payments SET refunded = captured WHERE site_id = $1 RETURNING id::text", r => r.GetString(0), Guid.Parse(shop.Site.Id)); // the provider knows better
        var told = (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/trigger-refund", new { payments = new[] { new { paymentId = payment, amount = new { amount = "15" } } } })).Ok();
        var failed = Assert.Single(told["failedPaymentIds"]!.AsArray())!;
        Assert.Equal((payment, 0, false, "more than was paid"), ((string?)failed["id"], (int)failed["originalIndex"]!, (bool)failed["success"]!, (string?)failed["error"]!["description"]));
    }

    [Fact]
    public async Task Many_orders_are_marked_as_paid_each_for_itself()
    {
        var shop = await Shop.Open(cluster.Server);
        var (order, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        var (other, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE", Shop.Eleven));
        var reply = (await shop.Site.Post("/v1/bulk/payments-collector/mark-as-paid", new { ecomOrderIds = new[] { order, "nothing", other, order } })).Ok();
        Assert.Equal(2, (int)reply["bulkActionMetadata"]!["totalSuccesses"]!);
        Assert.Equal(["PAID", "ORDER_NOT_FOUND", "PAID", "ORDER_ALREADY_PAID"], reply["results"]!.AsArray().Select(r => (string?)(r!["item"]?["paymentStatus"] ?? r["itemMetadata"]!["error"]!["code"])));
        Assert.Equal(80, await shop.Held("held:manual"));
        (await shop.Site.Get($"/ecom/v1/payments-collector/orders/{Guid.NewGuid()}/refundability")).Refused(404, "ORDER_NOT_FOUND");
    }

    [Fact]
    public async Task Members_see_and_remove_what_is_kept_of_them_and_of_nobody_else()
    {
        var shop = await Shop.Open(cluster.Server, Shop.WithDeposit);
        var (order, payment) = await shop.Ordered(shop.Site, new { savePaymentMethod = true }, await shop.Book(shop.Site));
        await shop.Pay(payment!);
        var contact = (string)(await shop.Order(order))["buyerInfo"]!["contactId"]!;
        var (member, other) = (await cluster.SignedIn(shop.Site, contact), await cluster.SignedIn(shop.Site, await shop.Site.GivenBuyer("Eve")));
        var kept = (await member.Get("/slotwright/v1/saved-payment-methods")).Ok()["savedPaymentMethods"]!.AsArray().Single()!;
        Assert.Equal(("TEST", "0000", contact), ((string?)kept["provider"], (string?)kept["lastFourDigits"], (string?)kept["contactId"]));
        Assert.Empty((await other.Get($"/slotwright/v1/saved-payment-methods?contactId={contact}")).Ok()["savedPaymentMethods"]!.AsArray());
        Assert.Single((await shop.Site.Get($"/slotwright/v1/saved-payment-methods?contactId={contact}")).Ok()["savedPaymentMethods"]!.AsArray());
        Assert.Equal(["contactId REQUIRED_FIELD"], (await shop.Site.Get("/slotwright/v1/saved-payment-methods")).Violations());
        (await other.Delete($"/slotwright/v1/saved-payment-methods/{kept["id"]}")).Refused(404, "SAVED_PAYMENT_METHOD_NOT_FOUND");
        (await member.Delete($"/slotwright/v1/saved-payment-methods/{kept["id"]}")).Ok();
        Assert.Empty((await member.Get("/slotwright/v1/saved-payment-methods")).Ok()["savedPaymentMethods"]!.AsArray());
    }

    private static string Path(string order) => $"/ecom/v1/payments/orders/{order}/update-payments";

    private static Task<Reply> Receipt(Shop shop, string order, string payment) => shop.Site.Post("/ecom/v1/order-billing/generate-receipts", new { orderId = order, paymentIds = new[] { payment } });

    private static Task<Reply> Update(Shop shop, string order, object payment) => shop.Site.Post(Path(order), new { payments = new[] { new { payment } } });

    private static Task<Reply> Returned(Shop shop, string order, string refund, string payment, string status = "FAILED") =>
        shop.Site.Post($"/ecom/v1/payments/orders/{order}/update-refund-transaction", new { refundId = refund, transaction = new { paymentId = payment, refundStatus = status, providerRefundId = "r-9" } });

    private static async Task<(string?, string?)> Refundable(Shop shop, string order, string why = "manuallyRefundable")
    {
        var told = (await shop.Site.Get($"/ecom/v1/payments-collector/orders/{order}/refundability")).Ok()["refundabilities"]![0]!;
        return ((string?)told["refundabilityStatus"], (string?)told[$"{why}Reason"]);
    }
}
