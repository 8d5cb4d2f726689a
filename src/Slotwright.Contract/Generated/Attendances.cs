// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Attendances;

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record Attendance
{
    public string? Id { get; init; }
    public string? BookingId { get; init; }
    public string? SessionId { get; init; }
    public string? Status { get; init; }
    public int? NumberOfAttendees { get; init; }
    public string? EventId { get; init; }
}

public sealed record AttendanceDetails
{
    public Attendance? Attendance { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
}

public static class AttendanceStatus
{
    public const string NotSet = "NOT_SET";
    public const string Attended = "ATTENDED";
    public const string NotAttended = "NOT_ATTENDED";
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkAttendanceResult
{
    public Attendance? Item { get; init; }
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkDeleteAttendancesRequest
{
    public IReadOnlyList<string>? AttendanceIds { get; init; }
}

public sealed record BulkDeleteAttendancesResponse
{
    public IReadOnlyList<BulkDeleteAttendancesResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteAttendancesResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulkSetAttendanceRequest
{
    public bool? ReturnFullEntity { get; init; }
    public IReadOnlyList<AttendanceDetails>? AttendanceDetails { get; init; }
}

public sealed record BulkSetAttendanceResponse
{
    public IReadOnlyList<BulkAttendanceResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record CountAttendancesRequest
{
    public JsonElement? Filter { get; init; }
}

public sealed record CountAttendancesResponse
{
    public int? Count { get; init; }
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record CursorPagingMetadata
{
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record DeleteAttendanceRequest
{
    public string? AttendanceId { get; init; }
}

public sealed record DeleteAttendanceResponse
{
}

public sealed record GetAttendanceRequest
{
    public string? AttendanceId { get; init; }
}

public sealed record GetAttendanceResponse
{
    public Attendance? Attendance { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record ParticipantNotification
{
    public bool? NotifyParticipants { get; init; }
    public string? Message { get; init; }
}

public sealed record QueryAttendanceRequest
{
    public QueryV2? Query { get; init; }
}

public sealed record QueryAttendanceResponse
{
    public IReadOnlyList<Attendance>? Attendances { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record QueryV2
{
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record SetAttendanceRequest
{
    public Attendance? Attendance { get; init; }
    public ParticipantNotification? ParticipantNotification { get; init; }
}

public sealed record SetAttendanceResponse
{
    public Attendance? Attendance { get; init; }
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

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(Attendance))]
[JsonSerializable(typeof(AttendanceDetails))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkAttendanceResult))]
[JsonSerializable(typeof(BulkDeleteAttendancesRequest))]
[JsonSerializable(typeof(BulkDeleteAttendancesResponse))]
[JsonSerializable(typeof(BulkDeleteAttendancesResult))]
[JsonSerializable(typeof(BulkSetAttendanceRequest))]
[JsonSerializable(typeof(BulkSetAttendanceResponse))]
[JsonSerializable(typeof(CountAttendancesRequest))]
[JsonSerializable(typeof(CountAttendancesResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DeleteAttendanceRequest))]
[JsonSerializable(typeof(DeleteAttendanceResponse))]
[JsonSerializable(typeof(GetAttendanceRequest))]
[JsonSerializable(typeof(GetAttendanceResponse))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(ParticipantNotification))]
[JsonSerializable(typeof(QueryAttendanceRequest))]
[JsonSerializable(typeof(QueryAttendanceResponse))]
[JsonSerializable(typeof(QueryV2))]
[JsonSerializable(typeof(SetAttendanceRequest))]
[JsonSerializable(typeof(SetAttendanceResponse))]
[JsonSerializable(typeof(Sorting))]
public sealed partial class AttendancesJson : JsonSerializerContext
{
    public static AttendancesJson Wire { get; } = new(WireFormat.NewOptions());
}
