using System.Text;

namespace Slotwright.Generator;

/// <summary>Every file the generator writes, by its path in the repository; a test compares them with what is checked in.</summary>
public static class Output
{
    private const string Folder = "src/Slotwright.Contract/Generated";

    public static IReadOnlyDictionary<string, string> Of(string root)
    {
        var source = ContractSource.Load(Path.Combine(root, "contract"));
        var files = source.Modules.Where(m => !source.WithoutRecords.Contains(m.Key)).ToDictionary(m => $"{Folder}/{m.Value}.cs", m => RecordWriter.Write(source, m.Key));
        files[$"{Folder}/contract.json"] = TableWriter.Write(source);
        files[$"{Folder}/Ops.cs"] = OperationNames(source);
        return files;
    }

    public static string FindRoot(string from) => File.Exists(Path.Combine(from, "Slotwright.slnx"))
        ? from : FindRoot(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("Slotwright.slnx is in no folder above."));

    private static string OperationNames(ContractSource source)
    {
        var text = new StringBuilder("// Generated from contract/ by tools/Slotwright.Generator. Do not edit.\nnamespace Slotwright.Contract;\n\n");
        text.Append("/// <summary>The names of the operations of the generated modules, as the contract table knows them.</summary>\npublic static class Ops\n{\n");
        foreach (var (module, space) in source.Modules)
        {
            text.Append($"    public static class {space}\n    {{\n");
            foreach (var name in source.Operations.Where(o => ContractSource.ModuleOf(o) == module).Select(o => (string)o["op"]!))
                text.Append($"        public const string {Method(name)} = \"{name}\";\n");
            text.Append("    }\n");
        }
        return text.Append("}\n").ToString();
    }

    private static string Method(string operation)
    {
        var last = operation[(operation.LastIndexOf('.') + 1)..];
        return char.ToUpperInvariant(last[0]) + last[1..];
    }
}
