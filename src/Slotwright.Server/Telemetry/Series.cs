namespace Slotwright.Server.Telemetry;

/// <summary>The labels' values of one measurement, in the order its instrument gives them; from the fourth on as one text.</summary>
internal readonly record struct LabelValues(object? First, object? Second, object? Third, string? Others)
{
    public static LabelValues Of(ReadOnlySpan<KeyValuePair<string, object?>> tags) => new(
        tags.Length > 0 ? tags[0].Value : null, tags.Length > 1 ? tags[1].Value : null, tags.Length > 2 ? tags[2].Value : null,
        tags.Length > 3 ? string.Join('\n', tags[3..].ToArray().Select(t => t.Value)) : null);
}

/// <summary>What one instrument has measured under the same labels.</summary>
/// <param name="bounds">Of a histogram's buckets, ascending; null for what is no histogram.</param>
internal sealed class Series(KeyValuePair<string, object?>[] labels, double[]? bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[(bounds?.Length ?? 0) + 1];
    private double sum;
    private long count;

    public IReadOnlyList<KeyValuePair<string, object?>> Labels => labels;

    public void Add(double value)
    {
        lock (gate) sum += value;
    }

    public void Set(double value)
    {
        lock (gate) sum = value;
    }

    public void Record(double value)
    {
        var at = Array.BinarySearch(bounds!, value);
        lock (gate)
        {
            buckets[at < 0 ? ~at : at]++;
            sum += value;
            count++;
        }
    }

    /// <summary>The sum or last value; and of a histogram how many were measured, in all and up to each bound.</summary>
    public (double Sum, long Count, long[] UpTo) Read()
    {
        lock (gate)
        {
            var upTo = new long[bounds?.Length ?? 0];
            for (var (i, total) = (0, 0L); i < upTo.Length; i++) upTo[i] = total += buckets[i];
            return (sum, count, upTo);
        }
    }
}
