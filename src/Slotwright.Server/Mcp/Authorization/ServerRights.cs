using System.Globalization;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>What a minted server lets a client do, in the words of its owner.</summary>
/// <param name="Kinds">Each scope the server has tools for, and what it means here.</param>
/// <param name="Bounds">What holds whichever scopes are given.</param>
internal sealed record ServerRights(MintedServer Server, IReadOnlyList<(string Scope, string Title, string About)> Kinds, IReadOnlyList<string> Bounds)
{
    public static ServerRights Of(MintedServer server, ToolScope scope, SiteCatalog catalog) =>
        new(server, [.. scope.Kinds.Select(k => (k, Title(k), About(scope, k)))], [.. BoundsOf(server, catalog)]);

    private static string Title(string kind) => kind switch
    {
        "read" => "Look things up",
        "write" => "Create, change and delete",
        _ => "Act: confirm, move, cancel and the like",
    };

    private static string About(ToolScope scope, string kind)
    {
        var tools = scope.Tools.Values.Where(t => t.Kind == kind && !t.Tags.Contains("meta")).ToList();
        return $"{(tools.Count == 1 ? "1 tool" : $"{tools.Count} tools")}: {string.Join(", ", tools.SelectMany(t => t.Tags).Distinct().Order(StringComparer.Ordinal))}";
    }

    private static IEnumerable<string> BoundsOf(MintedServer server, SiteCatalog catalog)
    {
        var config = server.Config;
        if (config.Tags.Count > 0) yield return $"Only what has to do with {string.Join(", ", config.Tags)}.";
        if (config.StaffMemberIds.Count > 0) yield return $"Only the calendar and the customers of {Staff(config, catalog)}.";
        if (config.Redact.Count > 0) yield return $"Never sees people's {string.Join(", ", config.Redact.Select(Masked))}.";
        if (!(config.Methods is ["read"])) yield return config.Confirm switch
        {
            "user" => "Before anything is deleted, moved or cancelled, the app must ask its user.",
            "preview" => "Before anything is deleted, moved or cancelled, the app must look at a preview of what would happen.",
            _ => "Nobody is asked before something is deleted, moved or cancelled.",
        };
        if (config.UpstreamId is not null) yield return "Works on the connected Wix site.";
        if (server.Expires is { } end) yield return $"Ends on {end.InZone(catalog.Site.Zone).ToString("d MMMM uuuu 'at' HH:mm", CultureInfo.InvariantCulture)}.";
    }

    private static string Staff(ServerConfig config, SiteCatalog catalog) =>
        string.Join(", ", config.StaffResourceIds.Select(id => catalog.Resources.TryGetValue(id, out var staff) ? staff.Name : "one member of staff"));

    private static string Masked(string what) => what switch { "email" => "e-mail addresses", "phone" => "telephone numbers", "address" => "addresses", "name" => "names", _ => what };
}
