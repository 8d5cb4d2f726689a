// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.CatalogSearch;

public sealed record AddOnDetails
{
    public string? AddOnId { get; init; }
    public int? DurationInMinutes { get; init; }
}

public sealed record AddOnGroup
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public int? MaxNumberOfAddOns { get; init; }
    public IReadOnlyList<string>? AddOnIds { get; init; }
    public string? Prompt { get; init; }
}

public static class AddOnPaymentOptions
{
    public const string Online = "ONLINE";
    public const string InPerson = "IN_PERSON";
}

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? FormattedAddress { get; init; }
}

public sealed record Attribute
{
    public string? EnumValue { get; init; }
    public NumberRange? NumberRangeValue { get; init; }
    public bool? BoolValue { get; init; }
    public NumberValues? NumberValues { get; init; }
    public string? AttributeId { get; init; }
}

public sealed record AvailabilityConstraints
{
    public IReadOnlyList<Duration>? Durations { get; init; }
    public IReadOnlyList<int>? SessionDurations { get; init; }
    public int? TimeBetweenSessions { get; init; }
    public DurationRange? DurationRange { get; init; }
}

public sealed record BookAfterStartPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record BookingPolicy
{
    public string? Id { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public PolicyDescription? CustomPolicyDescription { get; init; }
    public bool? Default { get; init; }
    public LimitEarlyBookingPolicy? LimitEarlyBookingPolicy { get; init; }
    public LimitLateBookingPolicy? LimitLateBookingPolicy { get; init; }
    public BookAfterStartPolicy? BookAfterStartPolicy { get; init; }
    public CancellationPolicy? CancellationPolicy { get; init; }
    public ReschedulePolicy? ReschedulePolicy { get; init; }
    public WaitlistPolicy? WaitlistPolicy { get; init; }
    public ParticipantsPolicy? ParticipantsPolicy { get; init; }
    public ResourcesPolicy? ResourcesPolicy { get; init; }
    public CancellationFeePolicy? CancellationFeePolicy { get; init; }
    public SaveCreditCardPolicy? SaveCreditCardPolicy { get; init; }
}

public sealed record BusinessLocationOptions
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool? Default { get; init; }
    public Address? Address { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

public sealed record CancellationFeePolicy
{
    public bool? Enabled { get; init; }
    public IReadOnlyList<CancellationWindow>? CancellationWindows { get; init; }
    public bool? AutoCollectFeeEnabled { get; init; }
}

public sealed record CancellationPolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestCancellation { get; init; }
    public int? LatestCancellationInMinutes { get; init; }
    public bool? AllowAnonymous { get; init; }
}

public sealed record CancellationWindow
{
    public Money? Amount { get; init; }
    public string? Percentage { get; init; }
    public int? StartInMinutes { get; init; }
}

public sealed record Category
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public int? SortOrder { get; init; }
}

