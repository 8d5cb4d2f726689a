using NodaTime;
using Slotwright.Contract.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Who serves when it is left to us: who has the slot already, then staff as the business ranks them, else whoever is booked for
/// the least time that day, then for the fewest bookings, then who has been there longest.
/// </summary>
/// <param name="Own">Resources the booking holds already.</param>
/// <param name="Day">The day of the slot in the site's zone.</param>
internal sealed record SlotChoice(ServiceFacts Service, BusyWindow Busy, IReadOnlySet<Guid> Own, Stretch Day)
{
    public List<ResourceFacts> Order(ResourceNeed need, IEnumerable<ResourceFacts> who)
    {
        var listed = who.ToList();
        if (listed.Count < 2) return listed;
        if (need.Type != ServiceFacts.StaffType || Service.StaffRanking is not { } ranking)
            return [.. listed.OrderByDescending(r => Own.Contains(r.Id)).ThenBy(r => Booked(r.Id)).ThenBy(r => Busy.Of(r.Id).Length).ThenBy(r => r.Id)];
        if (ranking == RankingOrder.LowestToHighest) listed.Reverse();
        return [.. listed.OrderByDescending(r => Own.Contains(r.Id))];
    }

    /// <summary>The local days a stretch touches, whole, and the stretch itself.</summary>
    public static Stretch DayAround(Stretch time, DateTimeZone zone)
    {
        var day = time.StartInstant.InZone(zone).Date;
        var (start, end) = (zone.AtStartOfDay(day).ToInstant().ToUnixTimeMilliseconds(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant().ToUnixTimeMilliseconds());
        return new(Math.Min(start, time.Start), Math.Max(end, time.End));
    }

    private long Booked(Guid resource)
    {
        var total = 0L;
        foreach (var hold in Busy.Of(resource)) total += Math.Max(0, Math.Min(hold.End, Day.End) - Math.Max(hold.Start, Day.Start));
        return total;
    }
}
