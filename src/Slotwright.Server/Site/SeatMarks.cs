using System.Collections.Concurrent;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>
/// Whether the seats of a site are still as they were counted: whoever counts takes the site's mark first, and keeps the counts
/// while the mark is the same. A stale count may show a seat that is taken, never book it: taking it decides (design.md 5).
/// </summary>
internal sealed class SeatMarks
{
    /// <summary>The name under which transactions tell that they change seats.</summary>
    public const string What = "seats";

    private const int Kept = 20_000;
    private readonly ConcurrentDictionary<Guid, object> marks = new();

    public SeatMarks(Db db) => db.Changed += (site, what) => { if (what == What) Forget(site); };

    /// <summary>When false (the feed of other processes' changes is down) no mark is ever the same and everything is counted afresh.</summary>
    public bool Remembers { get; set; } = true;

    public object Of(Guid site) => !Remembers ? new() : marks.TryGetValue(site, out var mark) ? mark : New(site);

    public void Forget(Guid site) => marks.TryRemove(site, out _);

    public void ForgetAll() => marks.Clear();

    private object New(Guid site)
    {
        if (marks.Count >= Kept) marks.Clear();
        return marks.GetOrAdd(site, _ => new());
    }
}
