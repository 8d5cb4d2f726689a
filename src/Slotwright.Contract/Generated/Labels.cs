// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Labels;

public sealed record ContactLabel
{
    public string? Namespace { get; init; }
    public string? NamespaceDisplayName { get; init; }
    public string? Key { get; init; }
    public string? DisplayName { get; init; }
    public string? LabelType { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
}

public sealed record DeleteLabelRequest
{
    public string? Key { get; init; }
}

public sealed record DeleteLabelResponse
{
}

public sealed record FindOrCreateLabelRequest
{
    public string? DisplayName { get; init; }
    public string? Language { get; init; }
}

public sealed record FindOrCreateLabelResponse
{
    public ContactLabel? Label { get; init; }
    public bool? NewLabel { get; init; }
}

public sealed record GetLabelRequest
{
    public string? Key { get; init; }
    public string? Language { get; init; }
}

public sealed record GetLabelResponse
{
    public ContactLabel? Label { get; init; }
}

public static class LabelType
{
    public const string System = "SYSTEM";
    public const string UserDefined = "USER_DEFINED";
    public const string WixAppDefined = "WIX_APP_DEFINED";
}

public sealed record ListLabelsRequest
{
    public string? LabelType { get; init; }
    public string? Namespace { get; init; }
    public string? StartsWith { get; init; }
    public Sorting? Sort { get; init; }
    public Paging? Paging { get; init; }
    public string? Language { get; init; }
}

public sealed record ListLabelsResponse
{
    public IReadOnlyList<ContactLabel>? Labels { get; init; }
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

public sealed record QueryLabelsRequest
{
    public Query? Query { get; init; }
    public string? Language { get; init; }
}

public sealed record QueryLabelsResponse
{
    public IReadOnlyList<ContactLabel>? Labels { get; init; }
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

public sealed record UpdateLabelRequest
{
    public ContactLabel? Label { get; init; }
    public string? Language { get; init; }
}

public sealed record UpdateLabelResponse
{
    public ContactLabel? Label { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContactLabel))]
[JsonSerializable(typeof(DeleteLabelRequest))]
[JsonSerializable(typeof(DeleteLabelResponse))]
[JsonSerializable(typeof(FindOrCreateLabelRequest))]
[JsonSerializable(typeof(FindOrCreateLabelResponse))]
[JsonSerializable(typeof(GetLabelRequest))]
[JsonSerializable(typeof(GetLabelResponse))]
[JsonSerializable(typeof(ListLabelsRequest))]
[JsonSerializable(typeof(ListLabelsResponse))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadata))]
[JsonSerializable(typeof(Query))]
[JsonSerializable(typeof(QueryLabelsRequest))]
[JsonSerializable(typeof(QueryLabelsResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(UpdateLabelRequest))]
[JsonSerializable(typeof(UpdateLabelResponse))]
public sealed partial class LabelsJson : JsonSerializerContext
{
    public static LabelsJson Wire { get; } = new(WireFormat.NewOptions());
}
