namespace Slotwright.Server.Mcp.Calls;

/// <summary>The composed tools' code, by the name contract/tools.json gives it.</summary>
internal sealed class ToolCodes(IReadOnlyDictionary<string, ToolCode> codes)
{
    public ToolCode this[string name] => codes[name];

    public bool Has(string name) => codes.ContainsKey(name);
}
