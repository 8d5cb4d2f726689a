using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>Something on somebody's calendar: an appointment, a session, time off.</summary>
/// <param name="Counts">Whether the time counts as booked: a session does when somebody has booked it.</param>
/// <param name="Key">What it is known by, whoever's calendar it is on.</param>
internal sealed record PlacedEntry(Guid Resource, Stretch Time, string Kind, string? Title, bool Counts, string Key)
{
    public BookedTime? Booked { get; init; }

    public TaughtSession? Taught { get; init; }

    public string? Event { get; init; }

    public bool IsOff => Kind is CalendarEntryKind.Blocked or CalendarEntryKind.External;

    public CalendarEntry Tell(DateTimeZone zone) => new()
    {
        Kind = Kind,
        Title = Title,
        LocalStartDate = Local(Time.StartInstant, zone),
        LocalEndDate = Local(Time.EndInstant, zone),
        StartDate = Wire.Timestamp(Time.StartInstant),
        EndDate = Wire.Timestamp(Time.EndInstant),
        BookingId = Booked?.Booking.ToString(),
        EventId = Event,
        ServiceId = Booked?.Service ?? Taught?.Service?.ToString(),
        Status = Booked?.Status,
        Participants = Booked is { } booked ? booked.Participants ?? 1 : Taught?.Taken,
        Capacity = Taught?.Capacity,
    };

    public static string Local(Instant moment, DateTimeZone zone) => Wire.Local(moment.InZone(zone).LocalDateTime);
}

/// <summary>What is on the calendars of resources within a window.</summary>
internal static class CalendarEntries
{
    /// <summary>Appointments and sessions, in order of their start.</summary>
    public static async Task<List<PlacedEntry>> Work(Db db, SiteCatalog catalog, Stretch window, IReadOnlyCollection<ResourceFacts> resources, IReadOnlyList<TaughtSession> taught, CancellationToken ct)
    {
        var wanted = resources.Select(r => r.Id).ToHashSet();
        var booked = await db.BookedTimes(catalog.Site.Id, window, [.. wanted], ct);
        var sessions = from s in taught from r in s.Resources.Distinct() where wanted.Contains(r) select Of(s, r);
        return [.. booked.Select(Of).Concat(sessions).OrderBy(e => e.Time.Start).ThenBy(e => e.Key, StringComparer.Ordinal).ThenBy(e => e.Resource)];
    }

    /// <summary>Time off of one resource, that of calendars of other programs without what it is called there.</summary>
    public static IEnumerable<PlacedEntry> Off(SiteCatalog catalog, ResourceFacts resource, Stretch window) => StaffHours.Blocks(catalog, resource, window)
        .Select(b => new PlacedEntry(resource.Id, b.Time, CalendarEntryKind.Blocked, b.Event.Title, false, b.Id) { Event = b.Id })
        .Concat(catalog.Hours.ImportedOf(resource, window).Select(i => new PlacedEntry(resource.Id, i, CalendarEntryKind.External, null, false, "external")))
        .OrderBy(e => e.Time.Start).ThenBy(e => e.Key, StringComparer.Ordinal);

    /// <summary>A session on the calendar of one who gives it.</summary>
    public static PlacedEntry Of(TaughtSession s, Guid resource) =>
        new(resource, s.Time, s.IsClass ? CalendarEntryKind.Class : CalendarEntryKind.Course, s.Session.Event.Title ?? s.Session.Event.ScheduleName, s.Taken > 0, s.Session.Id) { Taught = s, Event = s.Session.Id };

    private static PlacedEntry Of(BookedTime b) => new(b.Resource, b.Time, CalendarEntryKind.Appointment, b.Title, true, b.Booking.ToString()) { Booked = b, Event = b.Event };
}
