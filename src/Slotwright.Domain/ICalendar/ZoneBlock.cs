using NodaTime;
using NodaTime.TimeZones;

namespace Slotwright.Domain.ICalendar;

/// <summary>One kind of clock change of a zone, with every time it happens in the years of interest.</summary>
internal sealed record ZoneBlock(bool IsDaylight, string Name, Offset Before, Offset After, IReadOnlyList<LocalDateTime> Onsets)
{
    private static readonly LocalDateTime Ever = new(1970, 1, 1, 0, 0);

    public static IEnumerable<ZoneBlock> Of(DateTimeZone zone, Instant from, Instant to) =>
        zone.GetZoneIntervals(from, to).Select(i => (Interval: i, Before: i.HasStart ? zone.GetUtcOffset(i.Start - Duration.Epsilon) : i.WallOffset))
            .GroupBy(i => (i.Interval.Savings != Offset.Zero, i.Interval.Name, i.Before, i.Interval.WallOffset))
            .Select(g => new ZoneBlock(g.Key.Item1, g.Key.Name, g.Key.Before, g.Key.WallOffset, [.. g.Select(i => Onset(i.Interval, i.Before))]));

    public void WriteTo(Action<string, string> line)
    {
        var kind = IsDaylight ? "DAYLIGHT" : "STANDARD";
        line("BEGIN", kind);
        line("TZNAME", Name);
        line("TZOFFSETFROM", Write(Before));
        line("TZOFFSETTO", Write(After));
        line("DTSTART", Moment.Write(Onsets[0]));
        if (Onsets.Count > 1) line("RDATE", string.Join(',', Onsets.Skip(1).Select(Moment.Write)));
        line("END", kind);
    }

    /// <summary>Onsets are told by the clock as it was before them.</summary>
    private static LocalDateTime Onset(ZoneInterval interval, Offset before) =>
        interval.HasStart && interval.Start > Instant.FromUnixTimeSeconds(0) ? interval.Start.WithOffset(before).LocalDateTime : Ever;

    private static string Write(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return $"{(offset.Seconds < 0 ? '-' : '+')}{hours:D2}{minutes:D2}{(rest == 0 ? "" : $"{rest:D2}")}";
    }
}
