using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>An operation as the request that Wix's own SDK would send (contract.md c and j5): values of the path in the path, reads and deletions in the query string, everything else as JSON.</summary>
internal static class WixRequest
{
    private const int LongestQuery = 4_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Result<HttpRequestMessage> Of(StoredUpstream upstream, UpstreamCall call)
    {
        var (operation, path) = (call.Operation, Path(call));
        if (path.Failed(out var fault)) return fault;
        var inQuery = operation.Verb is "GET" or "DELETE";
        var query = inQuery ? Query(operation, call.Request) : "";
        if (inQuery && operation.PostFallback && query.Length > LongestQuery) (inQuery, query) = (false, "");
        var verb = inQuery || operation.Verb is not ("GET" or "DELETE") ? new HttpMethod(operation.Verb) : HttpMethod.Post;
        var message = new HttpRequestMessage(verb, $"{upstream.BaseUrl}{path.Value}{(query.Length > 0 ? "?" : "")}{query}");
        if (!inQuery) message.Content = Json(call.Request);
        if (call.Key is { } key && !operation.IsRead) message.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return message;
    }

    public static StringContent Json(JsonObject body) => new(body.ToJsonString(Plain), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    /// <summary>A value that would lead to another path than the operation's is refused.</summary>
    private static Result<string> Path(UpstreamCall call)
    {
        var path = call.Operation.Paths[0];
        foreach (var (name, value) in EngineUpstream.PathValues(call))
        {
            if (value is "" or "." or "..") return Unfit(name);
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        }
        return path.Contains('{', StringComparison.Ordinal) ? Unfit(path[(path.IndexOf('{', StringComparison.Ordinal) + 1)..].Split('}')[0]) : path;
    }

    private static UpstreamRefused Unfit(string name) => new(StatusCodes.Status400BadRequest, "INVALID_ARGUMENT", $"{name} must be given, and must fit into an address.", null, null);

    /// <summary>Plain members stand by their dotted names; a request with structure goes as one base64url document where the operation takes that.</summary>
    private static string Query(Operation operation, JsonObject request)
    {
        if (operation.PostFallback && request.Any(m => m.Value is JsonObject)) return $".r={Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(request, Plain))}";
        return string.Join('&', Pairs(request, ""));
    }

    private static IEnumerable<string> Pairs(JsonObject json, string above) => json.SelectMany(m => m.Value switch
    {
        null => [],
        JsonObject below => Pairs(below, $"{above}{m.Key}."),
        JsonArray list => list.OfType<JsonNode>().Select(item => Pair(above + m.Key, item)),
        _ => [Pair(above + m.Key, m.Value)],
    });

    private static string Pair(string name, JsonNode value) =>
        $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString(Plain))}";
}
