using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Calendar;

/// <summary>The sessions of classes that take place, computed for just the time asked.</summary>
internal static class ClassSessions
{
    /// <summary>Those that begin within the window, in no order.</summary>
    public static IEnumerable<Session> Beginning(EventBook calendar, Stretch window) =>
        calendar.Classes.Around(window).SelectMany(e => e.Sessions(window)).Where(session => window.Contains(session.Time.Start));
}
