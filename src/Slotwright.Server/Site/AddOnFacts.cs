using Slotwright.Contract.Services;

namespace Slotwright.Server.Site;

/// <summary>The add-ons a service offers, by group, and how much longer each makes an appointment.</summary>
internal sealed class AddOnFacts
{
    private readonly IReadOnlyDictionary<Guid, int> minutes;
    private readonly Lazy<IReadOnlySet<int>> lengthenings;

    private AddOnFacts(IReadOnlyList<OfferedGroup> groups, IReadOnlyDictionary<Guid, int> minutes)
    {
        (Groups, this.minutes) = (groups, minutes);
        lengthenings = new(Sums);
    }

    public IReadOnlyList<OfferedGroup> Groups { get; }

    /// <summary>How much longer any choice of them can make it, with none at all among the choices.</summary>
    public IReadOnlySet<int> Lengthenings => lengthenings.Value;

    public bool Any => minutes.Count > 0;

    public bool Has(Guid addOn) => minutes.ContainsKey(addOn);

    /// <summary>How much longer these make it; what takes no time adds none.</summary>
    public int Minutes(IEnumerable<Guid> chosen) => chosen.Distinct().Sum(id => minutes.GetValueOrDefault(id));

    public static AddOnFacts Of(Service service)
    {
        var told = (service.AddOnDetails ?? []).ToDictionary(d => Guid.Parse(d.AddOnId!), d => d.DurationInMinutes ?? 0);
        var groups = (service.AddOnGroups ?? []).Select(g => new OfferedGroup(Guid.Parse(g.Id!), [.. (g.AddOnIds ?? []).Select(Guid.Parse)], g.MaxNumberOfAddOns)).ToList();
        return new(groups, groups.SelectMany(g => g.AddOns).Distinct().ToDictionary(id => id, told.GetValueOrDefault));
    }

    private HashSet<int> Sums()
    {
        HashSet<int> sums = [0];
        foreach (var group in Groups)
        {
            HashSet<(int Count, int Sum)> within = [(0, 0)];
            foreach (var more in group.AddOns.Select(id => minutes[id]).Where(m => m > 0))
                within.UnionWith(within.Where(w => w.Count < (group.Most ?? int.MaxValue)).Select(w => (w.Count + 1, w.Sum + more)).ToList());
            sums = [.. sums.SelectMany(sum => within.Select(w => sum + w.Sum))];
        }
        return sums;
    }
}

/// <summary>One group of add-ons on a service.</summary>
/// <param name="Most">How many of them a customer may take; null means all.</param>
internal sealed record OfferedGroup(Guid Id, IReadOnlyList<Guid> AddOns, int? Most);
