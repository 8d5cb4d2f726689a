using System.Globalization;
using System.Text.Json;
using NodaTime;
using Slotwright.Domain.Orders;
using Slotwright.Server.Identity;
using Rules = Slotwright.Contract.DiscountRules;
using Specification = Slotwright.Contract.Coupons.Specification;

namespace Slotwright.Server.Discounts;

/// <summary>Rules and coupons as the domain reckons with them; what is stored has been checked.</summary>
internal static class DiscountTerms
{
    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static AutomaticDiscount Of(Rules.DiscountRule rule)
    {
        var discount = rule.Discounts!.Values![0];
        return new(Guid.Parse(rule.Id!), rule.Name!, rule.Trigger is { } trigger ? Of(trigger) : new DiscountTrigger.Always(), Of(discount.SpecificItemsInfo!.Scopes), discount switch
        {
            { FixedAmount: { } amount } => new Reduction.Money(Number(amount)),
            { FixedPrice: { } price } => new Reduction.FixedPrice(Number(price)),
            _ => new Reduction.Percent((decimal)discount.Percentage!.Value),
        });
    }

    private static DiscountTrigger Of(Rules.DiscountTrigger t) => t switch
    {
        { And.Triggers: { } all } => new DiscountTrigger.All([.. all.Select(Of)]),
        { Or.Triggers: { } any } => new DiscountTrigger.Any([.. any.Select(Of)]),
        { SubtotalRange: { } s } => new DiscountTrigger.SubtotalRange(Of(s.Scopes), s.From is { } from ? Number(from) : null, s.To is { } to ? Number(to) : null),
        { ItemQuantityRange: { } q } => new DiscountTrigger.QuantityRange(Of(q.Scopes), q.From, q.To),
        { CustomerEligibility.IndividualMembersInfo.MemberIds: { } members } => new DiscountTrigger.Members([.. members.Select(Guid.Parse)]),
        _ => new DiscountTrigger.Any([]),
    };

    private static ItemScope[] Of(IReadOnlyList<Rules.Scope>? scopes) => [.. (scopes ?? []).Select(s => s.CatalogItemFilter is { } items
        ? new ItemScope(Guid.Parse(items.CatalogAppId!), items.CatalogItemIds ?? [])
        : new ItemScope(Guid.Parse(s.CustomFilter!.AppId!), ServiceIds(s.CustomFilter.Params)!))];

    /// <summary>The services a filter of the bookings app means; null when it says anything else.</summary>
    public static IReadOnlyList<string>? ServiceIds(JsonElement? parameters) =>
        parameters is { ValueKind: JsonValueKind.Object } given && given.EnumerateObject().Count() == 1 && given.TryGetProperty("serviceIds", out var ids) && ids.ValueKind == JsonValueKind.Array && ids.GetArrayLength() > 0
        && ids.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String) ? [.. ids.EnumerateArray().Select(i => i.GetString()!)] : null;

    public static Coupon Of(Contract.Coupons.Coupon coupon)
    {
        var s = coupon.Specification!;
        return new(Guid.Parse(coupon.Id!), s.Code!, s.Name!, ReductionOf(s))
        {
            Scope = s.Scope is null ? null : new(Caller.BookingsApp, s.Scope.Group?.EntityId is { } service ? [service] : []),
            MinimumSubtotal = (decimal)(s.MinimumSubtotal ?? 0),
            IsForOneItem = s.LimitedToOneItem == true,
            IsActive = s.Active != false,
            Start = Moment(s.StartTime),
            End = Moment(s.ExpirationTime),
            UsageLimit = s.UsageLimit,
            LimitPerCustomer = s.LimitPerCustomer,
            Used = coupon.NumberOfUsages ?? 0,
        };
    }

    private static Reduction ReductionOf(Specification s) => s switch
    {
        { MoneyOffAmount: { } amount } => new Reduction.Money((decimal)amount),
        { PercentOffRate: { } rate } => new Reduction.Percent((decimal)rate),
        _ => new Reduction.FixedPrice((decimal)(s.FixedPriceAmount ?? 0)),
    };

    /// <summary>Milliseconds since 1970, as this API tells time; null for what is none.</summary>
    public static Instant? Moment(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var since) && since is > 0 and < 253_000_000_000_000 ? Instant.FromUnixTimeMilliseconds(since) : null;

    public static string Milliseconds(Instant moment) => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
