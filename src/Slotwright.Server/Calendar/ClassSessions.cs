using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Calendar;

/// <summary>One session of a class under its own id.</summary>
/// <param name="Event">What says how it is: the single event, the changed occurrence, or for all other occurrences of a series its MASTER.</param>
internal readonly record struct Session(string Id, Event Event, Stretch Time);

/// <summary>The sessions of classes that take place, computed for just the time asked.</summary>
internal static class ClassSessions
{
    /// <summary>Those that begin within the window, in no order.</summary>
    public static IEnumerable<Session> Beginning(EventBook calendar, Stretch window)
    {
        foreach (var series in calendar.All.Where(s => s.Event.Type == EventTypes.Class))
        {
            if (series.Recurring is { } weekly)
                foreach (var o in weekly.Series.Between(window.StartInstant, window.EndInstant).Where(o => window.Contains(o.Time.Start) && !weekly.Removed.Contains(o.Time.StartInstant)))
                    yield return new(new InstanceId(Guid.Parse(series.Event.Id!), o.Time.StartInstant).ToString(), series.Event, o.Time);
            else if (window.Contains(series.Singles[0].Start)) yield return new(series.Event.Id!, series.Event, series.Singles[0]);
        }
        foreach (var changed in calendar.Stored.Where(e => e is { RecurrenceType: RecurrenceType.Exception, Type: EventTypes.Class, Status: EventStatus.Confirmed }))
            if (EventSeries.Span(changed) is var time && window.Contains(time.Start)) yield return new(changed.Id!, changed, time);
    }
}
