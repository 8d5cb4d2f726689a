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
    private readonly Pages pages = new();
    private readonly ConcurrentDictionary<Guid, Lazy<Task<SiteCatalog>>> catalogs = new();
    private readonly ConcurrentDictionary<Guid, EventBook> calendars = new();

    /// <summary>The site's catalogue, from memory if it is there. It may lag behind another process; a write compares versions.</summary>
    public async ValueTask<SiteCatalog> Catalog(Guid site, CancellationToken ct)
    {
        if (catalogs.Count >= Kept) catalogs.Clear();
        if (calendars.Count >= Kept) calendars.Clear();
        var reading = catalogs.GetOrAdd(site, id => new(() => Read(id)));
        try { return await reading.Value.WaitAsync(ct); }
        catch (Exception) when (reading.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            catalogs.TryRemove(new(site, reading));
            throw;
        }
    }

    /// <summary>Reads a catalogue; of the calendar only what was written since it was read last.</summary>
    private async Task<SiteCatalog> Read(Guid site)
    {
        var catalog = await SiteCatalog.Read(db.Memory, pages, site, calendars.GetValueOrDefault(site, EventBook.Empty), CancellationToken.None);
        calendars[site] = catalog.Events;
        return catalog;
    }

    public async Task<CursorSeal> Seal(Guid site, CancellationToken ct) => (await Catalog(site, ct)).Seal;

    public void Forget(Guid site) => catalogs.TryRemove(site, out _);

    public void ForgetAll() => catalogs.Clear();

    /// <summary>Forgets a catalogue unless it has reached this version; a reading still under way may have begun too early to have.</summary>
    public async ValueTask ForgetOlder(Guid site, long version)
    {
        if (!catalogs.TryGetValue(site, out var reading)) return;
        if (reading.Value.IsCompletedSuccessfully && (await reading.Value).Site.Version >= version) return;
        catalogs.TryRemove(new(site, reading));
    }

    /// <summary>Forgets this very catalogue, found out of date by many at once: the first of them makes way for a reading that serves all.</summary>
    public async ValueTask Forget(Guid site, SiteCatalog outdated)
    {
        if (catalogs.TryGetValue(site, out var reading) && reading.Value.IsCompletedSuccessfully && await reading.Value == outdated) catalogs.TryRemove(new(site, reading));
    }

    /// <summary>The catalogue as the database has it now.</summary>
    public async Task<SiteCatalog> Current(Tx tx, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var catalog = await Catalog(tx.Site, ct);
            if (await tx.Single("SELECT catalog_version FROM sites WHERE site_id = $1", r => (object)r.GetInt64(0), ct) is not long known || catalog.Site.Version == known || attempt == 10) return catalog;
            await Forget(tx.Site, catalog);
        }
    }

    /// <summary>
    /// The catalogue as it stays until this transaction, which changes it, has ended: what is decided by it is stored for good,
    /// and an outdated copy would be, too.
    /// </summary>
    public async Task<SiteCatalog> Latest(Tx tx, CancellationToken ct)
    {
        Changed(tx); // locks the site's row: from here on nobody else changes it
        var version = await tx.Single("SELECT catalog_version - 1 FROM sites WHERE site_id = $1", r => (object)r.GetInt64(0), ct);
        for (var attempt = 1; ; attempt++)
        {
            var catalog = await Catalog(tx.Site, ct);
            if (version is not long known || catalog.Site.Version == known || attempt == 10) return catalog;
            await Forget(tx.Site, catalog);
        }
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
