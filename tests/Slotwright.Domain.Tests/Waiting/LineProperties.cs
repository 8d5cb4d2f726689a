using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Waiting;

namespace Slotwright.Domain.Tests.Waiting;

/// <summary>What holds of every line, whatever happens to it: walked through a random life of a session.</summary>
public sealed class LineProperties
{
    static readonly Instant Start = Instant.FromUtc(2031, 6, 2, 12, 0);
    static readonly Duration Ten = Duration.FromMinutes(10);

    sealed record Life(int Capacity, int[] Parties, (int What, int Which)[] Steps);

    static readonly Gen<Life> Lives =
        from capacity in Gen.Choose(1, 6)
        from parties in (from count in Gen.Choose(1, 7) from sizes in Gen.Choose(1, 3).ArrayOf(count) select sizes)
        from steps in (from count in Gen.Choose(1, 40) from all in (from what in Gen.Choose(0, 4) from which in Gen.Choose(0, 20) select (what, which)).ArrayOf(count) select all)
        select new Life(capacity, [.. parties.Select(p => Math.Min(p, capacity))], steps);

    [Fact]
    public void No_seat_is_offered_twice_and_the_order_is_kept() => Always.Holds(Lives, life =>
    {
        var (taken, now) = (life.Capacity, Start);
        List<InLine> line = [.. life.Parties.Select(p => new InLine(Guid.NewGuid(), p, null, false))];
        foreach (var (what, which) in life.Steps)
        {
            var before = line;
            now += Duration.FromMinutes(which);
            if (what == 0 && taken > 0) taken--;
            if (what == 1 && line.FindIndex(p => p.OfferEnds > now) is >= 0 and var got) { taken += line[got].Party; line = [.. line.Where((_, i) => i != got)]; }
            if (what == 2 && line.Count > 0) line = [.. line.Where((_, i) => i != which % line.Count)];
            var turn = Line.Next(line, life.Capacity - taken, freed: what == 0, now, Ten);
            Assert.True(taken + turn.Kept <= life.Capacity, "offered and taken are more than there is");
            Assert.Equal(line.Select(p => p.Id), turn.Line.Select(p => p.Id));
            Assert.All(turn.Line, p => Assert.False(p.OfferEnds <= now, "an offer that is over stands"));
            Assert.All(line.Zip(turn.Line).Where(p => p.First.OfferEnds > now), p => Assert.Equal(p.First, p.Second));
            var left = life.Capacity - taken - turn.Kept;
            Assert.All(turn.Line.Where(p => p.OfferEnds is null && !p.Passed), p => Assert.True(p.Party > left, "seats are open though somebody was not asked"));
            foreach (var late in turn.Offered)
                Assert.All(line.TakeWhile(p => p.Id != late.Id).Where(p => p is { OfferEnds: null, Passed: false } && turn.Line.Single(q => q.Id == p.Id).OfferEnds is null),
                    p => Assert.True(p.Party > late.Party + left, "somebody was overtaken by a party no larger"));
            line = [.. turn.Line];
        }
    }, times: 1000);

    [Fact]
    public void Whoever_waits_long_enough_is_served() => Always.Holds(Lives, life =>
    {
        var (taken, now) = (life.Capacity, Start);
        List<InLine> line = [.. life.Parties.Select(p => new InLine(Guid.NewGuid(), p, null, false))];
        for (var round = 0; line.Count > 0; round++)
        {
            Assert.True(round < 200, "somebody waits forever");
            now += Duration.FromMinutes(life.Steps[round % life.Steps.Length].Which);
            taken = Math.Max(0, taken - 1); // somebody else leaves
            line = [.. Line.Next(line, life.Capacity - taken, freed: true, now, Ten).Line];
            if (round < 20 && life.Steps[round % life.Steps.Length].What == 0) continue; // nobody answers in time
            foreach (var asked in line.Where(p => p.OfferEnds is not null).ToList()) { taken += asked.Party; line.Remove(asked); }
        }
    });
}
