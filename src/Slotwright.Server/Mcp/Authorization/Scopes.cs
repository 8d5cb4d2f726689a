namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What a token may be limited to: the kinds of tools.</summary>
internal static class Scopes
{
    public static readonly IReadOnlyList<string> All = ["read", "write", "custom"];

    /// <summary>The words of a `scope` parameter, each once.</summary>
    public static IReadOnlyList<string> Read(string? text) => [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>Those of ours among the given ones, in our order.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<string> scopes) => [.. All.Intersect(scopes)];

    public static string Text(IEnumerable<string> scopes) => string.Join(' ', scopes);
}
