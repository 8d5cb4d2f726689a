// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.DraftOrders;

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
    public JsonElement? CustomActivity { get; init; }
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

public sealed record AddLineItemsToDraftOrderRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<CatalogReferenceLineItem>? CatalogLineItems { get; init; }
    public IReadOnlyList<CustomLineItem>? CustomLineItems { get; init; }
}

public sealed record AddLineItemsToDraftOrderResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
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

public sealed record AdditionalFeeDetails
{
    public AdditionalFee? AdditionalFee { get; init; }
    public TaxDetails? TaxDetails { get; init; }
    public string? Source { get; init; }
    public bool? Applied { get; init; }
}

public sealed record AdditionalFeeOption
{
    public string? Name { get; init; }
    public Price? Price { get; init; }
    public TaxDetails? TaxDetails { get; init; }
    public bool? ApplyToDraftOrder { get; init; }
    public string? Code { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
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

public static class AppliedDiscountDiscountType
{
    public const string Global = "GLOBAL";
    public const string SpecificItems = "SPECIFIC_ITEMS";
    public const string Shipping = "SHIPPING";
}

public static class AttributionSource
{
    public const string Unspecified = "UNSPECIFIED";
    public const string FacebookAds = "FACEBOOK_ADS";
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
    public Price? PlatformFees { get; init; }
    public Price? TotalMinusPlatformFees { get; init; }
    public CashRounding? CashRoundingAdjustment { get; init; }
}

public sealed record BillingChangedDetails
{
    public AddressWithContact? BillingInfoBeforeChange { get; init; }
}

public sealed record BillingDetails
{
    public bool? Added { get; init; }
    public BillingChangedDetails? ChangedDetails { get; init; }
    public bool? Removed { get; init; }
    public AddressWithContact? BillingInfo { get; init; }
}

public sealed record BusinessLocationChangedDetails
{
    public Location? BusinessLocationBeforeChange { get; init; }
}

public sealed record BusinessLocationDetails
{
    public bool? Added { get; init; }
    public BusinessLocationChangedDetails? ChangedDetails { get; init; }
    public bool? Removed { get; init; }
    public Location? BusinessLocation { get; init; }
}

public sealed record BuyerChangedDetails
{
    public BuyerInfo? BuyerInfoBeforeChange { get; init; }
}

public sealed record BuyerDetails
{
    public bool? Added { get; init; }
    public BuyerChangedDetails? ChangedDetails { get; init; }
    public bool? Removed { get; init; }
    public BuyerInfo? BuyerInfo { get; init; }
}

public sealed record BuyerInfo
{
    public string? VisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? ContactId { get; init; }
    public string? Email { get; init; }
}

public sealed record CalculatedDraftOrder
{
    public DraftOrder? DraftOrder { get; init; }
    public IReadOnlyList<ShippingOption>? ShippingOptions { get; init; }
    public CalculationErrors? CalculationErrors { get; init; }
}

public sealed record CalculationErrors
{
    public Details? GeneralShippingCalculationError { get; init; }
    public CarrierErrors? CarrierErrors { get; init; }
    public Details? TaxCalculationError { get; init; }
    public IReadOnlyList<ApplicationError>? OrderValidationErrors { get; init; }
}

public sealed record CarrierError
{
    public string? CarrierId { get; init; }
    public Details? Error { get; init; }
}

public sealed record CarrierErrors
{
    public IReadOnlyList<CarrierError>? Errors { get; init; }
}

public sealed record CashRounding
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public sealed record CatalogReference
{
    public string? CatalogItemId { get; init; }
    public string? AppId { get; init; }
    public JsonElement? Options { get; init; }
}

public sealed record CatalogReferenceLineItem
{
    public CatalogReference? CatalogReference { get; init; }
    public int? Quantity { get; init; }
    public Price? Price { get; init; }
    public bool? PriceUndetermined { get; init; }
    public IReadOnlyList<LocationAndQuantity>? Locations { get; init; }
    public string? Id { get; init; }
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

public static class ChargeType
{
    public const string PassOn = "PASS_ON";
    public const string Absorbed = "ABSORBED";
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

public sealed record Color
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
    public string? Code { get; init; }
}

public sealed record CommitDraftOrderRequest
{
    public string? DraftOrderId { get; init; }
    public DraftOrderCommitSettings? CommitSettings { get; init; }
    public string? Reason { get; init; }
}

public sealed record CommitDraftOrderResponse
{
    public DraftOrder? CommittedDraftOrder { get; init; }
    public Order? OrderAfterCommit { get; init; }
}

public sealed record Coupon
{
    public string? Id { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }
    public Price? Amount { get; init; }
}

public sealed record CreateCustomAdditionalFeesRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<AdditionalFeeOption>? CustomAdditionalFees { get; init; }
}

public sealed record CreateCustomAdditionalFeesResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record CreateCustomDiscountsRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<DiscountOption>? Discounts { get; init; }
}

public sealed record CreateCustomDiscountsResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record CreateDraftOrderRequest
{
    public string? SourceOrderId { get; init; }
    public DraftOrderInput? DraftOrder { get; init; }
    public string? OrderId { get; init; }
}

public sealed record CreateDraftOrderResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
    public bool? PreexistingDraftOrder { get; init; }
}

