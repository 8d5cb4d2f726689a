using Slotwright.Domain.Time;

namespace Slotwright.Domain.ICalendar;

/// <summary>An event of a foreign calendar: when it is, how it repeats, whether it takes its owner's time.</summary>
/// <param name="Replaces">The start of the occurrence that this one stands in for.</param>
internal sealed record ForeignEvent(string Uid, string Title, Moment Start, Extent Extent, bool IsBusy, long Sequence, Moment? Replaces)
{
    public RecurrenceRule? Rule { get; init; }

    public IReadOnlyList<(Moment Start, Extent Extent)> Dates { get; init; } = [];

    public IReadOnlyList<Moment> Removed { get; init; } = [];

    /// <summary>Null when its start cannot be read; what else is malformed goes to the problems, and its first time counts all the same.</summary>
    public static ForeignEvent? Read(Component block, ForeignZones zones, Action<string> problem)
    {
        var title = block.Text("SUMMARY") ?? "";
        var name = title.Length == 0 ? block.Text("UID") ?? "an event" : $"\"{title}\"";
        if (block.Line("DTSTART") is not { } begins || MomentOf(begins, zones) is not { } start) { problem($"{name}: DTSTART is missing or cannot be read"); return null; }
        var extent = Extent.Of(block, start, zones, () => problem($"{name}: its end cannot be read"));
        RecurrenceRule? rule = null;
        if (block.Line("RRULE") is { } repeats && (rule = RecurrenceRule.Parse(repeats.Value, start.Zone)) is null) problem($"{name}: the rule {Cut(repeats.Value)} is not followed");
        Moment? replaces = block.Line("RECURRENCE-ID") is { } original ? MomentOf(original, zones) : null;
        if (block.Line("RECURRENCE-ID")?.Parameter("RANGE") is not null) problem($"{name}: a change of all later occurrences is taken for a change of one");
        return new(block.Text("UID") ?? "", title, start, extent, TakesTime(block), long.TryParse(block.Line("SEQUENCE")?.Value, out var sequence) ? sequence : 0, replaces)
        {
            Rule = rule,
            Dates = [.. block.All("RDATE").SelectMany(l => Extras(l, zones, extent))],
            Removed = [.. block.All("EXDATE").SelectMany(l => l.Value.Split(',').Select(v => Moment.Parse(v, zones.Of(l)))).OfType<Moment>()],
        };
    }

    public Stretch Time(Moment start, Extent extent) => Stretch.Of(start.Instant, extent.End(start));

    private static Moment? MomentOf(ContentLine line, ForeignZones zones) => Moment.Parse(line.Value, zones.Of(line));

    private static IEnumerable<(Moment, Extent)> Extras(ContentLine line, ForeignZones zones, Extent usual)
    {
        foreach (var text in line.Value.Split(','))
        {
            var parts = text.Split('/');
            if (Moment.Parse(parts[0], zones.Of(line)) is not { } start) continue;
            yield return (start, parts.Length == 2 && Extent.Of(start, parts[1]) is { } own ? own : usual);
        }
    }

    /// <summary>Outlook's own word goes before TRANSP, which cannot say that somebody works elsewhere.</summary>
    private static bool TakesTime(Component block) => block.Line("STATUS")?.Value.Trim().ToUpperInvariant() != "CANCELLED"
        && (block.Line("X-MICROSOFT-CDO-BUSYSTATUS")?.Value.Trim().ToUpperInvariant() switch
        {
            "FREE" or "WORKINGELSEWHERE" => false,
            "BUSY" or "OOF" or "TENTATIVE" => true,
            _ => block.Line("TRANSP")?.Value.Trim().ToUpperInvariant() != "TRANSPARENT",
        });

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "..." : text;
}
