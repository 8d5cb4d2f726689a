using System.Text;

namespace Slotwright.Wql.Tests;

/// <summary>Makes filters and queries that range from sound to malicious, always the same for the same seed.</summary>
internal sealed class HostileJson(int seed)
{
    /// <summary>Part of every text a caller writes here, so that none can hide in SQL.</summary>
    public const string Mark = "zq";

    private static readonly string[] Texts =
    [
        Mark, Mark + "' OR 1=1 --", Mark + "%_\\\\", Mark + "\\u0000", Mark + "\\ud800", "\\udc00" + Mark, Mark + "$1", Mark + "\\\"; DROP", "",
        "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.1234567890+14:00", "9999-12-31T23:59:59-14:00", "0000-00-00", "12", "-1e5", "1e9999", "NaN",
        "true", "0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001", "+b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001", "\\ud83d\\ude00" + Mark,
    ];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-0", "1.5", "1e400", "1e-400", "123456789012345678901234567890", "9223372036854775808", "[]", "{}"];

    private static readonly string[] Keys =
    [
        .. Enum.GetNames<Operators>().Select(name => $"${char.ToLowerInvariant(name[0])}{name[1..]}"),
        "$and", "$or", "$not", "$date", "$", "", Mark, "\\ud800", "id;" + Mark,
    ];

    private readonly Random random = new(seed);
    private readonly string[] paths = [.. Catalogue.Fields.Fields.Select(field => field.Path), "staff.id"];

    public string Filter(int depth = 0) => random.Next(depth > 25 ? 3 : 8) switch
    {
        0 => Value(depth),
        1 or 2 => Object(Path, () => Value(depth)),
        3 or 4 => Object(Path, () => Object(Key, () => Value(depth))),
        5 => Object(() => Pick("$and", "$or", "$not"), () => Many(() => Filter(depth + 1))),
        6 => Object(() => "$not", () => Filter(depth + 1)),
        _ => Object(Key, () => Filter(depth + 1)),
    };

    public string Query(string cursor) => $$"""
        {"filter":{{Filter()}},"sort":{{Sort()}},"{{Pick("paging", "cursorPaging", "x")}}":{{Paging(cursor)}},"{{Pick("limit", "offset")}}":{{Value(9)}}}
        """;

    public string Search() => $$"""
        {"filter":{{(random.Next(2) == 0 ? "{}" : Filter())}},"search":{{Text()}},"timeZone":{{Pick("null", "\"UTC\"", "\"America/New_York\"", $"\"{Mark}\"")}},"aggregations":{{Many(() => Aggregation(0))}},"sort":{{Pick("[]", Sort())}}}
        """;

    private string Text() => random.Next(6) == 0 ? Value(9) : $$"""
        {"expression":{{(random.Next(8) == 0 ? Value(9) : $"\"{Pick(Texts)} {Pick(Texts)}\"")}},"mode":{{Pick("\"AND\"", "\"OR\"", "null", "7")}},"fuzzy":{{Pick("true", "false", "null", "{}")}},"{{Pick("x", "y")}}":"{{Pick(Texts)}}","fields":{{Pick("[]", "null", "[\"name\"]", "[\"labels\",\"name\"]", Value(9))}}}
        """;

    private string Aggregation(int depth) => random.Next(12) == 0 ? Value(9) : $$"""
        {"name":"{{Pick(Texts)}}{{random.Next(9)}}","type":"{{Pick("VALUE", "RANGE", "SCALAR", "DATE_HISTOGRAM", depth == 0 ? "NESTED" : "VALUE", Mark)}}",
         "fieldPath":"{{Pick("name", "price", "createdDate", "labels", Path())}}","value":{"limit":{{Pick("null", "1", "250", "0", "1e9")}},
         "sortType":{{Pick("null", "\"VALUE\"", "5")}},"missingValues":{{Pick("null", "\"INCLUDE\"")}},"includeOptions":{"addToBucket":"{{Pick("", Mark, "zq'zq")}}"} },
         "range":{"buckets":{{Many(Bucket)}} },"scalar":{"type":"{{Pick("MIN", "MAX", "COUNT_DISTINCT", Mark)}}"},"dateHistogram":{"interval":"{{Pick("DAY", "YEAR", Mark)}}"},
         "nested":{"nestedAggregations":{{(depth > 2 ? "[]" : Many(() => Aggregation(depth + 1)))}} } }
        """;

    private string Bucket() => $$"""{"from":{{Pick("null", "1", "1e308", "1e400", "\"5\"")}},"to":{{Pick("null", "9", "[]")}} }""";

    private string Sort() => random.Next(4) == 0
        ? Value(9)
        : Many(() => $$"""{"fieldName":"{{Path()}}","order":{{Pick("\"ASC\"", "\"DESC\"", "null", Value(9))}}}""");

    private string Paging(string cursor) => $$"""
        {"limit":{{random.Next(-3, 200)}},"offset":{{random.Next(-3, 200)}},"cursor":{{Pick("null", "null", $"\"{Damaged(cursor)}\"", Value(9))}}}
        """;

    private string Damaged(string cursor)
    {
        var text = new StringBuilder(cursor);
        for (var i = random.Next(3); i > 0; i--) text[random.Next(text.Length)] = "Ab0-_=. "[random.Next(8)];
        return random.Next(5) == 0 ? text.ToString(0, random.Next(text.Length)) : text.ToString();
    }

    private string Value(int depth) => random.Next(6) switch
    {
        0 => Pick(Scalars),
        1 => Many(() => Value(depth + 1)),
        2 when depth < 25 => Object(Key, () => Value(depth + 1)),
        _ => $"\"{Pick(Texts)}\"",
    };

    private string Object(Func<string> key, Func<string> value) =>
        $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"\"{key()}\":{value()}"))}}}";

    private string Many(Func<string> item) => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => item()))}]";

    private string Path() => random.Next(9) == 0 ? Mark + Pick(paths) : Pick(paths);

    private string Key() => random.Next(5) == 0 ? Path() : Pick(Keys);

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
