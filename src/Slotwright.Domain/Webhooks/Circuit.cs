using NodaTime;

namespace Slotwright.Domain.Webhooks;

/// <summary>When an address that fails time after time is left alone for a while, so that it costs nobody anything; one attempt then tells whether it is back.</summary>
public sealed record Circuit(int OpensAfter, Duration First, Duration Longest)
{
    public static Circuit Usual { get; } = new(5, Duration.FromSeconds(15), Duration.FromMinutes(30));

    public bool IsOpen(int failures) => failures >= OpensAfter;

    /// <summary>The pause after so many failures in a row, twice as long each time; none while it is closed.</summary>
    /// <param name="chance">From 0 to 1: up to a quarter of the pause is left to it.</param>
    public Duration? Pause(int failures, double chance)
    {
        if (!IsOpen(failures)) return null;
        var pause = First * Math.Pow(2, Math.Min(failures - OpensAfter, 30));
        return (pause < Longest ? pause : Longest) * (0.75 + 0.25 * chance);
    }
}
