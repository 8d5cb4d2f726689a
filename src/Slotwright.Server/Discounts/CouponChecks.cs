using Slotwright.Contract.Coupons;
using Slotwright.Domain;

namespace Slotwright.Server.Discounts;

/// <summary>What a coupon must say, and what it may not: here it is for bookings, and takes money off them.</summary>
internal static class CouponChecks
{
    /// <summary>With what need not be said: it is active from now on. One for bookings is always for one of them.</summary>
    public static Specification Complete(Specification s, string now) => s with
    {
        Code = s.Code?.Trim(),
        Active = s.Active ?? true,
        StartTime = s.StartTime ?? now,
        LimitedToOneItem = s.Scope is not null ? true : s.LimitedToOneItem ?? false,
        AppliesToSubscriptions = s.AppliesToSubscriptions ?? false,
        Type = TypeOf(s),
    };

    private static string? TypeOf(Specification s) => s switch
    {
        { MoneyOffAmount: not null } => "moneyOffAmount",
        { PercentOffRate: not null } => "percentOffRate",
        { FixedPriceAmount: not null } => "fixedPriceAmount",
        { FreeShipping: not null } => "freeShipping",
        { BuyXGetY: not null } => "buyXGetY",
        _ => null,
    };

    public static IReadOnlyList<FieldViolation> Violations(Specification s, Specification? before)
    {
        var found = new List<FieldViolation>();
        void Add(string field, string rule, string why) => found.Add(new($"specification.{field}", why, rule));
        if (string.IsNullOrWhiteSpace(s.Name)) Add("name", "REQUIRED_FIELD", "must be given");
        if (string.IsNullOrEmpty(s.Code)) Add("code", "REQUIRED_FIELD", "must be given");
        if (s.Type is null) Add("moneyOffAmount", "REQUIRED_FIELD", "or percentOffRate or fixedPriceAmount must be given");
        else if (s.Type is "freeShipping" or "buyXGetY") Add(s.Type, "VALIDATION", "is not offered: bookings are not shipped, and are bought one by one");
        else if (before is not null && before.Type != s.Type) Add(s.Type, "VALIDATION", $"cannot be given to a coupon with {before.Type}");
        if (s.Scope is null && s.MinimumSubtotal is null) Add("scope", "REQUIRED_FIELD", "or minimumSubtotal must be given");
        if (s is { Scope: null, FixedPriceAmount: not null }) Add("scope", "REQUIRED_FIELD", "must be given with a fixed price");
        foreach (var (field, value, isAbove) in new[] { ("moneyOffAmount", s.MoneyOffAmount, true), ("percentOffRate", s.PercentOffRate, true), ("fixedPriceAmount", s.FixedPriceAmount, false), ("minimumSubtotal", s.MinimumSubtotal, false) })
            if (value is { } number && (!double.IsFinite(number) || number < 0 || isAbove && number == 0)) Add(field, "VALIDATION", isAbove ? "must be more than nothing" : "must not be less than nothing");
        Scope(s.Scope, Add);
        Times(s, Add);
        return found;
    }

    private static void Scope(Scope? scope, Action<string, string, string> add)
    {
        if (scope is null) return;
        if (scope.Namespace != "bookings") add("scope.namespace", "VALIDATION", "must be bookings: nothing else is sold with coupons here");
        if (scope.Group is { Name: not "service" }) add("scope.group.name", "VALIDATION", "must be service");
        if (scope.Group?.EntityId is { } id && !Guid.TryParse(id, out _)) add("scope.group.entityId", "FORMAT", "must be a GUID");
    }

    private static void Times(Specification s, Action<string, string, string> add)
    {
        if (DiscountTerms.Moment(s.StartTime) is not { } start) add("startTime", "FORMAT", "must be milliseconds since 1970");
        else if (s.ExpirationTime is not null && !(DiscountTerms.Moment(s.ExpirationTime) > start)) add("expirationTime", "VALIDATION", "must be milliseconds since 1970, after the start");
    }
}
