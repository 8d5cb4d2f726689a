using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;

namespace Slotwright.Server.Storage;

/// <summary>
/// How many rows a filter has, remembered as long as the catalogue version they were counted in. Counting is what makes an
/// offset page dear in a large catalogue: the page itself comes out of an index.
/// </summary>
internal sealed class Totals
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<string, long> known = new();

    public long? Find(string sql, object[] args) => known.TryGetValue(Key(sql, args), out var total) ? total : null;

    public void Keep(string sql, object[] args, long total)
    {
        if (known.Count >= Most) known.Clear();
        known[Key(sql, args)] = total;
    }

    /// <summary>The statement and its arguments in one text; NUL, which no argument can hold, keeps them apart.</summary>
    public static string Key(string sql, object[] args) => string.Join('\0', args.Select(Spelled).Prepend(sql));

    private static string Spelled(object? arg) => arg switch
    {
        DateTime instant => instant.Ticks.ToString(CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable list => "[" + string.Join("\0,", list.Cast<object?>().Select(Spelled)) + "\0]",
        _ => Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "\0null",
    };
}
