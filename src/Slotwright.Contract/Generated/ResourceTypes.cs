// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.ResourceTypes;

public sealed record CountResourceTypesRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountResourceTypesResponse
{
    public int? Count { get; init; }
}

public sealed record CreateResourceTypeRequest
{
    public ResourceType? ResourceType { get; init; }
}

public sealed record CreateResourceTypeResponse
{
    public ResourceType? ResourceType { get; init; }
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

public sealed record DeleteResourceTypeRequest
{
    public string? ResourceTypeId { get; init; }
}

public sealed record DeleteResourceTypeResponse
{
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetResourceTypeRequest
{
    public string? ResourceTypeId { get; init; }
}

public sealed record GetResourceTypeResponse
{
    public ResourceType? ResourceType { get; init; }
}

public sealed record QueryResourceTypesRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryResourceTypesResponse
{
    public IReadOnlyList<ResourceType>? ResourceTypes { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record ResourceType
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
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

public sealed record UpdateResourceTypeRequest
{
    public ResourceType? ResourceType { get; init; }
}

public sealed record UpdateResourceTypeResponse
{
    public ResourceType? ResourceType { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CountResourceTypesRequest))]
[JsonSerializable(typeof(CountResourceTypesResponse))]
[JsonSerializable(typeof(CreateResourceTypeRequest))]
[JsonSerializable(typeof(CreateResourceTypeResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteResourceTypeRequest))]
[JsonSerializable(typeof(DeleteResourceTypeResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetResourceTypeRequest))]
[JsonSerializable(typeof(GetResourceTypeResponse))]
[JsonSerializable(typeof(QueryResourceTypesRequest))]
[JsonSerializable(typeof(QueryResourceTypesResponse))]
[JsonSerializable(typeof(ResourceType))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(UpdateResourceTypeRequest))]
[JsonSerializable(typeof(UpdateResourceTypeResponse))]
public sealed partial class ResourceTypesJson : JsonSerializerContext
{
    public static ResourceTypesJson Wire { get; } = new(WireFormat.NewOptions());
}
