using System.Text.Json;
using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Domain.Orders;

namespace Slotwright.Server.Checkout;

/// <summary>The site has no coupon with this code (400).</summary>
internal sealed record UnknownCoupon(string? CouponCode) : Fault(FaultKind.Invalid, "INVALID_COUPON_CODE", $"There is no coupon {CouponCode}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["couponCode"] = CouponCode };
}

/// <summary>The coupon gives nothing for this cart at this time (428).</summary>
/// <param name="Minimum">What must be bought for, in the currency of the cart.</param>
internal sealed record InvalidCouponStatus(string CouponCode, CouponObstacle Why, string Minimum) : Fault(FaultKind.Precondition, "INVALID_COUPON_STATUS", $"The coupon {CouponCode} {CouponWire.Told(Why, Minimum)}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["couponCode"] = CouponCode,
        ["reason"] = CouponWire.Reason(Why),
    }.Concat(Why != CouponObstacle.MinSubtotalNotReached ? [] : [KeyValuePair.Create("minSubtotalNotReachedDetails", (object?)new Dictionary<string, object?> { ["requiredMinimumSubtotal"] = new Dictionary<string, object?> { ["amount"] = Minimum } })]).ToDictionary();
}

/// <summary>What was to be ordered has a coupon that cannot be had: without it, it can be ordered (428).</summary>
internal sealed record CouponViolation(Fault Coupon) : Fault(FaultKind.Precondition, "VIOLATIONS_WITH_ERROR_SEVERITY", Coupon.Message)
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["violations"] = JsonSerializer.SerializeToElement([CouponWire.Violation(Coupon)], CartsJson.Wire.IReadOnlyListV2Violation),
    };
}

/// <summary>The same, as the older API has it (428).</summary>
internal sealed record CouponCalculationError(Fault Coupon) : Fault(FaultKind.Precondition, "CALCULATION_ERROR", Coupon.Message)
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["couponCalculationError"] = new Dictionary<string, object?> { ["applicationError"] = new Dictionary<string, object?> { ["code"] = CouponWire.OlderCode(Coupon), ["description"] = Coupon.Message } },
    };
}

/// <summary>Why a coupon cannot be had, in the words of either API.</summary>
internal static class CouponWire
{
    public static string Reason(CouponObstacle why) => why switch
    {
        CouponObstacle.Expired => InvalidCouponReason.Expired,
        CouponObstacle.Disabled => InvalidCouponReason.Disabled,
        CouponObstacle.Inactive => InvalidCouponReason.Inactive,
        CouponObstacle.MaxUsageExceeded => InvalidCouponReason.MaxUsageExceeded,
        CouponObstacle.MaxUsagePerCustomerExceeded => InvalidCouponReason.MaxUsagePerCustomerExceeded,
        CouponObstacle.MinSubtotalNotReached => InvalidCouponReason.MinSubtotalNotReached,
        _ => InvalidCouponReason.NotApplicableToSelectedLineItems,
    };

    public static string Told(CouponObstacle why, string minimum) => why switch
    {
        CouponObstacle.Expired => "has expired",
        CouponObstacle.Disabled => "is not active",
        CouponObstacle.Inactive => "is not active yet",
        CouponObstacle.MaxUsageExceeded => "has been used as often as it may be",
        CouponObstacle.MaxUsagePerCustomerExceeded => "has been used as often as one customer may use it",
        CouponObstacle.MinSubtotalNotReached => $"is for purchases of {minimum} or more",
        _ => "is for nothing that is in the cart",
    };

    public static string OlderCode(Fault coupon) => coupon is not InvalidCouponStatus refused ? "ERROR_COUPON_DOES_NOT_EXIST" : refused.Why switch
    {
        CouponObstacle.Expired => "ERROR_COUPON_HAS_EXPIRED",
        CouponObstacle.Disabled => "ERROR_COUPON_IS_DISABLED",
        CouponObstacle.Inactive => "ERROR_COUPON_IS_NOT_ACTIVE_YET",
        CouponObstacle.MaxUsageExceeded => "ERROR_COUPON_USAGE_EXCEEDED",
        CouponObstacle.MaxUsagePerCustomerExceeded => "ERROR_COUPON_LIMIT_PER_CUSTOMER_EXCEEDED",
        CouponObstacle.MinSubtotalNotReached => "ERROR_INVALID_SUBTOTAL",
        _ => "ERROR_COUPON_NOT_APPLICABLE",
    };

    /// <summary>The refusal under the name the older API has for it.</summary>
    public static Fault Older(Fault fault) => fault is UnknownCoupon or InvalidCouponStatus ? new Refusal(fault.Kind, OlderCode(fault), fault.Message) : fault;

    public static V2Violation Violation(Fault coupon) => new()
    {
        Scope = ViolationScope.Discount,
        Severity = Severity.Error,
        Code = coupon.Code,
        Description = coupon.Message,
        InvalidCouponCodeData = coupon is UnknownCoupon unknown ? new() { CouponCode = unknown.CouponCode } : null,
        InvalidCouponStatusData = coupon is not InvalidCouponStatus refused ? null : new()
        {
            CouponCode = refused.CouponCode,
            Reason = Reason(refused.Why),
            MinSubtotalNotReachedDetails = refused.Why == CouponObstacle.MinSubtotalNotReached ? new() { RequiredMinimumSubtotal = new() { Amount = refused.Minimum } } : null,
        },
    };
}
