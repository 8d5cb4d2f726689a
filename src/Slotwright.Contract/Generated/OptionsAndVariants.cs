// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.OptionsAndVariants;

public sealed record CloneServiceOptionsAndVariantsRequest
{
    public string? CloneFromId { get; init; }
    public string? TargetServiceId { get; init; }
}

public sealed record CloneServiceOptionsAndVariantsResponse
{
    public ServiceOptionsAndVariants? ServiceOptionsAndVariants { get; init; }
}

public sealed record CreateServiceOptionsAndVariantsRequest
{
    public ServiceOptionsAndVariants? ServiceOptionsAndVariants { get; init; }
}

public sealed record CreateServiceOptionsAndVariantsResponse
{
    public ServiceOptionsAndVariants? ServiceOptionsAndVariants { get; init; }
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

public sealed record CustomServiceOption
{
    public string? Name { get; init; }
    public IReadOnlyList<string>? Choices { get; init; }
}

public sealed record DateRangeRule
{
    public string? LocalStartDate { get; init; }
    public string? LocalEndDate { get; init; }
    public bool? RepeatsAnnually { get; init; }
}

public sealed record DateTimeRule
{
    public HoursAndDaysRule? HoursAndDaysRule { get; init; }
    public MonthsRule? MonthsRule { get; init; }
    public DateRangeRule? DateRangeRule { get; init; }
    public string? RuleType { get; init; }
    public string? Name { get; init; }
}

public static class DateTimeRuleType
{
    public const string HoursAndDays = "HOURS_AND_DAYS";
    public const string Months = "MONTHS";
    public const string DateRange = "DATE_RANGE";
}

public static class Day
{
    public const string Monday = "MONDAY";
    public const string Tuesday = "TUESDAY";
    public const string Wednesday = "WEDNESDAY";
    public const string Thursday = "THURSDAY";
    public const string Friday = "FRIDAY";
    public const string Saturday = "SATURDAY";
    public const string Sunday = "SUNDAY";
}

public sealed record DeleteServiceOptionsAndVariantsRequest
{
    public string? ServiceOptionsAndVariantsId { get; init; }
    public string? Revision { get; init; }
}

public sealed record DeleteServiceOptionsAndVariantsResponse
{
}

public sealed record Duration
{
    public int? Minutes { get; init; }
    public string? Name { get; init; }
}

public sealed record DurationServiceOption
{
    public string? Name { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetServiceOptionsAndVariantsByServiceIdRequest
{
    public string? ServiceId { get; init; }
}

public sealed record GetServiceOptionsAndVariantsByServiceIdResponse
{
    public ServiceOptionsAndVariants? ServiceVariants { get; init; }
}

public sealed record GetServiceOptionsAndVariantsRequest
{
    public string? ServiceOptionsAndVariantsId { get; init; }
}

public sealed record GetServiceOptionsAndVariantsResponse
{
    public ServiceOptionsAndVariants? ServiceOptionsAndVariants { get; init; }
}

public sealed record HoursAndDaysRule
{
    public IReadOnlyList<string>? Days { get; init; }
    public string? StartTime { get; init; }
    public string? EndTime { get; init; }
}

public sealed record Money
{
    public string? Value { get; init; }
    public string? Currency { get; init; }
    public string? FormattedValue { get; init; }
}

public sealed record MonthsRule
{
    public IReadOnlyList<int>? Months { get; init; }
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

public sealed record ParticipantsRange
{
    public int? MinParticipants { get; init; }
    public int? MaxParticipants { get; init; }
    public string? Name { get; init; }
}

public sealed record QueryServiceOptionsAndVariantsRequest
{
    public QueryV2? Query { get; init; }
}

public sealed record QueryServiceOptionsAndVariantsResponse
{
    public IReadOnlyList<ServiceOptionsAndVariants>? ServiceOptionsAndVariantsList { get; init; }
    public PagingMetadataV2? PagingMetadata { get; init; }
}

public sealed record QueryV2
{
    public Paging? Paging { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record ServiceChoice
{
    public string? Custom { get; init; }
    public string? StaffMemberId { get; init; }
    public Duration? Duration { get; init; }
    public DateTimeRule? DateTime { get; init; }
    public ParticipantsRange? ParticipantRange { get; init; }
    public string? OptionId { get; init; }
}

public sealed record ServiceOption
{
    public CustomServiceOption? CustomData { get; init; }
    public DurationServiceOption? DurationData { get; init; }
    public string? Id { get; init; }
    public string? Type { get; init; }
}

public static class ServiceOptionType
{
    public const string Unknown = "UNKNOWN";
    public const string Custom = "CUSTOM";
    public const string StaffMember = "STAFF_MEMBER";
    public const string Duration = "DURATION";
    public const string DateTime = "DATE_TIME";
    public const string NumberOfParticipants = "NUMBER_OF_PARTICIPANTS";
}

public sealed record ServiceOptions
{
    public IReadOnlyList<ServiceOption>? Values { get; init; }
}

public sealed record ServiceOptionsAndVariants
{
    public string? Id { get; init; }
    public string? ServiceId { get; init; }
    public ServiceOptions? Options { get; init; }
    public ServiceVariants? Variants { get; init; }
    public Money? MinPrice { get; init; }
    public Money? MaxPrice { get; init; }
    public string? Revision { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record ServiceVariant
{
    public IReadOnlyList<ServiceChoice>? Choices { get; init; }
    public Money? Price { get; init; }
}

public sealed record ServiceVariants
{
    public IReadOnlyList<ServiceVariant>? Values { get; init; }
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

public sealed record UpdateServiceOptionsAndVariantsRequest
{
    public ServiceOptionsAndVariants? ServiceOptionsAndVariants { get; init; }
}

public sealed record UpdateServiceOptionsAndVariantsResponse
{
    public ServiceOptionsAndVariants? ServiceOptionsAndVariants { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CloneServiceOptionsAndVariantsRequest))]
[JsonSerializable(typeof(CloneServiceOptionsAndVariantsResponse))]
[JsonSerializable(typeof(CreateServiceOptionsAndVariantsRequest))]
[JsonSerializable(typeof(CreateServiceOptionsAndVariantsResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomServiceOption))]
[JsonSerializable(typeof(DateRangeRule))]
[JsonSerializable(typeof(DateTimeRule))]
[JsonSerializable(typeof(DeleteServiceOptionsAndVariantsRequest))]
[JsonSerializable(typeof(DeleteServiceOptionsAndVariantsResponse))]
[JsonSerializable(typeof(Duration))]
[JsonSerializable(typeof(DurationServiceOption))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetServiceOptionsAndVariantsByServiceIdRequest))]
[JsonSerializable(typeof(GetServiceOptionsAndVariantsByServiceIdResponse))]
[JsonSerializable(typeof(GetServiceOptionsAndVariantsRequest))]
[JsonSerializable(typeof(GetServiceOptionsAndVariantsResponse))]
[JsonSerializable(typeof(HoursAndDaysRule))]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(MonthsRule))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadataV2))]
[JsonSerializable(typeof(ParticipantsRange))]
[JsonSerializable(typeof(QueryServiceOptionsAndVariantsRequest))]
[JsonSerializable(typeof(QueryServiceOptionsAndVariantsResponse))]
[JsonSerializable(typeof(QueryV2))]
[JsonSerializable(typeof(ServiceChoice))]
[JsonSerializable(typeof(ServiceOption))]
[JsonSerializable(typeof(ServiceOptions))]
[JsonSerializable(typeof(ServiceOptionsAndVariants))]
[JsonSerializable(typeof(ServiceVariant))]
[JsonSerializable(typeof(ServiceVariants))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(UpdateServiceOptionsAndVariantsRequest))]
[JsonSerializable(typeof(UpdateServiceOptionsAndVariantsResponse))]
public sealed partial class OptionsAndVariantsJson : JsonSerializerContext
{
    public static OptionsAndVariantsJson Wire { get; } = new(WireFormat.NewOptions());
}
