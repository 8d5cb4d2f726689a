using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Slotwright.Server.Mcp.Composed;
using Slotwright.Server.Mcp.Tools;
using Slotwright.Server.Tests.Rules;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>What holds for every tool of contract/tools.json, whoever adds one.</summary>
public sealed partial class Catalogue
{
    private static readonly IReadOnlyList<Tool> All = ToolCatalog.Current.All;

    /// <summary>The caller takes the named tool in their place.</summary>
    private static readonly string[] Stands = [MetaTools.Call, MetaTools.Preview];

    [Fact]
    public void Names_are_short_and_plain() => Assert.Empty(All.Where(t => !Name().IsMatch(t.Name)).Select(t => t.Name));

    [Fact]
    public void What_a_model_is_told_is_a_sentence_of_300_characters_at_most() =>
        Assert.Empty(All.Where(t => t.About.Length is < 10 or > 300 || !t.About.EndsWith('.') || t.Title.Length is 0 or > 60).Select(t => $"{t.Name} {t.About.Length}"));

    [Fact]
    public void What_reads_changes_nothing_and_what_changes_says_so()
    {
        Assert.All(All, t => Assert.Contains(t.Kind, new[] { "read", "write", "custom" }));
        Assert.Empty(All.Where(t => t.IsRead != t.Hints.ReadOnly || (t.IsRead && (!t.Hints.Idempotent || t.Hints.Destructive || t.Hints.OpenWorld))).Select(t => t.Name));
        Assert.Empty(All.Where(t => t.Kind == "write" != t.Method is "create" or "update" or "delete" && t.Kind != "custom").Select(t => t.Name));
        Assert.Empty(All.Where(t => t.Method == "delete" && !t.Hints.Destructive).Select(t => t.Name));
    }

    [Fact]
    public void Every_hint_is_sent_with_every_tool() => Assert.All(All, t =>
    {
        var hints = Slotwright.Server.Mcp.Servers.ToolScope.Described(t).Annotations!;
        Assert.All(new[] { hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint }, h => Assert.NotNull(h));
    });

    [Fact]
    public void Every_code_named_is_there()
    {
        var codes = AllCodes.Of(null!, null!);
        Assert.Empty(All.Where(t => t.Code is not null && !Stands.Contains(t.Name) && !codes.Has(t.Code)).Select(t => $"{t.Name}: {t.Code}"));
    }

    [Fact]
    public void Presets_are_of_tags_and_methods_there_are()
    {
        var catalog = ToolCatalog.Current;
        Assert.All(catalog.Presets.Values, p => Assert.Empty(p.Tags.Except(catalog.Tags)));
        Assert.All(catalog.Presets.Values, p => Assert.Empty(p.Methods.Except(catalog.Methods)));
    }

    [Fact]
    public void What_takes_a_change_back_is_a_way_or_a_tool_there_is() =>
        Assert.Empty(All.Where(t => t.Undo is { } undo && undo is not ("patch" or "cancel" or "cancel_all" or "reschedule" or "rebook") && !ToolCatalog.Current.ByName.ContainsKey(undo)).Select(t => $"{t.Name}: {t.Undo}"));

    [Fact]
    public void What_narrows_a_tool_to_staff_names_an_argument_a_field_or_a_subject_it_has() => Assert.Empty(All.Where(t => t.StaffScope?.Split(' ') switch
    {
        null or ["free"] => false,
        ["argument", var name] => !t.Arguments.Any(a => a.Name == name),
        ["filter", _] => t.List?.Filter is null,
        ["subject"] => t.Subject?.Staff is null,
        _ => true,
    }).Select(t => $"{t.Name}: {t.StaffScope}"));

    [Fact]
    public void Everything_that_is_changed_by_id_has_a_name_for_people() =>
        Assert.Empty(All.Where(t => t.Method is "update" or "delete" && t.Subject is null).Select(t => t.Name));

    [Fact]
    public void Schemas_are_understood_by_every_model() => Assert.Empty(All.SelectMany(t => Odd(t.InputSchema, "").Concat(Odd(t.OutputSchema, "")).Select(o => $"{t.Name}{o}")));

    /// <summary>Where a schema has what some dialect refuses: a list of types, a keyword that is not everybody's, an object schema without its type.</summary>
    private static IEnumerable<string> Odd(JsonObject schema, string path)
    {
        if (schema["type"] is { } type && type.GetValueKind() != System.Text.Json.JsonValueKind.String) yield return $"{path}: type is a list";
        if (schema["type"] is null && schema["anyOf"] is null && schema["enum"] is null) yield return $"{path}: no type";
        if (schema.ContainsKey("properties") && (string?)schema["type"] != "object") yield return $"{path}: properties of no object";
        if ((string?)schema["type"] == "array" && schema["items"] is null) yield return $"{path}: items are not told";
        foreach (var keyword in schema.Select(k => k.Key).Intersect(["oneOf", "allOf", "not", "if", "$ref", "patternProperties", "dependentSchemas", "prefixItems"])) yield return $"{path}: {keyword}";
        foreach (var property in (schema["properties"] as JsonObject ?? []).SelectMany(p => Odd(p.Value!.AsObject(), $"{path}.{p.Key}"))) yield return property;
        if (schema["items"] is JsonObject items) foreach (var odd in Odd(items, $"{path}[]")) yield return odd;
        foreach (var (i, choice) in (schema["anyOf"] as JsonArray ?? []).Index()) foreach (var odd in Odd(choice!.AsObject(), $"{path}|{i}")) yield return odd;
    }

    [Fact]
    public void Tools_are_small()
    {
        Assert.Empty(All.Where(t => Tokens(t) > 900).Select(t => $"{t.Name}: {Tokens(t)}"));
        Assert.InRange(All.Average(Tokens), 1, 350);
    }

    private static int Tokens(Tool t) => System.Text.Encoding.UTF8.GetByteCount($"{t.Name}{t.Title}{t.About}{t.InputSchema.ToJsonString()}{t.OutputSchema.ToJsonString()}") / 4;

    [Fact]
    public void The_page_on_what_the_tools_cost_is_up_to_date()
    {
        Assert.Equal(McpTokens.Table(), File.ReadAllText(Path.Combine(Repository.Root, "docs/mcp-tokens.md")));
        Assert.Contains(McpTokens.Table().Split("\n\n")[2], File.ReadAllText(Path.Combine(Repository.Root, "docs/mcp.md")), StringComparison.Ordinal); // the presets, where a newcomer reads
    }

    [GeneratedRegex("^[a-z0-9_]{1,64}$")]
    private static partial Regex Name();
}
