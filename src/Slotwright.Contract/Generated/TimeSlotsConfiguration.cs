// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.TimeSlotsConfiguration;

public static class BasedOn
{
    public const string BusinessTimeZone = "BUSINESS_TIME_ZONE";
    public const string CustomerTimeZone = "CUSTOMER_TIME_ZONE";
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

public sealed record DisplayTimeZone
{
    public bool? CustomerCanChange { get; init; }
    public string? BasedOn { get; init; }
    public string? TimeZone { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetTimeSlotsConfigurationByAppIdRequest
{
    public string? AppId { get; init; }
}

public sealed record GetTimeSlotsConfigurationByAppIdResponse
{
    public TimeSlotsConfiguration? TimeSlotsConfiguration { get; init; }
}

public sealed record GetTimeSlotsConfigurationRequest
{
    public string? TimeSlotsConfigurationId { get; init; }
}

public sealed record GetTimeSlotsConfigurationResponse
{
    public TimeSlotsConfiguration? TimeSlotsConfiguration { get; init; }
}

public sealed record QueryTimeSlotsConfigurationsRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryTimeSlotsConfigurationsResponse
{
    public IReadOnlyList<TimeSlotsConfiguration>? TimeSlotsConfigurations { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
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

public sealed record SplitInterval
{
    public bool? SameAsDuration { get; init; }
    public int? ValueInMinutes { get; init; }
}

public sealed record StaffSelection
{
    public string? Strategy { get; init; }
    public bool? AllowGenderSelection { get; init; }
}

public static class Strategy
{
    public const string CustomerMustChoose = "CUSTOMER_MUST_CHOOSE";
    public const string CustomerMayChoose = "CUSTOMER_MAY_CHOOSE";
    public const string CustomerCannotChoose = "CUSTOMER_CANNOT_CHOOSE";
}

public sealed record TimeSlotsConfiguration
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public DisplayTimeZone? DisplayTimeZone { get; init; }
    public StaffSelection? StaffSelection { get; init; }
    public SplitInterval? SplitInterval { get; init; }
    public string? AppId { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record UpdateTimeSlotsConfigurationRequest
{
    public TimeSlotsConfiguration? TimeSlotsConfiguration { get; init; }
}

public sealed record UpdateTimeSlotsConfigurationResponse
{
    public TimeSlotsConfiguration? TimeSlotsConfiguration { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DisplayTimeZone))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetTimeSlotsConfigurationByAppIdRequest))]
[JsonSerializable(typeof(GetTimeSlotsConfigurationByAppIdResponse))]
[JsonSerializable(typeof(GetTimeSlotsConfigurationRequest))]
[JsonSerializable(typeof(GetTimeSlotsConfigurationResponse))]
[JsonSerializable(typeof(QueryTimeSlotsConfigurationsRequest))]
[JsonSerializable(typeof(QueryTimeSlotsConfigurationsResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(SplitInterval))]
[JsonSerializable(typeof(StaffSelection))]
[JsonSerializable(typeof(TimeSlotsConfiguration))]
[JsonSerializable(typeof(UpdateTimeSlotsConfigurationRequest))]
[JsonSerializable(typeof(UpdateTimeSlotsConfigurationResponse))]
public sealed partial class TimeSlotsConfigurationJson : JsonSerializerContext
{
    public static TimeSlotsConfigurationJson Wire { get; } = new(WireFormat.NewOptions());
}
