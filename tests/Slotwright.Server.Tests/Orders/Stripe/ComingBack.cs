using System.Net;
using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Members;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>Where customers go on from a provider's page.</summary>
public sealed class ComingBack(Cluster cluster)
{
    private const string Thanks = "https://salon.example/thanks?from=shop";

    [Fact]
    public async Task Who_has_paid_goes_on_to_where_the_shop_wants_them_even_if_no_event_came()
    {
        var (shop, booking, order, intent, address) = await Ready();
        shop.Stripe.Pay(intent);
        Assert.Equal($"{Thanks}&orderId={order}", await Follow(address));
        Assert.Equal("CONFIRMED PAID", await shop.Shop.Became(booking));
        Assert.Equal($"{Thanks}&orderId={order}", await Follow(address));
    }

    [Fact]
    public async Task Who_has_not_paid_goes_back_to_the_page_and_from_there_where_the_shop_wants_them()
    {
        var (shop, _, order, intent, address) = await Ready();
        shop.Stripe.Decline(intent);
        var page = await Follow(address);
        Assert.StartsWith("/pay/", page, StringComparison.Ordinal);
        using var again = await shop.Shop.Server.Http.GetAsync(page, TestContext.Current.CancellationToken);
        Assert.Contains("Your card was declined.", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        shop.Stripe.Pay(intent);
        Assert.Equal($"{Thanks}&orderId={order}", await Follow(page));
    }

    [Fact]
    public async Task The_older_address_does_the_same_and_a_token_that_was_altered_leads_nowhere()
    {
        var (shop, _, order, intent, address) = await Ready();
        shop.Stripe.Pay(intent);
        var token = address.Split("token=")[1];
        Assert.Equal($"{Thanks}&orderId={order}", await Follow($"/ecom/v1/checkouts/mark-checkout-as-completed-and-redirect-to-url?token={token}"));
        foreach (var wrong in new[] { "x", "!", token[..^4], token[..60] + (token[60] == 'A' ? 'B' : 'A') + token[61..], new string('A', 200) })
            Assert.Equal(("INVALID_THIRD_PARTY_CHECKOUT_TOKEN", 400), await Refused(shop, wrong));
        Assert.Equal(400, (await shop.Shop.Site.Get("/ecom/v2/carts/handle-async-checkout-completion")).Status);
    }

    private static async Task<(string?, int)> Refused(StripeShop shop, string token)
    {
        using var reply = await shop.Shop.Server.Http.GetAsync($"/ecom/v2/carts/handle-async-checkout-completion?token={Uri.EscapeDataString(token)}", TestContext.Current.CancellationToken);
        return ((string?)JsonNode.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["details"]!["applicationError"]!["code"], (int)reply.StatusCode);
    }

    /// <summary>An open payment, and the address its page tells Stripe to send the browser to.</summary>
    private async Task<(StripeShop Shop, JsonNode Booking, string Order, JsonObject Intent, string Address)> Ready()
    {
        var shop = await StripeShop.Open(cluster);
        await shop.Shop.Site.Allow("https://salon.example/");
        var (booking, order, payment, intent) = await shop.Ordered();
        var html = (await shop.Page(payment, $"?thankYouPageUrl={Uri.EscapeDataString(Thanks)}")).Html;
        return (shop, booking, order, intent, WebUtility.HtmlDecode(html.Split("data-back=\"")[1].Split('"')[0]));
    }

    /// <summary>Where a browser is sent on to by an address.</summary>
    private async Task<string> Follow(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(cluster.Server.Url) };
        using var reply = await http.GetAsync(address.StartsWith("http", StringComparison.Ordinal) ? new Uri(address).PathAndQuery : address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, reply.StatusCode);
        return reply.Headers.Location!.OriginalString;
    }
}
