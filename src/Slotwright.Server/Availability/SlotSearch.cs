using NodaTime;
using Slotwright.Contract.Services;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>A place a service is given at; only business locations have hours and resources of their own.</summary>
internal sealed record SlotPlace(string Id, string Type, string? Name, string? Address)
{
    public string? Business => Type == LocationTypeEnumLocationType.Business ? Id : null;

    public static SlotPlace Of(V2Location l) => new(l.Business?.Id ?? l.Id!, l.Type!, l.Business?.Name, (l.Business?.Address ?? l.Custom?.Address)?.FormattedAddress);
}

/// <summary>
/// Who could serve a service at a place, and when each of them is open, off and booked: what the slot finder needs, put
/// together from the catalogue and a window of holds (behaviour/availability.md 2).
/// </summary>
internal sealed class SlotSearch
{
    private const long Day = 24L * 60 * 60 * 1000;
    private readonly SlotDemand demand;

    public SlotSearch(SiteCatalog catalog, ServiceFacts service, SlotPlace place, SlotDemand demand, BusyWindow busy, bool anyHour = false)
    {
        this.demand = demand;
        var window = Around(demand);
        var business = NeedsOpenBusiness(service) && !anyHour ? catalog.Hours.Business(catalog.Site.BusinessSchedule.ToString(), place.Business, window) : null;
        foreach (var need in service.Needs)
        {
            var who = Candidates(catalog, need, place, hiddenToo: anyHour);
            Groups.Add((need.Type, who));
            Times.Add(Array.ConvertAll(who, r => Time(catalog, anyHour ? r with { HoursSchedule = null } : r, place, window, business, busy)));
        }
    }

    /// <summary>The groups of resources, in the order of the slot table's groups.</summary>
    public List<(Guid Type, ResourceFacts[] Who)> Groups { get; } = [];

    /// <summary>When those of each group are open, off and booked.</summary>
    public List<ResourceTime[]> Times { get; } = [];

    public SlotTable Find() => SlotFinder.Find(demand, Times);

    /// <summary>For one slot: the free resources of each group; a group without any means the slot is taken.</summary>
    public List<List<ResourceFacts>> FreeAt(long start) => FreeAt(start, demand.Duration);

    /// <summary>The same for a slot that lasts shorter than what was asked for at most.</summary>
    public List<List<ResourceFacts>> FreeAt(long start, long duration) =>
        [.. Groups.Select((g, i) => g.Who.Where((_, n) => SlotFinder.IsFree(start, demand with { Duration = duration }, Times[i][n])).ToList())];

    /// <summary>Whole UTC days around all that the demand's slots and their buffers can touch, so that neighbouring questions share what is in memory.</summary>
    public static Stretch Around(SlotDemand demand)
    {
        var end = demand.Window.End + demand.Duration + demand.Buffer;
        return new(Floor(demand.Window.Start), Floor(end + Day - 1));
    }

    private static long Floor(long moment) => moment - (moment % Day + Day) % Day;

    /// <summary>Whether the business must be open too: only a service of one length that needs staff alone goes by their own hours.</summary>
    public static bool NeedsOpenBusiness(ServiceFacts service) => service.NeedsOpenBusiness || service.HasDurationVariants || service.AddOns.Any;

    /// <summary>Who could meet a need at a place, free or not; without a place, anywhere.</summary>
    public static ResourceFacts[] Candidates(SiteCatalog catalog, ResourceNeed need, SlotPlace? place, bool hiddenToo)
    {
        var all = need.Among.Count > 0
            ? need.Among.Select(catalog.Resources.GetValueOrDefault).OfType<ResourceFacts>()
            : catalog.Resources.Values.Where(r => r.Type == need.Type).OrderBy(r => r.Id);
        return [.. all.Where(r => (place is null || r.IsAt(place.Business)) && (hiddenToo || !r.IsHidden))];
    }

    private static ResourceTime Time(SiteCatalog catalog, ResourceFacts resource, SlotPlace place, Stretch window, Stretch[]? business, BusyWindow busy)
    {
        var (open, blocked) = catalog.Hours.Of(resource, place.Business, window);
        return new(business is null ? open : Stretches.Intersect(open, business), blocked, busy.Of(resource.Id));
    }
}

/// <summary>The wall time a caller means, as instants: a time the clocks repeat has two.</summary>
internal static class Occurrences
{
    public static IEnumerable<Instant> Of(LocalDateTime wall, DateTimeZone zone)
    {
        wall = Zones.Within(wall);
        var map = zone.MapLocal(wall);
        if (map.Count == 0) yield return Zones.Start(wall, zone);
        if (map.Count > 0) yield return map.First().ToInstant();
        if (map.Count > 1) yield return map.Last().ToInstant();
    }
}
