using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>Slotwright's own engine, called within the process. What a minted server may do is decided by its tools; here it acts as an app that holds every permission of its one site.</summary>
internal sealed class EngineUpstream(Dispatcher dispatcher, Api api, Guid site, Guid server) : IUpstream
{
    private static readonly Grant Everything = Grant.Owner;

    public string Id => $"engine {site:N}";

    public bool Rehearses => true;

    public bool Serves(Operation operation) => api[operation] is not null;

    public async Task<Result<JsonObject>> Send(UpstreamCall call, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToElement(call.Request);
        var caller = new Caller(site, CallerKind.App, server, Everything);
        var key = call.Key is { } name && !call.Operation.IsRead ? new IdempotencyKey($"{caller.Kind} {server:N} {name}", SHA256.HashData(Encoding.UTF8.GetBytes($"{call.Operation.Name}\n{body.GetRawText()}"))) : null;
        var answer = await dispatcher.Send(call.Operation, caller, body, PathValues(call), key, call.DryRun, ct);
        using var owner = answer.Owner;
        ct.ThrowIfCancellationRequested();
        var json = answer.Body.Length == 0 ? [] : JsonNode.Parse(answer.Body.Span) as JsonObject ?? [];
        return answer.Status == 200 ? json : UpstreamRefused.Read(answer.Status, json, null);
    }

    /// <summary>The values the operation's path names, out of the request.</summary>
    public static Dictionary<string, string> PathValues(UpstreamCall call)
    {
        var values = new Dictionary<string, string>();
        foreach (var segment in call.Operation.Paths[0].Split('/'))
            if (segment.StartsWith('{') && segment.IndexOf('}', StringComparison.Ordinal) is > 0 and var close && RequestBuilder.At(call.Request, segment[1..close]) is { } value)
                values[segment[1..close]] = value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString();
        return values;
    }
}
