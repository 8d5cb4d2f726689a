using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Slotwright.Domain.Contacts;

namespace Slotwright.Server.Privacy;

/// <summary>What gives a person away in any text: e-mails, phone numbers however they are spelled, and, where nobody else can be meant, the full name.</summary>
internal sealed class Traces
{
    private const int ShortestNumber = 6, ShortestName = 5;
    private readonly Regex? addresses, names;
    private readonly HashSet<string> numbers, ids;

    public Traces(Person person)
    {
        var telling = person.Phones.Where(p => p.Count(char.IsAsciiDigit) >= ShortestNumber).ToList();
        string[] full = [.. person.Names.Where(n => n.Length >= ShortestName && n.Contains(' '))];
        addresses = Any([.. person.Emails, .. telling]);
        names = Any([.. person.Emails, .. telling, .. full]);
        numbers = [.. telling.Select(Digits)];
        ids = [.. person.Contacts, .. person.Bookings];
        Addresses = [.. person.Emails.Concat(telling).Select(Pattern).Where(p => p.Length > 0)];
        Names = [.. full.Select(Pattern).Where(p => p.Length > 0)];
    }

    /// <summary>Patterns of LIKE for text in lower case, which find every row with an address, and now and then one without.</summary>
    public string[] Addresses { get; }

    /// <summary>The same for the names.</summary>
    public string[] Names { get; }

    /// <summary>Whether an address or an id of the person is in it.</summary>
    public bool Tells(JsonNode? node) => node switch
    {
        JsonObject members => members.Any(m => Tells(m.Value)),
        JsonArray items => items.Any(Tells),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() is var text && (ids.Contains(text) || Cleaned(text, named: false) is not null),
        _ => false,
    };

    /// <summary>The text without the traces; null when there are none.</summary>
    public string? Cleaned(string text, bool named)
    {
        if (IsNumber(text) && numbers.Contains(Digits(text))) return Scrub.Erased;
        return (named ? names : addresses) is { } traces && traces.IsMatch(text) ? traces.Replace(text, Scrub.Erased) : null;
    }

    private static bool IsNumber(string text) => text.Length is >= ShortestNumber and <= 50 && text.All(c => char.IsAsciiDigit(c) || " +-()/.".Contains(c));

    /// <summary>What all spellings of a number in one country have in common.</summary>
    private static string Digits(string text) => PhoneNumber.Key(text, null).TrimStart('+').TrimStart('0');

    private static Regex? Any(string[] texts) => texts.Length == 0 ? null
        : new($@"(?<![\w.+-])(?:{string.Join('|', texts.OrderByDescending(t => t.Length).Select(t => Regex.Escape(t)))})(?![\w-]|\.\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    /// <summary>The longest part that stands in JSON as it is spoken, whatever the writer escapes.</summary>
    private static string Pattern(string text)
    {
        var part = Regex.Split(text.ToLowerInvariant(), "[^a-z0-9 .@_()/-]").MaxBy(p => p.Length)!;
        return part.Trim().Length < 3 ? "" : $"%{part.Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
