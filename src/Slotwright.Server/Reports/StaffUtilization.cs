using Slotwright.Domain.Reports;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>How much of their working time the staff are booked.</summary>
internal static class StaffUtilization
{
    public static async Task<ReportPage> Run(Db db, ReportArguments asked, CancellationToken ct)
    {
        var (catalog, window, staff) = (asked.Catalog, asked.Range.Window, asked.Staff);
        var booked = (await db.BusyTimes(asked.Call.Site, window, [.. staff.Select(s => s.Id)], ct)).ToLookup(b => b.Resource, b => b.Time);
        var taught = (await TaughtSession.Within(db, catalog, window, ct)).Where(s => s.Taken > 0).SelectMany(s => s.Resources.Select(r => (Resource: r, s.Time))).ToLookup(s => s.Resource, s => s.Time);
        var times = staff.Select(s => (Who: s, Time: WorkedTime.Of(window, StaffHours.Open(catalog, s, window), StaffHours.Off(catalog, s, window), [.. booked[s.Id], .. taught[s.Id]]))).ToList();
        var rows = times.OrderByDescending(t => t.Time.Utilization ?? -1).ThenBy(t => t.Who.Name, StringComparer.OrdinalIgnoreCase).Select(t => Row(t.Time, ("resourceId", t.Who.Id.ToString()), ("resourceName", t.Who.Name))).ToList();
        return ReportPage.Of(rows, Row(times.Aggregate(default(WorkedTime), (all, t) => all + t.Time)) with { OfAll = true }, asked);
    }

    private static ReportRow Row(WorkedTime time, params (string, object)[] who)
    {
        var values = new Dictionary<string, object>
        {
            ["workingMinutes"] = time.Working,
            ["bookedMinutes"] = time.Booked,
            ["blockedMinutes"] = time.Blocked,
            ["freeMinutes"] = time.Free,
            ["minutesOutsideHours"] = time.Outside,
        };
        if (time.Utilization is { } share) values["utilization"] = share;
        foreach (var (name, value) in who) values[name] = value;
        return new(false, values);
    }
}
