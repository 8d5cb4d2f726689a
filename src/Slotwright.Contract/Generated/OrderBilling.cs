// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.OrderBilling;

public static class ActionType
{
    public const string Void = "VOID";
    public const string Capture = "CAPTURE";
}

public sealed record AdditionalFeeRefund
{
    public string? AdditionalFeeId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record AdditionalFeeRefundability
{
    public string? AdditionalFeeId { get; init; }
    public Price? Amount { get; init; }
    public Price? RefundedAmount { get; init; }
    public Price? AvailableRefundAmount { get; init; }
}

public sealed record AggregatedRefundSummary
{
    public Price? Total { get; init; }
    public Price? Tax { get; init; }
    public Price? Discount { get; init; }
    public Price? Subtotal { get; init; }
    public Price? LineItemsSubtotal { get; init; }
    public Price? AdditionalFeesTotal { get; init; }
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
    public V1ScheduledAction? ScheduledAction { get; init; }
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

public sealed record AuthorizeChargeWithSavedPaymentMethodRequest
{
    public string? OrderId { get; init; }
    public Price? Amount { get; init; }
    public string? Currency { get; init; }
    public DelayedCaptureSettings? DelayedCaptureSettings { get; init; }
}

public sealed record AuthorizeChargeWithSavedPaymentMethodResponse
{
    public Payment? Payment { get; init; }
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record CalculateRefundRequest
{
    public string? OrderId { get; init; }
    public RefundItems? RefundItems { get; init; }
}

public sealed record CalculateRefundResponse
{
    public bool? Available { get; init; }
    public CalculatedRefundNotAvailableStatus? NotAvailable { get; init; }
    public AggregatedRefundSummary? Summary { get; init; }
    public CalculatedRefundItems? CalculatedRefundItems { get; init; }
}

public sealed record CalculatedAdditionalFeeRefund
{
    public AdditionalFeeRefund? AdditionalFee { get; init; }
    public CalculatedRefundSummary? Summary { get; init; }
}

public sealed record CalculatedLineItemRefund
{
    public LineItemRefund? Item { get; init; }
    public CalculatedRefundSummary? Summary { get; init; }
}

public sealed record CalculatedRefundItems
{
    public IReadOnlyList<CalculatedLineItemRefund>? LineItems { get; init; }
    public IReadOnlyList<CalculatedAdditionalFeeRefund>? AdditionalFees { get; init; }
    public CalculatedShippingRefund? Shipping { get; init; }
}

public sealed record CalculatedRefundNotAvailableStatus
{
    public IReadOnlyList<CalculationError>? Errors { get; init; }
}

public sealed record CalculatedRefundSummary
{
    public Price? Total { get; init; }
    public Price? Tax { get; init; }
    public Price? Discount { get; init; }
    public Price? Subtotal { get; init; }
}

public sealed record CalculatedShippingRefund
{
    public ShippingRefund? Shipping { get; init; }
    public CalculatedRefundSummary? Summary { get; init; }
}

public sealed record CalculationError
{
    public LineItemRefund? LineItem { get; init; }
    public AdditionalFeeRefund? AdditionalFee { get; init; }
    public ShippingRefund? Shipping { get; init; }
    public Details? Error { get; init; }
}

public sealed record CaptureAuthorizedPaymentsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<PaymentCapture>? Payments { get; init; }
}

public sealed record CaptureAuthorizedPaymentsResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
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

public sealed record ChargeMembershipsRequest
{
    public string? OrderId { get; init; }
    public string? MemberId { get; init; }
    public IReadOnlyList<MembershipCharge>? Memberships { get; init; }
}

public sealed record ChargeMembershipsResponse
{
    public IReadOnlyList<Payment>? Payments { get; init; }
}

public sealed record ChargeOrderRequest
{
    public string? OrderId { get; init; }
    public string? MemberId { get; init; }
    public RegularCharge? RegularCharge { get; init; }
    public IReadOnlyList<GiftCardCharge>? GiftCards { get; init; }
    public IReadOnlyList<MembershipCharge>? Memberships { get; init; }
    public string? IdempotencyKey { get; init; }
    public bool? MerchantInitiated { get; init; }
}

public sealed record ChargeOrderResponse
{
    public IReadOnlyList<Payment>? Payments { get; init; }
    public OrderTransactions? OrderTransactions { get; init; }
    public string? RegularChargeResponseToken { get; init; }
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

public sealed record CurrencyConversionInfo
{
    public string? OriginalCurrency { get; init; }
    public string? OriginalAmount { get; init; }
    public string? ConversionRate { get; init; }
}

public sealed record DelayedCaptureSettings
{
    public string? ScheduledAction { get; init; }
    public Duration? DelayDuration { get; init; }
}

public sealed record Details
{
    public ApplicationError? ApplicationError { get; init; }
    public ValidationError? ValidationError { get; init; }
    public SystemError? SystemError { get; init; }
    public IReadOnlyDictionary<string, string>? Tracing { get; init; }
}

public sealed record Duration
{
    public int? Count { get; init; }
    public string? Unit { get; init; }
}

public static class DurationUnit
{
    public const string Minutes = "MINUTES";
    public const string Hours = "HOURS";
    public const string Days = "DAYS";
}

public sealed record ExistingMembershipIdentifier
{
    public string? AppId { get; init; }
    public string? MembershipId { get; init; }
}

public sealed record FieldViolation
{
    public string? Field { get; init; }
    public string? Description { get; init; }
    public string? ViolatedRule { get; init; }
    public string? RuleName { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record FutureMembershipDetails
{
    public string? LineItemId { get; init; }
    public string? BenefitId { get; init; }
}

public sealed record FutureMembershipIdentifier
{
    public string? LineItemId { get; init; }
    public string? BenefitId { get; init; }
}

public sealed record GenerateReceiptsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<string>? PaymentIds { get; init; }
}

public sealed record GenerateReceiptsResponse
{
    public IReadOnlyList<ReceiptInfo>? Receipts { get; init; }
}

public sealed record GetOrderRefundabilityRequest
{
    public string? OrderId { get; init; }
}

public sealed record GetOrderRefundabilityResponse
{
    public IReadOnlyList<PaymentRefundability>? Payments { get; init; }
    public PaymentsSummary? PaymentsSummary { get; init; }
    public IReadOnlyList<LineItemRefundability>? LineItems { get; init; }
    public ShippingRefundability? Shipping { get; init; }
    public IReadOnlyList<AdditionalFeeRefundability>? AdditionalFees { get; init; }
}

public sealed record GiftCardCharge
{
    public string? GiftCardCode { get; init; }
    public Price? Amount { get; init; }
    public CurrencyConversionInfo? CurrencyConversionInfo { get; init; }
}

public sealed record GiftCardPaymentDetails
{
    public string? GiftCardPaymentId { get; init; }
    public string? AppId { get; init; }
    public bool? Voided { get; init; }
    public string? ObfuscatedCode { get; init; }
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

public sealed record LineItemRefundability
{
    public string? LineItemId { get; init; }
    public int? OriginalQuantity { get; init; }
    public int? RefundedQuantity { get; init; }
    public int? AvailableRefundQuantity { get; init; }
}

public sealed record ManuallyRefundablePaymentStatus
{
    public string? Reason { get; init; }
}

public static class ManuallyRefundableReason
{
    public const string UnknownReason = "UNKNOWN_REASON";
    public const string Expired = "EXPIRED";
    public const string NotSupported = "NOT_SUPPORTED";
    public const string Offline = "OFFLINE";
    public const string RequiresCardReader = "REQUIRES_CARD_READER";
}

public sealed record MembershipCharge
{
    public string? LineItemId { get; init; }
    public MembershipIdentifier? MembershipIdentifier { get; init; }
}

public sealed record MembershipIdentifier
{
    public ExistingMembershipIdentifier? ExistingMembership { get; init; }
    public FutureMembershipIdentifier? FutureMembership { get; init; }
    public string? MembershipId { get; init; }
    public string? MembershipAppId { get; init; }
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

public sealed record MembershipPaymentSummary
{
    public IReadOnlyList<string>? PaidLineItemIds { get; init; }
    public IReadOnlyList<string>? RefundedLineItemIds { get; init; }
    public IReadOnlyList<string>? RefundableLineItemIds { get; init; }
}

public sealed record MonetaryPaymentSummary
{
    public Price? Paid { get; init; }
    public Price? Refunded { get; init; }
    public Price? RefundPending { get; init; }
    public Price? MaxRefund { get; init; }
}

public sealed record NonRefundablePaymentStatus
{
    public string? Reason { get; init; }
}

public static class NonRefundableReason
{
    public const string UnknownReason = "UNKNOWN_REASON";
    public const string AlreadyRefunded = "ALREADY_REFUNDED";
    public const string ProviderIsDown = "PROVIDER_IS_DOWN";
    public const string NotPaid = "NOT_PAID";
    public const string ZeroPrice = "ZERO_PRICE";
    public const string DisabledByProvider = "DISABLED_BY_PROVIDER";
    public const string PendingRefund = "PENDING_REFUND";
    public const string Forbidden = "FORBIDDEN";
    public const string TransactionNotFound = "TRANSACTION_NOT_FOUND";
    public const string OrderIsPending = "ORDER_IS_PENDING";
    public const string OrderIsRejected = "ORDER_IS_REJECTED";
    public const string AmountOffsetByChargeback = "AMOUNT_OFFSET_BY_CHARGEBACK";
}

public sealed record NotificationSideEffects
{
    public bool? SendCustomerEmail { get; init; }
    public string? CustomMessage { get; init; }
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

public sealed record PaymentCapture
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record PaymentInfo
{
    public MonetaryPaymentSummary? Monetary { get; init; }
    public MembershipPaymentSummary? Membership { get; init; }
    public CreditCardPaymentMethodDetails? CreditCardDetails { get; init; }
    public string? PaymentId { get; init; }
    public string? PaymentMethod { get; init; }
    public bool? OfflinePayment { get; init; }
}

public sealed record PaymentMethodName
{
    public string? BuyerLanguageName { get; init; }
    public string? SiteLanguageName { get; init; }
    public UserDefinedPaymentMethodName? UserDefinedName { get; init; }
}

public sealed record PaymentRefund
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
    public bool? ExternalRefund { get; init; }
}

public sealed record PaymentRefundability
{
    public bool? Refundable { get; init; }
    public ManuallyRefundablePaymentStatus? ManuallyRefundable { get; init; }
    public NonRefundablePaymentStatus? NonRefundable { get; init; }
    public PaymentInfo? Payment { get; init; }
    public string? ProviderLink { get; init; }
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

public sealed record PaymentsSummary
{
    public MonetaryPaymentSummary? Monetary { get; init; }
    public MembershipPaymentSummary? Membership { get; init; }
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

public sealed record ReceiptInfo
{
    public string? PaymentId { get; init; }
    public string? ReceiptId { get; init; }
}

public sealed record RedeemGiftCardRequest
{
    public string? OrderId { get; init; }
    public string? GiftCardCode { get; init; }
    public Price? Amount { get; init; }
    public string? Currency { get; init; }
}

public sealed record RedeemGiftCardResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
    public Payment? Payment { get; init; }
}

public sealed record RedirectUrls
{
    public string? SuccessUrl { get; init; }
    public string? CancelUrl { get; init; }
    public string? ErrorUrl { get; init; }
    public string? PendingUrl { get; init; }
}

public sealed record Refund
{
    public string? Id { get; init; }
    public IReadOnlyList<RefundTransaction>? Transactions { get; init; }
    public RefundDetails? Details { get; init; }
    public string? CreatedDate { get; init; }
    public V1AggregatedRefundSummary? Summary { get; init; }
    public string? RequestingServiceAppId { get; init; }
}

public sealed record RefundDetails
{
    public IReadOnlyList<RefundItem>? Items { get; init; }
    public bool? ShippingIncluded { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<V1LineItemRefund>? LineItems { get; init; }
    public IReadOnlyList<V1AdditionalFeeRefund>? AdditionalFees { get; init; }
    public V1ShippingRefund? Shipping { get; init; }
}

public sealed record RefundItem
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
}

public sealed record RefundItems
{
    public IReadOnlyList<LineItemRefund>? LineItems { get; init; }
    public IReadOnlyList<AdditionalFeeRefund>? AdditionalFees { get; init; }
    public ShippingRefund? Shipping { get; init; }
}

public sealed record RefundItemsBreakdown
{
    public IReadOnlyList<LineItemRefundSummary>? LineItems { get; init; }
}

public sealed record RefundPaymentsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<PaymentRefund>? PaymentRefunds { get; init; }
    public RefundSideEffects? SideEffects { get; init; }
    public RefundItems? RefundItems { get; init; }
    public string? CustomerReason { get; init; }
}

public sealed record RefundPaymentsResponse
{
    public Refund? Refund { get; init; }
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record RefundSideEffects
{
    public RestockSideEffects? Restock { get; init; }
    public NotificationSideEffects? Notifications { get; init; }
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

public sealed record RegularCharge
{
    public string? PaymentIntentId { get; init; }
    public bool? DelayedCharge { get; init; }
    public Price? Amount { get; init; }
    public RedirectUrls? RedirectUrls { get; init; }
    public DelayedCaptureSettings? DelayedCaptureSettings { get; init; }
    public bool? SavePaymentMethod { get; init; }
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

public sealed record RestockItem
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
}

public sealed record RestockSideEffects
{
    public IReadOnlyList<RestockItem>? LineItems { get; init; }
}

public static class RuleType
{
    public const string Validation = "VALIDATION";
    public const string Other = "OTHER";
    public const string Max = "MAX";
    public const string Min = "MIN";
    public const string MaxLength = "MAX_LENGTH";
    public const string MinLength = "MIN_LENGTH";
    public const string MaxSize = "MAX_SIZE";
    public const string MinSize = "MIN_SIZE";
    public const string Format = "FORMAT";
    public const string DecimalLte = "DECIMAL_LTE";
    public const string DecimalGte = "DECIMAL_GTE";
    public const string DecimalLt = "DECIMAL_LT";
    public const string DecimalGt = "DECIMAL_GT";
    public const string DecimalMaxScale = "DECIMAL_MAX_SCALE";
    public const string InvalidEnumValue = "INVALID_ENUM_VALUE";
    public const string RequiredField = "REQUIRED_FIELD";
    public const string FieldNotAllowed = "FIELD_NOT_ALLOWED";
    public const string OneOfAlignment = "ONE_OF_ALIGNMENT";
    public const string ExactLength = "EXACT_LENGTH";
    public const string ExactSize = "EXACT_SIZE";
    public const string RequiredOneOfField = "REQUIRED_ONE_OF_FIELD";
}

public static class ScheduledAction
{
    public const string Void = "VOID";
    public const string Capture = "CAPTURE";
}

public sealed record ShippingRefund
{
    public Price? Amount { get; init; }
}

public sealed record ShippingRefundability
{
    public Price? Amount { get; init; }
    public Price? RefundedAmount { get; init; }
    public Price? AvailableRefundAmount { get; init; }
}

public sealed record SystemError
{
    public string? ErrorCode { get; init; }
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

public sealed record UserDefinedPaymentMethodName
{
    public string? Predefined { get; init; }
    public string? Custom { get; init; }
}

public sealed record V1AdditionalFeeRefund
{
    public string? AdditionalFeeId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record V1AggregatedRefundSummary
{
    public Price? RequestedRefund { get; init; }
    public Price? PendingRefund { get; init; }
    public Price? Refunded { get; init; }
    public Price? FailedRefundAmount { get; init; }
    public bool? Pending { get; init; }
    public RefundItemsBreakdown? Breakdown { get; init; }
}

public sealed record V1LineItemRefund
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
}

public sealed record V1ScheduledAction
{
    public string? ActionType { get; init; }
    public string? ExecutionDate { get; init; }
}

public sealed record V1ShippingRefund
{
    public Price? Amount { get; init; }
}

public sealed record ValidationError
{
    public IReadOnlyList<FieldViolation>? FieldViolations { get; init; }
}

public sealed record VoidAuthorizedPaymentsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<string>? PaymentIds { get; init; }
}

public sealed record VoidAuthorizedPaymentsResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
}

public sealed record VoidMembershipsRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<string>? PaymentIds { get; init; }
}

public sealed record VoidMembershipsResponse
{
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AdditionalFeeRefund))]
[JsonSerializable(typeof(AdditionalFeeRefundability))]
[JsonSerializable(typeof(AggregatedRefundSummary))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AuthorizationActionFailureDetails))]
[JsonSerializable(typeof(AuthorizationCapture))]
[JsonSerializable(typeof(AuthorizationDetails))]
[JsonSerializable(typeof(AuthorizationVoid))]
[JsonSerializable(typeof(AuthorizeChargeWithSavedPaymentMethodRequest))]
[JsonSerializable(typeof(AuthorizeChargeWithSavedPaymentMethodResponse))]
[JsonSerializable(typeof(CalculateRefundRequest))]
[JsonSerializable(typeof(CalculateRefundResponse))]
[JsonSerializable(typeof(CalculatedAdditionalFeeRefund))]
[JsonSerializable(typeof(CalculatedLineItemRefund))]
[JsonSerializable(typeof(CalculatedRefundItems))]
[JsonSerializable(typeof(CalculatedRefundNotAvailableStatus))]
[JsonSerializable(typeof(CalculatedRefundSummary))]
[JsonSerializable(typeof(CalculatedShippingRefund))]
[JsonSerializable(typeof(CalculationError))]
[JsonSerializable(typeof(CaptureAuthorizedPaymentsRequest))]
[JsonSerializable(typeof(CaptureAuthorizedPaymentsResponse))]
[JsonSerializable(typeof(CashRounding))]
[JsonSerializable(typeof(CashRoundingDetails))]
[JsonSerializable(typeof(ChargeMembershipsRequest))]
[JsonSerializable(typeof(ChargeMembershipsResponse))]
[JsonSerializable(typeof(ChargeOrderRequest))]
[JsonSerializable(typeof(ChargeOrderResponse))]
[JsonSerializable(typeof(Chargeback))]
[JsonSerializable(typeof(CreditCardPaymentMethodDetails))]
[JsonSerializable(typeof(CurrencyConversionInfo))]
[JsonSerializable(typeof(DelayedCaptureSettings))]
[JsonSerializable(typeof(Details))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(ExistingMembershipIdentifier))]
[JsonSerializable(typeof(FieldViolation))]
[JsonSerializable(typeof(FutureMembershipDetails))]
[JsonSerializable(typeof(FutureMembershipIdentifier))]
[JsonSerializable(typeof(GenerateReceiptsRequest))]
[JsonSerializable(typeof(GenerateReceiptsResponse))]
[JsonSerializable(typeof(GetOrderRefundabilityRequest))]
[JsonSerializable(typeof(GetOrderRefundabilityResponse))]
[JsonSerializable(typeof(GiftCardCharge))]
[JsonSerializable(typeof(GiftCardPaymentDetails))]
[JsonSerializable(typeof(LineItemRefund))]
[JsonSerializable(typeof(LineItemRefundSummary))]
[JsonSerializable(typeof(LineItemRefundability))]
[JsonSerializable(typeof(ManuallyRefundablePaymentStatus))]
[JsonSerializable(typeof(MembershipCharge))]
[JsonSerializable(typeof(MembershipIdentifier))]
[JsonSerializable(typeof(MembershipName))]
[JsonSerializable(typeof(MembershipPaymentDetails))]
[JsonSerializable(typeof(MembershipPaymentSummary))]
[JsonSerializable(typeof(MonetaryPaymentSummary))]
[JsonSerializable(typeof(NonRefundablePaymentStatus))]
[JsonSerializable(typeof(NotificationSideEffects))]
[JsonSerializable(typeof(OrderTransactions))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentCapture))]
[JsonSerializable(typeof(PaymentInfo))]
[JsonSerializable(typeof(PaymentMethodName))]
[JsonSerializable(typeof(PaymentRefund))]
[JsonSerializable(typeof(PaymentRefundability))]
[JsonSerializable(typeof(PaymentsSummary))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(ReceiptInfo))]
[JsonSerializable(typeof(RedeemGiftCardRequest))]
[JsonSerializable(typeof(RedeemGiftCardResponse))]
[JsonSerializable(typeof(RedirectUrls))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(RefundDetails))]
[JsonSerializable(typeof(RefundItem))]
[JsonSerializable(typeof(RefundItems))]
[JsonSerializable(typeof(RefundItemsBreakdown))]
[JsonSerializable(typeof(RefundPaymentsRequest))]
[JsonSerializable(typeof(RefundPaymentsResponse))]
[JsonSerializable(typeof(RefundSideEffects))]
[JsonSerializable(typeof(RefundStatusInfo))]
[JsonSerializable(typeof(RefundTransaction))]
[JsonSerializable(typeof(RegularCharge))]
[JsonSerializable(typeof(RegularPaymentDetails))]
[JsonSerializable(typeof(RestockItem))]
[JsonSerializable(typeof(RestockSideEffects))]
[JsonSerializable(typeof(ShippingRefund))]
[JsonSerializable(typeof(ShippingRefundability))]
[JsonSerializable(typeof(SystemError))]
[JsonSerializable(typeof(UserDefinedPaymentMethodName))]
[JsonSerializable(typeof(V1AdditionalFeeRefund))]
[JsonSerializable(typeof(V1AggregatedRefundSummary))]
[JsonSerializable(typeof(V1LineItemRefund))]
[JsonSerializable(typeof(V1ScheduledAction))]
[JsonSerializable(typeof(V1ShippingRefund))]
[JsonSerializable(typeof(ValidationError))]
[JsonSerializable(typeof(VoidAuthorizedPaymentsRequest))]
[JsonSerializable(typeof(VoidAuthorizedPaymentsResponse))]
[JsonSerializable(typeof(VoidMembershipsRequest))]
[JsonSerializable(typeof(VoidMembershipsResponse))]
public sealed partial class OrderBillingJson : JsonSerializerContext
{
    public static OrderBillingJson Wire { get; } = new(WireFormat.NewOptions());
}
