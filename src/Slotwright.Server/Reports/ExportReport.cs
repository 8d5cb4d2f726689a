using System.Globalization;
using CsvHelper;
using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Reports;

/// <summary>
/// Export Report: all rows of a report as a file that spreadsheets open right: RFC 4180 with a byte order mark, and nothing in a cell
/// that a spreadsheet would take for a formula.
/// </summary>
internal sealed class ExportReport(QueryReport query, Storage.Db db)
{
    private const int Piece = 1000, Most = 100_000;
    private static readonly CsvWriterOptions Format = new() { NewLine = "\r\n", Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = await query.Read(call, ct);
        if (asked.Failed(out var fault)) return fault;
        var (kind, arguments) = asked.Value;
        using var memory = new MemoryStream();
        await using (var csv = CsvWriter.Create(memory, Format, leaveOpen: true))
        {
            csv.WriteRecord([.. kind.Columns.Select(c => c.Name!)]);
            for (var skip = 0; skip < Most; skip += Piece)
            {
                var page = await kind.Run(db, arguments with { Skip = skip, Limit = Piece }, ct);
                foreach (var row in page.Rows) csv.WriteRecord([.. kind.Columns.Select(c => Cell(row, c))]);
                if (!page.HasNext) break;
            }
        }
        return new Answer(memory.ToArray()) { ContentType = "text/csv; charset=utf-8" };
    }

    private static string Cell(ReportRow row, ReportColumn column) => !row.Values.TryGetValue(column.Name!, out var value) ? "" : value switch
    {
        string text => text,
        DateTime moment => Wire.Timestamp(Instant.FromDateTimeUtc(moment)),
        _ => ReportRow.Plain(Convert.ToDecimal(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
    };
}
