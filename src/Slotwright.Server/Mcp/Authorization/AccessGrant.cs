using NodaTime;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What an owner consented to: this client at this server. All its tokens end with it.</summary>
/// <param name="AtRoot">Its tokens are for `/mcp`, where the server was chosen at consent; else for the server's own address.</param>
/// <param name="Client">The client's id: ours, or the address of its document.</param>
internal sealed record AccessGrant(Guid Site, Guid Id, Guid Server, bool AtRoot, string Client, string ClientName);

/// <summary>A code as stored: good once, for whoever holds the verifier of its challenge.</summary>
internal sealed record IssuedCode(AccessGrant Grant, IReadOnlyList<string> Scopes, string RedirectUri, string Challenge, Instant Expires);

/// <summary>A token as stored.</summary>
internal sealed record IssuedToken(AccessGrant Grant, IReadOnlyList<string> Scopes, bool Refresh, Instant Expires, bool Used)
{
    public bool IsOver(Instant now) => Expires <= now;
}
