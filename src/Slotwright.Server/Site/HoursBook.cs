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
    private static readonly Stretch[] None = [];
    private readonly SiteFacts site;
    private readonly ILookup<string, EventSeries> hours;
    private readonly IReadOnlyList<EventSeries> blocks;
    private readonly ConcurrentDictionary<(Guid Resource, string? Schedule, string? Location, Stretch Window), (Stretch[] Open, Stretch[] Blocked)> known = new();

    /// <summary>When resources are busy in calendars of other programs: time off, too.</summary>
    public ILookup<Guid, Stretch> Imported { get; init; } = Array.Empty<Stretch>().ToLookup(_ => Guid.Empty);

    public HoursBook(SiteFacts site, EventBook calendar)
    {
        this.site = site;
        hours = calendar.All.Where(s => s.Event.Type == EventTypes.WorkingHours).ToLookup(s => s.Event.ScheduleId!);
        blocks = [.. calendar.All.Where(s => s.Event.Type != EventTypes.WorkingHours && s.Event.Transparency != Transparency.Free)];
    }

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
        Stretches.Subtract(Open(schedule, location, window), Stretches.Normalise([.. blocks.Where(b => b.Event.ScheduleId == schedule).SelectMany(b => b.Within(window))]));

    private Stretch[] Open(string? schedule, string? location, Stretch window)
    {
        if (schedule is null) return [WorkingHours.RoundTheClock(site.Zone)];
        var here = hours[schedule].Where(s => s.Event.Location?.Id is null || s.Event.Location.Id == location).ToList();
        return here.Count == 0 ? None : new WorkingHours([.. here.Select(s => s.Recurring).OfType<RecurringHours>()], [.. here.SelectMany(s => s.Singles)]).Overlapping(window);
    }

    private Stretch[] Blocked(ResourceFacts resource, Stretch window)
    {
        var found = new List<Stretch>();
        foreach (var block in blocks)
            if (block.Event.ScheduleId == resource.EventsSchedule || block.Event.ScheduleId == resource.HoursSchedule || Lists(block.Event, resource.Id)) found.AddRange(block.Within(window));
        found.AddRange(Imported[resource.Id].Where(i => i.Overlaps(window)));
        return found.Count == 0 ? None : Stretches.Normalise([.. found]);
    }

    private static bool Lists(Event e, Guid resource) =>
        e.Resources?.Any(r => r.Transparency != Transparency.Free && Guid.TryParse(r.Id, out var id) && id == resource) == true;
}
