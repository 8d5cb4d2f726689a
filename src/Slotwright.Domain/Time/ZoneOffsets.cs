using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>A zone's offsets from UTC, read from the database once per stretch of constant offset; for one thread at a time.</summary>
public sealed class ZoneOffsets(DateTimeZone zone)
{
    Stretch known;
    long offset;

    /// <summary>Milliseconds to add to this Unix time to get the wall clock's.</summary>
    public long At(long unixMs)
    {
        if (!known.Contains(unixMs)) Learn(unixMs);
        return offset;
    }

    void Learn(long unixMs)
    {
        var interval = zone.GetZoneInterval(Instant.FromUnixTimeMilliseconds(unixMs));
        known = new(
            interval.HasStart ? interval.Start.ToUnixTimeMilliseconds() : long.MinValue,
            interval.HasEnd ? interval.End.ToUnixTimeMilliseconds() : long.MaxValue);
        offset = interval.WallOffset.Milliseconds;
    }
}
