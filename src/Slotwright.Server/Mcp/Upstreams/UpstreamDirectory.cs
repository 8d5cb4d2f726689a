using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Servers;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>Which upstream a minted server works on.</summary>
internal sealed class UpstreamDirectory(Dispatcher dispatcher, Api api)
{
    public ValueTask<IUpstream> Of(MintedServer server, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(new EngineUpstream(dispatcher, api, server.Site, server.Id));
    }
}
