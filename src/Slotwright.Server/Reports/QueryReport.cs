using System.Text.Json;
using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>Query Report: one report over the bookings that begin within some days.</summary>
internal sealed class QueryReport(Db db, SiteDirectory sites, Pricing.Pricing pricing)
{
    private static readonly Period Month = Period.FromMonths(1), Longest = Period.FromYears(3);

    public async Task<Result<Answer>> Run(Call asked, CancellationToken ct)
    {
        var read = await Read(asked, ct);
        if (read.Failed(out var fault)) return fault;
        var (kind, arguments) = read.Value;
        return Tell(kind, arguments, await kind.Run(db, arguments, ct));
    }

    /// <summary>Which report is asked for, and of what.</summary>
    public async Task<Result<(ReportKind Kind, ReportArguments Arguments)>> Read(Call asked, CancellationToken ct)
    {
        var catalog = await sites.Catalog(asked.Site, ct);
        var page = ReportPages.Continue(catalog.Site, asked);
        if (page.Failed(out var forged)) return forged;
        var (call, skip) = page.Value;
        var request = call.Read(SlotwrightJson.Wire.QueryReportRequest);
        var kind = Find(request);
        var range = ReportRange.Read(request.From, request.To, request.TimeZone, catalog.Site, call.Now, today => (DateAdjusters.StartOfMonth(today), DateAdjusters.StartOfMonth(today) + Month), Month, Longest);
        if (Wrong(kind, range) is { } wrong) return wrong;
        var arguments = new ReportArguments(call, catalog, range.Value, ReportFilter.Of(request.ServiceIds, request.ResourceIds, request.LocationIds, catalog), skip, ReportPages.Limit(request.CursorPaging)) { Pricing = pricing };
        return (kind.Value, arguments);
    }

    private static Result<ReportKind> Find(QueryReportRequest request)
    {
        var (name, group) = (request.Report!.ToUpperInvariant(), request.GroupBy?.ToUpperInvariant());
        var kinds = ReportTable.All.Where(k => k.Name == name).ToList();
        return kinds.Find(k => group is null || k.GroupBy == group) is { } kind ? kind : new InvalidFields("groupBy", "VALIDATION",
            kinds is [{ GroupBy: null }] ? "is not for this report, which has one kind of rows" : $"must be one of {string.Join(", ", kinds.Select(k => k.GroupBy))}");
    }

    private static InvalidFields? Wrong(Result<ReportKind> kind, Result<ReportRange> range) =>
        new[] { kind.Fault, range.Fault }.OfType<InvalidFields>().SelectMany(f => f.Violations).ToList() is { Count: > 0 } all ? new(all) : null;

    private static Answer Tell(ReportKind kind, ReportArguments asked, ReportPage page) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteString("report", kind.Name);
        if (kind.GroupBy is { } group) w.WriteString("groupBy", group);
        w.WriteString("description", kind.Meaning);
        w.WriteString("from", asked.Range.FromText);
        w.WriteString("to", asked.Range.ToText);
        w.WriteString("timeZone", asked.Range.Zone.Id);
        if (kind.HasMoney) w.WriteString("currency", asked.Catalog.Site.Currency);
        w.WritePropertyName("columns");
        JsonSerializer.Serialize(w, kind.Columns, SlotwrightJson.Wire.IReadOnlyListReportColumn);
        w.WriteStartArray("rows");
        foreach (var row in page.Rows) row.Write(w, kind.Columns);
        w.WriteEndArray();
        w.WritePropertyName("totals");
        page.Totals.Write(w, kind.Columns);
        w.WritePropertyName("pagingMetadata");
        JsonSerializer.Serialize(w, ReportPages.Metadata(asked.Catalog.Site, asked.Call, page.Rows.Count, asked.Skip + page.Rows.Count, page.HasNext), SlotwrightJson.Wire.ReportPagingMetadata);
        w.WriteEndObject();
    });
}
