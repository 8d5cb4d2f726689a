using NodaTime;
using NodaTime.Text;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Reports;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>Get Weekly Calendar: a week by ISO 8601, day by day, of each member of staff, with what the days and the week come to.</summary>
internal sealed class WeeklyCalendar(Db db, SiteDirectory sites)
{
    private sealed record Person(ResourceFacts Who, Stretch[] Open, Stretch[] Off, List<PlacedEntry> Entries)
    {
        public WorkedTime Within(Stretch window) => WorkedTime.Of(window, Open, Off, [.. Entries.Where(e => e.Counts).Select(e => e.Time)]);
    }

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var request = call.Read(SlotwrightJson.Wire.GetWeeklyCalendarRequest);
        var read = Week(request, catalog.Site, call.Now);
        if (read.Failed(out var fault)) return fault;
        var week = read.Value;
        var staff = ReportArguments.StaffOf(catalog, [.. (request.ResourceIds ?? []).Select(id => id.ToLowerInvariant())]);
        var work = (await CalendarEntries.Work(db, catalog, week.Window, staff, await TaughtSession.Within(db, catalog, week.Window, ct), ct)).ToLookup(e => e.Resource);
        var people = staff.Select(s => new Person(s, StaffHours.Open(catalog, s, week.Window), StaffHours.Off(catalog, s, week.Window),
            [.. work[s.Id].Concat(CalendarEntries.Off(catalog, s, week.Window)).OrderBy(e => e.Time.Start).ThenBy(e => e.Key, StringComparer.Ordinal)])).ToList();
        return Answer.Of(new GetWeeklyCalendarResponse
        {
            IsoWeek = IsoWeeks.Name(week.From),
            From = week.FromText,
            To = week.ToText,
            TimeZone = week.Zone.Id,
            Days = [.. week.Days.Select(day => Day(week, day, people))],
            Totals = [.. people.Select(p => Total(p, week.Window))],
        }, SlotwrightJson.Wire.GetWeeklyCalendarResponse);
    }

    private static Result<ReportRange> Week(GetWeeklyCalendarRequest request, SiteFacts site, Instant now)
    {
        var wrong = new List<FieldViolation>();
        var zone = request.TimeZone is { } id ? Zones.Find(id) : site.Zone;
        if (zone is null) wrong.Add(ReportRange.NoZone);
        if (request is { IsoWeek: not null, Date: not null }) wrong.Add(new("date", "cannot be given together with isoWeek", "ONE_OF_ALIGNMENT"));
        if (request.IsoWeek is { } name && IsoWeeks.Monday(name) is null) wrong.Add(new("isoWeek", "must be a week that exists, such as 2026-W47", "FORMAT"));
        if (wrong.Count > 0) return new InvalidFields(wrong);
        var monday = request.IsoWeek is { } week ? IsoWeeks.Monday(week)!.Value : request.Date is { } date ? ReportRange.Date(date) : now.InZone(zone!).Date;
        return ReportRange.IsWithin(monday) ? new ReportRange(IsoWeeks.MondayOf(monday), IsoWeeks.MondayOf(monday).PlusDays(7), zone!) : new InvalidFields([ReportRange.OutOfRange(request.IsoWeek is null ? "date" : "isoWeek")]);
    }

    /// <summary>What lasts for several days is told on each of them.</summary>
    private static CalendarDay Day(ReportRange week, LocalDate day, List<Person> people) => new()
    {
        Date = LocalDatePattern.Iso.Format(day),
        DayOfWeek = day.DayOfWeek.ToString().ToUpperInvariant(),
        Staff = [.. people.Select(p => Of(p, week.Day(day), week.Zone))],
    };

    private static CalendarStaffDay Of(Person person, Stretch day, DateTimeZone zone)
    {
        var time = person.Within(day);
        return new()
        {
            ResourceId = person.Who.Id.ToString(),
            ResourceName = person.Who.Name,
            WorkingMinutes = (int)time.Working,
            BookedMinutes = (int)time.Booked,
            BlockedMinutes = (int)time.Blocked,
            FreeMinutes = (int)time.Free,
            Entries = [.. person.Entries.Where(e => e.Time.Overlaps(day)).Select(e => e.Tell(zone))],
        };
    }

    private static CalendarStaffTime Total(Person person, Stretch week)
    {
        var time = person.Within(week);
        return new()
        {
            ResourceId = person.Who.Id.ToString(),
            ResourceName = person.Who.Name,
            WorkingMinutes = (int)time.Working,
            BookedMinutes = (int)time.Booked,
            BlockedMinutes = (int)time.Blocked,
            FreeMinutes = (int)time.Free,
            Entries = person.Entries.Count,
        };
    }
}
