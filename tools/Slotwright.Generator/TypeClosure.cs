using System.Text.Json.Nodes;

namespace Slotwright.Generator;

/// <summary>The types a module needs: what its operations' requests and answers reach, by simple name; of a module that is not generated, only those the tools call.</summary>
public static class TypeClosure
{
    public static SortedDictionary<string, JsonObject> Of(ContractSource source, string module)
    {
        var found = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var operation in source.Operations.Where(o => ContractSource.ModuleOf(o) == module && (source.Modules.ContainsKey(module) || source.ToolOperations.Contains((string)o["op"]!))))
            foreach (var root in new[] { "req", "res" })
                if ((string?)operation[root] is { } name) Visit(source, module, name, found);
        foreach (var body in source.EventBodies[module]) Visit(source, module, body, found);
        return found;
    }

    private static void Visit(ContractSource source, string module, string name, SortedDictionary<string, JsonObject> found)
    {
        if (found.ContainsKey(name) || source.Resolve(module, name) is not { } key) return;
        found[name] = source.Types[key];
        foreach (var (_, field) in source.Types[key]["fields"]?.AsObject() ?? [])
            Visit(source, module, ContractSource.Shape((string)field!["t"]!).Name, found);
    }
}
