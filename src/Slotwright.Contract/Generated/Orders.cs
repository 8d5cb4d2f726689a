// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Orders;

public static class ActionType
{
    public const string Void = "VOID";
    public const string Capture = "CAPTURE";
}

public sealed record Activity
{
    public MerchantComment? MerchantComment { get; init; }
    public OrderRefunded? OrderRefunded { get; init; }
    public DraftOrderChangesApplied? DraftOrderChangesApplied { get; init; }
    public SavedPaymentMethod? SavedPaymentMethod { get; init; }
    public AuthorizedPaymentCreated? AuthorizedPaymentCreated { get; init; }
    public AuthorizedPaymentCaptured? AuthorizedPaymentCaptured { get; init; }
    public AuthorizedPaymentVoided? AuthorizedPaymentVoided { get; init; }
    public RefundInitiated? RefundInitiated { get; init; }
    public PaymentRefunded? PaymentRefunded { get; init; }
    public PaymentRefundFailed? PaymentRefundFailed { get; init; }
    public RefundedAsStoreCredit? RefundedAsStoreCredit { get; init; }
    public PaymentPending? PaymentPending { get; init; }
    public PaymentCanceled? PaymentCanceled { get; init; }
    public PaymentDeclined? PaymentDeclined { get; init; }
    public ReceiptCreated? ReceiptCreated { get; init; }
    public ReceiptSent? ReceiptSent { get; init; }
    public ChargebackCreated? ChargebackCreated { get; init; }
    public ChargebackReversed? ChargebackReversed { get; init; }
    public string? Id { get; init; }
    public string? AuthorEmail { get; init; }
    public string? CreatedDate { get; init; }
    public string? Type { get; init; }
    public string? ActivityType { get; init; }
    public CustomActivity? CustomActivity { get; init; }
}

public static class ActivityType
{
    public const string OrderRefunded = "ORDER_REFUNDED";
    public const string OrderPlaced = "ORDER_PLACED";
    public const string OrderPaid = "ORDER_PAID";
    public const string OrderFulfilled = "ORDER_FULFILLED";
    public const string OrderNotFulfilled = "ORDER_NOT_FULFILLED";
    public const string OrderCanceled = "ORDER_CANCELED";
    public const string DownloadLinkSent = "DOWNLOAD_LINK_SENT";
    public const string TrackingNumberAdded = "TRACKING_NUMBER_ADDED";
    public const string TrackingNumberEdited = "TRACKING_NUMBER_EDITED";
    public const string TrackingLinkAdded = "TRACKING_LINK_ADDED";
    public const string ShippingConfirmationEmailSent = "SHIPPING_CONFIRMATION_EMAIL_SENT";
    public const string InvoiceAdded = "INVOICE_ADDED";
    public const string InvoiceRemoved = "INVOICE_REMOVED";
    public const string InvoiceSent = "INVOICE_SENT";
    public const string FulfillerEmailSent = "FULFILLER_EMAIL_SENT";
    public const string ShippingAddressEdited = "SHIPPING_ADDRESS_EDITED";
    public const string EmailEdited = "EMAIL_EDITED";
    public const string PickupReadyEmailSent = "PICKUP_READY_EMAIL_SENT";
    public const string CustomActivity = "CUSTOM_ACTIVITY";
    public const string MerchantComment = "MERCHANT_COMMENT";
    public const string OrderPartiallyPaid = "ORDER_PARTIALLY_PAID";
    public const string DraftOrderChangesApplied = "DRAFT_ORDER_CHANGES_APPLIED";
    public const string SavedPaymentMethod = "SAVED_PAYMENT_METHOD";
    public const string AuthorizedPaymentCreated = "AUTHORIZED_PAYMENT_CREATED";
    public const string AuthorizedPaymentCaptured = "AUTHORIZED_PAYMENT_CAPTURED";
    public const string AuthorizedPaymentVoided = "AUTHORIZED_PAYMENT_VOIDED";
    public const string RefundInitiated = "REFUND_INITIATED";
    public const string PaymentRefunded = "PAYMENT_REFUNDED";
    public const string PaymentRefundFailed = "PAYMENT_REFUND_FAILED";
    public const string RefundedAsStoreCredit = "REFUNDED_AS_STORE_CREDIT";
    public const string PaymentPending = "PAYMENT_PENDING";
    public const string PaymentCanceled = "PAYMENT_CANCELED";
    public const string PaymentDeclined = "PAYMENT_DECLINED";
    public const string OrderPending = "ORDER_PENDING";
    public const string OrderRejected = "ORDER_REJECTED";
    public const string ReceiptCreated = "RECEIPT_CREATED";
    public const string ReceiptSent = "RECEIPT_SENT";
    public const string ChargebackCreated = "CHARGEBACK_CREATED";
    public const string ChargebackReversed = "CHARGEBACK_REVERSED";
}

public sealed record AddActivitiesRequest
{
    public string? OrderId { get; init; }
    public IReadOnlyList<Activity>? OrderActivities { get; init; }
}

public sealed record AddActivitiesResponse
{
    public Order? Order { get; init; }
    public IReadOnlyList<string>? ActivityIds { get; init; }
}

public sealed record AddActivityRequest
{
    public string? Id { get; init; }
    public PublicActivity? Activity { get; init; }
}

public sealed record AddActivityResponse
{
    public Order? Order { get; init; }
    public string? ActivityId { get; init; }
}

