using Slotwright.Contract.Calendar;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Calendar;

/// <summary>Event types the calendar itself knows.</summary>
internal static class EventTypes
{
    public const string Default = "DEFAULT";
    public const string Appointment = "APPOINTMENT";
    public const string Class = "CLASS";
    public const string Course = "COURSE";
    public const string WorkingHours = "WORKING_HOURS";
}

/// <summary>A stored event with the time it takes: a single stretch, or a weekly series less its changed and cancelled occurrences.</summary>
/// <param name="Event">The single event or the MASTER.</param>
internal sealed record EventSeries(Event Event, RecurringHours? Recurring, IReadOnlyList<Stretch> Singles)
{
    public static List<EventSeries> Of(IEnumerable<Event> events)
    {
        var all = events.ToList();
        var changed = all.Where(e => e.RecurrenceType == RecurrenceType.Exception).ToLookup(e => e.RecurringEventId);
        return [.. all.Where(e => e.RecurrenceType != RecurrenceType.Exception && (e.Status != EventStatus.Cancelled || e.RecurrenceType == RecurrenceType.Master)).Select(e => One(e, changed[e.Id]))];
    }

    /// <summary>The stretches of it that overlap the window.</summary>
    public IEnumerable<Stretch> Within(Stretch window)
    {
        var occurrences = Recurring is { } weekly
            ? weekly.Series.Between(window.StartInstant, window.EndInstant).Where(o => !weekly.Removed.Contains(o.Time.StartInstant)).Select(o => o.Time) : [];
        return occurrences.Concat(Singles.Where(s => s.Overlaps(window)));
    }

    public static Stretch Span(Event e) => Stretch.Of(Wire.Instant(e.Start!.UtcDate!), Wire.Instant(e.End!.UtcDate!));

    public static WeeklySeries Series(Event master) => new(Wire.Local(master.Start!.LocalDate!), Wire.Local(master.End!.LocalDate!),
        Zones.Find(master.TimeZone!)!, master.RecurrenceRule!.Interval ?? 1, master.RecurrenceRule.Until?.UtcDate is { } until ? Wire.Instant(until) : null);

    private static EventSeries One(Event e, IEnumerable<Event> changed)
    {
        if (e.RecurrenceType != RecurrenceType.Master) return new(e, null, [Span(e)]);
        var exceptions = changed.ToList();
        return new(e, new(Series(e), exceptions.Select(x => InstanceId.Parse(x.Id!)!.Value.Start).ToHashSet()),
            [.. exceptions.Where(x => x.Status != EventStatus.Cancelled).Select(Span)]);
    }
}
