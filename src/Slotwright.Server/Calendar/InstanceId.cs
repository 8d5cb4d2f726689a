using NodaTime;
using NodaTime.Text;

namespace Slotwright.Server.Calendar;

/// <summary>
/// The id of one occurrence of a series, which needs no row: the id of the series' very first MASTER, and when that one's occurrence of
/// the same week would begin. It stays the same when the series is moved or split (behaviour/calendar.md 5).
/// </summary>
internal readonly record struct InstanceId(Guid Series, Instant Start)
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public override string ToString() => $"{Series:N}{Stamp.Format(Start)}";

    /// <summary>The id of the row that stands for the whole series.</summary>
    public string SeriesRow => Series.ToString();

    public static InstanceId? Parse(string id) =>
        id.Length > 32 && Guid.TryParseExact(id[..32], "N", out var series) && Stamp.Parse(id[32..]) is { Success: true } start ? new(series, start.Value) : null;
}
