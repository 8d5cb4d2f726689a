using Slotwright.Domain.Time;

namespace Slotwright.Domain.Reports;

/// <summary>Finds what takes place at once on one resource.</summary>
public static class Overlaps
{
    /// <summary>For each of the items, which come in order of their start, those before it that are not over when it begins.</summary>
    public static IEnumerable<(T Item, IReadOnlyList<T> Others)> With<T, TKey>(IEnumerable<T> items, Func<T, TKey> resource, Func<T, Stretch> time) where TKey : notnull
    {
        var going = new Dictionary<TKey, List<T>>();
        foreach (var item in items)
        {
            var there = going.TryGetValue(resource(item), out var known) ? known : going[resource(item)] = [];
            there.RemoveAll(before => time(before).End <= time(item).Start);
            yield return (item, [.. there.Where(before => time(before).Overlaps(time(item)))]);
            there.Add(item);
        }
    }
}
