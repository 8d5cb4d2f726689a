using NodaTime;
using NodaTime.TimeZones;

namespace Slotwright.Domain.ICalendar;

/// <summary>A zone nobody else knows, by the rules its file gives: the clock's changes one by one, for the years around those of interest.</summary>
internal sealed class FixedTransitions : DateTimeZone
{
    private const int YearsAround = 3, MostSteps = 200;
    private static readonly Offset Widest = Offset.FromHours(18);
    private readonly List<ZoneInterval> intervals;

    private FixedTransitions(string id, List<ZoneInterval> intervals) : base(id, intervals.Count == 1, intervals.Min(i => i.WallOffset), intervals.Max(i => i.WallOffset)) =>
        this.intervals = intervals;

    public override ZoneInterval GetZoneInterval(Instant instant) => intervals[intervals.FindIndex(i => i.Contains(instant))];

    /// <summary>Null when the block gives no offset that could be one.</summary>
    public static DateTimeZone? Of(string id, Component zone, int fromYear, int toYear)
    {
        var changes = new SortedDictionary<Instant, (Offset Before, Offset After)>();
        foreach (var observance in zone.Children.Where(c => c.Name is "STANDARD" or "DAYLIGHT"))
        {
            if (OffsetOf(observance.Line("TZOFFSETFROM")?.Value) is not { } before || OffsetOf(observance.Line("TZOFFSETTO")?.Value) is not { } after) continue;
            foreach (var onset in Onsets(observance, fromYear - YearsAround, toYear + YearsAround)) changes[Zoned(onset, before)] = (before, after);
        }
        if (changes.Count == 0) return null;
        var (intervals, start, offset) = (new List<ZoneInterval>(), (Instant?)null, changes.First().Value.Before);
        foreach (var (at, change) in changes)
        {
            intervals.Add(new(id, start, at, offset, Offset.Zero));
            (start, offset) = (at, change.After);
        }
        intervals.Add(new(id, start, null, offset, Offset.Zero));
        return new FixedTransitions(id, intervals);
    }

    private static IEnumerable<LocalDateTime> Onsets(Component observance, int fromYear, int toYear)
    {
        if (Moment.Parse(observance.Line("DTSTART")?.Value ?? "", Utc) is not { } first) yield break;
        yield return first.Wall;
        foreach (var text in observance.All("RDATE").SelectMany(l => l.Value.Split(',')).Take(MostSteps))
            if (Moment.Parse(text, Utc) is { } date) yield return date.Wall;
        if (observance.Line("RRULE") is not { } line || RecurrenceRule.Parse(line.Value, Utc) is not { } rule) yield break;
        var steps = 0;
        foreach (var date in new RuleDates(rule, first.Wall.Date, () => ++steps < MostSteps * 5).Between(new(fromYear, 1, 1), new(toYear, 12, 31)).Take(MostSteps))
            if (rule.Until is null || date <= rule.Until.Value.Wall.Date) yield return date + first.Wall.TimeOfDay;
    }

    private static Instant Zoned(LocalDateTime wall, Offset before) => Time.Zones.Within(wall).WithOffset(before).ToInstant();

    private static Offset? OffsetOf(string? text)
    {
        if (text is null || text.Trim() is not { Length: 5 or 7 } sign || sign[0] is not ('+' or '-') || !sign.AsSpan(1).ContainsOnlyDigits()) return null;
        int Two(int at) => sign.Length > at ? (sign[at] - '0') * 10 + sign[at + 1] - '0' : 0;
        var seconds = Two(1) * 3600 + Two(3) * 60 + Two(5);
        if (seconds > Widest.Seconds || Two(3) > 59 || Two(5) > 59) return null;
        return Offset.FromSeconds(sign[0] == '-' ? -seconds : seconds);
    }
}

internal static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
