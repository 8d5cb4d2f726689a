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

    /// <summary>The site's catalogue, from memory if it is there. It may lag behind another process; a write compares versions.</summary>
    public async Task<SiteCatalog> Catalog(Guid site, CancellationToken ct)
    {
        if (catalogs.TryGetValue(site, out var known)) return known;
        var epoch = epochs.GetValueOrDefault(site);
        var read = await SiteCatalog.Read(db, site, ct);
        if (catalogs.Count >= Kept) catalogs.Clear();
        catalogs[site] = read;
        if (epochs.GetValueOrDefault(site) != epoch) catalogs.TryRemove(site, out _);
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
        foreach (var site in catalogs.Keys) Forget(site);
    }

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
