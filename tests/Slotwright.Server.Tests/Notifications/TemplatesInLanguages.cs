using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>Everyone is written to in their own language, and in each of them everything is said.</summary>
public sealed partial class TemplatesInLanguages
{
    public static TheoryData<string> Languages => [.. MessageTemplates.Languages];

    [Fact]
    public void Eight_languages_are_spoken() => Assert.Equal(["de", "en", "es", "fr", "he", "it", "nl", "pt"], MessageTemplates.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_key_with_the_same_placeholders(string language)
    {
        Assert.Equal(Keys("en"), Keys(language));
        Assert.Equal(Enum.GetValues<MessageKind>(), Words.Of(language).Kinds.Keys.Order());
        Assert.DoesNotContain(Texts(language), text => text.Value.Trim().Length == 0);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Only_English_says_things_as_English_does(string language)
    {
        var english = Texts("en").Where(t => t.Key.StartsWith("kinds", StringComparison.Ordinal)).ToDictionary();
        var same = Texts(language).Where(t => english.GetValueOrDefault(t.Key) == t.Value).Select(t => t.Key);
        if (language == "en") Assert.Equal(english.Keys, same);
        else Assert.Empty(same);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_message_shows_a_placeholder(string language) =>
        Assert.All(Enum.GetValues<MessageKind>(), kind =>
        {
            var message = MessageTemplates.Render(kind, language, Sample.Full);
            Assert.DoesNotMatch("[{}]", message.Subject + message.Text + message.Sms + message.Html[message.Html.IndexOf("<body", StringComparison.Ordinal)..]);
        });

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("pt_BR", "pt")]
    [InlineData("HE", "he")]
    [InlineData(" fr ", "fr")]
    [InlineData("ja", "en")]
    [InlineData("", "en")]
    [InlineData("../de", "en")]
    public void A_variant_is_read_as_its_language_and_an_unknown_one_as_English(string asked, string read) =>
        Assert.Equal(MessageTemplates.Render(MessageKind.Reminder, read, Sample.Full), MessageTemplates.Render(MessageKind.Reminder, asked, Sample.Full));

    [Fact]
    public void Hebrew_is_written_right_to_left()
    {
        Assert.Contains("<html lang=\"he\" dir=\"rtl\">", MessageTemplates.Render(MessageKind.BookingConfirmed, "he-IL", Sample.Full).Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\" dir=\"ltr\">", MessageTemplates.Render(MessageKind.BookingConfirmed, "nl", Sample.Full).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Monday, January 5, 2026, 2:30 PM – 3:15 PM, Europe/Berlin (UTC+1)", "Mon, Jan 5, 2:30 PM")]
    [InlineData("de", "Montag, 5. Januar 2026, 14:30–15:15 Uhr, Europe/Berlin (UTC+1)", "Mo., 5. Jan., 14:30 Uhr")]
    [InlineData("fr", "lundi 5 janvier 2026, 14h30 – 15h15, Europe/Berlin (UTC+1)", "lun. 5 janv., 14h30")]
    [InlineData("es", "lunes, 5 de enero de 2026, 14:30 – 15:15, Europe/Berlin (UTC+1)", "lun, 5 ene, 14:30")]
    [InlineData("it", "lunedì 5 gennaio 2026, 14:30 – 15:15, Europe/Berlin (UTC+1)", "lun 5 gen, 14:30")]
    [InlineData("nl", "maandag 5 januari 2026, 14:30–15:15 uur, Europe/Berlin (UTC+1)", "ma 5 jan., 14:30 uur")]
    [InlineData("pt", "segunda-feira, 5 de janeiro de 2026, 14:30 – 15:15, Europe/Berlin (UTC+1)", "seg., 5 de jan., 14:30")]
    [InlineData("he", "יום שני, 5 בינואר 2026, 14:30 – 15:15, Europe/Berlin (UTC+1)", "יום ב׳, 5 בינו׳, 14:30")]
    public void A_time_is_written_out_as_its_readers_write_it(string language, string written, string inSubject)
    {
        var message = MessageTemplates.Render(MessageKind.BookingConfirmed, language, Sample.Full);
        Assert.Contains($": {written}\n", message.Text, StringComparison.Ordinal);
        Assert.EndsWith($", {inSubject}", message.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "1er janvier")]
    [InlineData("it", "1º gennaio")]
    [InlineData("de", "1. Januar")]
    public void The_first_of_a_month_is_numbered_as_is_the_custom(string language, string first) =>
        Assert.Contains(first, MessageTemplates.Render(MessageKind.Reminder, language, Sample.Full with { Start = Instant.FromUtc(2026, 1, 1, 9, 0), End = null }).Text, StringComparison.Ordinal);

    /// <summary>Every key down to its text, with the placeholders of that text; days are numbered, so that each array has its length.</summary>
    private static IEnumerable<string> Keys(string language) =>
        Texts(language).Select(t => $"{t.Key} {string.Join(' ', Placeholder().Matches(t.Value).Select(m => m.Value).Order(StringComparer.Ordinal))}");

    private static IEnumerable<KeyValuePair<string, string>> Texts(string language) => Below("", JsonDocument.Parse(Words.Resource($"{language}.json")).RootElement);

    private static IEnumerable<KeyValuePair<string, string>> Below(string path, JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Below($"{path}.{p.Name}".Trim('.'), p.Value)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany((item, i) => Below($"{path}[{i}]", item)),
        _ => [new(path, at.GetString()!)],
    };

    [GeneratedRegex(@"\{\w*\}")]
    private static partial Regex Placeholder();
}
