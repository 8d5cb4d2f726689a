using Slotwright.Contract.ExternalCalendars;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>A connection in the contract's words, which has fewer of them for what can go wrong than we do.</summary>
internal static class ConnectionView
{
    public static Connection Of(CalendarConnection c, SiteCatalog catalog, CalendarProviders providers) => new()
    {
        Id = c.Id.ToString(),
        ProviderId = c.Provider.ToString(),
        CalendarType = providers.TypeOf(c.Provider),
        ScheduleId = catalog.Resources.GetValueOrDefault(c.Resource)?.EventsSchedule,
        UserId = c.ByKind == CallerKind.User ? c.By.ToString() : null,
        AppId = c.ByKind == CallerKind.App ? c.By.ToString() : null,
        ExternalAccountEmail = c.Username?.Contains('@', StringComparison.Ordinal) == true ? c.Username : null,
        Status = c.Status switch
        {
            ExternalCalendarStatus.Pending => Status.SyncInProgress,
            ExternalCalendarStatus.Connected => Status.Connected,
            ExternalCalendarStatus.Failed => Status.Error,
            _ => Status.Disconnected,
        },
        ErrorReason = c.Status != ExternalCalendarStatus.Failed ? null : c.HttpStatus switch
        {
            401 or 403 => ErrorReason.TokenRevoked,
            404 or 410 => ErrorReason.ExternalCalendarDeleted,
            _ => ErrorReason.Undefined,
        },
        SyncConfig = new()
        {
            ListEventFromCalendars = new() { Enabled = c.Enabled, Calendars = new() { CalendarsValue = [.. c.Known.Where(k => c.Chosen?.Contains(k.Id) != false).Select(k => new Contract.ExternalCalendars.Calendar { Id = k.Id, Name = k.Name })] } },
            SyncToCalendar = new() { Enabled = false },
        },
    };
}
