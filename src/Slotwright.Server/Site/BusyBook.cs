using System.Collections.Concurrent;
using NodaTime;
using Slotwright.Domain.Time;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>The booked stretches of a site's resources within a window, right until the first slot hold among them runs out.</summary>
internal sealed record BusyWindow(IReadOnlyDictionary<Guid, Stretch[]> Booked, Instant Until)
{
    private static readonly Stretch[] None = [];

    public Stretch[] Of(Guid resource) => Booked.GetValueOrDefault(resource) ?? None;
}

/// <summary>
/// The holds of a site's resources, read per window in one index-only scan and kept in memory until a hold of the site
/// changes. A stale copy can show a taken slot, never book it: the commit decides (design.md 5).
/// </summary>
internal sealed class BusyBook(Db db)
{
    private const int KeptSites = 5_000, KeptWindows = 200;

    // A hold that began before the window may reach into it, but no further back than the site's longest hold.
    private const string Sql = """
        SELECT resource_id, starts_at, ends_at, expires_at FROM holds
        WHERE site_id = $1 AND starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND starts_at < $3 AND ends_at > $2 AND (expires_at IS NULL OR expires_at > $4)
        ORDER BY starts_at
        """;

    // What a site's entry holds was read after the entry was made. Forgetting takes the entry out, so a reading under way then lands nowhere.
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Stretch, Task<BusyWindow>>> sites = new();

    /// <summary>When false (the feed of other processes' changes is down) nothing is remembered and every question is read afresh.</summary>
    public bool Remembers { get; set; } = true;

    public async ValueTask<BusyWindow> Read(Guid site, Stretch window, Instant now, CancellationToken ct)
    {
        if (!Remembers) return await Load(site, window, now);
        if (sites.Count >= KeptSites) sites.Clear();
        var known = sites.GetOrAdd(site, _ => new());
        if (known.Count >= KeptWindows) known.Clear();
        while (true)
        {
            var reading = known.GetOrAdd(window, w => Load(site, w, now));
            try
            {
                var read = await reading.WaitAsync(ct);
                if (read.Until > now) return read;
                known.TryRemove(new(window, reading));
            }
            catch (Exception) when (reading.IsCompleted && !reading.IsCompletedSuccessfully)
            {
                known.TryRemove(new(window, reading));
                throw;
            }
        }
    }

    /// <summary>The transaction changes who holds what; memory forgets the site's windows after it.</summary>
    public void Changed(Tx tx) => tx.Once("holds", () => tx.Committed += () => Forget(tx.Site));

    public void Forget(Guid site) => sites.TryRemove(site, out _);

    public void ForgetAll() => sites.Clear();

    private async Task<BusyWindow> Load(Guid site, Stretch window, Instant now)
    {
        var rows = await db.Memory.List(site, Sql, r => new Held(r.GetGuid(0), Stretch.Of(At(r.GetDateTime(1)), At(r.GetDateTime(2))), r.IsDBNull(3) ? Instant.MaxValue : At(r.GetDateTime(3))),
            CancellationToken.None, window.StartInstant.ToDateTimeUtc(), window.EndInstant.ToDateTimeUtc(), now.ToDateTimeUtc());
        return new(rows.GroupBy(h => h.Resource).ToDictionary(g => g.Key, g => g.Select(h => h.During).ToArray()), rows.Select(h => h.Expires).Append(Instant.MaxValue).Min());
    }

    private readonly record struct Held(Guid Resource, Stretch During, Instant Expires);

    private static Instant At(DateTime utc) => Instant.FromDateTimeUtc(utc);
}
