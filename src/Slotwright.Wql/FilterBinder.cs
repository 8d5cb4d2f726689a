using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Parses a filter and binds it to the catalogue in one pass, complaining about everything that does not fit.</summary>
internal sealed class FilterBinder(FieldCatalogue fields, ComplaintList complaints)
{
    private const int MaxDepth = 20;
    private const int MaxNodes = 1000;
    private readonly OperandReader operands = new(complaints);
    private int nodes;

    public Filter Bind(JsonElement json, string path) =>
        Json.IsMissing(json) ? Filter.Everything : Node(json, new Place(path, 1, fields.Find));

    /// <summary>Where in the filter reading is, how deep, and what the names there mean: fields, or members of an array's items.</summary>
    private sealed record Place(string Path, int Depth, Func<string, Field?> Find)
    {
        public Place At(string name) => this with { Path = $"{Path}.{ComplaintList.Clip(name)}" };

        public Place Below(string suffix = "") => this with { Path = Path + suffix, Depth = Depth + 1 };
    }

    private Filter Node(JsonElement json, Place at)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refuse(at.Path, Rule.Format, "must be an object");
        if (at.Depth > MaxDepth) return TooDeep(at);
        return Filter.Every(json.EnumerateObject().TakeWhile(_ => nodes <= MaxNodes).Select(entry => Entry(entry, at)));
    }

    private Filter Entry(JsonProperty entry, Place parent)
    {
        var name = Json.Name(entry);
        if (name is null) return Refuse(parent.Path, Rule.Format, "has a key that is no valid Unicode text");
        var at = parent.At(name);
        if (!Counted(parent.Path)) return Filter.Everything;
        return name switch
        {
            "$and" => Filter.Every(Nodes(entry.Value, at)),
            "$or" => Filter.Some(Nodes(entry.Value, at)),
            "$not" => new Filter.Not(Filter.Every(Nodes(entry.Value, at))),
            _ when name.StartsWith('$') => Refuse(at.Path, Rule.InvalidEnumValue, "is no logical operator: $and, $or, $not are"),
            _ => at.Find(name) is { } field
                ? Condition(field, entry.Value, at)
                : Refuse(at.Path, Rule.FieldNotAllowed, $"cannot filter by '{ComplaintList.Clip(name)}'"),
        };
    }

    private List<Filter> Nodes(JsonElement json, Place at) => json.ValueKind == JsonValueKind.Array
        ? [.. json.EnumerateArray().TakeWhile(_ => Counted(at.Path)).Select((item, i) => Node(item, at.Below($"[{i}]")))]
        : [Node(json, at.Below())];

    /// <summary>A bare value means equality; an object holds operators that must all hold.</summary>
    private Filter Condition(Field field, JsonElement json, Place at)
    {
        if (json.ValueKind != JsonValueKind.Object || IsWrappedDate(field, json)) return Test(field, Operators.Eq, json, at);
        if (at.Depth > MaxDepth) return TooDeep(at);
        var operations = json.EnumerateObject().TakeWhile(_ => Counted(at.Path)).ToList();
        if (operations.Count == 0) return Refuse(at.Path, Rule.Format, "must be a value or an object of operators");
        return Filter.Every(operations.Select(operation => Operation(field, operation, at)));
    }

    private Filter Operation(Field field, JsonProperty operation, Place parent)
    {
        var name = Json.Name(operation) ?? "";
        var at = parent.At(name);
        if (name == "$not") return new Filter.Not(Condition(field, operation.Value, at.Below()));
        return OperatorTable.Parse(name) is var op and not Operators.None
            ? Test(field, op, operation.Value, at)
            : Refuse(at.Path, Rule.InvalidEnumValue, $"is no operator; {Choice(field)}");
    }

    private Filter Test(Field field, Operators op, JsonElement json, Place at)
    {
        if (!field.Permitted.HasFlag(op))
            return Refuse(at.Path, Rule.Validation, $"{OperatorTable.Names(op)} cannot be asked of '{field.Path}'; {Choice(field)}");
        return op == Operators.MatchItems ? Items(field, json, at) : operands.Read(field, op, json, at.Path) ?? Filter.Everything;
    }

    /// <summary>All the conditions given must hold of one and the same item.</summary>
    private Filter.MatchItems Items(Field field, JsonElement json, Place at) =>
        new(field, Filter.Every(Nodes(json, at with { Find = MemberPath.Find })));

    private static string Choice(Field field) => $"allowed are {OperatorTable.Names(field.Permitted)}";

    private static bool IsWrappedDate(Field field, JsonElement json) =>
        field.Type is FieldType.Date or FieldType.Member && json.EnumerateObject().Take(2).Select(Json.Name).ToList() is ["$date"];

    private Filter TooDeep(Place at) => Refuse(at.Path, Rule.Validation, $"is nested more than {MaxDepth} levels deep");

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
