using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>What an MCP address stands for once its token is known. Made (or fetched) anew for every request, so that a change of it counts at once.</summary>
/// <param name="Id">Sessions and subscriptions belong to it; they never cross to another.</param>
/// <param name="Principal">Who acts through it; a session stays with the one who began it.</param>
/// <param name="Options">Makes fresh options for one server instance: a session, a process on stdio, or a single stateless request. Handlers find their request's facts with <see cref="McpScope.Of"/>.</param>
internal sealed record McpEndpoint(string Id, string Principal, Func<McpConnection, McpServerOptions> Options)
{
    /// <summary>The ready result of tools/list (<see cref="ListedTools"/>), sent as it is; null lets the server's handler answer.</summary>
    public Func<McpWire, ReadOnlyMemory<byte>?>? ToolList { get; init; }

    /// <summary>Whether a tool exists here: calls of others end before a server is made for them.</summary>
    public Func<string, bool>? HasTool { get; init; }

    /// <summary>Carries out a call by itself, as the bytes of its result; null for one that may have to ask the user.</summary>
    public Func<DirectCall, CancellationToken, ValueTask<ReadOnlyMemory<byte>?>>? Direct { get; init; }

    /// <summary>What its resources are about, say a site: <see cref="Notices.ResourceUpdated"/> reaches every subscription under the same topic.</summary>
    public string Topic { get; init; } = Id;

    /// <summary>Which resources may be subscribed to.</summary>
    public Func<string, bool> MaySubscribe { get; init; } = _ => false;

    /// <summary>When its open streams end.</summary>
    public DateTimeOffset? Expires { get; init; }

    public McpLimits Limits { get; init; } = McpLimits.Usual;

    public RateLimitErrors RateLimitErrors { get; init; }

    /// <summary>Whatever the resolver wants its handlers to find again.</summary>
    public object? Subject { get; init; }
}

/// <summary>How much one endpoint may take of the server.</summary>
/// <param name="Call">The longest a call may run, the user's answers to questions of tools not counted.</param>
internal sealed record McpLimits(int BodyBytes, int Sessions, int Streams, TimeSpan Idle, TimeSpan Call)
{
    public static McpLimits Usual { get; } = new(1 << 20, 100, 100, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(2));
}

/// <summary>How a rate-limited call is refused: as a JSON-RPC error that clients hand on with its data, or as HTTP 429 for those that look at statuses.</summary>
internal enum RateLimitErrors { JsonRpc, Http }
