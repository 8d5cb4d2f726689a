using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>Connecting Wix sites that minted servers may work on: by an API key, or by an app that the site's owner installs.</summary>
internal sealed class McpUpstreams(Db db, SiteDirectory sites, WixReach reach, ServerAddress address, ServerOptions options)
{
    private const int UsualPage = 50;

    public void Map(Api api) => api.On(Ops.Slotwright.CreateMcpUpstream, Create).On(Ops.Slotwright.ListMcpUpstreams, List).On(Ops.Slotwright.GetMcpUpstream, Get)
        .On(Ops.Slotwright.DeleteMcpUpstream, Delete).On(Ops.Slotwright.TestMcpUpstream, Test);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.CreateMcpUpstreamRequest);
        var found = UpstreamRules.Violations(asked, options.PrivateUpstreamHosts).ToList();
        if (found.Count > 0) return new InvalidFields(found);
        var secret = (await sites.Catalog(call.Site, ct)).Site.Secret;
        var (id, state) = (Guid.CreateVersion7(call.Now.ToDateTimeOffset()), InstallStates.New(call.Site));
        var installs = asked.App is { InstanceId: null };
        var made = new StoredUpstream(call.Site, id, asked.Name!, UpstreamRules.BaseUrl(asked), new UpstreamCredentials(asked.ApiKey, asked.App?.ClientSecret, null).Close(secret, id), $"{call.Caller.Kind} {call.Caller.Subject}", call.Now, call.Now)
        {
            WixSiteId = asked.WixSiteId,
            ClientId = asked.App?.ClientId,
            InstanceId = asked.App?.InstanceId,
            Installed = !installs,
            StateHash = installs ? Secrets.Hash(state) : null,
            StateUntil = installs ? call.Now + InstallStates.Life : null,
        };
        await using var tx = db.Begin(call);
        tx.AddUpstream(made);
        return await tx.Commit(Told(Shown(made) with { InstallUrl = installs ? InstallStates.Url(made.ClientId!, address, state) : null }), ct);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ListMcpUpstreamsRequest);
        var limit = asked.Limit ?? UsualPage;
        var found = await db.Upstreams(call.Site, asked.NextCursor is { } cursor ? Guid.Parse(cursor) : null, limit + 1, ct);
        var page = found.Take(limit).ToList();
        return Answer.Of(new ListMcpUpstreamsResponse { Result = [.. page.Select(Shown)], NextCursor = found.Count > limit ? page[^1].Id.ToString() : null }, SlotwrightJson.Wire.ListMcpUpstreamsResponse);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) =>
        await db.Upstream(call.Site, call.Id("upstream_id"), ct) is { } found ? Told(Shown(found)) : Missing(call);

    /// <summary>Servers that work on it stay, and their tools say that it is gone.</summary>
    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockUpstream(call.Id("upstream_id"), ct) is not { } found) return Missing(call);
        tx.RemoveUpstream(found.Id);
        tx.Committed += () => reach.Sites.Forget(call.Site, found.Id);
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>Asks the site who it is, which shows whether it can be reached and takes our credentials.</summary>
    private async Task<Result<Answer>> Test(Call call, CancellationToken ct)
    {
        if (await db.Upstream(call.Site, call.Id("upstream_id"), ct) is not { } found) return Missing(call);
        var answer = await reach.Ask(found, new(ContractTable.Current.Operations[Ops.SiteProperties.GetSiteProperties], []), ct);
        var fault = answer.Fault ?? (answer.Value.Status is >= 200 and < 300 ? null : UpstreamRefused.Read(answer.Value.Status, answer.Value.Body, answer.Value.Limit));
        if (fault is not null) return new Refusal(FaultKind.Precondition, fault.Code, $"{found.Name}: {fault.Message}"); // a 401 of theirs is none of ours
        string? Text(string member) => RequestBuilder.At(answer.Value.Body, $"properties.{member}") is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        return Answer.Of(new TestMcpUpstreamResponse { SiteName = Text("siteDisplayName"), TimeZone = Text("timeZone"), Currency = Text("paymentCurrency"), Language = Text("language") }, SlotwrightJson.Wire.TestMcpUpstreamResponse);
    }

    private static Refusal Missing(Call call) => new(FaultKind.NotFound, "MCP_UPSTREAM_NOT_FOUND", $"There is no MCP upstream {call.Path["upstream_id"]}.");

    private static Answer Told(McpUpstream upstream) => Answer.Of(upstream, SlotwrightJson.Wire.McpUpstream);

    private static McpUpstream Shown(StoredUpstream u) => new()
    {
        Id = u.Id.ToString(),
        Name = u.Name,
        BaseUrl = u.BaseUrl,
        WixSiteId = u.WixSiteId,
        ClientId = u.ClientId,
        InstanceId = u.InstanceId,
        Status = u.Installed ? McpUpstreamStatus.Connected : McpUpstreamStatus.WaitingForInstall,
        CreatedBy = u.CreatedBy,
        CreatedAt = Wire.Timestamp(u.Created),
        UpdatedAt = Wire.Timestamp(u.Updated),
    };
}
