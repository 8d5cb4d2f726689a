using NodaTime;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>Nobody comes at the wrong time because of what a message said.</summary>
public sealed class TemplatesTellTime
{
    [Theory]
    [InlineData("Asia/Tokyo", "10:30 PM – 11:15 PM, Asia/Tokyo (UTC+9)")]
    [InlineData("America/New_York", "8:30 AM – 9:15 AM, America/New York (UTC-5)")]
    [InlineData("Asia/Kathmandu", "7:15 PM – 8:00 PM, Asia/Kathmandu (UTC+5:45)")]
    [InlineData("Europe/London", "1:30 PM – 2:15 PM, Europe/London (UTC)")]
    [InlineData("UTC", "1:30 PM – 2:15 PM, UTC")]
    [InlineData("Etc/GMT-3", "4:30 PM – 5:15 PM, UTC+3")]
    public void A_time_is_the_readers_own_and_says_whose_it_is(string zone, string told) =>
        Assert.Contains($"January 5, 2026, {told}\n", Text(Sample.Full with { Zone = DateTimeZoneProviders.Tzdb[zone] }), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "2:30 AM (UTC+2)")]
    [InlineData(1, "2:30 AM (UTC+1)")]
    public void A_start_in_the_hour_that_comes_twice_says_which(int hour, string told)
    {
        var start = Instant.FromUtc(2026, 10, 25, hour, 30);
        var message = MessageTemplates.Render(MessageKind.Reminder, "en", Sample.Full with { Start = start, End = null });
        Assert.EndsWith(told, message.Subject, StringComparison.Ordinal);
        Assert.Contains(told, message.Sms, StringComparison.Ordinal);
        Assert.Contains($"2:30 AM, Europe/Berlin ({told[9..]}\n", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Across_a_clock_change_start_and_end_each_have_their_offset()
    {
        var autumn = Text(Sample.Full with { Start = Instant.FromUtc(2026, 10, 25, 0, 30), End = Instant.FromUtc(2026, 10, 25, 1, 30) });
        Assert.Contains("Sunday, October 25, 2026, 2:30 AM (UTC+2) – 2:30 AM (UTC+1), Europe/Berlin\n", autumn, StringComparison.Ordinal);
        var night = Text(Sample.Full with { Start = Instant.FromUtc(2026, 3, 28, 21, 0), End = Instant.FromUtc(2026, 3, 29, 4, 0) });
        Assert.Contains("Saturday, March 28, 2026, 10:00 PM (UTC+1) – Sunday, March 29, 2026, 6:00 AM (UTC+2), Europe/Berlin\n", night, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_over_midnight_names_both_days() =>
        Assert.Contains("Friday, June 5, 2026, 10:00 PM – Saturday, June 6, 2026, 2:00 AM, Europe/Berlin (UTC+2)\n",
            Text(Sample.Full with { Start = Instant.FromUtc(2026, 6, 5, 20, 0), End = Instant.FromUtc(2026, 6, 6, 0, 0) }), StringComparison.Ordinal);

    [Fact]
    public void A_session_until_midnight_is_of_one_day_and_a_whole_day_names_both_ends()
    {
        var (evening, midnight) = (Instant.FromUtc(2026, 6, 5, 20, 0), Instant.FromUtc(2026, 6, 5, 22, 0));
        Assert.Contains("Friday, June 5, 2026, 10:00 PM – 12:00 AM, ", Text(Sample.Full with { Start = evening, End = midnight }), StringComparison.Ordinal);
        Assert.Contains("Friday, June 5, 2026, 12:00 AM – Saturday, June 6, 2026, 12:00 AM, ", Text(Sample.Full with { Start = midnight - Duration.FromDays(1), End = midnight }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_end_tells_its_start() =>
        Assert.Contains("When: Monday, January 5, 2026, 2:30 PM, Europe/Berlin (UTC+1)\n", Text(Sample.Full with { End = null }), StringComparison.Ordinal);

    [Fact]
    public void A_moved_booking_tells_the_old_time_struck_out()
    {
        var message = MessageTemplates.Render(MessageKind.BookingRescheduled, "en", Sample.Full);
        Assert.Contains("\nPreviously: Sunday, January 4, 2026, 11:00 AM, Europe/Berlin (UTC+1)\n", message.Text, StringComparison.Ordinal);
        Assert.Contains("<s><bdi>Sunday, January 4, 2026</bdi>", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<s><bdi>Monday", message.Html, StringComparison.Ordinal);
    }

    private static string Text(MessageFacts facts) => MessageTemplates.Render(MessageKind.Reminder, "en", facts).Text;
}