public sealed record AdditionalFee
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public Price? Price { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public LineItemTaxInfo? TaxInfo { get; init; }
    public string? ProviderAppId { get; init; }
    public Price? PriceBeforeTax { get; init; }
    public Price? PriceAfterTax { get; init; }
    public string? Id { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public string? Source { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
}

public sealed record AdditionalFeeRefund
{
    public string? AdditionalFeeId { get; init; }
    public Price? Amount { get; init; }
}

public static class AdditionalFeeSource
{
    public const string ServicePlugin = "SERVICE_PLUGIN";
    public const string Item = "ITEM";
    public const string Manual = "MANUAL";
    public const string Shipping = "SHIPPING";
    public const string Platform = "PLATFORM";
}

public sealed record Address
{
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? AddressLine2 { get; init; }
    public AddressLocation? Geocode { get; init; }
    public string? CountryFullname { get; init; }
    public string? SubdivisionFullname { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record AddressWithContact
{
    public Address? Address { get; init; }
    public FullAddressContactDetails? ContactDetails { get; init; }
}

public sealed record AggregateOrdersRequest
{
    public JsonElement? Filter { get; init; }
    public JsonElement? Aggregation { get; init; }
    public string? HierarchySeparatorOverride { get; init; }
}

public sealed record AggregateOrdersResponse
{
    public JsonElement? Aggregates { get; init; }
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

public sealed record AppliedDiscount
{
    public Coupon? Coupon { get; init; }
    public MerchantDiscount? MerchantDiscount { get; init; }
    public DiscountRule? DiscountRule { get; init; }
    public string? DiscountType { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public string? Id { get; init; }
    public IReadOnlyList<LineItemDiscount>? LineItemDiscounts { get; init; }
}

public static class AttributionSource
{
    public const string Unspecified = "UNSPECIFIED";
    public const string FacebookAds = "FACEBOOK_ADS";
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

public sealed record AuthorizedPaymentCaptured
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record AuthorizedPaymentCreated
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record AuthorizedPaymentVoided
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record Balance
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public sealed record BalanceSummary
{
    public Balance? Balance { get; init; }
    public Price? Paid { get; init; }
    public Price? Refunded { get; init; }
    public Price? Authorized { get; init; }
    public Price? PendingRefund { get; init; }
    public Price? Pending { get; init; }
    public Price? Chargeback { get; init; }
    public Price? ChargebackReversal { get; init; }
    public Price? PlatformFees { get; init; }
    public Price? TotalMinusPlatformFees { get; init; }
    public CashRounding? CashRoundingAdjustment { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkDeleteImportedOrdersRequest
{
    public IReadOnlyList<string>? OrderIds { get; init; }
}

public sealed record BulkDeleteImportedOrdersResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkMarkOrdersAsPaidRequest
{
    public IReadOnlyList<string>? EcomOrderIds { get; init; }
}

public sealed record BulkMarkOrdersAsPaidResponse
{
    public IReadOnlyList<BulkOrderResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkOrderResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Order? Item { get; init; }
}

public sealed record BulkUpdateOrderTagsRequest
{
    public IReadOnlyList<string>? OrderIds { get; init; }
    public TagsTags? AssignTags { get; init; }
    public TagsTags? UnassignTags { get; init; }
}

public sealed record BulkUpdateOrderTagsResponse
{
    public IReadOnlyList<BulkUpdateOrderTagsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateOrderTagsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkUpdateOrdersRequest
{
    public IReadOnlyList<MaskedOrder>? Orders { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkUpdateOrdersResponse
{
    public IReadOnlyList<BulkOrderResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BuyerInfo
{
    public string? VisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? ContactId { get; init; }
    public string? Email { get; init; }
}

public sealed record CancelOrderRequest
{
    public string? Id { get; init; }
    public bool? SendOrderCanceledEmail { get; init; }
    public string? CustomMessage { get; init; }
    public bool? RestockAllItems { get; init; }
}

public sealed record CancelOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record CaptureAuthorizedPaymentsRequest
{
    public string? EcomOrderId { get; init; }
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

public sealed record CatalogReference
{
    public string? CatalogItemId { get; init; }
    public string? AppId { get; init; }
    public JsonElement? Options { get; init; }
}

public sealed record ChannelInfo
{
    public string? Type { get; init; }
    public string? ExternalOrderId { get; init; }
    public string? ExternalOrderUrl { get; init; }
}

public static class ChannelType
{
    public const string Unspecified = "UNSPECIFIED";
    public const string Web = "WEB";
    public const string Pos = "POS";
    public const string Ebay = "EBAY";
    public const string Amazon = "AMAZON";
    public const string OtherPlatform = "OTHER_PLATFORM";
    public const string WixAppStore = "WIX_APP_STORE";
    public const string WixInvoices = "WIX_INVOICES";
    public const string BackofficeMerchant = "BACKOFFICE_MERCHANT";
    public const string Wish = "WISH";
    public const string ClassPass = "CLASS_PASS";
    public const string GlobalE = "GLOBAL_E";
    public const string Facebook = "FACEBOOK";
    public const string Etsy = "ETSY";
    public const string Tiktok = "TIKTOK";
    public const string FaireCom = "FAIRE_COM";
    public const string PaypalAgenticCheckout = "PAYPAL_AGENTIC_CHECKOUT";
    public const string StripeAgenticCheckout = "STRIPE_AGENTIC_CHECKOUT";
}

public sealed record ChargeMembershipsRequest
{
    public string? EcomOrderId { get; init; }
    public string? MemberId { get; init; }
    public IReadOnlyList<MembershipChargeItem>? MembershipCharges { get; init; }
}

public sealed record ChargeMembershipsResponse
{
}

public static class ChargeType
{
    public const string PassOn = "PASS_ON";
    public const string Absorbed = "ABSORBED";
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

public sealed record ChargebackCreated
{
    public string? PaymentId { get; init; }
    public string? ChargebackId { get; init; }
    public Price? Amount { get; init; }
    public RegularPayment? PaymentDetails { get; init; }
}

public sealed record ChargebackReversed
{
    public string? PaymentId { get; init; }
    public string? ChargebackId { get; init; }
    public Price? Amount { get; init; }
    public Price? ReversalAmount { get; init; }
    public RegularPayment? PaymentDetails { get; init; }
}

public static class ChargebackStatus
{
    public const string Approved = "APPROVED";
    public const string Reversed = "REVERSED";
}

public sealed record ChargedBy
{
    public string? Id { get; init; }
    public string? FullName { get; init; }
}

public sealed record Color
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
    public string? Code { get; init; }
}

public sealed record Coupon
{
    public string? Id { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }
    public Price? Amount { get; init; }
}

public sealed record CreateOrderRequest
{
    public Order? Order { get; init; }
    public OrderCreationSettings? Settings { get; init; }
}

public sealed record CreateOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record CreatePaymentGatewayOrderRequest
{
    public string? EcomOrderId { get; init; }
    public ChargedBy? ChargedBy { get; init; }
}

public sealed record CreatePaymentGatewayOrderResponse
{
    public string? PaymentGatewayOrderId { get; init; }
}

public sealed record CreatedBy
{
    public string? UserId { get; init; }
    public string? MemberId { get; init; }
    public string? VisitorId { get; init; }
    public string? AppId { get; init; }
}

public sealed record CreditCardDetails
{
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record CreditCardPaymentMethodDetails
{
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record CurrencyConversionDetails
{
    public string? OriginalCurrency { get; init; }
    public string? ConversionRate { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record CursorPagingMetadata
{
    public int? Count { get; init; }
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record CursorSearch
{
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record CustomActivity
{
    public string? AppId { get; init; }
    public string? Type { get; init; }
    public IReadOnlyDictionary<string, string>? AdditionalData { get; init; }
}

public sealed record CustomField
{
    public JsonElement? Value { get; init; }
    public string? Title { get; init; }
    public string? TranslatedTitle { get; init; }
}

public sealed record DecimalQuantity
{
    public string? MeasurementUnit { get; init; }
    public string? OtherUnit { get; init; }
    public string? Value { get; init; }
    public TranslatableString? Description { get; init; }
}

public sealed record DelayedCaptureSettings
{
    public string? ScheduledAction { get; init; }
    public Duration? DelayDuration { get; init; }
}

public sealed record DeleteActivityRequest
{
    public string? Id { get; init; }
    public string? ActivityId { get; init; }
}

public sealed record DeleteActivityResponse
{
    public Order? Order { get; init; }
}

public sealed record DeliveryLogistics
{
    public AddressWithContact? ShippingDestination { get; init; }
    public PickupDetails? PickupDetails { get; init; }
    public string? DeliveryTime { get; init; }
    public string? Instructions { get; init; }
    public string? DeliverByDate { get; init; }
    public DeliveryTimeSlot? DeliveryTimeSlot { get; init; }
}

public sealed record DeliveryTimeSlot
{
    public string? From { get; init; }
    public string? To { get; init; }
}

public sealed record DescriptionLine
{
    public PlainTextValue? PlainText { get; init; }
    public Color? ColorInfo { get; init; }
    public DescriptionLineName? Name { get; init; }
}

public sealed record DescriptionLineName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record DigitalFile
{
    public string? FileId { get; init; }
    public string? Link { get; init; }
    public string? ExpirationDate { get; init; }
}

public static class DiscountReason
{
    public const string Unspecified = "UNSPECIFIED";
    public const string ExchangedItems = "EXCHANGED_ITEMS";
    public const string BillingAdjustment = "BILLING_ADJUSTMENT";
}

public sealed record DiscountRule
{
    public string? Id { get; init; }
    public DiscountRuleName? Name { get; init; }
    public Price? Amount { get; init; }
}

public sealed record DiscountRuleName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public static class DiscountType
{
    public const string Global = "GLOBAL";
    public const string SpecificItems = "SPECIFIC_ITEMS";
    public const string Shipping = "SHIPPING";
}

public sealed record DraftOrderChangesApplied
{
    public string? DraftOrderId { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<OrderChange>? Changes { get; init; }
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

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record ExternalReceipt
{
    public string? ReceiptId { get; init; }
    public string? DisplayNumber { get; init; }
}

public sealed record FreeTrialPeriod
{
    public string? Frequency { get; init; }
    public int? Interval { get; init; }
}

public static class FulfillmentStatus
{
    public const string NotFulfilled = "NOT_FULFILLED";
    public const string Fulfilled = "FULFILLED";
    public const string PartiallyFulfilled = "PARTIALLY_FULFILLED";
}

public sealed record FullAddressContactDetails
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Phone { get; init; }
    public string? Company { get; init; }
    public VatId? VatId { get; init; }
}

public sealed record FutureMembershipDetails
{
    public string? LineItemId { get; init; }
    public string? BenefitId { get; init; }
}

public sealed record GetOrderRequest
{
    public string? Id { get; init; }
}

public sealed record GetOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record GetPaymentCollectabilityStatusRequest
{
    public string? EcomOrderId { get; init; }
}

public sealed record GetPaymentCollectabilityStatusResponse
{
    public string? Status { get; init; }
    public Price? Amount { get; init; }
}

public sealed record GetRefundabilityStatusRequest
{
    public string? EcomOrderId { get; init; }
}

public sealed record GetRefundabilityStatusResponse
{
    public IReadOnlyList<Refundability>? Refundabilities { get; init; }
    public bool? RefundablePerItem { get; init; }
}

public sealed record GiftCardPaymentDetails
{
    public string? GiftCardPaymentId { get; init; }
    public string? AppId { get; init; }
    public bool? Voided { get; init; }
    public string? ObfuscatedCode { get; init; }
}

public sealed record GiftCardPaymentRefund
{
    public string? GiftCardPaymentId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? Filename { get; init; }
}

public sealed record ImportOrderRequest
{
    public Order? Order { get; init; }
}

public sealed record ImportOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record ItemModifier
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public TranslatableString? Label { get; init; }
    public TranslatableString? Details { get; init; }
    public Price? Price { get; init; }
}

public sealed record ItemTaxFullDetails
{
    public Price? TaxableAmount { get; init; }
    public string? TaxRate { get; init; }
    public Price? TotalTax { get; init; }
}

public sealed record ItemType
{
    public string? Preset { get; init; }
    public string? Custom { get; init; }
}

public static class ItemTypePreset
{
    public const string Unrecognised = "UNRECOGNISED";
    public const string Physical = "PHYSICAL";
    public const string Digital = "DIGITAL";
    public const string GiftCard = "GIFT_CARD";
    public const string Service = "SERVICE";
}

public static class JurisdictionType
{
    public const string Undefined = "UNDEFINED";
    public const string Country = "COUNTRY";
    public const string State = "STATE";
    public const string County = "COUNTY";
    public const string City = "CITY";
    public const string Special = "SPECIAL";
}

public sealed record LineItemAmount
{
    public string? Id { get; init; }
    public ProductName? Name { get; init; }
    public Price? Amount { get; init; }
}

public sealed record LineItemChanges
{
    public string? Id { get; init; }
    public ProductName? Name { get; init; }
    public LineItemQuantityChange? Quantity { get; init; }
    public LineItemPriceChange? Price { get; init; }
}

public sealed record LineItemDiscount
{
    public string? Id { get; init; }
    public Price? TotalDiscount { get; init; }
}

public sealed record LineItemPriceChange
{
    public Price? OriginalPrice { get; init; }
    public Price? NewPrice { get; init; }
}

public sealed record LineItemQuantityChange
{
    public int? OriginalQuantity { get; init; }
    public int? NewQuantity { get; init; }
    public int? Diff { get; init; }
    public string? DeltaType { get; init; }
}

public static class LineItemQuantityChangeType
{
    public const string QuantityIncreased = "QUANTITY_INCREASED";
    public const string QuantityDecreased = "QUANTITY_DECREASED";
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

public sealed record LineItemTaxBreakdown
{
    public string? Jurisdiction { get; init; }
    public string? Rate { get; init; }
    public Price? TaxAmount { get; init; }
    public string? TaxType { get; init; }
    public string? TaxName { get; init; }
    public string? JurisdictionType { get; init; }
    public Price? NonTaxableAmount { get; init; }
    public Price? TaxableAmount { get; init; }
}

public sealed record LineItemTaxInfo
{
    public Price? TaxAmount { get; init; }
    public Price? TaxableAmount { get; init; }
    public string? TaxRate { get; init; }
    public string? TaxGroupId { get; init; }
    public bool? TaxIncludedInPrice { get; init; }
    public IReadOnlyList<LineItemTaxBreakdown>? TaxBreakdown { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record LocationAndQuantity
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public int? Quantity { get; init; }
    public string? Name { get; init; }
}

public sealed record ManagedAdditionalFee
{
    public string? Id { get; init; }
    public TranslatedValue? Name { get; init; }
    public IReadOnlyList<LineItemAmount>? AffectedLineItems { get; init; }
    public Price? TotalAmount { get; init; }
}

public sealed record ManagedDiscount
{
    public string? Id { get; init; }
    public TranslatedValue? Name { get; init; }
    public IReadOnlyList<LineItemAmount>? AffectedLineItems { get; init; }
    public Price? TotalAmount { get; init; }
}

public sealed record ManagedLineItem
{
    public string? Id { get; init; }
    public ProductName? Name { get; init; }
    public int? Quantity { get; init; }
}

public static class ManuallyRefundableReason
{
    public const string Expired = "EXPIRED";
    public const string NotSupported = "NOT_SUPPORTED";
    public const string Offline = "OFFLINE";
    public const string RequiresCardReader = "REQUIRES_CARD_READER";
}

public sealed record MarkOrderAsPaidRequest
{
    public string? EcomOrderId { get; init; }
}

public sealed record MarkOrderAsPaidResponse
{
    public Order? Order { get; init; }
}

public sealed record MaskedOrder
{
    public Order? Order { get; init; }
}

public static class MeasurementUnit
{
    public const string Unspecified = "UNSPECIFIED";
    public const string Ml = "ML";
    public const string Cl = "CL";
    public const string L = "L";
    public const string Cbm = "CBM";
    public const string Mg = "MG";
    public const string G = "G";
    public const string Kg = "KG";
    public const string Mm = "MM";
    public const string Cm = "CM";
    public const string M = "M";
    public const string Sqm = "SQM";
    public const string Oz = "OZ";
    public const string Lb = "LB";
    public const string Floz = "FLOZ";
    public const string Pt = "PT";
    public const string Qt = "QT";
    public const string Gal = "GAL";
    public const string In = "IN";
    public const string Ft = "FT";
    public const string Yd = "YD";
    public const string Sqft = "SQFT";
}

public sealed record MembershipChargeItem
{
    public string? MembershipId { get; init; }
    public string? AppId { get; init; }
    public MembershipName? MembershipName { get; init; }
    public JsonElement? MembershipAdditionalData { get; init; }
    public CatalogReference? CatalogReference { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
    public string? RootCatalogItemId { get; init; }
    public string? LineItemId { get; init; }
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

public sealed record MembershipPaymentRefund
{
    public string? MembershipId { get; init; }
}

public static class MembershipPaymentStatus
{
    public const string Charged = "CHARGED";
    public const string ChargeFailed = "CHARGE_FAILED";
    public const string ChargePending = "CHARGE_PENDING";
    public const string Voided = "VOIDED";
}

public sealed record MerchantComment
{
    public string? Message { get; init; }
}

public sealed record MerchantDiscount
{
    public string? DiscountReason { get; init; }
    public string? Description { get; init; }
    public Price? Amount { get; init; }
}

public sealed record ModifierGroup
{
    public string? Id { get; init; }
    public TranslatableString? Name { get; init; }
    public IReadOnlyList<ItemModifier>? Modifiers { get; init; }
}

public static class NonRefundableReason
{
    public const string None = "NONE";
    public const string AlreadyRefunded = "ALREADY_REFUNDED";
    public const string ProviderIsDown = "PROVIDER_IS_DOWN";
    public const string InternalError = "INTERNAL_ERROR";
    public const string NotPaid = "NOT_PAID";
    public const string AccessDenied = "ACCESS_DENIED";
    public const string ZeroPrice = "ZERO_PRICE";
    public const string DisabledByProvider = "DISABLED_BY_PROVIDER";
    public const string PendingRefund = "PENDING_REFUND";
    public const string Forbidden = "FORBIDDEN";
    public const string TransactionNotFound = "TRANSACTION_NOT_FOUND";
    public const string OrderIsPending = "ORDER_IS_PENDING";
    public const string OrderIsRejected = "ORDER_IS_REJECTED";
}

public sealed record Order
{
    public string? Id { get; init; }
    public string? Number { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public IReadOnlyList<OrderLineItem>? LineItems { get; init; }
    public BuyerInfo? BuyerInfo { get; init; }
    public string? PaymentStatus { get; init; }
    public string? FulfillmentStatus { get; init; }
    public string? BuyerLanguage { get; init; }
    public string? WeightUnit { get; init; }
    public string? Currency { get; init; }
    public CurrencyConversionDetails? CurrencyConversionDetails { get; init; }
    public bool? TaxIncludedInPrices { get; init; }
    public string? SiteLanguage { get; init; }
    public PriceSummary? PriceSummary { get; init; }
    public AddressWithContact? BillingInfo { get; init; }
    public V1ShippingInformation? ShippingInfo { get; init; }
    public string? BuyerNote { get; init; }
    public string? Status { get; init; }
    public bool? Archived { get; init; }
    public TaxSummary? TaxSummary { get; init; }
    public OrderTaxInfo? TaxInfo { get; init; }
    public IReadOnlyList<AppliedDiscount>? AppliedDiscounts { get; init; }
    public IReadOnlyList<Activity>? Activities { get; init; }
    public string? AttributionSource { get; init; }
    public CreatedBy? CreatedBy { get; init; }
    public ChannelInfo? ChannelInfo { get; init; }
    public bool? SeenByAHuman { get; init; }
    public string? CheckoutId { get; init; }
    public IReadOnlyList<CustomField>? CustomFields { get; init; }
    public BalanceSummary? BalanceSummary { get; init; }
    public IReadOnlyList<AdditionalFee>? AdditionalFees { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? PurchaseFlowId { get; init; }
    public AddressWithContact? RecipientInfo { get; init; }
    public Tags? Tags { get; init; }
    public string? PurchasedDate { get; init; }
    public Location? BusinessLocation { get; init; }
    public PriceSummary? PayAfterFreeTrial { get; init; }
    public PlatformFeeSummary? PlatformFeeSummary { get; init; }
    public bool? Imported { get; init; }
}

public static class OrderActivityTypeEnumActivityType
{
    public const string OrderPlaced = "ORDER_PLACED";
    public const string OrderPaid = "ORDER_PAID";
    public const string OrderFulfilled = "ORDER_FULFILLED";
    public const string OrderNotFulfilled = "ORDER_NOT_FULFILLED";
    public const string OrderCanceled = "ORDER_CANCELED";
    public const string DownloadLinkSent = "DOWNLOAD_LINK_SENT";
    public const string TrackingNumberAdded = "TRACKING_NUMBER_ADDED";
    public const string TrackingNumberEdited = "TRACKING_NUMBER_EDITED";
    public const string TrackingLinkAdded = "TRACKING_LINK_ADDED";
    public const string ShippingConfirmationEmailSent = "SHIPPING_CONFIRMATION_EMAIL_SENT";
    public const string InvoiceAdded = "INVOICE_ADDED";
    public const string InvoiceRemoved = "INVOICE_REMOVED";
    public const string InvoiceSent = "INVOICE_SENT";
    public const string FulfillerEmailSent = "FULFILLER_EMAIL_SENT";
    public const string ShippingAddressEdited = "SHIPPING_ADDRESS_EDITED";
    public const string EmailEdited = "EMAIL_EDITED";
    public const string PickupReadyEmailSent = "PICKUP_READY_EMAIL_SENT";
    public const string MerchantComment = "MERCHANT_COMMENT";
    public const string OrderPartiallyPaid = "ORDER_PARTIALLY_PAID";
    public const string DraftOrderChangesApplied = "DRAFT_ORDER_CHANGES_APPLIED";
    public const string SavedPaymentMethod = "SAVED_PAYMENT_METHOD";
    public const string AuthorizedPaymentCreated = "AUTHORIZED_PAYMENT_CREATED";
    public const string AuthorizedPaymentCaptured = "AUTHORIZED_PAYMENT_CAPTURED";
    public const string AuthorizedPaymentVoided = "AUTHORIZED_PAYMENT_VOIDED";
    public const string RefundInitiated = "REFUND_INITIATED";
    public const string PaymentRefunded = "PAYMENT_REFUNDED";
    public const string PaymentRefundFailed = "PAYMENT_REFUND_FAILED";
    public const string RefundedAsStoreCredit = "REFUNDED_AS_STORE_CREDIT";
    public const string PaymentPending = "PAYMENT_PENDING";
    public const string PaymentCanceled = "PAYMENT_CANCELED";
    public const string PaymentDeclined = "PAYMENT_DECLINED";
    public const string OrderPending = "ORDER_PENDING";
    public const string OrderRejected = "ORDER_REJECTED";
    public const string ReceiptCreated = "RECEIPT_CREATED";
    public const string ReceiptSent = "RECEIPT_SENT";
    public const string ChargebackCreated = "CHARGEBACK_CREATED";
    public const string ChargebackReversed = "CHARGEBACK_REVERSED";
    public const string OrderRefunded = "ORDER_REFUNDED";
}

public static class OrderApprovalStrategy
{
    public const string Default = "DEFAULT";
    public const string PaymentReceived = "PAYMENT_RECEIVED";
    public const string PaymentMethodSaved = "PAYMENT_METHOD_SAVED";
}

public sealed record OrderApproved
{
    public Order? Order { get; init; }
}

public sealed record OrderCanceledEventOrderCanceled
{
    public Order? Order { get; init; }
    public bool? RestockAllItems { get; init; }
    public bool? SendOrderCanceledEmail { get; init; }
    public string? CustomMessage { get; init; }
}

public sealed record OrderChange
{
    public LineItemChanges? LineItemChanged { get; init; }
    public ManagedLineItem? LineItemAdded { get; init; }
    public ManagedLineItem? LineItemRemoved { get; init; }
    public ManagedDiscount? DiscountAdded { get; init; }
    public ManagedDiscount? DiscountRemoved { get; init; }
    public ManagedAdditionalFee? AdditionalFeeAdded { get; init; }
    public ManagedAdditionalFee? AdditionalFeeRemoved { get; init; }
    public TotalPriceChange? TotalPriceChanged { get; init; }
    public ShippingInformationChange? ShippingInformationChanged { get; init; }
}

public sealed record OrderCreateNotifications
{
    public bool? SendNotificationToBuyer { get; init; }
    public bool? SendNotificationsToBusiness { get; init; }
}

public sealed record OrderCreationSettings
{
    public bool? EditableByEveryone { get; init; }
    public OwnerApps? EditableByOwnerApps { get; init; }
    public string? OrderApprovalStrategy { get; init; }
    public OrderCreateNotifications? Notifications { get; init; }
}

public sealed record OrderLineItem
{
    public string? Id { get; init; }
    public ProductName? ProductName { get; init; }
    public CatalogReference? CatalogReference { get; init; }
    public int? Quantity { get; init; }
    public Price? TotalDiscount { get; init; }
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public Image? Image { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public ItemType? ItemType { get; init; }
    public string? FulfillerId { get; init; }
    public int? RefundQuantity { get; init; }
    public int? RestockQuantity { get; init; }
    public Price? Price { get; init; }
    public Price? PriceBeforeDiscounts { get; init; }
    public Price? TotalPriceBeforeTax { get; init; }
    public Price? TotalPriceAfterTax { get; init; }
    public string? PaymentOption { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public LineItemTaxInfo? TaxInfo { get; init; }
    public DigitalFile? DigitalFile { get; init; }
    public SubscriptionInfo? SubscriptionInfo { get; init; }
    public PriceDescription? PriceDescription { get; init; }
    public Price? DepositAmount { get; init; }
    public IReadOnlyList<LocationAndQuantity>? Locations { get; init; }
    public Price? LineItemPrice { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
    public bool? PriceUndetermined { get; init; }
    public bool? FixedQuantity { get; init; }
    public DecimalQuantity? DecimalQuantity { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public IReadOnlyList<ModifierGroup>? ModifierGroups { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
}

public sealed record OrderRefunded
{
    public bool? Manual { get; init; }
    public Price? Amount { get; init; }
    public string? Reason { get; init; }
}

public static class OrderStatus
{
    public const string Initialized = "INITIALIZED";
    public const string Approved = "APPROVED";
    public const string Canceled = "CANCELED";
    public const string Pending = "PENDING";
    public const string Rejected = "REJECTED";
}

public sealed record OrderTaxBreakdown
{
    public string? TaxName { get; init; }
    public string? TaxType { get; init; }
    public string? Jurisdiction { get; init; }
    public string? JurisdictionType { get; init; }
    public string? Rate { get; init; }
    public Price? AggregatedTaxAmount { get; init; }
}

public sealed record OrderTaxInfo
{
    public Price? TotalTax { get; init; }
    public IReadOnlyList<OrderTaxBreakdown>? TaxBreakdown { get; init; }
    public bool? TaxExempt { get; init; }
}

public sealed record OrderTransactions
{
    public string? OrderId { get; init; }
    public IReadOnlyList<Payment>? Payments { get; init; }
    public IReadOnlyList<Refund>? Refunds { get; init; }
}

public sealed record OwnerApps
{
    public IReadOnlyList<string>? AppIds { get; init; }
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

public sealed record PaymentCanceled
{
    public RegularPayment? Regular { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record PaymentCapture
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
}

public static class PaymentCollectabilityStatus
{
    public const string Unknown = "UNKNOWN";
    public const string Collectable = "COLLECTABLE";
    public const string NoncollectableOrderIsCancelled = "NONCOLLECTABLE_ORDER_IS_CANCELLED";
    public const string NoncollectableOrderIsPaid = "NONCOLLECTABLE_ORDER_IS_PAID";
    public const string NoncollectableMissingPaymentMethod = "NONCOLLECTABLE_MISSING_PAYMENT_METHOD";
    public const string NoncollectableOrderIsPending = "NONCOLLECTABLE_ORDER_IS_PENDING";
    public const string NoncollectableOrderIsRejected = "NONCOLLECTABLE_ORDER_IS_REJECTED";
    public const string NoncollectableOrderHasSubscriptions = "NONCOLLECTABLE_ORDER_HAS_SUBSCRIPTIONS";
    public const string NoncollectableOrderHasChargebacks = "NONCOLLECTABLE_ORDER_HAS_CHARGEBACKS";
    public const string NoncollectableSubscriptionCycleAlreadyPassed = "NONCOLLECTABLE_SUBSCRIPTION_CYCLE_ALREADY_PASSED";
    public const string NoncollectableOrderHasUnsupportedSubscription = "NONCOLLECTABLE_ORDER_HAS_UNSUPPORTED_SUBSCRIPTION";
    public const string NoncollectableCustomAmountNotSupported = "NONCOLLECTABLE_CUSTOM_AMOUNT_NOT_SUPPORTED";
}

public sealed record PaymentDeclined
{
    public RegularPayment? Regular { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record PaymentMethodName
{
    public string? BuyerLanguageName { get; init; }
    public string? SiteLanguageName { get; init; }
    public UserDefinedPaymentMethodName? UserDefinedName { get; init; }
}

public static class PaymentOptionType
{
    public const string FullPaymentOnline = "FULL_PAYMENT_ONLINE";
    public const string FullPaymentOffline = "FULL_PAYMENT_OFFLINE";
    public const string Membership = "MEMBERSHIP";
    public const string DepositOnline = "DEPOSIT_ONLINE";
    public const string MembershipOffline = "MEMBERSHIP_OFFLINE";
    public const string MembershipOnlineWithOfflineRemainder = "MEMBERSHIP_ONLINE_WITH_OFFLINE_REMAINDER";
}

public sealed record PaymentPending
{
    public RegularPayment? Regular { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record PaymentRefund
{
    public string? PaymentId { get; init; }
    public Price? Amount { get; init; }
    public bool? ExternalRefund { get; init; }
}

public sealed record PaymentRefundFailed
{
    public string? RefundId { get; init; }
    public RefundedPayment? Payment { get; init; }
}

public sealed record PaymentRefunded
{
    public string? RefundId { get; init; }
    public RefundedPayment? Payment { get; init; }
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

public static class PaymentStatusEnumPaymentStatus
{
    public const string Unspecified = "UNSPECIFIED";
    public const string NotPaid = "NOT_PAID";
    public const string Paid = "PAID";
    public const string PartiallyRefunded = "PARTIALLY_REFUNDED";
    public const string FullyRefunded = "FULLY_REFUNDED";
    public const string Pending = "PENDING";
    public const string PartiallyPaid = "PARTIALLY_PAID";
    public const string PendingMerchant = "PENDING_MERCHANT";
    public const string Canceled = "CANCELED";
    public const string Declined = "DECLINED";
}

public sealed record PaymentStatusUpdated
{
    public Order? Order { get; init; }
    public string? PreviousPaymentStatus { get; init; }
}

public sealed record PhysicalProperties
{
    public double? Weight { get; init; }
    public string? Sku { get; init; }
    public bool? Shippable { get; init; }
}

public sealed record PickupAddress
{
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? AddressLine2 { get; init; }
    public string? CountryFullname { get; init; }
    public string? SubdivisionFullname { get; init; }
}

public sealed record PickupDetails
{
    public PickupAddress? Address { get; init; }
    public string? PickupMethod { get; init; }
}

public static class PickupMethod
{
    public const string StorePickup = "STORE_PICKUP";
    public const string PickupPoint = "PICKUP_POINT";
}

public sealed record PlainTextValue
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record PlatformFee
{
    public TranslatableString? Name { get; init; }
    public Price? Amount { get; init; }
    public string? LineItemId { get; init; }
    public string? ChargeType { get; init; }
    public string? PercentageRate { get; init; }
}

public sealed record PlatformFeeSummary
{
    public Price? Total { get; init; }
    public Price? TotalPassOn { get; init; }
    public Price? TotalAbsorbed { get; init; }
    public IReadOnlyList<PlatformFee>? Fees { get; init; }
}

public static class PredefinedPaymentMethod
{
    public const string Cash = "CASH";
    public const string BankTransfer = "BANK_TRANSFER";
    public const string Check = "CHECK";
}

public sealed record PreparePaymentCollectionRequest
{
    public string? EcomOrderId { get; init; }
    public Price? Amount { get; init; }
    public string? PaymentGatewayOrderId { get; init; }
    public bool? DelayedCapture { get; init; }
    public DelayedCaptureSettings? DelayedCaptureSettings { get; init; }
}

public sealed record PreparePaymentCollectionResponse
{
    public string? PaymentGatewayOrderId { get; init; }
}

public sealed record Price
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public sealed record PriceDescription
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record PriceSummary
{
    public Price? Subtotal { get; init; }
    public Price? Shipping { get; init; }
    public Price? Tax { get; init; }
    public Price? Discount { get; init; }
    public Price? Total { get; init; }
    public Price? TotalAdditionalFees { get; init; }
}

public sealed record ProductName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record PublicActivity
{
    public CustomActivity? CustomActivity { get; init; }
    public MerchantComment? MerchantComment { get; init; }
}

public static class Reason
{
    public const string Manual = "MANUAL";
    public const string Scheduled = "SCHEDULED";
}

public sealed record ReceiptCreated
{
    public WixReceipt? WixReceipt { get; init; }
    public ExternalReceipt? ExternalReceipt { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record ReceiptSent
{
    public WixReceipt? WixReceipt { get; init; }
    public ExternalReceipt? ExternalReceipt { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record RecordManuallyCollectedPaymentRequest
{
    public string? OrderId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record RecordManuallyCollectedPaymentResponse
{
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

public sealed record RefundInitiated
{
    public string? RefundId { get; init; }
    public Price? Amount { get; init; }
    public IReadOnlyList<RefundedPayment>? Payments { get; init; }
    public string? Reason { get; init; }
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

public sealed record RefundSideEffects
{
    public RestockInfo? RestockInfo { get; init; }
    public bool? SendOrderRefundedEmail { get; init; }
    public string? CustomMessage { get; init; }
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

public sealed record Refundability
{
    public string? NonRefundableReason { get; init; }
    public string? ManuallyRefundableReason { get; init; }
    public string? PaymentId { get; init; }
    public string? RefundabilityStatus { get; init; }
    public string? ProviderLink { get; init; }
}

public static class RefundableStatus
{
    public const string NotRefundable = "NOT_REFUNDABLE";
    public const string Manual = "MANUAL";
    public const string Refundable = "REFUNDABLE";
}

public sealed record RefundedAsStoreCredit
{
    public Price? Amount { get; init; }
    public string? Reason { get; init; }
}

public sealed record RefundedPayment
{
    public RegularPaymentRefund? Regular { get; init; }
    public GiftCardPaymentRefund? GiftCard { get; init; }
    public MembershipPaymentRefund? Membership { get; init; }
    public string? PaymentId { get; init; }
    public bool? ExternalRefund { get; init; }
}

public sealed record RegularPayment
{
    public CreditCardDetails? CreditCardDetails { get; init; }
    public Price? Amount { get; init; }
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

public sealed record RegularPaymentRefund
{
    public Price? Amount { get; init; }
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
}

public sealed record RestockInfo
{
    public string? Type { get; init; }
    public IReadOnlyList<RestockItem>? Items { get; init; }
}

public sealed record RestockItem
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
}

public static class RestockType
{
    public const string NoItems = "NO_ITEMS";
    public const string AllItems = "ALL_ITEMS";
    public const string SomeItems = "SOME_ITEMS";
}

public sealed record SavedPaymentMethod
{
    public string? Name { get; init; }
    public string? Description { get; init; }
}

public static class ScheduledAction
{
    public const string Void = "VOID";
    public const string Capture = "CAPTURE";
}

public sealed record SearchOrdersRequest
{
    public CursorSearch? Search { get; init; }
}

public sealed record SearchOrdersResponse
{
    public IReadOnlyList<Order>? Orders { get; init; }
    public CursorPagingMetadata? Metadata { get; init; }
}

public sealed record ServiceProperties
{
    public string? ScheduledDate { get; init; }
    public int? NumberOfParticipants { get; init; }
}

public sealed record SetOrderNumberCounterRequest
{
    public string? Counter { get; init; }
    public bool? AllowLowerCounter { get; init; }
}

public sealed record SetOrderNumberCounterResponse
{
    public string? OldCounter { get; init; }
    public string? NewCounter { get; init; }
}

public sealed record ShippingInformation
{
    public Price? Total { get; init; }
    public string? ShippingTitle { get; init; }
}

public sealed record ShippingInformationChange
{
    public ShippingInformation? OriginalShippingInfo { get; init; }
    public ShippingInformation? NewShippingInfo { get; init; }
}

public sealed record ShippingPrice
{
    public Price? Price { get; init; }
    public Price? TotalPriceBeforeTax { get; init; }
    public Price? TotalPriceAfterTax { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public LineItemTaxInfo? TaxInfo { get; init; }
    public Price? Discount { get; init; }
}

public sealed record ShippingRefund
{
    public Price? Amount { get; init; }
}

public sealed record ShippingRegion
{
    public string? Name { get; init; }
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

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
}

public static class SubscriptionFrequency
{
    public const string Undefined = "UNDEFINED";
    public const string Day = "DAY";
    public const string Week = "WEEK";
    public const string Month = "MONTH";
    public const string Year = "YEAR";
}

public sealed record SubscriptionInfo
{
    public string? Id { get; init; }
    public int? CycleNumber { get; init; }
    public string? SubscriptionOptionTitle { get; init; }
    public string? SubscriptionOptionDescription { get; init; }
    public SubscriptionSettings? SubscriptionSettings { get; init; }
    public string? ChargesDescription { get; init; }
}

public sealed record SubscriptionSettings
{
    public string? Frequency { get; init; }
    public int? Interval { get; init; }
    public bool? AutoRenewal { get; init; }
    public int? BillingCycles { get; init; }
    public bool? EnableCustomerCancellation { get; init; }
    public FreeTrialPeriod? FreeTrialPeriod { get; init; }
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record Tags
{
    public TagList? PrivateTags { get; init; }
    [JsonPropertyName("tags")]
    public TagList? TagsValue { get; init; }
}

public sealed record TagsTagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record TagsTags
{
    public TagsTagList? PrivateTags { get; init; }
    public TagsTagList? Tags { get; init; }
}

public sealed record TaxSummary
{
    public Price? TotalTax { get; init; }
}

public sealed record TaxableAddress
{
    public string? AddressType { get; init; }
}

public static class TaxableAddressType
{
    public const string Business = "BUSINESS";
    public const string Billing = "BILLING";
    public const string Shipping = "SHIPPING";
}

public sealed record TotalPriceChange
{
    public Price? OriginalTotal { get; init; }
    public Price? NewTotal { get; init; }
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

public sealed record TranslatableString
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record TranslatedValue
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record TriggerRefundRequest
{
    public string? EcomOrderId { get; init; }
    public IReadOnlyList<PaymentRefund>? Payments { get; init; }
    public RefundDetails? Details { get; init; }
    public RefundSideEffects? SideEffects { get; init; }
}

public sealed record TriggerRefundResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
    public string? RefundId { get; init; }
    public IReadOnlyList<ItemMetadata>? FailedPaymentIds { get; init; }
}

public sealed record UpdateActivityRequest
{
    public string? Id { get; init; }
    public string? ActivityId { get; init; }
    public PublicActivity? Activity { get; init; }
}

public sealed record UpdateActivityResponse
{
    public Order? Order { get; init; }
}

public sealed record UpdateOrderLineItemRequest
{
    public string? Id { get; init; }
    public OrderLineItem? LineItem { get; init; }
}

public sealed record UpdateOrderLineItemResponse
{
    public Order? Order { get; init; }
}

public sealed record UpdateOrderRequest
{
    public Order? Order { get; init; }
}

public sealed record UpdateOrderResponse
{
    public Order? Order { get; init; }
}

public sealed record UpdateOrderStatusRequest
{
    public string? OrderId { get; init; }
    public string? Status { get; init; }
}

public sealed record UpdateOrderStatusResponse
{
    public Order? Order { get; init; }
}

public sealed record UserDefinedPaymentMethodName
{
    public string? Predefined { get; init; }
    public string? Custom { get; init; }
}

public sealed record V1ScheduledAction
{
    public string? ActionType { get; init; }
    public string? ExecutionDate { get; init; }
}

public sealed record V1ShippingInformation
{
    public string? CarrierId { get; init; }
    public string? Code { get; init; }
    public string? Title { get; init; }
    public DeliveryLogistics? Logistics { get; init; }
    public ShippingPrice? Cost { get; init; }
    public ShippingRegion? Region { get; init; }
}

public sealed record VatId
{
    public string? Id { get; init; }
    public string? Type { get; init; }
}

public static class VatType
{
    public const string Unspecified = "UNSPECIFIED";
    public const string Cpf = "CPF";
    public const string Cnpj = "CNPJ";
}

public sealed record VoidAuthorizedPaymentsRequest
{
    public string? EcomOrderId { get; init; }
    public IReadOnlyList<string>? PaymentIds { get; init; }
}

public sealed record VoidAuthorizedPaymentsResponse
{
    public OrderTransactions? OrderTransactions { get; init; }
}

public static class WeightUnit
{
    public const string UnspecifiedWeightUnit = "UNSPECIFIED_WEIGHT_UNIT";
    public const string Kg = "KG";
    public const string Lb = "LB";
}

public sealed record WixReceipt
{
    public string? ReceiptId { get; init; }
    public string? DisplayNumber { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AddActivitiesRequest))]
[JsonSerializable(typeof(AddActivitiesResponse))]
[JsonSerializable(typeof(AddActivityRequest))]
[JsonSerializable(typeof(AddActivityResponse))]
[JsonSerializable(typeof(AdditionalFee))]
[JsonSerializable(typeof(AdditionalFeeRefund))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(AddressWithContact))]
[JsonSerializable(typeof(AggregateOrdersRequest))]
[JsonSerializable(typeof(AggregateOrdersResponse))]
[JsonSerializable(typeof(AggregatedRefundSummary))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AppliedDiscount))]
[JsonSerializable(typeof(AuthorizationActionFailureDetails))]
[JsonSerializable(typeof(AuthorizationCapture))]
[JsonSerializable(typeof(AuthorizationDetails))]
[JsonSerializable(typeof(AuthorizationVoid))]
[JsonSerializable(typeof(AuthorizedPaymentCaptured))]
[JsonSerializable(typeof(AuthorizedPaymentCreated))]
[JsonSerializable(typeof(AuthorizedPaymentVoided))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(BalanceSummary))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkDeleteImportedOrdersRequest))]
[JsonSerializable(typeof(BulkDeleteImportedOrdersResponse))]
[JsonSerializable(typeof(BulkMarkOrdersAsPaidRequest))]
[JsonSerializable(typeof(BulkMarkOrdersAsPaidResponse))]
[JsonSerializable(typeof(BulkOrderResult))]
[JsonSerializable(typeof(BulkUpdateOrderTagsRequest))]
[JsonSerializable(typeof(BulkUpdateOrderTagsResponse))]
[JsonSerializable(typeof(BulkUpdateOrderTagsResult))]
[JsonSerializable(typeof(BulkUpdateOrdersRequest))]
[JsonSerializable(typeof(BulkUpdateOrdersResponse))]
[JsonSerializable(typeof(BuyerInfo))]
[JsonSerializable(typeof(CancelOrderRequest))]
[JsonSerializable(typeof(CancelOrderResponse))]
[JsonSerializable(typeof(CaptureAuthorizedPaymentsRequest))]
[JsonSerializable(typeof(CaptureAuthorizedPaymentsResponse))]
[JsonSerializable(typeof(CashRounding))]
[JsonSerializable(typeof(CashRoundingDetails))]
[JsonSerializable(typeof(CatalogReference))]
[JsonSerializable(typeof(ChannelInfo))]
[JsonSerializable(typeof(ChargeMembershipsRequest))]
[JsonSerializable(typeof(ChargeMembershipsResponse))]
[JsonSerializable(typeof(Chargeback))]
[JsonSerializable(typeof(ChargebackCreated))]
[JsonSerializable(typeof(ChargebackReversed))]
[JsonSerializable(typeof(ChargedBy))]
[JsonSerializable(typeof(Color))]
[JsonSerializable(typeof(Coupon))]
[JsonSerializable(typeof(CreateOrderRequest))]
[JsonSerializable(typeof(CreateOrderResponse))]
[JsonSerializable(typeof(CreatePaymentGatewayOrderRequest))]
[JsonSerializable(typeof(CreatePaymentGatewayOrderResponse))]
[JsonSerializable(typeof(CreatedBy))]
[JsonSerializable(typeof(CreditCardDetails))]
[JsonSerializable(typeof(CreditCardPaymentMethodDetails))]
[JsonSerializable(typeof(CurrencyConversionDetails))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorSearch))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomActivity))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(DecimalQuantity))]
[JsonSerializable(typeof(DelayedCaptureSettings))]
[JsonSerializable(typeof(DeleteActivityRequest))]
[JsonSerializable(typeof(DeleteActivityResponse))]
[JsonSerializable(typeof(DeliveryLogistics))]
[JsonSerializable(typeof(DeliveryTimeSlot))]
[JsonSerializable(typeof(DescriptionLine))]
[JsonSerializable(typeof(DescriptionLineName))]
[JsonSerializable(typeof(DigitalFile))]
[JsonSerializable(typeof(DiscountRule))]
[JsonSerializable(typeof(DiscountRuleName))]
[JsonSerializable(typeof(DraftOrderChangesApplied))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(ExternalReceipt))]
[JsonSerializable(typeof(FreeTrialPeriod))]
[JsonSerializable(typeof(FullAddressContactDetails))]
[JsonSerializable(typeof(FutureMembershipDetails))]
[JsonSerializable(typeof(GetOrderRequest))]
[JsonSerializable(typeof(GetOrderResponse))]
[JsonSerializable(typeof(GetPaymentCollectabilityStatusRequest))]
[JsonSerializable(typeof(GetPaymentCollectabilityStatusResponse))]
[JsonSerializable(typeof(GetRefundabilityStatusRequest))]
[JsonSerializable(typeof(GetRefundabilityStatusResponse))]
[JsonSerializable(typeof(GiftCardPaymentDetails))]
[JsonSerializable(typeof(GiftCardPaymentRefund))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ImportOrderRequest))]
[JsonSerializable(typeof(ImportOrderResponse))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(ItemModifier))]
[JsonSerializable(typeof(ItemTaxFullDetails))]
[JsonSerializable(typeof(ItemType))]
[JsonSerializable(typeof(LineItemAmount))]
[JsonSerializable(typeof(LineItemChanges))]
[JsonSerializable(typeof(LineItemDiscount))]
[JsonSerializable(typeof(LineItemPriceChange))]
[JsonSerializable(typeof(LineItemQuantityChange))]
[JsonSerializable(typeof(LineItemRefund))]
[JsonSerializable(typeof(LineItemRefundSummary))]
[JsonSerializable(typeof(LineItemTaxBreakdown))]
[JsonSerializable(typeof(LineItemTaxInfo))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(LocationAndQuantity))]
[JsonSerializable(typeof(ManagedAdditionalFee))]
[JsonSerializable(typeof(ManagedDiscount))]
[JsonSerializable(typeof(ManagedLineItem))]
[JsonSerializable(typeof(MarkOrderAsPaidRequest))]
[JsonSerializable(typeof(MarkOrderAsPaidResponse))]
[JsonSerializable(typeof(MaskedOrder))]
[JsonSerializable(typeof(MembershipChargeItem))]
[JsonSerializable(typeof(MembershipName))]
[JsonSerializable(typeof(MembershipPaymentDetails))]
[JsonSerializable(typeof(MembershipPaymentRefund))]
[JsonSerializable(typeof(MerchantComment))]
[JsonSerializable(typeof(MerchantDiscount))]
[JsonSerializable(typeof(ModifierGroup))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderApproved))]
[JsonSerializable(typeof(OrderCanceledEventOrderCanceled))]
[JsonSerializable(typeof(OrderChange))]
[JsonSerializable(typeof(OrderCreateNotifications))]
[JsonSerializable(typeof(OrderCreationSettings))]
[JsonSerializable(typeof(OrderLineItem))]
[JsonSerializable(typeof(OrderRefunded))]
[JsonSerializable(typeof(OrderTaxBreakdown))]
[JsonSerializable(typeof(OrderTaxInfo))]
[JsonSerializable(typeof(OrderTransactions))]
[JsonSerializable(typeof(OwnerApps))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentCanceled))]
[JsonSerializable(typeof(PaymentCapture))]
[JsonSerializable(typeof(PaymentDeclined))]
[JsonSerializable(typeof(PaymentMethodName))]
[JsonSerializable(typeof(PaymentPending))]
[JsonSerializable(typeof(PaymentRefund))]
[JsonSerializable(typeof(PaymentRefundFailed))]
[JsonSerializable(typeof(PaymentRefunded))]
[JsonSerializable(typeof(PaymentStatusUpdated))]
[JsonSerializable(typeof(PhysicalProperties))]
[JsonSerializable(typeof(PickupAddress))]
[JsonSerializable(typeof(PickupDetails))]
[JsonSerializable(typeof(PlainTextValue))]
[JsonSerializable(typeof(PlatformFee))]
[JsonSerializable(typeof(PlatformFeeSummary))]
[JsonSerializable(typeof(PreparePaymentCollectionRequest))]
[JsonSerializable(typeof(PreparePaymentCollectionResponse))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(PriceDescription))]
[JsonSerializable(typeof(PriceSummary))]
[JsonSerializable(typeof(ProductName))]
[JsonSerializable(typeof(PublicActivity))]
[JsonSerializable(typeof(ReceiptCreated))]
[JsonSerializable(typeof(ReceiptSent))]
[JsonSerializable(typeof(RecordManuallyCollectedPaymentRequest))]
[JsonSerializable(typeof(RecordManuallyCollectedPaymentResponse))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(RefundDetails))]
[JsonSerializable(typeof(RefundInitiated))]
[JsonSerializable(typeof(RefundItem))]
[JsonSerializable(typeof(RefundItemsBreakdown))]
[JsonSerializable(typeof(RefundSideEffects))]
[JsonSerializable(typeof(RefundStatusInfo))]
[JsonSerializable(typeof(RefundTransaction))]
[JsonSerializable(typeof(Refundability))]
[JsonSerializable(typeof(RefundedAsStoreCredit))]
[JsonSerializable(typeof(RefundedPayment))]
[JsonSerializable(typeof(RegularPayment))]
[JsonSerializable(typeof(RegularPaymentDetails))]
[JsonSerializable(typeof(RegularPaymentRefund))]
[JsonSerializable(typeof(RestockInfo))]
[JsonSerializable(typeof(RestockItem))]
[JsonSerializable(typeof(SavedPaymentMethod))]
[JsonSerializable(typeof(SearchOrdersRequest))]
[JsonSerializable(typeof(SearchOrdersResponse))]
[JsonSerializable(typeof(ServiceProperties))]
[JsonSerializable(typeof(SetOrderNumberCounterRequest))]
[JsonSerializable(typeof(SetOrderNumberCounterResponse))]
[JsonSerializable(typeof(ShippingInformation))]
[JsonSerializable(typeof(ShippingInformationChange))]
[JsonSerializable(typeof(ShippingPrice))]
[JsonSerializable(typeof(ShippingRefund))]
[JsonSerializable(typeof(ShippingRegion))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(SubscriptionInfo))]
[JsonSerializable(typeof(SubscriptionSettings))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(TagsTagList))]
[JsonSerializable(typeof(TagsTags))]
[JsonSerializable(typeof(TaxSummary))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(TotalPriceChange))]
[JsonSerializable(typeof(TranslatableString))]
[JsonSerializable(typeof(TranslatedValue))]
[JsonSerializable(typeof(TriggerRefundRequest))]
[JsonSerializable(typeof(TriggerRefundResponse))]
[JsonSerializable(typeof(UpdateActivityRequest))]
[JsonSerializable(typeof(UpdateActivityResponse))]
[JsonSerializable(typeof(UpdateOrderLineItemRequest))]
[JsonSerializable(typeof(UpdateOrderLineItemResponse))]
[JsonSerializable(typeof(UpdateOrderRequest))]
[JsonSerializable(typeof(UpdateOrderResponse))]
[JsonSerializable(typeof(UpdateOrderStatusRequest))]
[JsonSerializable(typeof(UpdateOrderStatusResponse))]
[JsonSerializable(typeof(UserDefinedPaymentMethodName))]
[JsonSerializable(typeof(V1ScheduledAction))]
[JsonSerializable(typeof(V1ShippingInformation))]
[JsonSerializable(typeof(VatId))]
[JsonSerializable(typeof(VoidAuthorizedPaymentsRequest))]
[JsonSerializable(typeof(VoidAuthorizedPaymentsResponse))]
[JsonSerializable(typeof(WixReceipt))]
public sealed partial class OrdersJson : JsonSerializerContext
{
    public static OrdersJson Wire { get; } = new(WireFormat.NewOptions());
}
