// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.PlanOrders;

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record Buyer
{
    public string? MemberId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record CancelOrderRequest
{
    public string? Id { get; init; }
    public string? EffectiveAt { get; init; }
}

public sealed record CancelOrderResponse
{
}

public sealed record Cancellation
{
    public string? RequestedDate { get; init; }
    public string? Cause { get; init; }
    public string? EffectiveAt { get; init; }
}

public static class CancellationCause
{
    public const string Undefined = "UNDEFINED";
    public const string OwnerAction = "OWNER_ACTION";
    public const string MemberAction = "MEMBER_ACTION";
    public const string PaymentFailure = "PAYMENT_FAILURE";
    public const string PaymentSetupFailure = "PAYMENT_SETUP_FAILURE";
    public const string Unknown = "UNKNOWN";
}

public static class CancellationEffectiveAt
{
    public const string Undefined = "UNDEFINED";
    public const string Immediately = "IMMEDIATELY";
    public const string NextPaymentDate = "NEXT_PAYMENT_DATE";
}

public sealed record Coupon
{
    public string? Code { get; init; }
    public string? Amount { get; init; }
    public string? Id { get; init; }
}

public sealed record CreateOfflineOrderRequest
{
    public string? PlanId { get; init; }
    public string? MemberId { get; init; }
    public string? StartDate { get; init; }
    public bool? Paid { get; init; }
    public string? CouponCode { get; init; }
    public string? SubmissionId { get; init; }
}

public sealed record CreateOfflineOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record CreateOnlineOrderRequest
{
    public string? PlanId { get; init; }
    public string? StartDate { get; init; }
    public string? CouponCode { get; init; }
    public OnBehalf? OnBehalf { get; init; }
    public string? SubmissionId { get; init; }
}

public sealed record CreateOnlineOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record CurrentCycle
{
    public int? Index { get; init; }
    public string? StartedDate { get; init; }
    public string? EndedDate { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record Duration
{
    public int? Count { get; init; }
    public string? Unit { get; init; }
}

public sealed record FormData
{
    public string? FormId { get; init; }
    public string? SubmissionId { get; init; }
    public JsonElement? SubmissionData { get; init; }
}

public sealed record GetOfflineOrderPreviewRequest
{
    public string? PlanId { get; init; }
    public string? MemberId { get; init; }
    public string? StartDate { get; init; }
    public string? CouponCode { get; init; }
}

public sealed record GetOfflineOrderPreviewResponse
{
    public Order? Order { get; init; }
    public bool? PurchaseLimitExceeded { get; init; }
}

public sealed record GetOnlineOrderPreviewRequest
{
    public string? PlanId { get; init; }
    public string? StartDate { get; init; }
    public string? CouponCode { get; init; }
}

public sealed record GetOnlineOrderPreviewResponse
{
    public Order? Order { get; init; }
    public bool? PurchaseLimitExceeded { get; init; }
}

public sealed record GetOrderRequest
{
    public string? Id { get; init; }
    public string? FieldSet { get; init; }
}

public sealed record GetOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record GetPricePreviewRequest
{
    public string? PlanId { get; init; }
    public string? CouponCode { get; init; }
}

public sealed record GetPricePreviewResponse
{
    public PriceDetails? Price { get; init; }
    public IReadOnlyList<SpannedPrice>? Prices { get; init; }
}

public sealed record ListOrdersRequest
{
    public IReadOnlyList<string>? BuyerIds { get; init; }
    public IReadOnlyList<string>? PlanIds { get; init; }
    public bool? AutoRenewCanceled { get; init; }
    public IReadOnlyList<string>? OrderStatuses { get; init; }
    public IReadOnlyList<string>? PaymentStatuses { get; init; }
    public int? Limit { get; init; }
    public int? Offset { get; init; }
    public Sorting? Sorting { get; init; }
    public string? FieldSet { get; init; }
}

public sealed record ListOrdersResponse
{
    public IReadOnlyList<Order>? Orders { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record MarkAsPaidRequest
{
    public string? Id { get; init; }
}

public sealed record MarkAsPaidResponse
{
}

public sealed record MemberGetOrderRequest
{
    public string? Id { get; init; }
    public string? FieldSet { get; init; }
}

public sealed record MemberGetOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record MemberListOrdersRequest
{
    public IReadOnlyList<string>? PlanIds { get; init; }
    public bool? AutoRenewCanceled { get; init; }
    public IReadOnlyList<string>? OrderStatuses { get; init; }
    public IReadOnlyList<string>? PaymentStatuses { get; init; }
    public int? Limit { get; init; }
    public int? Offset { get; init; }
    public Sorting? Sorting { get; init; }
    public string? FieldSet { get; init; }
}

public sealed record MemberListOrdersResponse
{
    public IReadOnlyList<Order>? Orders { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record OnBehalf
{
    public string? MemberId { get; init; }
    public string? OrderMethod { get; init; }
}

public sealed record Order
{
    public string? Id { get; init; }
    public string? PlanId { get; init; }
    public string? SubscriptionId { get; init; }
    public string? WixPayOrderId { get; init; }
    public Buyer? Buyer { get; init; }
    public PriceDetails? PriceDetails { get; init; }
    public PricingDetails? Pricing { get; init; }
    public string? Type { get; init; }
    public string? Status { get; init; }
    public bool? AutoRenewCanceled { get; init; }
    public Cancellation? Cancellation { get; init; }
    public string? LastPaymentStatus { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public IReadOnlyList<PausePeriod>? PausePeriods { get; init; }
    public int? FreeTrialDays { get; init; }
    public string? EarliestEndDate { get; init; }
    public CurrentCycle? CurrentCycle { get; init; }
    public string? PlanName { get; init; }
    public string? PlanDescription { get; init; }
    public string? PlanPrice { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public FormData? FormData { get; init; }
    public int? IncludedSessions { get; init; }
    public int? RemainingSessions { get; init; }
}

public static class OrderMethod
{
    public const string Unknown = "UNKNOWN";
    public const string Moto = "MOTO";
    public const string Pos = "POS";
}

public static class OrderStatus
{
    public const string Undefined = "UNDEFINED";
    public const string Draft = "DRAFT";
    public const string Pending = "PENDING";
    public const string Active = "ACTIVE";
    public const string Paused = "PAUSED";
    public const string Ended = "ENDED";
    public const string Canceled = "CANCELED";
}

public static class OrderType
{
    public const string Undefined = "UNDEFINED";
    public const string Online = "ONLINE";
    public const string Offline = "OFFLINE";
    public const string External = "EXTERNAL";
}

public sealed record PagingMetadataV2
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
    public Cursors? Cursors { get; init; }
}

public sealed record PauseOrderRequest
{
    public string? Id { get; init; }
}

public sealed record PauseOrderResponse
{
}

public sealed record PausePeriod
{
    public string? Status { get; init; }
    public string? PauseDate { get; init; }
    public string? ResumeDate { get; init; }
}

public static class PaymentStatus
{
    public const string Undefined = "UNDEFINED";
    public const string Paid = "PAID";
    public const string Refunded = "REFUNDED";
    public const string Failed = "FAILED";
    public const string Unpaid = "UNPAID";
    public const string Pending = "PENDING";
    public const string NotApplicable = "NOT_APPLICABLE";
}

public static class PeriodUnit
{
    public const string Undefined = "UNDEFINED";
    public const string Day = "DAY";
    public const string Week = "WEEK";
    public const string Month = "MONTH";
    public const string Year = "YEAR";
}

public sealed record PostponeEndDateRequest
{
    public string? Id { get; init; }
    public string? EndDate { get; init; }
}

public sealed record PostponeEndDateResponse
{
}

public sealed record Price
{
    public string? Subtotal { get; init; }
    public Coupon? Coupon { get; init; }
    public string? Discount { get; init; }
    public Tax? Tax { get; init; }
    public string? Total { get; init; }
    public string? Currency { get; init; }
    public string? Proration { get; init; }
}

public sealed record PriceDetails
{
    public Recurrence? Subscription { get; init; }
    public Duration? SinglePaymentForDuration { get; init; }
    public bool? SinglePaymentUnlimited { get; init; }
    public string? Subtotal { get; init; }
    public string? Discount { get; init; }
    public Tax? Tax { get; init; }
    public string? Total { get; init; }
    public string? PlanPrice { get; init; }
    public string? Currency { get; init; }
    public int? FreeTrialDays { get; init; }
    public Coupon? Coupon { get; init; }
}

public sealed record PriceDuration
{
    public int? CycleFrom { get; init; }
    public int? NumberOfCycles { get; init; }
}

public sealed record PricingDetails
{
    public Recurrence? Subscription { get; init; }
    public Duration? SinglePaymentForDuration { get; init; }
    public bool? SinglePaymentUnlimited { get; init; }
    public IReadOnlyList<SpannedPrice>? Prices { get; init; }
}

public sealed record Recurrence
{
    public Duration? CycleDuration { get; init; }
    public int? CycleCount { get; init; }
}

public sealed record RequestCancellationRequest
{
    public string? Id { get; init; }
    public string? EffectiveAt { get; init; }
}

public sealed record RequestCancellationResponse
{
}

public sealed record ResumeOrderRequest
{
    public string? Id { get; init; }
}

public sealed record ResumeOrderResponse
{
}

public static class Set
{
    public const string UnknownSet = "UNKNOWN_SET";
    public const string Basic = "BASIC";
    public const string Full = "FULL";
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
    public AddressLocation? Origin { get; init; }
}

public sealed record SpannedPrice
{
    public PriceDuration? Duration { get; init; }
    public Price? Price { get; init; }
}

public static class Status
{
    public const string Undefined = "UNDEFINED";
    public const string Active = "ACTIVE";
    public const string Ended = "ENDED";
}

public sealed record Tax
{
    public string? Name { get; init; }
    public bool? IncludedInPrice { get; init; }
    public string? Rate { get; init; }
    public string? Amount { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(Buyer))]
[JsonSerializable(typeof(CancelOrderRequest))]
[JsonSerializable(typeof(CancelOrderResponse))]
[JsonSerializable(typeof(Cancellation))]
[JsonSerializable(typeof(Coupon))]
[JsonSerializable(typeof(CreateOfflineOrderRequest))]
[JsonSerializable(typeof(CreateOfflineOrderResponse))]
[JsonSerializable(typeof(CreateOnlineOrderRequest))]
[JsonSerializable(typeof(CreateOnlineOrderResponse))]
[JsonSerializable(typeof(CurrentCycle))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(FormData))]
[JsonSerializable(typeof(GetOfflineOrderPreviewRequest))]
[JsonSerializable(typeof(GetOfflineOrderPreviewResponse))]
[JsonSerializable(typeof(GetOnlineOrderPreviewRequest))]
[JsonSerializable(typeof(GetOnlineOrderPreviewResponse))]
[JsonSerializable(typeof(GetOrderRequest))]
[JsonSerializable(typeof(GetOrderResponse))]
[JsonSerializable(typeof(GetPricePreviewRequest))]
[JsonSerializable(typeof(GetPricePreviewResponse))]
[JsonSerializable(typeof(ListOrdersRequest))]
[JsonSerializable(typeof(ListOrdersResponse))]
[JsonSerializable(typeof(MarkAsPaidRequest))]
[JsonSerializable(typeof(MarkAsPaidResponse))]
[JsonSerializable(typeof(MemberGetOrderRequest))]
[JsonSerializable(typeof(MemberGetOrderResponse))]
[JsonSerializable(typeof(MemberListOrdersRequest))]
[JsonSerializable(typeof(MemberListOrdersResponse))]
[JsonSerializable(typeof(OnBehalf))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(PagingMetadataV2))]
[JsonSerializable(typeof(PauseOrderRequest))]
[JsonSerializable(typeof(PauseOrderResponse))]
[JsonSerializable(typeof(PausePeriod))]
[JsonSerializable(typeof(PostponeEndDateRequest))]
[JsonSerializable(typeof(PostponeEndDateResponse))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(PriceDetails))]
[JsonSerializable(typeof(PriceDuration))]
[JsonSerializable(typeof(PricingDetails))]
[JsonSerializable(typeof(Recurrence))]
[JsonSerializable(typeof(RequestCancellationRequest))]
[JsonSerializable(typeof(RequestCancellationResponse))]
[JsonSerializable(typeof(ResumeOrderRequest))]
[JsonSerializable(typeof(ResumeOrderResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SpannedPrice))]
[JsonSerializable(typeof(Tax))]
public sealed partial class PlanOrdersJson : JsonSerializerContext
{
    public static PlanOrdersJson Wire { get; } = new(WireFormat.NewOptions());
}
