using System.Collections.Concurrent;
using Slotwright.Server.Storage;
using Slotwright.Wql;

namespace Slotwright.Server.Site;

/// <summary>
/// What is kept in memory of each site. The catalogue is read whole and replaced when its version in the database moves on;
/// this process forgets it the moment one of its own transactions changes it.
/// </summary>
internal sealed class SiteDirectory(Db db)
{
    private const int Kept = 5_000;
    private readonly ConcurrentDictionary<Guid, SiteCatalog> catalogs = new();
    private readonly ConcurrentDictionary<Guid, long> epochs = new();
    private long all;

    /// <summary>The site's catalogue, from memory if it is there. It may lag behind another process; a write compares versions.</summary>
    public async Task<SiteCatalog> Catalog(Guid site, CancellationToken ct)
    {
        if (catalogs.TryGetValue(site, out var known)) return known;
        var epoch = Epoch(site);
        var read = await SiteCatalog.Read(db.Memory, site, ct);
        if (catalogs.Count >= Kept) catalogs.Clear();
        catalogs.AddOrUpdate(site, read, (_, other) => other.Site.Version > read.Site.Version ? other : read);
        if (Epoch(site) != epoch) catalogs.TryRemove(site, out _);
        return read;
    }

    public async Task<CursorSeal> Seal(Guid site, CancellationToken ct) => (await Catalog(site, ct)).Seal;

    public void Forget(Guid site)
    {
        epochs.AddOrUpdate(site, 1, (_, epoch) => epoch + 1);
        catalogs.TryRemove(site, out _);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref all);
        catalogs.Clear();
    }

    /// <summary>Another process changed something of a site whose catalogue is now at this version.</summary>
    public void ForgetOlder(Guid site, long version)
    {
        if (!catalogs.TryGetValue(site, out var known) || known.Site.Version != version) Forget(site);
    }

    /// <summary>What a reading must find unchanged at its end to be remembered.</summary>
    private (long, long) Epoch(Guid site) => (Interlocked.Read(ref all), epochs.GetValueOrDefault(site));

    /// <summary>The transaction changes the catalogue: its version moves on with it, and memory forgets it after.</summary>
    public void Changed(Tx tx)
    {
        tx.Once("catalog", () =>
        {
            tx.Write("UPDATE sites SET catalog_version = catalog_version + 1 WHERE site_id = $1");
            tx.Committed += () => Forget(tx.Site);
        });
    }
}
