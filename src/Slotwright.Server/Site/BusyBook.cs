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
    private const int Kept = 20_000;

    // A hold that began before the window may reach into it, but no further back than the site's longest hold.
    private const string Sql = """
        SELECT resource_id, starts_at, ends_at, expires_at FROM holds
        WHERE site_id = $1 AND starts_at > $2::timestamptz - (SELECT longest_hold FROM sites WHERE site_id = $1) AND starts_at < $3 AND ends_at > $2 AND (expires_at IS NULL OR expires_at > $4)
        ORDER BY starts_at
        """;

    private readonly ConcurrentDictionary<(Guid Site, Stretch Window), BusyWindow> windows = new();
    private readonly ConcurrentDictionary<Guid, long> epochs = new();
    private long all;

    /// <summary>When false (the feed of other processes' changes is down) nothing is remembered and every question is read afresh.</summary>
    public bool Remembers { get; set; } = true;

    public async ValueTask<BusyWindow> Read(Guid site, Stretch window, Instant now, CancellationToken ct)
    {
        if (Remembers && windows.TryGetValue((site, window), out var known) && known.Until > now) return known;
        var epoch = Epoch(site);
        var rows = await db.Memory.List(site, Sql, r => new Held(r.GetGuid(0), Stretch.Of(At(r.GetDateTime(1)), At(r.GetDateTime(2))), r.IsDBNull(3) ? Instant.MaxValue : At(r.GetDateTime(3))),
            ct, window.StartInstant.ToDateTimeUtc(), window.EndInstant.ToDateTimeUtc(), now.ToDateTimeUtc());
        var read = new BusyWindow(rows.GroupBy(h => h.Resource).ToDictionary(g => g.Key, g => g.Select(h => h.During).ToArray()),
            rows.Select(h => h.Expires).Append(Instant.MaxValue).Min());
        if (windows.Count >= Kept) windows.Clear();
        windows[(site, window)] = read;
        if (Epoch(site) != epoch) windows.TryRemove((site, window), out _);
        return read;
    }

    /// <summary>The transaction changes who holds what; memory forgets the site's windows after it.</summary>
    public void Changed(Tx tx) => tx.Once("holds", () => tx.Committed += () => Forget(tx.Site));

    public void Forget(Guid site)
    {
        epochs.AddOrUpdate(site, 1, (_, epoch) => epoch + 1);
        foreach (var key in windows.Keys.Where(k => k.Site == site)) windows.TryRemove(key, out _);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref all);
        windows.Clear();
    }

    /// <summary>What a reading must find unchanged at its end to be remembered.</summary>
    private (long, long) Epoch(Guid site) => (Interlocked.Read(ref all), epochs.GetValueOrDefault(site));

    private readonly record struct Held(Guid Resource, Stretch During, Instant Expires);

    private static Instant At(DateTime utc) => Instant.FromDateTimeUtc(utc);
}
