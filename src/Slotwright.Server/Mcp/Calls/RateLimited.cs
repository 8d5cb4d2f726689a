using ModelContextProtocol;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>A call that a limit kept from being made, ours or the upstream's: a JSON-RPC error with what its headers say as data (mcp.md 2.3). Retrying is the caller's.</summary>
internal static class RateLimited
{
    public const int Code = -32010;

    public static McpProtocolException Of(LimitReached reached) => Of(reached.State, reached.Message);

    public static McpProtocolException Of(RateLimitState state, string message)
    {
        var failure = new McpProtocolException(message, (McpErrorCode)Code);
        failure.Data["status"] = 429;
        failure.Data["ratelimit-policy"] = state.Policy;
        failure.Data["ratelimit-limit"] = state.Limit;
        failure.Data["ratelimit-remaining"] = state.Remaining;
        failure.Data["ratelimit-reset"] = state.ResetSeconds;
        failure.Data["retry-after"] = state.ResetSeconds;
        return failure;
    }
}
