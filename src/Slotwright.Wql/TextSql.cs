using System.Globalization;

namespace Slotwright.Wql;

/// <summary>Writes the search for words. A word is an argument of letters and digits only, so it is a pattern for itself.</summary>
internal sealed class TextSql(ArgumentList arguments)
{
    /// <summary>A shorter word is like too many others.</summary>
    private const int ShortestFuzzy = 4;

    /// <summary>What one wrong, missing or surplus letter leaves of a word of middling length.</summary>
    private const string Similar = "0.4";

    public string Write(Filter.Text text) =>
        $"({string.Join(text.EveryWord ? " AND " : " OR ", text.Words.Select(word => Word(text, word)))})";

    private string Word(Filter.Text text, string word)
    {
        var placeholder = Folded($"{arguments.Add(word)}::text");
        var fuzzy = text.Fuzzy && new StringInfo(word).LengthInTextElements >= ShortestFuzzy;
        return $"({string.Join(" OR ", text.Fields.SelectMany(field => Ways(Folded(Content(field)), placeholder, fuzzy)))})";
    }

    private static string[] Ways(string content, string word, bool fuzzy)
    {
        var begins = $@"{content} ~ ('\m' || {word})";
        return fuzzy ? [begins, $"word_similarity({word}, {content}) >= {Similar}"] : [begins];
    }

    private static string Content(Field field) => field.Type switch
    {
        FieldType.Text => field.Column,
        FieldType.TextArray => $"array_to_string({field.Column}, ' ')",
        _ => $"{field.Column}::text",
    };

    /// <summary>The text in small letters, without the marks upon them.</summary>
    private static string Folded(string text) => $@"regexp_replace(normalize(lower({text}), NFD), '[\u0300-\u036f]', '', 'g')";
}
