using Slotwright.Domain.Availability;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>Services one right after the other: who could serve each of them, put together for the sequence finder, and how the whole breaks their policies.</summary>
internal sealed class SequenceSearch
{
    private readonly SequenceRequest request;
    private readonly Stretch window;
    private readonly List<SlotSearch> searches = [];

    /// <param name="window">From the earliest start to the latest end.</param>
    public SequenceSearch(SiteCatalog catalog, SequenceRequest request, Stretch window, BusyWindow busy)
    {
        (this.request, this.window) = (request, window);
        var offset = 0L;
        foreach (var s in request.Services!)
        {
            searches.Add(new(catalog, s.Service, s.Place, SlotRequest.Ask(s.Service, new(window.Start + offset, window.End + offset), s.Duration), busy));
            offset += s.Duration;
        }
    }

    /// <summary>The time whose holds matter: all that the sequences of a window touch, and what is kept free after them.</summary>
    public static Stretch Around(SequenceRequest request, Stretch window) => SlotSearch.Around(new(window, request.Length, 1, request.Buffer));

    public SequenceTable Find(long step) => SequenceFinder.Find(window, step, request.Buffer, Parts);

    public SequenceTable At(long start) => SequenceFinder.At(start, request.Buffer, Parts);

    /// <summary>The groups of resources one of the services needs.</summary>
    public IReadOnlyList<(Guid Type, ResourceFacts[] Who)> Groups(int part) => searches[part].Groups;

    /// <summary>The resources of a group that are free for one service of a sequence, of those insisted on if any are.</summary>
    public List<ResourceFacts> Free(SequenceTable table, int row, int part, int group)
    {
        var (type, who) = searches[part].Groups[group];
        var wanted = request.Services![part].Asked.ResourceTypes?.FirstOrDefault(t => Guid.TryParse(t.ResourceTypeId, out var id) && id == type)?.ResourceIds;
        var free = new List<ResourceFacts>();
        foreach (var index in table.Free(row, part, group))
            if (wanted is not { Count: > 0 } || wanted.Contains(who[index].Id.ToString(), StringComparer.OrdinalIgnoreCase)) free.Add(who[index]);
        return free;
    }

    /// <summary>Whether somebody insisted on is free for every service that insists on anybody.</summary>
    public bool HasWanted(SequenceTable table, int row)
    {
        for (var part = 0; part < searches.Count; part++)
            foreach (var wanted in request.Services![part].Asked.ResourceTypes ?? [])
            {
                var group = searches[part].Groups.FindIndex(g => g.Type == Guid.Parse(wanted.ResourceTypeId ?? Guid.Empty.ToString()));
                if (group < 0 || Free(table, row, part, group).Count == 0) return false;
            }
        return true;
    }

    /// <summary>Every service judged by its own policy at its own start; the whole breaks what any of them breaks, and opens when the last of them does.</summary>
    public PolicyViolations Violations(SequenceTable table, int row, NodaTime.Instant now)
    {
        var union = default(PolicyViolations);
        for (var part = 0; part < searches.Count; part++)
        {
            var service = request.Services![part].Service;
            union = union.Or(service.Policy.Violations(now, table.Time(row, part).StartInstant, service.OnlineBooking));
        }
        return union;
    }

    private List<SequencePart> Parts => [.. searches.Zip(request.Services!, (search, s) => new SequencePart(s.Duration, search.Times))];
}
