using System.Text;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The readable names of services in page addresses: made from the name, never given to a second service, old ones kept (behaviour/services.md 4).</summary>
internal static class Slugs
{
    /// <summary>Lower-case letters and digits of any script; every run of other characters is one hyphen; nothing left is `untitled`.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var text = slug.ToString().TrimEnd('-');
        return text.Length switch { 0 => "untitled", > 400 => text[..400].TrimEnd('-'), _ => text };
    }

    /// <summary>The first of `slug`, `slug-1`, `slug-2`... that no other service has or had, taken for this one.</summary>
    public static async Task<string> Take(Tx tx, Guid service, string wanted, CancellationToken ct)
    {
        while (true)
        {
            var free = await FirstFree(tx, service, wanted, ct);
            var took = await tx.Execute("""
                INSERT INTO service_slugs (site_id, slug, service_id, created_date) VALUES ($1, $2, $3, $4)
                ON CONFLICT (site_id, slug) DO UPDATE SET created_date = excluded.created_date WHERE service_slugs.service_id = $3
                """, ct, free, service, tx.Now.ToDateTimeUtc());
            if (took > 0) return free; // else another service took it in this moment
        }
    }

    private static async Task<string> FirstFree(Tx tx, Guid service, string wanted, CancellationToken ct)
    {
        var taken = (await tx.List("SELECT slug FROM service_slugs WHERE site_id = $1 AND service_id <> $3 AND (slug = $2 OR starts_with(slug, $2 || '-'))", r => r.GetString(0), ct, wanted, service)).ToHashSet();
        return Enumerable.Range(0, int.MaxValue).Select(i => i == 0 ? wanted : $"{wanted}-{i}").First(slug => !taken.Contains(slug));
    }
}
