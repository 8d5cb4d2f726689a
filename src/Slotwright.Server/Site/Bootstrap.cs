using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>The first site of a server and its owner's key: made at the first start, and the same at every later one.</summary>
internal sealed class Bootstrap(Db db, Sites sites, SiteDirectory directory, TimeProvider time)
{
    /// <summary>What the start screen tells; the key only when it was made just now.</summary>
    public sealed record Told(SiteFacts Site, string? NewKey);

    public async Task<Told> Run(ServerOptions options, CancellationToken ct)
    {
        var found = await db.BootstrapSite(ct);
        if (found is { } known && options.SiteId is { } wanted && wanted != known) throw new WrongSetting("SLOTWRIGHT_SITE_ID", $"this database's bootstrap site is {known}");
        var key = options.ApiKey is null && found is null ? Secrets.NewKey() : null;
        var site = found ?? await Found(options, options.ApiKey ?? key!, ct);
        if (found is not null && options.ApiKey is { } given) await Admit(site, given, ct);
        return new((await directory.Catalog(site, ct)).Site, key);
    }

    private async Task<Guid> Found(ServerOptions options, string key, CancellationToken ct)
    {
        var plan = new SitePlan(options.SiteId ?? Guid.NewGuid(), "My business", Zones.Find(options.TimeZone)!, "USD", IsBootstrap: true);
        var caller = new Caller(plan.Id, CallerKind.User, plan.Id, Grant.Owner);
        var call = new Call(ContractTable.Current.Operations[Ops.Slotwright.CreateSite], caller, JsonDocument.Parse("{}").RootElement, new Dictionary<string, string>(), time.Now(), null);
        await using var tx = sites.Begin(plan, call);
        sites.Found(tx, plan, key, call.Now);
        await tx.Commit(ct);
        return plan.Id;
    }

    /// <summary>A key set in the environment later than the first start is the owner's too.</summary>
    private async Task Admit(Guid site, string key, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        tx.AddKey(Secrets.Hash(key), time.Now().ToDateTimeUtc());
        await tx.Commit(ct);
    }
}
