using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Parses a filter and binds it to the catalogue in one pass, complaining about everything that does not fit.</summary>
internal sealed class FilterBinder(FieldCatalogue fields, ComplaintList complaints)
{
    private const int MaxDepth = 20;
    private const int MaxNodes = 1000;
    private readonly OperandReader operands = new(complaints);
    private int nodes;

    public Filter Bind(JsonElement json, string path) => Json.IsMissing(json) ? Filter.Everything : Node(json, path, 1);

    private Filter Node(JsonElement json, string path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refuse(path, Rule.Format, "must be an object");
        if (depth > MaxDepth) return Refuse(path, Rule.Validation, $"is nested more than {MaxDepth} levels deep");
        return Filter.Every(json.EnumerateObject().TakeWhile(_ => nodes <= MaxNodes).Select(entry => Entry(entry, path, depth)));
    }

    private Filter Entry(JsonProperty entry, string parent, int depth)
    {
        var name = Json.Name(entry);
        if (name is null) return Refuse(parent, Rule.Format, "has a key that is no valid Unicode text");
        var path = $"{parent}.{ComplaintList.Clip(name)}";
        if (!Counted(parent)) return Filter.Everything;
        return name switch
        {
            "$and" => Filter.Every(Nodes(entry.Value, path, depth)),
            "$or" => Filter.Some(Nodes(entry.Value, path, depth)),
            "$not" => new Filter.Not(Filter.Every(Nodes(entry.Value, path, depth))),
            _ when name.StartsWith('$') => Refuse(path, Rule.InvalidEnumValue, "is no logical operator: $and, $or, $not are"),
            _ => fields.Find(name) is { } field
                ? Condition(field, entry.Value, path, depth)
                : Refuse(path, Rule.FieldNotAllowed, $"cannot filter by '{ComplaintList.Clip(name)}'"),
        };
    }

    private List<Filter> Nodes(JsonElement json, string path, int depth) => json.ValueKind == JsonValueKind.Array
        ? [.. json.EnumerateArray().TakeWhile(_ => Counted(path)).Select((item, i) => Node(item, $"{path}[{i}]", depth + 1))]
        : [Node(json, path, depth + 1)];

    /// <summary>A bare value means equality; an object holds operators that must all hold.</summary>
    private Filter Condition(Field field, JsonElement json, string path, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object || IsWrappedDate(field, json)) return Test(field, Operators.Eq, json, path);
        if (depth > MaxDepth) return Refuse(path, Rule.Validation, $"is nested more than {MaxDepth} levels deep");
        var operations = json.EnumerateObject().TakeWhile(_ => Counted(path)).ToList();
        if (operations.Count == 0) return Refuse(path, Rule.Format, "must be a value or an object of operators");
        return Filter.Every(operations.Select(operation => Operation(field, operation, path, depth)));
    }

    private Filter Operation(Field field, JsonProperty operation, string parent, int depth)
    {
        var name = Json.Name(operation) ?? "";
        var path = $"{parent}.{ComplaintList.Clip(name)}";
        if (name == "$not") return new Filter.Not(Condition(field, operation.Value, path, depth + 1));
        return OperatorTable.Parse(name) is var op and not Operators.None
            ? Test(field, op, operation.Value, path)
            : Refuse(path, Rule.InvalidEnumValue, $"is no operator; {Choice(field)}");
    }

    private Filter Test(Field field, Operators op, JsonElement json, string path) => field.Permitted.HasFlag(op)
        ? operands.Read(field, op, json, path) ?? Filter.Everything
        : Refuse(path, Rule.Validation, $"{OperatorTable.Names(op)} cannot be asked of '{field.Path}'; {Choice(field)}");

    private static string Choice(Field field) => $"allowed are {OperatorTable.Names(field.Permitted)}";

    private static bool IsWrappedDate(Field field, JsonElement json) =>
        field.Type == FieldType.Date && json.EnumerateObject().Take(2).Select(Json.Name).ToList() is ["$date"];

    private bool Counted(string path)
    {
        if (++nodes == MaxNodes + 1) Refuse(path, Rule.MaxSize, $"has more than {MaxNodes} conditions");
        return nodes <= MaxNodes;
    }

    private Filter Refuse(string path, string rule, string description)
    {
        complaints.Add(path, rule, description);
        return Filter.Everything;
    }
}
