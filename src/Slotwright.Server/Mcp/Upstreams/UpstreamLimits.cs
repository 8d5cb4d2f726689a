using System.Globalization;
using System.Text.RegularExpressions;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>
/// Reads how an upstream tells its rate limit, in every spelling in use: `RateLimit-*` and `X-RateLimit-*`, the structured `RateLimit`
/// with its policy, and `Retry-After`. What it leaves out is taken as Wix's own usual limit.
/// </summary>
internal static partial class UpstreamLimits
{
    private const int UsualLimit = 200, UsualWindow = 60;
    private const long Epoch = 1_000_000_000; // seconds from here on are a date, not a wait

    /// <summary>The limit that a 429 speaks of; null for other answers.</summary>
    public static RateLimit? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        if ((int)response.StatusCode != StatusCodes.Status429TooManyRequests) return null;
        var (state, policy) = (Text(response, "RateLimit") ?? "", Text(response, "RateLimit-Policy") ?? Text(response, "RateLimit-Limit") ?? "");
        var limit = Number(Text(response, "RateLimit-Limit") ?? Text(response, "X-RateLimit-Limit")) ?? Named(state, "limit") ?? Named(policy, "q") ?? Number(policy);
        var remaining = Number(Text(response, "RateLimit-Remaining") ?? Text(response, "X-RateLimit-Remaining")) ?? Named(state, "r") ?? Named(state, "remaining");
        var reset = Number(Text(response, "RateLimit-Reset") ?? Text(response, "X-RateLimit-Reset")) ?? Named(state, "t") ?? Named(state, "reset");
        if (reset >= Epoch) reset -= now.ToUnixTimeSeconds();
        var wait = Later(reset, RetryAfter(response, now)) ?? UsualWindow;
        return new("upstream", Small(limit ?? UsualLimit), Small(Named(policy, "w") ?? UsualWindow), Small(remaining ?? 0), Math.Max(1, Small(wait)));
    }

    private static long? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => (long)Math.Ceiling(delta.TotalSeconds),
        { Date: { } date } => (long)Math.Ceiling((date - now).TotalSeconds),
        _ => null,
    };

    /// <summary>Whoever waits the longer of two times has waited long enough for both.</summary>
    private static long? Later(long? one, long? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);

    private static string? Text(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static long? Number(string? text) => text is not null && First().Match(text) is { Success: true } match && long.TryParse(match.ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Named(string text, string name)
    {
        foreach (Match pair in Pairs().Matches(text))
            if (pair.Groups[1].Value == name && long.TryParse(pair.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var number)) return number;
        return null;
    }

    private static int Small(long number) => (int)Math.Clamp(number, 0, 86_400_000);

    [GeneratedRegex("^[0-9]{1,15}")]
    private static partial Regex First();

    [GeneratedRegex(@"\b([a-z]+)=([0-9]{1,15})")]
    private static partial Regex Pairs();
}
