using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Calendar;

/// <summary>
/// Which weeks of a series a stored event stands for: a MASTER for those from First to Last, what it was before a change for the
/// weeks before that, an EXCEPTION for its one week. A MASTER born of a split goes on counting the weeks of the first one.
/// </summary>
/// <param name="Series">The id of the very first MASTER: what the ids of all occurrences begin with, and whose row is locked before any of the series is changed.</param>
/// <param name="Start">The week the event's own start lies in.</param>
/// <param name="Last">Null when the series goes on for as long as its rule says.</param>
internal sealed record SeriesWeeks(string Series, SeriesAnchor Anchor, int Start, int First, int? Last)
{
    private readonly Guid id = Guid.Parse(Series);

    /// <summary>A series that begins with this MASTER.</summary>
    public static SeriesWeeks Born(Event master) => new(master.Id!, new(Wire.Local(master.Start!.LocalDate!), Zones.Find(master.TimeZone!)!), 0, 0, null);

    /// <summary>The id of a week's occurrence, the same whatever becomes of the series.</summary>
    public string IdOf(int week) => new InstanceId(id, Anchor.KeyOf(week)).ToString();

    /// <summary>The week an occurrence's id names; null when it is of another series.</summary>
    public int? WeekOf(InstanceId instance) => instance.Series == id ? Anchor.WeekOf(instance.Start) : null;

    public SeriesWeeks At(int week) => this with { Start = week, First = week, Last = week };

    /// <summary>A MASTER's weekly rule, for the weeks it covers.</summary>
    public WeeklySeries Of(Event master) => new(Wire.Local(master.Start!.LocalDate!), Wire.Local(master.End!.LocalDate!),
        Zones.Find(master.TimeZone!)!, master.RecurrenceRule!.Interval ?? 1, master.RecurrenceRule.Until?.UtcDate is { } until ? Wire.Instant(until) : null)
    { StartWeek = Start, Weeks = (First, Last) };

    public string AnchorText => $"{Wire.Local(Anchor.Start)} {Anchor.Zone.Id}";

    public static SeriesAnchor ReadAnchor(string text) => new(Wire.Local(text[..19]), Zones.Find(text[20..])!);
}
