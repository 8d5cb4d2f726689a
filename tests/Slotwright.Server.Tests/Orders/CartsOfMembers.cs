using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Discounts;
using Slotwright.Server.Tests.Members;

namespace Slotwright.Server.Tests.Orders;

/// <summary>What a visitor put into a cart is there when they have signed in (behaviour/checkout.md).</summary>
public sealed class CartsOfMembers(Cluster cluster)
{
    private const string Current = "/ecom/v2/carts/current";

    [Fact]
    public async Task A_visitors_cart_is_the_members_once_they_have_signed_in()
    {
        var (shop, visitor, session) = await Given();
        var cart = await Add(shop, visitor, Shop.Ten);
        var member = await shop.Server.SignIn(shop.Site, visitor, session);
        var theirs = (await member.Get(Current)).Ok()["cart"]!;
        Assert.Equal(((string)cart["id"]!, 1), ((string)theirs["id"]!, theirs["lineItems"]!.AsArray().Count));
        Assert.NotNull((string?)theirs["customerInfo"]!["memberId"]);
        Assert.Null((string?)theirs["customerInfo"]!["visitorId"]);
        Assert.Equal(404, (await visitor.Get(Current)).Status);
        (await visitor.Get($"/ecom/v2/carts/{cart["id"]}")).Refused(404, "CART_NOT_FOUND");
        (await member.Post($"/ecom/v2/carts/{cart["id"]}/place-order", new { })).Ok();
    }

    [Fact]
    public async Task A_member_who_has_a_cart_gets_what_the_visitor_added_to_it_whoever_signs_in_at_once()
    {
        var (shop, first, session) = await Given();
        await Add(shop, first, Shop.Ten);
        var member = await shop.Server.SignIn(shop.Site, first, session);
        var (second, third) = (await shop.Site.Visitor(), await shop.Site.Visitor());
        await Add(shop, second, Shop.Eleven);
        await Add(shop, third, "2031-06-02T12:00:00");
        var again = new[] { await Again(second), await Again(third) };
        await Task.WhenAll(shop.Server.SignIn(shop.Site, second, again[0]), shop.Server.SignIn(shop.Site, third, again[1]));
        var cart = (await member.Get(Current)).Ok()["cart"]!;
        Assert.Equal(3, cart["lineItems"]!.AsArray().Count);
        Assert.All([await first.Get(Current), await second.Get(Current), await third.Get(Current)], r => Assert.Equal(404, r.Status));

        async Task<string> Again(TestSite visitor) => (string)(await visitor.Login(Email)).Ok()["sessionToken"]!;
    }

    [Fact]
    public async Task The_coupon_of_a_visitors_cart_comes_along_when_the_member_has_none()
    {
        var (shop, first, session) = await Given();
        await shop.Site.GivenCoupon(c => c["percentOffRate"] = 25);
        await Add(shop, first, Shop.Ten);
        var member = await shop.Server.SignIn(shop.Site, first, session);
        var second = await shop.Site.Visitor();
        await Add(shop, second, Shop.Eleven);
        (await second.Post($"{Current}/add-coupon", new { coupon = new { code = "SPRING" } })).Ok();
        await shop.Server.SignIn(shop.Site, second, (string)(await second.Login(Email)).Ok()["sessionToken"]!);
        Assert.Equal("SPRING", (string?)(await member.Get(Current)).Ok()["cart"]!["coupons"]![0]!["code"]);
    }

    [Fact]
    public async Task Nobody_takes_a_cart_with_a_seal_that_is_not_ours()
    {
        var (shop, visitor, session) = await Given();
        await Add(shop, visitor, Shop.Ten);
        await shop.Site.Allow(Account.Callback);
        foreach (var forged in new[] { "visitor=AAAA", "visitor=%F0%9F%92%A9", $"visitor={new string('A', 400)}", "" })
        {
            var (verifier, challenge) = Account.Challenge();
            var url = await Account.Authorize(visitor, challenge, session);
            var stripped = System.Text.RegularExpressions.Regex.Replace(url, "visitor=[^&]*", forged);
            Assert.NotEqual(url, stripped);
            var code = Account.Code(await shop.Server.Follow(stripped));
            (await visitor.As("").Post("/oauth2/token", Account.Exchange(shop.Site, code, verifier))).Ok();
            session = (string)(await visitor.Login(Email)).Ok()["sessionToken"]!;
        }
        Assert.Single((await visitor.Get(Current)).Ok()["cart"]!["lineItems"]!.AsArray());
    }

    private string Email { get; set; } = "";

    private async Task<(Shop Shop, TestSite Visitor, string Session)> Given()
    {
        var shop = await Shop.Open(cluster.Server);
        Email = Account.Somebody();
        var visitor = await shop.Site.Visitor();
        return (shop, visitor, (string)(await visitor.Register(Email)).Ok()["sessionToken"]!);
    }

    /// <summary>A booking by somebody, in their current cart.</summary>
    private static async Task<JsonNode> Add(Shop shop, TestSite visitor, string start)
    {
        var booking = await shop.Book(visitor, start: start);
        return (await visitor.Post(Current, new { catalogItems = new[] { Shop.Item(booking) } })).Ok()["cart"]!;
    }
}
