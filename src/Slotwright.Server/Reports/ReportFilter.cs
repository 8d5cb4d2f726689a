using Slotwright.Server.Calendar;
using Slotwright.Server.Site;

namespace Slotwright.Server.Reports;

/// <summary>Which bookings count, beside the days. An empty list leaves its side open.</summary>
/// <param name="Courses">The schedules of the courses that the resources teach: a course's booking names nobody.</param>
internal sealed record ReportFilter(string[] Services, string[] Resources, string[] Courses, string[] Locations)
{
    public static ReportFilter Of(IReadOnlyList<string>? services, IReadOnlyList<string>? resources, IReadOnlyList<string>? locations, SiteCatalog catalog)
    {
        var who = Lower(resources);
        return new(Lower(services), who, who.Length == 0 ? [] : [.. Taught(catalog, [.. who.Select(Guid.Parse)])], Lower(locations));
    }

    private static IEnumerable<string> Taught(SiteCatalog catalog, HashSet<Guid> resources) => catalog.Events.All
        .Where(e => e.Event.Type == EventTypes.Course && (e.Event.Resources ?? []).Any(r => resources.Contains(Guid.Parse(r.Id!)))).Select(e => e.Event.ScheduleId!).Append("").Distinct();

    private static string[] Lower(IReadOnlyList<string>? ids) => [.. (ids ?? []).Select(id => id.ToLowerInvariant())];
}
