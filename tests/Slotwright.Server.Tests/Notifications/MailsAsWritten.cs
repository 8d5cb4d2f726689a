using System.Text;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>A mail's bytes, and the addresses and servers they go to.</summary>
public sealed class MailsAsWritten
{
    [Theory]
    [InlineData("Hair cut")]
    [InlineData("Grüße – 散髪 – תספורת 💈")]
    [InlineData("=?utf-8?B?SGFja2Vk?=")] // is no encoded word of ours
    [InlineData("a very long subject that goes on and on, über viele Zeilen, and says little that had not been said at its beginning, 💈💈💈💈💈💈💈💈")]
    public void Any_subject_is_read_as_it_was_written(string subject)
    {
        var mail = Written(subject);
        Assert.Equal(subject, mail["Subject"]);
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.True(line.Length <= 200 && line.All(c => c is >= ' ' and < (char)127), line));
    }

    [Fact]
    public void Nothing_that_stands_in_a_header_can_add_one()
    {
        var mail = Written("Hello\r\nBcc: everybody@example.com\r\n\r\n<script>", fromName: "Salon\nX-Bad: 1", toName: "Bob\r\nBcc: x@example.com");
        Assert.Equal("", mail["Bcc"]);
        Assert.Equal("", mail["X-Bad"]);
        Assert.Equal(1, mail.Raw.Split("\r\n\r\n")[0].Split("\r\n").Count(l => l.StartsWith("To:", StringComparison.Ordinal)));
        Assert.Equal("Salon X-Bad: 1 <no-reply@x.example>", mail["From"]);
    }

    [Fact]
    public void Both_bodies_say_what_was_written_dots_and_all()
    {
        var mail = Written("s", text: ".\r\n..ü\n.", html: "<p>💈</p>");
        Assert.Equal((".\r\n..ü\n.", "<p>💈</p>"), (mail.Text, mail.Html));
    }

    [Theory]
    [InlineData("a.b+c@x.example", "a.b+c@x.example")]
    [InlineData("a@bücher.example", "a@xn--bcher-kva.example")]
    [InlineData("Anna <a@x.example>", "a@x.example")]
    [InlineData("a@x.example>\r\nRCPT TO:<b@x.example", null)]
    [InlineData("ä@x.example", null)]
    [InlineData("a b@x.example", null)]
    [InlineData("a@", null)]
    [InlineData("@x", null)]
    [InlineData("", null)]
    public void An_address_is_an_address_and_nothing_more(string text, string? expected) => Assert.Equal(expected, MailAddress.Parse(text)?.Address);

    [Theory]
    [InlineData("smtp://mail.example", "mail.example:587")]
    [InlineData("smtps://mail.example", "mail.example:465 TLS")]
    [InlineData("smtp://u%40x:p%2Fw%3A1@mail.example:25", "mail.example:25 u@x p/w:1")]
    [InlineData("smtps://u:p@mail.example:587", "mail.example:587 TLS u p")]
    [InlineData("http://mail.example", null)]
    [InlineData("smtp://mail.example/path", null)]
    [InlineData("mail.example:25", null)]
    public void A_mail_server_is_told_by_an_address(string url, string? expected) =>
        Assert.Equal(expected, SmtpServer.Parse(url) is { } s ? string.Join(' ', new[] { $"{s.Host}:{s.Port}", s.IsTls ? "TLS" : null, s.User, s.Password }.OfType<string>()) : null);

    [Fact]
    public void Wrong_settings_stop_the_start_by_their_names()
    {
        static string Refused(params (string Name, string Value)[] settings) =>
            Assert.Throws<WrongSetting>(() => ServerOptions.Read(name => settings.FirstOrDefault(s => s.Name == name).Value)).Message;
        Assert.StartsWith("SLOTWRIGHT_SMTP_URL:", Refused(("SLOTWRIGHT_SMTP_URL", "mail.example")), StringComparison.Ordinal);
        Assert.StartsWith("SLOTWRIGHT_MAIL_FROM:", Refused(("SLOTWRIGHT_SMTP_URL", "smtp://mail.example")), StringComparison.Ordinal);
        Assert.StartsWith("SLOTWRIGHT_MAIL_FROM:", Refused(("SLOTWRIGHT_SMTP_URL", "smtp://mail.example"), ("SLOTWRIGHT_MAIL_FROM", "nobody")), StringComparison.Ordinal);
        Assert.StartsWith("SLOTWRIGHT_SMS_URL:", Refused(("SLOTWRIGHT_SMS_URL", "sms")), StringComparison.Ordinal);
        var secret = Refused(("SLOTWRIGHT_SMTP_URL", "smtp://user:secret@"));
        Assert.DoesNotContain("secret", secret, StringComparison.Ordinal);
    }

    private static Mail Written(string subject, string text = "t", string html = "h", string fromName = "Salon", string? toName = null)
    {
        var message = new Outgoing(Guid.Empty, Guid.CreateVersion7(), "TEST", "bob@x.example", "en", new RenderedMessage(subject, html, text, "")) { FromName = fromName };
        return new(Encoding.ASCII.GetString(MailWriter.Write(message, new("no-reply@x.example", fromName), new("bob@x.example", toName))));
    }
}
