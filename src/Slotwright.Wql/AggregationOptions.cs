using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>What an aggregation is over and called, before its own details.</summary>
internal sealed record AggregationHead(string? Name, string Path, Field? Field, string Zone);

/// <summary>The member that holds an aggregation's details, and where it stands.</summary>
internal sealed record AggregationDetails(JsonElement Json, string Path)
{
    public JsonElement this[string name] => Wql.Json.Property(Json, name);
}

/// <summary>Reads what each type of aggregation wants to know; null always means a complaint was made.</summary>
internal sealed class AggregationOptions(SearchGrant grant, ComplaintList complaints)
{
    private const int DefaultValues = 10;
    private const int MaxValues = 250;
    private const int MaxBuckets = 50;
    private const int MaxMissing = 20;
    private static readonly string[] Compared = ["COUNT_DISTINCT", "MIN", "MAX"];
    private static readonly string[] Intervals = ["YEAR", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND"];

    public Aggregation? Read(string type, AggregationDetails details, AggregationHead head) => type switch
    {
        "VALUE" => Values(details, head),
        "RANGE" => Ranges(details, head),
        "SCALAR" => Scalar(details, head),
        _ => Histogram(details, head),
    };

    private Aggregation.Values? Values(AggregationDetails given, AggregationHead head)
    {
        var byCount = Choice(given, "sortType", ["COUNT", "VALUE"]) == "COUNT";
        var descending = Choice(given, "sortDirection", ["DESC", "ASC"]) == "DESC";
        var include = Choice(given, "missingValues", ["EXCLUDE", "INCLUDE"]) == "INCLUDE";
        var bucket = Bucket(given);
        var limit = Limit(given["limit"], $"{given.Path}.limit");
        if (head.Field is not { } field) return null;
        return new(head.Name ?? head.Path, head.Path, field, byCount, descending, limit, include ? bucket ?? Missing(field.Type) : null);
    }

    /// <summary>Without a name of the caller's the rows without a value count under one that suits the type.</summary>
    private static string Missing(FieldType type) => type switch { FieldType.Number => "0", FieldType.Boolean => "false", _ => "N/A" };

    private string? Bucket(AggregationDetails given)
    {
        var json = Json.Property(given["includeOptions"], "addToBucket");
        var path = $"{given.Path}.includeOptions.addToBucket";
        if (Json.IsMissing(json)) return null;
        if (Json.Text(json) is not { } name) complaints.Add(path, Rule.Format, ValueReader.Expectation(FieldType.Text));
        else if (name.Length > MaxMissing) complaints.Add(path, Rule.MaxLength, $"must have at most {MaxMissing} characters");
        else return name.Length == 0 ? null : name;
        return null;
    }

    private int Limit(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return DefaultValues;
        if (ValueReader.Number(json) is not { } limit || !decimal.IsInteger(limit)) complaints.Add(path, Rule.Format, "must be a whole number");
        else if (limit < 1) complaints.Add(path, Rule.Min, "must be at least 1");
        else if (limit > MaxValues) complaints.Add(path, Rule.Max, $"must be at most {MaxValues}");
        else return (int)limit;
        return DefaultValues;
    }

    private Aggregation.Ranges? Ranges(AggregationDetails given, AggregationHead head)
    {
        var json = given["buckets"];
        var path = $"{given.Path}.buckets";
        if (head.Field is { Type: not (FieldType.Number or FieldType.TextArray) }) complaints.Add(path, Rule.Validation, $"'{ComplaintList.Clip(head.Path)}' holds no numbers");
        if (json.ValueKind != JsonValueKind.Array) complaints.Add(path, Rule.Format, "must be an array");
        else if (json.GetArrayLength() is 0 or > MaxBuckets) complaints.Add(path, Rule.MaxSize, $"must hold between 1 and {MaxBuckets} buckets");
        else if (json.EnumerateArray().Select((item, i) => One(item, $"{path}[{i}]")).ToList() is var buckets && head.Field is { } field)
            return new(head.Name ?? head.Path, head.Path, field, buckets);
        return null;
    }

    private Bucket One(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) complaints.Add(path, Rule.Format, "must be an object");
        return new Bucket(End(Json.Property(json, "from"), $"{path}.from"), End(Json.Property(json, "to"), $"{path}.to"));
    }

    private double? End(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return null;
        var number = json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var exact) ? exact : (double?)ValueReader.Number(json);
        if (number is { } end && double.IsFinite(end)) return end;
        complaints.Add(path, Rule.Format, "must be a finite number");
        return null;
    }

    private Aggregation.Scalar? Scalar(AggregationDetails given, AggregationHead head)
    {
        var kind = Choice(given, "type", grant.AddsUp ? [.. Compared, "SUM", "AVG"] : Compared) switch { "MIN" => ScalarKind.Min, "MAX" => ScalarKind.Max, "SUM" => ScalarKind.Sum, "AVG" => ScalarKind.Average, _ => ScalarKind.CountDistinct };
        if (head.Field is not { } field) return null;
        if (kind is ScalarKind.Sum or ScalarKind.Average && field.Type != FieldType.Number)
        {
            complaints.Add($"{given.Path}.type", Rule.Validation, $"'{ComplaintList.Clip(head.Path)}' holds no numbers that could be added up");
            return null;
        }
        if (kind == ScalarKind.CountDistinct || field.Type is FieldType.Number or FieldType.Date or FieldType.TextArray)
            return new(head.Name ?? head.Path, head.Path, field, kind, AsDate: grant.TellsDates && kind is ScalarKind.Min or ScalarKind.Max && field.Type == FieldType.Date);
        complaints.Add($"{given.Path}.type", Rule.Validation, $"'{ComplaintList.Clip(head.Path)}' holds neither numbers nor dates; only COUNT_DISTINCT can be asked of it");
        return null;
    }

    private Aggregation.Histogram? Histogram(AggregationDetails given, AggregationHead head)
    {
        var interval = Choice(given, "interval", Intervals);
        if (head.Field is { Type: FieldType.Date } field) return new(head.Name ?? head.Path, head.Path, field, interval, head.Zone);
        if (head.Field is not null) complaints.Add(given.Path, Rule.Validation, $"'{ComplaintList.Clip(head.Path)}' holds no dates");
        return null;
    }

    /// <summary>One of these; the first when the caller does not say, as the contract has it of its enums.</summary>
    private string Choice(AggregationDetails given, string name, string[] values)
    {
        var json = given[name];
        if (Json.IsMissing(json)) return values[0];
        if (Json.Text(json) is { } text && values.Contains(text)) return text;
        complaints.Add($"{given.Path}.{name}", Rule.InvalidEnumValue, $"must be one of {string.Join(", ", values)}");
        return values[0];
    }
}
