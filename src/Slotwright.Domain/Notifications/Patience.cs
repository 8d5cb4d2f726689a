using NodaTime;

namespace Slotwright.Domain.Notifications;

/// <summary>When a message that could not be handed over is tried again: ever more rarely, for a day.</summary>
public static class Patience
{
    static readonly Duration First = Duration.FromSeconds(30), Longest = Duration.FromHours(2), Day = Duration.FromHours(24);
    const int MostDoublings = 8;

    /// <param name="attempts">How often it was tried; at least once.</param>
    /// <param name="jitter">Between 0 and 1, so that those that failed together do not come back together.</param>
    /// <returns>Null when it has been tried for long enough.</returns>
    public static Instant? Next(Instant now, Instant due, int attempts, double jitter)
    {
        var wait = Duration.Min(First * (1L << Math.Min(attempts - 1, MostDoublings)), Longest) * (0.8 + 0.4 * jitter);
        return now + wait > due + Day ? null : now + wait;
    }
}
