// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.OrderTransactions;

public static class ActionType
{
    public const string Void = "VOID";
    public const string Capture = "CAPTURE";
}

public sealed record AddPaymentsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<Payment>? Payments { get; init; }
}

public sealed record AddPaymentsResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
    public IReadOnlyList<string>? PaymentsIds { get; init; }
}

public sealed record AdditionalFeeRefund
{
    public string? AdditionalFeeId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record AggregatedRefundSummary
{
    public Price? RequestedRefund { get; init; }
    public Price? PendingRefund { get; init; }
    public Price? Refunded { get; init; }
    public Price? FailedRefundAmount { get; init; }
    public bool? Pending { get; init; }
    public RefundItemsBreakdown? Breakdown { get; init; }
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record AuthorizationActionFailureDetails
{
    public string? FailureCode { get; init; }
}

public sealed record AuthorizationCapture
{
    public string? Id { get; init; }
    public string? Status { get; init; }
    public Price? Amount { get; init; }
    public string? CreatedDate { get; init; }
    public AuthorizationActionFailureDetails? FailureDetails { get; init; }
}

public static class AuthorizationCaptureStatus
{
    public const string Pending = "PENDING";
    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";
}

public sealed record AuthorizationDetails
{
    public bool? DelayedCapture { get; init; }
    public string? AuthorizedDate { get; init; }
    public IReadOnlyList<AuthorizationCapture>? Captures { get; init; }
    public AuthorizationVoid? Void { get; init; }
    public ScheduledAction? ScheduledAction { get; init; }
}

public sealed record AuthorizationVoid
{
    public string? Status { get; init; }
    public string? VoidedDate { get; init; }
    public AuthorizationActionFailureDetails? FailureDetails { get; init; }
    public string? Reason { get; init; }
}

public static class AuthorizationVoidStatus
{
    public const string Pending = "PENDING";
    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkPaymentResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Payment? Item { get; init; }
}

public sealed record BulkUpdatePaymentStatusesRequest
{
    public IReadOnlyList<PaymentAndOrderId>? PaymentAndOrderIds { get; init; }
    public bool? ReturnFullEntity { get; init; }
    public string? Status { get; init; }
}

public sealed record BulkUpdatePaymentStatusesResponse
{
    public IReadOnlyList<BulkPaymentResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record CashRounding
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public sealed record CashRoundingDetails
{
    public Price? UnroundedAmount { get; init; }
    public CashRounding? RoundingAdjustment { get; init; }
}

public sealed record Chargeback
{
    public string? Id { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public Price? Amount { get; init; }
    public Price? ReversalAmount { get; init; }
    public string? Status { get; init; }
    public string? ExternalId { get; init; }
}

public static class ChargebackStatus
{
    public const string Approved = "APPROVED";
    public const string Reversed = "REVERSED";
}

public sealed record CreditCardPaymentMethodDetails
{
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record FutureMembershipDetails
{
    public string? LineItemId { get; init; }
    public string? BenefitId { get; init; }
}

public sealed record GiftCardPaymentDetails
{
    public string? GiftCardPaymentId { get; init; }
    public string? AppId { get; init; }
    public bool? Voided { get; init; }
    public string? ObfuscatedCode { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record LineItemRefund
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
}

public sealed record LineItemRefundSummary
{
    public string? LineItemId { get; init; }
    public Price? TotalRefundedAmount { get; init; }
}

public sealed record ListTransactionsForMultipleOrdersRequest
{
    public IReadOnlyList<string>? OrderIds { get; init; }
}

public sealed record ListTransactionsForMultipleOrdersResponse
{
    public IReadOnlyList<OrderTransactions>? OrderTransactions { get; init; }
}

public sealed record ListTransactionsForSingleOrderRequest
{
    public string? OrderId { get; init; }
}

public sealed record ListTransactionsForSingleOrderResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record MaskedPayment
{
    public Payment? Payment { get; init; }
    public IReadOnlyList<string>? FieldMask { get; init; }
    public string? StatusUpdatedDate { get; init; }
}

public sealed record MembershipName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record MembershipPaymentDetails
{
    public string? MembershipId { get; init; }
    public string? LineItemId { get; init; }
    public string? Status { get; init; }
    public MembershipName? Name { get; init; }
    public string? ExternalTransactionId { get; init; }
    public bool? Voided { get; init; }
    public string? ProviderAppId { get; init; }
    public FutureMembershipDetails? FutureMembership { get; init; }
}

public static class MembershipPaymentStatus
{
    public const string Charged = "CHARGED";
    public const string ChargeFailed = "CHARGE_FAILED";
    public const string ChargePending = "CHARGE_PENDING";
    public const string Voided = "VOIDED";
}

public sealed record OrderTransactions
{
    public string? OrderId { get; init; }
    public IReadOnlyList<Payment>? Payments { get; init; }
    public IReadOnlyList<Refund>? Refunds { get; init; }
}

public sealed record Payment
{
    public RegularPaymentDetails? RegularPaymentDetails { get; init; }
    public GiftCardPaymentDetails? GiftcardPaymentDetails { get; init; }
    public MembershipPaymentDetails? MembershipPaymentDetails { get; init; }
    public string? Id { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public Price? Amount { get; init; }
    public bool? RefundDisabled { get; init; }
    public bool? SupportReceiptGeneration { get; init; }
    public CashRoundingDetails? CashRounding { get; init; }
    public string? Status { get; init; }
    public string? ChargeCorrelationId { get; init; }
}

public sealed record PaymentAndOrderId
{
    public string? OrderId { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record PaymentMethodName
{
    public string? BuyerLanguageName { get; init; }
    public string? SiteLanguageName { get; init; }
    public UserDefinedPaymentMethodName? UserDefinedName { get; init; }
}

public static class PaymentStatus
{
    public const string Approved = "APPROVED";
    public const string Pending = "PENDING";
    public const string PendingMerchant = "PENDING_MERCHANT";
    public const string Canceled = "CANCELED";
    public const string Declined = "DECLINED";
    public const string Refunded = "REFUNDED";
    public const string PartiallyRefunded = "PARTIALLY_REFUNDED";
    public const string Authorized = "AUTHORIZED";
    public const string Voided = "VOIDED";
}

public static class PredefinedPaymentMethod
{
    public const string Cash = "CASH";
    public const string BankTransfer = "BANK_TRANSFER";
    public const string Check = "CHECK";
}

public sealed record Price
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public static class Reason
{
    public const string Manual = "MANUAL";
    public const string Scheduled = "SCHEDULED";
}

public sealed record Refund
{
    public string? Id { get; init; }
    public IReadOnlyList<RefundTransaction>? Transactions { get; init; }
    public RefundDetails? Details { get; init; }
    public string? CreatedDate { get; init; }
    public AggregatedRefundSummary? Summary { get; init; }
    public string? RequestingServiceAppId { get; init; }
}

public sealed record RefundDetails
{
    public IReadOnlyList<RefundItem>? Items { get; init; }
    public bool? ShippingIncluded { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<LineItemRefund>? LineItems { get; init; }
    public IReadOnlyList<AdditionalFeeRefund>? AdditionalFees { get; init; }
    public ShippingRefund? Shipping { get; init; }
}

public sealed record RefundItem
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
}

public sealed record RefundItemsBreakdown
{
    public IReadOnlyList<LineItemRefundSummary>? LineItems { get; init; }
}

public static class RefundStatus
{
    public const string Pending = "PENDING";
    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";
    public const string Scheduled = "SCHEDULED";
    public const string Started = "STARTED";
}

public sealed record RefundStatusInfo
{
    public string? PaymentGatewayReasonCode { get; init; }
    public string? Description { get; init; }
}

public sealed record RefundTransaction
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
    public string? RefundStatus { get; init; }
    public RefundStatusInfo? RefundStatusInfo { get; init; }
    public string? GatewayRefundId { get; init; }
    public string? ProviderRefundId { get; init; }
    public bool? ExternalRefund { get; init; }
}

public sealed record RegularPaymentDetails
{
    public CreditCardPaymentMethodDetails? CreditCardDetails { get; init; }
    public string? PaymentOrderId { get; init; }
    public string? GatewayTransactionId { get; init; }
    public string? PaymentMethod { get; init; }
    public string? ProviderTransactionId { get; init; }
    public bool? OfflinePayment { get; init; }
    public string? Status { get; init; }
    public bool? SavedPaymentMethod { get; init; }
    public AuthorizationDetails? AuthorizationDetails { get; init; }
    public IReadOnlyList<Chargeback>? Chargebacks { get; init; }
    public Price? PlatformFee { get; init; }
    public PaymentMethodName? PaymentMethodName { get; init; }
}

public sealed record ScheduledAction
{
    public string? ActionType { get; init; }
    public string? ExecutionDate { get; init; }
}

public sealed record ShippingRefund
{
    public Price? Amount { get; init; }
}

public static class TransactionStatus
{
    public const string Undefined = "UNDEFINED";
    public const string Approved = "APPROVED";
    public const string Pending = "PENDING";
    public const string PendingMerchant = "PENDING_MERCHANT";
    public const string Canceled = "CANCELED";
    public const string Declined = "DECLINED";
    public const string Refunded = "REFUNDED";
    public const string PartiallyRefunded = "PARTIALLY_REFUNDED";
    public const string Authorized = "AUTHORIZED";
    public const string Voided = "VOIDED";
}

public sealed record UpdatePaymentStatusRequest
{
    public string? OrderId { get; init; }
    public string? PaymentId { get; init; }
    public string? Status { get; init; }
}

public sealed record UpdatePaymentStatusResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record UpdatePaymentsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<MaskedPayment>? Payments { get; init; }
}

public sealed record UpdatePaymentsResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record UpdateRefundTransactionRequest
{
    public string? OrderId { get; init; }
    public string? RefundId { get; init; }
    public RefundTransaction? Transaction { get; init; }
    public IReadOnlyList<string>? FieldMask { get; init; }
    public string? StatusUpdatedDate { get; init; }
}

public sealed record UpdateRefundTransactionResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record UserDefinedPaymentMethodName
{
    public string? Predefined { get; init; }
    public string? Custom { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddPaymentsRequest))]
[JsonSerializable(typeof(AddPaymentsResponse))]
[JsonSerializable(typeof(AdditionalFeeRefund))]
[JsonSerializable(typeof(AggregatedRefundSummary))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AuthorizationActionFailureDetails))]
[JsonSerializable(typeof(AuthorizationCapture))]
[JsonSerializable(typeof(AuthorizationDetails))]
[JsonSerializable(typeof(AuthorizationVoid))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkPaymentResult))]
[JsonSerializable(typeof(BulkUpdatePaymentStatusesRequest))]
[JsonSerializable(typeof(BulkUpdatePaymentStatusesResponse))]
[JsonSerializable(typeof(CashRounding))]
[JsonSerializable(typeof(CashRoundingDetails))]
[JsonSerializable(typeof(Chargeback))]
[JsonSerializable(typeof(CreditCardPaymentMethodDetails))]
[JsonSerializable(typeof(FutureMembershipDetails))]
[JsonSerializable(typeof(GiftCardPaymentDetails))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(LineItemRefund))]
[JsonSerializable(typeof(LineItemRefundSummary))]
[JsonSerializable(typeof(ListTransactionsForMultipleOrdersRequest))]
[JsonSerializable(typeof(ListTransactionsForMultipleOrdersResponse))]
[JsonSerializable(typeof(ListTransactionsForSingleOrderRequest))]
[JsonSerializable(typeof(ListTransactionsForSingleOrderResponse))]
[JsonSerializable(typeof(MaskedPayment))]
[JsonSerializable(typeof(MembershipName))]
[JsonSerializable(typeof(MembershipPaymentDetails))]
[JsonSerializable(typeof(OrderTransactions))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentAndOrderId))]
[JsonSerializable(typeof(PaymentMethodName))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(RefundDetails))]
[JsonSerializable(typeof(RefundItem))]
[JsonSerializable(typeof(RefundItemsBreakdown))]
[JsonSerializable(typeof(RefundStatusInfo))]
[JsonSerializable(typeof(RefundTransaction))]
[JsonSerializable(typeof(RegularPaymentDetails))]
[JsonSerializable(typeof(ScheduledAction))]
[JsonSerializable(typeof(ShippingRefund))]
[JsonSerializable(typeof(UpdatePaymentStatusRequest))]
[JsonSerializable(typeof(UpdatePaymentStatusResponse))]
[JsonSerializable(typeof(UpdatePaymentsRequest))]
[JsonSerializable(typeof(UpdatePaymentsResponse))]
[JsonSerializable(typeof(UpdateRefundTransactionRequest))]
[JsonSerializable(typeof(UpdateRefundTransactionResponse))]
[JsonSerializable(typeof(UserDefinedPaymentMethodName))]
public sealed partial class OrderTransactionsJson : JsonSerializerContext
{
    public static OrderTransactionsJson Wire { get; } = new(WireFormat.NewOptions());
}