public sealed record Conferencing
{
    public bool? Enabled { get; init; }
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

public sealed record CustomLocationOptions
{
    public string? Id { get; init; }
    public Address? Address { get; init; }
}

public sealed record CustomPayment
{
    public string? Description { get; init; }
}

public sealed record DailyConfig
{
    public int? MinDurationInDays { get; init; }
    public int? MaxDurationInDays { get; init; }
}

public sealed record DiscountInfo
{
    public string? DiscountName { get; init; }
    public Money? PriceAfterDiscount { get; init; }
}

public sealed record Duration
{
    public int? Minutes { get; init; }
}

public sealed record DurationRange
{
    public HourlyConfig? HourOptions { get; init; }
    public DailyConfig? DayOptions { get; init; }
    public string? UnitType { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public static class FirstChargeDateType
{
    public const string Checkout = "CHECKOUT";
    public const string Scheduled = "SCHEDULED";
}

public sealed record FixedPayment
{
    public Money? Price { get; init; }
    public Money? Deposit { get; init; }
    public bool? FullUpfrontPaymentAllowed { get; init; }
}

public sealed record Form
{
    public string? Id { get; init; }
}

public static class FrequencyType
{
    public const string Monthly = "MONTHLY";
}

public sealed record HourlyConfig
{
    public int? MinDurationInMinutes { get; init; }
    public int? MaxDurationInMinutes { get; init; }
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

public sealed record Keyword
{
    public string? Term { get; init; }
    public bool? IsMain { get; init; }
    public string? Origin { get; init; }
}

public sealed record LimitEarlyBookingPolicy
{
    public bool? Enabled { get; init; }
    public int? EarliestBookingInMinutes { get; init; }
}

public sealed record LimitLateBookingPolicy
{
    public bool? Enabled { get; init; }
    public int? LatestBookingInMinutes { get; init; }
}

public sealed record Location
{
    public BusinessLocationOptions? Business { get; init; }
    public CustomLocationOptions? Custom { get; init; }
    public string? Id { get; init; }
    public string? Type { get; init; }
    public Address? CalculatedAddress { get; init; }
}

public static class LocationType
{
    public const string Custom = "CUSTOM";
    public const string Business = "BUSINESS";
    public const string Customer = "CUSTOMER";
}

public sealed record Media
{
    public IReadOnlyList<MediaItem>? Items { get; init; }
    public MediaItem? MainMedia { get; init; }
    public MediaItem? CoverMedia { get; init; }
}

public sealed record MediaItem
{
    public Image? Image { get; init; }
}

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record NumberRange
{
    public int? Min { get; init; }
    public int? Max { get; init; }
}

public sealed record NumberValues
{
    public IReadOnlyList<int>? Values { get; init; }
}

public sealed record OnlineBooking
{
    public bool? Enabled { get; init; }
    public bool? RequireManualApproval { get; init; }
    public bool? AllowMultipleRequests { get; init; }
}

public sealed record PageUrlV2
{
    public string? RelativePath { get; init; }
    public string? Url { get; init; }
}

public sealed record ParticipantsPolicy
{
    public int? MaxParticipantsPerBooking { get; init; }
}

public sealed record Payment
{
    public FixedPayment? Fixed { get; init; }
    public CustomPayment? Custom { get; init; }
    public VariedPayment? Varied { get; init; }
    public SubscriptionPayment? Subscription { get; init; }
    public string? RateType { get; init; }
    public PaymentOptions? Options { get; init; }
    public IReadOnlyList<string>? PricingPlanIds { get; init; }
    public string? AddOnOption { get; init; }
    public DiscountInfo? DiscountInfo { get; init; }
}

public sealed record PaymentOptions
{
    public bool? Online { get; init; }
    public bool? InPerson { get; init; }
    public bool? Deposit { get; init; }
    public bool? PricingPlan { get; init; }
}

public sealed record PolicyDescription
{
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
}

public sealed record QueryServicesByFiltersRequest
{
    public CursorQuery? Query { get; init; }
    public ServiceFilters? ServiceFilters { get; init; }
}

public sealed record QueryServicesByFiltersResponse
{
    public IReadOnlyList<ServiceWithAvailability>? Results { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public static class RateType
{
    public const string Fixed = "FIXED";
    public const string Custom = "CUSTOM";
    public const string Varied = "VARIED";
    public const string NoFee = "NO_FEE";
    public const string Subscription = "SUBSCRIPTION";
}

public sealed record ReschedulePolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestReschedule { get; init; }
    public int? LatestRescheduleInMinutes { get; init; }
    public bool? AllowAnonymous { get; init; }
}

public sealed record ResourceIds
{
    public IReadOnlyList<string>? Values { get; init; }
}

public sealed record ResourceType
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record ResourcesPolicy
{
    public bool? Enabled { get; init; }
    public bool? AutoAssignAllowed { get; init; }
}

public sealed record SaveCreditCardPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record Schedule
{
    public string? Id { get; init; }
    public string? FirstSessionStart { get; init; }
    public string? LastSessionEnd { get; init; }
    public AvailabilityConstraints? AvailabilityConstraints { get; init; }
}

public sealed record SeoSchema
{
    public IReadOnlyList<Tag>? Tags { get; init; }
    public Settings? Settings { get; init; }
}

public sealed record Service
{
    public string? Id { get; init; }
    public string? AppId { get; init; }
    public string? CreatedByAppId { get; init; }
    public string? Type { get; init; }
    public int? SortOrder { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? TagLine { get; init; }
    public int? DefaultCapacity { get; init; }
    public Media? Media { get; init; }
    public bool? Hidden { get; init; }
    public Category? Category { get; init; }
    public Form? Form { get; init; }
    public Payment? Payment { get; init; }
    public OnlineBooking? OnlineBooking { get; init; }
    public Conferencing? Conferencing { get; init; }
    public IReadOnlyList<Location>? Locations { get; init; }
    public BookingPolicy? BookingPolicy { get; init; }
    public Schedule? Schedule { get; init; }
    public IReadOnlyList<string>? StaffMemberIds { get; init; }
    public StaffMemberDetails? StaffMemberDetails { get; init; }
    public IReadOnlyList<ServiceResource>? ServiceResources { get; init; }
    public IReadOnlyList<Slug>? SupportedSlugs { get; init; }
    public Slug? MainSlug { get; init; }
    public URLs? Urls { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public SeoSchema? SeoData { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Revision { get; init; }
    public IReadOnlyList<AddOnGroup>? AddOnGroups { get; init; }
    public IReadOnlyList<AddOnDetails>? AddOnDetails { get; init; }
    public TaxableAddress? TaxableAddress { get; init; }
    public string? PrimaryResourceType { get; init; }
}

public sealed record ServiceFilters
{
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? TimeZone { get; init; }
    public bool? ExactMatch { get; init; }
    public IReadOnlyList<string>? LocationIds { get; init; }
    public IReadOnlyList<Attribute>? Attributes { get; init; }
    public IReadOnlyList<string>? ResourceTypes { get; init; }
    public bool? IncludeUnavailable { get; init; }
}

public sealed record ServiceResource
{
    public ResourceIds? ResourceIds { get; init; }
    public ResourceType? ResourceType { get; init; }
}

public static class ServiceType
{
    public const string Appointment = "APPOINTMENT";
    public const string Class = "CLASS";
    public const string Course = "COURSE";
}

public sealed record ServiceWithAvailability
{
    public Service? Service { get; init; }
    public bool? Available { get; init; }
}

public sealed record Settings
{
    public bool? PreventAutoRedirect { get; init; }
    public IReadOnlyList<Keyword>? Keywords { get; init; }
}

public sealed record Slug
{
    public string? Name { get; init; }
    public bool? Custom { get; init; }
    public string? CreatedDate { get; init; }
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
}

public sealed record StaffMediaItem
{
    public Image? Image { get; init; }
}

public sealed record StaffMember
{
    public string? StaffMemberId { get; init; }
    public string? Name { get; init; }
    public StaffMediaItem? MainMedia { get; init; }
}

public sealed record StaffMemberDetails
{
    public IReadOnlyList<StaffMember>? StaffMembers { get; init; }
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
}

public sealed record SubscriptionPayment
{
    public Money? AmountPerBillingCycle { get; init; }
    public string? Frequency { get; init; }
    public int? TotalPayments { get; init; }
    public string? FirstChargeDate { get; init; }
    public string? RecurringStartDate { get; init; }
    public Money? EnrollmentFeeAmount { get; init; }
}

public sealed record Tag
{
    public string? Type { get; init; }
    public JsonElement? Props { get; init; }
    public JsonElement? Meta { get; init; }
    public string? Children { get; init; }
    public bool? Custom { get; init; }
    public bool? Disabled { get; init; }
}

public sealed record TaxableAddress
{
    public string? TaxableAddressType { get; init; }
}

public static class TaxableAddressType
{
    public const string Business = "BUSINESS";
    public const string Billing = "BILLING";
}

public sealed record URLs
{
    public PageUrlV2? ServicePage { get; init; }
    public PageUrlV2? BookingPage { get; init; }
    public PageUrlV2? CalendarPage { get; init; }
}

public static class UnitType
{
    public const string Hour = "HOUR";
    public const string Day = "DAY";
}

public sealed record VariedPayment
{
    public Money? DefaultPrice { get; init; }
    public Money? Deposit { get; init; }
    public Money? MinPrice { get; init; }
    public Money? MaxPrice { get; init; }
    public bool? FullUpfrontPaymentAllowed { get; init; }
}

public sealed record WaitlistPolicy
{
    public bool? Enabled { get; init; }
    public int? Capacity { get; init; }
    public int? ReservationTimeInMinutes { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AddOnDetails))]
[JsonSerializable(typeof(AddOnGroup))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(Attribute))]
[JsonSerializable(typeof(AvailabilityConstraints))]
[JsonSerializable(typeof(BookAfterStartPolicy))]
[JsonSerializable(typeof(BookingPolicy))]
[JsonSerializable(typeof(BusinessLocationOptions))]
[JsonSerializable(typeof(CancellationFeePolicy))]
[JsonSerializable(typeof(CancellationPolicy))]
[JsonSerializable(typeof(CancellationWindow))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Conferencing))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomLocationOptions))]
[JsonSerializable(typeof(CustomPayment))]
[JsonSerializable(typeof(DailyConfig))]
[JsonSerializable(typeof(DiscountInfo))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(DurationRange))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FixedPayment))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(HourlyConfig))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(Keyword))]
[JsonSerializable(typeof(LimitEarlyBookingPolicy))]
[JsonSerializable(typeof(LimitLateBookingPolicy))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(Media))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(NumberRange))]
[JsonSerializable(typeof(NumberValues))]
[JsonSerializable(typeof(OnlineBooking))]
[JsonSerializable(typeof(PageUrlV2))]
[JsonSerializable(typeof(ParticipantsPolicy))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentOptions))]
[JsonSerializable(typeof(PolicyDescription))]
[JsonSerializable(typeof(QueryServicesByFiltersRequest))]
[JsonSerializable(typeof(QueryServicesByFiltersResponse))]
[JsonSerializable(typeof(ReschedulePolicy))]
[JsonSerializable(typeof(ResourceIds))]
[JsonSerializable(typeof(ResourceType))]
[JsonSerializable(typeof(ResourcesPolicy))]
[JsonSerializable(typeof(SaveCreditCardPolicy))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(SeoSchema))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(ServiceFilters))]
[JsonSerializable(typeof(ServiceResource))]
[JsonSerializable(typeof(ServiceWithAvailability))]
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(Slug))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StaffMediaItem))]
[JsonSerializable(typeof(StaffMember))]
[JsonSerializable(typeof(StaffMemberDetails))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(SubscriptionPayment))]
[JsonSerializable(typeof(Tag))]
[JsonSerializable(typeof(TaxableAddress))]
[JsonSerializable(typeof(URLs))]
[JsonSerializable(typeof(VariedPayment))]
[JsonSerializable(typeof(WaitlistPolicy))]
public sealed partial class CatalogSearchJson : JsonSerializerContext
{
    public static CatalogSearchJson Wire { get; } = new(WireFormat.NewOptions());
}
