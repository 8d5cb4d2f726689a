using System.Globalization;
using System.Text;
using Slotwright.Contract;

namespace Slotwright.Server.Tests.Http;

/// <summary>Request bodies a hostile or broken client could send: near the contract, far from it, or no JSON at all.</summary>
internal sealed class HostileText(Random random, IReadOnlyList<string> ids)
{
    private static readonly string[] Words =
    [
        "", "a", "0", "-1", "null", "NaN", "Infinity", "1e400", "2031-06-02T10:00:00", "2031-06-02", "2031-06-02T10:00:00Z", "9999-12-31T23:59:59", "-9999-01-01T00:00:00", "0001-01-01T00:00:00",
        "UTC", "America/New_York", "Mars/Olympus", "UTC+03:00", "\\u0000", "\\ud800", "\\udc00x", "é\\u0301", "'; DROP TABLE sites; --", "%", "_", "$eq", "{}", "APPOINTMENT", "CLASS", "COURSE", "FIXED", "NO_FEE",
        "PAID", "CONFIRMED", "WORKING_HOURS", "MONDAY", "99999999999999999999", "79228162514264337593543950335", "0.001", "ann@example.com", "\\\"", "\\\\",
    ];

    private static readonly string[] Operands = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$hasSome", "$hasAll", "$exists", "$startsWith", "$contains", "$isEmpty", "$and", "$or", "$not", "$between", "$regex"];

    public byte[] Body(Operation operation) => random.Next(12) switch
    {
        0 => Raw(),
        1 => Encoding.UTF8.GetBytes(Any(0)),
        _ => Encoding.UTF8.GetBytes(operation.Request is { } request ? Object(request, operation, 0) : Any(0)),
    };

    public string PathValue() => random.Next(4) switch
    {
        0 => Pick(["x", "..", "%2e%2e", "%ff", "%ed%a0%80", "%f0%9f%98%80", new string('9', 3000), "a:b", "null", "%20"]),
        1 => Guid.NewGuid().ToString(),
        _ => Pick(ids),
    };

    private byte[] Raw() => random.Next(9) switch
    {
        0 => [],
        1 => [0],
        2 => [(byte)'"', 0xff, 0xfe, (byte)'"'],
        3 => "{\"a\":\"\u00ff"u8.ToArray(),
        4 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 5000))),
        5 => Encoding.UTF8.GetBytes(new string('[', 500) + new string(']', 500)),
        6 => "{\"query\":{},\"query\":{}}"u8.ToArray(),
        7 => [.. "{\"name\":\""u8, 0xc3, 0x28, .. "\"}"u8],
        _ => [.. Enumerable.Range(0, random.Next(200)).Select(_ => (byte)random.Next(256))],
    };

    private string Object(TypeRule type, Operation operation, int depth)
    {
        var members = new List<string>();
        foreach (var (name, rule) in type.Fields)
        {
            if (depth > 7 || random.Next(100) >= (depth == 0 ? 80 : 45)) continue;
            members.Add($"\"{name}\":{(random.Next(14) == 0 ? Any(depth) : name == "filter" ? Filter(operation) : Field(rule, operation, depth))}");
        }
        if (random.Next(30) == 0 && members.Count > 0) members.Add(members[0]);
        if (random.Next(15) == 0) members.Add($"\"{Pick(Words)}\":{Any(depth)}");
        return $"{{{string.Join(',', members)}}}";
    }

    private string Field(FieldRule rule, Operation operation, int depth)
    {
        if (rule.List) return $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => One(rule, operation, depth)))}]";
        return rule.Map ? $"{{\"{Pick(Words)}\":{One(rule, operation, depth)}}}" : One(rule, operation, depth);
    }

    private string One(FieldRule rule, Operation operation, int depth)
    {
        if (rule.Object is { Values: { Count: > 0 } values }) return $"\"{Pick([.. values])}\"";
        if (rule.Object is { } nested) return Object(nested, operation, depth + 1);
        return rule.Type switch
        {
            "bool" => random.Next(2) == 0 ? "true" : "false",
            "int" => Pick([(rule.Min ?? 1).ToString(CultureInfo.InvariantCulture), (rule.Max ?? 60).ToString(CultureInfo.InvariantCulture), "0", "1", "30", "2147483647", "-2147483648", "\"5\""]),
            "double" => Pick(["0", "1.5", "-0.0", "1e308", "\"NaN\""]),
            "timestamp" => Pick(["\"2031-06-02T10:00:00Z\"", "\"2031-06-02T10:00:00.123+02:00\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\""]),
            "string" or "int64" or "bytes" => $"\"{Text(rule)}\"",
            _ => Any(depth + 1),
        };
    }

    private string Text(FieldRule rule) => rule.Format switch
    {
        "GUID" => Pick(ids),
        "LOCAL_DATE_TIME" => $"20{random.Next(30, 33)}-0{random.Next(1, 10)}-1{random.Next(10)}T{random.Next(10, 24)}:00:00",
        "DECIMAL_VALUE" => Pick(["0", "10", "10.5", "-3", "79228162514264337593543950335", "0.0000000000000000000000000001"]),
        "EMAIL" => "ann@example.com",
        _ => random.Next(3) == 0 ? Pick(ids) : random.Next(25) == 0 ? new string('x', (rule.MaxLength ?? 100) + random.Next(-1, 2)) : Pick(Words),
    };

    private string Filter(Operation operation)
    {
        if (!ContractTable.Current.Queries.TryGetValue(operation.Name, out var spec) || spec.Fields.Count == 0 || random.Next(5) == 0) return Any(1);
        var field = spec.Fields[random.Next(spec.Fields.Count)].Path;
        return random.Next(3) == 0 ? $"{{\"{field}\":{Any(3)}}}" : $"{{\"{field}\":{{\"{Pick(Operands)}\":{Any(3)}}}}}";
    }

    /// <summary>Any JSON at all.</summary>
    private string Any(int depth) => random.Next(depth > 4 ? 6 : 9) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 => Pick(["0", "-1", "1.5", "1e400", "-1e-400", "99999999999999999999999999", "2147483648"]),
        3 => $"\"{Pick(ids)}\"",
        4 or 5 => $"\"{Pick(Words)}\"",
        6 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Any(depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(i => $"\"{Pick(random.Next(2) == 0 ? Words : Operands)}{i}\":{Any(depth + 1)}"))}}}",
    };

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
