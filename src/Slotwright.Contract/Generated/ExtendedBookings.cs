// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.ExtendedBookings;

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine2 { get; init; }
    public string? FormattedAddress { get; init; }
    public string? Hint { get; init; }
    public AddressLocation? Geocode { get; init; }
    public string? CountryFullname { get; init; }
    public IReadOnlyList<Subdivision>? Subdivisions { get; init; }
}

public sealed record AddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record AllowedActions
{
    public bool? Cancel { get; init; }
    public bool? Reschedule { get; init; }
    public bool? Refund { get; init; }
}

public sealed record Attendance
{
    public string? Id { get; init; }
    public string? Status { get; init; }
    public int? NumberOfAttendees { get; init; }
}

public static class AttendanceStatus
{
    public const string NotSet = "NOT_SET";
    public const string Attended = "ATTENDED";
    public const string NotAttended = "NOT_ATTENDED";
}

public sealed record Balance
{
    public string? Amount { get; init; }
    public string? FormattedAmount { get; init; }
}

public sealed record BookedAddOn
{
    public string? Id { get; init; }
    public string? GroupId { get; init; }
    public int? DurationInMinutes { get; init; }
    public int? Quantity { get; init; }
    public string? Name { get; init; }
    public string? NameTranslated { get; init; }
}

public sealed record BookedEntity
{
    public BookedSlot? Slot { get; init; }
    public BookedSchedule? Schedule { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
}

public sealed record BookedResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? ScheduleId { get; init; }
    public string? Type { get; init; }
}

public sealed record BookedSchedule
{
    public string? ScheduleId { get; init; }
    public string? ServiceId { get; init; }
    public Location? Location { get; init; }
    public string? Timezone { get; init; }
    public string? FirstSessionStart { get; init; }
    public string? LastSessionEnd { get; init; }
}

