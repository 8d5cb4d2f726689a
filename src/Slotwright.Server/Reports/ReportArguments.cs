using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Reports;

/// <summary>What a report is asked of: the days, which bookings, and which of its rows.</summary>
internal sealed record ReportArguments(Call Call, SiteCatalog Catalog, ReportRange Range, ReportFilter Filter, int Skip, int Limit)
{
    public required Pricing.Pricing Pricing { get; init; }

    /// <summary>The arguments all statements have in common, `$2` to `$10`, and those of one report.</summary>
    public object[] Sql(params object[] more)
    {
        var clocks = Range.Clocks.ToList();
        return [clocks.Select(c => c.Time.StartInstant.ToDateTimeUtc()).ToArray(), clocks.Select(c => c.Time.EndInstant.ToDateTimeUtc()).ToArray(), clocks.Select(c => c.Seconds).ToArray(),
            Filter.Services, Filter.Resources, Filter.Courses, Filter.Locations, Skip, Skip + Limit + 1, .. more];
    }

    /// <summary>The staff it is about; those that were asked for, of whatever type.</summary>
    public IReadOnlyList<ResourceFacts> Staff => StaffOf(Catalog, Filter.Resources);

    public static IReadOnlyList<ResourceFacts> StaffOf(SiteCatalog catalog, IReadOnlyCollection<string> asked) => [.. catalog.Resources.Values
        .Where(r => asked.Count == 0 ? r.Type == ServiceFacts.StaffType : asked.Contains(r.Id.ToString())).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id)];
}
