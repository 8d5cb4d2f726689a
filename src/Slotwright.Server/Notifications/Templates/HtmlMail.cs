using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>The body most people see: one calm card, readable in the dark, on a phone and aloud; nothing in it is fetched from anywhere.</summary>
internal static partial class HtmlMail
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Page = Words.Resource("mail.html");

    public static string Of(Letter letter) => Slot().Replace(Page, slot => slot.Groups[1].Value switch
    {
        "language" => letter.Language,
        "direction" => letter.Direction,
        "accent" => letter.Tone.Light,
        "accentInTheDark" => letter.Tone.Dark,
        "subject" => Encoder.Encode(letter.Subject),
        "business" => Encoder.Encode(letter.Business),
        "title" => Encoder.Encode(letter.Says.Title),
        "lead" => Encoder.Encode(letter.Says.Lead),
        "greeting" => letter.Greeting is { } greeting ? $"""<p class="text" style="margin:0 0 8px;color:#3a3e45">{Named(greeting, "{customer}", letter.Customer)}</p>""" : "",
        "facts" => Facts(letter),
        "note" => Note(letter),
        "button" => Button(letter),
        "contact" => Contact(letter),
        "footer" => string.Join("<br>", [$"""<strong class="text" style="color:#3a3e45">{Apart(letter.Business)}</strong>""", .. letter.Address.Select(Apart), Named(letter.Footer, "{business}", letter.Business)]),
        var unknown => throw new InvalidOperationException($"mail.html has a slot {unknown} that nothing fills"),
    });

    private static string Facts(Letter letter)
    {
        var service = letter.Service is { } name ? $"""<p class="strong" style="margin:0 0 14px;font-size:19px;line-height:1.35;font-weight:600;color:#17191c">{Apart(name)}</p>""" : "";
        var rows = string.Concat(letter.Rows().Select(Fact));
        return service.Length + rows.Length == 0 ? "" : $"""
            <tr><td class="pad" style="padding:24px 40px 0"><div class="line" style="border-top:1px solid #e4e4df;padding-top:22px">{service}
            <dl style="margin:0">{rows}</dl></div></td></tr>

            """;
    }

    private static string Fact(Row row)
    {
        var lines = string.Join("<br>", row.Lines.Select(Apart));
        return $"""
            <dt class="quiet" style="margin:0;font-size:13px;line-height:1.4;color:#666b73">{Encoder.Encode(row.Label)}</dt>
            <dd class="strong" style="margin:0 0 14px;color:#17191c">{(row.IsPast ? $"<s>{lines}</s>" : lines)}</dd>
            """;
    }

    private static string Note(Letter letter) => letter.Note.Length == 0 ? "" : $"""
        <tr><td class="pad" style="padding:10px 40px 0"><div class="note" style="padding:16px 18px;border-radius:10px;background-color:#f6f6f3">
        <p class="quiet" style="margin:0 0 6px;font-size:13px;line-height:1.4;color:#666b73">{Named(letter.NoteLabel, "{business}", letter.Business)}</p>
        <p class="text" dir="auto" style="margin:0;color:#3a3e45">{string.Join("<br>", letter.Note.Select(Encoder.Encode))}</p></div></td></tr>

        """;

    private static string Button(Letter letter) => letter.Link is not { } link ? "" : $"""
        <tr><td class="pad button" style="padding:24px 40px 0"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="border-radius:10px;background-color:{letter.Tone.Light}">
        <a href="{Encoder.Encode(link)}" style="display:inline-block;padding:13px 26px;font-weight:600;color:#ffffff;text-decoration:none">{Encoder.Encode(letter.Action)}</a></td></tr></table></td></tr>

        """;

    private static string Contact(Letter letter)
    {
        string?[] ways =
        [
            letter.Phone is { } phone ? Way($"tel:{string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'))}", phone) : null,
            letter.Email is { } email ? Way($"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}", email) : null,
        ];
        return letter.IsToOwner || ways.All(way => way is null) ? "" : $"""
            <tr><td class="pad" style="padding:24px 40px 0"><p class="text" style="margin:0;font-size:15px;color:#3a3e45">{Encoder.Encode(letter.Questions)}<br>{string.Join(" &nbsp;·&nbsp; ", ways.Where(way => way is not null))}</p></td></tr>

            """;

        static string Way(string href, string shown) => $"""<a class="text" href="{Encoder.Encode(href)}" style="color:#3a3e45">{Apart(shown)}</a>""";
    }

    /// <summary>A sentence of ours with a name of theirs.</summary>
    private static string Named(string sentence, string placeholder, string? name) => Encoder.Encode(sentence).Replace(placeholder, name is null ? "" : Apart(name), StringComparison.Ordinal);

    /// <summary>What may be written in another direction than the mail, kept from turning what stands around it.</summary>
    private static string Apart(string text) => $"<bdi>{Encoder.Encode(text)}</bdi>";

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Slot();
}
