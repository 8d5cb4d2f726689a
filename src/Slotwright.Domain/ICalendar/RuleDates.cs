using NodaTime;

namespace Slotwright.Domain.ICalendar;

/// <summary>
/// The dates of a rule, in order, from a first one on. Without COUNT nothing is counted up to where one looks: a rule that
/// has been going on for ever costs no more than one that begins today.
/// </summary>
/// <param name="spend">Called for each day, week, month or year looked at; false ends it.</param>
public sealed class RuleDates(RecurrenceRule rule, LocalDate first, Func<bool> spend)
{
    private static readonly LocalDate Latest = new(9990, 12, 31);

    /// <summary>The rule's dates up to <paramref name="to"/>; with COUNT all from the first on, else those from <paramref name="from"/> on at least.</summary>
    public IEnumerable<LocalDate> Between(LocalDate from, LocalDate to)
    {
        var left = rule.Count ?? int.MaxValue;
        if (rule.Count is not null) from = first;
        to = LocalDate.Min(to, Latest);
        if (first > to) yield break;
        var synchronised = false; // the first start counts as one of the rule's whether it says so or not
        foreach (var date in Candidates(from, to))
        {
            if (date < first) continue;
            if (!synchronised && date > first && first >= from)
            {
                yield return first;
                if (--left == 0) yield break;
            }
            synchronised = true;
            if (date > to) yield break;
            yield return date;
            if (--left == 0) yield break;
        }
        if (!synchronised && first >= from) yield return first;
    }

    private IEnumerable<LocalDate> Candidates(LocalDate from, LocalDate to)
    {
        for (var period = PeriodsBefore(from); ; period++)
        {
            if (Start(period * rule.Interval) is not { } start || start > to || !spend()) yield break;
            var days = Days(start).Distinct().Order().ToList();
            foreach (var date in rule.Positions.Count == 0 ? days : Picked(days)) yield return date;
        }
    }

    /// <summary>Whole periods to leap over before a date may lie in one; a period less than there are.</summary>
    private long PeriodsBefore(LocalDate from)
    {
        if (from <= first) return 0;
        var units = rule.Frequency switch
        {
            Frequency.Daily => Period.DaysBetween(first, from),
            Frequency.Weekly => Period.DaysBetween(first, from) / 7,
            Frequency.Monthly => (from.Year - first.Year) * 12L + from.Month - first.Month,
            _ => from.Year - first.Year,
        };
        return Math.Max(0, units / rule.Interval - 1);
    }

    private LocalDate? Start(long units)
    {
        if (units > 3_700_000) return null;
        var count = (int)units;
        var (start, perYear) = rule.Frequency switch
        {
            Frequency.Daily => (first, 366),
            Frequency.Weekly => (first.PlusDays(-(((int)first.DayOfWeek - (int)rule.WeekStart + 7) % 7)), 53),
            Frequency.Monthly => (new LocalDate(first.Year, first.Month, 1), 12),
            _ => (new LocalDate(first.Year, 1, 1), 1),
        };
        if (start.Year + count / perYear > Latest.Year) return null;
        return rule.Frequency switch
        {
            Frequency.Daily => start.PlusDays(count),
            Frequency.Weekly => start.PlusWeeks(count),
            Frequency.Monthly => start.PlusMonths(count),
            _ => start.PlusYears(count),
        };
    }

    private IEnumerable<LocalDate> Days(LocalDate start) => rule.Frequency switch
    {
        Frequency.Daily => new[] { start }.Where(d => InMonth(d) && OnMonthDay(d) && (rule.Days.Count == 0 || rule.Days.Any(b => b.Day == d.DayOfWeek))),
        Frequency.Weekly => Enumerable.Range(0, 7).Select(start.PlusDays)
            .Where(d => InMonth(d) && (rule.Days.Count == 0 ? d.DayOfWeek == first.DayOfWeek : rule.Days.Any(b => b.Day == d.DayOfWeek))),
        Frequency.Monthly => InMonth(start) ? OfMonth(start) : [],
        _ => OfYear(start),
    };

    private IEnumerable<LocalDate> OfYear(LocalDate january)
    {
        if (rule.Months.Count == 0 && rule.MonthDays.Count == 0 && rule.Days.Count > 0) return Span(january, january.PlusYears(1)).Where(d => IsRuleDay(d, january, january.PlusYears(1)));
        if (rule.Months.Count == 0 && rule.MonthDays.Count == 0) return AnniversaryIn(new LocalDate(january.Year, first.Month, 1));
        return Enumerable.Range(0, 12).Select(january.PlusMonths).Where(InMonth).SelectMany(OfMonth);
    }

    private IEnumerable<LocalDate> OfMonth(LocalDate start)
    {
        if (rule.MonthDays.Count == 0 && rule.Days.Count == 0) return AnniversaryIn(start);
        var end = start.PlusMonths(1);
        return Span(start, end).Where(d => OnMonthDay(d) && (rule.Days.Count == 0 || IsRuleDay(d, start, end)));
    }

    private IEnumerable<LocalDate> AnniversaryIn(LocalDate month) => first.Day <= month.Calendar.GetDaysInMonth(month.Year, month.Month) ? [month.PlusDays(first.Day - 1)] : [];

    private bool InMonth(LocalDate date) => rule.Months.Count == 0 || rule.Months.Contains(date.Month);

    private bool OnMonthDay(LocalDate date) => rule.MonthDays.Count == 0 || rule.MonthDays.Contains(date.Day)
        || rule.MonthDays.Contains(date.Day - 1 - date.Calendar.GetDaysInMonth(date.Year, date.Month));

    private bool IsRuleDay(LocalDate date, LocalDate start, LocalDate end) => rule.Days.Any(d => d.Day == date.DayOfWeek
        && (d.Ordinal == 0 || d.Ordinal == Period.DaysBetween(start, date) / 7 + 1 || -d.Ordinal == (Period.DaysBetween(date, end) - 1) / 7 + 1));

    private static IEnumerable<LocalDate> Span(LocalDate start, LocalDate end) => Enumerable.Range(0, Period.DaysBetween(start, end)).Select(start.PlusDays);

    private IEnumerable<LocalDate> Picked(List<LocalDate> days) =>
        rule.Positions.Select(p => p > 0 ? p - 1 : days.Count + p).Where(i => i >= 0 && i < days.Count).Distinct().Order().Select(i => days[i]);
}
