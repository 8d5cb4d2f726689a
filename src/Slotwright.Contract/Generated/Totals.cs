// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Totals;

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

public sealed record ApiV1AdditionalFee
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Price { get; init; }
    public V1TaxDetails? TaxDetails { get; init; }
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
    public Coupon? Coupon { get; init; }
    public MerchantDiscount? MerchantDiscount { get; init; }
    public DiscountRule? DiscountRule { get; init; }
    public string? DiscountType { get; init; }
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record AutoTaxFallbackCalculationDetails
{
    public string? FallbackReason { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record CalculateTotalsRequest
{
    public string? CouponId { get; init; }
    public string? CouponCode { get; init; }
    public string? GiftCardCode { get; init; }
    public string? CalculationId { get; init; }
    public IReadOnlyList<LineItem>? LineItems { get; init; }
    public Address? ShippingAddress { get; init; }
    public Address? BillingAddress { get; init; }
    public SelectedShippingOption? SelectedShippingOption { get; init; }
    public string? BuyerEmail { get; init; }
    public string? MemberId { get; init; }
    public SelectedMemberships? SelectedMemberships { get; init; }
    public string? BuyerPhone { get; init; }
    public string? PurchaseFlowId { get; init; }
    public IReadOnlyList<ExternalReference>? ExternalReferences { get; init; }
    public string? BusinessLocationId { get; init; }
    public string? GiftCardRedeemAmount { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record CalculateTotalsResponse
{
    public IReadOnlyList<CalculatedLineItem>? CalculatedLineItems { get; init; }
    public PriceSummary? PriceSummary { get; init; }
    public GiftCard? GiftCard { get; init; }
    public TaxSummary? TaxSummary { get; init; }
    public ShippingInformation? ShippingInfo { get; init; }
    public IReadOnlyList<AppliedDiscount>? AppliedDiscounts { get; init; }
    public CalculationErrors? CalculationErrors { get; init; }
    public string? WeightUnit { get; init; }
    public string? Currency { get; init; }
    public string? ConversionCurrency { get; init; }
    public bool? TaxIncludedInPrice { get; init; }
    public PriceSummary? PayNow { get; init; }
    public PriceSummary? PayLater { get; init; }
    public MembershipOptions? MembershipOptions { get; init; }
    public IReadOnlyList<V1AdditionalFee>? AdditionalFees { get; init; }
    public string? CheckoutConversionRate { get; init; }
    public MultiCurrencyPrice? PayNowTotalAfterGiftCard { get; init; }
    public MultiCurrencyPrice? TotalAfterGiftCard { get; init; }
    public PriceSummary? PayAfterFreeTrial { get; init; }
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

public sealed record CatalogReference
{
    public string? CatalogItemId { get; init; }
    public string? AppId { get; init; }
    public JsonElement? Options { get; init; }
}

public static class ChargeType
{
    public const string HandlingFee = "HANDLING_FEE";
    public const string Insurance = "INSURANCE";
}

public sealed record Coupon
{
    public string? Id { get; init; }
    public string? Code { get; init; }
    public MultiCurrencyPrice? Amount { get; init; }
    public string? Name { get; init; }
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

public sealed record Details
{
    public ApplicationError? ApplicationError { get; init; }
    public ValidationError? ValidationError { get; init; }
    public SystemError? SystemError { get; init; }
    public IReadOnlyDictionary<string, string>? Tracing { get; init; }
}

public sealed record DiscountRule
{
    public string? Id { get; init; }
    public DiscountRuleName? Name { get; init; }
    public MultiCurrencyPrice? Amount { get; init; }
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

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record ExternalReference
{
    public string? AppId { get; init; }
    public string? ResourceId { get; init; }
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

public sealed record GiftCard
{
    public string? Id { get; init; }
    public string? ObfuscatedCode { get; init; }
    public MultiCurrencyPrice? Amount { get; init; }
    public string? AppId { get; init; }
    public string? ExternalId { get; init; }
    public MultiCurrencyPrice? RequestedAmount { get; init; }
}

public sealed record InvalidMembership
{
    public Membership? Membership { get; init; }
    public string? Reason { get; init; }
}

public sealed record ItemModifier
{
    public string? Id { get; init; }
    public int? Quantity { get; init; }
    public TranslatableString? Label { get; init; }
    public TranslatableString? Details { get; init; }
    public string? Price { get; init; }
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
    public string? ProductName { get; init; }
    public string? Price { get; init; }
    public PhysicalProperties? PhysicalProperties { get; init; }
    public SubscriptionSettings? SubscriptionSettings { get; init; }
    public string? PaymentOption { get; init; }
    public ServiceProperties? ServiceProperties { get; init; }
    public string? RootCatalogItemId { get; init; }
    public string? DepositAmount { get; init; }
    public string? FullPrice { get; init; }
    public string? DeliveryProfileId { get; init; }
    public ItemType? ItemType { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
    public IReadOnlyList<ApiV1AdditionalFee>? AdditionalFees { get; init; }
    public IReadOnlyList<ModifierGroup>? ModifierGroups { get; init; }
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
    public IReadOnlyList<SelectedMembership>? SelectedMemberships { get; init; }
}

public sealed record MembershipPaymentCredits
{
    public int? Total { get; init; }
    public int? Remaining { get; init; }
}

public sealed record MerchantDiscount
{
    public MultiCurrencyPrice? Amount { get; init; }
    public double? Percentage { get; init; }
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

public sealed record OtherCharge
{
    public string? Type { get; init; }
    public MultiCurrencyPrice? Price { get; init; }
    public string? Details { get; init; }
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

public sealed record PriceSummary
{
    public MultiCurrencyPrice? Subtotal { get; init; }
    public MultiCurrencyPrice? Shipping { get; init; }
    public MultiCurrencyPrice? Tax { get; init; }
    public MultiCurrencyPrice? Discount { get; init; }
    public MultiCurrencyPrice? Total { get; init; }
    public MultiCurrencyPrice? AdditionalFees { get; init; }
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
    public IReadOnlyList<string>? LineItemIds { get; init; }
}

public sealed record SelectedMemberships
{
    public IReadOnlyList<SelectedMembership>? Memberships { get; init; }
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

public sealed record SubscriptionSettings
{
    public string? Frequency { get; init; }
}

public sealed record SystemError
{
    public string? ErrorCode { get; init; }
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

public sealed record TranslatableString
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record V1AdditionalFee
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

public sealed record V1TaxDetails
{
    public bool? Taxable { get; init; }
    public string? TaxGroupId { get; init; }
}

public sealed record ValidationError
{
    public IReadOnlyList<FieldViolation>? FieldViolations { get; init; }
}

public static class WeightUnit
{
    public const string UnspecifiedWeightUnit = "UNSPECIFIED_WEIGHT_UNIT";
    public const string Kg = "KG";
    public const string Lb = "LB";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(ApiV1AdditionalFee))]
[JsonSerializable(typeof(ApplicableLineItems))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(AppliedDiscount))]
[JsonSerializable(typeof(AutoTaxFallbackCalculationDetails))]
[JsonSerializable(typeof(CalculateTotalsRequest))]
[JsonSerializable(typeof(CalculateTotalsResponse))]
[JsonSerializable(typeof(CalculatedLineItem))]
[JsonSerializable(typeof(CalculationErrors))]
[JsonSerializable(typeof(Carrier))]
[JsonSerializable(typeof(CarrierError))]
[JsonSerializable(typeof(CarrierErrors))]
[JsonSerializable(typeof(CarrierServiceOption))]
[JsonSerializable(typeof(CatalogReference))]
[JsonSerializable(typeof(Coupon))]
[JsonSerializable(typeof(DeliveryAllocation))]
[JsonSerializable(typeof(DeliveryLogistics))]
[JsonSerializable(typeof(Details))]
[JsonSerializable(typeof(DiscountRule))]
[JsonSerializable(typeof(DiscountRuleName))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(ExternalReference))]
[JsonSerializable(typeof(FieldViolation))]
[JsonSerializable(typeof(GiftCard))]
[JsonSerializable(typeof(InvalidMembership))]
[JsonSerializable(typeof(ItemModifier))]
[JsonSerializable(typeof(ItemTaxFullDetails))]
[JsonSerializable(typeof(ItemType))]
[JsonSerializable(typeof(LineItem))]
[JsonSerializable(typeof(LineItemPricesData))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(MembershipName))]
[JsonSerializable(typeof(MembershipOptions))]
[JsonSerializable(typeof(MembershipPaymentCredits))]
[JsonSerializable(typeof(MerchantDiscount))]
[JsonSerializable(typeof(ModifierGroup))]
[JsonSerializable(typeof(MultiCurrencyPrice))]
[JsonSerializable(typeof(OtherCharge))]
[JsonSerializable(typeof(PhysicalProperties))]
[JsonSerializable(typeof(PickupDetails))]
[JsonSerializable(typeof(PriceSummary))]
[JsonSerializable(typeof(Region))]
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
[JsonSerializable(typeof(SubscriptionSettings))]
[JsonSerializable(typeof(SystemError))]
[JsonSerializable(typeof(TaxBreakdown))]
[JsonSerializable(typeof(TaxCalculationDetails))]
[JsonSerializable(typeof(TaxRateBreakdown))]
[JsonSerializable(typeof(TaxSummary))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(TranslatableString))]
[JsonSerializable(typeof(V1AdditionalFee))]
[JsonSerializable(typeof(V1TaxDetails))]
[JsonSerializable(typeof(ValidationError))]
public sealed partial class TotalsJson : JsonSerializerContext
{
    public static TotalsJson Wire { get; } = new(WireFormat.NewOptions());
}
