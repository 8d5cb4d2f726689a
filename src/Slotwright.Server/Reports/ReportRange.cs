using NodaTime;
using NodaTime.Text;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Reports;

/// <summary>The days a report is about, from one midnight of its zone up to another.</summary>
internal sealed record ReportRange(LocalDate From, LocalDate To, DateTimeZone Zone)
{
    private static readonly LocalDate Earliest = new(1900, 1, 1), Latest = new(9000, 1, 1);

    public Stretch Window => Day(From) with { End = Midnight(To) };

    /// <summary>A day is from its midnight to the next, however long the clocks make it.</summary>
    public Stretch Day(LocalDate day) => new(Midnight(day), Midnight(day.PlusDays(1)));

    public IEnumerable<LocalDate> Days => Enumerable.Range(0, Period.DaysBetween(From, To)).Select(From.PlusDays);

    /// <summary>Stretches between changes of the clocks, with how many seconds the wall is ahead of UTC in each.</summary>
    public IEnumerable<(Stretch Time, int Seconds)> Clocks => Zone.GetZoneIntervals(Window.StartInstant, Window.EndInstant).Select(i => (Stretch.Of(
        i.HasStart ? Instant.Max(i.Start, Window.StartInstant) : Window.StartInstant, i.HasEnd ? Instant.Min(i.End, Window.EndInstant) : Window.EndInstant), i.WallOffset.Seconds));

    /// <summary>The months that the range touches, cut at its ends.</summary>
    public IEnumerable<(string Name, Stretch Time)> Months
    {
        get
        {
            for (var first = From; first < To; first = DateAdjusters.StartOfMonth(first.PlusMonths(1)))
                yield return ($"{first.Year:D4}-{first.Month:D2}", new(Midnight(first), Midnight(LocalDate.Min(DateAdjusters.StartOfMonth(first.PlusMonths(1)), To))));
        }
    }

    public string FromText => LocalDatePattern.Iso.Format(From);

    public string ToText => LocalDatePattern.Iso.Format(To);

    /// <summary>The range as asked for, or everything that is wrong with it.</summary>
    /// <param name="usual">What is meant where no dates are given, from today.</param>
    /// <param name="length">How much more is meant where one date is given.</param>
    public static Result<ReportRange> Read(string? from, string? to, string? zone, SiteFacts site, Instant now, Func<LocalDate, (LocalDate, LocalDate)> usual, Period length, Period longest)
    {
        var wrong = new List<FieldViolation>();
        if ((zone is null ? site.Zone : Zones.Find(zone)) is not { } clock) return new InvalidFields([.. wrong, .. Ends(from, to), NoZone]);
        wrong.AddRange(Ends(from, to));
        if (wrong.Count > 0) return new InvalidFields(wrong);
        var range = (from, to) switch
        {
            (null, null) => usual(now.InZone(clock).Date),
            (null, { } end) => (Date(end) - length, Date(end)),
            ({ } begin, null) => (Date(begin), Date(begin) + length),
            ({ } begin, { } end) => (Date(begin), Date(end)),
        };
        if (range.Item2 <= range.Item1) return new InvalidFields("to", "VALIDATION", "must be after from; it is the first day that does not count");
        if (range.Item2 > range.Item1 + longest) return new InvalidFields("to", "MAX", $"must be within {Years(longest)} of from");
        return new ReportRange(range.Item1, range.Item2, clock);
    }

    public static FieldViolation NoZone => new("timeZone", "must be an IANA time zone", "VALIDATION");

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Whether there is room for days beside it.</summary>
    public static bool IsWithin(LocalDate date) => date >= Earliest && date <= Latest;

    public static FieldViolation OutOfRange(string field) => new(field, "must be from 1900 to 9000", "VALIDATION");

    private static IEnumerable<FieldViolation> Ends(string? from, string? to) =>
        new[] { (Field: "from", Text: from), (Field: "to", Text: to) }.Where(d => d.Text is not null && !IsWithin(Date(d.Text))).Select(d => OutOfRange(d.Field));

    private static string Years(Period period) => period.Years == 1 ? "a year" : $"{period.Years} years";

    private long Midnight(LocalDate day) => Zones.Start(day.AtMidnight(), Zone).ToUnixTimeMilliseconds();
}
