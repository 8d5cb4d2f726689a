using System.Globalization;

namespace Slotwright.Bench;

/// <summary>What was measured, beside its goal; a goal that was missed is told, never a failure.</summary>
internal sealed class Report
{
    private readonly List<Row> rows = [];

    public void Ratio(string measured, string goal, double value, double least) => rows.Add(new(measured, goal, Percent(value), value >= least));

    public void Times(string measured, double value, double least) =>
        rows.Add(new(measured, $">= {least.ToString("F0", CultureInfo.InvariantCulture)} x", value.ToString("F1", CultureInfo.InvariantCulture) + " x", value >= least));

    public void Add(string measured, string goal, string value, bool met) => rows.Add(new(measured, goal, value, met));

    /// <summary>A figure without a goal.</summary>
    public void Note(string measured, string value) => rows.Add(new(measured, "", value, null));

    public static void Say(string line) => Console.WriteLine(line);

    public static string Percent(double ratio) => (ratio * 100).ToString("F0", CultureInfo.InvariantCulture) + " %";

    public static string Micros(double micros) => micros.ToString(micros < 10 ? "F1" : "F0", CultureInfo.InvariantCulture) + " us";

    public static string Millis(double millis) => millis.ToString("F0", CultureInfo.InvariantCulture) + " ms";

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public void Print()
    {
        var (name, goal, value) = (rows.Max(r => r.Measured.Length), rows.Max(r => r.Goal.Length), rows.Max(r => r.Value.Length));
        Say("");
        Say($"| {"measured".PadRight(name)} | {"goal".PadRight(goal)} | {"value".PadRight(value)} | met? |");
        Say($"|{new string('-', name + 2)}|{new string('-', goal + 2)}|{new string('-', value + 2)}|------|");
        foreach (var row in rows) Say($"| {row.Measured.PadRight(name)} | {row.Goal.PadRight(goal)} | {row.Value.PadRight(value)} | {row.Met switch { true => "yes ", false => "NO  ", null => "    " }} |");
    }

    private sealed record Row(string Measured, string Goal, string Value, bool? Met);
}
