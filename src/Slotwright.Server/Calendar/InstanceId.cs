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

    // Written by hand: a week of a full calendar tells a thousand of them.
    public override string ToString() => string.Create(48, this, static (text, id) =>
    {
        id.Series.TryFormat(text, out _, "N");
        var moment = id.Start.InUtc().LocalDateTime;
        Two(text[32..], moment.Year / 100);
        Two(text[34..], moment.Year % 100);
        Two(text[36..], moment.Month);
        Two(text[38..], moment.Day);
        Two(text[41..], moment.Hour);
        Two(text[43..], moment.Minute);
        Two(text[45..], moment.Second);
        (text[40], text[47]) = ('T', 'Z');
    });

    private static void Two(Span<char> target, int value) => (target[0], target[1]) = ((char)('0' + value / 10), (char)('0' + value % 10));

    /// <summary>The id of the row that stands for the whole series.</summary>
    public string SeriesRow => Series.ToString();

    public static InstanceId? Parse(string id) =>
        id.Length > 32 && Guid.TryParseExact(id[..32], "N", out var series) && Stamp.Parse(id[32..]) is { Success: true } start ? new(series, start.Value) : null;
}
