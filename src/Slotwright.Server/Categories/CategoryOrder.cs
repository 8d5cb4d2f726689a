namespace Slotwright.Server.Categories;

/// <summary>A category's place among the others: the wire's sortOrder.</summary>
internal sealed record Place(Guid Id, int SortOrder);

/// <summary>Where categories stand. Wide gaps let one be put between two others without touching them; when a gap has closed, all get new places (behaviour/staff.md 5).</summary>
internal static class CategoryOrder
{
    public const int Step = 1_000_000;

    /// <summary>The place after all others; null when the numbers have run out.</summary>
    public static int? Last(int? greatest) => greatest is not { } last ? Step : last <= int.MaxValue - Step ? last + Step : null;

    /// <summary>The places that change when one category is put at an index among the others, which stand in order; none when it is there already.</summary>
    public static IReadOnlyList<Place> Move(IReadOnlyList<Place> all, Guid moved, int index)
    {
        var others = all.Where(p => p.Id != moved).ToList();
        var current = all.First(p => p.Id == moved).SortOrder;
        var before = index > 0 ? others[index - 1].SortOrder : 0;
        var after = index < others.Count ? others[index].SortOrder : (int?)null;
        if (current > before && (after is null || current < after)) return [];
        if (Between(before, after) is { } free) return [new(moved, free)];
        others.Insert(index, new(moved, current));
        return [.. others.Select((p, i) => new Place(p.Id, (i + 1) * Step)).Where(p => !all.Contains(p))];
    }

    private static int? Between(int before, int? after) => after is not { } end ? Last(before) : end - before > 1 ? before + (end - before) / 2 : null;
}
