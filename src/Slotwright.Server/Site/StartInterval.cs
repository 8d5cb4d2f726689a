using System.Text.Json;
using Slotwright.Contract.TimeSlotsConfiguration;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>How far apart a site's slots start: so many minutes, or one right after the other.</summary>
/// <param name="Minutes">Null for one after the other, with the time kept free between them.</param>
internal sealed record StartInterval(int? Minutes)
{
    private const long Minute = 60_000;
    private static readonly StartInterval HalfHours = new(30);

    /// <summary>From the bookings app's time slots configuration, half hours without one.</summary>
    public static StartInterval Of(Document? stored)
    {
        if (stored is null || JsonSerializer.Deserialize(stored.Bytes, TimeSlotsConfigurationJson.Wire.TimeSlotsConfiguration)!.SplitInterval is not { } split) return HalfHours;
        return split.SameAsDuration == true ? new((int?)null) : split.ValueInMinutes is { } minutes ? new(minutes) : HalfHours;
    }

    /// <summary>In milliseconds, for sessions of this length with this much kept free after each.</summary>
    public long For(long duration, long buffer) => Minutes is { } minutes ? minutes * Minute : duration + buffer;
}
