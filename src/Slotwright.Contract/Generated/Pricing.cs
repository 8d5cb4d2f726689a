// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Pricing;

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

public sealed record BookingLineItem
{
    public string? ServiceId { get; init; }
    public string? ResourceId { get; init; }
    public IReadOnlyList<ServiceChoice>? Choices { get; init; }
    public int? NumberOfParticipants { get; init; }
    public double? PricePerParticipant { get; init; }
    public IReadOnlyList<PricingServiceChoices>? ServiceChoices { get; init; }
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public string? TimeZone { get; init; }
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

public sealed record CalculatePriceRequest
{
    public Booking? Booking { get; init; }
}

public sealed record CalculatePriceResponse
{
    public PriceInfo? PriceInfo { get; init; }
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

public sealed record CustomFormField
{
    public string? Id { get; init; }
    public string? Value { get; init; }
    public string? Label { get; init; }
    public string? ValueType { get; init; }
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

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
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

public sealed record PreviewPriceRequest
{
    public IReadOnlyList<BookingLineItem>? BookingLineItems { get; init; }
}

public sealed record PreviewPriceResponse
{
    public PriceInfo? PriceInfo { get; init; }
}

public sealed record PriceDescriptionInfo
{
    public string? Original { get; init; }
    public string? Translated { get; init; }
}

public sealed record PriceInfo
{
    public double? CalculatedPrice { get; init; }
    public string? PriceDescription { get; init; }
    public PriceDescriptionInfo? PriceDescriptionInfo { get; init; }
    public IReadOnlyList<BookingLineItem>? BookingLineItems { get; init; }
    public double? Deposit { get; init; }
}

public sealed record PricingServiceChoices
{
    public int? NumberOfParticipants { get; init; }
    public IReadOnlyList<ServiceChoice>? Choices { get; init; }
    public double? PricePerParticipant { get; init; }
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

public static class ValueType
{
    public const string ShortText = "SHORT_TEXT";
    public const string LongText = "LONG_TEXT";
    public const string CheckBox = "CHECK_BOX";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressLocation))]
[JsonSerializable(typeof(BookedAddOn))]
[JsonSerializable(typeof(BookedEntity))]
[JsonSerializable(typeof(BookedResource))]
[JsonSerializable(typeof(BookedSchedule))]
[JsonSerializable(typeof(BookedSlot))]
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(BookingLineItem))]
[JsonSerializable(typeof(CalculatePriceRequest))]
[JsonSerializable(typeof(CalculatePriceResponse))]
[JsonSerializable(typeof(ContactDetails))]
[JsonSerializable(typeof(CustomFormField))]
[JsonSerializable(typeof(DateTimeRule))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(IdentificationData))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(MultiServiceBookingInfo))]
[JsonSerializable(typeof(ParticipantChoices))]
[JsonSerializable(typeof(ParticipantsRange))]
[JsonSerializable(typeof(PreviewPriceRequest))]
[JsonSerializable(typeof(PreviewPriceResponse))]
[JsonSerializable(typeof(PriceDescriptionInfo))]
[JsonSerializable(typeof(PriceInfo))]
[JsonSerializable(typeof(PricingServiceChoices))]
[JsonSerializable(typeof(RequestedGenderValue))]
[JsonSerializable(typeof(ResourceSelection))]
[JsonSerializable(typeof(ServiceChoice))]
[JsonSerializable(typeof(ServiceChoices))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(Subdivision))]
public sealed partial class PricingJson : JsonSerializerContext
{
    public static PricingJson Wire { get; } = new(WireFormat.NewOptions());
}
