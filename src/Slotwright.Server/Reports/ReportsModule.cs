using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>Reports, an extension of ours: what the bookings and the calendar come to, for those who may see every booking.</summary>
internal sealed class ReportsModule(Db db, SiteDirectory sites, Pricing.Pricing pricing)
{
    private static readonly ReportParameter[] Parameters =
    [
        new() { Name = "from", Description = "The first day, as the zone has it; without from and to this month." },
        new() { Name = "to", Description = "The first day after the last one; at most three years after from." },
        new() { Name = "timeZone", Description = "An IANA time zone; the business's own if not given." },
        new() { Name = "serviceIds", Description = "Bookings of these services only." },
        new() { Name = "resourceIds", Description = "Bookings of these members of staff only, a course's if they teach any session of it." },
        new() { Name = "locationIds", Description = "Bookings at these locations only." },
        new() { Name = "cursorPaging", Description = "limit, 100 if not given; cursor for the page after." },
    ];

    private static readonly ListReportsResponse Told = new()
    {
        Reports = [.. ReportTable.All.Select(r => new Report { Name = r.Name, GroupBy = r.GroupBy, Description = r.Meaning, Columns = r.Columns, Parameters = Parameters })],
    };

    public void Map(Api api) => api.On(Ops.Slotwright.ListReports, (_, _) => Task.FromResult<Result<Answer>>(Answer.Of(Told, SlotwrightJson.Wire.ListReportsResponse)))
        .On(Ops.Slotwright.QueryReport, new QueryReport(db, sites, pricing).Run).On(Ops.Slotwright.ExportReport, new ExportReport(new(db, sites, pricing), db).Run).On(Ops.Slotwright.GetWeeklyCalendar, new WeeklyCalendar(db, sites).Run)
        .On(Ops.Slotwright.ListConflicts, new ListConflicts(db, sites).Run).On(Ops.Slotwright.ListBlockedTimes, new ListBlockedTimes(sites).Run);
}
