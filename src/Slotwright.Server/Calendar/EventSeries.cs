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

/// <summary>
/// A stored event with the time it takes: one stretch (a single event, an EXCEPTION), or the weeks of a series that a MASTER, or what a
/// MASTER was before a change, stands for.
/// </summary>
/// <param name="Row">The id of its row; an event's own, except of what a MASTER was before.</param>
/// <param name="Recurring">Null for what takes place once.</param>
internal sealed record EventSeries(string Row, Event Event, SeriesWeeks? Weeks, RecurringHours? Recurring)
{
    /// <summary>The mark of a row that keeps what a MASTER was, for the weeks before it was changed; the calendar's clients never see it.</summary>
    public const string Past = "PAST";

    private readonly Stretch[] once = Recurring is null ? [Span(Event)] : [];
    private readonly Stretch reach = Reaches(Event, Recurring);
    private readonly Lazy<InstanceText> text = new(() => new(Event));

    /// <summary>The stretch of what takes place once; none of a series.</summary>
    public IReadOnlyList<Stretch> Singles => once;

    /// <summary>How its occurrences are written.</summary>
    public InstanceText Text => text.Value;

    /// <summary>Whether this is what a MASTER was before it was changed.</summary>
    public bool IsPast => Recurring is not null && Row != Event.Id;

    public bool TakesPlace => Recurring is not null || Event.Status != EventStatus.Cancelled;

    /// <summary>The stretches of it that overlap the window.</summary>
    public IEnumerable<Stretch> Within(Stretch window) =>
        Recurring is { } weekly ? weekly.Between(window.StartInstant, window.EndInstant).Select(o => o.Time) : once.Where(s => s.Overlaps(window));

    /// <summary>What takes place of it within the window, one by one.</summary>
    public IEnumerable<Session> Sessions(Stretch window) => Recurring is { } weekly
        ? weekly.Between(window.StartInstant, window.EndInstant).Select(o => new Session(this, o, o.Time))
        : once.Where(s => s.Overlaps(window)).Select(s => new Session(this, null, s));

    /// <summary>The occurrence of a week, if the series holds one there and it was not changed by itself.</summary>
    public Session? InWeek(int week) => Recurring is { } weekly && !weekly.Removed.Contains(week) && weekly.Series.InWeek(week) is { } o ? new(this, o, o.Time) : null;

    /// <summary>From its first start to the latest end it can have; a series without end goes on for ever.</summary>
    public Stretch Reach() => reach;

    private static Stretch Reaches(Event e, RecurringHours? recurring)
    {
        if (recurring is not { Series: var series }) return Span(e);
        var length = Span(e).Length + 7L * 24 * 60 * 60 * 1000;
        var last = series.Weeks.Last is { } week ? Zones.Start(Zones.Within(series.Start.PlusWeeks(week - series.StartWeek)), series.Zone).ToUnixTimeMilliseconds() : long.MaxValue;
        if (series.Until is { } until) last = Math.Min(last, until.ToUnixTimeMilliseconds());
        return new(series.Begins.ToUnixTimeMilliseconds(), last == long.MaxValue ? last : last + length);
    }

    public static Stretch Span(Event e) => Stretch.Of(Wire.Instant(e.Start!.UtcDate!), Wire.Instant(e.End!.UtcDate!));
}

/// <summary>One thing that takes place: a single event, an EXCEPTION, or an occurrence of a series.</summary>
internal readonly record struct Session(EventSeries Of, Occurrence? Occurrence, Stretch Time)
{
    /// <summary>What says how it is: the single event, the EXCEPTION, or for all other occurrences of a series its MASTER.</summary>
    public Event Event => Of.Event;

    /// <summary>What it is known by, for good.</summary>
    public string Id => Occurrence is { } o ? Of.Weeks!.IdOf(o.Week) : Of.Event.Id!;

    /// <summary>The event as the calendar's clients see it; an occurrence as an INSTANCE of its series.</summary>
    public Event ToEvent() => Occurrence is { } o ? EventView.Instance(Of.Event, o, Id) : Of.Event;
}
