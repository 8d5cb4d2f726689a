using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Orders;

/// <summary>The way of a booking through cart and order to its payment, and what becomes of it (behaviour/checkout.md 4 and 5).</summary>
public sealed class FromCartToConfirmed(Cluster cluster)
{
    [Fact]
    public async Task A_booking_that_is_paid_online_is_confirmed_and_paid()
    {
        var shop = await Shop.Open(cluster.Server);
        var bob = await shop.Site.Visitor();
        var booking = await shop.Book(bob);
        var (id, payment) = await shop.Ordered(bob, booking);
        Assert.Equal("CREATED UNDEFINED", await shop.Became(booking));
        Assert.Equal("INITIALIZED", (string?)(await shop.Order(id))["status"]);

        await shop.Pay(payment!);

        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        var order = await shop.Order(id);
        Assert.Equal(("APPROVED", "PAID", "10001", "0.00"), ((string?)order["status"], (string?)order["paymentStatus"], (string?)order["number"], (string?)order["balanceSummary"]!["balance"]!["amount"]));
        Assert.Equal("APPROVED", (string?)Assert.Single(await shop.Payments(id))!["status"]);
        Assert.Equal((40, 0, -40), (await shop.Held("held:test"), await shop.Held("receivable"), await shop.Held("sales")));
    }

