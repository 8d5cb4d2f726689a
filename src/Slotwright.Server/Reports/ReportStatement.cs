using Slotwright.Contract.Slotwright;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>A report in SQL.</summary>
/// <param name="Order">How its rows are sorted.</param>
/// <param name="Details">What is looked up of the rows on the page alone.</param>
internal sealed record ReportStatement(string Sql, string Order, params string[] Details);

/// <summary>One report: what it means, what its columns say, and how it is worked out.</summary>
/// <param name="GroupBy">What its rows are of, where there is a choice.</param>
internal sealed record ReportKind(string Name, string? GroupBy, string Meaning, ReportColumn[] Columns, Func<Db, ReportArguments, CancellationToken, Task<ReportPage>> Run)
{
    public bool HasMoney => Columns.Any(c => c.Type == ReportColumnType.Money);

    public static ReportKind Of(string name, string? groupBy, string meaning, ReportColumn[] columns, ReportStatement sql, Func<Db, ReportArguments, CancellationToken, Task<object[]>>? more = null) =>
        new(name, groupBy, meaning, columns, async (db, asked, ct) =>
        {
            var found = await db.Report(asked.Call.Site, sql, asked.Sql(more is null ? [] : await more(db, asked, ct)), ct);
            return new([.. found.Where(r => !r.OfAll).Take(asked.Limit)], found[0], found.Count > asked.Limit + 1);
        });
}
