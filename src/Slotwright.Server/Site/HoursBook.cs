using System.Collections.Concurrent;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;

namespace Slotwright.Server.Site;

/// <summary>
/// When resources work and when they are off, out of a site's calendar events: WORKING_HOURS open, other BUSY events block
/// the resources they list and those that have the schedule they lie on for their own or for its hours (behaviour/calendar.md 10).
/// </summary>
internal sealed class HoursBook
{
    private const int Remembered = 256;
    private const long Day = 24L * 60 * 60 * 1000;
    private static readonly Stretch[] None = [];
    private readonly SiteFacts site;
    private readonly EventBook calendar;
    private readonly ConcurrentDictionary<(Guid Resource, string? Schedule, string? Location, Stretch Window), (Stretch[] Open, Stretch[] Blocked)> known = new();

    /// <summary>When resources are busy in calendars of other programs: time off, too.</summary>
    public ILookup<Guid, Stretch> Imported { get; init; } = Array.Empty<Stretch>().ToLookup(_ => Guid.Empty);

    public HoursBook(SiteFacts site, EventBook calendar) => (this.site, this.calendar) = (site, calendar);

    /// <summary>The resource's open stretches (whole, not cut at the window) and its time off within the window.</summary>
    public (Stretch[] Open, Stretch[] Blocked) Of(ResourceFacts resource, string? location, Stretch window)
    {
        var key = (resource.Id, resource.HoursSchedule, location, window);
        if (known.TryGetValue(key, out var found)) return found;
        if (known.Count > Remembered * 64) known.Clear();
        return known[key] = (Open(resource.HoursSchedule, location, window), Blocked(resource, window));
    }

    /// <summary>The business's own hours, which bound services that need more than staff.</summary>
    public Stretch[] Business(string schedule, string? location, Stretch window) =>
        Stretches.Subtract(Open(schedule, location, window), Stretches.Normalise([.. ClosuresOf(schedule, window).Select(c => c.Time)]));

    private Stretch[] Open(string? schedule, string? location, Stretch window)
    {
        if (schedule is null) return [WorkingHours.RoundTheClock(site.Zone)];
        var here = calendar.On(schedule, new(window.Start - 400 * Day, window.End + 70 * Day)) // open stretches may go on beyond the window
            .Where(s => s.Event.Type == EventTypes.WorkingHours && (s.Event.Location?.Id is null || s.Event.Location.Id == location)).ToList();
        return here.Count == 0 ? None : new WorkingHours([.. here.Select(s => s.Recurring).OfType<RecurringHours>()], [.. here.SelectMany(s => s.Singles)]).Overlapping(window);
    }

    /// <summary>What takes a resource off within the window.</summary>
    public IEnumerable<Session> BlocksOf(ResourceFacts resource, Stretch window) =>
        Within(calendar.On(resource.EventsSchedule, window).Concat(resource.HoursSchedule is { } hours ? calendar.On(hours, window) : []).Concat(calendar.Of(resource.Id, window).Where(e => Lists(e.Event, resource.Id))), window);

    /// <summary>What closes the business within the window.</summary>
    public IEnumerable<Session> ClosuresOf(string schedule, Stretch window) => Within(calendar.On(schedule, window), window);

    /// <summary>Whether the resource has working hours at a place at all, at whatever time; without a schedule it is free around the clock.</summary>
    public bool HasHours(ResourceFacts resource, string? location) =>
        resource.HoursSchedule is not { } schedule || calendar.On(schedule).Any(s => s.Event.Type == EventTypes.WorkingHours && (s.Event.Location?.Id is null || s.Event.Location.Id == location));

    /// <summary>When a resource is busy in calendars of other programs within the window.</summary>
    public IEnumerable<Stretch> ImportedOf(ResourceFacts resource, Stretch window) => Imported[resource.Id].Where(i => i.Overlaps(window));

    private Stretch[] Blocked(ResourceFacts resource, Stretch window) =>
        BlocksOf(resource, window).Select(b => b.Time).Concat(ImportedOf(resource, window)).ToArray() is { Length: > 0 } found ? Stretches.Normalise(found) : None;

    private static IEnumerable<Session> Within(IEnumerable<EventSeries> series, Stretch window) => series.Where(Blocks).SelectMany(s => s.Sessions(window));

    private static bool Blocks(EventSeries e) => e.Event.Type != EventTypes.WorkingHours && e.Event.Transparency != Transparency.Free;

    private static bool Lists(Event e, Guid resource) =>
        e.Resources?.Any(r => r.Transparency != Transparency.Free && Guid.TryParse(r.Id, out var id) && id == resource) == true;
}
