using System.Collections.Concurrent;
using Slotwright.Server.Storage;
using Slotwright.Wql;

namespace Slotwright.Server.Site;

/// <summary>
/// What is kept in memory of each site. The catalogue is read whole and replaced when its version in the database moves on;
/// this process forgets it the moment one of its own transactions changes it. Whoever asks while it is read waits for the
/// same reading; one under way when the site is forgotten is used by those who asked before, and by nobody after.
/// </summary>
internal sealed class SiteDirectory(Db db)
{
    private const int Kept = 5_000;
    private readonly ConcurrentDictionary<Guid, Lazy<Task<SiteCatalog>>> catalogs = new();

    /// <summary>The site's catalogue, from memory if it is there. It may lag behind another process; a write compares versions.</summary>
    public async ValueTask<SiteCatalog> Catalog(Guid site, CancellationToken ct)
    {
        if (catalogs.Count >= Kept) catalogs.Clear();
        var reading = catalogs.GetOrAdd(site, id => new(() => SiteCatalog.Read(db.Memory, id, CancellationToken.None)));
        try { return await reading.Value.WaitAsync(ct); }
        catch (Exception) when (reading.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            catalogs.TryRemove(new(site, reading));
            throw;
        }
    }

    public async Task<CursorSeal> Seal(Guid site, CancellationToken ct) => (await Catalog(site, ct)).Seal;

    public void Forget(Guid site) => catalogs.TryRemove(site, out _);

    public void ForgetAll() => catalogs.Clear();

    /// <summary>Another process changed something of a site whose catalogue is now at this version.</summary>
    public void ForgetOlder(Guid site, long version)
    {
        if (catalogs.TryGetValue(site, out var known) && !(known.Value.IsCompletedSuccessfully && known.Value.GetAwaiter().GetResult().Site.Version == version)) catalogs.TryRemove(new(site, known));
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
