using System.Collections.Concurrent;
using Slotwright.Server.Site;

namespace Slotwright.Server.Storage;

/// <summary>
/// Pages of lists over what a site offers, each as it was in one catalogue version. One is served only after the database has
/// said that the version still is its own, so it is as fresh as a reading of the rows, for a fraction of it (docs/adr/0011).
/// </summary>
internal sealed class Pages
{
    private const long Most = 64 << 20;
    private readonly ConcurrentDictionary<string, EntityQuery.Page> known = new();
    private long bytes;

    public EntityQuery.Page? Find(string key) => known.GetValueOrDefault(key);

    /// <summary>Keeps a page; when too much is kept all of it goes, pages of versions long gone among it.</summary>
    public void Keep(string key, EntityQuery.Page page)
    {
        var size = page.Documents.Sum(d => d.Bytes.LongLength) + 2 * key.Length;
        if (Interlocked.Add(ref bytes, size) > Most)
        {
            known.Clear();
            Interlocked.Exchange(ref bytes, size);
        }
        known[key] = page;
    }

    /// <summary>Whether nothing a site offers has changed since its catalogue was read.</summary>
    public static async ValueTask<bool> IsCurrent(Db db, SiteCatalog catalog, CancellationToken ct) =>
        await db.Single(catalog.Site.Id, "SELECT site_id FROM sites WHERE site_id = $1 AND catalog_version = $2", r => (object)r.GetGuid(0), ct, catalog.Site.Version) is not null;
}
