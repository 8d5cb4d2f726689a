using Slotwright.Domain;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What clients read before anything else: of each resource who gives tokens for it (RFC 9728), and of the authorization server what it can (RFC 8414).</summary>
internal sealed class OAuthMetadata(ServerAddress address, ServerDirectory directory, McpGateway gateway)
{
    public static readonly IReadOnlyList<string> GrantTypes = ["authorization_code", "refresh_token"];

    /// <summary>Of the servers that take our tokens alone; whether there is any other at an address is nobody's business.</summary>
    public async Task<Result<OAuthAnswer>> Resource(string path, CancellationToken ct)
    {
        if (Audience.At(path) is not { } resource) return new OAuthRefusal("not_found", "There is nothing here.", StatusCodes.Status404NotFound);
        var server = resource.Token is { } token ? await directory.Find(token, ct) : null;
        if (resource.Token is not null && server?.Config.RequireOauth != true) return new OAuthRefusal("not_found", "There is nothing here.", StatusCodes.Status404NotFound);
        var scopes = server is null ? Scopes.All : gateway.Allowed(server).Kinds;
        return OAuthAnswer.Ok(json =>
        {
            json.WriteString("resource", resource.Url(address));
            json.WriteTexts("authorization_servers", [address.Public]);
            json.WriteTexts("scopes_supported", scopes);
            json.WriteTexts("bearer_methods_supported", ["header"]);
            json.WriteString("resource_name", server?.Name ?? "Slotwright");
        });
    }

    public OAuthAnswer Server() => OAuthAnswer.Ok(json =>
    {
        json.WriteString("issuer", address.Public);
        json.WriteString("authorization_endpoint", address.Public + OAuthFront.Authorize);
        json.WriteString("token_endpoint", address.Public + OAuthFront.Token);
        json.WriteString("registration_endpoint", address.Public + OAuthFront.Register);
        json.WriteString("revocation_endpoint", address.Public + OAuthFront.Revoke);
        json.WriteTexts("scopes_supported", Scopes.All);
        json.WriteTexts("response_types_supported", ["code"]);
        json.WriteTexts("response_modes_supported", ["query"]);
        json.WriteTexts("grant_types_supported", GrantTypes);
        json.WriteTexts("token_endpoint_auth_methods_supported", ["none"]);
        json.WriteTexts("revocation_endpoint_auth_methods_supported", ["none"]);
        json.WriteTexts("code_challenge_methods_supported", ["S256"]);
        json.WriteBoolean("client_id_metadata_document_supported", true);
        json.WriteBoolean("authorization_response_iss_parameter_supported", true);
    });
}
