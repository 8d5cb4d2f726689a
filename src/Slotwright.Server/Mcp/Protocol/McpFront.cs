namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The front door of MCP: `/mcp` and `/mcp/{token}`, for both kinds of the protocol at one address.</summary>
internal sealed class McpFront(HostGuard guard, McpDirectory directory, McpPost post, McpSessions sessions, Notices notices, TimeProvider time, IHostApplicationLifetime life, ILogger<McpFront> log)
{
    private const string Root = "/mcp";

    public static bool Takes(PathString path) => path.StartsWithSegments(Root, StringComparison.Ordinal, out var rest) && rest.Value!.IndexOf('/', Math.Min(1, rest.Value.Length)) < 0;

    public async Task Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            await Guarded(http);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested) { } // the client is gone
        catch (OperationCanceledException) // the session was ended under the request
        {
            if (!http.Response.HasStarted) await http.Refuse(404, new(RpcError.NoSession, "There is no such session any more."));
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await http.Refuse(e.StatusCode, new(RpcError.Request, e.Message));
        }
        catch (Exception e)
        {
            log.LogError(e, "An MCP request failed");
            if (!http.Response.HasStarted) await http.Refuse(500, new(RpcError.Internal, $"Something went wrong; it was logged as {http.TraceIdentifier}."));
        }
    }

    /// <summary>Ends all that is open of an endpoint that was revoked; later requests are the resolver's to refuse.</summary>
    public async Task Revoke(string endpoint)
    {
        notices.End(endpoint);
        await sessions.EndAll(endpoint);
    }

    private async Task Guarded(HttpContext http)
    {
        if (guard.Refuses(http.Request) is { } stranger)
        {
            await http.Refuse(403, new(RpcError.Refused, stranger));
            return;
        }
        Cors.Allow(http);
        if (HttpMethods.IsOptions(http.Request.Method)) http.Response.StatusCode = 204;
        else await Resolved(http);
    }

    private async Task Resolved(HttpContext http)
    {
        var token = http.Request.Path.Value!.Length > Root.Length + 1 ? http.Request.Path.Value[(Root.Length + 1)..] : null;
        var found = await directory.Find(token, http, http.RequestAborted);
        if (found.Endpoint is not { } endpoint) await http.Refuse(found.Refusal ?? McpRefusal.Unknown);
        else if (HttpMethods.IsPost(http.Request.Method)) await post.Handle(http, endpoint);
        else if (HttpMethods.IsGet(http.Request.Method) && !VersionRules.IsStateless(http.Request)) await Listen(http, endpoint);
        else if (HttpMethods.IsDelete(http.Request.Method) && !VersionRules.IsStateless(http.Request)) await Leave(http, endpoint);
        else
        {
            http.Response.Headers.Allow = VersionRules.IsStateless(http.Request) ? "POST, OPTIONS" : "GET, POST, DELETE, OPTIONS";
            await http.Refuse(405, new(RpcError.Refused, $"{http.Request.Method} means nothing here."));
        }
    }

    private async Task Listen(HttpContext http, McpEndpoint endpoint)
    {
        if (!MediaTypes.Accepts(http.Request, MediaTypes.Events)) await http.Refuse(406, new(RpcError.Refused, "The answer is an event stream: accept text/event-stream."));
        else if (await Session(http, endpoint) is { } session)
        {
            using var use = session.Use();
            using var expiry = Subscription.Expiry(endpoint.Expires, time);
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(session.Ending, expiry.Token, life.ApplicationStopping);
            await session.Line.Listen(http, stopping.Token);
        }
    }

    private async Task Leave(HttpContext http, McpEndpoint endpoint)
    {
        if (await Session(http, endpoint) is not { } session) return;
        await sessions.End(session);
        http.Response.StatusCode = 204;
    }

    /// <summary>The session a request names, after telling what is wrong when there is none.</summary>
    private async Task<McpSession?> Session(HttpContext http, McpEndpoint endpoint)
    {
        if (http.Request.Headers[VersionRules.VersionHeader].ToString() is { Length: > 0 } version && !Sdk.Versions.Contains(version)) { await http.Refuse(400, VersionRules.Unsupported(version, false).Item1); return null; }
        var id = http.Request.Headers[McpPost.SessionHeader].ToString();
        if (id.Length == 0) await http.Refuse(400, new(RpcError.Refused, $"{McpPost.SessionHeader} must be given; a session begins with initialize."));
        else if (sessions.Find(id, endpoint) is { } session) return session;
        else await http.Refuse(404, new(RpcError.NoSession, "There is no such session."));
        return null;
    }
}
