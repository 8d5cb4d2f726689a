using NodaTime;
using NodaTime.Text;
using Slotwright.Contract.Calendar;
using Slotwright.Contract.SiteProperties;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>
/// Days out of the ordinary. A closure is a BUSY entry of the business schedule, which closes whoever works its hours.
/// Special opening hours add to the weekly ones; they do not take the weekly hours of those days away, which the calendar can
/// say only by changing each series' occurrence.
/// </summary>
internal static class SpecialHours
{
    /// <summary>The period in the business's wall time; null when a date cannot be read or the end is not after the start.</summary>
    public static (LocalDateTime Start, LocalDateTime End)? Read(SpecialHourPeriod period, DateTimeZone zone) =>
        Wall(period.StartDate, zone, isEnd: false) is { } start && Wall(period.EndDate, zone, isEnd: true) is { } end && end > start ? (start, end) : null;

    /// <summary>Puts these days in place of those there were; answers the ids of their events.</summary>
    public static async Task<List<string>> Replace(Tx tx, SiteFacts site, Schedule schedule, IEnumerable<string> former, IEnumerable<SpecialHourPeriod> periods, CancellationToken ct)
    {
        foreach (var id in former)
            if (await tx.LockEvent(id, ct) is { Status: EventStatus.Confirmed } e && Wire.Instant(e.End!.UtcDate!) > tx.Now) BusinessHours.Cancel(tx, e);
        var made = new List<string>();
        foreach (var period in periods)
        {
            var (start, end) = Read(period, site.Zone)!.Value;
            if (Zones.End(end, site.Zone) <= tx.Now) continue;
            var e = BusinessHours.Single(schedule, period.IsClosed == false ? EventTypes.WorkingHours : EventTypes.Default, start, end, site.Zone, tx.Now) with
            {
                Title = period.Comment is { Length: > 0 } comment ? comment[..Math.Min(200, comment.Length)] : schedule.DefaultTitle,
                AllDay = start.TimeOfDay == LocalTime.Midnight && end.TimeOfDay == LocalTime.Midnight,
            };
            tx.AddEvent(e);
            made.Add(e.Id!);
        }
        return made;
    }

    /// <summary>An instant, a wall time, or a date, which as an end means the whole of that day.</summary>
    private static LocalDateTime? Wall(string? text, DateTimeZone zone, bool isEnd)
    {
        if (text is null) return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } instant) return Whole(instant.Value.InZone(zone).LocalDateTime);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date) return date.Value.PlusDays(isEnd ? 1 : 0).AtMidnight();
        return LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } wall ? Whole(wall.Value) : null;
    }

    private static LocalDateTime? Whole(LocalDateTime wall) => wall.Year is > 1900 and < 9000 ? wall.With(TimeAdjusters.TruncateToSecond) : null;
}
