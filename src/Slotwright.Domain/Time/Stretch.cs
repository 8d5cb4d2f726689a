using NodaTime;

namespace Slotwright.Domain.Time;

/// <summary>Elapsed time from Start up to, not including, End, in Unix milliseconds UTC: small enough to sweep by the thousand.</summary>
public readonly record struct Stretch(long Start, long End)
{
    public long Length => End - Start;

    public bool IsEmpty => End <= Start;

    public Instant StartInstant => Instant.FromUnixTimeMilliseconds(Start);

    public Instant EndInstant => Instant.FromUnixTimeMilliseconds(End);

    public static Stretch Of(Instant start, Instant end) => new(start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds());

    /// <summary>True when some moment lies in both; stretches that only touch do not overlap, and an empty one overlaps nothing.</summary>
    public bool Overlaps(Stretch other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    public bool Contains(long moment) => Start <= moment && moment < End;

    public bool Contains(Stretch other) => Start <= other.Start && other.End <= End;
}
