using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>All that is said in one language, how it writes dates and times included: the server itself knows no languages.</summary>
internal sealed record Words
{
    private const string Prefix = "templates/";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static readonly FrozenDictionary<string, Words> All = typeof(Words).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..^".json".Length], Read, StringComparer.OrdinalIgnoreCase);

    /// <summary>The key the language stands under in <see cref="All"/>.</summary>
    public string Language { get; private init; } = "";
    public required string Direction { get; init; }
    public required DateWords Dates { get; init; }
    public required LabelWords Labels { get; init; }
    public required Dictionary<MessageKind, KindWords> Kinds { get; init; }
    public required AccountWords Accounts { get; init; }

    /// <summary>The words for a language tag: its region does not matter, and who reads none of ours reads English.</summary>
    public static Words Of(string language) => All.GetValueOrDefault(language.Trim().Split('-', '_')[0]) ?? All["en"];

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Words).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }

    private static Words Read(string resource) =>
        JsonSerializer.Deserialize<Words>(Resource(resource[Prefix.Length..]), Strict)! with { Language = resource[Prefix.Length..^".json".Length] };
}

/// <summary>Weeks begin on Monday; <c>Clock</c> is a NodaTime pattern; <c>First</c> is how the first day of a month is numbered.</summary>
internal sealed record DateWords(
    string[] Months, string[] MonthsShort, string[] Weekdays, string[] WeekdaysShort, string First, string Date, string DateShort, string Clock, string Time, string Range);

internal sealed record LabelWords(
    string Greeting, string GreetingWithoutName, string When, string Before, string Customer, string Staff, string Place, string Participants, string Price,
    string Detail, string Clash, string Webhook, string Note, string Manage, string View, string Book, string Open, string Questions, string ToCustomer, string ToOwner);

/// <summary>What begins the subject line, the headline within, and the sentences below it.</summary>
internal sealed record KindWords(string Subject, string Title, string Lead);

/// <summary>Mails about somebody's account: a code, a password that was forgotten, one that is yet to be chosen; and what to do for who asked for nothing.</summary>
internal sealed record AccountWords(AccountLetterWords Code, AccountLetterWords Recovery, AccountLetterWords Activation, string NotYou);

/// <summary>What begins the subject line, the sentence within, and what is on the button, or before the code.</summary>
internal sealed record AccountLetterWords(string Subject, string Lead, string Action);
