// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Tasks;

public sealed record ContactInfo
{
    public string? Id { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? ImageUrl { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? ImageUrlExpirationDate { get; init; }
}

public sealed record CountTasksRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountTasksResponse
{
    public int? Count { get; init; }
}

public sealed record CreateTaskRequest
{
    public Task? Task { get; init; }
}

public sealed record CreateTaskResponse
{
    public Task? Task { get; init; }
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

public sealed record DeleteTaskRequest
{
    public string? TaskId { get; init; }
}

public sealed record DeleteTaskResponse
{
}

public sealed record GetTaskRequest
{
    public string? TaskId { get; init; }
}

public sealed record GetTaskResponse
{
    public Task? Task { get; init; }
}

public sealed record MoveTaskAfterRequest
{
    public string? TaskId { get; init; }
    public string? BeforeTaskId { get; init; }
}

public sealed record MoveTaskAfterResponse
{
}

public sealed record QueryTasksRequest
{
    public CursorQuery? Query { get; init; }
}

public sealed record QueryTasksResponse
{
    public IReadOnlyList<Task>? Tasks { get; init; }
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

public static class SourceType
{
    public const string App = "APP";
    public const string User = "USER";
}

public sealed record Task
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? DueDate { get; init; }
    public string? Status { get; init; }
    public TaskSource? Source { get; init; }
    public ContactInfo? Contact { get; init; }
}

public sealed record TaskSource
{
    public string? SourceType { get; init; }
    public string? AppId { get; init; }
    public string? UserId { get; init; }
}

public static class TaskStatus
{
    public const string ActionNeeded = "ACTION_NEEDED";
    public const string Completed = "COMPLETED";
}

public sealed record UpdateTaskRequest
{
    public Task? Task { get; init; }
}

public sealed record UpdateTaskResponse
{
    public Task? Task { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContactInfo))]
[JsonSerializable(typeof(CountTasksRequest))]
[JsonSerializable(typeof(CountTasksResponse))]
[JsonSerializable(typeof(CreateTaskRequest))]
[JsonSerializable(typeof(CreateTaskResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteTaskRequest))]
[JsonSerializable(typeof(DeleteTaskResponse))]
[JsonSerializable(typeof(GetTaskRequest))]
[JsonSerializable(typeof(GetTaskResponse))]
[JsonSerializable(typeof(MoveTaskAfterRequest))]
[JsonSerializable(typeof(MoveTaskAfterResponse))]
[JsonSerializable(typeof(QueryTasksRequest))]
[JsonSerializable(typeof(QueryTasksResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(Task))]
[JsonSerializable(typeof(TaskSource))]
[JsonSerializable(typeof(UpdateTaskRequest))]
[JsonSerializable(typeof(UpdateTaskResponse))]
public sealed partial class TasksJson : JsonSerializerContext
{
    public static TasksJson Wire { get; } = new(WireFormat.NewOptions());
}
