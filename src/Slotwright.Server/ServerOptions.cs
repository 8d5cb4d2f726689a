using Slotwright.Domain.Time;

namespace Slotwright.Server;

/// <summary>The server's settings, read from the environment once; a wrong one stops the start by its name (docs/running.md).</summary>
/// <param name="ConnectionString">An external PostgreSQL; without it the server runs its own in <paramref name="Data"/>.</param>
internal sealed record ServerOptions(string Urls, string Data, string? ApiKey, Guid? SiteId, string TimeZone, bool Demo, string? ConnectionString, string? PostgresBin)
{
    public static ServerOptions Read(Func<string, string?> env)
    {
        string? Get(string name) => env(name) is { Length: > 0 } value ? value : null;
        var zone = Get("SLOTWRIGHT_TIME_ZONE") ?? "UTC";
        if (Zones.Find(zone) is null) throw new WrongSetting("SLOTWRIGHT_TIME_ZONE", $"{zone} is no IANA time zone");
        Guid? site = null;
        if (Get("SLOTWRIGHT_SITE_ID") is { } id) site = Guid.TryParse(id, out var guid) ? guid : throw new WrongSetting("SLOTWRIGHT_SITE_ID", $"{id} is no GUID");
        return new(Get("SLOTWRIGHT_URLS") ?? "http://localhost:8080", Path.GetFullPath(Get("SLOTWRIGHT_DATA") ?? "./data"), Get("SLOTWRIGHT_API_KEY"), site, zone,
            Get("SLOTWRIGHT_DEMO") is "1" or "true", Get("ConnectionStrings__Slotwright"), Get("SLOTWRIGHT_PG_BIN"));
    }
}

/// <summary>A setting that the server cannot start with.</summary>
internal sealed class WrongSetting(string name, string why) : Exception($"{name}: {why}.");
