using System.Text.Json;

namespace Slotwright.Server.Forms;

/// <summary>A field's own settings, which the contract leaves open: `validation` and, under the name of its component, the choices. What is of a wrong kind counts as not there.</summary>
internal sealed class FieldOptions(JsonElement? options)
{
    public decimal? Number(string name) => Validation(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : null;

    public string? Text(string name) => Validation(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>What may be answered: the validation's list, or else the component's options unless one may be added freely. Empty means anything.</summary>
    public IReadOnlyCollection<string> Choices
    {
        get
        {
            if (Listed(Validation("enum")) is { Count: > 0 } listed) return listed;
            if (Member(Member(options, "validation"), "items") is { } items && Listed(Member(Member(items, "string") ?? items, "enum")) is { Count: > 0 } each) return each;
            if (options is not { ValueKind: JsonValueKind.Object } all) return [];
            foreach (var component in all.EnumerateObject().Where(m => m.Name.EndsWith("Options", StringComparison.Ordinal)))
                if (Member(component.Value, "customOption") is null && Member(component.Value, "options") is { ValueKind: JsonValueKind.Array } offered)
                    return [.. offered.EnumerateArray().Select(o => Member(o, "value")?.ToString()).OfType<string>()];
            return [];
        }
    }

    private JsonElement? Validation(string name) => Member(Member(options, "validation"), name);

    private static List<string> Listed(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } values ? [.. values.EnumerateArray().Select(v => v.ValueKind is JsonValueKind.True or JsonValueKind.False ? v.GetRawText() : v.ToString())] : [];

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
