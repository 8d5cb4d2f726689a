using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Mcp.Calls;

namespace Slotwright.Server.Mcp.Resources;

/// <summary>Resources as a server's bearer may see them: each is read through its tool, with the same narrowing, masks, limits and audit; where the tool is not, neither is the resource.</summary>
internal sealed class ResourceReader(ToolCaller caller)
{
    private const int MostPages = 10;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ListResourcesResult List(ToolClient client) => new()
    {
        Resources = [.. Of(client).Where(r => !r.IsTemplate).Select(r => new Resource { Uri = r.Uri, Name = r.Name, Title = r.Title, Description = r.About, MimeType = "application/json" })],
        CacheScope = CacheScope.Private,
    };

    public static ListResourceTemplatesResult Templates(ToolClient client) => new()
    {
        ResourceTemplates = [.. Of(client).Where(r => r.IsTemplate).Select(r => new ResourceTemplate { UriTemplate = r.Uri, Name = r.Name, Title = r.Title, Description = r.About, MimeType = "application/json" })],
        CacheScope = CacheScope.Private,
    };

    /// <summary>What changes here, as far as it may be seen: a server narrowed to members of staff hears of their days alone. Of a Wix site nobody tells us.</summary>
    public static bool MaySubscribe(ToolClient client, string uri)
    {
        if (!client.Upstream.Rehearses) return false;
        var staff = client.Server.Config.StaffResourceIds;
        return Of(client).Any(r => r.IsSubscribable && r.Match(uri) is { } arguments && (staff.Count == 0 || Guid.TryParse((string?)arguments["staff_member_id"], out var id) && staff.Contains(id)));
    }

    public async ValueTask<ReadResourceResult> Read(ToolClient client, string uri, CancellationToken ct)
    {
        foreach (var resource in Of(client))
            if (resource.Match(uri) is { } arguments) return Contents(uri, await Whole(client, resource.Tool, arguments, ct));
        throw Missing(uri);
    }

    /// <summary>A list is read to its end, within reason.</summary>
    private async Task<JsonObject> Whole(ToolClient client, string tool, JsonObject arguments, CancellationToken ct)
    {
        JsonObject? whole = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await caller.Read(client, tool, arguments, ct);
            if (answer.Failed(out var fault)) throw fault.Kind == Domain.FaultKind.NotFound ? Missing(tool) : new McpProtocolException($"{fault.Code}: {fault.Message}", McpErrorCode.InvalidParams);
            var next = (string?)answer.Value["next_cursor"];
            if (whole is null) whole = answer.Value;
            else foreach (var item in answer.Value["items"]!.AsArray()) whole["items"]!.AsArray().Add(item?.DeepClone());
            if (next is null) { whole.Remove("next_cursor"); break; }
            whole["next_cursor"] = next;
            arguments = new JsonObject { ["cursor"] = next };
        }
        return whole!;
    }

    private static IEnumerable<McpResource> Of(ToolClient client) => ResourceCatalog.Current.Resources.Where(r => client.Scope.Tools.ContainsKey(r.Tool));

    private static ReadResourceResult Contents(string uri, JsonObject document) => new()
    {
        Contents = [new TextResourceContents { Uri = uri, MimeType = "application/json", Text = document.ToJsonString(Plain) }],
        CacheScope = CacheScope.Private,
    };

    private static McpProtocolException Missing(string uri) => new($"There is no resource {uri}.", McpErrorCode.ResourceNotFound);
}
