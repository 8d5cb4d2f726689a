using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>The front door of the authorization server: its documents, endpoints for clients, and pages for owners.</summary>
internal sealed class OAuthFront(HostGuard guard, OAuthMetadata metadata, AuthorizeEndpoint authorize, TokenEndpoint tokens, Revocation revocation, Registration registration, Throttle throttle, ILogger<OAuthFront> log)
{
    public const string Authorize = "/oauth/authorize", Token = "/oauth/token", Register = "/oauth/register", Revoke = "/oauth/revoke";
    private const string ServerDocument = "/.well-known/oauth-authorization-server", OpenIdDocument = "/.well-known/openid-configuration";
    private const int Times = 3000, Seconds = 60;

    public static bool Takes(PathString path) => path.Value is Authorize or Token or Register or Revoke or ServerDocument or OpenIdDocument
        || path.StartsWithSegments(Audience.MetadataRoot, StringComparison.Ordinal);

    public async Task Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            await Guarded(http, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { } // the client is gone
        catch (BadHttpRequestException e) when (!http.Response.HasStarted) { await Tell(http, new OAuthRefusal("invalid_request", e.Message, e.StatusCode)); }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) && !http.Response.HasStarted)
        {
            log.LogWarning("The database is away: {Reason}", e.Message);
            await Tell(http, new OAuthRefusal("temporarily_unavailable", "Come back in a moment.", StatusCodes.Status503ServiceUnavailable));
        }
        catch (Exception e)
        {
            log.LogError(e, "An OAuth request failed");
            if (!http.Response.HasStarted) await Tell(http, new OAuthRefusal("server_error", $"Something went wrong; it was logged as {http.TraceIdentifier}.", StatusCodes.Status500InternalServerError));
        }
    }

    private async Task Guarded(HttpContext http, CancellationToken ct)
    {
        var path = http.Request.Path.Value!;
        if (guard.RefusesHost(http.Request) is { } stranger) await Tell(http, new OAuthRefusal("invalid_request", stranger, StatusCodes.Status403Forbidden));
        else if (path != Authorize && IsAskedByBrowser(http)) http.Response.StatusCode = StatusCodes.Status204NoContent;
        else if (throttle.Take("requests", http, Times, Seconds) is { } reached) await Tell(http, new TooOften(reached));
        else if (Allowed(path).Contains(http.Request.Method)) await Answer(http, path, ct);
        else
        {
            http.Response.Headers.Allow = string.Join(", ", Allowed(path));
            await Tell(http, new OAuthRefusal("invalid_request", $"{http.Request.Method} means nothing here.", StatusCodes.Status405MethodNotAllowed));
        }
    }

    private static string[] Allowed(string path) => path switch
    {
        Authorize => ["GET", "POST"],
        Token or Register or Revoke => ["POST"],
        _ => ["GET"],
    };

    private async Task Answer(HttpContext http, string path, CancellationToken ct)
    {
        if (path == Authorize) await (HttpMethods.IsPost(http.Request.Method) ? authorize.Decide(http, ct) : authorize.Show(http, ct));
        else await Tell(http, path switch
        {
            Token => await Form(http, f => tokens.Run(f, ct), ct),
            Revoke => await Form(http, f => revocation.Run(f, ct), ct),
            Register => await registration.Run(http, ct),
            ServerDocument or OpenIdDocument => metadata.Server(),
            _ => await metadata.Resource(path[Audience.MetadataRoot.Length..], ct),
        });
    }

    private static async Task<Result<OAuthAnswer>> Form(HttpContext http, Func<OAuthForm, Task<Result<OAuthAnswer>>> run, CancellationToken ct)
    {
        var form = await OAuthForm.Read(http.Request, ct);
        if (form.Failed(out var fault)) return fault;
        return form.Value.RepeatedAny() is { } twice ? new OAuthRefusal("invalid_request", $"{twice} was given more than once.") : await run(form.Value);
    }

    /// <summary>Web pages may use these endpoints as any program may: nothing here relies on cookies.</summary>
    private static bool IsAskedByBrowser(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "retry-after, www-authenticate";
        if (!HttpMethods.IsOptions(http.Request.Method)) return false;
        headers.AccessControlAllowHeaders = "authorization, content-type, accept, mcp-protocol-version";
        headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        headers.AccessControlMaxAge = "86400";
        return true;
    }

    private static Task Tell(HttpContext http, Result<OAuthAnswer> result)
    {
        if (result.Fault is TooOften { State.Reset: var wait }) http.Response.Headers.RetryAfter = $"{wait}";
        var answer = result.Failed(out var fault) ? OAuthAnswer.Of(fault) : result.Value;
        return http.Write(answer.Status, answer.Json());
    }

    private static Task Tell(HttpContext http, Fault fault) => Tell(http, (Result<OAuthAnswer>)fault);
}
