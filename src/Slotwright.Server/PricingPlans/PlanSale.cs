using System.Text.Json;
using NodaTime;
using Slotwright.Contract.PlanOrders;
using Slotwright.Contract.Plans;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;

namespace Slotwright.Server.PricingPlans;

/// <summary>A plan about to be sold to somebody, at a price, from a day on.</summary>
/// <param name="Price">Of each cycle.</param>
/// <param name="Fees">Once, with the first payment.</param>
internal sealed record PlanSale(Plan Plan, PricingVariant Variant, PlanTerms Terms, decimal Price, decimal Fees)
{
    /// <summary>What buyers see whom nobody knows.</summary>
    public static PlanSale For(Plan plan, PlanBuyer buyer, Instant now)
    {
        var variant = PlanTermsOf.Offered(plan);
        return new(plan, variant, PlanTermsOf.Variant(variant), PlanTermsOf.Price(variant, buyer, now, plan.Currency!), PlanTermsOf.Fees(variant, buyer, now, plan.Currency!));
    }

    public static Plan Read(Storage.Document stored) => JsonSerializer.Deserialize(stored.Bytes, PlansJson.Wire.Plan)!;

    public bool IsFree => Price + Fees == 0;

    /// <summary>What is bought online is nobody's before it is paid for, unless nothing is to be paid yet.</summary>
    public bool IsDraft(string type) => type == OrderType.Online && !IsFree && Terms.FreeTrialDays == 0;

    public PricingDetails Pricing => PlanOrderWire.Pricing(Terms, Price, Fees, Plan.Currency!);

    /// <summary>The order as it begins.</summary>
    public Order Order(string id, string type, PlanLife life, Buyer buyer, bool paid, string? submission, Instant now)
    {
        var (pricing, planPrice, trial) = (Pricing, MoneyText.Value(Price, Plan.Currency!), Terms.FreeTrialDays > 0 ? Terms.FreeTrialDays : (int?)null);
        return PlanOrderWire.At(new()
        {
            Id = id,
            PlanId = Plan.Id,
            SubscriptionId = id == Nobody ? Nobody : Guid.NewGuid().ToString(),
            WixPayOrderId = IsFree || id == Nobody ? null : Guid.NewGuid().ToString(),
            Buyer = buyer,
            Type = type,
            Pricing = pricing,
            PriceDetails = PlanOrderWire.Details(pricing, planPrice, trial),
            LastPaymentStatus = IsFree ? PaymentStatus.NotApplicable : paid ? PaymentStatus.Paid : type == OrderType.Online && !IsDraft(type) ? PaymentStatus.NotApplicable : PaymentStatus.Unpaid,
            FreeTrialDays = trial,
            PlanName = Plan.Name,
            PlanDescription = Plan.Description ?? "",
            PlanPrice = planPrice,
            CreatedDate = Wire.Timestamp(now),
            UpdatedDate = Wire.Timestamp(now),
            FormData = submission is null ? null : new() { FormId = Plan.FormId, SubmissionId = submission },
            IncludedSessions = Plan.IncludedSessions,
            RemainingSessions = null,
        }, life, now);
    }

    /// <summary>What a preview has for an id.</summary>
    public const string Nobody = "00000000-0000-0000-0000-000000000000";

    /// <summary>Whether the plan's limits let one more be sold.</summary>
    public static bool IsExceeded(Plan plan, PlanSales sales) =>
        plan.MaxPurchasesPerBuyer > 0 && sales.OfBuyer >= plan.MaxPurchasesPerBuyer || (plan.PurchaseLimits ?? []).Any(limit => limit.MaxCount <= limit.Type switch
        {
            PurchaseLimitType.PerMemberLifetime => sales.OfBuyer,
            PurchaseLimitType.PerMemberActive => sales.OngoingOfBuyer,
            PurchaseLimitType.TotalActive => sales.Ongoing,
            _ => sales.Sold,
        });
}
