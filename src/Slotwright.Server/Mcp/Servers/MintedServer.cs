using NodaTime;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>An MCP server an owner has minted: whose site it works on, what it allows and until when.</summary>
internal sealed record MintedServer(Guid Site, Guid Id, string Name, ServerConfig Config, Instant? Expires, string CreatedBy, Instant Created, Instant Updated)
{
    public bool IsOver(Instant now) => Expires <= now;
}
