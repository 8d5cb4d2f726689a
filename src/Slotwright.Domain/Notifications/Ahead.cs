using System.Globalization;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Notifications;

/// <summary>What the distance of a reminder is counted in.</summary>
public enum AheadUnit { Minutes, Hours, Days }

/// <summary>How long before a start somebody is reminded of it.</summary>
public readonly record struct Ahead(int Amount, AheadUnit Unit)
{
    /// <summary>Days go by the wall clock of the business, so that "one day before 9:00" is 9:00 whatever the clocks did in between; hours and minutes go by.</summary>
    public Instant Before(Instant start, DateTimeZone home) => Unit switch
    {
        AheadUnit.Days => Zones.Start(start.InZone(home).LocalDateTime.PlusDays(-Amount), home),
        AheadUnit.Hours => start - Duration.FromHours(Amount),
        _ => start - Duration.FromMinutes(Amount),
    };

    /// <summary>As it is kept and compared: `24 HOURS`.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit.ToString().ToUpperInvariant()}");
}
