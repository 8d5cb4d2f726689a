using System.Collections.Concurrent;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>Which series meet a filter, in one version of the calendar: asked of the database once, as long as it is the last.</summary>
internal sealed class SeriesMatches
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> known = new();

    public async ValueTask<IReadOnlySet<string>> Of(string where, IReadOnlyList<object> args, Func<string, IReadOnlyList<object>, Task<HashSet<string>>> ask)
    {
        var key = Totals.Key(where, [.. args]);
        if (known.TryGetValue(key, out var before)) return before;
        if (known.Count >= Most) known.Clear();
        return known[key] = await ask(where, args);
    }
}
