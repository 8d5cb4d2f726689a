using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What a token is made for (RFC 8707): one minted server's address, or `/mcp`, where the owner chooses the server at consent.</summary>
/// <param name="Token">The minted server's token in the address; null for `/mcp`.</param>
internal sealed record Audience(string? Token)
{
    public const string Root = "/mcp", MetadataRoot = "/.well-known/oauth-protected-resource";

    public string Url(ServerAddress address) => address.Public + Path;

    /// <summary>Where its metadata is (RFC 9728).</summary>
    public string Metadata(ServerAddress address) => address.Public + MetadataRoot + Path;

    private string Path => Token is null ? Root : $"{Root}/{Token}";

    /// <summary>Reads the address of a resource, `/mcp` when none is given; null when it is none of ours.</summary>
    public static Audience? Of(string? url, ServerAddress address)
    {
        if (string.IsNullOrEmpty(url)) return new((string?)null);
        return Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked is { Query: "", Fragment: "", UserInfo: "" } && new Uri(address.Public).IsBaseOf(asked) ? At(asked.AbsolutePath) : null;
    }

    /// <summary>The resource at a path of this server; null when there is none.</summary>
    public static Audience? At(string path)
    {
        path = path.TrimEnd('/');
        if (path == Root) return new((string?)null);
        return path.StartsWith(Root + "/", StringComparison.Ordinal) && path[(Root.Length + 1)..] is { Length: > 0 } token && !token.Contains('/') ? new(token) : null;
    }
}
