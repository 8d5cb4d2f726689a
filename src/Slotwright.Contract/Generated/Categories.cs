// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Categories;

public sealed record Category
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? Name { get; init; }
    public int? SortOrder { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record CountCategoriesRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountCategoriesResponse
{
    public int? Count { get; init; }
}

public sealed record CreateCategoryRequest
{
    public Category? Category { get; init; }
}

public sealed record CreateCategoryResponse
{
    public Category? Category { get; init; }
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

public sealed record DeleteCategoryRequest
{
    public string? CategoryId { get; init; }
}

public sealed record DeleteCategoryResponse
{
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetCategoryRequest
{
    public string? CategoryId { get; init; }
}

public sealed record GetCategoryResponse
{
    public Category? Category { get; init; }
}

public sealed record MoveCategoryRequest
{
    public string? CategoryId { get; init; }
    public string? Position { get; init; }
    public string? AfterCategoryId { get; init; }
}

public sealed record MoveCategoryResponse
{
    public Category? Category { get; init; }
}

public static class Position
{
    public const string Last = "LAST";
    public const string First = "FIRST";
    public const string AfterCategory = "AFTER_CATEGORY";
}

public sealed record QueryCategoriesRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryCategoriesResponse
{
    public IReadOnlyList<Category>? Categories { get; init; }
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

public sealed record UpdateCategoryRequest
{
    public Category? Category { get; init; }
}

public sealed record UpdateCategoryResponse
{
    public Category? Category { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(CountCategoriesRequest))]
[JsonSerializable(typeof(CountCategoriesResponse))]
[JsonSerializable(typeof(CreateCategoryRequest))]
[JsonSerializable(typeof(CreateCategoryResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteCategoryRequest))]
[JsonSerializable(typeof(DeleteCategoryResponse))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetCategoryRequest))]
[JsonSerializable(typeof(GetCategoryResponse))]
[JsonSerializable(typeof(MoveCategoryRequest))]
[JsonSerializable(typeof(MoveCategoryResponse))]
[JsonSerializable(typeof(QueryCategoriesRequest))]
[JsonSerializable(typeof(QueryCategoriesResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(UpdateCategoryRequest))]
[JsonSerializable(typeof(UpdateCategoryResponse))]
public sealed partial class CategoriesJson : JsonSerializerContext
{
    public static CategoriesJson Wire { get; } = new(WireFormat.NewOptions());
}
