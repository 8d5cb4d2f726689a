using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// So many calls in so many seconds, at once or spread, as one number: the time until which the calls made so far have used the
/// window up (the generic cell rate algorithm). Safe to take from on many threads.
/// </summary>
internal sealed class Allowance(int calls, int seconds)
{
    private readonly double each = seconds * 1000.0 / calls;
    private readonly long window = seconds * 1000L;
    private long usedUntil; // in thousandths of the milliseconds that go by

    public bool Is(int others, int otherSeconds) => others == calls && otherSeconds == seconds;

    /// <summary>Takes one call; answers the state of the limit when there is none to take.</summary>
    public RateLimit? Take(string policy, long now)
    {
        while (true)
        {
            var seen = Interlocked.Read(ref usedUntil);
            var next = Math.Max(seen, now * 1000) + (long)(each * 1000);
            if (next - now * 1000 > window * 1000) return State(policy, seen, now);
            if (Interlocked.CompareExchange(ref usedUntil, next, seen) == seen) return null;
        }
    }

    public RateLimit Left(string policy, long now) => State(policy, Interlocked.Read(ref usedUntil), now);

    private RateLimit State(string policy, long used, long now)
    {
        var ahead = Math.Max(0, used - now * 1000) / 1000.0;
        var left = (int)((window - ahead) / each);
        var wait = left > 0 ? 0 : Math.Max(1, (int)Math.Ceiling((ahead + each - window) / 1000));
        return new(policy, calls, seconds, left, wait);
    }
}
