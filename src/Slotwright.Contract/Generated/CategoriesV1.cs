// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.CategoriesV1;

public sealed record Category
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Status { get; init; }
    public int? SortOrder { get; init; }
}

public sealed record CreateCategoryRequest
{
    public Category? Category { get; init; }
}

public sealed record CreateCategoryResponse
{
    public Category? Category { get; init; }
}

public sealed record DeleteCategoryRequest
{
    public string? Id { get; init; }
    public bool? DeleteServices { get; init; }
}

public sealed record DeleteCategoryResponse
{
    public string? Id { get; init; }
}

public sealed record ListCategoryRequest
{
    public IReadOnlyList<string>? CategoryIds { get; init; }
    public bool? IncludeDeleted { get; init; }
}

public sealed record ListCategoryResponse
{
    public IReadOnlyList<Category>? Categories { get; init; }
}

public static class Status
{
    public const string Created = "CREATED";
    public const string Deleted = "DELETED";
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
[JsonSerializable(typeof(CreateCategoryRequest))]
[JsonSerializable(typeof(CreateCategoryResponse))]
[JsonSerializable(typeof(DeleteCategoryRequest))]
[JsonSerializable(typeof(DeleteCategoryResponse))]
[JsonSerializable(typeof(ListCategoryRequest))]
[JsonSerializable(typeof(ListCategoryResponse))]
[JsonSerializable(typeof(UpdateCategoryRequest))]
[JsonSerializable(typeof(UpdateCategoryResponse))]
public sealed partial class CategoriesV1Json : JsonSerializerContext
{
    public static CategoriesV1Json Wire { get; } = new(WireFormat.NewOptions());
}
