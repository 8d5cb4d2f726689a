using Slotwright.Domain;

namespace Slotwright.Server.PricingPlans;

/// <summary>Plans are bought by members (403).</summary>
internal sealed record MemberRequired() : Fault(FaultKind.Denied, "MEMBER_REQUIRED", "Only a member can buy a plan: sign in first, or name the member it is for in onBehalf.");

/// <summary>The site has no such member (404).</summary>
internal sealed record MemberNotFound(Guid Id) : Fault(FaultKind.NotFound, "member_not_found", $"There is no member {Id}.");

/// <summary>The business sells the plan itself, if at all (428).</summary>
internal sealed record PlanNotBuyable() : Fault(FaultKind.Precondition, "archived_plan", "The plan cannot be bought online.");

/// <summary>The buyer, or everybody together, has as many of the plan as may be (428).</summary>
internal sealed record PurchasesLimitReached() : Fault(FaultKind.Precondition, "purchases_limit_reached", "No more of this plan can be bought.");

/// <summary>There are no coupons for plans (400).</summary>
internal sealed record NoSuchCoupon(string CouponCode, string PlanId) : Fault(FaultKind.Invalid, "ERROR_COUPON_DOES_NOT_EXIST", $"There is no coupon {CouponCode}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["couponCode"] = CouponCode, ["planId"] = PlanId };
}

/// <summary>It was paid already, or there is nothing to pay (428).</summary>
internal sealed record PlanOrderAlreadyPaid() : Fault(FaultKind.Precondition, "ORDER_ALREADY_PAID", "There is nothing left to pay for this order.");

/// <summary>What is bought online is paid online (428).</summary>
internal sealed record PlanOrderNotOffline() : Fault(FaultKind.Precondition, "ORDER_IS_ONLINE", "Only offline orders can be marked as paid.");

/// <summary>The plan does not let its buyers cancel (403).</summary>
internal sealed record BuyerCannotCancel() : Fault(FaultKind.Denied, "BUYER_CANNOT_CANCEL", "The plan can be canceled by the business only.");
