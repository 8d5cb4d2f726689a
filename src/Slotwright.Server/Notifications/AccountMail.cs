using System.Net;
using System.Text.Json;
using Slotwright.Server.Identity;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Notifications.Templates;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Notifications;

/// <summary>Why somebody is written to about their account.</summary>
internal enum AccountMailPurpose { Code, Recovery, Activation }

/// <summary>What is owed to an address: a code, or a link to a page.</summary>
internal sealed record AccountLetter(AccountMailPurpose Purpose, string To, string Secret, string? Language);

/// <summary>Mails with which somebody signs in or chooses a password. Until they leave, what they say is sealed: nobody who reads the database can sign in by it.</summary>
internal static class AccountMail
{
    /// <summary>Makes the mail owed in the transaction that makes its code or link good.</summary>
    public static async Task Owe(Tx tx, AccountLetter letter, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        tx.AddOwedAccountMail(id, letter.To, Convert.ToBase64String(SecretSeal.Close(await tx.SiteSecret(ct), SecretSeal.AccountMails, id, JsonSerializer.Serialize(letter))));
    }

    /// <summary>What is owed, opened; null for a copy of a mail, which would bring nobody anything.</summary>
    public static AccountLetter? Open(StoredNotification n, byte[] siteSecret) =>
        n.Detail is { } text && SecretSeal.Open(siteSecret, SecretSeal.AccountMails, n.Id, Convert.FromBase64String(text)) is { } json ? JsonSerializer.Deserialize<AccountLetter>(json) : null;

    public static Outgoing? Compose(StoredNotification n, Office office)
    {
        if (Open(n, office.Secret) is not { } letter) return null;
        var language = Readers.Known(letter.Language?.Replace('_', '-')) ?? office.Language;
        var words = Words.Of(language);
        var says = letter.Purpose switch { AccountMailPurpose.Code => words.Accounts.Code, AccountMailPurpose.Recovery => words.Accounts.Recovery, _ => words.Accounts.Activation };
        var text = $"{says.Lead}\n\n{says.Action}:\n{letter.Secret}\n\n{words.Accounts.NotYou}\n\n{office.Name}\n";
        return new(n.Site, n.Id, n.Kind, n.Recipient, language, new RenderedMessage($"{office.Name}: {says.Subject}", Html(letter, says, words, office), text, $"{says.Lead} {letter.Secret}"))
        {
            FromName = office.Sender,
            ReplyTo = office.ReplyTo,
        };
    }

    private static string Html(AccountLetter letter, AccountLetterWords says, Words words, Office office)
    {
        var secret = WebUtility.HtmlEncode(letter.Secret);
        var shown = letter.Purpose == AccountMailPurpose.Code
            ? $"""<p>{WebUtility.HtmlEncode(says.Action)}:</p><p style="font-size:28px;font-weight:600;letter-spacing:4px" dir="ltr">{secret}</p>"""
            : $"""<p><a href="{secret}" style="display:inline-block;padding:12px 24px;border-radius:10px;background:#2a56b8;color:#ffffff;font-weight:600;text-decoration:none">{WebUtility.HtmlEncode(says.Action)}</a></p>""";
        return $"""
            <!doctype html><html lang="{words.Language}" dir="{words.Direction}"><body style="font-family:sans-serif;font-size:16px;line-height:1.5">
            <p>{WebUtility.HtmlEncode(says.Lead)}</p>{shown}<p style="color:#666b73">{WebUtility.HtmlEncode(words.Accounts.NotYou)}</p><p>{WebUtility.HtmlEncode(office.Name)}</p></body></html>
            """;
    }
}
