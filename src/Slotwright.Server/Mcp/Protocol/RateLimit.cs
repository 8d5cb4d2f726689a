using System.Globalization;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The state of a rate limit, told in the names of the older drafts and in the current draft's syntax.</summary>
/// <param name="Policy">The limit's name.</param>
/// <param name="Reset">Seconds until calls are possible again, or the window ends.</param>
internal sealed record RateLimit(string Policy, int Limit, int Window, int Remaining, int Reset)
{
    /// <summary>The refusal of a call beyond the limit; hosts show its text to the model, so it names the seconds.</summary>
    /// <param name="message">Whose limit it is, when there is more to say than that there is one.</param>
    public CallRefused Exceeded(RateLimitErrors errors, string? message = null)
    {
        var refused = new CallRefused(CallRefused.RateLimited, message ?? $"Rate limit reached, retry in {Reset} s")
        {
            Status = errors == RateLimitErrors.Http ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK,
            Headers = [("Retry-After", Text(Reset)), .. Headers()],
        };
        refused.Data["status"] = StatusCodes.Status429TooManyRequests;
        refused.Data["ratelimit-limit"] = Limit;
        refused.Data["ratelimit-remaining"] = Remaining;
        refused.Data["ratelimit-reset"] = Reset;
        refused.Data["retry-after"] = Reset;
        return refused;
    }

    public void Tell(IHeaderDictionary headers)
    {
        foreach (var (name, value) in Headers()) headers[name] = value;
    }

    private IEnumerable<(string, string)> Headers() =>
    [
        ("RateLimit-Limit", Text(Limit)),
        ("RateLimit-Remaining", Text(Remaining)),
        ("RateLimit-Reset", Text(Reset)),
        ("RateLimit-Policy", $"\"{Policy}\";q={Text(Limit)};w={Text(Window)}"),
        ("RateLimit", $"\"{Policy}\";r={Text(Remaining)};t={Text(Reset)}"),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
