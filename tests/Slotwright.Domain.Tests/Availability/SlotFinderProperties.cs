using FsCheck;
using FsCheck.Fluent;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

public sealed class SlotFinderProperties
{
    static readonly Gen<(SlotDemand Demand, ResourceTime[][] Groups)> Questions =
        from demand in Some.Demand
        from groups in Gen.Choose(1, 3)
        from resources in Gen.Choose(0, 5).SelectMany(count => Some.Resource.ArrayOf(count)).ArrayOf(groups)
        from sameHours in Gen.Elements(true, false)
        select (demand, sameHours ? [.. resources.Select(ShareHours)] : resources);

    [Fact]
    public void The_slots_found_are_those_a_minute_by_minute_search_finds() => Always.Holds(Questions, asked =>
        Assert.Equal(Oracle(asked.Demand, asked.Groups), Lines(asked.Demand, asked.Groups)), 2000);

    [Fact]
    public void A_free_resource_is_at_work_and_not_busy_all_through_its_slot() => Always.Holds(Questions, asked =>
    {
        var table = SlotFinder.Find(asked.Demand, asked.Groups);
        for (var slot = 0; slot < table.Count; slot++)
            for (var group = 0; group < asked.Groups.Length; group++)
                foreach (var index in table.Free(slot, group))
                    AssertClear(table[slot], asked.Demand.Buffer, asked.Groups[group][index]);
    });

    [Fact]
    public void A_start_tried_alone_is_free_where_a_minute_by_minute_search_says_so() => Always.Holds(
        from demand in Some.Demand
        from resource in Some.Resource
        select (demand, resource),
        asked =>
        {
            for (var start = -5L; start < Some.LastUnit; start++)
                Assert.Equal(IsFree(start, asked.demand, asked.resource), SlotFinder.IsFree(start, asked.demand, asked.resource));
        });

    static ResourceTime[] ShareHours(ResourceTime[] resources) =>
        [.. resources.Select(resource => resource with { Open = [.. resources[0].Open] })];

    static void AssertClear(Stretch slot, long buffer, ResourceTime resource)
    {
        Assert.Contains(resource.Open, open => open.Contains(slot));
        Assert.DoesNotContain(resource.Blocked, off => off.Overlaps(slot));
        Assert.DoesNotContain(resource.Booked, hold => hold.Overlaps(slot with { End = slot.End + buffer }));
    }

    static IEnumerable<string> Lines(SlotDemand demand, ResourceTime[][] groups)
    {
        var table = SlotFinder.Find(demand, groups);
        for (var slot = 0; slot < table.Count; slot++)
            yield return $"{table.Starts[slot]}:{string.Join('|', groups.Select((_, group) => Free(table, slot, group)))}";
    }

    static string Free(SlotTable table, int slot, int group)
    {
        List<int> free = [];
        foreach (var index in table.Free(slot, group)) free.Add(index);
        Assert.Equal(free.Count, table.Free(slot, group).Count);
        return string.Join(',', free);
    }

    static IEnumerable<string> Oracle(SlotDemand demand, ResourceTime[][] groups) =>
        from start in Candidates(demand, groups[0]).Distinct().Order()
        let free = groups.Select(members => Enumerable.Range(0, members.Length).Where(i => IsFree(start, demand, members[i])).ToArray()).ToArray()
        where free.All(indices => indices.Length > 0)
        select $"{start}:{string.Join('|', free.Select(indices => string.Join(',', indices)))}";

    static IEnumerable<long> Candidates(SlotDemand demand, ResourceTime[] primary)
    {
        foreach (var open in primary.SelectMany(resource => resource.Open))
            for (var start = open.Start; start + demand.Duration <= open.End; start += demand.Step)
                if (demand.Window.Start <= start && start < demand.Window.End)
                    yield return start;
    }

    static bool IsFree(long start, SlotDemand demand, ResourceTime resource)
    {
        for (var minute = start; minute < start + demand.Duration + demand.Buffer; minute++)
        {
            var isService = minute < start + demand.Duration;
            if (isService && !resource.Open.Any(open => open.Contains(minute))) return false;
            if (isService && resource.Blocked.Any(off => off.Contains(minute))) return false;
            if (resource.Booked.Any(hold => hold.Contains(minute))) return false;
        }
        return true;
    }
}
