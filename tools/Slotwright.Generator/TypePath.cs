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
        foreach (var segment in path.Split('.'))
        {
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
        var isEnum = source.Resolve(module, current) is { } last && source.Types[last].ContainsKey("enum");
        return new(string.Join('.', json), current, inList, isEnum, isDecimal);
    }
}
