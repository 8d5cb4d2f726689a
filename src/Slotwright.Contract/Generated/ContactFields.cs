// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.ContactFields;

public sealed record DeleteExtendedFieldRequest
{
    public string? Key { get; init; }
}

public sealed record DeleteExtendedFieldResponse
{
}

public sealed record ExtendedField
{
    public string? Namespace { get; init; }
    public string? Key { get; init; }
    public string? DisplayName { get; init; }
    public string? DataType { get; init; }
    public string? FieldType { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Description { get; init; }
}

public static class FieldDataType
{
    public const string Text = "TEXT";
    public const string Number = "NUMBER";
    public const string Date = "DATE";
    public const string Url = "URL";
}

public static class FieldType
{
    public const string System = "SYSTEM";
    public const string UserDefined = "USER_DEFINED";
}

public sealed record FindOrCreateExtendedFieldRequest
{
    public string? DisplayName { get; init; }
    public string? DataType { get; init; }
}

public sealed record FindOrCreateExtendedFieldResponse
{
    public ExtendedField? Field { get; init; }
    public bool? NewField { get; init; }
}

public sealed record GetExtendedFieldRequest
{
    public string? Key { get; init; }
}

public sealed record GetExtendedFieldResponse
{
    public ExtendedField? Field { get; init; }
}

public sealed record ListExtendedFieldsRequest
{
    public string? FieldType { get; init; }
    public string? Namespace { get; init; }
    public string? StartsWith { get; init; }
    public Sorting? Sort { get; init; }
    public Paging? Paging { get; init; }
}

public sealed record ListExtendedFieldsResponse
{
    public IReadOnlyList<ExtendedField>? Fields { get; init; }
    public PagingMetadata? Metadata { get; init; }
}

public sealed record Paging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PagingMetadata
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
}

public sealed record Query
{
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
    public Paging? Paging { get; init; }
}

public sealed record QueryExtendedFieldsRequest
{
    public Query? Query { get; init; }
}

public sealed record QueryExtendedFieldsResponse
{
    public IReadOnlyList<ExtendedField>? Fields { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
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

public sealed record UpdateExtendedFieldRequest
{
    public ExtendedField? Field { get; init; }
}

public sealed record UpdateExtendedFieldResponse
{
    public ExtendedField? Field { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DeleteExtendedFieldRequest))]
[JsonSerializable(typeof(DeleteExtendedFieldResponse))]
[JsonSerializable(typeof(ExtendedField))]
[JsonSerializable(typeof(FindOrCreateExtendedFieldRequest))]
[JsonSerializable(typeof(FindOrCreateExtendedFieldResponse))]
[JsonSerializable(typeof(GetExtendedFieldRequest))]
[JsonSerializable(typeof(GetExtendedFieldResponse))]
[JsonSerializable(typeof(ListExtendedFieldsRequest))]
[JsonSerializable(typeof(ListExtendedFieldsResponse))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadata))]
[JsonSerializable(typeof(Query))]
[JsonSerializable(typeof(QueryExtendedFieldsRequest))]
[JsonSerializable(typeof(QueryExtendedFieldsResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(UpdateExtendedFieldRequest))]
[JsonSerializable(typeof(UpdateExtendedFieldResponse))]
public sealed partial class ContactFieldsJson : JsonSerializerContext
{
    public static ContactFieldsJson Wire { get; } = new(WireFormat.NewOptions());
}
