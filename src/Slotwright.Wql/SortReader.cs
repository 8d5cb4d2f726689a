using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads the order a caller asks for, as an array of {fieldName, order} or a single one of them.</summary>
internal sealed class SortReader(FieldCatalogue fields, ComplaintList complaints)
{
    public IReadOnlyList<Sort> Read(JsonElement json, QueryLimits limits, string path)
    {
        if (json.ValueKind == JsonValueKind.Object) return Steps([json], path);
        if (Json.IsMissing(json)) return limits.DefaultSort;
        if (json.ValueKind != JsonValueKind.Array) return Refuse(path, Rule.Format, "must be an array");
        if (json.GetArrayLength() > limits.MaxSort)
            return Refuse(path, Rule.MaxSize, $"must hold at most {limits.MaxSort} fields");
        return json.GetArrayLength() == 0 ? limits.DefaultSort : Steps(json.EnumerateArray(), path);
    }

    private List<Sort> Steps(IEnumerable<JsonElement> items, string path) =>
        [.. items.Select((item, index) => Step(item, $"{path}[{index}]")).OfType<Sort>()];

    private Sort? Step(JsonElement json, string path)
    {
        var field = Field(Json.Property(json, "fieldName"), $"{path}.fieldName");
        var descending = Descending(Json.Property(json, "order"), $"{path}.order");
        return field is null ? null : new Sort(field, descending);
    }

    private Field? Field(JsonElement json, string path)
    {
        if (Json.Text(json) is not { } name) Refuse(path, Rule.Format, "must name a field");
        else if (fields.Find(name) is { Sortable: true } field) return field;
        else Refuse(path, Rule.FieldNotAllowed, $"cannot sort by '{ComplaintList.Clip(name)}'");
        return null;
    }

    private bool Descending(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return false;
        var order = Json.Text(json)?.ToUpperInvariant();
        if (order is not ("ASC" or "DESC")) Refuse(path, Rule.InvalidEnumValue, "must be ASC or DESC");
        return order == "DESC";
    }

    private List<Sort> Refuse(string path, string rule, string description)
    {
        complaints.Add(path, rule, description);
        return [];
    }
}
