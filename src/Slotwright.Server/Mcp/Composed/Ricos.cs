using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Markdown as the nodes of Wix's rich content: headings, paragraphs, lists, quotes, code and rules; what else there is stays as it was written.</summary>
internal static partial class Ricos
{
    public static JsonObject Of(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var nodes = new JsonArray();
        for (var at = 0; at < lines.Length;)
            if (string.IsNullOrWhiteSpace(lines[at])) at++;
            else nodes.Add(Block(lines, ref at, nodes.Count));
        return new() { ["nodes"] = nodes };
    }

    private static JsonObject Block(string[] lines, ref int at, int number)
    {
        var (line, id) = (lines[at].Trim(), $"b{number}");
        if (line.StartsWith("```", StringComparison.Ordinal)) return Code(lines, ref at, id);
        if (Heading().Match(line) is { Success: true } heading) { at++; return Node("HEADING", id, RicosText.Of(heading.Groups[2].Value.TrimEnd('#', ' ')), ("headingData", new() { ["level"] = heading.Groups[1].Length })); }
        if (Rule().IsMatch(line)) { at++; return Node("DIVIDER", id, [], ("dividerData", [])); }
        if (line.StartsWith('>')) return Node("BLOCKQUOTE", id, [Paragraph($"{id}p", string.Join(' ', Run(lines, ref at, l => l.StartsWith('>')).Select(l => l.TrimStart('>', ' '))))], ("blockquoteData", []));
        if (Bullet().IsMatch(line)) return Node("BULLETED_LIST", id, Items(Run(lines, ref at, l => Bullet().IsMatch(l) && !Rule().IsMatch(l)), Bullet(), id), ("bulletedListData", []));
        if (Number().IsMatch(line)) return Node("ORDERED_LIST", id, Items(Run(lines, ref at, Number().IsMatch), Number(), id), ("orderedListData", []));
        return Paragraph(id, string.Join(' ', Run(lines, ref at, IsText)));
    }

    /// <summary>The lines from here on that belong together, at least the first.</summary>
    private static List<string> Run(string[] lines, ref int at, Func<string, bool> belongs)
    {
        var found = new List<string>();
        do found.Add(lines[at++].Trim());
        while (at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]) && belongs(lines[at].Trim()));
        return found;
    }

    private static bool IsText(string line) => !(line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith('>') || Heading().IsMatch(line) || Rule().IsMatch(line) || Bullet().IsMatch(line) || Number().IsMatch(line));

    private static JsonObject Code(string[] lines, ref int at, string id)
    {
        var code = new List<string>();
        for (at++; at < lines.Length && !lines[at].TrimStart().StartsWith("```", StringComparison.Ordinal); at++) code.Add(lines[at]);
        at++;
        return Node("CODE_BLOCK", id, [RicosText.Plain(string.Join('\n', code))], ("codeBlockData", []));
    }

    private static JsonArray Items(List<string> lines, Regex mark, string id) =>
        [.. lines.Select((l, i) => (JsonNode)Node("LIST_ITEM", $"{id}i{i}", [Paragraph($"{id}i{i}p", mark.Replace(l, "", 1))]))];

    private static JsonObject Paragraph(string id, string text) => Node("PARAGRAPH", id, RicosText.Of(text), ("paragraphData", []));

    private static JsonObject Node(string type, string id, JsonArray nodes, (string Name, JsonObject Value)? data = null)
    {
        var node = new JsonObject { ["type"] = type, ["id"] = id, ["nodes"] = nodes };
        if (data is { } more) node[more.Name] = more.Value;
        return node;
    }

    [GeneratedRegex(@"^(#{1,6})\s+(\S.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(-{3,}|\*{3,}|_{3,})$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[-*+]\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[0-9]{1,9}[.)]\s+")]
    private static partial Regex Number();
}
