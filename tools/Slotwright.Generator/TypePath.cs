namespace Slotwright.Generator;

/// <summary>Follows a dotted path through the wire types; one-of group names that are not in the JSON are passed over.</summary>
public static class TypePath
{
    /// <summary>A path's end: where it is in the JSON, and what is there. A decimal travels as a string and compares as a number.</summary>
    public sealed record End(string JsonPath, string Type, bool InList, bool IsEnum, bool IsDecimal)
    {
        public bool IsPlain => IsEnum || Type is "string" or "int" or "int64" or "double" or "bool" or "timestamp" or "bytes";
    }

    public static End? Resolve(ContractSource source, string module, string type, string path)
    {
        var json = new List<string>();
        bool inList = false, isDecimal = false;
        var current = type;
        void Unwrap()
        {
            if (Wrapped(source, module, current) is not { } items) return;
            json.Add("items");
            (current, inList) = (items, true);
        }
        foreach (var segment in path.Split('.'))
        {
            if (segment != "items") Unwrap();
            if (source.Resolve(module, current) is { } key && source.Types[key]["fields"]?[segment] is { } field)
            {
                var (name, list, _) = ContractSource.Shape((string)field["t"]!);
                json.Add(segment);
                inList |= list;
                isDecimal = field["dec"] is not null || (string?)field["f"] == "DECIMAL_VALUE";
                current = name;
            }
            else if (segment is not ("item" or "id" or "type" or "value" or "singleResource" or "choice" or "participantsInfo")) return null;
        }
        if (json.Count == 0) return null;
        Unwrap();
        var isEnum = source.Resolve(module, current) is { } last && source.Types[last].ContainsKey("enum");
        return new(string.Join('.', json), current, inList, isEnum, isDecimal);
    }

    /// <summary>What a type that is nothing but `{items: [...]}` has in its list: in paths it stands for the list itself.</summary>
    private static string? Wrapped(ContractSource source, string module, string type) =>
        source.Resolve(module, type) is { } key && source.Types[key]["fields"] is System.Text.Json.Nodes.JsonObject { Count: 1 } fields && (string?)fields["items"]?["t"] is { } t && ContractSource.Shape(t) is { List: true } items ? items.Name : null;
}
