using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.ICalendar;

/// <summary>The starts of repeating events, as RFC 5545 has them; dates are month-day, with the year where it changes.</summary>
public sealed class RepeatingEvents
{
    [Theory]
    [InlineData("20310106", "FREQ=DAILY;COUNT=3", "01-06 01-07 01-08")]
    [InlineData("20310106", "FREQ=DAILY;INTERVAL=10;UNTIL=20310126", "01-06 01-16 01-26")]
    [InlineData("20310106", "FREQ=DAILY;BYDAY=SA,SU;COUNT=3", "01-06 01-11 01-12")]
    [InlineData("20310106", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=1,-1;COUNT=3", "01-06 02-01 02-28")]
    [InlineData("20310106", "FREQ=WEEKLY;COUNT=3", "01-06 01-13 01-20")]
    [InlineData("20310106", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4", "01-06 01-10 01-20 01-24")]
    [InlineData("20310107", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4", "01-07 01-12 01-21 01-26")]
    [InlineData("20310107", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4", "01-07 01-19 01-21 02-02")]
    [InlineData("20310131", "FREQ=MONTHLY;COUNT=4", "01-31 03-31 05-31 07-31")]
    [InlineData("20310131", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "01-31 02-28 03-31")]
    [InlineData("20310110", "FREQ=MONTHLY;BYDAY=2FR;COUNT=3", "01-10 02-14 03-14")]
    [InlineData("20310131", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "01-31 02-28 03-28")]
    [InlineData("20310613", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "06-13 2032-02-13")]
    [InlineData("20310131", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "01-31 02-28 03-31")]
    [InlineData("20310101", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=4", "01-01 01-31 02-03 02-28")]
    [InlineData("20320229", "FREQ=YEARLY;COUNT=2", "2032-02-29 2036-02-29")]
    [InlineData("20311127", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2", "11-27 2032-11-25")]
    [InlineData("20310101", "FREQ=YEARLY;BYMONTHDAY=1;COUNT=3", "01-01 02-01 03-01")]
    [InlineData("20310519", "FREQ=YEARLY;BYDAY=20MO;COUNT=2", "05-19 2032-05-17")]
    [InlineData("20310331", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1;INTERVAL=2;COUNT=3", "03-31 09-30 2033-03-31")]
    [InlineData("20310106", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "01-06")]
    public void A_rule_gives_these_days(string start, string rule, string days)
    {
        var first = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(start).Value;
        var dates = new RuleDates(RecurrenceRule.Parse(rule, DateTimeZone.Utc)!, first, () => true).Between(first, new(2037, 1, 1));
        var until = RecurrenceRule.Parse(rule, DateTimeZone.Utc)!.Until?.Wall.Date ?? LocalDate.MaxIsoValue;
        Assert.Equal(days, string.Join(' ', dates.TakeWhile(d => d <= until).Select(d => d.ToString(d.Year == 2031 ? "MM-dd" : "uuuu-MM-dd", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=DAILY;BYHOUR=9,17")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=DAILY;COUNT=0")]
    [InlineData("FREQ=DAILY;UNTIL=never")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYDAY=99MO")]
    [InlineData("INTERVAL=2")]
    public void A_rule_that_is_not_followed_is_known_as_such(string rule) => Assert.Null(RecurrenceRule.Parse(rule, DateTimeZone.Utc));

    [Fact]
    public void Looking_from_later_on_finds_the_same_days() => Always.Holds(Rules.Any, given =>
    {
        var rule = RecurrenceRule.Parse(given.Rule, DateTimeZone.Utc)!;
        IEnumerable<LocalDate> From(LocalDate date) => new RuleDates(rule, given.First, () => true).Between(date, given.First.PlusYears(6));
        var later = given.First.PlusDays(given.Days);
        Assert.Equal(From(given.First).Where(d => d >= later), From(later).Where(d => d >= later));
    });

    [Theory]
    [InlineData("20310328T023000", "FREQ=DAILY;COUNT=3", "03-28T01:30 03-29T01:30 03-30T01:30")] // on the 30th, 02:30 does not exist and counts as 03:30
    [InlineData("20311025T023000", "FREQ=DAILY;COUNT=3", "10-25T00:30 10-26T00:30 10-27T01:30")] // on the 26th it is there twice, and the first is meant
    [InlineData("20310328T180000", "FREQ=WEEKLY;COUNT=2", "03-28T17:00 04-04T16:00")]
    public void Repeating_events_keep_their_time_of_day_when_the_clocks_change(string start, string rule, string starts)
    {
        var file = $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:{start}\nDURATION:PT30M\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n";
        var read = ForeignCalendar.Read(Encoding.UTF8.GetBytes(file), Stretch.Of(Instant.FromUtc(2031, 1, 1, 0, 0), Instant.FromUtc(2032, 1, 1, 0, 0)), DateTimeZone.Utc, new()).Value;
        Assert.Equal(starts, string.Join(' ', read.Busy.Select(b => b.Time.StartInstant.ToString("MM-dd'T'HH:mm", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_night_shift_lasts_as_long_as_the_clock_says()
    {
        const string file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20310329T220000\nDTEND;TZID=Europe/Berlin:20310330T060000\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\nEND:VCALENDAR\n";
        var read = ForeignCalendar.Read(Encoding.UTF8.GetBytes(file), Stretch.Of(Instant.FromUtc(2031, 1, 1, 0, 0), Instant.FromUtc(2032, 1, 1, 0, 0)), DateTimeZone.Utc, new()).Value;
        Assert.Equal([7, 8], read.Busy.Select(b => (int)(b.Time.Length / 3_600_000)));
    }
}
