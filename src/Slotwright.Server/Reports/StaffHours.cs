using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;

namespace Slotwright.Server.Reports;

/// <summary>When somebody works, wherever that is, and what takes them off.</summary>
internal static class StaffHours
{
    /// <summary>The hours at all places together, whole and not cut at the window.</summary>
    public static Stretch[] Open(SiteCatalog catalog, ResourceFacts resource, Stretch window) =>
        Stretches.Normalise([.. catalog.Locations.Keys.Select(l => l.ToString()).Prepend(null).SelectMany(place => catalog.Hours.Of(resource, place, window).Open)]);

    /// <summary>Time off in the calendar, the business's closed days among it; classes and courses are work.</summary>
    public static IEnumerable<Session> Blocks(SiteCatalog catalog, ResourceFacts resource, Stretch window) =>
        catalog.Hours.BlocksOf(resource, window).Where(b => b.Event.Type is not (EventTypes.Class or EventTypes.Course)).DistinctBy(b => b.Id);

    /// <summary>All time off, in calendars of other programs too.</summary>
    public static Stretch[] Off(SiteCatalog catalog, ResourceFacts resource, Stretch window) =>
        [.. Blocks(catalog, resource, window).Select(b => b.Time), .. catalog.Hours.ImportedOf(resource, window)];
}
