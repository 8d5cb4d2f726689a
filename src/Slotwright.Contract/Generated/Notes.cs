// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Notes;

public sealed record CreateNoteRequest
{
    public Note? Note { get; init; }
}

public sealed record CreateNoteResponse
{
    public Note? Note { get; init; }
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

public sealed record DeleteNoteRequest
{
    public string? NoteId { get; init; }
}

public sealed record DeleteNoteResponse
{
}

public sealed record GetNoteRequest
{
    public string? NoteId { get; init; }
}

public sealed record GetNoteResponse
{
    public Note? Note { get; init; }
}

public sealed record Note
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? ContactId { get; init; }
    public string? Text { get; init; }
    public string? Type { get; init; }
    public NoteSource? Source { get; init; }
}

public sealed record NoteSource
{
    public string? SourceType { get; init; }
    public string? AppId { get; init; }
    public string? UserId { get; init; }
}

public static class NoteType
{
    public const string UnknownType = "UNKNOWN_TYPE";
    public const string NotSet = "NOT_SET";
    public const string MeetingSummary = "MEETING_SUMMARY";
    public const string CallSummary = "CALL_SUMMARY";
}

public sealed record QueryNotesRequest
{
    public CursorQuery? Query { get; init; }
    public string? ContactId { get; init; }
}

public sealed record QueryNotesResponse
{
    public IReadOnlyList<Note>? Notes { get; init; }
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
    public const string UnknownSourceType = "UNKNOWN_SOURCE_TYPE";
    public const string App = "APP";
    public const string User = "USER";
}

public sealed record UpdateNoteRequest
{
    public Note? Note { get; init; }
}

public sealed record UpdateNoteResponse
{
    public Note? Note { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CreateNoteRequest))]
[JsonSerializable(typeof(CreateNoteResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteNoteRequest))]
[JsonSerializable(typeof(DeleteNoteResponse))]
[JsonSerializable(typeof(GetNoteRequest))]
[JsonSerializable(typeof(GetNoteResponse))]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(NoteSource))]
[JsonSerializable(typeof(QueryNotesRequest))]
[JsonSerializable(typeof(QueryNotesResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(UpdateNoteRequest))]
[JsonSerializable(typeof(UpdateNoteResponse))]
public sealed partial class NotesJson : JsonSerializerContext
{
    public static NotesJson Wire { get; } = new(WireFormat.NewOptions());
}
