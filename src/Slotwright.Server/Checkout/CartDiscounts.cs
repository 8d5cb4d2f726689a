using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Bookings;
using Slotwright.Server.Discounts;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>A cart with what comes off its lines at this moment.</summary>
/// <param name="Refused">Why its coupon gives nothing; null when it gives, or when there is none.</param>
internal sealed record Discounted(Cart Cart, Fault? Refused);

/// <summary>What comes off a cart: by the site's rules, and by the coupon somebody put into it.</summary>
internal sealed class CartDiscounts(Db db, SiteDirectory sites)
{
    public async Task<Discounted> Apply(Call call, Cart cart, CancellationToken ct)
    {
        var currency = (await sites.Catalog(call.Site, ct)).Site.Currency;
        var basket = BasketOf(cart, currency);
        var coupon = cart.Coupons is [var kept, ..] ? await Usable(call, cart, basket, await db.Coupon(call.Site, Call.GuidOf(kept.Id), ct), kept.Code, ct) : new Result<Coupon>?();
        var given = Discounting.Of(basket, await db.LiveRules(call.Site, call.Now, ct), coupon is { Fault: null } usable ? usable.Value : null);
        return new(cart with { LineItems = [.. (cart.LineItems ?? []).Select(l => l with { Discounts = On(l.Id!, given, currency) })] }, coupon?.Fault);
    }

    /// <summary>The cart with a coupon in it, which must give something at this moment.</summary>
    public async Task<Result<Cart>> Add(Call call, Cart cart, string? code, CancellationToken ct)
    {
        if (await db.CouponOf(call.Site, code ?? "", ct) is not { } coupon) return new UnknownCoupon(code);
        if (cart.Coupons?.Any(c => c.Id == coupon.Id) == true) return new Refusal(FaultKind.Conflict, "COUPON_ALREADY_EXISTS", $"The coupon {coupon.Specification!.Code} is in the cart already.");
        if (cart.Coupons is [_, ..]) return new Refusal(FaultKind.Precondition, "MAX_COUPONS_PER_CART_EXCEEDED", "A cart has one coupon at most.");
        var basket = BasketOf(cart, (await sites.Catalog(call.Site, ct)).Site.Currency);
        var usable = await Usable(call, cart, basket, coupon, code, ct);
        return usable.Map(c => cart with { Coupons = [new() { Id = coupon.Id, Code = c.Code }] });
    }

    /// <summary>The same in place of any other: the older APIs know one coupon of a cart, and a code that is none takes nothing away.</summary>
    public async Task<Result<Cart>> Exchange(Call call, Cart cart, string? code, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code)) return cart;
        var added = await Add(call, cart with { Coupons = [] }, code, ct);
        return added.Failed(out var fault) ? CouponWire.Older(fault) : added;
    }

    private async Task<Result<Coupon>> Usable(Call call, Cart cart, Basket basket, Contract.Coupons.Coupon? found, string? code, CancellationToken ct)
    {
        if (found is null) return new UnknownCoupon(code);
        var coupon = DiscountTerms.Of(found);
        var used = coupon.LimitPerCustomer is not null && await CustomerOf(call.Site, cart, ct) is { } customer ? await db.UsesBy(call.Site, coupon.Id, customer, ct) : 0;
        return coupon.Obstacle(basket, call.Now, used) is { } why ? Status(coupon, why, basket.Currency) : coupon;
    }

    public static InvalidCouponStatus Status(Coupon coupon, CouponObstacle why, string currency) => new(coupon.Code, why, MoneyText.Value(coupon.MinimumSubtotal, currency));

    /// <summary>Who is counted where each customer may use a coupon so often: the contact the booking is for, else whose cart it is. The business itself is nobody's customer.</summary>
    public async Task<Guid?> CustomerOf(Guid site, Cart cart, CancellationToken ct)
    {
        var bookings = (cart.LineItems ?? []).Select(l => CartLines.IdOf(l.Source?.CatalogReference)).OfType<Guid>().Take(1).ToArray();
        var contact = bookings.Length == 0 ? null : (await db.Bookings(site, bookings, ct)).FirstOrDefault()?.Wire.ContactDetails?.ContactId;
        foreach (var text in new[] { contact, cart.CustomerInfo?.ContactId, cart.CustomerInfo?.MemberId, cart.CustomerInfo?.VisitorId })
            if (Guid.TryParse(text, out var id)) return id;
        return null;
    }

    /// <summary>What money is paid for; what a plan pays is in no basket.</summary>
    private static Basket BasketOf(Cart cart, string currency) => new(
        [.. (cart.LineItems ?? []).Where(l => l.PaymentConfig?.PaymentOption is not (PaymentOptionType.Membership or PaymentOptionType.MembershipOffline)).Select(Line)],
        Guid.TryParse(cart.CustomerInfo?.MemberId, out var member) ? member : null, currency);

    private static BasketLine Line(V2LineItem line)
    {
        var source = line.Source;
        return new(line.Id!, CartLines.Amount(line.Pricing?.UnitPrice), line.QuantityInfo?.ConfirmedQuantity ?? 1, Guid.TryParse(source?.CatalogReference?.AppId, out var app) ? app : null, source?.RootCatalogItemId ?? source?.CatalogReference?.CatalogItemId);
    }

    private static ItemDiscount[] On(string line, IReadOnlyList<AppliedDiscount> given, string currency) => [.. given.Where(g => g.Off.ContainsKey(line)).Select(g => new ItemDiscount
    {
        DiscountId = g.Id.ToString(),
        Name = new() { Original = g.Name },
        AmountOff = CartLines.Money(g.Off[line], currency),
        Source = new() { SourceType = g.Code is null ? DiscountSourceType.AutomaticRule : DiscountSourceType.Coupon, CouponCode = g.Code },
    })];

    /// <summary>What was taken off a cart's lines, discount by discount.</summary>
    public static IReadOnlyList<AppliedDiscount> Given(Cart cart) =>
    [
        .. (cart.LineItems ?? []).SelectMany(l => (l.Discounts ?? []).Where(d => d.DiscountId is not null).Select(d => (Line: l.Id!, Discount: d))).GroupBy(d => d.Discount.DiscountId)
            .Select(g => new AppliedDiscount(Guid.Parse(g.Key!), g.First().Discount.Name?.Original ?? "", g.First().Discount.Source?.CouponCode, g.ToDictionary(d => d.Line, d => CartLines.Amount(d.Discount.AmountOff)))),
    ];
}
