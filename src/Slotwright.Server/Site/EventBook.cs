using Slotwright.Contract.Calendar;
using Slotwright.Server.Calendar;

namespace Slotwright.Server.Site;

/// <summary>A site's calendar in memory, as of one catalogue version: hours, time off, sessions of classes and courses; all events but those of appointments.</summary>
internal sealed class EventBook
{
    private readonly Dictionary<string, Event> stored;
    private readonly ILookup<string, EventSeries> bySchedule;

    public EventBook(IEnumerable<Event> events)
    {
        stored = events.ToDictionary(e => e.Id!);
        All = EventSeries.Of(stored.Values);
        bySchedule = All.ToLookup(s => s.Event.ScheduleId!);
    }

    /// <summary>Every single event and series that takes place.</summary>
    public IReadOnlyList<EventSeries> All { get; }

    /// <summary>A stored event, cancelled or not, or the occurrence of a series that an instance id names.</summary>
    public Event? Find(string id)
    {
        if (stored.TryGetValue(id, out var found)) return found;
        return InstanceId.Parse(id) is { } instance && stored.TryGetValue(instance.Master.ToString(), out var master) && master.RecurrenceRule is not null ? Events.Instance(master, instance.Start) : null;
    }

    public IEnumerable<Event> Stored => stored.Values;

    public IEnumerable<EventSeries> On(string schedule) => bySchedule[schedule];
}
