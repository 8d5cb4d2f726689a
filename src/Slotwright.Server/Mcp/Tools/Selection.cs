using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>
/// Which members of a document a model is shown or may give, as contract/tools.json writes it: `id name slot{serviceId timezone}`,
/// where `@booking` stands for a selection that has a name. Null members: everything below.
/// </summary>
internal sealed record Selection(IReadOnlyDictionary<string, Selection?> Members)
{
    /// <summary>Reads a selection; its names are looked up among the named ones.</summary>
    public static Selection Parse(string text, IReadOnlyDictionary<string, string> named)
    {
        var at = 0;
        var selection = Read(text, ref at, named);
        return at == text.Length ? selection : throw new FormatException($"What follows character {at} of the selection '{text}' is not part of it.");
    }

    private static Selection Read(string text, ref int at, IReadOnlyDictionary<string, string> named)
    {
        var members = new Dictionary<string, Selection?>();
        while (at < text.Length && text[at] != '}')
        {
            if (text[at] == ' ') { at++; continue; }
            var name = Name(text, ref at);
            if (name.StartsWith('@')) foreach (var (member, below) in Parse(named[name[1..]], named).Members) members[member] = below;
            else members[name] = Below(text, ref at, named);
        }
        return new(members);
    }

    private static Selection? Below(string text, ref int at, IReadOnlyDictionary<string, string> named)
    {
        if (at >= text.Length || text[at] != '{') return null;
        at++;
        var below = Read(text, ref at, named);
        if (at >= text.Length) throw new FormatException($"A brace of the selection '{text}' is not closed.");
        at++;
        return below;
    }

    private static string Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (' ' or '{' or '}')) at++;
        return text[start..at];
    }

    /// <summary>The rule of the field at a dotted path below a type; null when the contract has none there.</summary>
    public static FieldRule? Rule(TypeRule? type, string path)
    {
        FieldRule? rule = null;
        foreach (var segment in path.Split('.'))
        {
            if (type?.Fields.TryGetValue(segment, out rule) != true) return null;
            type = rule!.Object;
        }
        return rule;
    }
}
