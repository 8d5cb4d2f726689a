// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Carts;

public sealed record AddCouponRequest
{
    public string? CartId { get; init; }
    public CouponInput? Coupon { get; init; }
}

public sealed record AddCouponResponse
{
    public Cart? Cart { get; init; }
}

public sealed record AddGiftCardRequest
{
    public string? CartId { get; init; }
    public GiftCardInput? GiftCard { get; init; }
}

public sealed record AddGiftCardResponse
{
    public Cart? Cart { get; init; }
}

public sealed record AddLineItemsRequest
{
    public string? CartId { get; init; }
    public IReadOnlyList<CatalogItemInput>? CatalogItems { get; init; }
    public IReadOnlyList<CustomItemInput>? CustomItems { get; init; }
}

public sealed record AddLineItemsResponse
{
    public Cart? Cart { get; init; }
}

public sealed record AdditionalFeeTax
{
    public string? AdditionalFeeCode { get; init; }
    public ConvertedMoney? Tax { get; init; }
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

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public static class BenefitType
{
    public const string Percentage = "PERCENTAGE";
    public const string FixedPrice = "FIXED_PRICE";
    public const string FixedAmount = "FIXED_AMOUNT";
}

public sealed record BusinessInfo
{
    public string? LocationId { get; init; }
    public string? LanguageCode { get; init; }
    public string? CurrencyCode { get; init; }
}

public sealed record CalculateCartRequest
{
    public string? CartId { get; init; }
    public bool? RefreshCart { get; init; }
}

public sealed record CalculateCartResponse
{
    public Cart? Cart { get; init; }
    public CartSummary? Summary { get; init; }
}

public sealed record Cart
{
    public string? Id { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Revision { get; init; }
    public IReadOnlyList<V2LineItem>? LineItems { get; init; }
    public ConvertedMoney? Subtotal { get; init; }
    public string? Note { get; init; }
    public IReadOnlyList<V2Coupon>? Coupons { get; init; }
    public CartSource? Source { get; init; }
    public BusinessInfo? BusinessInfo { get; init; }
    public CustomerInfo? CustomerInfo { get; init; }
    public DeliveryInfo? DeliveryInfo { get; init; }
    public TaxInfo? TaxInfo { get; init; }
    public PaymentInfo? PaymentInfo { get; init; }
    public bool? OrderPlaced { get; init; }
    public string? OrderId { get; init; }
    public string? PurchaseFlowId { get; init; }
    public CartSettings? Settings { get; init; }
    public string? CustomCheckoutUrl { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public bool? CurrentCart { get; init; }
    public bool? Demo { get; init; }
}

public sealed record CartSettings
{
    public bool? LockGiftCard { get; init; }
    public bool? LockCouponCode { get; init; }
    public bool? PolicyAgreementCheckboxDisabled { get; init; }
    public bool? ManualPaymentDisabled { get; init; }
}

public sealed record CartSource
{
    public string? ChannelType { get; init; }
    public IReadOnlyList<ExternalReference>? ExternalReferences { get; init; }
    public CreatedBy? CreatedBy { get; init; }
    public CustomContentReference? CustomContentReference { get; init; }
}

public sealed record CartSummary
{
    public string? CartId { get; init; }
    public string? CartRevision { get; init; }
    public string? CalculationId { get; init; }
    public IReadOnlyList<LineItemSummary>? LineItems { get; init; }
    public IReadOnlyList<Discount>? Discounts { get; init; }
    public DeliverySummary? DeliverySummary { get; init; }
    public IReadOnlyList<V2AdditionalFee>? AdditionalFees { get; init; }
    public V2TaxSummary? TaxSummary { get; init; }
    public V2PriceSummary? PriceSummary { get; init; }
    public PaymentSummary? PaymentSummary { get; init; }
    public string? PriceVerificationToken { get; init; }
    public V2CalculationErrors? CalculationErrors { get; init; }
    public IReadOnlyList<Violation>? SpiViolations { get; init; }
    public IReadOnlyList<V2Violation>? Violations { get; init; }
}

public sealed record CatalogItemInput
{
    public CatalogReference? CatalogReference { get; init; }
    public int? Quantity { get; init; }
    public V2SelectedMembership? SelectedMembership { get; init; }
    public CatalogOverrideFields? CatalogOverrideFields { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? InventoryAppId { get; init; }
    public MembershipInput? MembershipPayment { get; init; }
}

public sealed record CatalogOverrideFields
{
    public TranslatableString? Name { get; init; }
    public string? SalePrice { get; init; }
    public string? FullPrice { get; init; }
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public Image? Image { get; init; }
    public PaymentOption? PaymentOption { get; init; }
    public string? DepositAmount { get; init; }
    public bool? SavePaymentMethod { get; init; }
    public string? InventoryAppId { get; init; }
}

public sealed record CatalogReference
{
    public string? CatalogItemId { get; init; }
    public string? AppId { get; init; }
    public JsonElement? Options { get; init; }
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

public sealed record Charge
{
    public int? CycleFrom { get; init; }
    public int? CycleCount { get; init; }
    public string? CycleBillingDate { get; init; }
}

public sealed record Color
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
    public string? Code { get; init; }
}

public sealed record ConvertedMoney
{
    public string? Amount { get; init; }
    public string? ConvertedAmount { get; init; }
}

public sealed record CouponInput
{
    public string? Code { get; init; }
}

public sealed record CreateCartRequest
{
    public Cart? Cart { get; init; }
    public IReadOnlyList<CatalogItemInput>? CatalogItems { get; init; }
    public IReadOnlyList<CustomItemInput>? CustomItems { get; init; }
    public IReadOnlyList<CouponInput>? Coupons { get; init; }
    public DeliveryMethodInput? DeliveryMethod { get; init; }
    public IReadOnlyList<GiftCardInput>? GiftCards { get; init; }
}

public sealed record CreateCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record CreatedBy
{
    public string? VisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? UserId { get; init; }
    public string? AppId { get; init; }
}

public sealed record CustomContentReference
{
    public string? AppId { get; init; }
    public string? ComponentId { get; init; }
}

public sealed record CustomItemAttributes
{
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public Image? Image { get; init; }
    public PageUrlV2? Url { get; init; }
    public ItemType? ItemType { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
    public bool? MembersOnly { get; init; }
}

public sealed record CustomItemDeliveryConfig
{
    public string? DeliveryProfileId { get; init; }
}

public sealed record CustomItemInput
{
    public TranslatableString? Name { get; init; }
    public CustomItemQuantityInfo? QuantityInfo { get; init; }
    public CustomItemPricingInfo? Pricing { get; init; }
    public CustomItemSource? Source { get; init; }
    public CustomItemAttributes? Attributes { get; init; }
    public CustomItemDeliveryConfig? DeliveryConfig { get; init; }
    public CustomItemTaxConfig? TaxConfig { get; init; }
    public CustomItemPaymentConfig? PaymentConfig { get; init; }
    public IReadOnlyList<ModifierGroup>? ModifierGroups { get; init; }
}

public sealed record CustomItemPaymentConfig
{
    public ConvertedMoney? DepositAmount { get; init; }
    public string? PaymentOption { get; init; }
}

public sealed record CustomItemPricingInfo
{
    public ConvertedMoney? Price { get; init; }
    public ConvertedMoney? FullPrice { get; init; }
    public PriceDescription? PriceDescription { get; init; }
    public bool? PriceUndetermined { get; init; }
}

public sealed record CustomItemQuantityInfo
{
    public int? RequestedQuantity { get; init; }
    public int? AvailableQuantity { get; init; }
    public bool? FixedQuantity { get; init; }
}

public sealed record CustomItemSource
{
    public CatalogReference? CatalogReference { get; init; }
    public string? RootCatalogItemId { get; init; }
    public string? InventoryAppId { get; init; }
}

public sealed record CustomItemTaxConfig
{
    public TaxableAddress? TaxableAddress { get; init; }
    public string? TaxGroupId { get; init; }
}

public sealed record CustomValidationErrorData
{
    public Target? Target { get; init; }
}

public sealed record CustomerInfo
{
    public string? VisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? UserId { get; init; }
    public bool? OpenAccess { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Phone { get; init; }
    public string? Company { get; init; }
    public VatId? VatId { get; init; }
    public string? Email { get; init; }
    public string? ContactId { get; init; }
    public string? LanguageCode { get; init; }
    public string? CurrencyCode { get; init; }
}

public sealed record DeleteCartRequest
{
    public string? CartId { get; init; }
}

public sealed record DeleteCartResponse
{
}

public sealed record DeliveryInfo
{
    public Address? Address { get; init; }
    public DeliveryMethod? Method { get; init; }
    public string? WeightUnit { get; init; }
}

public sealed record DeliveryMethod
{
    public string? Code { get; init; }
    public string? AppId { get; init; }
    public TranslatableString? Title { get; init; }
    public bool? Pickup { get; init; }
}

public sealed record DeliveryMethodInput
{
    public string? Code { get; init; }
    public string? AppId { get; init; }
}

public sealed record DeliverySummary
{
    public DeliveryMethod? Method { get; init; }
    public ConvertedMoney? Price { get; init; }
}

public sealed record Description
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
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

public sealed record Details
{
    public ApplicationError? ApplicationError { get; init; }
    public ValidationError? ValidationError { get; init; }
    public SystemError? SystemError { get; init; }
    public IReadOnlyDictionary<string, string>? Tracing { get; init; }
}

public sealed record Discount
{
    public TranslatableString? Name { get; init; }
    public DiscountSource? Source { get; init; }
    public string? Scope { get; init; }
    public int? SubscriptionCycles { get; init; }
    public ConvertedMoney? Total { get; init; }
    public IReadOnlyList<V2LineItemDiscount>? LineItemDiscounts { get; init; }
}

public static class DiscountScope
{
    public const string UnknownDiscountScope = "UNKNOWN_DISCOUNT_SCOPE";
    public const string CartSubtotal = "CART_SUBTOTAL";
    public const string LineItem = "LINE_ITEM";
    public const string Delivery = "DELIVERY";
}

public sealed record DiscountSource
{
    public string? SourceType { get; init; }
    public string? CouponCode { get; init; }
}

public static class DiscountSourceType
{
    public const string AutomaticRule = "AUTOMATIC_RULE";
    public const string Coupon = "COUPON";
}

public sealed record EstimateCartRequest
{
    public string? CartId { get; init; }
    public bool? RefreshCart { get; init; }
    public string? ValidationConfig { get; init; }
    public bool? CalculateDelivery { get; init; }
    public bool? CalculateAdditionalFees { get; init; }
    public bool? CalculateTax { get; init; }
    public bool? CalculateGiftCards { get; init; }
}

public sealed record EstimateCartResponse
{
    public Cart? Cart { get; init; }
    public CartSummary? Summary { get; init; }
}

public sealed record ExistingMembershipInput
{
    public string? AppId { get; init; }
    public string? MembershipId { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record ExternalReference
{
    public string? AppId { get; init; }
    public string? ResourceId { get; init; }
}

public sealed record FieldViolation
{
    public string? Field { get; init; }
    public string? Description { get; init; }
    public string? ViolatedRule { get; init; }
    public string? RuleName { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record FormSubmission
{
    public string? Id { get; init; }
    public string? FormSubmissionId { get; init; }
}

public sealed record FreeTrialPeriod
{
    public string? Frequency { get; init; }
    public int? Interval { get; init; }
}

public sealed record FullAddressContactDetails
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Phone { get; init; }
    public string? Company { get; init; }
    public VatId? VatId { get; init; }
}

public sealed record FutureMembership
{
    public string? LineItemId { get; init; }
    public string? BenefitId { get; init; }
}

public sealed record FutureMembershipInput
{
    public string? LineItemId { get; init; }
    public string? BenefitId { get; init; }
}

public sealed record GetCartRequest
{
    public string? CartId { get; init; }
}

public sealed record GetCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record GetCheckoutURLRequest
{
    public string? CartId { get; init; }
    public string? CurrencyCode { get; init; }
}

public sealed record GetCheckoutURLResponse
{
    public string? CheckoutUrl { get; init; }
}

public sealed record GetUpsellOptionsRequest
{
    public string? CartId { get; init; }
}

public sealed record GetUpsellOptionsResponse
{
    public IReadOnlyList<ItemUpsells>? ItemsUpsells { get; init; }
}

public sealed record GiftCardInput
{
    public string? Code { get; init; }
    public ConvertedMoney? RedeemAmount { get; init; }
}

public sealed record GiftCardSummary
{
    public string? GiftCardId { get; init; }
    public ConvertedMoney? RedeemAmount { get; init; }
}

public sealed record HandleAsyncCheckoutCompletionRequest
{
    public string? Token { get; init; }
}

public sealed record HeadersEntry
{
    public string? Key { get; init; }
    public string? Value { get; init; }
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

public sealed record InvalidCouponCodeErrorData
{
    public string? CouponCode { get; init; }
}

public static class InvalidCouponReason
{
    public const string UnknownInvalidCouponReason = "UNKNOWN_INVALID_COUPON_REASON";
    public const string Expired = "EXPIRED";
    public const string Disabled = "DISABLED";
    public const string Inactive = "INACTIVE";
    public const string MaxUsageExceeded = "MAX_USAGE_EXCEEDED";
    public const string MaxUsagePerCustomerExceeded = "MAX_USAGE_PER_CUSTOMER_EXCEEDED";
    public const string NotApplicableToSubscriptions = "NOT_APPLICABLE_TO_SUBSCRIPTIONS";
    public const string NotApplicableToSelectedLineItems = "NOT_APPLICABLE_TO_SELECTED_LINE_ITEMS";
    public const string MinLineItemQuantityNotReached = "MIN_LINE_ITEM_QUANTITY_NOT_REACHED";
    public const string MinSubtotalNotReached = "MIN_SUBTOTAL_NOT_REACHED";
}

public sealed record InvalidCouponStatusErrorData
{
    public MinLineItemQuantityNotReachedDetails? MinLineItemQuantityNotReachedDetails { get; init; }
    public MinSubtotalNotReachedDetails? MinSubtotalNotReachedDetails { get; init; }
    public string? CouponCode { get; init; }
    public string? Reason { get; init; }
}

public sealed record InvalidGiftCardCodeErrorData
{
    public string? GiftCardCode { get; init; }
    public string? GiftCardId { get; init; }
}

public static class InvalidGiftCardReason
{
    public const string UnknownInvalidGiftCardReason = "UNKNOWN_INVALID_GIFT_CARD_REASON";
    public const string Expired = "EXPIRED";
    public const string Disabled = "DISABLED";
    public const string EmptyBalance = "EMPTY_BALANCE";
}

public sealed record InvalidGiftCardStatusErrorData
{
    public string? GiftCardCode { get; init; }
    public string? Reason { get; init; }
    public string? GiftCardId { get; init; }
}

public static class InvalidMembershipReason
{
    public const string UnknownInvalidMembershipReason = "UNKNOWN_INVALID_MEMBERSHIP_REASON";
    public const string InsufficientFunds = "INSUFFICIENT_FUNDS";
    public const string MembershipNotFound = "MEMBERSHIP_NOT_FOUND";
    public const string NotApplicableToLineItems = "NOT_APPLICABLE_TO_LINE_ITEMS";
    public const string LineItemNotFound = "LINE_ITEM_NOT_FOUND";
}

public sealed record InvalidMembershipStatusErrorData
{
    public string? MembershipId { get; init; }
    public string? Reason { get; init; }
}

public sealed record ItemAttributes
{
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public Image? Image { get; init; }
    public PageUrlV2? Url { get; init; }
    public IReadOnlyList<Policy>? Policies { get; init; }
    public ItemType? ItemType { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public SubscriptionOptionInfo? SubscriptionInfo { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
    public bool? MembersOnly { get; init; }
}

public sealed record ItemDeliveryConfig
{
    public string? DeliveryProfileId { get; init; }
    public string? FulfillerId { get; init; }
}

public sealed record ItemDiscount
{
    public TranslatableString? Name { get; init; }
    public ConvertedMoney? AmountOff { get; init; }
    public DiscountSource? Source { get; init; }
    public string? DiscountId { get; init; }
}

public sealed record ItemModifier
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public TranslatableString? Label { get; init; }
    public TranslatableString? Details { get; init; }
    public ConvertedMoney? Price { get; init; }
}

public sealed record ItemPaymentConfig
{
    public bool? SavePaymentMethod { get; init; }
    public string? ConsentRequiredPaymentPolicy { get; init; }
    public ConvertedMoney? DepositAmount { get; init; }
    public V2SelectedMembership? SelectedMembership { get; init; }
    public string? PaymentOption { get; init; }
    public V2Membership? Membership { get; init; }
}

public sealed record ItemPriceBreakdown
{
    public ConvertedMoney? FullPrice { get; init; }
    public ConvertedMoney? SalePrice { get; init; }
    public ConvertedMoney? TotalModifiersPrice { get; init; }
}

public sealed record ItemPricingInfo
{
    public ConvertedMoney? UnitPrice { get; init; }
    public ConvertedMoney? TotalPrice { get; init; }
    public PriceDescription? PriceDescription { get; init; }
    public bool? PriceUndetermined { get; init; }
    public ItemPriceBreakdown? Breakdown { get; init; }
}

public sealed record ItemQuantityInfo
{
    public int? ConfirmedQuantity { get; init; }
    public int? RequestedQuantity { get; init; }
    public int? AvailableQuantity { get; init; }
    public bool? FixedQuantity { get; init; }
}

public sealed record ItemSource
{
    public CatalogReference? CatalogReference { get; init; }
    public CatalogOverrideFields? CatalogOverrideFields { get; init; }
    public string? RootCatalogItemId { get; init; }
    public string? InventoryAppId { get; init; }
}

public static class ItemStatus
{
    public const string InStock = "IN_STOCK";
    public const string PartiallyInStock = "PARTIALLY_IN_STOCK";
    public const string OutOfStock = "OUT_OF_STOCK";
    public const string RemovedFromCatalog = "REMOVED_FROM_CATALOG";
}

public sealed record ItemTaxConfig
{
    public TaxableAddress? TaxableAddress { get; init; }
    public string? TaxGroupId { get; init; }
    public string? LocationId { get; init; }
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

public sealed record ItemUpsells
{
    public string? LineItemId { get; init; }
    public IReadOnlyList<UpsellOption>? Upsells { get; init; }
}

public sealed record LineItem
{
    public string? Name { get; init; }
    public string? Id { get; init; }
}

public sealed record LineItemSummary
{
    public string? LineItemId { get; init; }
    public int? Quantity { get; init; }
    public ConvertedMoney? UnitPrice { get; init; }
    public ConvertedMoney? TotalPrice { get; init; }
}

public sealed record LineItemTax
{
    public string? LineItemId { get; init; }
    public ConvertedMoney? Tax { get; init; }
    public string? Rate { get; init; }
}

public sealed record LineItemUpdate
{
    public string? LineItemId { get; init; }
    public QuantityUpdate? Quantity { get; init; }
    public SelectedMembershipUpdate? SelectedMembership { get; init; }
    public MembershipInput? MembershipPayment { get; init; }
}

public sealed record LineItemsOutOfStockErrorData
{
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public bool? AllLineItemsOutOfStock { get; init; }
}

public sealed record MarkCartAsCompletedRequest
{
    public string? CartId { get; init; }
    public string? OrderId { get; init; }
}

public sealed record MarkCartAsCompletedResponse
{
    public Cart? Cart { get; init; }
}

public sealed record MembersOnlyItemErrorData
{
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record MembershipInput
{
    public ExistingMembershipInput? ExistingMembership { get; init; }
    public FutureMembershipInput? FutureMembership { get; init; }
}

public sealed record MembershipSummary
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record MinLineItemQuantityNotReachedDetails
{
    public int? RequiredMinimumQuantity { get; init; }
}

public sealed record MinSubtotalNotReachedDetails
{
    public ConvertedMoney? RequiredMinimumSubtotal { get; init; }
    public string? OriginalDescription { get; init; }
}

public sealed record ModifierGroup
{
    public string? Id { get; init; }
    public TranslatableString? Name { get; init; }
    public IReadOnlyList<ItemModifier>? Modifiers { get; init; }
}

public static class NameInLineItem
{
    public const string LineItemDefault = "LINE_ITEM_DEFAULT";
}

public static class NameInOther
{
    public const string OtherDefault = "OTHER_DEFAULT";
}

public sealed record Other
{
    public string? Name { get; init; }
}

public sealed record PageUrlV2
{
    public string? RelativePath { get; init; }
    public string? Url { get; init; }
}

public sealed record PaymentInfo
{
    public IReadOnlyList<V2GiftCard>? GiftCards { get; init; }
    public string? CurrencyCode { get; init; }
    public Address? BillingAddress { get; init; }
    public FullAddressContactDetails? BillingContact { get; init; }
}

public sealed record PaymentOption
{
    public string? Value { get; init; }
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

public sealed record PaymentSummary
{
    public IReadOnlyList<GiftCardSummary>? GiftCards { get; init; }
    public IReadOnlyList<MembershipSummary>? Memberships { get; init; }
    public IReadOnlyList<SubscriptionCharges>? SubscriptionCharges { get; init; }
    public bool? RequiresPaymentAfterGiftCard { get; init; }
    public ConvertedMoney? TotalAfterGiftCards { get; init; }
    public ConvertedMoney? PayNow { get; init; }
    public ConvertedMoney? PayLater { get; init; }
    public ConvertedMoney? PayAfterFreeTrial { get; init; }
}

public sealed record PhysicalProperties
{
    public double? Weight { get; init; }
    public string? Sku { get; init; }
    public bool? Shippable { get; init; }
}

public sealed record PlaceOrderRequest
{
    public string? CartId { get; init; }
    public string? PriceVerificationToken { get; init; }
    public bool? SavePaymentMethod { get; init; }
    public bool? DelayCapture { get; init; }
}

public sealed record PlaceOrderResponse
{
    public string? OrderId { get; init; }
    public string? PaymentGatewayOrderId { get; init; }
    public bool? Completed { get; init; }
}

public sealed record PlainTextValue
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record Policy
{
    public string? Title { get; init; }
    public string? Content { get; init; }
}

public sealed record PriceDescription
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record PriceDetails
{
    public string? Price { get; init; }
    public string? Description { get; init; }
}

public sealed record QuantityUpdate
{
    public int? NewQuantity { get; init; }
}

public sealed record RawHttpResponse
{
    public string? Body { get; init; }
    public int? StatusCode { get; init; }
    public IReadOnlyList<HeadersEntry>? Headers { get; init; }
}

public static class RedemptionType
{
    public const string Credits = "CREDITS";
    public const string Sessions = "SESSIONS";
}

public sealed record RefreshCartRequest
{
    public string? CartId { get; init; }
}

public sealed record RefreshCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record RemoveCouponRequest
{
    public string? CartId { get; init; }
    public string? CouponId { get; init; }
}

public sealed record RemoveCouponResponse
{
    public Cart? Cart { get; init; }
}

public sealed record RemoveDeliveryMethodRequest
{
    public string? CartId { get; init; }
}

public sealed record RemoveDeliveryMethodResponse
{
    public Cart? Cart { get; init; }
}

public sealed record RemoveGiftCardRequest
{
    public string? CartId { get; init; }
    public string? GiftCardId { get; init; }
}

public sealed record RemoveGiftCardResponse
{
    public Cart? Cart { get; init; }
}

public sealed record RemoveLineItemsRequest
{
    public string? CartId { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record RemoveLineItemsResponse
{
    public Cart? Cart { get; init; }
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

public sealed record SelectedMembershipUpdate
{
    public V2SelectedMembership? NewMembership { get; init; }
}

public sealed record ServiceProperties
{
    public string? ScheduledDate { get; init; }
    public int? NumberOfParticipants { get; init; }
}

public sealed record SetDeliveryMethodRequest
{
    public string? CartId { get; init; }
    public DeliveryMethodInput? DeliveryMethod { get; init; }
}

public sealed record SetDeliveryMethodResponse
{
    public Cart? Cart { get; init; }
}

public static class Severity
{
    public const string Warning = "WARNING";
    public const string Error = "ERROR";
}

public static class Source
{
    public const string UnknownAdditionalFeeSource = "UNKNOWN_ADDITIONAL_FEE_SOURCE";
    public const string ServicePlugin = "SERVICE_PLUGIN";
    public const string LineItem = "LINE_ITEM";
    public const string Delivery = "DELIVERY";
    public const string Platform = "PLATFORM";
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
}

public sealed record SubscriptionCharges
{
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<Charge>? Charges { get; init; }
}

public static class SubscriptionFrequency
{
    public const string Undefined = "UNDEFINED";
    public const string Day = "DAY";
    public const string Week = "WEEK";
    public const string Month = "MONTH";
    public const string Year = "YEAR";
}

public sealed record SubscriptionOptionInfo
{
    public SubscriptionSettings? SubscriptionSettings { get; init; }
    public Title? Title { get; init; }
    public Description? Description { get; init; }
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

public sealed record SubtotalBelowOrderMinimumErrorData
{
    public ConvertedMoney? MinimumOrderSubtotal { get; init; }
    public ConvertedMoney? RemainingAmount { get; init; }
}

public sealed record SystemError
{
    public string? ErrorCode { get; init; }
}

public sealed record Target
{
    public Other? Other { get; init; }
    public LineItem? LineItem { get; init; }
}

public sealed record Tax
{
    public TranslatableString? Name { get; init; }
    public ConvertedMoney? TaxableAmount { get; init; }
    public ConvertedMoney? ExemptAmount { get; init; }
    public ConvertedMoney? Amount { get; init; }
}

public sealed record TaxInfo
{
    public bool? PricesIncludeTax { get; init; }
    public string? TaxExemptGroupId { get; init; }
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

public sealed record Title
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record TranslatableString
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record UpdateCartRequest
{
    public Cart? Cart { get; init; }
}

public sealed record UpdateCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record UpdateFormSubmissionsRequest
{
    public string? CartId { get; init; }
    public IReadOnlyList<FormSubmission>? FormSubmissions { get; init; }
}

public sealed record UpdateFormSubmissionsResponse
{
    public Cart? Cart { get; init; }
}

public sealed record UpdateLineItemsRequest
{
    public string? CartId { get; init; }
    public IReadOnlyList<LineItemUpdate>? LineItems { get; init; }
}

public sealed record UpdateLineItemsResponse
{
    public Cart? Cart { get; init; }
}

public sealed record UpsellBenefitMetadata
{
    public string? BenefitType { get; init; }
    public string? BenefitValue { get; init; }
}

public sealed record UpsellOption
{
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public CatalogReference? CatalogReference { get; init; }
    public UpsellBenefitMetadata? Metadata { get; init; }
    public PriceDetails? PriceDetails { get; init; }
}

public sealed record V2AdditionalFee
{
    public string? Code { get; init; }
    public TranslatableString? Name { get; init; }
    public string? ProviderAppId { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public ConvertedMoney? Price { get; init; }
    public int? SubscriptionCycles { get; init; }
    public string? Source { get; init; }
}

public sealed record V2CalculationErrors
{
    public Details? GeneralShippingCalculationError { get; init; }
    public V2CarrierErrors? CarrierErrors { get; init; }
    public Details? SelectedShippingOptionError { get; init; }
    public Details? TaxCalculationError { get; init; }
    public Details? CouponCalculationError { get; init; }
    public Details? GiftCardCalculationError { get; init; }
    public IReadOnlyList<ApplicationError>? OrderValidationErrors { get; init; }
    public Details? MembershipError { get; init; }
    public Details? DiscountsCalculationError { get; init; }
}

public sealed record V2CarrierError
{
    public string? CarrierId { get; init; }
    public Details? Error { get; init; }
}

public sealed record V2CarrierErrors
{
    public IReadOnlyList<V2CarrierError>? Errors { get; init; }
}

public sealed record V2Coupon
{
    public string? Id { get; init; }
    public string? Code { get; init; }
}

public sealed record V2ExistingMembership
{
    public string? AppId { get; init; }
    public string? MembershipId { get; init; }
}

public sealed record V2GiftCard
{
    public string? Id { get; init; }
    public string? ObfuscatedCode { get; init; }
    public string? AppId { get; init; }
    public string? ExternalId { get; init; }
    public ConvertedMoney? RequestedRedeemAmount { get; init; }
}

public sealed record V2LineItem
{
    public string? Id { get; init; }
    public TranslatableString? Name { get; init; }
    public ItemQuantityInfo? QuantityInfo { get; init; }
    public ItemPricingInfo? Pricing { get; init; }
    public ItemSource? Source { get; init; }
    public ItemAttributes? Attributes { get; init; }
    public ItemDeliveryConfig? DeliveryConfig { get; init; }
    public ItemTaxConfig? TaxConfig { get; init; }
    public ItemPaymentConfig? PaymentConfig { get; init; }
    public string? Status { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public IReadOnlyList<ModifierGroup>? ModifierGroups { get; init; }
    public IReadOnlyList<ItemDiscount>? Discounts { get; init; }
    public bool? CustomLineItem { get; init; }
}

public sealed record V2LineItemDiscount
{
    public string? LineItemId { get; init; }
    public ConvertedMoney? AmountOff { get; init; }
}

public sealed record V2Membership
{
    public V2ExistingMembership? ExistingMembership { get; init; }
    public FutureMembership? FutureMembership { get; init; }
    public TranslatableString? Name { get; init; }
    public int? RedemptionCost { get; init; }
    public string? RedemptionType { get; init; }
}

public sealed record V2PriceSummary
{
    public ConvertedMoney? Subtotal { get; init; }
    public ConvertedMoney? Discount { get; init; }
    public ConvertedMoney? Delivery { get; init; }
    public ConvertedMoney? AdditionalFees { get; init; }
    public ConvertedMoney? Tax { get; init; }
    public ConvertedMoney? Total { get; init; }
}

public sealed record V2SelectedMembership
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public TranslatableString? Name { get; init; }
}

public sealed record V2TaxSummary
{
    public IReadOnlyList<Tax>? Taxes { get; init; }
    public ConvertedMoney? TotalExempt { get; init; }
    public bool? PricesIncludeTax { get; init; }
    public IReadOnlyList<LineItemTax>? LineItemTaxes { get; init; }
    public ConvertedMoney? DeliveryTax { get; init; }
    public IReadOnlyList<AdditionalFeeTax>? AdditionalFeeTaxes { get; init; }
}

public sealed record V2Violation
{
    public CustomValidationErrorData? CustomValidationData { get; init; }
    public InvalidCouponStatusErrorData? InvalidCouponStatusData { get; init; }
    public InvalidCouponCodeErrorData? InvalidCouponCodeData { get; init; }
    public InvalidGiftCardCodeErrorData? InvalidGiftCardCodeData { get; init; }
    public InvalidGiftCardStatusErrorData? InvalidGiftCardStatusData { get; init; }
    public LineItemsOutOfStockErrorData? LineItemsOutOfStockData { get; init; }
    public MembersOnlyItemErrorData? MembersOnlyItemData { get; init; }
    public SubtotalBelowOrderMinimumErrorData? SubtotalBelowOrderMinimumData { get; init; }
    public InvalidMembershipStatusErrorData? InvalidMembershipStatusData { get; init; }
    public string? Scope { get; init; }
    public string? Code { get; init; }
    public string? Description { get; init; }
    public string? Severity { get; init; }
}

public sealed record ValidationError
{
    public IReadOnlyList<FieldViolation>? FieldViolations { get; init; }
}

public static class ValidationsConfig
{
    public const string SkipValidations = "SKIP_VALIDATIONS";
    public const string PreCheckoutValidations = "PRE_CHECKOUT_VALIDATIONS";
    public const string CheckoutValidations = "CHECKOUT_VALIDATIONS";
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

public sealed record Violation
{
    public string? Severity { get; init; }
    public Target? Target { get; init; }
    public string? Description { get; init; }
}

public static class ViolationCode
{
    public const string GeneralCode = "GENERAL_CODE";
    public const string CustomValidation = "CUSTOM_VALIDATION";
    public const string EmptyCart = "EMPTY_CART";
    public const string LineItemsOutOfStock = "LINE_ITEMS_OUT_OF_STOCK";
    public const string MembersOnlyItem = "MEMBERS_ONLY_ITEM";
    public const string InvalidCouponCode = "INVALID_COUPON_CODE";
    public const string InvalidCouponStatus = "INVALID_COUPON_STATUS";
    public const string CannotApplyCouponDiscountWhenPurchasingGiftCard = "CANNOT_APPLY_COUPON_DISCOUNT_WHEN_PURCHASING_GIFT_CARD";
    public const string MissingDeliveryAddress = "MISSING_DELIVERY_ADDRESS";
    public const string MissingDeliveryMethod = "MISSING_DELIVERY_METHOD";
    public const string DeliveryMethodNoLongerAvailable = "DELIVERY_METHOD_NO_LONGER_AVAILABLE";
    public const string DeliveryMethodNotAppliedToAllLineItems = "DELIVERY_METHOD_NOT_APPLIED_TO_ALL_LINE_ITEMS";
    public const string InvalidGiftCardCode = "INVALID_GIFT_CARD_CODE";
    public const string InvalidGiftCardStatus = "INVALID_GIFT_CARD_STATUS";
    public const string CannotPayForGiftCardWithGiftCard = "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD";
    public const string SubtotalBelowOrderMinimum = "SUBTOTAL_BELOW_ORDER_MINIMUM";
    public const string InvalidMembershipStatus = "INVALID_MEMBERSHIP_STATUS";
    public const string InvalidPostalCode = "INVALID_POSTAL_CODE";
    public const string InvalidSubdivision = "INVALID_SUBDIVISION";
    public const string SubscriptionItemNotSupportedOnDemoCart = "SUBSCRIPTION_ITEM_NOT_SUPPORTED_ON_DEMO_CART";
    public const string GiftCardItemNotSupportedOnDemoCart = "GIFT_CARD_ITEM_NOT_SUPPORTED_ON_DEMO_CART";
    public const string GiftCardPaymentNotSupportedOnDemoCart = "GIFT_CARD_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART";
    public const string MembershipPaymentNotSupportedOnDemoCart = "MEMBERSHIP_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART";
}

public static class ViolationScope
{
    public const string Global = "GLOBAL";
    public const string LineItem = "LINE_ITEM";
    public const string Discount = "DISCOUNT";
    public const string Delivery = "DELIVERY";
    public const string Tax = "TAX";
    public const string Membership = "MEMBERSHIP";
    public const string GiftCard = "GIFT_CARD";
}

public static class ViolationSeverity
{
    public const string Warning = "WARNING";
    public const string Error = "ERROR";
}

public static class WeightUnit
{
    public const string UnspecifiedWeightUnit = "UNSPECIFIED_WEIGHT_UNIT";
    public const string Kg = "KG";
    public const string Lb = "LB";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddCouponRequest))]
[JsonSerializable(typeof(AddCouponResponse))]
[JsonSerializable(typeof(AddGiftCardRequest))]
[JsonSerializable(typeof(AddGiftCardResponse))]
[JsonSerializable(typeof(AddLineItemsRequest))]
[JsonSerializable(typeof(AddLineItemsResponse))]
[JsonSerializable(typeof(AdditionalFeeTax))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(BusinessInfo))]
[JsonSerializable(typeof(CalculateCartRequest))]
[JsonSerializable(typeof(CalculateCartResponse))]
[JsonSerializable(typeof(Cart))]
[JsonSerializable(typeof(CartSettings))]
[JsonSerializable(typeof(CartSource))]
[JsonSerializable(typeof(CartSummary))]
[JsonSerializable(typeof(CatalogItemInput))]
[JsonSerializable(typeof(CatalogOverrideFields))]
[JsonSerializable(typeof(CatalogReference))]
[JsonSerializable(typeof(Charge))]
[JsonSerializable(typeof(Color))]
[JsonSerializable(typeof(ConvertedMoney))]
[JsonSerializable(typeof(CouponInput))]
[JsonSerializable(typeof(CreateCartRequest))]
[JsonSerializable(typeof(CreateCartResponse))]
[JsonSerializable(typeof(CreatedBy))]
[JsonSerializable(typeof(CustomContentReference))]
[JsonSerializable(typeof(CustomItemAttributes))]
[JsonSerializable(typeof(CustomItemDeliveryConfig))]
[JsonSerializable(typeof(CustomItemInput))]
[JsonSerializable(typeof(CustomItemPaymentConfig))]
[JsonSerializable(typeof(CustomItemPricingInfo))]
[JsonSerializable(typeof(CustomItemQuantityInfo))]
[JsonSerializable(typeof(CustomItemSource))]
[JsonSerializable(typeof(CustomItemTaxConfig))]
[JsonSerializable(typeof(CustomValidationErrorData))]
[JsonSerializable(typeof(CustomerInfo))]
[JsonSerializable(typeof(DeleteCartRequest))]
[JsonSerializable(typeof(DeleteCartResponse))]
[JsonSerializable(typeof(DeliveryInfo))]
[JsonSerializable(typeof(DeliveryMethod))]
[JsonSerializable(typeof(DeliveryMethodInput))]
[JsonSerializable(typeof(DeliverySummary))]
[JsonSerializable(typeof(Description))]
[JsonSerializable(typeof(DescriptionLine))]
[JsonSerializable(typeof(DescriptionLineName))]
[JsonSerializable(typeof(Details))]
[JsonSerializable(typeof(Discount))]
[JsonSerializable(typeof(DiscountSource))]
[JsonSerializable(typeof(EstimateCartRequest))]
[JsonSerializable(typeof(EstimateCartResponse))]
[JsonSerializable(typeof(ExistingMembershipInput))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(ExternalReference))]
[JsonSerializable(typeof(FieldViolation))]
[JsonSerializable(typeof(FormSubmission))]
[JsonSerializable(typeof(FreeTrialPeriod))]
[JsonSerializable(typeof(FullAddressContactDetails))]
[JsonSerializable(typeof(FutureMembership))]
[JsonSerializable(typeof(FutureMembershipInput))]
[JsonSerializable(typeof(GetCartRequest))]
[JsonSerializable(typeof(GetCartResponse))]
[JsonSerializable(typeof(GetCheckoutURLRequest))]
[JsonSerializable(typeof(GetCheckoutURLResponse))]
[JsonSerializable(typeof(GetUpsellOptionsRequest))]
[JsonSerializable(typeof(GetUpsellOptionsResponse))]
[JsonSerializable(typeof(GiftCardInput))]
[JsonSerializable(typeof(GiftCardSummary))]
[JsonSerializable(typeof(HandleAsyncCheckoutCompletionRequest))]
[JsonSerializable(typeof(HeadersEntry))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(InvalidCouponCodeErrorData))]
[JsonSerializable(typeof(InvalidCouponStatusErrorData))]
[JsonSerializable(typeof(InvalidGiftCardCodeErrorData))]
[JsonSerializable(typeof(InvalidGiftCardStatusErrorData))]
[JsonSerializable(typeof(InvalidMembershipStatusErrorData))]
[JsonSerializable(typeof(ItemAttributes))]
[JsonSerializable(typeof(ItemDeliveryConfig))]
[JsonSerializable(typeof(ItemDiscount))]
[JsonSerializable(typeof(ItemModifier))]
[JsonSerializable(typeof(ItemPaymentConfig))]
[JsonSerializable(typeof(ItemPriceBreakdown))]
[JsonSerializable(typeof(ItemPricingInfo))]
[JsonSerializable(typeof(ItemQuantityInfo))]
[JsonSerializable(typeof(ItemSource))]
[JsonSerializable(typeof(ItemTaxConfig))]
[JsonSerializable(typeof(ItemType))]
[JsonSerializable(typeof(ItemUpsells))]
[JsonSerializable(typeof(LineItem))]
[JsonSerializable(typeof(LineItemSummary))]
[JsonSerializable(typeof(LineItemTax))]
[JsonSerializable(typeof(LineItemUpdate))]
[JsonSerializable(typeof(LineItemsOutOfStockErrorData))]
[JsonSerializable(typeof(MarkCartAsCompletedRequest))]
[JsonSerializable(typeof(MarkCartAsCompletedResponse))]
[JsonSerializable(typeof(MembersOnlyItemErrorData))]
[JsonSerializable(typeof(MembershipInput))]
[JsonSerializable(typeof(MembershipSummary))]
[JsonSerializable(typeof(MinLineItemQuantityNotReachedDetails))]
[JsonSerializable(typeof(MinSubtotalNotReachedDetails))]
[JsonSerializable(typeof(ModifierGroup))]
[JsonSerializable(typeof(Other))]
[JsonSerializable(typeof(PageUrlV2))]
[JsonSerializable(typeof(PaymentInfo))]
[JsonSerializable(typeof(PaymentOption))]
[JsonSerializable(typeof(PaymentSummary))]
[JsonSerializable(typeof(PhysicalProperties))]
[JsonSerializable(typeof(PlaceOrderRequest))]
[JsonSerializable(typeof(PlaceOrderResponse))]
[JsonSerializable(typeof(PlainTextValue))]
[JsonSerializable(typeof(Policy))]
[JsonSerializable(typeof(PriceDescription))]
[JsonSerializable(typeof(PriceDetails))]
[JsonSerializable(typeof(QuantityUpdate))]
[JsonSerializable(typeof(RawHttpResponse))]
[JsonSerializable(typeof(RefreshCartRequest))]
[JsonSerializable(typeof(RefreshCartResponse))]
[JsonSerializable(typeof(RemoveCouponRequest))]
[JsonSerializable(typeof(RemoveCouponResponse))]
[JsonSerializable(typeof(RemoveDeliveryMethodRequest))]
[JsonSerializable(typeof(RemoveDeliveryMethodResponse))]
[JsonSerializable(typeof(RemoveGiftCardRequest))]
[JsonSerializable(typeof(RemoveGiftCardResponse))]
[JsonSerializable(typeof(RemoveLineItemsRequest))]
[JsonSerializable(typeof(RemoveLineItemsResponse))]
[JsonSerializable(typeof(SelectedMembershipUpdate))]
[JsonSerializable(typeof(ServiceProperties))]
[JsonSerializable(typeof(SetDeliveryMethodRequest))]
[JsonSerializable(typeof(SetDeliveryMethodResponse))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(SubscriptionCharges))]
[JsonSerializable(typeof(SubscriptionOptionInfo))]
[JsonSerializable(typeof(SubscriptionSettings))]
[JsonSerializable(typeof(SubtotalBelowOrderMinimumErrorData))]
[JsonSerializable(typeof(SystemError))]
[JsonSerializable(typeof(Target))]
[JsonSerializable(typeof(Tax))]
[JsonSerializable(typeof(TaxInfo))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(Title))]
[JsonSerializable(typeof(TranslatableString))]
[JsonSerializable(typeof(UpdateCartRequest))]
[JsonSerializable(typeof(UpdateCartResponse))]
[JsonSerializable(typeof(UpdateFormSubmissionsRequest))]
[JsonSerializable(typeof(UpdateFormSubmissionsResponse))]
[JsonSerializable(typeof(UpdateLineItemsRequest))]
[JsonSerializable(typeof(UpdateLineItemsResponse))]
[JsonSerializable(typeof(UpsellBenefitMetadata))]
[JsonSerializable(typeof(UpsellOption))]
[JsonSerializable(typeof(V2AdditionalFee))]
[JsonSerializable(typeof(V2CalculationErrors))]
[JsonSerializable(typeof(V2CarrierError))]
[JsonSerializable(typeof(V2CarrierErrors))]
[JsonSerializable(typeof(V2Coupon))]
[JsonSerializable(typeof(V2ExistingMembership))]
[JsonSerializable(typeof(V2GiftCard))]
[JsonSerializable(typeof(V2LineItem))]
[JsonSerializable(typeof(V2LineItemDiscount))]
[JsonSerializable(typeof(V2Membership))]
[JsonSerializable(typeof(V2PriceSummary))]
[JsonSerializable(typeof(V2SelectedMembership))]
[JsonSerializable(typeof(V2TaxSummary))]
[JsonSerializable(typeof(V2Violation))]
[JsonSerializable(typeof(ValidationError))]
[JsonSerializable(typeof(VatId))]
[JsonSerializable(typeof(Violation))]
public sealed partial class CartsJson : JsonSerializerContext
{
    public static CartsJson Wire { get; } = new(WireFormat.NewOptions());
}
