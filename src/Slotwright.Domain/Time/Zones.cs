using NodaTime;
using NodaTime.TimeZones;

namespace Slotwright.Domain.Time;

/// <summary>
/// The policy for the days the clocks change, stated here and nowhere else: a wall time that does not exist moves forward by the
/// length of the gap; one that exists twice means the first occurrence for a start and the last for an end. What lies between
/// the two is elapsed time, so a night's work is an hour shorter in spring and an hour longer in autumn.
/// </summary>
public static class Zones
{
    static readonly ZoneLocalMappingResolver FirstOccurrence =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    static readonly ZoneLocalMappingResolver LastOccurrence =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    static readonly LocalDateTime Earliest = new(1, 1, 3, 0, 0), Latest = new(9999, 12, 29, 0, 0);

    /// <summary>Midnights (UTC) between which every instant has a wall time in every zone.</summary>
    public static readonly Instant FirstDay = Earliest.InUtc().ToInstant(), LastDay = Latest.InUtc().ToInstant();

    /// <summary>The instant at which something that begins at this wall time begins.</summary>
    public static Instant Start(LocalDateTime wall, DateTimeZone zone) => zone.ResolveLocal(Within(wall), FirstOccurrence).ToInstant();

    /// <summary>The instant at which something that ends at this wall time ends.</summary>
    public static Instant End(LocalDateTime wall, DateTimeZone zone) => zone.ResolveLocal(Within(wall), LastOccurrence).ToInstant();

    /// <summary>The first and last days of the calendar count as the days beside them, so that every instant is within every zone's reach.</summary>
    public static LocalDateTime Within(LocalDateTime wall) => wall < Earliest ? Earliest : wall > Latest ? Latest : wall;

    /// <summary>The zone of this IANA id, letter case included; null when there is none, also for offsets such as "UTC+03:00".</summary>
    public static DateTimeZone? Find(string ianaId) =>
        ianaId.Length > 3 && ianaId.StartsWith("UTC", StringComparison.Ordinal) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(ianaId);
}
