using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads a search's aggregations, each {name, type, fieldPath} and what its type wants beside these.</summary>
internal sealed class AggregationReader(FieldCatalogue fields, SearchGrant grant, string zone, ComplaintList complaints)
{
    private const int MaxName = 100;
    private const int MinNested = 2;

    /// <summary>The member that goes with each type; either tells which type is meant.</summary>
    private static readonly (string Type, string Member)[] Kinds =
        [("VALUE", "value"), ("RANGE", "range"), ("SCALAR", "scalar"), ("DATE_HISTOGRAM", "dateHistogram"), ("NESTED", "nested")];

    private readonly AggregationOptions options = new(grant, complaints);

    public IReadOnlyList<Aggregation> Read(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return [];
        if (json.ValueKind != JsonValueKind.Array) return Refuse(path, Rule.Format, "must be an array");
        if (json.GetArrayLength() > grant.MaxAggregations) return Refuse(path, Rule.MaxSize, $"must hold at most {grant.MaxAggregations} aggregations");
        return [.. json.EnumerateArray().Select((item, i) => One(item, $"{path}[{i}]", mayNest: true)).OfType<Aggregation>()];
    }

    private Aggregation? One(JsonElement json, string path, bool mayNest)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refused(path, Rule.Format, "must be an object");
        var (type, member) = Kind(json, mayNest, path);
        var name = Name(Json.Property(json, "name"), $"{path}.name");
        var details = type is null ? default : Json.Property(json, member!);
        if (!Json.IsMissing(details) && details.ValueKind != JsonValueKind.Object) return Refused($"{path}.{member}", Rule.Format, "must be an object");
        if (type == "NESTED") return Nested(details, name, Json.Text(Json.Property(json, "fieldPath")) ?? "", $"{path}.nested");
        var field = Field(Json.Property(json, "fieldPath"), $"{path}.fieldPath", out var fieldPath);
        return type is null ? null : options.Read(type, new(details, $"{path}.{member}"), new(name, fieldPath, field, zone));
    }

    private (string? Type, string? Member) Kind(JsonElement json, bool mayNest, string path)
    {
        var known = mayNest ? Kinds : Kinds[..^1];
        var given = Json.Property(json, "type");
        var found = Json.IsMissing(given)
            ? known.FirstOrDefault(kind => !Json.IsMissing(Json.Property(json, kind.Member)))
            : known.FirstOrDefault(kind => kind.Type == Json.Text(given));
        if (found.Type is null) complaints.Add($"{path}.type", Rule.InvalidEnumValue, $"must be one of {string.Join(", ", known.Select(kind => kind.Type))}");
        return found;
    }

    private string? Name(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return null;
        if (Json.Text(json) is not { } name) complaints.Add(path, Rule.Format, ValueReader.Expectation(FieldType.Text));
        else if (name.Length > MaxName) complaints.Add(path, Rule.MaxLength, $"must have at most {MaxName} characters");
        else return name;
        return null;
    }

    private Field? Field(JsonElement json, string path, out string name)
    {
        name = Json.Text(json) ?? "";
        var field = fields.Find(name) ?? fields.Find(AsOnTheWire(name));
        if (field is not null && grant.Aggregatable.Contains(field)) return field;
        if (Json.IsMissing(json)) complaints.Add(path, Rule.RequiredField, "must name a field");
        else complaints.Add(path, Rule.FieldNotAllowed, $"cannot aggregate over '{ComplaintList.Clip(name)}'");
        return null;
    }

    /// <summary>The SDK spells `id` and the dates of an entity with an underscore, and translates them everywhere but here.</summary>
    private static string AsOnTheWire(string path) => string.Join('.', path.Split('.').Select(part => part is "_id" or "_createdDate" or "_updatedDate" ? part[1..] : part));

    private Aggregation.Nested? Nested(JsonElement details, string? name, string fieldPath, string path)
    {
        var json = Json.Property(details, "nestedAggregations");
        path += ".nestedAggregations";
        if (json.ValueKind != JsonValueKind.Array) Refuse(path, Rule.Format, "must be an array");
        else if (json.GetArrayLength() < MinNested) Refuse(path, Rule.MinSize, $"must hold at least {MinNested} aggregations");
        else if (json.GetArrayLength() > grant.MaxNested) Refuse(path, Rule.MaxSize, $"must hold at most {grant.MaxNested} aggregations");
        else
        {
            var parts = json.EnumerateArray().Select((item, i) => One(item, $"{path}[{i}]", mayNest: false)).ToList();
            foreach (var twice in parts.OfType<Aggregation>().GroupBy(part => part.Name).Where(same => same.Count() > 1))
                Refuse(path, Rule.Validation, $"names two aggregations '{ComplaintList.Clip(twice.Key)}'");
            return new Aggregation.Nested(name ?? "", fieldPath, [.. parts.OfType<Aggregation>()]);
        }
        return null;
    }

    private Aggregation? Refused(string path, string rule, string description)
    {
        complaints.Add(path, rule, description);
        return null;
    }

    private List<Aggregation> Refuse(string path, string rule, string description)
    {
        complaints.Add(path, rule, description);
        return [];
    }
}