public sealed record CreateEmptyDraftOrderRequest
{
}

public sealed record CreateEmptyDraftOrderResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record CreateOrderFromDraftRequest
{
    public string? DraftOrderId { get; init; }
    public OrderCreateSettings? CreateSettings { get; init; }
    public string? Reason { get; init; }
    public ChannelInfo? ChannelInfo { get; init; }
}

public sealed record CreateOrderFromDraftResponse
{
    public DraftOrder? CommittedDraftOrder { get; init; }
    public Order? CreatedOrder { get; init; }
}

public sealed record CreatedBy
{
    public string? UserId { get; init; }
    public string? AppId { get; init; }
}

public sealed record CreditCardDetails
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

public sealed record CursorQuery
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

public sealed record CustomField
{
    public JsonElement? Value { get; init; }
    public string? Title { get; init; }
    public string? TranslatedTitle { get; init; }
}

public sealed record CustomLineItem
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public CatalogReference? CatalogReference { get; init; }
    public ProductName? ProductName { get; init; }
    public PageUrlV2? Url { get; init; }
    public Price? Price { get; init; }
    public Price? LineItemPrice { get; init; }
    public Price? FullPrice { get; init; }
    public Price? PriceBeforeDiscounts { get; init; }
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public Image? Media { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public ItemType? ItemType { get; init; }
    public PriceDescription? PriceDescription { get; init; }
    public string? DeliveryProfileId { get; init; }
    public IReadOnlyList<LocationAndQuantity>? Locations { get; init; }
}

public sealed record DecimalQuantity
{
    public string? MeasurementUnit { get; init; }
    public string? OtherUnit { get; init; }
    public string? Value { get; init; }
    public TranslatableString? Description { get; init; }
}

public sealed record DeleteCustomAdditionalFeesRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<string>? CustomAdditionalFees { get; init; }
}

public sealed record DeleteCustomAdditionalFeesResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record DeleteCustomDiscountsRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<string>? DiscountIds { get; init; }
}

public sealed record DeleteCustomDiscountsResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record DeleteDraftOrderRequest
{
    public string? DraftOrderId { get; init; }
}

public sealed record DeleteDraftOrderResponse
{
}

public sealed record DeliveryLogistics
{
    public string? DeliveryTime { get; init; }
    public string? Instructions { get; init; }
    public PickupDetails? PickupDetails { get; init; }
    public DeliveryTimeSlot? DeliveryTimeSlot { get; init; }
}

public sealed record DeliveryTimeSlot
{
    public string? From { get; init; }
    public string? To { get; init; }
}

