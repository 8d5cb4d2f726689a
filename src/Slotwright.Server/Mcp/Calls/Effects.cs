using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>What a change does, in lines a person reads before saying yes: what it is about, which values change, who is told.</summary>
internal static partial class Effects
{
    private const int MostLines = 20;
    private static readonly HashSet<string> Quiet = ["revision", "updatedDate"];

    /// <param name="after">As it will stand, as far as that could be tried; null when it could not, or when it will be gone.</param>
    public static List<string> Of(ToolRun run, JsonObject? before, JsonObject? after)
    {
        var tool = run.Tool;
        var lines = new List<string> { before is not null && tool.Subject is { } subject ? $"{tool.Title}: {run.Called(subject, run.Before!)}" : tool.Title };
        if (before is not null && after is not null) lines.AddRange(Changes(before, after, ""));
        else if (after is null) lines.AddRange(run.Arguments.Where(a => a.Key is not ("dry_run" or "idempotency_key" or "confirmation_id" or "revision" or "notify" or "message") && a.Key != tool.Subject?.Argument).Select(a => $"{a.Key}: {Short(a.Value)}"));
        if (after is not null && run.Text("content") is { } content) lines.Add($"content: {Short(JsonValue.Create(content))}");
        if (tool.Arguments.Any(a => a.Name == "notify")) lines.Add(run.Notified("The customer is"));
        return lines.Count > MostLines ? [.. lines.Take(MostLines), $"... and {lines.Count - MostLines} more"] : lines;
    }

    public static string Label(string label, JsonObject entity, DateTimeZone zone) => Spaces().Replace(Place().Replace(label, m => RequestBuilder.At(entity, m.Groups[1].Value) is { } value ? Value(value, zone) : ""), "").Trim();

    private static string Value(JsonNode? value, DateTimeZone zone)
    {
        if (value?.GetValueKind() != System.Text.Json.JsonValueKind.String) return Short(value);
        var text = (string)value!;
        return text.Length >= 20 && text[10] == 'T' && Formats.Matches("TIMESTAMP", text) ? $"{Wire.Instant(text).InZone(zone).ToString("ddd d MMM uuuu HH:mm", System.Globalization.CultureInfo.InvariantCulture)} ({zone.Id})" : text;
    }

    private static IEnumerable<string> Changes(JsonObject before, JsonObject after, string path)
    {
        foreach (var name in before.Select(m => m.Key).Union(after.Select(m => m.Key)))
        {
            if (Quiet.Contains(name) || JsonNode.DeepEquals(before[name], after[name])) continue;
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (before[name] is JsonObject old && after[name] is JsonObject fresh) foreach (var line in Changes(old, fresh, at)) yield return line;
            else yield return $"{at}: {Short(before[name])} -> {Short(after[name])}";
        }
    }

    private static string Short(JsonNode? value)
    {
        var text = value switch { null => "(none)", JsonValue v when v.TryGetValue<string>(out var said) => said, _ => value.ToJsonString() };
        return text.Length > 120 ? Wire.Cut(text, 117) + "..." : text;
    }

    [GeneratedRegex(@"\{([A-Za-z0-9.\[\]]+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\s+(?=[\s,])")]
    private static partial Regex Spaces();
}
