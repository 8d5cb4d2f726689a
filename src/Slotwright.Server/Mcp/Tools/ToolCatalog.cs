using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>Every tool of contract/tools.json, read once; a row that does not fit the contract stops the start by its name.</summary>
internal sealed class ToolCatalog
{
    public static ToolCatalog Current { get; } = new();

    public IReadOnlyList<Tool> All { get; }

    public IReadOnlyDictionary<string, Tool> ByName { get; }

    /// <summary>What a server can be minted for: the groups, then single methods.</summary>
    public IReadOnlyList<string> Methods { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>Methods and tags that one word stands for.</summary>
    public IReadOnlyDictionary<string, Preset> Presets { get; }

    /// <summary>How a booking is read and called, for tools about many of them.</summary>
    public ToolSubject Booking { get; }

    private readonly Dictionary<string, string> shapes;
    private readonly JsonObject entities;

    private ToolCatalog()
    {
        using var stream = typeof(ToolCatalog).Assembly.GetManifestResourceStream("tools.json")!;
        var data = JsonNode.Parse(stream)!.AsObject();
        shapes = data["shapes"]!.AsObject().ToDictionary(s => s.Key, s => (string)s.Value!);
        entities = data["entities"]!.AsObject();
        Booking = Subject("booking by booking_id");
        All = [.. data["tools"]!.AsArray().Select(t => Named(t!.AsObject())).OrderBy(t => t.Name, StringComparer.Ordinal)];
        ByName = All.ToDictionary(t => t.Name);
        Methods = ["read", "write", "custom", .. All.Select(t => t.Method).Distinct().Except(["read", "write", "custom"]).Order(StringComparer.Ordinal)];
        Tags = [.. All.SelectMany(t => t.Tags).Where(t => t != "meta").Distinct().Order(StringComparer.Ordinal)];
        Presets = data["presets"]!.AsObject().ToDictionary(p => p.Key, p => new Preset(Strings(p.Value!["methods"]), Strings(p.Value!["tags"])));
    }

    private Tool Named(JsonObject row)
    {
        try { return Read(row); }
        catch (Exception e) { throw new FormatException($"contract/tools.json, {row["name"]}: {e.Message}", e); }
    }

    private Tool Read(JsonObject row)
    {
        var operation = (string?)row["op"] is { } name ? Operation(name) : null;
        var kind = (string)row["kind"]!;
        var list = row["list"] is { } items ? ToolLists.Of(operation!, items) : null;
        var rows = new ToolArguments(operation, list, shapes);
        var arguments = rows.Read(row["in"]?.AsObject() ?? [], row["with"]?.AsObject() ?? []).Concat(rows.Usual(kind, (string)row["method"]!, Hints.Parse((string)row["hints"]!).Destructive)).ToList();
        var shown = (string?)row["out"] is { } selection ? Selection.Parse(selection, shapes) : null;
        var (input, output) = (ToolSchemas.Input(arguments), ToolSchemas.Output(operation, list, shown, row["answer"]?.AsObject(), kind));
        var subject = (string?)row["entity"] is { } entity ? Subject(entity) : null;
        return new((string)row["name"]!, (string)row["title"]!, (string)row["about"]!, kind, (string)row["method"]!, Strings(row["tags"]), Hints.Parse((string)row["hints"]!), operation, (string?)row["code"])
        {
            Arguments = arguments,
            Needs = [.. new[] { operation, subject?.Read }.OfType<Operation>().Concat(row["needs"]?.AsArray().Select(o => Operation((string)o!)) ?? []).Distinct()],
            List = list,
            Shown = shown,
            Subject = subject,
            MayAsk = (bool?)row["asks"] ?? false,
            Undo = (string?)row["undo"],
            StaffScope = (string?)row["staff"],
            InputSchema = input,
            OutputSchema = output,
            Input = new(input),
        };
    }

    /// <summary>`service by service_id`: the kind of entity, and the argument that names it.</summary>
    private ToolSubject Subject(string text)
    {
        var (kind, argument) = (text.Split(" by ")[0], text.Split(" by ")[1]);
        var row = entities[kind]!;
        return new(kind, argument, Operation((string)row["op"]!), (string)row["id"]!, (string)row["at"]!, (string?)row["label"] ?? kind, (string?)row["staff"]) { With = row["with"]?.AsObject(), Answer = (string?)row["answer"] };
    }

    private static string[] Strings(JsonNode? list) => [.. list?.AsArray().Select(t => (string)t!) ?? []];

    private static Operation Operation(string name) =>
        ContractTable.Current.Operations.GetValueOrDefault(name) ?? throw new FormatException($"The contract has no operation {name}.");
}

/// <summary>What one word mints: see mcp.md section 6.</summary>
internal sealed record Preset(IReadOnlyList<string> Methods, IReadOnlyList<string> Tags);
