using Slotwright.Server.Mcp.Audits;
using Slotwright.Server.Mcp.Authorization;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Composed;
using Slotwright.Server.Mcp.Prompts;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Resources;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Mcp.Upstreams;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp;

/// <summary>The parts of the gateway.</summary>
internal static class McpGatewayServices
{
    public static IServiceCollection AddMcpGateway(this IServiceCollection services) => services
        .AddSingleton<ServerDirectory>().AddSingleton<WixHttp>().AddSingleton<WixTokens>().AddSingleton<WixSites>().AddSingleton<WixReach>().AddSingleton<UpstreamDirectory>().AddSingleton<BusinessZone>().AddSingleton<Watch>().AddSingleton<CallLimits>()
        .AddSingleton<Throttle>().AddSingleton<AccessTokens>().AddSingleton<ClientDocuments>().AddSingleton<Clients>().AddSingleton<Consents>().AddSingleton(s => ActivatorUtilities.CreateInstance<FormSeals>(s, OAuthFront.Authorize)).AddSingleton<AuthorizeReader>().AddSingleton<AuthorizeEndpoint>()
        .AddSingleton<TokenEndpoint>().AddSingleton<Revocation>().AddSingleton<Registration>().AddSingleton<OAuthMetadata>().AddSingleton<OAuthFront>()
        .AddSingleton<AuditWriter>().AddHostedService(s => s.GetRequiredService<AuditWriter>())
        .AddSingleton(s => AllCodes.Of(s.GetRequiredService<Db>(), s.GetRequiredService<CallLimits>())).AddSingleton<ToolWrites>().AddSingleton<ToolCaller>()
        .AddSingleton<ResourceReader>().AddSingleton<Completions>().AddHostedService<ResourceFeed>().AddSingleton<McpGateway>()
        .AddSingleton<EndpointResolver>(s => (token, http, ct) => s.GetRequiredService<McpGateway>().Resolve(token, http, ct));
}
