using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Plans;

namespace Slotwright.Domain.Tests.Plans;

/// <summary>What holds of the cycles of every sold plan, wherever it is, however it is paused and whatever the clocks do.</summary>
public sealed class CycleProperties
{
    private sealed record Case(PlanLife Life, Instant At, Cycle Every);

    private static readonly Gen<Cycle> Cycles = from unit in Gen.Elements(Enum.GetValues<CycleUnit>()) from count in Gen.Choose(1, 5) select new Cycle(unit, count);

    private static readonly Gen<Case> Cases =
        from zone in Some.Zone
        from start in Gen.Choose(0, 6 * 366 * 24 * 60)
        from cycle in Cycles
        from every in Cycles
        from count in Gen.Choose(0, 12)
        from trial in Gen.Choose(0, 20)
        from pauses in Gen.Choose(0, 3).SelectMany(n => (from wait in Gen.Choose(0, 60 * 24 * 60) from length in Gen.Choose(1, 40 * 24 * 60) select (wait, length)).ArrayOf(n))
        from at in Gen.Choose(0, 3 * 366 * 24 * 60)
        let first = Instant.FromUtc(2030, 1, 1, 0, 0) + Duration.FromMinutes(start)
        let life = PlanLife.Begin(new(cycle, count == 0 ? null : count, count == 1 ? 0 : trial), zone, first)
        select new Case(Paused(life, pauses), first + Duration.FromMinutes(at), every);

    [Fact]
    public void Every_moment_is_in_one_cycle_and_the_next_begins_where_it_ends() => Always.Holds(Cases, c => Follow(c.Life, c.At, c.Life.CycleAt));

    [Fact]
    public void So_it_is_with_what_sessions_are_given_out_by() => Always.Holds(Cases, c => Follow(c.Life, c.At, at => c.Life.AllowanceAt(c.Every, at)));

    [Fact]
    public void What_happens_next_is_yet_to_come_and_is_the_end_at_last() => Always.Holds(Cases, c =>
    {
        if (c.Life.Next(c.At) is not { } next) { Assert.True(c.Life.End <= c.At); return; }
        Assert.True(next > c.At && !(c.Life.End < next));
        Assert.Equal(c.Life.End <= next, c.Life.At(next) == PlanStatus.Ended);
    });

    [Fact]
    public void A_pause_never_shortens_what_was_bought() => Always.Holds(Cases, c =>
    {
        var unpaused = PlanLife.Begin(c.Life.Terms, c.Life.Zone, c.Life.Start);
        Assert.True(c.Life.End is null && unpaused.End is null || c.Life.End >= unpaused.End);
    });

    private static void Follow(PlanLife life, Instant at, Func<Instant, PlanCycle?> cycleAt)
    {
        if (life.End <= at) { Assert.Null(cycleAt(at)); return; }
        var cycle = cycleAt(at)!;
        Assert.True(cycle.From <= at && !(cycle.To <= at), $"{cycle} does not hold {at}");
        Assert.Equal(cycle, cycleAt(cycle.From));
        if (cycle.To is not { } to || to == life.End) return;
        var next = cycleAt(to)!;
        Assert.Equal((cycle.Index + 1, to), (next.Index, next.From));
        Assert.Equal(cycle, cycleAt(to - Duration.Epsilon));
    }

    private static PlanLife Paused(PlanLife life, (int Wait, int Length)[] pauses)
    {
        var now = life.Start;
        foreach (var (wait, length) in pauses)
        {
            now += Duration.FromMinutes(wait);
            if (life.At(now) is not PlanStatus.Active) break;
            life = life.Pause(now).Value;
            now += Duration.FromMinutes(length);
            life = life.Resume(now).Value;
        }
        return life;
    }
}
