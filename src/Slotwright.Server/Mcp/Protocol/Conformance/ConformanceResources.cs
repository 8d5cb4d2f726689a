using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol.Conformance;

/// <summary>The suite's resources.</summary>
internal static class ConformanceResources
{
    private const string Watched = "test://watched-resource";

    public static ListResourcesResult List(TimeSpan kept) => new()
    {
        Resources =
        [
            new() { Uri = "test://static-text", Name = "text", Description = "A text.", MimeType = "text/plain" },
            new() { Uri = "test://static-binary", Name = "picture", Description = "A picture.", MimeType = "image/png" },
            new() { Uri = Watched, Name = "watched", Description = "A text to be followed.", MimeType = "text/plain" },
        ],
        TimeToLive = kept,
        CacheScope = CacheScope.Public,
    };

    public static ListResourceTemplatesResult Templates(TimeSpan kept) => new()
    {
        ResourceTemplates = [new() { UriTemplate = "test://template/{id}/data", Name = "template", Description = "A text for every id.", MimeType = "application/json" }],
        TimeToLive = kept,
        CacheScope = CacheScope.Public,
    };

    public static bool Exists(string uri) => Contents(uri) is not null;

    public static ReadResourceResult Read(string uri, TimeSpan kept) =>
        Contents(uri) is { } contents ? new() { Contents = [contents], TimeToLive = kept, CacheScope = CacheScope.Public } : throw Missing(uri);

    private static ResourceContents? Contents(string uri) => uri switch
    {
        "test://static-text" => new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "This is the content of the static text resource." },
        "test://static-binary" => BlobResourceContents.FromBytes(ConformanceTools.Picture, uri, "image/png"),
        Watched => new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "Watched." },
        _ when uri.Split('/') is ["test:", "", "template", { Length: > 0 } id, "data"] =>
            new TextResourceContents { Uri = uri, MimeType = "application/json", Text = $$"""{"id":"{{id}}","templateTest":true,"data":"Data for ID: {{id}}"}""" },
        _ => null,
    };

    private static McpProtocolException Missing(string uri)
    {
        var missing = new McpProtocolException("Resource not found", McpErrorCode.ResourceNotFound);
        missing.Data["uri"] = uri;
        return missing;
    }
}
