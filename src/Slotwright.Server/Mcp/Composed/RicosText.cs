using System.Text.Json.Nodes;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>A line of Markdown as text nodes: bold, italic and links, one within another; a mark that is not closed is text.</summary>
internal static class RicosText
{
    private static readonly string[] Marks = ["**", "__", "*", "_"];

    public static JsonArray Of(string text)
    {
        var nodes = new JsonArray();
        Add(nodes, text, []);
        return nodes;
    }

    public static JsonObject Plain(string text) => Text(text, []);

    private static void Add(JsonArray nodes, string text, IReadOnlyList<JsonObject> decorations)
    {
        var (from, hopeless) = (0, new HashSet<string>());
        for (var at = 0; at < text.Length;)
        {
            if (Next(text, at, hopeless) is not { } piece) { at++; continue; }
            if (at > from) nodes.Add(Text(text[from..at], decorations));
            Add(nodes, piece.Inner, [.. decorations, piece.Decoration]);
            from = at += piece.Length;
        }
        if (from < text.Length) nodes.Add(Text(text[from..], decorations));
    }

    /// <summary>What begins here; null where nothing does. A mark once looked for in vain is not looked for again in this text.</summary>
    private static (string Inner, int Length, JsonObject Decoration)? Next(string text, int at, HashSet<string> hopeless)
    {
        if (text[at] == '[') return Link(text, at);
        foreach (var mark in Marks)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) != 0 || hopeless.Contains(mark)) continue;
            var start = at + mark.Length;
            if (start >= text.Length || char.IsWhiteSpace(text[start]) || (mark[0] == '_' && at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            var end = Close(text, mark, start + 1);
            if (end < 0) { hopeless.Add(mark); continue; }
            return (text[start..end], end + mark.Length - at, mark.Length == 2 ? new() { ["type"] = "BOLD", ["fontWeightValue"] = 700 } : new() { ["type"] = "ITALIC", ["italicData"] = true });
        }
        return null;
    }

    /// <summary>Where a mark is closed: right behind a word, a single one by no double one, and of three stars by the last two.</summary>
    private static int Close(string text, string mark, int from)
    {
        for (var end = from; (end = text.IndexOf(mark, end, StringComparison.Ordinal)) >= 0; end++)
        {
            var doubled = end + mark.Length < text.Length && text[end + mark.Length] == mark[0];
            if (doubled && mark.Length == 1) end++;
            else if (!char.IsWhiteSpace(text[end - 1])) return doubled ? end + 1 : end;
        }
        return -1;
    }

    private static (string, int, JsonObject)? Link(string text, int at)
    {
        var middle = text.IndexOf("](", at, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : text.IndexOf(')', middle);
        if (end < 0 || !Uri.TryCreate(text[(middle + 2)..end], UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or "mailto")) return null;
        return (text[(at + 1)..middle], end + 1 - at, new() { ["type"] = "LINK", ["linkData"] = new JsonObject { ["link"] = new JsonObject { ["url"] = url.OriginalString, ["target"] = "BLANK" } } });
    }

    private static JsonObject Text(string text, IReadOnlyList<JsonObject> decorations) => new()
    {
        ["type"] = "TEXT",
        ["id"] = "",
        ["nodes"] = new JsonArray(),
        ["textData"] = new JsonObject { ["text"] = text, ["decorations"] = new JsonArray([.. decorations.Select(d => d.DeepClone())]) },
    };
}
