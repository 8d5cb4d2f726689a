using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Upstreams;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>Minting MCP servers: create, list, get, update, delete, also under `/integrated-account/{siteId}/mcp` for tools that know that shape.</summary>
internal sealed class McpServers(Db db, ServerDirectory directory, ServerAddress address)
{
    public const string Entity = "slotwright.v1.mcp_server";
    private const int UsualPage = 50;

    public void Map(Api api) => api.On(Ops.Slotwright.CreateMcpServer, Within(Create)).On(Ops.Slotwright.ListMcpServers, Within(List)).On(Ops.Slotwright.GetMcpServer, Within(Get))
        .On(Ops.Slotwright.UpdateMcpServer, Within(Update)).On(Ops.Slotwright.DeleteMcpServer, Within(Delete));

    /// <summary>The account in the path of the alias is the caller's own site, or nothing is there.</summary>
    private static Handler Within(Handler handler) => (call, ct) => call.Path.TryGetValue("integrated_account_id", out var account) && Guid.Parse(account) != call.Site
        ? Task.FromResult<Result<Answer>>(new Refusal(FaultKind.NotFound, "INTEGRATED_ACCOUNT_NOT_FOUND", $"There is no account {account}."))
        : handler(call, ct);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.CreateMcpServerRequest);
        var judged = await Judge(call, ServerConfigs.With(new(), asked.Config, call.Member("config")), asked.ExpiresAt, ct);
        if (judged.Failed(out var fault)) return fault;
        var server = new MintedServer(call.Site, Guid.CreateVersion7(call.Now.ToDateTimeOffset()), asked.Name!, judged.Value, Expiry(asked.ExpiresAt), $"{call.Caller.Kind} {call.Caller.Subject}", call.Now, call.Now);
        var token = ServerTokens.New(call.Site);
        await using var tx = db.Begin(call);
        tx.AddServer(server, Secrets.Hash(token));
        tx.PublishCreated(Entity, server.Id.ToString(), 1, Document(server));
        return await tx.Commit(Told(Shown(server) with { Token = token, Url = $"{address.Public}/mcp/{token}" }), ct);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ListMcpServersRequest);
        var limit = asked.Limit ?? UsualPage;
        var found = await db.Servers(call.Site, asked.NextCursor is { } cursor ? Guid.Parse(cursor) : null, limit + 1, ct);
        var page = found.Take(limit).ToList();
        var next = found.Count > limit ? page[^1].Id.ToString() : null;
        return Answer.Of(new ListMcpServersResponse { Result = [.. page.Select(Shown)], NextCursor = next }, SlotwrightJson.Wire.ListMcpServersResponse);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) =>
        await directory.Find(call.Site, call.Id("mcp_id"), ct) is { } server ? Told(Shown(server)) : Missing(call);

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.UpdateMcpServerRequest);
        await using var tx = db.Begin(call);
        if (await tx.LockServer(call.Id("mcp_id"), ct) is not { } server) return Missing(call);
        var judged = await Judge(call, ServerConfigs.With(server.Config, asked.Config, call.Member("config")), asked.ExpiresAt, ct);
        if (judged.Failed(out var fault)) return fault;
        var expires = call.Body.TryGetProperty("expires_at", out _) ? Expiry(asked.ExpiresAt) : server.Expires;
        var changed = server with { Name = asked.Name ?? server.Name, Config = judged.Value, Expires = expires, Updated = call.Now };
        tx.SaveServer(changed);
        tx.PublishUpdated(Entity, server.Id.ToString(), call.Now.ToUnixTimeMilliseconds(), Document(changed));
        tx.Committed += () => directory.Forget(server.Id);
        return await tx.Commit(Told(Shown(changed)), ct);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockServer(call.Id("mcp_id"), ct) is not { } server) return Missing(call);
        tx.RemoveServer(server.Id);
        tx.PublishDeleted(Entity, server.Id.ToString(), call.Now.ToUnixTimeMilliseconds(), Document(server));
        tx.Committed += () => directory.Forget(server.Id);
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>Finds everything wrong with what is to be minted; a member of staff is named by their own id or by their resource's.</summary>
    private async Task<Result<ServerConfig>> Judge(Call call, ServerConfig config, string? expires, CancellationToken ct)
    {
        var staff = config.UpstreamId is not null ? [.. config.StaffMemberIds.Select(id => (id, id))] : await db.StaffResources(call.Site, config.StaffMemberIds, ct);
        var found = ServerConfigs.Violations(config, id => staff.Exists(s => s.Named == id)).ToList();
        if (config.UpstreamId is { } upstream && call.Member("config")?.TryGetProperty("upstream_id", out _) == true && await db.Upstream(call.Site, upstream, ct) is null)
            found.Add(FieldViolation.Of("config.upstream_id", "MCP_UPSTREAM_NOT_FOUND", "is no connected Wix site"));
        if (Expiry(expires) <= call.Now) found.Add(new("expires_at", "must be in the future", "VALIDATION"));
        return found.Count > 0 ? new InvalidFields(found) : config with { StaffResourceIds = [.. staff.Select(s => s.Resource)] };
    }

    private static Instant? Expiry(string? timestamp) => timestamp is null ? null : Wire.Instant(timestamp);

    private static Refusal Missing(Call call) => new(FaultKind.NotFound, "MCP_SERVER_NOT_FOUND", $"There is no MCP server {call.Path["mcp_id"]}.");

    private static Answer Told(McpServer server) => Answer.Of(server, SlotwrightJson.Wire.McpServer);

    private static byte[] Document(MintedServer server) => JsonSerializer.SerializeToUtf8Bytes(Shown(server), SlotwrightJson.Wire.McpServer);

    private static McpServer Shown(MintedServer server) => new()
    {
        Id = server.Id.ToString(),
        Name = server.Name,
        Config = JsonSerializer.Deserialize(JsonSerializer.Serialize(server.Config, ServerConfigJson.Default.ServerConfig), SlotwrightJson.Wire.McpServerConfig),
        ExpiresAt = server.Expires is { } at ? Wire.Timestamp(at) : null,
        IntegratedAccountId = server.Site.ToString(),
        CreatedBy = server.CreatedBy,
        CreatedAt = Wire.Timestamp(server.Created),
        UpdatedAt = Wire.Timestamp(server.Updated),
    };
}
