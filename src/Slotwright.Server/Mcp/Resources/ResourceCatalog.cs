using System.Text.Json.Nodes;
using Slotwright.Server.Mcp.Prompts;

namespace Slotwright.Server.Mcp.Resources;

/// <summary>The resources and prompts of contract/mcp.json.</summary>
internal sealed class ResourceCatalog
{
    public static ResourceCatalog Current { get; } = new();

    public IReadOnlyList<McpResource> Resources { get; }

    public IReadOnlyList<McpPrompt> Prompts { get; }

    private ResourceCatalog()
    {
        using var stream = typeof(ResourceCatalog).Assembly.GetManifestResourceStream("mcp.json")!;
        var data = JsonNode.Parse(stream)!.AsObject();
        Resources = [.. data["resources"]!.AsArray().Select(r => McpResource.Read(r!.AsObject()))];
        Prompts = [.. data["prompts"]!.AsArray().Select(p => McpPrompt.Read(p!.AsObject()))];
    }
}
