using FsCheck.Fluent;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Time;

public sealed class StretchAlgebra
{
    [Fact]
    public void Touching_stretches_do_not_overlap() => Assert.False(new Stretch(0, 5).Overlaps(new(5, 9)));

    [Fact]
    public void An_empty_stretch_overlaps_nothing() => Assert.False(new Stretch(3, 3).Overlaps(new(0, 9)));

    [Fact]
    public void The_end_is_not_part_of_a_stretch()
    {
        Assert.True(new Stretch(0, 5).Contains(0));
        Assert.False(new Stretch(0, 5).Contains(5));
        Assert.True(new Stretch(0, 5).Contains(new Stretch(1, 5)));
    }

    [Fact]
    public void Instants_survive_the_way_there_and_back()
    {
        var stretch = new Stretch(-62_135_596_800_000, 1_772_928_000_000);
        Assert.Equal(stretch, Stretch.Of(stretch.StartInstant, stretch.EndInstant));
    }

    [Fact]
    public void Normalising_sorts_merges_what_touches_and_drops_what_is_empty() =>
        Assert.Equal([new(0, 7), new(8, 9)], Stretches.Normalise(new(8, 9), new(3, 7), new(0, 3), new(7, 7)));

    [Fact]
    public void Overlapping_is_having_a_moment_in_common() => Always.Holds(
        Some.Stretch.Two(), pair => Assert.Equal(Moments([pair.Item1]).Overlaps(Moments([pair.Item2])), pair.Item1.Overlaps(pair.Item2)));

    [Fact]
    public void Normalising_keeps_every_moment_and_leaves_no_neighbours_touching() => Always.Holds(Some.Stretches, any =>
    {
        var normal = Stretches.Normalise(any);
        Assert.Equal(Moments(any), Moments(normal));
        AssertNormal(normal);
    });

    [Fact]
    public void Subtracting_leaves_the_moments_of_the_first_that_are_not_in_the_second() => Always.Holds(Some.Stretches.Two(), pair =>
    {
        var (whole, holes) = (Stretches.Normalise(pair.Item1), Stretches.Normalise(pair.Item2));
        var left = Stretches.Subtract(whole, holes);
        Assert.Equal(Moments(whole).Except(Moments(holes)).Order(), Moments(left).Order());
        AssertNormal(left);
    });

    [Fact]
    public void Intersecting_leaves_the_moments_in_both() => Always.Holds(Some.Stretches.Two(), pair =>
    {
        var (one, other) = (Stretches.Normalise(pair.Item1), Stretches.Normalise(pair.Item2));
        var both = Stretches.Intersect(one, other);
        Assert.Equal(Moments(one).Intersect(Moments(other)).Order(), Moments(both).Order());
        AssertNormal(both);
    });

    static HashSet<long> Moments(Stretch[] stretches)
    {
        var moments = new HashSet<long>();
        foreach (var stretch in stretches)
            for (var moment = stretch.Start; moment < stretch.End; moment++)
                moments.Add(moment);
        return moments;
    }

    static void AssertNormal(Stretch[] stretches)
    {
        Assert.All(stretches, stretch => Assert.False(stretch.IsEmpty));
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
    }
}
