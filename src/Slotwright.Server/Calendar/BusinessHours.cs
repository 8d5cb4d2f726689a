using NodaTime;
using NodaTime.Text;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>The business's weekly hours as events of the business schedule, which is where availability finds them, and read back from there.</summary>
internal static class BusinessHours
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A stretch of the week: it begins on a day and lasts to a wall time a number of days later.</summary>
    public sealed record Weekly(IsoDayOfWeek Day, LocalTime Opens, int DaysLater, LocalTime Closes)
    {
        public LocalDateTime StartOn(LocalDate day) => day + Opens;

        public LocalDateTime EndOn(LocalDate day) => day.PlusDays(DaysLater) + Closes;
    }

    /// <summary>The stretch between two days' times; midnight at the end of a day may be spelt 24:00. Null when it is none.</summary>
    public static Weekly? Read(string? openDay, string? opens, string? closeDay, string? closes)
    {
        if (!Enum.TryParse<IsoDayOfWeek>(openDay, ignoreCase: true, out var from) || !Enum.TryParse<IsoDayOfWeek>(closeDay, ignoreCase: true, out var to)) return null;
        if (Clock.Parse(opens ?? "") is not { Success: true } start) return null;
        var midnight = closes == "24:00";
        if (Clock.Parse(midnight ? "00:00" : closes ?? "") is not { Success: true } end) return null;
        var days = ((int)to - (int)from + 7) % 7 + (midnight ? 1 : 0);
        return days > 0 || end.Value > start.Value ? new(from, start.Value, days, end.Value) : null;
    }

    /// <summary>Puts other weekly hours in force from today on: what has been stays, hours of single branches and single days stay too.</summary>
    public static async Task Replace(Tx tx, SiteFacts site, Schedule schedule, IEnumerable<Weekly> hours, CancellationToken ct)
    {
        var today = tx.Now.InZone(site.Zone).Date;
        foreach (var e in await tx.LockHours(site.BusinessSchedule, ct))
            if (e.RecurrenceType != RecurrenceType.None && Ended(e, today) is { } ended) End(tx, ended);
        foreach (var weekly in hours)
        {
            var day = today.PlusDays(-1).Next(weekly.Day);
            tx.AddEvent(Series(schedule, weekly.StartOn(day), weekly.EndOn(day), site.Zone, tx.Now));
        }
    }

    /// <summary>The weekly hours in force: series with an occurrence in the week to come.</summary>
    public static IEnumerable<(Event Event, LocalDateTime Start, LocalDateTime End)> InForce(IEnumerable<Event> events, Instant now) =>
        events.Where(e => e is { RecurrenceType: RecurrenceType.Master, Status: EventStatus.Confirmed } && SeriesWeeks.Born(e).Of(e).Between(now, now + Duration.FromDays(7)).Any())
            .Select(e => (e, Wire.Local(e.Start!.LocalDate!), Wire.Local(e.End!.LocalDate!)))
            .OrderBy(e => e.Item2.DayOfWeek).ThenBy(e => e.Item2.TimeOfDay);

    /// <summary>One stretch of opening hours every week.</summary>
    public static Event Series(Schedule schedule, LocalDateTime start, LocalDateTime end, DateTimeZone zone, Instant now) => Single(schedule, EventTypes.WorkingHours, start, end, zone, now) with
    {
        RecurrenceType = RecurrenceType.Master,
        RecurrenceRule = new() { Frequency = Frequency.Weekly, Interval = 1, Days = [start.DayOfWeek.ToString().ToUpperInvariant()] },
    };

    /// <summary>One entry of the business's calendar.</summary>
    public static Event Single(Schedule schedule, string type, LocalDateTime start, LocalDateTime end, DateTimeZone zone, Instant now) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Revision = "1",
        CreatedDate = Wire.Timestamp(now),
        UpdatedDate = Wire.Timestamp(now),
        ScheduleId = schedule.Id,
        ExternalScheduleId = schedule.ExternalId,
        ScheduleName = schedule.Name,
        AppId = schedule.AppId,
        Type = type,
        Title = schedule.DefaultTitle,
        AllDay = false,
        TimeZone = zone.Id,
        Start = EventRules.Moment(start, Zones.Start(start, zone), zone),
        End = EventRules.Moment(end, Zones.End(end, zone), zone),
        RecurrenceType = RecurrenceType.None,
        Transparency = Transparency.Busy,
        Status = EventStatus.Confirmed,
        InheritedFields = [InheritedField.Title, InheritedField.TimeZone, InheritedField.Location],
    };

    /// <summary>Takes an entry off the calendar.</summary>
    public static void Cancel(Tx tx, Event e) => End(tx, e with { Status = EventStatus.Cancelled });

    /// <summary>A series that ends with yesterday; one not begun by then, and a changed day still to come, is cancelled. Null when nothing of it is left.</summary>
    private static Event? Ended(Event e, LocalDate today)
    {
        var start = Wire.Local(e.Start!.LocalDate!);
        if (start.Date >= today) return e with { Status = EventStatus.Cancelled, RecurrenceRule = e.RecurrenceRule is { } all ? all with { Until = Yesterday(e, today) } : null };
        if (e.RecurrenceRule is not { } rule || rule.Until?.LocalDate is { } until && Wire.Local(until).Date < today) return null;
        return e with { RecurrenceRule = rule with { Until = Yesterday(e, today) } };
    }

    private static ZonedDate Yesterday(Event e, LocalDate today)
    {
        var (zone, last) = (Zones.Find(e.TimeZone!)!, today.AtMidnight().PlusSeconds(-1));
        return EventRules.Moment(last, Zones.End(last, zone), zone);
    }

    private static void End(Tx tx, Event e)
    {
        var revision = long.Parse(e.Revision!, System.Globalization.CultureInfo.InvariantCulture) + 1;
        var ended = e with { Revision = Wire.Revision(revision), UpdatedDate = Wire.Timestamp(tx.Now) };
        tx.SaveEvent(ended, revision);
        if (ended.Status == EventStatus.Cancelled) tx.PublishAction(Events.Fqdn, "cancelled", ended.Id!, revision, new CancelEventResponse { Event = ended }, CalendarJson.Wire.CancelEventResponse);
    }
}
