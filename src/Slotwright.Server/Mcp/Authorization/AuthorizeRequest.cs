using Slotwright.Domain;
using Slotwright.Server.Identity;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>A client asks an owner for access.</summary>
/// <param name="Query">The request as it came, which forms carry on.</param>
/// <param name="Scopes">What it asks for.</param>
/// <param name="Server">The server it is about; null at `/mcp`, where the owner chooses one.</param>
internal sealed record AuthorizeRequest(string Query, OAuthClient Client, string RedirectUri, string? State, string Challenge, IReadOnlyList<string> Scopes, MintedServer? Server);

/// <summary>Reads a request for consent. What may be wrong with it is told to the client only once the client and its address are beyond doubt.</summary>
internal sealed class AuthorizeReader(Clients clients, ServerDirectory directory, ServerAddress address)
{
    private static readonly string[] Once = ["response_type", "state", "code_challenge", "code_challenge_method", "scope", "resource", "prompt"];

    public async Task<Result<AuthorizeRequest>> Read(string query, HttpContext http, CancellationToken ct)
    {
        var form = OAuthForm.OfQuery(query);
        if (form.Repeated("client_id", "redirect_uri") is { } twice) return new NotToBeAnswered($"{twice} was given more than once.");
        if (form["client_id"] is not { } id) return new NotToBeAnswered("The app did not say who it is (client_id).");
        var found = await clients.Find(id, http, ct);
        if (found.Failed(out var fault)) return new NotToBeAnswered(fault.Message);
        if (form["redirect_uri"] is not { } redirect || !found.Value.MaySendTo(redirect)) return new NotToBeAnswered("The app wants the answer at an address (redirect_uri) that is not among its own.");
        if (Wrong(form) is var (error, why)) return new SentBack(error, why, redirect, form["state"]);
        var resource = Audience.Of(form["resource"], address);
        var server = resource?.Token is { } token ? await directory.Find(token, ct) : null;
        if (resource is null || resource.Token is not null && server?.Config.RequireOauth != true) return new SentBack("invalid_target", "There is no MCP server at this address that takes OAuth.", redirect, form["state"]);
        var scopes = Authorization.Scopes.Read(form["scope"]);
        return new AuthorizeRequest(query, found.Value, redirect, form["state"], form["code_challenge"]!, scopes.Count > 0 ? Authorization.Scopes.Known(scopes) : Authorization.Scopes.All, server);
    }

    private static (string, string)? Wrong(OAuthForm form)
    {
        if (form.Repeated(Once) is { } twice) return (twice == "resource" ? "invalid_target" : "invalid_request", $"{twice} was given more than once.");
        if (form["response_type"] is not { } type) return ("invalid_request", "response_type must be given.");
        if (type != "code") return ("unsupported_response_type", "response_type must be code.");
        if (form["code_challenge"] is not { } challenge || form["code_challenge_method"] != "S256") return ("invalid_request", "code_challenge must be given, with code_challenge_method S256.");
        if (!Pkce.IsChallenge(challenge)) return ("invalid_request", "code_challenge must be the SHA-256 of the verifier in base64url.");
        if (form["scope"] is { } scope && Authorization.Scopes.Known(Authorization.Scopes.Read(scope)).Count == 0) return ("invalid_scope", $"The scopes are {Authorization.Scopes.Text(Authorization.Scopes.All)}.");
        return form["prompt"] == "none" ? ("interaction_required", "An owner must consent.") : null;
    }
}
