using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Discounts;

/// <summary>What a shop offers: coupons and discount rules, and carts with them.</summary>
internal static class Offers
{
    public const string Coupons = "/stores/v2/coupons", Rules = "/ecom/v1/discount-rules";

    /// <summary>A quarter off any booking, for who knows `SPRING`.</summary>
    public static JsonObject Coupon(Action<JsonObject>? change = null)
    {
        var coupon = new JsonObject { ["name"] = "Spring", ["code"] = "SPRING", ["percentOffRate"] = 25, ["scope"] = new JsonObject { ["namespace"] = "bookings" } };
        change?.Invoke(coupon);
        return coupon;
    }

    public static async Task<string> GivenCoupon(this TestSite site, Action<JsonObject>? change = null) => (string)(await site.Post(Coupons, new { specification = Coupon(change) })).Ok()["id"]!;

    public static async Task<JsonNode> CouponOf(this TestSite site, string id) => (await site.Get($"{Coupons}/{id}")).Ok()["coupon"]!;

    /// <summary>Ten percent off every booking.</summary>
    public static JsonObject Rule(Action<JsonObject>? change = null)
    {
        var rule = new JsonObject { ["name"] = "For all", ["discounts"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["percentage"] = 10, ["specificItemsInfo"] = new JsonObject { ["scopes"] = new JsonArray(Scope()) } }) } };
        change?.Invoke(rule);
        return rule;
    }

    public static JsonObject Scope() => new() { ["id"] = "bookings", ["catalogItemFilter"] = new JsonObject { ["catalogAppId"] = Shop.App } };

    public static async Task<JsonNode> GivenRule(this TestSite site, Action<JsonObject>? change = null) => (await site.Post(Rules, new { discountRule = Rule(change) })).Ok()["discountRule"]!;

    public static Task<Reply> AddCoupon(this TestSite by, JsonNode cart, string code = "SPRING") => by.Post($"/ecom/v2/carts/{cart["id"]}/add-coupon", new { coupon = new { code } });

    public static async Task<JsonNode> Summary(this TestSite by, JsonNode cart) => (await by.Post($"/ecom/v2/carts/{cart["id"]}/calculate", new { })).Ok()["summary"]!;

    /// <summary>A cart of a visitor's with a booking and, where a code is given, its coupon.</summary>
    public static async Task<(TestSite By, JsonNode Booking, JsonNode Cart)> CartOf(this Shop shop, string start = Shop.Ten, string? code = null, string option = "ONLINE")
    {
        var by = await shop.Site.Visitor();
        var booking = await shop.Book(by, option, start);
        var cart = await Shop.Cart(by, booking);
        if (code is not null) (await by.AddCoupon(cart, code)).Ok();
        return (by, booking, cart);
    }

    public static string? Amount(this JsonNode? money) => (string?)money!["amount"];
}
