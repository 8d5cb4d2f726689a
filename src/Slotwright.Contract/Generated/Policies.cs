// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Policies;

public sealed record BookAfterStartPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record BookingPolicy
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? AppId { get; init; }
    public string? CreatedByAppId { get; init; }
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
    public CancellationFeePolicy? CancellationFeePolicy { get; init; }
    public SaveCreditCardPolicy? SaveCreditCardPolicy { get; init; }
    public StaffSortingPolicy? StaffSortingPolicy { get; init; }
    public IntakeFormPolicy? IntakeFormPolicy { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
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

public static class CompletionRequirement
{
    public const string Optional = "OPTIONAL";
    public const string RequiredBeforeBooking = "REQUIRED_BEFORE_BOOKING";
}

public sealed record CountBookingPoliciesRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountBookingPoliciesResponse
{
    public int? Count { get; init; }
}

public sealed record CreateBookingPolicyRequest
{
    public BookingPolicy? BookingPolicy { get; init; }
}

public sealed record CreateBookingPolicyResponse
{
    public BookingPolicy? BookingPolicy { get; init; }
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

public sealed record CustomOptions
{
    public string? ImplementationId { get; init; }
    public string? AppId { get; init; }
}

public sealed record DeleteBookingPolicyRequest
{
    public string? BookingPolicyId { get; init; }
}

public sealed record DeleteBookingPolicyResponse
{
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetBookingPolicyRequest
{
    public string? BookingPolicyId { get; init; }
}

public sealed record GetBookingPolicyResponse
{
    public BookingPolicy? BookingPolicy { get; init; }
}

public sealed record GetStrictestBookingPolicyRequest
{
    public IReadOnlyList<string>? BookingPolicyIds { get; init; }
}

public sealed record GetStrictestBookingPolicyResponse
{
    public BookingPolicy? BookingPolicy { get; init; }
}

public sealed record IntakeFormPolicy
{
    public bool? Enabled { get; init; }
    public string? FormId { get; init; }
    public string? Timing { get; init; }
    public string? CompletionRequirement { get; init; }
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

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record ParticipantsPolicy
{
    public int? MaxParticipantsPerBooking { get; init; }
}

public sealed record PolicyDescription
{
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
}

public sealed record QueryBookingPoliciesRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryBookingPoliciesResponse
{
    public IReadOnlyList<BookingPolicy>? BookingPolicies { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record RankingOptions
{
    public string? Order { get; init; }
}

public static class RankingOrder
{
    public const string LowestToHighest = "LOWEST_TO_HIGHEST";
    public const string HighestToLowest = "HIGHEST_TO_LOWEST";
}

public sealed record ReschedulePolicy
{
    public bool? Enabled { get; init; }
    public bool? LimitLatestReschedule { get; init; }
    public int? LatestRescheduleInMinutes { get; init; }
    public bool? AllowAnonymous { get; init; }
}

public sealed record SaveCreditCardPolicy
{
    public bool? Enabled { get; init; }
}

public sealed record SetDefaultBookingPolicyRequest
{
    public string? BookingPolicyId { get; init; }
}

public sealed record SetDefaultBookingPolicyResponse
{
    public BookingPolicy? CurrentDefaultBookingPolicy { get; init; }
    public BookingPolicy? PreviousDefaultBookingPolicy { get; init; }
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

public static class SortingMethodType
{
    public const string Random = "RANDOM";
    public const string Ranking = "RANKING";
    public const string Custom = "CUSTOM";
}

public sealed record StaffSortingPolicy
{
    public RankingOptions? RankingOptions { get; init; }
    public CustomOptions? CustomOptions { get; init; }
    public string? SortingMethodType { get; init; }
}

public static class Timing
{
    public const string AfterBooking = "AFTER_BOOKING";
    public const string BeforeBooking = "BEFORE_BOOKING";
}

public sealed record UpdateBookingPolicyRequest
{
    public BookingPolicy? BookingPolicy { get; init; }
}

public sealed record UpdateBookingPolicyResponse
{
    public BookingPolicy? BookingPolicy { get; init; }
}

public sealed record WaitlistPolicy
{
    public bool? Enabled { get; init; }
    public int? Capacity { get; init; }
    public int? ReservationTimeInMinutes { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BookAfterStartPolicy))]
[JsonSerializable(typeof(BookingPolicy))]
[JsonSerializable(typeof(CancellationFeePolicy))]
[JsonSerializable(typeof(CancellationPolicy))]
[JsonSerializable(typeof(CancellationWindow))]
[JsonSerializable(typeof(CountBookingPoliciesRequest))]
[JsonSerializable(typeof(CountBookingPoliciesResponse))]
[JsonSerializable(typeof(CreateBookingPolicyRequest))]
[JsonSerializable(typeof(CreateBookingPolicyResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomOptions))]
[JsonSerializable(typeof(DeleteBookingPolicyRequest))]
[JsonSerializable(typeof(DeleteBookingPolicyResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetBookingPolicyRequest))]
[JsonSerializable(typeof(GetBookingPolicyResponse))]
[JsonSerializable(typeof(GetStrictestBookingPolicyRequest))]
[JsonSerializable(typeof(GetStrictestBookingPolicyResponse))]
[JsonSerializable(typeof(IntakeFormPolicy))]
[JsonSerializable(typeof(LimitEarlyBookingPolicy))]
[JsonSerializable(typeof(LimitLateBookingPolicy))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(ParticipantsPolicy))]
[JsonSerializable(typeof(PolicyDescription))]
[JsonSerializable(typeof(QueryBookingPoliciesRequest))]
[JsonSerializable(typeof(QueryBookingPoliciesResponse))]
[JsonSerializable(typeof(RankingOptions))]
[JsonSerializable(typeof(ReschedulePolicy))]
[JsonSerializable(typeof(SaveCreditCardPolicy))]
[JsonSerializable(typeof(SetDefaultBookingPolicyRequest))]
[JsonSerializable(typeof(SetDefaultBookingPolicyResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StaffSortingPolicy))]
[JsonSerializable(typeof(UpdateBookingPolicyRequest))]
[JsonSerializable(typeof(UpdateBookingPolicyResponse))]
[JsonSerializable(typeof(WaitlistPolicy))]
public sealed partial class PoliciesJson : JsonSerializerContext
{
    public static PoliciesJson Wire { get; } = new(WireFormat.NewOptions());
}
