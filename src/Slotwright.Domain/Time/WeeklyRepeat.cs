using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>A moment repeated every so many weeks by a zone's wall clock, so many times or up to a last wall time.</summary>
public sealed record WeeklyRepeat(LocalDateTime First, DateTimeZone Zone, int IntervalWeeks, int? Count, LocalDateTime? Until)
{
    /// <summary>The starts in order, no more than asked for at most; a wall time that the clocks skip moves forward, one they repeat means the first.</summary>
    public IReadOnlyList<Instant> Starts(int most)
    {
        var starts = new List<Instant>();
        for (var i = 0; starts.Count < Math.Min(most, Count ?? most); i++)
        {
            var days = 7L * IntervalWeeks * i;
            if (days >= Period.DaysBetween(First.Date, LocalDate.MaxIsoValue)) break;
            var wall = First.PlusDays((int)days);
            if (wall > Until) break;
            starts.Add(Zones.Start(wall, Zone));
        }
        return starts;
    }
}
