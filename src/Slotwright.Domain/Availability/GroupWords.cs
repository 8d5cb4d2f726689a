namespace Slotwright.Domain.Availability;

/// <summary>Where each group's free resources lie among a slot's words of 64 bits.</summary>
internal sealed class GroupWords
{
    readonly int[] firsts;

    internal GroupWords(IReadOnlyList<ResourceTime[]> groups)
    {
        firsts = new int[groups.Count + 1];
        for (var i = 0; i < groups.Count; i++) firsts[i + 1] = firsts[i] + (groups[i].Length + 63) / 64;
    }

    internal int Groups => firsts.Length - 1;

    internal int Total => firsts[^1];

    internal int First(int group) => firsts[group];

    internal int Count(int group) => firsts[group + 1] - firsts[group];
}