public sealed record BookedSlot
{
    public string? SessionId { get; init; }
    public string? ServiceId { get; init; }
    public string? ScheduleId { get; init; }
    public string? EventId { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? Timezone { get; init; }
    public BookedResource? Resource { get; init; }
    public Location? Location { get; init; }
    public IReadOnlyList<ResourceSelection>? ResourceSelections { get; init; }
    public bool? AllDay { get; init; }
    public string? DurationUnitType { get; init; }
    public int? DurationUnitCount { get; init; }
}

public sealed record Booking
{
    public int? TotalParticipants { get; init; }
    public ParticipantChoices? ParticipantsChoices { get; init; }
    public string? Id { get; init; }
    public BookedEntity? BookedEntity { get; init; }
    public ContactDetails? ContactDetails { get; init; }
    public IReadOnlyList<CustomFormField>? AdditionalFields { get; init; }
    public string? Status { get; init; }
    public string? PaymentStatus { get; init; }
    public string? SelectedPaymentOption { get; init; }
    public string? CreatedDate { get; init; }
    public string? ExternalUserId { get; init; }
    public string? Revision { get; init; }
    public IdentificationData? CreatedBy { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? UpdatedDate { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public bool? DoubleBooked { get; init; }
    public MultiServiceBookingInfo? MultiServiceBookingInfo { get; init; }
    public string? FormSubmissionId { get; init; }
    public string? FormId { get; init; }
    public IReadOnlyList<BookedAddOn>? BookedAddOns { get; init; }
    public string? AppId { get; init; }
    public string? CreatedByAppId { get; init; }
    public bool? DepositSelected { get; init; }
}

public sealed record BookingFeeDetails
{
    public string? CancellationFeeStatus { get; init; }
}

public static class BookingFeeStatus
{
    public const string UnknownStatus = "UNKNOWN_STATUS";
    public const string NotYetAppliedToOrder = "NOT_YET_APPLIED_TO_ORDER";
    public const string AppliedToOrder = "APPLIED_TO_ORDER";
}

public sealed record BookingPolicySettings
{
    public bool? CancellationFeeEnabled { get; init; }
}

public static class BookingStatus
{
    public const string Created = "CREATED";
    public const string Confirmed = "CONFIRMED";
    public const string Canceled = "CANCELED";
    public const string Pending = "PENDING";
    public const string Declined = "DECLINED";
    public const string WaitingList = "WAITING_LIST";
}

public sealed record CommonAddressLocation
{
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

public sealed record CommonPaging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record CommonQueryV2
{
    public CommonPaging? Paging { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record ConferencingDetails
{
    public string? GuestUrl { get; init; }
    public string? Password { get; init; }
}

public sealed record ContactDetails
{
    public string? ContactId { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public Address? FullAddress { get; init; }
    public string? TimeZone { get; init; }
    public string? CountryCode { get; init; }
}

public sealed record CountExtendedBookingsRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountExtendedBookingsResponse
{
    public int? Count { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record CustomFormField
{
    public string? Id { get; init; }
    public string? Value { get; init; }
    public string? Label { get; init; }
    public string? ValueType { get; init; }
}

public sealed record CyclePrice
{
    public string? Amount { get; init; }
    public string? Currency { get; init; }
}

public sealed record DateTimeRule
{
    public string? Name { get; init; }
}

public sealed record Duration
{
    public int? Minutes { get; init; }
    public string? Name { get; init; }
}

public static class DurationUnitType
{
    public const string Hour = "HOUR";
    public const string Day = "DAY";
}

public sealed record ExtendedBooking
{
    public Booking? Booking { get; init; }
    public AllowedActions? AllowedActions { get; init; }
    public Attendance? Attendance { get; init; }
    public ConferencingDetails? ConferencingDetails { get; init; }
    public BookingPolicySettings? BookingPolicySettings { get; init; }
    public BookingFeeDetails? BookingFeeDetails { get; init; }
    public Order? Order { get; init; }
    public Waiver? Waiver { get; init; }
    public OrderTransactions? Transactions { get; init; }
    public IReadOnlyList<FormSubmission>? FormSubmissions { get; init; }
    public SubscriptionInfo? SubscriptionInfo { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record FormSubmission
{
    public string? Label { get; init; }
    public string? Key { get; init; }
    public string? Value { get; init; }
    public string? FieldId { get; init; }
}

public static class Frequency
{
    public const string Monthly = "MONTHLY";
}

public sealed record IdentificationData
{
    public string? AnonymousVisitorId { get; init; }
    public string? MemberId { get; init; }
    public string? WixUserId { get; init; }
    public string? AppId { get; init; }
    public string? ContactId { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? FormattedAddress { get; init; }
    public string? FormattedAddressTranslated { get; init; }
    public string? LocationType { get; init; }
}

public static class LocationType
{
    public const string Undefined = "UNDEFINED";
    public const string OwnerBusiness = "OWNER_BUSINESS";
    public const string OwnerCustom = "OWNER_CUSTOM";
    public const string Custom = "CUSTOM";
}

public sealed record MembershipName
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record MembershipPaymentCredits
{
    public int? Total { get; init; }
    public int? Remaining { get; init; }
}

public sealed record MembershipPaymentDetails
{
    public MembershipName? Name { get; init; }
    public string? ExpirationDate { get; init; }
    public MembershipPaymentCredits? Credits { get; init; }
}

public sealed record MultiServiceBookingInfo
{
    public string? Id { get; init; }
    public string? Type { get; init; }
}

public static class MultiServiceBookingType
{
    public const string SequentialBookings = "SEQUENTIAL_BOOKINGS";
    public const string SeparateBookings = "SEPARATE_BOOKINGS";
    public const string ParallelBookings = "PARALLEL_BOOKINGS";
}

public sealed record Order
{
    public string? Id { get; init; }
    public string? Number { get; init; }
    public string? Status { get; init; }
    public string? PaymentStatus { get; init; }
    public Price? TotalPrice { get; init; }
    public Price? BookingPrice { get; init; }
    public PriceDescription? BookingPriceDescription { get; init; }
    public Balance? Balance { get; init; }
    public string? Currency { get; init; }
}

public static class OrderStatus
{
    public const string Initialized = "INITIALIZED";
    public const string Approved = "APPROVED";
    public const string Canceled = "CANCELED";
    public const string Pending = "PENDING";
    public const string Rejected = "REJECTED";
}

public sealed record OrderTransactions
{
    public MembershipPaymentDetails? ChargedMembershipPaymentDetails { get; init; }
    public string? RefundSumAmounts { get; init; }
}

public sealed record Paging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PagingMetadataV2
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
    public Cursors? Cursors { get; init; }
}

public sealed record ParticipantChoices
{
    public IReadOnlyList<ServiceChoices>? ServiceChoices { get; init; }
}

public sealed record ParticipantsRange
{
    public string? Name { get; init; }
}

public static class PaymentStatus
{
    public const string Undefined = "UNDEFINED";
    public const string NotPaid = "NOT_PAID";
    public const string Paid = "PAID";
    public const string PartiallyPaid = "PARTIALLY_PAID";
    public const string Refunded = "REFUNDED";
    public const string Exempt = "EXEMPT";
    public const string Failed = "FAILED";
}

public static class PaymentStatusEnumPaymentStatus
{
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

public sealed record QueryExtendedBookingRequest
{
    public QueryV2? Query { get; init; }
    public bool? WithBookingAllowedActions { get; init; }
    public bool? WithBookingAttendanceInfo { get; init; }
    public string? SessionId { get; init; }
}

public sealed record QueryExtendedBookingResponse
{
    public IReadOnlyList<ExtendedBooking>? ExtendedBookings { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record QueryExtendedBookingsRequest
{
    public CommonQueryV2? Query { get; init; }
    public bool? WithBookingAllowedActions { get; init; }
    public bool? WithBookingAttendanceInfo { get; init; }
    public bool? WithBookingConferencingDetails { get; init; }
    public bool? WithBookingPolicySettings { get; init; }
    public bool? WithBookingFeeDetails { get; init; }
    public bool? WithEcomOrder { get; init; }
}

public sealed record QueryExtendedBookingsResponse
{
    public IReadOnlyList<ExtendedBooking>? ExtendedBookings { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record QueryV2
{
    public Paging? Paging { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public static class RequestedGender
{
    public const string AnyMale = "ANY_MALE";
    public const string AnyFemale = "ANY_FEMALE";
}

public sealed record RequestedGenderValue
{
    public string? Gender { get; init; }
}

public sealed record ResourceSelection
{
    public string? ResourceTypeId { get; init; }
    public string? SelectionMethod { get; init; }
    public RequestedGenderValue? RequestedGender { get; init; }
}

public static class SelectedPaymentOption
{
    public const string Undefined = "UNDEFINED";
    public const string Offline = "OFFLINE";
    public const string Online = "ONLINE";
    public const string Membership = "MEMBERSHIP";
    public const string MembershipOffline = "MEMBERSHIP_OFFLINE";
}

public static class SelectionMethod
{
    public const string SpecificResource = "SPECIFIC_RESOURCE";
    public const string AnyResource = "ANY_RESOURCE";
    public const string NoSelection = "NO_SELECTION";
}

public sealed record ServiceChoice
{
    public string? Custom { get; init; }
    public Duration? Duration { get; init; }
    public DateTimeRule? DateTime { get; init; }
    public ParticipantsRange? ParticipantRange { get; init; }
    public string? OptionId { get; init; }
    public string? ChoiceId { get; init; }
}

public sealed record ServiceChoices
{
    public int? NumberOfParticipants { get; init; }
    public IReadOnlyList<ServiceChoice>? Choices { get; init; }
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
    public CommonAddressLocation? Origin { get; init; }
}

public static class Status
{
    public const string Undefined = "UNDEFINED";
    public const string Signed = "SIGNED";
    public const string NotSigned = "NOT_SIGNED";
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Apt { get; init; }
}

public sealed record Subdivision
{
    public string? Code { get; init; }
    public string? Name { get; init; }
}

public sealed record SubscriptionInfo
{
    public int? CurrentCycle { get; init; }
    public int? TotalCycles { get; init; }
    public string? BillingFrequency { get; init; }
    public string? SubscriptionId { get; init; }
    public string? Status { get; init; }
    public CyclePrice? CyclePrice { get; init; }
}

public static class SubscriptionStatus
{
    public const string Draft = "DRAFT";
    public const string Pending = "PENDING";
    public const string Active = "ACTIVE";
    public const string Paused = "PAUSED";
    public const string Canceled = "CANCELED";
    public const string Ended = "ENDED";
}

public static class ValueType
{
    public const string ShortText = "SHORT_TEXT";
    public const string LongText = "LONG_TEXT";
    public const string CheckBox = "CHECK_BOX";
}

public sealed record Waiver
{
    public string? Id { get; init; }
    public string? WaiverTemplateId { get; init; }
    public string? ContactId { get; init; }
    public string? Status { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(AllowedActions))]
[JsonSerializable(typeof(Attendance))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(BookedAddOn))]
[JsonSerializable(typeof(BookedEntity))]
[JsonSerializable(typeof(BookedResource))]
[JsonSerializable(typeof(BookedSchedule))]
[JsonSerializable(typeof(BookedSlot))]
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(BookingFeeDetails))]
[JsonSerializable(typeof(BookingPolicySettings))]
[JsonSerializable(typeof(CommonAddressLocation))]
[JsonSerializable(typeof(CommonPaging))]
[JsonSerializable(typeof(CommonQueryV2))]
[JsonSerializable(typeof(ConferencingDetails))]
[JsonSerializable(typeof(ContactDetails))]
[JsonSerializable(typeof(CountExtendedBookingsRequest))]
[JsonSerializable(typeof(CountExtendedBookingsResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomFormField))]
[JsonSerializable(typeof(CyclePrice))]
[JsonSerializable(typeof(DateTimeRule))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(ExtendedBooking))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(FormSubmission))]
[JsonSerializable(typeof(IdentificationData))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(MembershipName))]
[JsonSerializable(typeof(MembershipPaymentCredits))]
[JsonSerializable(typeof(MembershipPaymentDetails))]
[JsonSerializable(typeof(MultiServiceBookingInfo))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderTransactions))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadataV2))]
[JsonSerializable(typeof(ParticipantChoices))]
[JsonSerializable(typeof(ParticipantsRange))]
[JsonSerializable(typeof(Price))]
[JsonSerializable(typeof(PriceDescription))]
[JsonSerializable(typeof(QueryExtendedBookingRequest))]
[JsonSerializable(typeof(QueryExtendedBookingResponse))]
[JsonSerializable(typeof(QueryExtendedBookingsRequest))]
[JsonSerializable(typeof(QueryExtendedBookingsResponse))]
[JsonSerializable(typeof(QueryV2))]
[JsonSerializable(typeof(RequestedGenderValue))]
[JsonSerializable(typeof(ResourceSelection))]
[JsonSerializable(typeof(ServiceChoice))]
[JsonSerializable(typeof(ServiceChoices))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(Subdivision))]
[JsonSerializable(typeof(SubscriptionInfo))]
[JsonSerializable(typeof(Waiver))]
public sealed partial class ExtendedBookingsJson : JsonSerializerContext
{
    public static ExtendedBookingsJson Wire { get; } = new(WireFormat.NewOptions());
}
