using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Discounts;
using Slotwright.Server.Tests.Members;

namespace Slotwright.Server.Tests.Orders;

/// <summary>The page at which a customer sees what they are about to order.</summary>
public sealed class CheckoutPage(Cluster cluster)
{
    [Fact]
    public async Task Says_what_it_is_when_it_is_and_what_it_costs()
    {
        var shop = await Shop.Open(cluster.Server, settings: new { revision = "1", provider = "TEST", taxRate = "0.25", taxIncludedInPrices = true });
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site));
        var page = await Read(cart);
        foreach (var words in new[] { "Hair cut", "Monday, June 2, 2031<br>10:00 AM<br>UTC", "Total", "$40.00", "Includes tax", "$8.00", "Go on to payment" }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("To pay now", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_coupon_and_says_why_it_takes_another_not()
    {
        var shop = await Shop.Open(cluster.Server);
        await shop.Site.GivenCoupon(c => c["percentOffRate"] = 25);
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site));
        Assert.Contains("role=\"alert\"", await Send(cart, "coupon", "AUTUMN"), StringComparison.Ordinal);
        var page = await Send(cart, "coupon", "SPRING");
        Assert.Contains("$30.00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"coupon\"", page, StringComparison.Ordinal);
        Assert.Contains("/pay/", await Send(cart, "total", "30.00"), StringComparison.Ordinal);
        var order = (string)(await shop.Site.Get($"/ecom/v2/carts/{cart["id"]}")).Ok()["cart"]!["orderId"]!;
        Assert.Equal("30.00", (string?)(await shop.Order(order))["priceSummary"]!["total"]!["amount"]);
    }

    [Fact]
    public async Task Ordered_twice_with_a_coupon_that_is_good_once_it_is_ordered_once()
    {
        var shop = await Shop.Open(cluster.Server);
        await shop.Site.GivenCoupon(c => { c["percentOffRate"] = 25; c["usageLimit"] = 1; });
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site));
        await Send(cart, "coupon", "SPRING");
        var pages = await Task.WhenAll(Send(cart, "total", "30.00"), Send(cart, "total", "30.00"));
        Assert.All(pages, p => Assert.Contains("/pay/", p, StringComparison.Ordinal));
        Assert.Contains("/pay/", await Send(cart, "coupon", "SPRING"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_on_to_addresses_in_any_script()
    {
        var shop = await Shop.Open(cluster.Server);
        await shop.Site.Allow("https://salon.example/");
        var cart = await Shop.Cart(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        (await Shop.TryPlace(shop.Site, cart)).Ok();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(cluster.Server.Url) };
        using var reply = await http.GetAsync($"/checkout/{cart["id"]}?thankYouPageUrl={Uri.EscapeDataString("https://salon.example/תודה?à=é")}", TestContext.Current.CancellationToken);
        Assert.Equal(303, (int)reply.StatusCode);
        Assert.StartsWith("https://salon.example/%D7%AA%D7%95%D7%93%D7%94?%C3%A0=%C3%A9&orderId=", reply.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_none_of_a_cart_that_is_not()
    {
        using var reply = await cluster.Server.Http.GetAsync($"/checkout/{Guid.NewGuid()}", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)reply.StatusCode);
        Assert.Contains("There is no such checkout.", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_an_address_of_its_own_beside_the_one_that_stands_in_for_it()
    {
        var shop = await Shop.Open(cluster.Server);
        var booking = await shop.Book(shop.Site);
        var id = (string)(await shop.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB", overrideCheckoutUrl = "https://salon.example/pay" })).Ok()["checkout"]!["id"]!;
        Assert.Equal("https://salon.example/pay", (string?)(await shop.Site.Get($"/ecom/v1/checkouts/{id}/checkout-url")).Ok()["checkoutUrl"]);
        Assert.EndsWith($"/checkout/{id}", (string?)(await shop.Site.Get($"/ecom/v1/checkouts/{id}/wix-checkout-url")).Ok()["checkoutUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_of_the_older_api_forgets_its_place()
    {
        var shop = await Shop.Open(cluster.Server);
        var place = Guid.NewGuid().ToString();
        var cart = (await shop.Site.Post("/ecom/v1/carts", new { lineItems = new[] { Shop.Item(await shop.Book(shop.Site)) }, cartInfo = new { businessLocationId = place } })).Ok()["cart"]!;
        Assert.Equal(place, (string?)cart["businessLocationId"]);
        Assert.Null((await shop.Site.Post($"/ecom/v1/carts/{cart["id"]}/remove-business-location", new { })).Ok()["cart"]!["businessLocationId"]);
    }

    private Task<string> Read(JsonNode cart) => cluster.Server.Http.GetStringAsync($"/checkout/{cart["id"]}", TestContext.Current.CancellationToken);

    /// <summary>The page after a form was sent; or, when the customer is sent on to pay, where to.</summary>
    private async Task<string> Send(JsonNode cart, string name, string value)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var reply = await browser.PostAsync(new Uri($"{cluster.Server.Url}/checkout/{cart["id"]}"), new FormUrlEncodedContent([new(name, value)]), TestContext.Current.CancellationToken);
        return reply.Headers.Location?.OriginalString switch
        {
            null => await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            var on when on.Contains("/pay/", StringComparison.Ordinal) => on,
            _ => await Read(cart),
        };
    }
}
