using Microsoft.Net.Http.Headers;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>What a client says it sends and can read.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Events = "text/event-stream";

    /// <summary>Whether an answer of a type can be read; a client that says nothing reads everything.</summary>
    public static bool Accepts(HttpRequest request, string type)
    {
        if (request.Headers.Accept.Count == 0) return true;
        if (request.Headers.Accept is [{ } usual] && usual.Contains(type, StringComparison.Ordinal) && !usual.Contains(";q", StringComparison.Ordinal)) return true;
        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) && accepted.Any(a => a.Quality is null or > 0 && (a.MatchesAllTypes || new MediaTypeHeaderValue(type).IsSubsetOf(a)));
    }

    public static bool IsJson(HttpRequest request) =>
        request.ContentType == Json || MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) && type.Charset.Value is null or { Length: 0 } or "utf-8" or "UTF-8";
}
