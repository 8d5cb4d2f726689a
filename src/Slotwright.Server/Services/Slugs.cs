using System.Text;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The readable names of services in page addresses: made from the name, never given to a second service, old ones kept (behaviour/services.md 4).</summary>
internal static class Slugs
{
    private const int Probes = 64;

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

    /// <summary>Whether a slug somebody thought of has the alphabet of slugs, and something besides hyphens.</summary>
    public static bool IsWellFormed(string slug) =>
        slug.Any(char.IsLetterOrDigit) && slug.All(c => c == '-' || char.IsLetterOrDigit(c) && char.ToLowerInvariant(c) == c);

    /// <summary>The first of `slug`, `slug-1`, `slug-2`... that no other service has or had, taken for this one.</summary>
    public static async Task<string> Take(Tx tx, Guid service, string wanted, CancellationToken ct)
    {
        while (true)
        {
            var free = await FirstFree(tx, service, wanted, ct);
            if (await TryTake(tx, service, free, ct)) return free; // else another service took it in this moment
        }
    }

    /// <summary>Takes exactly this slug; false when another service has or had it.</summary>
    public static async Task<bool> TryTake(Tx tx, Guid service, string slug, CancellationToken ct) => await tx.Execute("""
        INSERT INTO service_slugs (site_id, slug, service_id, created_date) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site_id, slug) DO UPDATE SET created_date = excluded.created_date WHERE service_slugs.service_id = $3
        """, ct, slug, service, tx.Now.ToDateTimeUtc()) > 0;

    /// <summary>Finds a number whose forerunner is taken by asking for ever longer strides, then for ever shorter ones: a name that thousands of services have costs a few questions.</summary>
    private static async Task<string> FirstFree(Tx tx, Guid service, string wanted, CancellationToken ct)
    {
        var (taken, free) = await Narrow(tx, service, wanted, -1, int.MaxValue, [0, .. Enumerable.Range(0, 31).Select(power => 1 << power)], ct);
        while (free - taken > 1)
        {
            var stride = Math.Max(1, (free - taken) / Probes);
            var (low, high) = (taken, free);
            (taken, free) = await Narrow(tx, service, wanted, low, high, [.. Enumerable.Range(1, Probes).Select(i => low + (long)i * stride).Where(n => n < high).Select(n => (int)n)], ct);
        }
        return Numbered(wanted, free);
    }

    private static async Task<(int Taken, int Free)> Narrow(Tx tx, Guid service, string wanted, int taken, int free, int[] numbers, CancellationToken ct)
    {
        var others = (await tx.List("SELECT slug FROM service_slugs WHERE site_id = $1 AND service_id <> $2 AND slug = ANY($3)", r => r.GetString(0), ct,
            service, numbers.Select(n => Numbered(wanted, n)).ToArray())).ToHashSet();
        foreach (var number in numbers)
            if (others.Contains(Numbered(wanted, number))) taken = number;
            else return (taken, number);
        return (taken, free);
    }

    private static string Numbered(string slug, int number) => number == 0 ? slug : $"{slug}-{number}";
}
