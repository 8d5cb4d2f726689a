using System.Collections.Frozen;
using System.Text.Json;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Mcp.Servers;

/// <summary>The tools of one minted server. What is not here does not exist for it, neither to be listed nor to be called.</summary>
internal sealed class ToolScope
{
    public FrozenDictionary<string, Tool> Tools { get; }

    /// <summary>What tools/list answers with: the tools, or the three that find them.</summary>
    public IReadOnlyList<ModelContextProtocol.Protocol.Tool> Listed { get; }

    private readonly IReadOnlyList<Tool> shown;

    private ToolScope(IReadOnlyList<Tool> callable, IReadOnlyList<Tool> listed)
    {
        shown = listed;
        Tools = callable.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        Listed = [.. listed.Select(Described)];
    }

    /// <summary>The kinds of tools there are: `read`, `write`, `custom`.</summary>
    public IReadOnlyList<string> Kinds => [.. new[] { "read", "write", "custom" }.Intersect(Tools.Values.Where(t => !t.Tags.Contains("meta")).Select(t => t.Kind))];

    /// <summary>What is left of the tools when only some kinds are allowed; those that find tools stay.</summary>
    public ToolScope Only(IReadOnlyList<string> kinds)
    {
        bool Stays(Tool tool) => kinds.Contains(tool.Kind) || tool.Tags.Contains("meta");
        return new([.. Tools.Values.Where(Stays)], [.. shown.Where(Stays)]);
    }

    public static ToolScope Of(ServerConfig config, IUpstream upstream)
    {
        var all = ToolCatalog.Current.All;
        var allowed = Allowed(config, upstream.Serves);
        var meta = all.Where(t => t.Tags.Contains("meta")).ToList();
        return config.Compact ? new([.. allowed, .. meta], meta) : new(allowed, allowed);
    }

    /// <summary>The tools a server may have, as far as its upstream serves them.</summary>
    public static IReadOnlyList<Tool> Allowed(ServerConfig config, Func<Contract.Operation, bool> serves) =>
        [.. ToolCatalog.Current.All.Where(t => !t.Tags.Contains("meta") && Allows(config, t) && t.Needs.All(serves))];

    private static bool Allows(ServerConfig config, Tool tool) =>
        (config.Methods.Count == 0 || config.Methods.Contains(tool.Kind) || config.Methods.Contains(tool.Method))
        && (config.Tags.Count == 0 || tool.Tags.Any(config.Tags.Contains))
        && (config.StaffMemberIds.Count == 0 || tool.StaffScope is not null);

    /// <summary>A tool as the protocol describes it.</summary>
    public static ModelContextProtocol.Protocol.Tool Described(Tool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.About,
        InputSchema = JsonSerializer.SerializeToElement(tool.InputSchema),
        OutputSchema = JsonSerializer.SerializeToElement(tool.OutputSchema),
        Annotations = new() { Title = tool.Title, ReadOnlyHint = tool.Hints.ReadOnly, DestructiveHint = tool.Hints.Destructive, IdempotentHint = tool.Hints.Idempotent, OpenWorldHint = tool.Hints.OpenWorld },
    };
}
