using System.Globalization;
using CsvHelper;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Reports;

/// <summary>
/// Export Report: all rows of a report, however many, as a file that spreadsheets open right: RFC 4180 with a byte order mark, and no text
/// in a cell that a spreadsheet would take for a formula.
/// </summary>
internal sealed class ExportReport(QueryReport query, Storage.Db db)
{
    private const int Piece = 10_000;
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
            var page = await kind.Run(db, arguments with { Skip = 0, Limit = Piece }, ct);
            Write(csv, page, kind);
            for (var skip = Piece; page.HasNext; skip += Piece) Write(csv, page = await kind.Run(db, arguments with { Skip = skip, Limit = Piece }, ct), kind);
        }
        return new Answer(memory.ToArray()) { ContentType = "text/csv; charset=utf-8" };
    }

    private static void Write(CsvWriter csv, ReportPage page, ReportKind kind)
    {
        foreach (var row in page.Rows)
        {
            foreach (var column in kind.Columns) Cell(csv, row.Values.GetValueOrDefault(column.Name!));
            csv.EndRecord();
        }
    }

    /// <summary>Only texts can be taken for formulas: a number below nothing stays a number.</summary>
    private static void Cell(CsvWriter csv, object? value)
    {
        if (value is null or string) csv.WriteField((string?)value);
        else if (value is DateTime moment) csv.WriteField(Wire.Timestamp(Instant.FromDateTimeUtc(moment)));
        else csv.WriteField(ReportRow.Plain(Convert.ToDecimal(value, CultureInfo.InvariantCulture)));
    }
}
