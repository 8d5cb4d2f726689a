using System.Text.RegularExpressions;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>What people wrote is shown as they wrote it, steers nothing, and is not mentioned where they wrote nothing.</summary>
public sealed class TemplatesShowWhatWasWritten
{
    private const string Hostile = "<img src=x onerror=alert(1)> & \"Ann\" {{lead}} {business} {customer}";
    private const string Shown = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Ann&quot; {{lead}} {business} {customer}";

    public static TheoryData<string> Kinds => [.. Enum.GetNames<MessageKind>()];

    [Fact]
    public void A_note_with_markup_is_shown_as_written()
    {
        var message = Render(MessageKind.BookingConfirmed, Sample.Full with { Note = "\n<b>Bring</b> a towel\n\nSee you & yours\n" });
        Assert.Contains("&lt;b&gt;Bring&lt;/b&gt; a towel<br><br>See you &amp; yours</p>", message.Html, StringComparison.Ordinal);
        Assert.Contains("A note from Salon Anna:\n<b>Bring</b> a towel\n\nSee you & yours\n\n", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_fact_becomes_markup(string kind)
    {
        var facts = new MessageFacts
        {
            Business = Hostile,
            BusinessEmail = Hostile,
            BusinessPhone = Hostile,
            BusinessAddress = Hostile,
            Customer = Hostile,
            Service = Hostile,
            Staff = Hostile,
            Place = Hostile,
            Price = Hostile,
            Note = Hostile,
            Detail = Hostile,
            ManageUrl = "https://book.example/\"><img>",
            Zone = Sample.Berlin,
        };
        var html = Render(Enum.Parse<MessageKind>(kind), facts).Html;
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains(Shown, html, StringComparison.Ordinal);
        Assert.Equal(Tags(Render(Enum.Parse<MessageKind>(kind), facts with
        {
            Business = "a",
            BusinessEmail = "a",
            BusinessPhone = "1",
            BusinessAddress = "a",
            Customer = "a",
            Service = "a",
            Staff = "a",
            Place = "a",
            Price = "a",
            Note = "a",
            Detail = "a",
            ManageUrl = "https://book.example"
        }).Html), Tags(html));
    }

    [Theory]
    [InlineData("Hair\r\nBcc: all@example.com", "Booking confirmed: Hair Bcc: all@example.com")]
    [InlineData("Hair\u2028cut\u0000\u0085", "Booking confirmed: Hair cut")]
    [InlineData("Hair\u202Etuc", "Booking confirmed: Hairtuc")]
    [InlineData("👩‍🦰 Farbe", "Booking confirmed: 👩‍🦰 Farbe")]
    [InlineData(" \t ", "Booking confirmed")]
    public void A_subject_is_one_line(string service, string subject) =>
        Assert.Equal(subject, Render(MessageKind.BookingConfirmed, Sample.Bare with { Service = service }).Subject);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://book.example/b")]
    [InlineData("//book.example/b")]
    [InlineData("/b/7")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void A_link_that_is_not_of_the_web_is_left_out(string link)
    {
        var message = Render(MessageKind.BookingConfirmed, Sample.Full with { ManageUrl = link });
        Assert.Equal(Render(MessageKind.BookingConfirmed, Sample.Full with { ManageUrl = null }), message);
        Assert.DoesNotContain("View or change booking", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_in_every_form()
    {
        var message = Render(MessageKind.BookingConfirmed, Sample.Full with { ManageUrl = "https://book.example/b?id=7&t=a+b" });
        Assert.Contains("href=\"https://book.example/b?id=7&amp;t=a&#x2B;b\"", message.Html, StringComparison.Ordinal);
        Assert.Contains("\nhttps://book.example/b?id=7&t=a+b\n", message.Text, StringComparison.Ordinal);
        Assert.EndsWith(" https://book.example/b?id=7&t=a+b", message.Sms, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_not_known_leaves_neither_label_nor_gap(string kind)
    {
        var labels = Words.Of("en").Labels;
        var message = Render(Enum.Parse<MessageKind>(kind), Sample.Bare);
        foreach (var label in new[] { labels.When, labels.Before, labels.Customer, labels.Staff, labels.Place, labels.Participants, labels.Price, labels.Detail, labels.Clash, labels.Webhook })
            Assert.DoesNotContain($"{label}:", message.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("\n\n\n|: ?\n|, ,", message.Text);
        Assert.DoesNotMatch("<d[tld]|<a |<p[^>]*></p>|<bdi></bdi>|<td[^>]*></td>", message.Html);
        Assert.Equal($"Salon Anna: {message.Subject}.", message.Sms);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_mail_fetches_nothing_from_anywhere(string kind) =>
        Assert.DoesNotMatch("(?i)<(img|script|link|iframe|object|form|input|video)|url\\(|@import|\\ssrc=|\\son\\w+=", Render(Enum.Parse<MessageKind>(kind), Sample.Full).Html);

    [Theory]
    [InlineData("Marta", "A note from Marta:\nBring {water}")]
    [InlineData("{business}", "A note from {business}:\nBring {water}")]
    public void A_name_that_looks_like_a_placeholder_stays_a_name(string business, string told) =>
        Assert.Contains(told, Render(MessageKind.Reminder, Sample.Full with { Business = business, Note = "Bring {water}" }).Text, StringComparison.Ordinal);

    [Fact]
    public void Owners_read_who_booked_and_customers_are_greeted()
    {
        var (owner, customer) = (Render(MessageKind.OwnerDoubleBooked, Sample.Full), Render(MessageKind.BookingConfirmed, Sample.Full));
        Assert.Equal("Double booking: Maya Cohen, Haircut, Mon, Jan 5, 2:30 PM", owner.Subject);
        Assert.Contains("Customer: Maya Cohen\n", owner.Text, StringComparison.Ordinal);
        Assert.Contains("Clashes with: Coloring, Lea Roth\n", owner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello", owner.Text, StringComparison.Ordinal);
        Assert.Contains("Hello Maya Cohen,\n", customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lea Roth", customer.Text + customer.Html, StringComparison.Ordinal);
    }

    private static RenderedMessage Render(MessageKind kind, MessageFacts facts) => MessageTemplates.Render(kind, "en", facts);

    private static IEnumerable<string> Tags(string html) => Regex.Matches(html, "<(/?[a-z0-9]+)").Select(m => m.Value);
}
