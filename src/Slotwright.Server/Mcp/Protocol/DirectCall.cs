using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>A tool call that needs nobody to be asked and nothing to be told on the way: it is answered without a server of the SDK, which costs more than most tools do.</summary>
/// <param name="Client">As the client calls itself.</param>
internal sealed record DirectCall(string Tool, JsonElement? Arguments, McpWire Wire, string Client)
{
    /// <summary>The call in a message; null when it wants progress or answers a question.</summary>
    public static DirectCall? Of(McpMessage message, McpWire wire, Implementation? inSession)
    {
        if (message.Text("params", "name") is not { } tool || message.At("params", "_meta", "progressToken") is not null || message.At("params", "requestState") is not null || message.At("params", "inputResponses") is not null) return null;
        var arguments = message.At("params", "arguments");
        if (arguments is { ValueKind: not JsonValueKind.Object }) return null; // the SDK says what is wrong with it
        var info = message.Meta("io.modelcontextprotocol/clientInfo");
        var client = info is { ValueKind: JsonValueKind.Object } told ? $"{Text(told, "name")} {Text(told, "version")}" : inSession is null ? "" : $"{inSession.Name} {inSession.Version}";
        return new(tool, arguments, wire, client);
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Carries it out and answers; false when the endpoint wants the SDK for it.</summary>
    public async Task<bool> Answer(HttpContext http, McpEndpoint endpoint, McpMessage message, ILogger log)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        deadline.CancelAfter(endpoint.Limits.Call);
        try
        {
            if (await endpoint.Direct!(this, deadline.Token) is not { } result) return false;
            await http.Splice(message, result);
        }
        catch (CallRefused refused)
        {
            foreach (var (name, value) in refused.Headers) http.Response.Headers[name] = value;
            await http.Refuse(refused.Status, Error(refused), message.Id);
        }
        catch (McpProtocolException e) { await http.Refuse(200, Error(e), message.Id); }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            await http.Refuse(200, new(RpcError.Internal, $"The call took longer than {endpoint.Limits.Call.TotalSeconds:0} s and was given up."), message.Id);
        }
        catch (Exception e) when (e is not OperationCanceledException && !http.Response.HasStarted)
        {
            log.LogError(e, "tools/call {Name} failed", Tool);
            await http.Refuse(200, new(RpcError.Internal, "An error occurred."), message.Id);
        }
        return true;
    }

    private static RpcError Error(McpProtocolException e) => new((int)e.ErrorCode, e.Message)
    {
        Data = e.Data.Count == 0 ? null : json =>
        {
            json.WriteStartObject();
            foreach (System.Collections.DictionaryEntry entry in e.Data)
            {
                json.WritePropertyName((string)entry.Key);
                JsonSerializer.Serialize(json, entry.Value);
            }
            json.WriteEndObject();
        },
    };
}
