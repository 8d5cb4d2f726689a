using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Servers;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>Which upstream a minted server works on.</summary>
internal sealed class UpstreamDirectory(Dispatcher dispatcher, Api api, WixReach reach)
{
    public IUpstream Of(MintedServer server) => server.Config.UpstreamId is { } id ? new WixUpstream(server.Site, id, reach) : new EngineUpstream(dispatcher, api, server.Site, server.Id);
}
