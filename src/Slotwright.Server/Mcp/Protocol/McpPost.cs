using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>One posted message: what it must be, which protocol it speaks, and who answers it.</summary>
internal sealed class McpPost(McpHost host, McpSessions sessions, TimeProvider time, ILogger<McpPost> log)
{
    public const string SessionHeader = "Mcp-Session-Id";

    public async Task Handle(HttpContext http, McpEndpoint endpoint)
    {
        var request = http.Request;
        if (!MediaTypes.Accepts(request, MediaTypes.Json) || !MediaTypes.Accepts(request, MediaTypes.Events))
        {
            await http.Refuse(406, new(RpcError.Refused, "The answer is JSON or an event stream: accept application/json and text/event-stream."));
            return;
        }
        if (!MediaTypes.IsJson(request)) await http.Refuse(415, new(RpcError.Refused, "A message is application/json in UTF-8."));
        else if (await McpBody.Read(request, endpoint.Limits.BodyBytes, http.RequestAborted) is not { } bytes) await http.Refuse(413, new(RpcError.Refused, $"A message has at most {endpoint.Limits.BodyBytes} bytes."));
        else if (McpMessage.Read(bytes) is var (message, error) && error is not null) await http.Refuse(400, error);
        else await Message(http, endpoint, message!);
    }

    private async Task Message(HttpContext http, McpEndpoint endpoint, McpMessage message)
    {
        if (VersionRules.Check(http.Request, message) is { } wrong) await http.Refuse(wrong.Status, wrong.Error, message.Id);
        else if (VersionRules.IsStateless(http.Request)) await Alone(http, endpoint, message);
        else await InSession(http, endpoint, message);
    }

    /// <summary>The stateless protocol: a server for one request, gone when it is answered or its client has left.</summary>
    private async Task Alone(HttpContext http, McpEndpoint endpoint, McpMessage message)
    {
        if (message.Method is null) { await http.Refuse(400, new(RpcError.Request, "Nothing was asked of the client."), message.Id); return; }
        if (message.IsNotification) { http.Response.StatusCode = 202; return; }
        var connection = new McpConnection(McpWire.Stateless, null);
        if (await Shortcut(http, endpoint, message, connection.Wire, null)) return;
        await using var transport = new StreamableHttpServerTransport { Stateless = true };
        var server = host.Create(transport, endpoint, connection);
        using var ending = new CancellationTokenSource();
        var running = server.RunAsync(ending.Token);
        var isAnswered = false;
        try
        {
            await Answer(http, new(endpoint, connection, http), transport, message);
            isAnswered = true;
        }
        finally
        {
            if (!isAnswered) await ending.CancelAsync(); // what still runs has nobody left to answer; cancelling costs, so only then
            await transport.DisposeAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await server.DisposeAsync();
        }
    }

    private async Task InSession(HttpContext http, McpEndpoint endpoint, McpMessage message)
    {
        var id = http.Request.Headers[SessionHeader].ToString();
        if (id.Length == 0 && message is { Method: RequestMethods.Initialize, IsRequest: true }) await Begin(http, endpoint, message);
        else if (id.Length == 0) await http.Refuse(400, new(RpcError.Refused, $"{SessionHeader} must be given; a session begins with initialize."), message.Id);
        else if (sessions.Find(id, endpoint) is not { } session) await http.Refuse(404, new(RpcError.NoSession, "There is no such session."), message.Id);
        else if (message.Method == RequestMethods.Initialize) await http.Refuse(400, new(RpcError.Request, "The session has begun."), message.Id);
        else
        {
            using var use = session.Use();
            http.Response.Headers[SessionHeader] = id;
            if (await Shortcut(http, endpoint, message, McpWire.Session, session.Server.ClientInfo)) return;
            await Answer(http, new(endpoint, session.Connection, http, session.Own), session.Transport, message);
        }
    }

    private async Task Begin(HttpContext http, McpEndpoint endpoint, McpMessage message)
    {
        if (message.At("params") is not { } given || !VersionRules.Reads<InitializeRequestParams>(given)) await http.Refuse(400, new(RpcError.Params, "initialize takes protocolVersion, capabilities and clientInfo (name, version)."), message.Id);
        else if (await sessions.Begin(endpoint) is not { } session)
        {
            http.Response.Headers.RetryAfter = "60";
            await http.Refuse(503, new(RpcError.Refused, "Too many sessions are open here. Close one, or come back in a minute."), message.Id);
        }
        else
        {
            using var use = session.Use();
            http.Response.Headers[SessionHeader] = session.Id;
            await Answer(http, new(endpoint, session.Connection, http, session.Own), session.Transport, message);
        }
    }

    /// <summary>What needs no server of the SDK: the ready list of tools, calls of tools that do not exist, and calls that nobody need be asked about.</summary>
    private async Task<bool> Shortcut(HttpContext http, McpEndpoint endpoint, McpMessage message, McpWire wire, Implementation? client)
    {
        if (message is { Method: RequestMethods.ToolsList, IsRequest: true } && endpoint.ToolList?.Invoke(wire) is { } list && message.At("params", "cursor") is null or { ValueKind: JsonValueKind.Null })
        {
            await http.Splice(message, list);
            return true;
        }
        if (message is not { Method: RequestMethods.ToolsCall, IsRequest: true } || message.Text("params", "name") is not { } name) return false;
        if (endpoint.HasTool?.Invoke(name) == false)
        {
            await http.Refuse(200, new(RpcError.Params, CallRefused.UnknownTool(name).Message), message.Id);
            return true;
        }
        return endpoint.Direct is not null && DirectCall.Of(message, wire, client) is { } call && await call.Answer(http, endpoint, message, log);
    }

    private async Task Answer(HttpContext http, McpScope scope, StreamableHttpServerTransport transport, McpMessage message)
    {
        var posted = message.ForSdk();
        scope.AttachTo(posted);
        if (http.Request.Headers[VersionRules.VersionHeader].ToString() is { Length: > 0 } version) posted.Context!.ProtocolVersion = version;
        await using var answer = new JsonFirstStream(http, scope, time);
        if (!await transport.HandlePostRequestAsync(posted, answer, http.RequestAborted)) http.Response.StatusCode = 202;
    }
}
