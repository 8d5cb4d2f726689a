using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>A real Wix site, or another server of its contract, spoken to over HTTP. Nothing is tried twice but a request whose access token had run out, which was not carried out.</summary>
internal sealed class WixUpstream(Guid site, Guid id, WixReach reach) : IUpstream
{
    public string Id => $"wix {id:N}";

    /// <summary>Wix has no way to try a change: what a preview tells is what was asked, laid over what is there.</summary>
    public bool Rehearses => false;

    /// <summary>Everything of the contract but our own additions to it.</summary>
    public bool Serves(Operation operation) => !operation.Name.StartsWith("slotwright.", StringComparison.Ordinal);

    public async Task<Result<JsonObject>> Send(UpstreamCall call, CancellationToken ct)
    {
        if (call.DryRun) throw new InvalidOperationException($"{call.Operation.Name} cannot be tried on Wix.");
        if (await reach.Sites.Find(site, id, ct) is not { } upstream) return new Refusal(FaultKind.Precondition, "UPSTREAM_DELETED", "The Wix site this server worked on has been disconnected by its owner.");
        var answer = await reach.Ask(upstream, call, ct);
        if (answer.Failed(out var fault)) return fault;
        var (status, body, limit) = answer.Value;
        return status is >= 200 and < 300 ? body : UpstreamRefused.Read(status, body, limit);
    }
}

/// <summary>What it takes to reach a Wix site: its connection, its token, and the wire.</summary>
internal sealed class WixReach(WixSites sites, WixTokens tokens, WixHttp http)
{
    public WixSites Sites => sites;

    /// <summary>Sends one operation; with a new token when the old one is not taken, and to no avail when the new one is not either.</summary>
    public async Task<Result<WixAnswer>> Ask(StoredUpstream upstream, UpstreamCall call, CancellationToken ct)
    {
        string? refused = null;
        while (true)
        {
            var token = await tokens.Of(upstream, refused, ct);
            if (token.Failed(out var fault)) return fault;
            var answer = await Send(upstream, call, token.Value, ct);
            if (answer.Failed(out fault) || answer.Value.Status != StatusCodes.Status401Unauthorized) return answer;
            if (!upstream.IsApp || refused is not null) return new CredentialsRefused(upstream.Name, $"{UpstreamRefused.Read(401, answer.Value.Body, null).Reason.TrimEnd('.')}.");
            refused = token.Value;
        }
    }

    private async Task<Result<WixAnswer>> Send(StoredUpstream upstream, UpstreamCall call, string token, CancellationToken ct)
    {
        var request = WixRequest.Of(upstream, call);
        if (request.Failed(out var fault)) return fault;
        using var message = request.Value;
        message.Headers.TryAddWithoutValidation("Authorization", token);
        if (upstream.WixSiteId is { } named) message.Headers.TryAddWithoutValidation("wix-site-id", named);
        return await http.Send(message, ct);
    }
}
