// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.CartsV1;

public sealed record AddToCartRequest
{
    public string? Id { get; init; }
    public IReadOnlyList<LineItem>? LineItems { get; init; }
    public IReadOnlyList<CustomLineItem>? CustomLineItems { get; init; }
    public string? BusinessLocationId { get; init; }
}

public sealed record AddToCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record AdditionalFee
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public string? ProviderAppId { get; init; }
    public MultiCurrencyPrice? PriceBeforeTax { get; init; }
    public MultiCurrencyPrice? PriceAfterTax { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public string? Source { get; init; }
    public string? TranslatedName { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
}

public static class AdditionalFeeSource
{
    public const string UnknownAdditionalFeeSource = "UNKNOWN_ADDITIONAL_FEE_SOURCE";
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

public sealed record ApplicableLineItems
{
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record AppliedDiscount
{
    public V1Coupon? Coupon { get; init; }
    public V1MerchantDiscount? MerchantDiscount { get; init; }
    public V1DiscountRule? DiscountRule { get; init; }
    public string? DiscountType { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public static class AppliedDiscountDiscountType
{
    public const string Global = "GLOBAL";
    public const string SpecificItems = "SPECIFIC_ITEMS";
    public const string Shipping = "SHIPPING";
}

public sealed record AutoTaxFallbackCalculationDetails
{
    public string? FallbackReason { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record BuyerInfo
{
    public string? VisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? UserId { get; init; }
    public string? ContactId { get; init; }
    public string? Email { get; init; }
}

public sealed record CalculatedLineItem
{
    public string? LineItemId { get; init; }
    public LineItemPricesData? PricesBreakdown { get; init; }
    public string? PaymentOption { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
}

public sealed record CalculationErrors
{
    public Details? GeneralShippingCalculationError { get; init; }
    public CarrierErrors? CarrierErrors { get; init; }
    public Details? SelectedShippingOptionError { get; init; }
    public Details? TaxCalculationError { get; init; }
    public Details? CouponCalculationError { get; init; }
    public Details? GiftCardCalculationError { get; init; }
    public IReadOnlyList<ApplicationError>? OrderValidationErrors { get; init; }
    public Details? MembershipError { get; init; }
    public Details? DiscountsCalculationError { get; init; }
}

public sealed record Carrier
{
    public string? AppId { get; init; }
    public string? Code { get; init; }
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

public sealed record CarrierServiceOption
{
    public string? CarrierId { get; init; }
    public IReadOnlyList<ShippingOption>? ShippingOptions { get; init; }
}

public sealed record Cart
{
    public string? Id { get; init; }
    public IReadOnlyList<LineItem>? LineItems { get; init; }
    public string? BuyerNote { get; init; }
    public BuyerInfo? BuyerInfo { get; init; }
    public string? Currency { get; init; }
    public string? ConversionCurrency { get; init; }
    public string? BuyerLanguage { get; init; }
    public string? SiteLanguage { get; init; }
    public bool? TaxIncludedInPrices { get; init; }
    public string? WeightUnit { get; init; }
    public string? CheckoutId { get; init; }
    public IReadOnlyList<CartDiscount>? AppliedDiscounts { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public AddressWithContact? ContactInfo { get; init; }
    public string? OverrideCheckoutUrl { get; init; }
    public string? PurchaseFlowId { get; init; }
    public SelectedShippingOption? SelectedShippingOption { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? BusinessLocationId { get; init; }
    public string? PaymentCurrency { get; init; }
    public string? Revision { get; init; }
}

public sealed record CartDiscount
{
    public Coupon? Coupon { get; init; }
    public MerchantDiscount? MerchantDiscount { get; init; }
}

public sealed record CatalogOverrideFields
{
    public ProductName? ProductName { get; init; }
    public string? Price { get; init; }
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

public static class ChargeType
{
    public const string HandlingFee = "HANDLING_FEE";
    public const string Insurance = "INSURANCE";
}

public sealed record Color
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
    public string? Code { get; init; }
}

public sealed record CommonImage
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? Filename { get; init; }
}

public sealed record Coupon
{
    public string? Id { get; init; }
    public string? Code { get; init; }
}

public sealed record CreateCartRequest
{
    public Cart? CartInfo { get; init; }
    public string? CouponCode { get; init; }
    public IReadOnlyList<LineItem>? LineItems { get; init; }
    public IReadOnlyList<CustomLineItem>? CustomLineItems { get; init; }
}

public sealed record CreateCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record CreateCheckoutRequest
{
    public string? Id { get; init; }
    public string? ChannelType { get; init; }
    public Address? ShippingAddress { get; init; }
    public Address? BillingAddress { get; init; }
    public SelectedShippingOption? SelectedShippingOption { get; init; }
    public string? Email { get; init; }
}

public sealed record CreateCheckoutResponse
{
    public string? CheckoutId { get; init; }
}

public sealed record CustomLineItem
{
    public int? Quantity { get; init; }
    public string? Price { get; init; }
    public PriceDescription? PriceDescription { get; init; }
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public Image? Media { get; init; }
    public string? Id { get; init; }
    public string? TaxGroupId { get; init; }
    public ProductName? ProductName { get; init; }
    public PageUrlV2? Url { get; init; }
    public ItemType? ItemType { get; init; }
    public string? FullPrice { get; init; }
    public int? QuantityAvailable { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public string? PaymentOption { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
    public string? RootCatalogItemId { get; init; }
    public string? DepositAmount { get; init; }
    public string? DeliveryProfileId { get; init; }
    public CatalogReference? CatalogReference { get; init; }
    public bool? PriceUndetermined { get; init; }
    public bool? FixedQuantity { get; init; }
    public string? ConsentRequiredPaymentPolicy { get; init; }
    public bool? SavePaymentMethod { get; init; }
    public IReadOnlyList<Policy>? Policies { get; init; }
    public bool? MembersOnly { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
    public IReadOnlyList<V1ModifierGroup>? ModifierGroups { get; init; }
}

public sealed record DeleteCartRequest
{
    public string? Id { get; init; }
}

public sealed record DeleteCartResponse
{
}

public sealed record DeliveryAllocation
{
    public Carrier? DeliveryCarrier { get; init; }
    public Region? DeliveryRegion { get; init; }
    public ApplicableLineItems? ApplicableLineItems { get; init; }
}

public sealed record DeliveryLogistics
{
    public string? DeliveryTime { get; init; }
    public string? Instructions { get; init; }
    public PickupDetails? PickupDetails { get; init; }
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

public sealed record EstimateTotalsRequest
{
    public string? Id { get; init; }
    public SelectedShippingOption? SelectedShippingOption { get; init; }
    public Address? ShippingAddress { get; init; }
    public Address? BillingAddress { get; init; }
    public SelectedMemberships? SelectedMemberships { get; init; }
    public bool? CalculateTax { get; init; }
    public bool? CalculateShipping { get; init; }
    public bool? CalculateAdditionalFees { get; init; }
}

public sealed record EstimateTotalsResponse
{
    public Cart? Cart { get; init; }
    public IReadOnlyList<CalculatedLineItem>? CalculatedLineItems { get; init; }
    public PriceSummary? PriceSummary { get; init; }
    public GiftCard? GiftCard { get; init; }
    public TaxSummary? TaxSummary { get; init; }
    public ShippingInformation? ShippingInfo { get; init; }
    public IReadOnlyList<AppliedDiscount>? AppliedDiscounts { get; init; }
    public CalculationErrors? CalculationErrors { get; init; }
    public string? WeightUnit { get; init; }
    public string? Currency { get; init; }
    public PriceSummary? PayNow { get; init; }
    public PriceSummary? PayLater { get; init; }
    public MembershipOptions? MembershipOptions { get; init; }
    public IReadOnlyList<AdditionalFee>? AdditionalFees { get; init; }
    public IReadOnlyList<Violation>? Violations { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public static class FallbackReason
{
    public const string AutoTaxFailed = "AUTO_TAX_FAILED";
    public const string AutoTaxDeactivated = "AUTO_TAX_DEACTIVATED";
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

public sealed record FullAddressContactDetails
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Phone { get; init; }
    public string? Company { get; init; }
    public VatId? VatId { get; init; }
}

public sealed record GetCartByCheckoutIdRequest
{
    public string? Id { get; init; }
}

public sealed record GetCartByCheckoutIdResponse
{
    public Cart? Cart { get; init; }
}

public sealed record GetCartRequest
{
    public string? Id { get; init; }
}

public sealed record GetCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record GiftCard
{
    public string? Id { get; init; }
    public string? ObfuscatedCode { get; init; }
    public MultiCurrencyPrice? Amount { get; init; }
    public string? AppId { get; init; }
    public string? ExternalId { get; init; }
    public MultiCurrencyPrice? RequestedAmount { get; init; }
}

public sealed record HostSelectedMembership
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? Filename { get; init; }
}

public sealed record InvalidMembership
{
    public Membership? Membership { get; init; }
    public string? Reason { get; init; }
}

public sealed record ItemAvailabilityInfo
{
    public string? Status { get; init; }
    public int? QuantityAvailable { get; init; }
}

public static class ItemAvailabilityStatus
{
    public const string Available = "AVAILABLE";
    public const string NotFound = "NOT_FOUND";
    public const string NotAvailable = "NOT_AVAILABLE";
    public const string PartiallyAvailable = "PARTIALLY_AVAILABLE";
}

public sealed record ItemModifier
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public TranslatableString? Label { get; init; }
    public TranslatableString? Details { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
}

public sealed record ItemTaxFullDetails
{
    public MultiCurrencyPrice? TaxableAmount { get; init; }
    public string? TaxRate { get; init; }
    public MultiCurrencyPrice? TotalTax { get; init; }
    public IReadOnlyList<TaxRateBreakdown>? RateBreakdown { get; init; }
    public IReadOnlyList<TaxBreakdown>? TaxBreakdown { get; init; }
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

public sealed record LineItem
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public CatalogReference? CatalogReference { get; init; }
    public ProductName? ProductName { get; init; }
    public PageUrlV2? Url { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
    public MultiCurrencyPrice? FullPrice { get; init; }
    public MultiCurrencyPrice? PriceBeforeDiscounts { get; init; }
    public MultiCurrencyPrice? LineItemPrice { get; init; }
    public IReadOnlyList<DescriptionLine>? DescriptionLines { get; init; }
    public CommonImage? Image { get; init; }
    public ItemAvailabilityInfo? Availability { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public ItemType? ItemType { get; init; }
    public SubscriptionOptionInfo? SubscriptionOptionInfo { get; init; }
    public string? PaymentOption { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
    public string? RootCatalogItemId { get; init; }
    public PriceDescription? PriceDescription { get; init; }
    public MultiCurrencyPrice? DepositAmount { get; init; }
    public SelectedMembership? SelectedMembership { get; init; }
    public string? DeliveryProfileId { get; init; }
    public string? TaxGroupId { get; init; }
    public bool? CustomLineItem { get; init; }
    public string? ConsentRequiredPaymentPolicy { get; init; }
    public bool? PriceUndetermined { get; init; }
    public bool? FixedQuantity { get; init; }
    public CatalogOverrideFields? CatalogOverrideFields { get; init; }
    public bool? SavePaymentMethod { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public IReadOnlyList<Policy>? Policies { get; init; }
    public bool? MembersOnly { get; init; }
    public IReadOnlyList<ModifierGroup>? ModifierGroups { get; init; }
    public MultiCurrencyPrice? ModifiersTotalPrice { get; init; }
}

public sealed record LineItemPricesData
{
    public MultiCurrencyPrice? TotalPriceAfterTax { get; init; }
    public MultiCurrencyPrice? TotalPriceBeforeTax { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public MultiCurrencyPrice? TotalDiscount { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
    public MultiCurrencyPrice? PriceBeforeDiscounts { get; init; }
    public MultiCurrencyPrice? LineItemPrice { get; init; }
    public MultiCurrencyPrice? FullPrice { get; init; }
    public MultiCurrencyPrice? Modifiers { get; init; }
    public MultiCurrencyPrice? DepositAmount { get; init; }
}

public sealed record LineItemQuantityUpdate
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
}

public static class ManualCalculationReason
{
    public const string GlobalSettingToManual = "GLOBAL_SETTING_TO_MANUAL";
    public const string RegionSettingToManual = "REGION_SETTING_TO_MANUAL";
}

public sealed record Membership
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public MembershipName? Name { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
    public MembershipPaymentCredits? Credits { get; init; }
    public string? ExpirationDate { get; init; }
    public JsonElement? AdditionalData { get; init; }
}

public sealed record MembershipName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record MembershipOptions
{
    public IReadOnlyList<Membership>? EligibleMemberships { get; init; }
    public IReadOnlyList<InvalidMembership>? InvalidMemberships { get; init; }
    public IReadOnlyList<HostSelectedMembership>? SelectedMemberships { get; init; }
}

public sealed record MembershipPaymentCredits
{
    public int? Total { get; init; }
    public int? Remaining { get; init; }
}

public sealed record MerchantDiscount
{
    public MultiCurrencyPrice? Amount { get; init; }
}

public sealed record ModifierGroup
{
    public string? Id { get; init; }
    public TranslatableString? Name { get; init; }
    public IReadOnlyList<ItemModifier>? Modifiers { get; init; }
}

public sealed record MultiCurrencyPrice
{
    public string? Amount { get; init; }
    public string? ConvertedAmount { get; init; }
    public string? FormattedAmount { get; init; }
    public string? FormattedConvertedAmount { get; init; }
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

public sealed record OtherCharge
{
    public string? Type { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
    public string? Details { get; init; }
}

public sealed record PageUrlV2
{
    public string? RelativePath { get; init; }
    public string? Url { get; init; }
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

public sealed record PhysicalProperties
{
    public double? Weight { get; init; }
    public string? Sku { get; init; }
    public bool? Shippable { get; init; }
}

public sealed record PickupDetails
{
    public Address? Address { get; init; }
    public bool? BusinessLocation { get; init; }
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

public sealed record PriceSummary
{
    public MultiCurrencyPrice? Subtotal { get; init; }
    public MultiCurrencyPrice? Shipping { get; init; }
    public MultiCurrencyPrice? Tax { get; init; }
    public MultiCurrencyPrice? Discount { get; init; }
    public MultiCurrencyPrice? Total { get; init; }
    public MultiCurrencyPrice? AdditionalFees { get; init; }
}

public sealed record ProductName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public static class RateType
{
    public const string NoTaxCollected = "NO_TAX_COLLECTED";
    public const string ManualRate = "MANUAL_RATE";
    public const string AutoRate = "AUTO_RATE";
    public const string FallbackRate = "FALLBACK_RATE";
}

public sealed record Region
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record RemoveBusinessLocationRequest
{
    public string? Id { get; init; }
}

public sealed record RemoveBusinessLocationResponse
{
    public Cart? Cart { get; init; }
}

public sealed record RemoveCouponRequest
{
    public string? Id { get; init; }
}

public sealed record RemoveCouponResponse
{
    public Cart? Cart { get; init; }
}

public sealed record RemoveLineItemsRequest
{
    public string? Id { get; init; }
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

public sealed record SelectedCarrierServiceOption
{
    public string? Code { get; init; }
    public string? Title { get; init; }
    public DeliveryLogistics? Logistics { get; init; }
    public SelectedCarrierServiceOptionPrices? Cost { get; init; }
    public bool? RequestedShippingOption { get; init; }
    public IReadOnlyList<SelectedCarrierServiceOptionOtherCharge>? OtherCharges { get; init; }
    public string? CarrierId { get; init; }
    public IReadOnlyList<DeliveryAllocation>? DeliveryAllocations { get; init; }
    public bool? Partial { get; init; }
}

public sealed record SelectedCarrierServiceOptionOtherCharge
{
    public string? Type { get; init; }
    public string? Details { get; init; }
    public SelectedCarrierServiceOptionPrices? Cost { get; init; }
}

public sealed record SelectedCarrierServiceOptionPrices
{
    public MultiCurrencyPrice? TotalPriceAfterTax { get; init; }
    public MultiCurrencyPrice? TotalPriceBeforeTax { get; init; }
    public ItemTaxFullDetails? TaxDetails { get; init; }
    public MultiCurrencyPrice? TotalDiscount { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
}

public sealed record SelectedMembership
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
}

public sealed record SelectedMemberships
{
    public IReadOnlyList<HostSelectedMembership>? Memberships { get; init; }
}

public sealed record SelectedShippingOption
{
    public string? CarrierId { get; init; }
    public string? Code { get; init; }
}

public sealed record ServiceProperties
{
    public string? ScheduledDate { get; init; }
    public int? NumberOfParticipants { get; init; }
}

public static class Severity
{
    public const string Warning = "WARNING";
    public const string Error = "ERROR";
}

public sealed record ShippingInformation
{
    public ShippingRegion? Region { get; init; }
    public SelectedCarrierServiceOption? SelectedCarrierServiceOption { get; init; }
    public IReadOnlyList<CarrierServiceOption>? CarrierServiceOptions { get; init; }
}

public sealed record ShippingOption
{
    public string? Code { get; init; }
    public string? Title { get; init; }
    public DeliveryLogistics? Logistics { get; init; }
    public ShippingPrice? Cost { get; init; }
    public IReadOnlyList<DeliveryAllocation>? DeliveryAllocations { get; init; }
    public bool? Partial { get; init; }
}

public sealed record ShippingPrice
{
    public MultiCurrencyPrice? Price { get; init; }
    public IReadOnlyList<OtherCharge>? OtherCharges { get; init; }
}

public sealed record ShippingRegion
{
    public string? Id { get; init; }
    public string? Name { get; init; }
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

public sealed record SystemError
{
    public string? ErrorCode { get; init; }
}

public sealed record Target
{
    public Other? Other { get; init; }
    public TargetLineItem? LineItem { get; init; }
}

public sealed record TargetLineItem
{
    public string? Name { get; init; }
    public string? Id { get; init; }
}

public sealed record TaxBreakdown
{
    public string? Jurisdiction { get; init; }
    public MultiCurrencyPrice? NonTaxableAmount { get; init; }
    public string? Rate { get; init; }
    public MultiCurrencyPrice? TaxAmount { get; init; }
    public MultiCurrencyPrice? TaxableAmount { get; init; }
    public string? TaxType { get; init; }
    public string? TaxName { get; init; }
    public string? JurisdictionType { get; init; }
}

public sealed record TaxCalculationDetails
{
    public string? ManualRateReason { get; init; }
    public AutoTaxFallbackCalculationDetails? AutoTaxFallbackDetails { get; init; }
    public string? RateType { get; init; }
}

public sealed record TaxRateBreakdown
{
    public string? Name { get; init; }
    public string? Rate { get; init; }
    public MultiCurrencyPrice? Tax { get; init; }
}

public sealed record TaxSummary
{
    public MultiCurrencyPrice? TaxableAmount { get; init; }
    public MultiCurrencyPrice? TotalTax { get; init; }
    public TaxCalculationDetails? CalculationDetails { get; init; }
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
    public Cart? CartInfo { get; init; }
    public string? CouponCode { get; init; }
    public IReadOnlyList<LineItem>? LineItems { get; init; }
    public IReadOnlyList<CustomLineItem>? CustomLineItems { get; init; }
}

public sealed record UpdateCartResponse
{
    public Cart? Cart { get; init; }
}

public sealed record UpdateLineItemsQuantityRequest
{
    public string? Id { get; init; }
    public IReadOnlyList<LineItemQuantityUpdate>? LineItems { get; init; }
}

public sealed record UpdateLineItemsQuantityResponse
{
    public Cart? Cart { get; init; }
}

public sealed record V1Coupon
{
    public string? Id { get; init; }
    public string? Code { get; init; }
    public MultiCurrencyPrice? Amount { get; init; }
    public string? Name { get; init; }
}

public sealed record V1DiscountRule
{
    public string? Id { get; init; }
    public V1DiscountRuleName? Name { get; init; }
    public MultiCurrencyPrice? Amount { get; init; }
}

public sealed record V1DiscountRuleName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record V1ItemModifier
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public TranslatableString? Label { get; init; }
    public TranslatableString? Details { get; init; }
    public string? Price { get; init; }
}

public sealed record V1MerchantDiscount
{
    public MultiCurrencyPrice? Amount { get; init; }
    public double? Percentage { get; init; }
}

public sealed record V1ModifierGroup
{
    public string? Id { get; init; }
    public TranslatableString? Name { get; init; }
    public IReadOnlyList<V1ItemModifier>? Modifiers { get; init; }
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

public sealed record Violation
{
    public string? Severity { get; init; }
    public Target? Target { get; init; }
    public string? Description { get; init; }
}

public static class WeightUnit
{
    public const string UnspecifiedWeightUnit = "UNSPECIFIED_WEIGHT_UNIT";
    public const string Kg = "KG";
    public const string Lb = "LB";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddToCartRequest))]
[JsonSerializable(typeof(AddToCartResponse))]
[JsonSerializable(typeof(AdditionalFee))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(AddressWithContact))]
[JsonSerializable(typeof(ApplicableLineItems))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AppliedDiscount))]
[JsonSerializable(typeof(AutoTaxFallbackCalculationDetails))]
[JsonSerializable(typeof(BuyerInfo))]
[JsonSerializable(typeof(CalculatedLineItem))]
[JsonSerializable(typeof(CalculationErrors))]
[JsonSerializable(typeof(Carrier))]
[JsonSerializable(typeof(CarrierError))]
[JsonSerializable(typeof(CarrierErrors))]
[JsonSerializable(typeof(CarrierServiceOption))]
[JsonSerializable(typeof(Cart))]
[JsonSerializable(typeof(CartDiscount))]
[JsonSerializable(typeof(CatalogOverrideFields))]
[JsonSerializable(typeof(CatalogReference))]
[JsonSerializable(typeof(Color))]
[JsonSerializable(typeof(CommonImage))]
[JsonSerializable(typeof(Coupon))]
[JsonSerializable(typeof(CreateCartRequest))]
[JsonSerializable(typeof(CreateCartResponse))]
[JsonSerializable(typeof(CreateCheckoutRequest))]
[JsonSerializable(typeof(CreateCheckoutResponse))]
[JsonSerializable(typeof(CustomLineItem))]
[JsonSerializable(typeof(DeleteCartRequest))]
[JsonSerializable(typeof(DeleteCartResponse))]
[JsonSerializable(typeof(DeliveryAllocation))]
[JsonSerializable(typeof(DeliveryLogistics))]
[JsonSerializable(typeof(Description))]
[JsonSerializable(typeof(DescriptionLine))]
[JsonSerializable(typeof(DescriptionLineName))]
[JsonSerializable(typeof(Details))]
[JsonSerializable(typeof(EstimateTotalsRequest))]
[JsonSerializable(typeof(EstimateTotalsResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FieldViolation))]
[JsonSerializable(typeof(FreeTrialPeriod))]
[JsonSerializable(typeof(FullAddressContactDetails))]
[JsonSerializable(typeof(GetCartByCheckoutIdRequest))]
[JsonSerializable(typeof(GetCartByCheckoutIdResponse))]
[JsonSerializable(typeof(GetCartRequest))]
[JsonSerializable(typeof(GetCartResponse))]
[JsonSerializable(typeof(GiftCard))]
[JsonSerializable(typeof(HostSelectedMembership))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(InvalidMembership))]
[JsonSerializable(typeof(ItemAvailabilityInfo))]
[JsonSerializable(typeof(ItemModifier))]
[JsonSerializable(typeof(ItemTaxFullDetails))]
[JsonSerializable(typeof(ItemType))]
[JsonSerializable(typeof(LineItem))]
[JsonSerializable(typeof(LineItemPricesData))]
[JsonSerializable(typeof(LineItemQuantityUpdate))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(MembershipName))]
[JsonSerializable(typeof(MembershipOptions))]
[JsonSerializable(typeof(MembershipPaymentCredits))]
[JsonSerializable(typeof(MerchantDiscount))]
[JsonSerializable(typeof(ModifierGroup))]
[JsonSerializable(typeof(MultiCurrencyPrice))]
[JsonSerializable(typeof(Other))]
[JsonSerializable(typeof(OtherCharge))]
[JsonSerializable(typeof(PageUrlV2))]
[JsonSerializable(typeof(PaymentOption))]
[JsonSerializable(typeof(PhysicalProperties))]
[JsonSerializable(typeof(PickupDetails))]
[JsonSerializable(typeof(PlainTextValue))]
[JsonSerializable(typeof(Policy))]
[JsonSerializable(typeof(PriceDescription))]
[JsonSerializable(typeof(PriceSummary))]
[JsonSerializable(typeof(ProductName))]
[JsonSerializable(typeof(Region))]
[JsonSerializable(typeof(RemoveBusinessLocationRequest))]
[JsonSerializable(typeof(RemoveBusinessLocationResponse))]
[JsonSerializable(typeof(RemoveCouponRequest))]
[JsonSerializable(typeof(RemoveCouponResponse))]
[JsonSerializable(typeof(RemoveLineItemsRequest))]
[JsonSerializable(typeof(RemoveLineItemsResponse))]
[JsonSerializable(typeof(SelectedCarrierServiceOption))]
[JsonSerializable(typeof(SelectedCarrierServiceOptionOtherCharge))]
[JsonSerializable(typeof(SelectedCarrierServiceOptionPrices))]
[JsonSerializable(typeof(SelectedMembership))]
[JsonSerializable(typeof(SelectedMemberships))]
[JsonSerializable(typeof(SelectedShippingOption))]
[JsonSerializable(typeof(ServiceProperties))]
[JsonSerializable(typeof(ShippingInformation))]
[JsonSerializable(typeof(ShippingOption))]
[JsonSerializable(typeof(ShippingPrice))]
[JsonSerializable(typeof(ShippingRegion))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(SubscriptionOptionInfo))]
[JsonSerializable(typeof(SubscriptionSettings))]
[JsonSerializable(typeof(SystemError))]
[JsonSerializable(typeof(Target))]
[JsonSerializable(typeof(TargetLineItem))]
[JsonSerializable(typeof(TaxBreakdown))]
[JsonSerializable(typeof(TaxCalculationDetails))]
[JsonSerializable(typeof(TaxRateBreakdown))]
[JsonSerializable(typeof(TaxSummary))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(Title))]
[JsonSerializable(typeof(TranslatableString))]
[JsonSerializable(typeof(UpdateCartRequest))]
[JsonSerializable(typeof(UpdateCartResponse))]
[JsonSerializable(typeof(UpdateLineItemsQuantityRequest))]
[JsonSerializable(typeof(UpdateLineItemsQuantityResponse))]
[JsonSerializable(typeof(V1Coupon))]
[JsonSerializable(typeof(V1DiscountRule))]
[JsonSerializable(typeof(V1DiscountRuleName))]
[JsonSerializable(typeof(V1ItemModifier))]
[JsonSerializable(typeof(V1MerchantDiscount))]
[JsonSerializable(typeof(V1ModifierGroup))]
[JsonSerializable(typeof(ValidationError))]
[JsonSerializable(typeof(VatId))]
[JsonSerializable(typeof(Violation))]
public sealed partial class CartsV1Json : JsonSerializerContext
{
    public static CartsV1Json Wire { get; } = new(WireFormat.NewOptions());
}
