using NodaTime;

namespace Slotwright.Domain.Webhooks;

/// <summary>How long to wait after each failed attempt; after the last of the waits a delivery is given up (webhooks.md 1).</summary>
public sealed record RetrySchedule(IReadOnlyList<Duration> Waits)
{
    /// <summary>Twelve more attempts within two days.</summary>
    public static RetrySchedule Usual { get; } = new([.. new[] { 1, 10, 60, 120, 120, 120, 240, 240, 240, 480, 480, 720 }.Select(minutes => Duration.FromMinutes(minutes))]);

    /// <summary>How long a delivery may take in all until it is given up, however few attempts it had: an address that is paused gets none.</summary>
    public Duration Whole => Waits.Aggregate(Duration.FromHours(1), (sum, wait) => sum + wait * 1.1);

    /// <summary>The wait after so many failed attempts, a tenth shorter or longer so that not all come back at once; null when that was the last.</summary>
    /// <param name="chance">From 0 to 1.</param>
    public Duration? After(int attempts, double chance) => attempts > Waits.Count ? null : Waits[attempts - 1] * (0.9 + 0.2 * chance);
}
