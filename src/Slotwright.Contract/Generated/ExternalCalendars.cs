// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.ExternalCalendars;

public sealed record Calendar
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public static class CalendarType
{
    public const string Undefined = "UNDEFINED";
    public const string Google = "GOOGLE";
    public const string ICal = "I_CAL";
    public const string Outlook = "OUTLOOK";
    public const string Office_365 = "OFFICE_365";
    public const string Microsoft = "MICROSOFT";
    public const string Other = "OTHER";
}

public sealed record Calendars
{
    [JsonPropertyName("calendars")]
    public IReadOnlyList<Calendar>? CalendarsValue { get; init; }
}

public sealed record ConnectByCredentialsRequest
{
    public string? ScheduleId { get; init; }
    public string? ProviderId { get; init; }
    public string? Email { get; init; }
    public string? Password { get; init; }
}

public sealed record ConnectByCredentialsResponse
{
    public Connection? Connection { get; init; }
}

public sealed record ConnectByOAuthRequest
{
    public string? ScheduleId { get; init; }
    public string? ProviderId { get; init; }
    public string? RedirectUrl { get; init; }
}

public sealed record ConnectByOAuthResponse
{
    public string? OauthUrl { get; init; }
}

public static class ConnectMethod
{
    public const string Undefined = "UNDEFINED";
    public const string Oauth = "OAUTH";
    public const string Credentials = "CREDENTIALS";
}

public sealed record Connection
{
    public string? Id { get; init; }
    public string? ProviderId { get; init; }
    public string? CalendarType { get; init; }
    public string? ScheduleId { get; init; }
    public string? UserId { get; init; }
    public string? AppId { get; init; }
    public string? ExternalAccountEmail { get; init; }
    public string? Status { get; init; }
    public string? ErrorReason { get; init; }
    public ConnectionSyncConfig? SyncConfig { get; init; }
}

public sealed record ConnectionSyncConfig
{
    public ConnectionSyncConfigListEventFromCalendars? ListEventFromCalendars { get; init; }
    public ConnectionSyncConfigSyncToCalendar? SyncToCalendar { get; init; }
}

public sealed record ConnectionSyncConfigListEventFromCalendars
{
    public PrimaryCalendar? PrimaryCalendar { get; init; }
    public Calendars? Calendars { get; init; }
    public bool? Enabled { get; init; }
}

