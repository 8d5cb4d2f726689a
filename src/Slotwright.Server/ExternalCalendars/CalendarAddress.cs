using Slotwright.Contract.Slotwright;
using Slotwright.Domain;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>Where a calendar is read, and as whom.</summary>
internal sealed record CalendarAddress(Uri Url, string? Username, string? Password)
{
    /// <summary>Addresses come as people copy them: webcal:// means https://, and a login may stand within.</summary>
    public static Result<CalendarAddress> Read(CreateExternalCalendarRequest asked, Func<Guid, bool> isResource)
    {
        var (found, calendar) = (new List<FieldViolation>(), asked.ExternalCalendar!);
        var text = calendar.Url!.Trim();
        if (text.StartsWith("webcal", StringComparison.OrdinalIgnoreCase) && text.IndexOf("://", StringComparison.Ordinal) is > 0 and var at) text = $"https{text[at..]}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0) found.Add(new("externalCalendar.url", "must be a web address", "FORMAT"));
        if (!isResource(Guid.Parse(calendar.ResourceId!))) found.Add(new("externalCalendar.resourceId", "is no resource of this site", "VALIDATION"));
        if (calendar.Type == ExternalCalendarType.CaldavAccount) found.Add(new("externalCalendar.type", "must be ICS or CALDAV; accounts are connected by credentials", "VALIDATION"));
        var within = url?.UserInfo is { Length: > 0 } info ? info.Split(':', 2).Select(Uri.UnescapeDataString).ToArray() : [];
        var (username, password) = (calendar.Username ?? within.ElementAtOrDefault(0), asked.Password ?? within.ElementAtOrDefault(1));
        if (username?.Length > 200 || username?.Any(c => c == ':' || char.IsControl(c)) == true) found.Add(new("externalCalendar.username", "must have at most 200 characters, no colon and no control characters", "VALIDATION"));
        if (username is null && password is not null) found.Add(new("externalCalendar.username", "must be given with a password", "REQUIRED_FIELD"));
        if (found.Count > 0) return new InvalidFields(found);
        return new CalendarAddress(new UriBuilder(url!) { UserName = "", Password = "", Fragment = "" }.Uri, username, password);
    }
}
