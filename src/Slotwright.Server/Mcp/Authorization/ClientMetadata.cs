using System.Text.Json;
using Slotwright.Domain;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What a client says of itself, as a document or at registration, held against what may be (RFC 7591).</summary>
/// <param name="ApplicationType">`web` or `native`; told or, where it is not, seen from its addresses.</param>
internal sealed record ClientMetadata(string Name, IReadOnlyList<string> RedirectUris, string ApplicationType)
{
    private const int MostRedirects = 10;

    public static Result<ClientMetadata> Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return Wrong("a JSON object is wanted");
        if (List(json, "redirect_uris") is not { Count: > 0 and <= MostRedirects } redirects) return new OAuthRefusal("invalid_redirect_uri", $"redirect_uris must hold 1 to {MostRedirects} addresses.");
        var type = Text(json, "application_type");
        if (Has(json, "application_type") && type is not ("web" or "native")) return Wrong("application_type must be web or native");
        foreach (var redirect in redirects)
            if (Identity.RedirectUris.Wrong(redirect, type) is { } why) return new OAuthRefusal("invalid_redirect_uri", $"{OAuthClient.Shown(redirect)} {why}.");
        if (Has(json, "grant_types") && List(json, "grant_types")?.Contains("authorization_code") != true) return Wrong("grant_types must hold authorization_code");
        if (Has(json, "response_types") && List(json, "response_types")?.Contains("code") != true) return Wrong("response_types must hold code");
        if (Has(json, "client_name") && Text(json, "client_name") is null) return Wrong("client_name must be a text");
        var name = OAuthClient.Shown(Text(json, "client_name") ?? "");
        return new ClientMetadata(name.Length > 0 ? name : "An app without a name", redirects, type ?? (redirects.All(r => Identity.RedirectUris.Wrong(r, "web") is null) ? "web" : "native"));
    }

    private static OAuthRefusal Wrong(string why) => new("invalid_client_metadata", $"{char.ToUpperInvariant(why[0])}{why[1..]}.");

    public static bool Has(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text member; null when it is something else, or no text at all.</summary>
    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Text(value) : null;

    private static List<string>? List(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array) return null;
        var items = value.EnumerateArray().Select(Text).ToList();
        return items.Contains(null) ? null : [.. items.Select(i => i!).Distinct()];
    }

    private static string? Text(JsonElement value)
    {
        try { return value.ValueKind == JsonValueKind.String ? value.GetString() : null; }
        catch (InvalidOperationException) { return null; } // half a surrogate pair, or bytes that are no UTF-8
    }
}
