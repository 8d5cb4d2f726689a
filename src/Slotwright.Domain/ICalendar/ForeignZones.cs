using NodaTime;
using NodaTime.TimeZones;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>
/// The zones a file's times mean. A known name is worth more than the rules beside it, which often are those of one year:
/// Olson names, also behind a program's prefix, X-LIC-LOCATION, the names Windows uses; else the file's own rules.
/// </summary>
internal sealed class ForeignZones(IEnumerable<Component> blocks, DateTimeZone home, int fromYear, int toYear)
{
    private readonly Dictionary<string, Component> given = blocks.Where(b => b.Line("TZID") is not null).GroupBy(b => b.Line("TZID")!.Value.Trim()).ToDictionary(g => g.Key, g => g.Last());
    private readonly Dictionary<string, DateTimeZone?> known = [];

    /// <summary>Names that nothing is known of; their times are read in the zone of the site.</summary>
    public HashSet<string> Unknown { get; } = [];

    public DateTimeZone Home => home;

    /// <summary>The zone of a property's times that do not say UTC.</summary>
    public DateTimeZone Of(ContentLine line)
    {
        if (line.Parameter("TZID")?.Trim() is not { Length: > 0 } id) return home;
        if (!known.TryGetValue(id, out var zone)) known[id] = zone = Find(id);
        if (zone is null) Unknown.Add(id);
        return zone ?? home;
    }

    public static DateTimeZone? Named(string id)
    {
        var parts = id.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < parts.Length; from++)
            if (Zones.Find(string.Join('/', parts[from..])) is { } olson) return olson;
        return TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(id, out var tzdb) ? Zones.Find(tzdb) : null;
    }

    private DateTimeZone? Find(string id)
    {
        if (Named(id) is { } named) return named;
        if (!given.TryGetValue(id, out var block)) return null;
        if (block.Line("X-LIC-LOCATION") is { } location && Named(location.Value.Trim()) is { } located) return located;
        return FixedTransitions.Of(id, block, fromYear, toYear);
    }
}