    [Fact]
    public async Task A_line_keeps_what_the_booking_is()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var line = (await Shop.Cart(shop.Site, booking))["lineItems"]![0]!;
        Assert.Equal(("Hair cut", "SERVICE", "FULL_PAYMENT_ONLINE", "40.00", "2031-06-02T10:00:00.000Z", 1),
            ((string?)line["name"]!["original"], (string?)line["attributes"]!["itemType"]!["preset"], (string?)line["paymentConfig"]!["paymentOption"], (string?)line["pricing"]!["unitPrice"]!["amount"],
             (string?)line["attributes"]!["serviceProperties"]!["scheduledDate"], (int)line["attributes"]!["serviceProperties"]!["numberOfParticipants"]!));
        var (id, _) = await shop.Ordered(shop.Site, booking);
        Assert.Equal("2031-06-02T10:00:00.000Z", (string?)(await shop.Order(id))["lineItems"]![0]!["serviceProperties"]!["scheduledDate"]);
    }

    [Fact]
    public async Task What_is_paid_there_is_confirmed_unpaid()
    {
        var shop = await Shop.Open(cluster.Server);
        var bob = await shop.Site.Visitor();
        var booking = await shop.Book(bob, "OFFLINE");
        var (id, payment) = await shop.Ordered(bob, booking);
        Assert.Null(payment);
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));

        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{id}/mark-as-paid", new { })).Ok();
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal((40, 0), (await shop.Held("held:manual", id), await shop.Held("receivable", id)));
    }

    [Fact]
    public async Task Of_a_deposit_the_rest_is_due_later_and_can_be_collected_online()
    {
        var shop = await Shop.Open(cluster.Server, Shop.WithDeposit);
        var bob = await shop.Site.Visitor();
        var booking = await shop.Book(bob);
        var cart = await Shop.Cart(bob, booking);
        var sums = (await bob.Post($"/ecom/v2/carts/{cart["id"]}/calculate", new { })).Ok()["summary"]!["paymentSummary"]!;
        Assert.Equal(("10.00", "30.00"), ((string?)sums["payNow"]!["amount"], (string?)sums["payLater"]!["amount"]));

        var placed = (await Shop.TryPlace(bob, cart)).Ok();
        await shop.Pay((string)placed["paymentGatewayOrderId"]!);
        var id = (string)placed["orderId"]!;
        Assert.Equal("CONFIRMED PARTIALLY_PAID", await shop.Became(booking));
        Assert.Equal(("PARTIALLY_PAID", "30.00"), ((string?)(await shop.Order(id))["paymentStatus"], (string?)(await shop.Order(id))["balanceSummary"]!["balance"]!["amount"]));

        var rest = (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{id}/prepare-payment-collection", new { amount = new { amount = "30" } })).Ok();
        await shop.Pay((string)rest["paymentGatewayOrderId"]!);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal((40, 0), (await shop.Held("held:test", id), await shop.Held("receivable", id)));
    }

    [Fact]
    public async Task The_checkout_of_the_older_api_leads_to_the_same_by_both_its_paths()
    {
        var shop = await Shop.Open(cluster.Server);
        foreach (var (path, start) in new[] { ("create-order", Shop.Ten), ("createOrder", Shop.Eleven) })
        {
            var booking = await shop.Book(shop.Site, "OFFLINE", start);
            var checkout = (await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB" })).Ok()["checkout"]!;
            Assert.Equal(("SERVICE", "40.00", "AVAILABLE"), ((string?)checkout["lineItems"]![0]!["itemType"]!["preset"], (string?)checkout["priceSummary"]!["total"]!["amount"], (string?)checkout["lineItems"]![0]!["availability"]!["status"]));
            var order = (await shop.Site.Post($"/ecom/v1/checkouts/{checkout["id"]}/{path}", new { })).Ok();
            Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
            Assert.Equal((string?)checkout["id"], (string?)(await shop.Order((string)order["orderId"]!))["checkoutId"]);
            Assert.True((bool)(await shop.Site.Get($"/ecom/v1/checkouts/{checkout["id"]}")).Ok()["checkout"]!["completed"]!);
        }
    }

    [Fact]
    public async Task The_owner_orders_over_the_counter_without_a_payment_and_nobody_else_does()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var body = new { lineItems = new[] { Shop.Item(booking) }, channelType = "BACKOFFICE_MERCHANT" };
        (await (await shop.Site.Visitor()).Post("/ecom/v1/checkouts", new { body.channelType })).Refused(403, "PERMISSION_DENIED");
        var checkout = (await shop.Site.Post("/ecom/v1/checkouts", body)).Ok()["checkout"]!;
        (await shop.Site.Post($"/ecom/v1/checkouts/{checkout["id"]}/create-order", new { })).Ok();
        Assert.Equal("CONFIRMED NOT_PAID", await shop.Became(booking));
    }

    [Theory]
    [InlineData("Twice")]
    [InlineData("Success")]
    public async Task Told_twice_a_payment_counts_once(string card)
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var (id, payment) = await shop.Ordered(shop.Site, booking);
        await shop.Pay(payment!, card);
        var order = await shop.Order(id);
        await shop.Settle();
        var events = (await cluster.Events(shop.Site)).Count;
        var again = new ProviderPayment($"test_{Guid.Parse(payment!):N}", Domain.Orders.PaymentStatus.Approved, 40);
        foreach (var _ in Enumerable.Range(0, 3)) await Desk(shop).Take(Guid.Parse(shop.Site.Id), Guid.Parse(id), Guid.Parse(payment!), again, TestContext.Current.CancellationToken);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal((40, events), (await shop.Held("held:test"), (await cluster.Events(shop.Site)).Count));
        Assert.Equal((string?)order["updatedDate"], (string?)(await shop.Order(id))["updatedDate"]);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_found_by_asking()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var (id, payment) = await shop.Ordered(shop.Site, booking);
        await shop.Pay(payment!, "Timeout");
        Assert.Equal("CREATED UNDEFINED", await shop.Became(booking));
        await Desk(shop).Look(Guid.Parse(shop.Site.Id), Guid.Parse(payment!), TestContext.Current.CancellationToken);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal("PAID", (string?)(await shop.Order(id))["paymentStatus"]);
    }

    [Fact]
    public async Task A_declined_card_leaves_the_order_open_for_another()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var (id, payment) = await shop.Ordered(shop.Site, booking);
        Assert.Contains("declined", await shop.Pay(payment!, "Declined"), StringComparison.Ordinal);
        Assert.Equal("INITIALIZED", (string?)(await shop.Order(id))["status"]);
        Assert.Contains("is it you", await shop.Pay(payment!, "Challenge"), StringComparison.Ordinal);
        Assert.Equal("CREATED UNDEFINED", await shop.Became(booking));
        Assert.Contains("Thank you", await shop.Pay(payment!, "Challenge", confirmed: "yes"), StringComparison.Ordinal);
        Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
    }

    [Fact]
    public async Task Of_two_who_pay_for_the_last_place_one_has_it_alone_and_the_owner_hears_of_the_other()
    {
        var shop = await Shop.Open(cluster.Server);
        var (ann, bob) = (await shop.Site.Visitor(), await shop.Site.Visitor());
        var (first, second) = (await shop.Book(ann), await shop.Book(bob));
        var (one, other) = (await shop.Ordered(ann, first), await shop.Ordered(bob, second));
        await Task.WhenAll(shop.Pay(one.Payment!), shop.Pay(other.Payment!));
        Assert.Equal(["CONFIRMED PAID", "CONFIRMED PAID double"], new[] { await shop.Became(first), await shop.Became(second) }.Order(StringComparer.Ordinal));
        Assert.Equal(80, await shop.Held("held:test"));
    }

    [Fact]
    public async Task Of_two_who_pay_there_the_second_is_declined_and_owes_nothing()
    {
        var shop = await Shop.Open(cluster.Server);
        var (ann, bob) = (await shop.Site.Visitor(), await shop.Site.Visitor());
        var bookings = new[] { await shop.Book(ann, "OFFLINE"), await shop.Book(bob, "OFFLINE") };
        var carts = new[] { await Shop.Cart(ann, bookings[0]), await Shop.Cart(bob, bookings[1]) };
        var orders = await Task.WhenAll(Shop.TryPlace(ann, carts[0]), Shop.TryPlace(bob, carts[1]));
        Assert.Equal(["CONFIRMED NOT_PAID", "DECLINED NOT_PAID"], await Outcomes(orders.Where(o => o.Status == 200).Count() == 2, shop, bookings));
        Assert.Equal(40, await shop.Held("receivable"));
    }

    /// <summary>The second may have been told at once that the slot was gone: then its booking never got further.</summary>
    private static async Task<string[]> Outcomes(bool isBothOrdered, Shop shop, JsonNode[] bookings)
    {
        string[] became = [.. new[] { await shop.Became(bookings[0]), await shop.Became(bookings[1]) }.Order(StringComparer.Ordinal)];
        return isBothOrdered ? became : [.. became.Select(b => b == "CREATED UNDEFINED" ? "DECLINED NOT_PAID" : b).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_booking_is_ordered_once()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var carts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Shop.Cart(shop.Site, booking)));
        var placed = await Task.WhenAll(carts.Select(c => Shop.TryPlace(shop.Site, c)));
        Assert.Single(placed, p => p.Status == 200);
        Assert.All(placed.Where(p => p.Status != 200), p => p.Refused(428, "LINE_ITEMS_OUT_OF_STOCK"));
        (await Shop.TryCart(shop.Site, booking)).Refused(428, "INSUFFICIENT_INVENTORY");
    }

    [Fact]
    public async Task Placing_an_order_again_answers_the_same_order()
    {
        var shop = await Shop.Open(cluster.Server);
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site));
        var first = (await Shop.TryPlace(shop.Site, cart)).Ok();
        Assert.Equal(first.ToJsonString(), (await Shop.TryPlace(shop.Site, cart)).Ok().ToJsonString());
        (await shop.Site.Post($"/ecom/v2/carts/{cart["id"]}/add-line-items", new { catalogItems = Array.Empty<object>() })).Refused(428, "CART_ALREADY_ORDERED");
    }

    private static PaymentDesk Desk(Shop shop) => shop.Server.Services.GetRequiredService<PaymentDesk>();
}