public sealed record ConnectionSyncConfigSyncToCalendar
{
    public PrimaryCalendar? PrimaryCalendar { get; init; }
    public DedicatedCalendar? DedicatedCalendar { get; init; }
    public bool? Enabled { get; init; }
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

public sealed record Cursors
{
    public string? Next { get; init; }
}

public sealed record DedicatedCalendar
{
}

public sealed record DisconnectRequest
{
    public string? ConnectionId { get; init; }
}

public sealed record DisconnectResponse
{
    public Connection? Connection { get; init; }
}

public static class ErrorReason
{
    public const string Undefined = "UNDEFINED";
    public const string TokenRevoked = "TOKEN_REVOKED";
    public const string ExternalCalendarCreationFailed = "EXTERNAL_CALENDAR_CREATION_FAILED";
    public const string ExternalCalendarDeleted = "EXTERNAL_CALENDAR_DELETED";
}

public sealed record Event
{
    public string? ScheduleId { get; init; }
    public string? CalendarType { get; init; }
    public string? CalendarName { get; init; }
    public string? Title { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public bool? AllDay { get; init; }
    public string? ScheduleOwnerId { get; init; }
    public string? ScheduleOwnerName { get; init; }
}

public sealed record GetConnectionRequest
{
    public string? ConnectionId { get; init; }
}

public sealed record GetConnectionResponse
{
    public Connection? Connection { get; init; }
}

public sealed record ListCalendarsRequest
{
    public string? ConnectionId { get; init; }
}

public sealed record ListCalendarsResponse
{
    public IReadOnlyList<Calendar>? Calendars { get; init; }
}

public sealed record ListConnectionsRequest
{
    public IReadOnlyList<string>? ScheduleIds { get; init; }
    public bool? PartialFailure { get; init; }
}

public sealed record ListConnectionsResponse
{
    public IReadOnlyList<Connection>? Connections { get; init; }
    public IReadOnlyList<string>? FailedProviderIds { get; init; }
}

public static class ListEventFromCalendars
{
    public const string Undefined = "UNDEFINED";
    public const string NotSupported = "NOT_SUPPORTED";
    public const string PrimaryCalendarOnly = "PRIMARY_CALENDAR_ONLY";
    public const string SpecificCalendars = "SPECIFIC_CALENDARS";
}

public sealed record ListEventsRequest
{
    public string? From { get; init; }
    public string? To { get; init; }
    public IReadOnlyList<string>? ScheduleIds { get; init; }
    public IReadOnlyList<string>? UserIds { get; init; }
    public bool? AllDay { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
    public CursorPaging? CursorPaging { get; init; }
    public bool? PartialFailure { get; init; }
}

public sealed record ListEventsResponse
{
    public IReadOnlyList<Event>? Events { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
    public IReadOnlyList<string>? FailedProviderIds { get; init; }
}

public sealed record ListProvidersRequest
{
}

public sealed record ListProvidersResponse
{
    public IReadOnlyList<Provider>? Providers { get; init; }
}

public sealed record PrimaryCalendar
{
}

public sealed record Provider
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? CalendarType { get; init; }
    public ProviderFeatures? Features { get; init; }
}

public sealed record ProviderFeatures
{
    public IReadOnlyList<string>? ConnectMethods { get; init; }
    public bool? UpdateSyncConfig { get; init; }
    public string? ListEventFromCalendars { get; init; }
    public string? SyncToCalendar { get; init; }
}

public static class Status
{
    public const string Undefined = "UNDEFINED";
    public const string Connected = "CONNECTED";
    public const string SyncInProgress = "SYNC_IN_PROGRESS";
    public const string Synced = "SYNCED";
    public const string Disconnected = "DISCONNECTED";
    public const string Error = "ERROR";
}

public static class SyncToCalendar
{
    public const string Undefined = "UNDEFINED";
    public const string NotSupported = "NOT_SUPPORTED";
    public const string PrimaryCalendarOnly = "PRIMARY_CALENDAR_ONLY";
    public const string SpecificCalendar = "SPECIFIC_CALENDAR";
    public const string DedicatedCalendar = "DEDICATED_CALENDAR";
}

public sealed record UpdateSyncConfigRequest
{
    public string? ConnectionId { get; init; }
    public ConnectionSyncConfig? SyncConfig { get; init; }
}

public sealed record UpdateSyncConfigResponse
{
    public Connection? Connection { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Calendar))]
[JsonSerializable(typeof(Calendars))]
[JsonSerializable(typeof(ConnectByCredentialsRequest))]
[JsonSerializable(typeof(ConnectByCredentialsResponse))]
[JsonSerializable(typeof(ConnectByOAuthRequest))]
[JsonSerializable(typeof(ConnectByOAuthResponse))]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(ConnectionSyncConfig))]
[JsonSerializable(typeof(ConnectionSyncConfigListEventFromCalendars))]
[JsonSerializable(typeof(ConnectionSyncConfigSyncToCalendar))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(DedicatedCalendar))]
[JsonSerializable(typeof(DisconnectRequest))]
[JsonSerializable(typeof(DisconnectResponse))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(GetConnectionRequest))]
[JsonSerializable(typeof(GetConnectionResponse))]
[JsonSerializable(typeof(ListCalendarsRequest))]
[JsonSerializable(typeof(ListCalendarsResponse))]
[JsonSerializable(typeof(ListConnectionsRequest))]
[JsonSerializable(typeof(ListConnectionsResponse))]
[JsonSerializable(typeof(ListEventsRequest))]
[JsonSerializable(typeof(ListEventsResponse))]
[JsonSerializable(typeof(ListProvidersRequest))]
[JsonSerializable(typeof(ListProvidersResponse))]
[JsonSerializable(typeof(PrimaryCalendar))]
[JsonSerializable(typeof(Provider))]
[JsonSerializable(typeof(ProviderFeatures))]
[JsonSerializable(typeof(UpdateSyncConfigRequest))]
[JsonSerializable(typeof(UpdateSyncConfigResponse))]
public sealed partial class ExternalCalendarsJson : JsonSerializerContext
{
    public static ExternalCalendarsJson Wire { get; } = new(WireFormat.NewOptions());
}
