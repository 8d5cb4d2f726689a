using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The facts of one request, for the handler that answers it: the endpoint as it is now (not as it was when a session began), the connection, and what to say in headers.</summary>
/// <param name="own">What a session or a process on stdio follows; none for single requests.</param>
internal sealed class McpScope(McpEndpoint endpoint, McpConnection connection, HttpContext? http, Subscription? own = null)
{
    private const string Key = "slotwright.scope";

    public McpEndpoint Endpoint => endpoint;

    public McpConnection Connection => connection;

    /// <summary>The HTTP request; null on stdio.</summary>
    public HttpContext? Http => http;

    public Subscription? Own => own;

    /// <summary>The state of the caller's rate limit, told in headers as long as none have been sent.</summary>
    public RateLimit? RateLimit { get; set; }

    /// <summary>The refusal that decides the answer's status and headers.</summary>
    public CallRefused? Refused { get; set; }

    public static McpScope Of(MessageContext context) => (McpScope)context.Items[Key]!;

    /// <summary>Whether the user can be asked during this request: the client said it shows forms, and the answer has a way back.</summary>
    public static bool CanAsk(MessageContext context) =>
        context.Server is { IsMrtrSupported: true, ClientCapabilities.Elicitation: { } shows } && (shows.Form is not null || shows.Url is null);

    public void AttachTo(JsonRpcMessage message)
    {
        message.Context ??= new();
        (message.Context.Items ??= new Dictionary<string, object?>())[Key] = this;
    }

    /// <summary>Writes status and headers of an answer that is about to begin.</summary>
    public void Begin(HttpResponse response)
    {
        if (Refused is { } refused)
        {
            response.StatusCode = refused.Status;
            foreach (var (name, value) in refused.Headers) response.Headers[name] = value;
        }
        RateLimit?.Tell(response.Headers);
    }
}
