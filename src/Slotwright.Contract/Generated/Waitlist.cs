// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Waitlist;

public sealed record AvailableActions
{
    public bool? Leave { get; init; }
    public bool? Enroll { get; init; }
}

public sealed record ContactDetails
{
    public string? ContactId { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }
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

public sealed record EnrollRequest
{
    public string? RegistrationId { get; init; }
    public string? CouponCode { get; init; }
    public JsonElement? PlanSelection { get; init; }
    public bool? NotifyParticipants { get; init; }
}

public sealed record EnrollResponse
{
    public string? RegistrationId { get; init; }
    public JsonElement? Booking { get; init; }
}

public static class EntryStatus
{
    public const string Undefined = "UNDEFINED";
    public const string Idle = "IDLE";
    public const string Suggesting = "SUGGESTING";
    public const string OpenToAll = "OPEN_TO_ALL";
}

public sealed record FormInfo
{
    public ContactDetails? ContactDetails { get; init; }
    public IReadOnlyList<CustomFormField>? AdditionalFields { get; init; }
    public IReadOnlyList<PaymentSelection>? PaymentSelection { get; init; }
    public IReadOnlyDictionary<string, string>? CustomFormFields { get; init; }
}

public sealed record LeaveRequest
{
    public string? RegistrationId { get; init; }
    public string? WaitingResource { get; init; }
}

public sealed record LeaveResponse
{
    public string? RegistrationId { get; init; }
    public string? WaitingResource { get; init; }
}

public sealed record ListRequest
{
    public IReadOnlyList<string>? WaitingResources { get; init; }
}

public sealed record ListResponse
{
    public IReadOnlyList<WaitingListEntry>? List { get; init; }
}

public sealed record LocalDateTime
{
    public int? Year { get; init; }
    public int? MonthOfYear { get; init; }
    public int? DayOfMonth { get; init; }
    public int? HourOfDay { get; init; }
    public int? MinutesOfHour { get; init; }
}

public sealed record PaymentSelection
{
    public string? RateLabel { get; init; }
    public int? NumberOfParticipants { get; init; }
}

public sealed record RegisterRequest
{
    public string? WaitingResource { get; init; }
    public FormInfo? FormInfo { get; init; }
    public LocalDateTime? PresentedStartTime { get; init; }
    public LocalDateTime? PresentedEndTime { get; init; }
}

public sealed record RegisterResponse
{
    public string? RegistrationId { get; init; }
}

public sealed record Registration
{
    public string? Id { get; init; }
    public string? BookingId { get; init; }
    public string? WaitingResource { get; init; }
    public string? Status { get; init; }
    public AvailableActions? AvailableActions { get; init; }
}

public static class RegistrationStatus
{
    public const string Undefined = "UNDEFINED";
    public const string Waiting = "WAITING";
    public const string Suggesting = "SUGGESTING";
    public const string Declined = "DECLINED";
    public const string Enrolled = "ENROLLED";
}

public sealed record WaitingListEntry
{
    public string? WaitingResource { get; init; }
    public string? Status { get; init; }
    public IReadOnlyList<Registration>? Registrations { get; init; }
    public int? NumberOfRegistrations { get; init; }
    public int? Capacity { get; init; }
    public int? TimeWindowMinutes { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AvailableActions))]
[JsonSerializable(typeof(ContactDetails))]
[JsonSerializable(typeof(CustomFormField))]
[JsonSerializable(typeof(EnrollRequest))]
[JsonSerializable(typeof(EnrollResponse))]
[JsonSerializable(typeof(FormInfo))]
[JsonSerializable(typeof(LeaveRequest))]
[JsonSerializable(typeof(LeaveResponse))]
[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(ListResponse))]
[JsonSerializable(typeof(LocalDateTime))]
[JsonSerializable(typeof(PaymentSelection))]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(RegisterResponse))]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(WaitingListEntry))]
public sealed partial class WaitlistJson : JsonSerializerContext
{
    public static WaitlistJson Wire { get; } = new(WireFormat.NewOptions());
}
