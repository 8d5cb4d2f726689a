using System.Globalization;
using System.Text;

namespace Slotwright.Server.Telemetry;

/// <summary>Measurements in the text format that Prometheus reads (version 0.0.4).</summary>
internal static class MetricsText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<Measured> measures)
    {
        var text = new StringBuilder();
        foreach (var same in measures.GroupBy(NameOf)) // the drivers of two data sources measure under one name
        {
            var first = same.First();
            text.Append(CultureInfo.InvariantCulture, $"# HELP {same.Key} {Escaped(first.Instrument.Description ?? "", false)}\n# TYPE {same.Key} {(first.Bounds is not null ? "histogram" : first.IsCounter ? "counter" : "gauge")}\n");
            foreach (var measured in same)
                foreach (var series in measured.Series) Write(text, same.Key, measured.Bounds, series);
        }
        return text.ToString();
    }

    /// <summary>`db.client.connection.count` is `db_client_connection_count`; times are said in seconds, sizes in bytes, and what only grows is a total.</summary>
    public static string NameOf(Measured measured)
    {
        var name = new StringBuilder(measured.Instrument.Name).Replace('.', '_').Replace('-', '_').ToString();
        var unit = measured.Instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        if (!name.EndsWith(unit, StringComparison.Ordinal)) name += unit;
        return measured.IsCounter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static void Write(StringBuilder text, string name, double[]? bounds, Series series)
    {
        var (sum, count, upTo) = series.Read();
        if (bounds is null) { Line(text, name, series, null, sum); return; }
        for (var i = 0; i < bounds.Length; i++) Line(text, name + "_bucket", series, bounds[i].ToString(CultureInfo.InvariantCulture), upTo[i]);
        Line(text, name + "_bucket", series, "+Inf", count);
        Line(text, name + "_sum", series, null, sum);
        Line(text, name + "_count", series, null, count);
    }

    private static void Line(StringBuilder text, string name, Series series, string? bound, double value)
    {
        text.Append(name);
        var begun = false;
        foreach (var (label, said) in series.Labels.Append(new("le", bound)))
        {
            if (said?.ToString() is not { Length: > 0 } shown) continue;
            text.Append(begun ? ',' : '{').Append(label.Replace('.', '_')).Append("=\"").Append(Escaped(shown, true)).Append('"');
            begun = true;
        }
        text.Append(begun ? "} " : " ").Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Escaped(string text, bool quotes)
    {
        text = text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        return quotes ? text.Replace("\"", "\\\"", StringComparison.Ordinal) : text;
    }
}
