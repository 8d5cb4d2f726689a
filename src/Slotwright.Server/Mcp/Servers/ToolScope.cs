using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>The tools of one minted server. What is not here does not exist for it, neither to be listed nor to be called.</summary>
internal sealed class ToolScope
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FrozenDictionary<string, Tool> Tools { get; }

    /// <summary>What tools/list answers with, as the bytes of its `tools` array.</summary>
    public ReadOnlyMemory<byte> List { get; }

    private ToolScope(IReadOnlyList<Tool> callable, IReadOnlyList<Tool> listed)
    {
        Tools = callable.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        List = Bytes(listed);
    }

    public static ToolScope Of(ServerConfig config, IUpstream upstream)
    {
        var all = ToolCatalog.Current.All;
        var allowed = all.Where(t => !t.Tags.Contains("meta") && Allows(config, t) && t.Needs.All(upstream.Serves)).ToList();
        var meta = all.Where(t => t.Tags.Contains("meta")).ToList();
        return config.Compact ? new([.. allowed, .. meta], meta) : new(allowed, allowed);
    }

    private static bool Allows(ServerConfig config, Tool tool) =>
        (config.Methods.Count == 0 || config.Methods.Contains(tool.Kind) || config.Methods.Contains(tool.Method))
        && (config.Tags.Count == 0 || tool.Tags.Any(config.Tags.Contains))
        && (config.StaffMemberIds.Count == 0 || tool.StaffScope is not null);

    private static ReadOnlyMemory<byte> Bytes(IReadOnlyList<Tool> tools)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartArray();
            foreach (var tool in tools) Described(tool).WriteTo(writer);
            writer.WriteEndArray();
        }
        return buffer.WrittenMemory;
    }

    public static JsonObject Described(Tool tool) => new()
    {
        ["name"] = tool.Name,
        ["title"] = tool.Title,
        ["description"] = tool.About,
        ["inputSchema"] = tool.InputSchema.DeepClone(),
        ["outputSchema"] = tool.OutputSchema.DeepClone(),
        ["annotations"] = new JsonObject
        {
            ["title"] = tool.Title,
            ["readOnlyHint"] = tool.Hints.ReadOnly,
            ["destructiveHint"] = tool.Hints.Destructive,
            ["idempotentHint"] = tool.Hints.Idempotent,
            ["openWorldHint"] = tool.Hints.OpenWorld,
        },
    };
}
