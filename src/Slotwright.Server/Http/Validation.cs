using System.Globalization;
using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Domain;

namespace Slotwright.Server.Http;

/// <summary>
/// The contract's field rules against a raw request body. Every violation is collected; read-only and unknown members
/// are passed over, never refused (design.md 2, contract.md j3).
/// </summary>
internal sealed class Validation
{
    private readonly List<FieldViolation> found = [];

    public static IReadOnlyList<FieldViolation> Check(Operation operation, JsonElement body, IReadOnlyDictionary<string, string> path)
    {
        var check = new Validation();
        foreach (var required in operation.Required)
            if (!path.ContainsKey(required)) check.Required(body, required.Split('.'), 0, "");
        if (operation.Request is { } request)
        {
            check.Object(body, request, "");
            foreach (var (name, value) in path) check.PathValue(request, name, value);
        }
        return check.found;
    }

    /// <summary>An object of a request against rules of its own.</summary>
    public static IReadOnlyList<FieldViolation> Check(TypeRule type, JsonElement value, string path)
    {
        var check = new Validation();
        check.Object(value, type, path + ".");
        return check.found;
    }

    /// <summary>Whether a value is what the contract says of its field.</summary>
    public static bool Fits(JsonElement value, FieldRule rule)
    {
        var check = new Validation();
        check.Field(value, rule, "");
        return check.found.Count == 0;
    }

    /// <summary>A value out of bounds can still be read, so that more may be said of the whole; one of a wrong kind or form cannot.</summary>
    public static bool IsBound(FieldViolation violation) =>
        violation.Rule is "MIN_LENGTH" or "MAX_LENGTH" or "MIN_SIZE" or "MAX_SIZE" or "MIN" or "MAX" || violation.Rule.StartsWith("DECIMAL_", StringComparison.Ordinal);

    private void Required(JsonElement parent, string[] names, int at, string prefix)
    {
        if (parent.ValueKind == JsonValueKind.Array)
        {
            var i = 0;
            foreach (var item in parent.EnumerateArray()) Required(item, names, at, $"{prefix[..^1]}[{i++}].");
            return;
        }
        if (parent.ValueKind != JsonValueKind.Object) return;
        var present = parent.TryGetProperty(names[at], out var value) && value.ValueKind != JsonValueKind.Null;
        if (at == names.Length - 1) { if (!present) Add(prefix + names[at], "REQUIRED_FIELD", "must be given"); }
        else if (present) Required(value, names, at + 1, $"{prefix}{names[at]}.");
    }

    /// <summary>A GET repeats its path's values in the query (contract.md j5): what is wrong with one is said once.</summary>
    private void PathValue(TypeRule request, string name, string value)
    {
        if (found.Any(v => v.Field == name)) return;
        FieldRule? rule = null;
        var type = request;
        foreach (var part in name.Split('.'))
        {
            if (type?.Fields.TryGetValue(part, out rule) != true) return;
            type = rule!.Object;
        }
        if (rule!.Format is { } format && !Formats.Matches(format, value)) Add(name, "FORMAT", $"must be a {format}");
        if (rule.MaxLength < value.Length) Add(name, "MAX_LENGTH", $"must have at most {rule.MaxLength} characters", rule.MaxLength);
    }

    private void Object(JsonElement value, TypeRule type, string prefix)
    {
        if (value.ValueKind != JsonValueKind.Object) { Add(prefix.TrimEnd('.'), "VALIDATION", "must be an object"); return; }
        foreach (var member in value.EnumerateObject())
            if (member.Value.ValueKind != JsonValueKind.Null && type.Fields.TryGetValue(member.Name, out var rule) && !rule.ReadOnly)
                Field(member.Value, rule, prefix + member.Name);
        foreach (var members in type.OneOfs.Values)
            if (members.Where(m => value.TryGetProperty(m, out var given) && given.ValueKind != JsonValueKind.Null).ToList() is { Count: > 1 } both)
                Add(prefix + both[1], "ONE_OF_ALIGNMENT", $"cannot be given together with {both[0]}");
    }

    private void Field(JsonElement value, FieldRule rule, string path)
    {
        if (rule.List) List(value, rule, path);
        else if (rule.Map) Map(value, rule, path);
        else One(value, rule, path);
    }

    private void List(JsonElement value, FieldRule rule, string path)
    {
        if (value.ValueKind != JsonValueKind.Array) { Add(path, "VALIDATION", "must be a list"); return; }
        var size = value.GetArrayLength();
        if (size < rule.MinSize) Add(path, "MIN_SIZE", $"must have at least {rule.MinSize} items", rule.MinSize);
        if (size > rule.MaxSize) Add(path, "MAX_SIZE", $"must have at most {rule.MaxSize} items", rule.MaxSize);
        var i = 0;
        foreach (var item in value.EnumerateArray()) One(item, rule, $"{path}[{i++}]");
    }

