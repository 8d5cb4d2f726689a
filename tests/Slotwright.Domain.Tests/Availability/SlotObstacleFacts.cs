using FsCheck;
using FsCheck.Fluent;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

public sealed class SlotObstacleFacts
{
    static readonly SlotDemand Hour = new(new(0, 1), 60, 30, 10);

    [Theory]
    [InlineData(540, "")]
    [InlineData(530, "OutsideWorkingHours BusinessClosed")]
    [InlineData(960, "BusinessClosed")]
    [InlineData(990, "OutsideWorkingHours BusinessClosed")]
    [InlineData(600, "Blocked0")]
    [InlineData(780, "Booked0")]
    [InlineData(720, "Buffer0")]
    [InlineData(710, "")]
    [InlineData(850, "Buffer0")]
    [InlineData(860, "")]
    public void Everything_in_the_way_of_a_slot_is_told(long start, string expected)
    {
        var ann = new ResourceSituation([new(540, 1020)], [new(540, 1000)], [new(600, 660)], [new(new(780, 840), 860)]);
        Assert.Equal(expected, string.Join(' ', ann.InTheWayOf(start, Hour).Select(o => o.Kind is Obstacle.OutsideWorkingHours or Obstacle.BusinessClosed ? $"{o.Kind}" : $"{o.Kind}{o.Index}")));
    }

    [Fact]
    public void Two_bookings_in_the_way_are_both_told() =>
        Assert.Equal(2, new ResourceSituation([new(0, 200)], null, [], [new(new(20, 40), 40), new(new(40, 60), 60)]).InTheWayOf(30, Hour).Count);

    [Fact]
    public void Nothing_is_in_the_way_exactly_where_the_resource_is_free() => Always.Holds(
        from demand in Some.Demand
        from situation in Situation
        select (demand, situation),
        asked =>
        {
            for (var start = -5L; start < Some.LastUnit; start++)
                Assert.Equal(SlotFinder.IsFree(start, asked.demand, asked.situation.Time), asked.situation.InTheWayOf(start, asked.demand).Count == 0);
        }, 1000);

    [Fact]
    public void The_grid_is_that_of_the_slots_on_offer() => Always.Holds(
        from demand in Some.Demand
        from first in Gen.Choose(0, 4).SelectMany(count => Some.Resource.ArrayOf(count))
        select (demand with { Window = new(-5, Some.LastUnit) }, first),
        asked =>
        {
            ResourceTime[] idle = [.. asked.first.Select(r => r with { Blocked = [], Booked = [] })];
            var starts = SlotFinder.Find(asked.Item1, [idle]).Starts.ToArray();
            for (var moment = -5L; moment < Some.LastUnit; moment++)
            {
                var nearest = NearestStarts.Of(moment, asked.Item1, asked.first);
                Assert.Equal(starts.Contains(moment), nearest.IsOnGrid);
                Assert.Equal(starts.Where(s => s < moment).Select(s => (long?)s).Max(), nearest.Before);
                Assert.Equal(starts.Where(s => s > moment).Select(s => (long?)s).Min(), nearest.After);
            }
        });

    static readonly Gen<ResourceSituation> Situation =
        from hours in Some.Stretches
        from business in Some.Stretches
        from bounded in Gen.Elements(true, false)
        from blocked in Gen.Choose(0, 3).SelectMany(count => Some.Stretch.ArrayOf(count))
        from sessions in Some.Stretches
        from buffers in Gen.Choose(0, 5).ArrayOf(8)
        select new ResourceSituation(Stretches.Normalise(hours), bounded ? Stretches.Normalise(business) : null, blocked,
            [.. sessions.Where(s => !s.IsEmpty).Select((s, i) => new TakenTime(s, s.End + buffers[i]))]);
}
