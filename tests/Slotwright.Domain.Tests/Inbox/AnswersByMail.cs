using System.Text;
using Slotwright.Domain.Inbox;

namespace Slotwright.Domain.Tests.Inbox;

/// <summary>Mails of all programs are read, and what is new in an answer is told from what it repeats.</summary>
public sealed class AnswersByMail
{
    [Theory]
    [InlineData("Yes, please.", "Yes, please.")]
    [InlineData("Yes!\n\nOn Mon, Jun 2, 2031 at 10:00 AM Salon <salon@example.com> wrote:\n\n> See you\n> soon\n", "Yes!")]
    [InlineData("Yes!\n\nOn Mon, Jun 2, 2031 at 10:00 AM The Salon of the Two Sisters\n<salon@example.com> wrote:\n> See you\n", "Yes!")]
    [InlineData("Ja!\n\nAm 02.06.31 um 10:00 schrieb Salon:\n> Bis bald\n", "Ja!")]
    [InlineData("Oui\n\nLe lun. 2 juin 2031 à 10:00, Salon <salon@example.com> a écrit :\n> A bientôt\n", "Oui")]
    [InlineData("Jo\n\nma 2. kesäk. 2031 klo 10.00 Salon (salon@example.com) kirjoitti:\n> Nähdään\n", "Jo")]
    [InlineData("Yes\n\n________________________________\nFrom: Salon <salon@example.com>\nSent: Monday\nTo: Bob\nSubject: Soon\n\nSee you", "Yes")]
    [InlineData("Ja\n\nVon: Salon <salon@example.com>\nGesendet: Montag\nAn: Bob\n\nBis bald", "Ja")]
    [InlineData("Yes\n\n-----Original Message-----\nFrom: Salon\nSee you", "Yes")]
    [InlineData("Yes\n-- \nBob Ross\nPainter", "Yes")]
    [InlineData("On Mon, Jun 2 at 10:00 Salon wrote:\n> See you\n\nYes, I will come.", "Yes, I will come.")]
    [InlineData("> See you?\nYes.\n> Alone?\nNo.\n", "Yes.\n> Alone?\nNo.")]
    [InlineData("> See you?\n", "> See you?")]
    [InlineData("Three things:\n\n> a\n", "Three things:")]
    [InlineData("From: here to there is far\nStill I come", "From: here to there is far\nStill I come")]
    [InlineData("I wrote on Monday: yes", "I wrote on Monday: yes")]
    [InlineData("", "")]
    public void What_an_answer_repeats_is_cut(string mail, string words) => Assert.Equal(words, QuotedText.Cut(PlainText.Tidy(mail)));

    [Fact]
    public void An_answer_names_its_sender_and_what_it_answers()
    {
        var mail = Read("From: =?utf-8?Q?Bob?= \"The <Painter>\" (home) <Bob@Example.COM>\r\nMessage-ID: <b1@example.com>\r\nIn-Reply-To: <a2@salon>\r\nReferences: <a1@salon>\r\n <a2@salon>\r\nSubject: Re\r\n\r\nYes\r\n");
        Assert.Equal(("bob@example.com", "b1@example.com", false, "Yes"), (mail.From, mail.MessageId, mail.IsAutomatic, mail.Text));
        Assert.Equal(["a2@salon", "a1@salon"], mail.References);
    }

    [Theory]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe, Zo=\n=C3=AB", "Grüße, Zoë")]
    [InlineData("Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe =zz", "Grüße zz")]
    [InlineData("Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n5 =80", "5 €")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nR3LDvMOf\nZQ", "Grüße")]
    [InlineData("Content-Type: text/plain; charset=nonsense\n\nHello", "Hello")]
    [InlineData("Content-Type: text/plain; charset=unicode-1-1-utf-7\n\nHello", "Hello")]
    [InlineData("\nHello", "Hello")]
    [InlineData("Content-Type: text/html; charset=utf-8\n\n<html><head><title>T</title><style>p{}</style></head><body><p>Yes, &amp; thanks &#8364;</p><!-- <p>no</p> --><div>Bob<br>Ross</div><blockquote>See you</blockquote></body></html>", "Yes, & thanks €\nBob\nRoss")]
    [InlineData("Content-Type: text/html\n\n<div dir=\"ltr\">Yes</div><br><div class=\"gmail_quote\"><div>On Monday Salon wrote:</div>See you</div>", "Yes")]
    [InlineData("Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Rich</p>\n--x\nContent-Type: text/plain\n\nPlain\n--x--\nafter", "Plain")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"a;b\"\n\npreamble\n--a;b\n\nOne\n--a;b\nContent-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/html\n\n<b>Two</b>\n--in--\n--a;b--", "One\n\nTwo")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nCut off", "Cut off")]
    [InlineData("Content-Type: multipart/mixed\n\nno boundary", "")]
    public void Words_are_read_however_they_are_written(string mail, string words) => Assert.Equal(words, Read(mail).Text);

    [Fact]
    public void What_is_attached_is_named()
    {
        var mail = Read("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nLook\n--x\nContent-Type: image/png; name=\"a.png\"\n\n....\n--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''caf%C3%A9.txt\n\nHi\n--x\nContent-Type: application/pdf\n\n...\n--x--");
        Assert.Equal(("Look", "a.png café.txt file"), (mail.Text, string.Join(' ', mail.Files)));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\n\nI am away", true)]
    [InlineData("Auto-Submitted: no\n\nI am here", false)]
    [InlineData("Precedence: bulk\n\nNews", true)]
    [InlineData("Content-Type: multipart/report; boundary=x\n\n--x--", true)]
    [InlineData("Return-Path: <>\n\nIt came back", true)]
    [InlineData("Subject: Re\n\nYes", false)]
    public void What_machines_write_is_known(string mail, bool isAutomatic) => Assert.Equal(isAutomatic, Read(mail).IsAutomatic);

    [Fact]
    public void No_bytes_are_an_error()
    {
        var random = new Random(20310602);
        string[] pieces = ["From: a@b\n", "\n", "\r\n", "--x", "--x--", "Content-Type: multipart/mixed; boundary=x\n", "Content-Type: text/html\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=", "=C3", "<", ">", "<!--", "<style>", "&#xD800;", "> ", "wrote:", ":", "\0", "\uFFFD", "On ", "References: <<>", "\"", "(", "charset=utf-16", ";", "boundary="];
        for (var n = 0; n < 3000; n++)
        {
            var mail = MailReader.Read(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]))));
            Assert.DoesNotContain('\0', QuotedText.Cut(mail.Text));
            Assert.True(mail.Text.EnumerateRunes().All(r => r.Value is not 0));
        }
        Assert.Equal("", Read("Content-Type: multipart/mixed; boundary=x\n\n" + string.Concat(Enumerable.Repeat("--x\nContent-Type: multipart/mixed; boundary=x\n\n", 500))).Text);
    }

    private static ReceivedMail Read(string mail) => MailReader.Read(Encoding.UTF8.GetBytes(mail));
}
