using System.Collections.Concurrent;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Authorization;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Prompts;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Resources;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Mcp.Upstreams;
using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp;

/// <summary>The gateway put together: from the token in an address to a server with its own tools, prompts and resources.</summary>
internal sealed class McpGateway(ServerDirectory directory, UpstreamDirectory upstreams, SiteDirectory sites, Callers callers, AccessTokens tokens, ServerAddress address, ToolCaller caller, ResourceReader resources, Completions completions, TimeProvider time)
{
    private static readonly Implementation Self = new() { Name = "slotwright", Title = "Slotwright", Version = typeof(McpGateway).Assembly.GetName().Version?.ToString(3) ?? "1.0.0" };
    private readonly ConcurrentDictionary<Guid, Offer> offers = new();

    /// <summary>Finds the minted server of a token, which is in the address, or the bearer of `/mcp`.</summary>
    public async ValueTask<McpResolved> Resolve(string? token, HttpContext? http, CancellationToken ct)
    {
        var header = http?.Request.Headers.Authorization.ToString() ?? "";
        var bearer = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : header.Trim();
        var (at, access) = (new Audience(token), http is null ? null : await tokens.Find(bearer, ct));
        var server = token is null && access is not null ? access.Server : (token ?? bearer) is { Length: > 0 } named ? await directory.Find(named, ct) : null;
        if (server is null) return token is null ? Unauthorized("A minted server's token, or one of this authorization server, must come as bearer.", Challenge.NoToken(at, address, Scopes.All, bearer.Length > 0)) : McpRefusal.Unknown;
        if (http is not null && (server.Config.RequireOauth || access is not null && token is null))
        {
            if (server.Config.RequireOauth && access?.IsFor(server, at) == true) return await Endpoint(server, access.Principal, at, access, http, ct);
            return Unauthorized("A token of this authorization server, made for this address, must come as bearer.", Challenge.NoToken(at, address, token is null ? Scopes.All : Allowed(server).Kinds, bearer.Length > 0));
        }
        var principal = "url";
        if (server.Config.RequireApiTokenAuth && http is not null)
        {
            if (token is null || await callers.OfSite(server.Site, bearer, time.Now(), ct) is not { Kind: CallerKind.User or CallerKind.App } known) return Unauthorized("An API key or token of the site must come as bearer.", "Bearer");
            principal = $"{known.Kind} {known.Subject:N}";
        }
        return await Endpoint(server, principal, at, null, http, ct);
    }

    /// <summary>The tools a minted server has for those who may use all of it.</summary>
    public ToolScope Allowed(MintedServer server) => OfferOf(server, upstreams.Of(server)).Scope;

    private static McpRefusal Unauthorized(string message, string challenge) => new(StatusCodes.Status401Unauthorized, message) { Headers = [("WWW-Authenticate", challenge)] };

    private async ValueTask<McpResolved> Endpoint(MintedServer server, string principal, Audience at, Access? access, HttpContext? http, CancellationToken ct)
    {
        var upstream = upstreams.Of(server);
        var whole = OfferOf(server, upstream);
        var offer = access is null ? whole : whole.Only(access.Scopes);
        var secret = (await sites.Catalog(server.Site, ct)).Site.Secret;
        var connected = new ToolClient(server, offer.Scope, upstream, secret, principal, "", http?.Connection.RemoteIpAddress?.ToString() ?? "stdio")
        {
            StepUp = access is null ? null : new(whole.Scope, access.Scopes, needed => Challenge.MoreScope(at, address, needed)),
        };
        return new McpEndpoint(server.Id.ToString("N"), principal, Options)
        {
            ToolList = wire => offer.Listed(wire),
            Direct = (call, token) => caller.Direct(connected with { Client = Wire.Cut(call.Client, 100) }, call, Self, token),
            HasTool = name => caller.Exists(connected, name),
            Topic = server.Site.ToString("N"),
            MaySubscribe = uri => ResourceReader.MaySubscribe(connected, uri),
            Expires = (access is not null && !(server.Expires < access.Expires) ? access.Expires : server.Expires)?.ToDateTimeOffset(),
            RateLimitErrors = server.Config.RateLimitErrors == "http" ? RateLimitErrors.Http : RateLimitErrors.JsonRpc,
            Subject = connected,
        };
    }

    /// <summary>What a server offers is made once, and anew when it was changed.</summary>
    private Offer OfferOf(MintedServer server, IUpstream upstream)
    {
        if (offers.TryGetValue(server.Id, out var offer) && offer.Of == server.Updated) return offer;
        if (offers.Count > 5_000) offers.Clear();
        return offers[server.Id] = new(server.Updated, ToolScope.Of(server.Config, upstream));
    }

    private McpServerOptions Options(McpConnection connection) => new()
    {
        ServerInfo = Self,
        Capabilities = new() { Tools = new() { ListChanged = true }, Resources = new() { Subscribe = true, ListChanged = true }, Prompts = new() { ListChanged = true }, Completions = new() },
        Handlers =
        {
            ListToolsHandler = (request, _) => new(new ListToolsResult { Tools = [.. Client(request).Scope.Listed], CacheScope = CacheScope.Private }),
            CallToolHandler = (request, ct) => caller.Call(Client(request), request, ct),
            ListResourcesHandler = (request, _) => new(ResourceReader.List(Client(request))),
            ListResourceTemplatesHandler = (request, _) => new(ResourceReader.Templates(Client(request))),
            ReadResourceHandler = (request, ct) => resources.Read(Client(request), request.Params.Uri, ct),
            ListPromptsHandler = (request, _) => new(McpPrompt.List(Client(request))),
            GetPromptHandler = (request, _) => new(McpPrompt.Get(Client(request), request.Params)),
            CompleteHandler = (request, ct) => completions.Of(Client(request), request.Params, ct),
        },
    };

    private static ToolClient Client(MessageContext request)
    {
        var client = (ToolClient)McpScope.Of(request).Endpoint.Subject!;
        var info = request.JsonRpcMessage.Context?.ClientInfo ?? request.Server.ClientInfo;
        return info is null ? client : client with { Client = Wire.Cut($"{info.Name} {info.Version}", 100) };
    }

    /// <summary>The tools of a server and their list as bytes, per way of connecting.</summary>
    private sealed record Offer(NodaTime.Instant Of, ToolScope Scope)
    {
        private readonly ConcurrentDictionary<McpWire, ReadOnlyMemory<byte>> bytes = new();
        private readonly ConcurrentDictionary<string, Offer> narrowed = new();

        /// <summary>What is left of it for a token of these scopes.</summary>
        public Offer Only(IReadOnlyList<string> scopes) => narrowed.GetOrAdd(Scopes.Text(scopes), _ => new(Of, Scope.Only(scopes)));

        public ReadOnlyMemory<byte>? Listed(McpWire wire) => bytes.GetOrAdd(wire, w => ListedTools.Write(Scope.Listed, w, Self));
    }
}
