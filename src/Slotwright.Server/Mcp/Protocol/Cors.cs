namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Lets web pages the guard let in read the answers.</summary>
internal static class Cors
{
    private const string Sent = "authorization, content-type, accept, last-event-id, mcp-session-id, mcp-protocol-version, mcp-method, mcp-name";
    private const string Read = "mcp-session-id, www-authenticate, retry-after, ratelimit, ratelimit-policy, ratelimit-limit, ratelimit-remaining, ratelimit-reset";

    public static void Allow(HttpContext http)
    {
        if (http.Request.Headers.Origin is not { Count: 1 } origin) return;
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.Vary = "Origin";
        headers.AccessControlExposeHeaders = Read;
        if (!HttpMethods.IsOptions(http.Request.Method)) return;
        headers.AccessControlAllowHeaders = Sent;
        headers.AccessControlAllowMethods = "GET, POST, DELETE, OPTIONS";
        headers.AccessControlMaxAge = "86400";
    }
}
