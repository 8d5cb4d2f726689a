using System.Text;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>The way back from Wix: the owner's browser brings the code of an install, which is exchanged for the app's tokens.</summary>
internal sealed class Installs(Db db, SiteDirectory sites, WixSites known, WixTokens tokens)
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<!doctype html><meta charset=\"utf-8\"><title>Connected</title><p>The Wix site is connected. You can close this window.</p>\n");

    public void Map(Api api) => api.On(Ops.Slotwright.CompleteMcpUpstreamInstall, Complete);

    /// <summary>The state is used up before Wix is asked: whoever has seen the address in between cannot come again with it.</summary>
    private async Task<Result<Answer>> Complete(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.CompleteMcpUpstreamInstallRequest);
        if (InstallStates.SiteOf(asked.State!) is not { } site || await Take(site, asked.State!, call, ct) is not { } upstream) return new Refusal(FaultKind.Denied, "INSTALL_UNKNOWN", "This install was not begun here, was finished before, or took longer than an hour. Connect the site anew.");
        var secret = (await sites.Catalog(site, ct)).Site.Secret;
        if (UpstreamCredentials.Open(secret, upstream) is not { } credentials) return new CredentialsRefused(upstream.Name, "what was kept of them cannot be read.");
        var given = await tokens.OfCode(upstream, credentials, asked.Code!, ct);
        if (given.Failed(out var fault)) return new Refusal(FaultKind.Precondition, fault.Code, fault.Message);
        await using var tx = db.Begin(site);
        tx.SaveUpstream(upstream with { InstanceId = asked.InstanceId, Installed = true, Credentials = (credentials with { RefreshToken = given.Value.Refresh }).Close(secret, upstream.Id), Updated = call.Now });
        tx.Committed += () => known.Forget(site, upstream.Id);
        await tx.Commit(CancellationToken.None);
        return new Answer(Page) { ContentType = "text/html; charset=utf-8" };
    }

    private async Task<StoredUpstream?> Take(Guid site, string state, Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        if (await tx.LockInstall(Secrets.Hash(state), ct) is not { } found) return null;
        var used = found with { StateHash = null, StateUntil = null };
        tx.SaveUpstream(used);
        await tx.Commit(ct);
        return found.StateUntil > call.Now ? used : null;
    }
}