public sealed record DepositDetails
{
    public Price? Amount { get; init; }
    public string? Percentage { get; init; }
    public PriceSummary? PriceSummary { get; init; }
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

public sealed record DescriptionLinesOverride
{
}

public sealed record Details
{
    public ApplicationError? ApplicationError { get; init; }
    public ValidationError? ValidationError { get; init; }
    public SystemError? SystemError { get; init; }
    public IReadOnlyDictionary<string, string>? Tracing { get; init; }
}

public sealed record DigitalFile
{
    public string? FileId { get; init; }
    public string? Link { get; init; }
    public string? ExpirationDate { get; init; }
}

public sealed record DiscountDetails
{
    public AppliedDiscount? Discount { get; init; }
    public string? Source { get; init; }
    public bool? Applied { get; init; }
}

public sealed record DiscountOption
{
    public Price? PriceAmount { get; init; }
    public string? Percentage { get; init; }
    public string? DiscountType { get; init; }
    public string? LineItemId { get; init; }
    public Price? Amount { get; init; }
    public string? Description { get; init; }
    public bool? ApplyToDraftOrder { get; init; }
    public IReadOnlyList<LineItemDiscount>? LineItemDiscounts { get; init; }
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

public sealed record DraftOrder
{
    public string? Id { get; init; }
    public string? OrderId { get; init; }
    public IReadOnlyList<ItemDetails>? LineItems { get; init; }
    public ShippingDetails? ShippingInfo { get; init; }
    public BuyerInfo? BuyerInfo { get; init; }
    public AddressWithContact? BillingInfo { get; init; }
    public IReadOnlyList<AdditionalFeeDetails>? AdditionalFees { get; init; }
    public IReadOnlyList<DiscountDetails>? Discounts { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public CreatedBy? CreatedBy { get; init; }
    public string? Status { get; init; }
    public string? WeightUnit { get; init; }
    public string? Currency { get; init; }
    public PriceSummary? PriceSummary { get; init; }
    public TaxSummary? TaxSummary { get; init; }
    public BalanceSummary? BalanceSummary { get; init; }
    public DraftOrderCommitSettings? CommitSettings { get; init; }
    public string? MemberId { get; init; }
    public string? PurchaseFlowId { get; init; }
    public RecipientInfoDetails? RecipientInfo { get; init; }
    public OrderTaxInfo? TaxInfo { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public BuyerDetails? BuyerDetails { get; init; }
    public BillingDetails? BillingDetails { get; init; }
    public BusinessLocationDetails? BusinessLocationDetails { get; init; }
    public PlatformFeeSummary? PlatformFeeSummary { get; init; }
}

public sealed record DraftOrderChangesApplied
{
    public string? DraftOrderId { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<OrderChange>? Changes { get; init; }
}

public sealed record DraftOrderCommitSettings
{
    public bool? SendNotificationsToBuyer { get; init; }
    public bool? SendNotificationsToBusiness { get; init; }
    public bool? AddActivitiesToOrder { get; init; }
    public bool? SendNotificationsToCustomFulfillers { get; init; }
    public IReadOnlyList<InventoryUpdate>? UpdateInventory { get; init; }
}

public sealed record DraftOrderInput
{
    public IReadOnlyList<CatalogReferenceLineItem>? CatalogLineItems { get; init; }
    public IReadOnlyList<CustomLineItem>? CustomLineItems { get; init; }
    public IReadOnlyList<DiscountOption>? Discounts { get; init; }
    public BuyerInfo? BuyerInfo { get; init; }
    public IReadOnlyList<AdditionalFeeOption>? AdditionalFees { get; init; }
    public AddressWithContact? RecipientInfo { get; init; }
    public V1ShippingInformation? ShippingInfo { get; init; }
    public AddressWithContact? BillingInfo { get; init; }
    public bool? TaxExempt { get; init; }
    public Location? BusinessLocation { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public static class EditingStatus
{
    public const string Draft = "DRAFT";
    public const string Committed = "COMMITTED";
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

public sealed record FieldViolation
{
    public string? Field { get; init; }
    public string? Description { get; init; }
    public string? ViolatedRule { get; init; }
    public string? RuleName { get; init; }
    public JsonElement? Data { get; init; }
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

public sealed record GetDraftOrderRequest
{
    public string? DraftOrderId { get; init; }
}

public sealed record GetDraftOrderResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record GetOrderDraftabilityStatusRequest
{
    public string? OrderId { get; init; }
}

public sealed record GetOrderDraftabilityStatusResponse
{
    public string? OrderId { get; init; }
    public bool? OrderDraftable { get; init; }
    public IReadOnlyList<string>? NonDraftableReasons { get; init; }
}

public sealed record GiftCardPaymentRefund
{
    public string? GiftCardPaymentId { get; init; }
    public Price? Amount { get; init; }
}

public sealed record IdAndApplied
{
    public string? Id { get; init; }
    public bool? Applied { get; init; }
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

public sealed record InventoryUpdate
{
    public string? LineItemId { get; init; }
}

public sealed record ItemChangedDetails
{
    public int? QuantityBeforeChange { get; init; }
    public Price? PriceBeforeChange { get; init; }
    public PriceDescription? PriceDescriptionBeforeChange { get; init; }
    public IReadOnlyList<ModifierGroup>? ModifierGroupsBeforeChange { get; init; }
}

public sealed record ItemDetails
{
    public bool? Added { get; init; }
    public ItemChangedDetails? ChangedDetails { get; init; }
    public bool? Removed { get; init; }
    public OrderLineItem? LineItem { get; init; }
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

public sealed record LineItemChangeDetails
{
    public string? LineItemId { get; init; }
    public int? NewQuantity { get; init; }
    public string? NewPrice { get; init; }
    public PriceDescription? NewPriceDescription { get; init; }
    public ProductName? NewProductName { get; init; }
    public DescriptionLinesOverride? NewDescriptionLines { get; init; }
    public ModifiersGroupsOverride? NewModifierGroups { get; init; }
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

public sealed record MembershipPaymentRefund
{
    public string? MembershipId { get; init; }
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

public sealed record ModifiersGroupsOverride
{
    public IReadOnlyList<ModifierGroup>? ModifierGroups { get; init; }
}

public static class NonDraftableReason
{
    public const string PartiallyOrFullyRefunded = "PARTIALLY_OR_FULLY_REFUNDED";
    public const string UnsupportedChannelType = "UNSUPPORTED_CHANNEL_TYPE";
    public const string OrderStatusIsNotSupported = "ORDER_STATUS_IS_NOT_SUPPORTED";
    public const string OrderAndSiteCurrenciesAreInconsistent = "ORDER_AND_SITE_CURRENCIES_ARE_INCONSISTENT";
    public const string OrderAndSiteWeightUnitsAreInconsistent = "ORDER_AND_SITE_WEIGHT_UNITS_ARE_INCONSISTENT";
    public const string OrderNotFound = "ORDER_NOT_FOUND";
    public const string SubscriptionLineItemExists = "SUBSCRIPTION_LINE_ITEM_EXISTS";
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
    public V1CreatedBy? CreatedBy { get; init; }
    public ChannelInfo? ChannelInfo { get; init; }
    public bool? SeenByAHuman { get; init; }
    public string? CheckoutId { get; init; }
    public IReadOnlyList<CustomField>? CustomFields { get; init; }
    public V1BalanceSummary? BalanceSummary { get; init; }
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

public sealed record OrderCreateSettings
{
    public bool? EditableByEveryone { get; init; }
    public OwnerApps? EditableByOwnerApps { get; init; }
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
    public JsonElement? ServiceProperties { get; init; }
}

public sealed record OrderRefunded
{
    public bool? Manual { get; init; }
    public Price? Amount { get; init; }
    public string? Reason { get; init; }
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

public sealed record OwnerApps
{
    public IReadOnlyList<string>? AppIds { get; init; }
}

public sealed record PageUrlV2
{
    public string? RelativePath { get; init; }
    public string? Url { get; init; }
}

public sealed record PaymentCanceled
{
    public RegularPayment? Regular { get; init; }
    public string? PaymentId { get; init; }
}

public sealed record PaymentDeclined
{
    public RegularPayment? Regular { get; init; }
    public string? PaymentId { get; init; }
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
    public Address? Address { get; init; }
    public string? PickupMethod { get; init; }
}

public static class PickupDetailsPickupMethod
{
    public const string StorePickup = "STORE_PICKUP";
    public const string PickupPoint = "PICKUP_POINT";
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

public sealed record QueryDraftOrdersRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryDraftOrdersResponse
{
    public IReadOnlyList<DraftOrder>? DraftOrders { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
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

public sealed record RecipientInfoChangedDetails
{
    public AddressWithContact? RecipientInfoBeforeChange { get; init; }
}

public sealed record RecipientInfoDetails
{
    public bool? Added { get; init; }
    public RecipientInfoChangedDetails? ChangedDetails { get; init; }
    public bool? Removed { get; init; }
    public AddressWithContact? RecipientInfo { get; init; }
}

public sealed record RefundInitiated
{
    public string? RefundId { get; init; }
    public Price? Amount { get; init; }
    public IReadOnlyList<RefundedPayment>? Payments { get; init; }
    public string? Reason { get; init; }
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

public sealed record RegularPaymentRefund
{
    public Price? Amount { get; init; }
    public string? LastFourDigits { get; init; }
    public string? Brand { get; init; }
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

public sealed record SavedPaymentMethod
{
    public string? Name { get; init; }
    public string? Description { get; init; }
}

public sealed record SetAdditionalFeesRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<IdAndApplied>? AdditionalFees { get; init; }
}

public sealed record SetAdditionalFeesResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetBillingInfoRequest
{
    public string? DraftOrderId { get; init; }
    public AddressWithContact? BillingInfo { get; init; }
}

public sealed record SetBillingInfoResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetBusinessLocationRequest
{
    public string? DraftOrderId { get; init; }
    public Location? BusinessLocation { get; init; }
}

public sealed record SetBusinessLocationResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetBuyerInfoRequest
{
    public string? DraftOrderId { get; init; }
    public BuyerInfo? BuyerInfo { get; init; }
}

public sealed record SetBuyerInfoResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetDepositRequest
{
    public string? DraftOrderId { get; init; }
    public DepositDetails? DepositDetails { get; init; }
}

public sealed record SetDepositResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetDiscountsRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<IdAndApplied>? Discounts { get; init; }
}

public sealed record SetDiscountsResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetRecipientInfoRequest
{
    public string? DraftOrderId { get; init; }
    public AddressWithContact? RecipientInfo { get; init; }
}

public sealed record SetRecipientInfoResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetShippingInfoRequest
{
    public string? DraftOrderId { get; init; }
    public V1ShippingInformation? ShippingInfo { get; init; }
}

public sealed record SetShippingInfoResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record SetTaxExemptionRequest
{
    public string? DraftOrderId { get; init; }
    public bool? TaxExempt { get; init; }
}

public sealed record SetTaxExemptionResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record ShippingChangedDetails
{
    public V1ShippingInformation? ShippingInfoBeforeChange { get; init; }
}

public sealed record ShippingDetails
{
    public bool? Added { get; init; }
    public ShippingChangedDetails? ChangedDetails { get; init; }
    public bool? Removed { get; init; }
    public V1ShippingInformation? ShippingInfo { get; init; }
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

public sealed record ShippingOption
{
    public string? CarrierId { get; init; }
    public string? Code { get; init; }
    public string? Title { get; init; }
    public DeliveryLogistics? Logistics { get; init; }
    public ShippingPrice? Cost { get; init; }
}

public sealed record ShippingPrice
{
    public Price? Price { get; init; }
    public string? Currency { get; init; }
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

public static class SourceType
{
    public const string OriginalOrder = "ORIGINAL_ORDER";
    public const string Automatic = "AUTOMATIC";
    public const string Custom = "CUSTOM";
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

public sealed record SystemError
{
    public string? ErrorCode { get; init; }
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

public sealed record TaxDetails
{
    public bool? Taxable { get; init; }
    public string? TaxGroupId { get; init; }
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

public sealed record UpdateExtendedFieldsRequest
{
    public string? Id { get; init; }
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateExtendedFieldsResponse
{
    public DraftOrder? DraftOrder { get; init; }
}

public sealed record UpdateLineItemsRequest
{
    public string? DraftOrderId { get; init; }
    public IReadOnlyList<LineItemChangeDetails>? LineItemChanges { get; init; }
}

public sealed record UpdateLineItemsResponse
{
    public CalculatedDraftOrder? CalculatedDraftOrder { get; init; }
}

public sealed record V1BalanceSummary
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

public sealed record V1CreatedBy
{
    public string? UserId { get; init; }
    public string? MemberId { get; init; }
    public string? VisitorId { get; init; }
    public string? AppId { get; init; }
}

public sealed record V1DeliveryLogistics
{
    public AddressWithContact? ShippingDestination { get; init; }
    public V1PickupDetails? PickupDetails { get; init; }
    public string? DeliveryTime { get; init; }
    public string? Instructions { get; init; }
    public string? DeliverByDate { get; init; }
    public V1DeliveryTimeSlot? DeliveryTimeSlot { get; init; }
}

public sealed record V1DeliveryTimeSlot
{
    public string? From { get; init; }
    public string? To { get; init; }
}

public static class V1OrderStatus
{
    public const string Initialized = "INITIALIZED";
    public const string Approved = "APPROVED";
    public const string Canceled = "CANCELED";
    public const string Pending = "PENDING";
    public const string Rejected = "REJECTED";
}

public sealed record V1PickupDetails
{
    public PickupAddress? Address { get; init; }
    public string? PickupMethod { get; init; }
}

public sealed record V1ShippingInformation
{
    public string? CarrierId { get; init; }
    public string? Code { get; init; }
    public string? Title { get; init; }
    public V1DeliveryLogistics? Logistics { get; init; }
    public V1ShippingPrice? Cost { get; init; }
    public ShippingRegion? Region { get; init; }
}

public sealed record V1ShippingPrice
{
    public Price? Price { get; init; }
    public Price? TotalPriceBeforeTax { get; init; }
    public Price? TotalPriceAfterTax { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public LineItemTaxInfo? TaxInfo { get; init; }
    public Price? Discount { get; init; }
}

public sealed record ValidationError
{
    public IReadOnlyList<FieldViolation>? FieldViolations { get; init; }
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
[JsonSerializable(typeof(AddLineItemsToDraftOrderRequest))]
[JsonSerializable(typeof(AddLineItemsToDraftOrderResponse))]
[JsonSerializable(typeof(AdditionalFee))]
[JsonSerializable(typeof(AdditionalFeeDetails))]
[JsonSerializable(typeof(AdditionalFeeOption))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(AddressWithContact))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AppliedDiscount))]
[JsonSerializable(typeof(AuthorizedPaymentCaptured))]
[JsonSerializable(typeof(AuthorizedPaymentCreated))]
[JsonSerializable(typeof(AuthorizedPaymentVoided))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(BalanceSummary))]
[JsonSerializable(typeof(BillingChangedDetails))]
[JsonSerializable(typeof(BillingDetails))]
[JsonSerializable(typeof(BusinessLocationChangedDetails))]
[JsonSerializable(typeof(BusinessLocationDetails))]
[JsonSerializable(typeof(BuyerChangedDetails))]
[JsonSerializable(typeof(BuyerDetails))]
[JsonSerializable(typeof(BuyerInfo))]
[JsonSerializable(typeof(CalculatedDraftOrder))]
[JsonSerializable(typeof(CalculationErrors))]
[JsonSerializable(typeof(CarrierError))]
[JsonSerializable(typeof(CarrierErrors))]
[JsonSerializable(typeof(CashRounding))]
[JsonSerializable(typeof(CatalogReference))]
[JsonSerializable(typeof(CatalogReferenceLineItem))]
[JsonSerializable(typeof(ChannelInfo))]
[JsonSerializable(typeof(ChargebackCreated))]
[JsonSerializable(typeof(ChargebackReversed))]
[JsonSerializable(typeof(Color))]
[JsonSerializable(typeof(CommitDraftOrderRequest))]
[JsonSerializable(typeof(CommitDraftOrderResponse))]
[JsonSerializable(typeof(Coupon))]
[JsonSerializable(typeof(CreateCustomAdditionalFeesRequest))]
[JsonSerializable(typeof(CreateCustomAdditionalFeesResponse))]
[JsonSerializable(typeof(CreateCustomDiscountsRequest))]
[JsonSerializable(typeof(CreateCustomDiscountsResponse))]
[JsonSerializable(typeof(CreateDraftOrderRequest))]
[JsonSerializable(typeof(CreateDraftOrderResponse))]
[JsonSerializable(typeof(CreateEmptyDraftOrderRequest))]
[JsonSerializable(typeof(CreateEmptyDraftOrderResponse))]
[JsonSerializable(typeof(CreateOrderFromDraftRequest))]
[JsonSerializable(typeof(CreateOrderFromDraftResponse))]
[JsonSerializable(typeof(CreatedBy))]
[JsonSerializable(typeof(CreditCardDetails))]
[JsonSerializable(typeof(CurrencyConversionDetails))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(CustomLineItem))]
[JsonSerializable(typeof(DecimalQuantity))]
[JsonSerializable(typeof(DeleteCustomAdditionalFeesRequest))]
[JsonSerializable(typeof(DeleteCustomAdditionalFeesResponse))]
[JsonSerializable(typeof(DeleteCustomDiscountsRequest))]
[JsonSerializable(typeof(DeleteCustomDiscountsResponse))]
[JsonSerializable(typeof(DeleteDraftOrderRequest))]
[JsonSerializable(typeof(DeleteDraftOrderResponse))]
[JsonSerializable(typeof(DeliveryLogistics))]
[JsonSerializable(typeof(DeliveryTimeSlot))]
[JsonSerializable(typeof(DepositDetails))]
[JsonSerializable(typeof(DescriptionLine))]
[JsonSerializable(typeof(DescriptionLineName))]
[JsonSerializable(typeof(DescriptionLinesOverride))]
[JsonSerializable(typeof(Details))]
[JsonSerializable(typeof(DigitalFile))]
[JsonSerializable(typeof(DiscountDetails))]
[JsonSerializable(typeof(DiscountOption))]
[JsonSerializable(typeof(DiscountRule))]
[JsonSerializable(typeof(DiscountRuleName))]
[JsonSerializable(typeof(DraftOrder))]
[JsonSerializable(typeof(DraftOrderChangesApplied))]
[JsonSerializable(typeof(DraftOrderCommitSettings))]
[JsonSerializable(typeof(DraftOrderInput))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(ExternalReceipt))]
[JsonSerializable(typeof(FieldViolation))]
[JsonSerializable(typeof(FreeTrialPeriod))]
[JsonSerializable(typeof(FullAddressContactDetails))]
[JsonSerializable(typeof(GetDraftOrderRequest))]
[JsonSerializable(typeof(GetDraftOrderResponse))]
[JsonSerializable(typeof(GetOrderDraftabilityStatusRequest))]
[JsonSerializable(typeof(GetOrderDraftabilityStatusResponse))]
[JsonSerializable(typeof(GiftCardPaymentRefund))]
[JsonSerializable(typeof(IdAndApplied))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(InventoryUpdate))]
[JsonSerializable(typeof(ItemChangedDetails))]
[JsonSerializable(typeof(ItemDetails))]
[JsonSerializable(typeof(ItemModifier))]
[JsonSerializable(typeof(ItemTaxFullDetails))]
[JsonSerializable(typeof(ItemType))]
[JsonSerializable(typeof(LineItemAmount))]
[JsonSerializable(typeof(LineItemChangeDetails))]
[JsonSerializable(typeof(LineItemChanges))]
[JsonSerializable(typeof(LineItemDiscount))]
[JsonSerializable(typeof(LineItemPriceChange))]
[JsonSerializable(typeof(LineItemQuantityChange))]
[JsonSerializable(typeof(LineItemTaxBreakdown))]
[JsonSerializable(typeof(LineItemTaxInfo))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(LocationAndQuantity))]
[JsonSerializable(typeof(ManagedAdditionalFee))]
[JsonSerializable(typeof(ManagedDiscount))]
[JsonSerializable(typeof(ManagedLineItem))]
[JsonSerializable(typeof(MembershipPaymentRefund))]
[JsonSerializable(typeof(MerchantComment))]
[JsonSerializable(typeof(MerchantDiscount))]
[JsonSerializable(typeof(ModifierGroup))]
[JsonSerializable(typeof(ModifiersGroupsOverride))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderChange))]
[JsonSerializable(typeof(OrderCreateNotifications))]
[JsonSerializable(typeof(OrderCreateSettings))]
[JsonSerializable(typeof(OrderLineItem))]
[JsonSerializable(typeof(OrderRefunded))]
[JsonSerializable(typeof(OrderTaxBreakdown))]
[JsonSerializable(typeof(OrderTaxInfo))]
[JsonSerializable(typeof(OwnerApps))]
[JsonSerializable(typeof(PageUrlV2))]
[JsonSerializable(typeof(PaymentCanceled))]
[JsonSerializable(typeof(PaymentDeclined))]
[JsonSerializable(typeof(PaymentPending))]
[JsonSerializable(typeof(PaymentRefundFailed))]
[JsonSerializable(typeof(PaymentRefunded))]
[JsonSerializable(typeof(PhysicalProperties))]
[JsonSerializable(typeof(PickupAddress))]
[JsonSerializable(typeof(PickupDetails))]
[JsonSerializable(typeof(PlainTextValue))]
[JsonSerializable(typeof(PlatformFee))]
[JsonSerializable(typeof(PlatformFeeSummary))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(PriceDescription))]
[JsonSerializable(typeof(PriceSummary))]
[JsonSerializable(typeof(ProductName))]
[JsonSerializable(typeof(QueryDraftOrdersRequest))]
[JsonSerializable(typeof(QueryDraftOrdersResponse))]
[JsonSerializable(typeof(ReceiptCreated))]
[JsonSerializable(typeof(ReceiptSent))]
[JsonSerializable(typeof(RecipientInfoChangedDetails))]
[JsonSerializable(typeof(RecipientInfoDetails))]
[JsonSerializable(typeof(RefundInitiated))]
[JsonSerializable(typeof(RefundedAsStoreCredit))]
[JsonSerializable(typeof(RefundedPayment))]
[JsonSerializable(typeof(RegularPayment))]
[JsonSerializable(typeof(RegularPaymentRefund))]
[JsonSerializable(typeof(SavedPaymentMethod))]
[JsonSerializable(typeof(SetAdditionalFeesRequest))]
[JsonSerializable(typeof(SetAdditionalFeesResponse))]
[JsonSerializable(typeof(SetBillingInfoRequest))]
[JsonSerializable(typeof(SetBillingInfoResponse))]
[JsonSerializable(typeof(SetBusinessLocationRequest))]
[JsonSerializable(typeof(SetBusinessLocationResponse))]
[JsonSerializable(typeof(SetBuyerInfoRequest))]
[JsonSerializable(typeof(SetBuyerInfoResponse))]
[JsonSerializable(typeof(SetDepositRequest))]
[JsonSerializable(typeof(SetDepositResponse))]
[JsonSerializable(typeof(SetDiscountsRequest))]
[JsonSerializable(typeof(SetDiscountsResponse))]
[JsonSerializable(typeof(SetRecipientInfoRequest))]
[JsonSerializable(typeof(SetRecipientInfoResponse))]
[JsonSerializable(typeof(SetShippingInfoRequest))]
[JsonSerializable(typeof(SetShippingInfoResponse))]
[JsonSerializable(typeof(SetTaxExemptionRequest))]
[JsonSerializable(typeof(SetTaxExemptionResponse))]
[JsonSerializable(typeof(ShippingChangedDetails))]
[JsonSerializable(typeof(ShippingDetails))]
[JsonSerializable(typeof(ShippingInformation))]
[JsonSerializable(typeof(ShippingInformationChange))]
[JsonSerializable(typeof(ShippingOption))]
[JsonSerializable(typeof(ShippingPrice))]
[JsonSerializable(typeof(ShippingRegion))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(SubscriptionInfo))]
[JsonSerializable(typeof(SubscriptionSettings))]
[JsonSerializable(typeof(SystemError))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(TaxDetails))]
[JsonSerializable(typeof(TaxSummary))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(TotalPriceChange))]
[JsonSerializable(typeof(TranslatableString))]
[JsonSerializable(typeof(TranslatedValue))]
[JsonSerializable(typeof(UpdateExtendedFieldsRequest))]
[JsonSerializable(typeof(UpdateExtendedFieldsResponse))]
[JsonSerializable(typeof(UpdateLineItemsRequest))]
[JsonSerializable(typeof(UpdateLineItemsResponse))]
[JsonSerializable(typeof(V1BalanceSummary))]
[JsonSerializable(typeof(V1CreatedBy))]
[JsonSerializable(typeof(V1DeliveryLogistics))]
[JsonSerializable(typeof(V1DeliveryTimeSlot))]
[JsonSerializable(typeof(V1PickupDetails))]
[JsonSerializable(typeof(V1ShippingInformation))]
[JsonSerializable(typeof(V1ShippingPrice))]
[JsonSerializable(typeof(ValidationError))]
[JsonSerializable(typeof(VatId))]
[JsonSerializable(typeof(WixReceipt))]
public sealed partial class DraftOrdersJson : JsonSerializerContext
{
    public static DraftOrdersJson Wire { get; } = new(WireFormat.NewOptions());
}
