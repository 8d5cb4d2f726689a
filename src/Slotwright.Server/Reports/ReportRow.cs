using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;

namespace Slotwright.Server.Reports;

/// <summary>One row of a report by the names of its columns; the row for all is its totals.</summary>
internal sealed record ReportRow(bool OfAll, IReadOnlyDictionary<string, object> Values)
{
    public static ReportRow Read(NpgsqlDataReader r)
    {
        var values = new Dictionary<string, object>();
        for (var i = 0; i < r.FieldCount; i++)
            if (!r.IsDBNull(i)) values.TryAdd(r.GetName(i), r.GetValue(i));
        return new((bool)values["of_all"], values);
    }

    /// <summary>What the columns tell of it; what there is nothing to say of is left out.</summary>
    public void Write(Utf8JsonWriter w, IEnumerable<ReportColumn> columns)
    {
        w.WriteStartObject();
        foreach (var column in columns)
            if (Values.TryGetValue(column.Name!, out var value)) Write(w, column, value);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, ReportColumn column, object value)
    {
        w.WritePropertyName(column.Name!);
        if (column.Type is ReportColumnType.Object or ReportColumnType.List) w.WriteRawValue((string)value);
        else if (value is string text) w.WriteStringValue(text);
        else if (value is DateTime moment) w.WriteStringValue(Wire.Timestamp(Instant.FromDateTimeUtc(moment)));
        else w.WriteNumberValue(Plain(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Without zeros at its end: 0.5 and not 0.5000.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}

/// <summary>One page of a report: its rows, what they come to in all, and whether there are more.</summary>
internal sealed record ReportPage(IReadOnlyList<ReportRow> Rows, ReportRow Totals, bool HasNext)
{
    /// <summary>The page of rows that were all worked out.</summary>
    public static ReportPage Of(IReadOnlyList<ReportRow> all, ReportRow totals, ReportArguments asked) =>
        new([.. all.Skip(asked.Skip).Take(asked.Limit)], totals, all.Count > asked.Skip + asked.Limit);
}
