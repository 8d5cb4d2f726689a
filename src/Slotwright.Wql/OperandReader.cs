using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads what an operator is given: a flag, a list or one value; null from here always means a complaint was made.</summary>
internal sealed class OperandReader(ComplaintList complaints)
{
    private const int MaxList = 1000;
    private const Operators Flags = Operators.Exists | Operators.IsEmpty;
    private const Operators Lists = Operators.In | Operators.Nin | Operators.HasSome | Operators.HasAll;
    private const Operators Words = Operators.StartsWith | Operators.EndsWith | Operators.Contains;

    public Filter.Test? Read(Field field, Operators op, JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null && op is (Operators.Eq or Operators.Ne)) return new Filter.Test(field, op, null);
        var value = Flags.HasFlag(op) ? Scalar(FieldType.Boolean, json, path)
            : Lists.HasFlag(op) ? List(field.Type, op, json, path)
            : Scalar(Words.HasFlag(op) ? FieldType.Text : field.Type, json, path);
        return value is null ? null : new Filter.Test(field, op, value);
    }

    private object? Scalar(FieldType type, JsonElement json, string path)
    {
        var value = ValueReader.Read(json, type);
        if (value is null) complaints.Add(path, Rule.Format, ValueReader.Expectation(type));
        return value;
    }

    private List<object?>? List(FieldType type, Operators op, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array) return Refuse(path, Rule.Format, "must be an array");
        if (json.GetArrayLength() > MaxList) return Refuse(path, Rule.MaxSize, $"must hold at most {MaxList} values");
        var before = complaints.Count;
        var items = json.EnumerateArray().Select((item, index) => Item(type, op, item, $"{path}[{index}]")).ToList();
        return complaints.Count == before ? items : null;
    }

    private object? Item(FieldType type, Operators op, JsonElement json, string path) =>
        json.ValueKind == JsonValueKind.Null && op is (Operators.In or Operators.Nin) ? null : Scalar(type, json, path);

    private List<object?>? Refuse(string path, string rule, string description)
    {
        complaints.Add(path, rule, description);
        return null;
    }
}