    private void Map(JsonElement value, FieldRule rule, string path)
    {
        if (value.ValueKind != JsonValueKind.Object) { Add(path, "VALIDATION", "must be an object"); return; }
        foreach (var entry in value.EnumerateObject())
            if (entry.Value.ValueKind != JsonValueKind.Null) One(entry.Value, rule, $"{path}.{entry.Name}");
    }

    private void One(JsonElement value, FieldRule rule, string path)
    {
        if (rule.Object is { Values: { } values } type) Enum(value, values, type, path);
        else if (rule.Object is { } nested) Object(value, nested, path + ".");
        else Plain(value, rule, path);
    }

    private void Plain(JsonElement value, FieldRule rule, string path)
    {
        switch (rule.Type)
        {
            case "string" or "bytes" or "int64" or "timestamp" when value.ValueKind != JsonValueKind.String: Add(path, "VALIDATION", "must be a string"); break;
            case "string" or "bytes" or "int64": Text(value.GetString()!, rule, path); break;
            case "timestamp" when !Formats.Matches("TIMESTAMP", value.GetString()!): Add(path, "FORMAT", "must be an ISO 8601 instant"); break;
            case "bool" when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False): Add(path, "VALIDATION", "must be true or false"); break;
            case "int" or "double": Number(value, rule, path); break;
            case "struct" when value.ValueKind != JsonValueKind.Object: Add(path, "VALIDATION", "must be an object"); break;
        }
    }

    private void Enum(JsonElement value, IReadOnlySet<string> values, TypeRule type, string path)
    {
        var known = value.ValueKind == JsonValueKind.String && value.GetString() is { } text && (values.Contains(text) || type.Aliases.ContainsKey(text));
        if (!known) Add(path, "INVALID_ENUM_VALUE", $"must be one of {string.Join(", ", values)}");
    }

    private void Text(string text, FieldRule rule, string path)
    {
        if (text.Length < rule.MinLength) Add(path, "MIN_LENGTH", $"must have at least {rule.MinLength} characters", rule.MinLength);
        if (text.Length > rule.MaxLength) Add(path, "MAX_LENGTH", $"must have at most {rule.MaxLength} characters", rule.MaxLength);
        if (rule.Format is { } format && !Formats.Matches(format, text)) Add(path, "FORMAT", $"must be a {format}");
        if (rule.Decimal is not { } bounds) return;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) Decimal(number, bounds, path);
        else if (rule.Format is null) Add(path, "FORMAT", "must be a DECIMAL_VALUE");
    }

    private void Number(JsonElement value, FieldRule rule, string path)
    {
        var text = value.ValueKind switch { JsonValueKind.Number => value.GetRawText(), JsonValueKind.String => value.GetString()!, _ => "" };
        if (rule.Type == "int" ? !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) : !Formats.IsDouble(text))
        { Add(path, "VALIDATION", rule.Type == "int" ? "must be a whole number" : "must be a number"); return; }
        var (isBelow, isAbove) = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number < rule.Min, number > rule.Max)
            : Beyond(double.Parse(text, CultureInfo.InvariantCulture), rule);
        if (isBelow) Add(path, "MIN", $"must be at least {rule.Min}", rule.Min);
        if (isAbove) Add(path, "MAX", $"must be at most {rule.Max}", rule.Max);
    }

    /// <summary>What no decimal can hold; and what is no number is within no bounds.</summary>
    private static (bool IsBelow, bool IsAbove) Beyond(double number, FieldRule rule) => (rule.Min is { } min && !(number >= (double)min), rule.Max is { } max && !(number <= (double)max));

    private void Decimal(decimal number, DecimalRule rule, string path)
    {
        if (number <= rule.Gt) Add(path, "DECIMAL_GT", $"must be greater than {rule.Gt}", rule.Gt);
        if (number < rule.Gte) Add(path, "DECIMAL_GTE", $"must be at least {rule.Gte}", rule.Gte);
        if (number >= rule.Lt) Add(path, "DECIMAL_LT", $"must be less than {rule.Lt}", rule.Lt);
        if (number > rule.Lte) Add(path, "DECIMAL_LTE", $"must be at most {rule.Lte}", rule.Lte);
        if (number.Scale > rule.MaxScale) Add(path, "DECIMAL_MAX_SCALE", $"must have at most {rule.MaxScale} decimals", rule.MaxScale);
    }

    private void Add(string path, string rule, string description, decimal? threshold = null) =>
        found.Add(new(path, description, rule, null, threshold is { } t ? new Dictionary<string, object?> { ["threshold"] = t } : null));
}
