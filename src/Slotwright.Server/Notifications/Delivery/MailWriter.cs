using System.Globalization;
using System.Text;
using NodaTime;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>
/// A mail as bytes (RFC 5322, MIME): the same told as text and as HTML, an invitation that mail programs understand, and the calendar
/// files attached. Whatever stands in a header is stripped of line breaks first, so that no name or subject can add one.
/// </summary>
internal static class MailWriter
{
    private const int LineLength = 76, WordBytes = 42;

    public static byte[] Write(Outgoing message, MailAddress from, MailAddress to)
    {
        var text = new StringBuilder();
        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
        Header("From", Person(from));
        Header("To", Person(to));
        if (message.ReplyTo is { } reply && MailAddress.Parse(reply) is { } answersTo) Header("Reply-To", Person(answersTo));
        Header("Subject", Words(message.Text.Subject));
        Header("Date", Date(message.Id));
        var domain = from.Address[(from.Address.LastIndexOf('@') + 1)..];
        Header("Message-ID", $"<{message.MailId ?? message.Id.ToString("N")}@{domain}>");
        if (message.RefersTo is { } thread) Header("References", $"<{thread}@{domain}>");
        Header("Auto-Submitted", "auto-generated");
        Header("Content-Language", Plain(message.Language));
        Header("MIME-Version", "1.0");
        var (mixed, alternative) = ($"=_m_{message.Id:N}", $"=_a_{message.Id:N}");
        Header("Content-Type", $"multipart/mixed; boundary=\"{mixed}\"");
        text.Append($"\r\n--{mixed}\r\nContent-Type: multipart/alternative; boundary=\"{alternative}\"\r\n\r\n");
        Part(text, alternative, "text/plain; charset=utf-8", null, message.Text.Text);
        Part(text, alternative, "text/html; charset=utf-8", null, message.Text.Html);
        if (message.Files is [var only]) Part(text, alternative, $"text/calendar; charset=utf-8; method={Method(only)}", null, only);
        text.Append($"--{alternative}--\r\n");
        foreach (var (i, file) in message.Files.Index())
            Part(text, mixed, $"text/calendar; charset=utf-8; name=\"{Name(i)}\"", $"attachment; filename=\"{Name(i)}\"", file);
        return Encoding.ASCII.GetBytes(text.Append($"--{mixed}--\r\n").ToString());
    }

    private static string Name(int index) => index == 0 ? "invite.ics" : $"invite-{index + 1}.ics";

    /// <summary>An invitation says in two places what it is: here as the file says itself.</summary>
    private static string Method(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        return new[] { "REQUEST", "CANCEL" }.FirstOrDefault(m => text.Contains($"METHOD:{m}\r\n", StringComparison.Ordinal)) ?? "PUBLISH";
    }

    private static void Part(StringBuilder text, string boundary, string type, string? disposition, string content) => Part(text, boundary, type, disposition, Encoding.UTF8.GetBytes(content));

    private static void Part(StringBuilder text, string boundary, string type, string? disposition, byte[] content)
    {
        text.Append($"--{boundary}\r\nContent-Type: {type}\r\n");
        if (disposition is not null) text.Append($"Content-Disposition: {disposition}\r\n");
        text.Append("Content-Transfer-Encoding: base64\r\n\r\n");
        var encoded = Convert.ToBase64String(content);
        for (var at = 0; at < encoded.Length; at += LineLength) text.Append(encoded.AsSpan(at, Math.Min(LineLength, encoded.Length - at))).Append("\r\n");
    }

    private static string Person(MailAddress who) => who.Name is { Length: > 0 } name ? $"{Words(name, isPhrase: true)} <{who.Address}>" : who.Address;

    /// <summary>Text of a header; what is not plain is encoded word by word, none cut within a character (RFC 2047).</summary>
    private static string Words(string text, bool isPhrase = false)
    {
        text = Plain(text);
        if (!isPhrase && text.Length <= LineLength - 10 && text.All(c => c is >= ' ' and < (char)127) && !text.Contains("=?", StringComparison.Ordinal)) return text;
        if (isPhrase && text.Length <= LineLength - 10 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')) return text;
        var (words, word, size) = (new List<string>(), new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (size + rune.Utf8SequenceLength > WordBytes) { words.Add(Encoded(word)); size = 0; }
            word.Append(rune);
            size += rune.Utf8SequenceLength;
        }
        if (word.Length > 0) words.Add(Encoded(word));
        return string.Join("\r\n ", words);
    }

    private static string Encoded(StringBuilder word)
    {
        var encoded = $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=";
        word.Clear();
        return encoded;
    }

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    /// <summary>When the message was owed, which its id tells; so every attempt is the same mail.</summary>
    private static string Date(Guid id)
    {
        var milliseconds = Convert.ToInt64(id.ToString("N")[..12], 16);
        return Instant.FromUnixTimeMilliseconds(milliseconds).ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
    }
}
