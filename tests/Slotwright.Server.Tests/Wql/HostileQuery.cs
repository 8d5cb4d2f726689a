using System.Text;
using Slotwright.Contract;

namespace Slotwright.Server.Tests.Wql;

/// <summary>
/// Filters, queries and searches from sound to malicious, the same for the same seed. Every text of the caller's own holds
/// <see cref="Mark"/>, so that none can hide in SQL.
/// </summary>
internal sealed class HostileQuery(Random random, QuerySpec spec, IReadOnlyList<string> cursors)
{
    public const string Mark = "zq";

    private static readonly string[] Texts =
    [
        Mark, Mark + "' OR '1'='1", Mark + "'); DROP TABLE services; --", "$1" + Mark, Mark + "%_\\\\", Mark + "\\u0000", Mark + "\\ud800", "\\udc00" + Mark, "\\ud83d\\ude00" + Mark,
        Mark + "\\u0301\\u0301", Mark + "$$; SELECT pg_sleep(9)", Mark + "\\\"", "(" + Mark + "*)+$", Mark + "\\\\m[[:<:]]", "A", "zqHair", "",
    ];

    private static readonly string[] Words =
    [
        "null", "true", "false", "0", "-0", "1", "1.5", "-1e-28", "1e400", "-1e400", "1e308", "123456789012345678901234567890", "79228162514264337593543950335", "9223372036854775808", "[]", "{}", "[[]]", "[null]",
        "\"2031-06-02T10:00:00Z\"", "\"9999-12-31T23:59:59.999999999-14:00\"", "\"0001-01-01T00:00:00Z\"", "\"+275760-09-13\"", "\"-4713-01-01T00:00:00Z\"", "\"infinity\"", "\"now\"", "\"NaN\"", "\"12.50\"",
        "\"0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001\"", "\"{0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001}\"", "{\"$date\":\"2031-06-02T10:00:00Z\"}", "\"true\"",
    ];

    private static readonly string[] Operations =
    [
        "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists", "$isEmpty", "$startsWith", "$endsWith", "$contains", "$hasSome", "$hasAll", "$matchItems", "$not", "$regex", "$where", "$" + Mark,
    ];

    public string Filter(int depth = 0) => random.Next(depth > 22 ? 2 : 12) switch
    {
        0 => Member(Path(), Value(depth)),
        1 => Member(Path(), Member(Operation(), Value(depth))),
        2 => Value(depth),
        3 => Member(Pick(["$and", "$or"]), Many(3, () => Filter(depth + 1))),
        4 => Member("$not", random.Next(2) == 0 ? Filter(depth + 1) : Many(2, () => Filter(depth + 1))),
        5 => Member(Path(), Member("$matchItems", Many(3, () => Items(depth + 1)))),
        6 => Deep(random.Next(2, 30)),
        7 => $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Member(Path(), Sound())[1..^1]))}}}",
        _ => Member(Path(), Sound()),
    };

    public string Query() => random.Next(25) == 0 ? Value(9) : $$"""{"filter":{{Wanted()}},"sort":{{Sort()}},{{Paging()}},"fields":{{Pick(["[]", "null"])}} }""";

    public string Search() => random.Next(25) == 0 ? Value(9) : $$"""
        {"filter":{{Wanted()}},"sort":{{Sort()}},{{Paging()}},"timeZone":{{Pick(["null", "\"UTC\"", "\"America/New_York\"", "\"\"", Text(), "7"])}},
         "search":{{(random.Next(10) == 0 ? Value(9) : SearchText())}},"aggregations":{{(random.Next(2) == 0 ? "[]" : Many(3, () => Aggregation(0)))}} }
        """;

    private string Wanted() => random.Next(2) == 0 ? "{}" : Filter();

    private string Deep(int levels) => levels == 0 ? Filter(30) : Member(Pick(["$and", "$or", "$not"]), $"[{Deep(levels - 1)}]");

    /// <summary>A condition that may well make sense of a field.</summary>
    private string Sound() => random.Next(8) switch
    {
        0 => "null",
        1 => Member("$exists", Pick(["true", "false"])),
        2 => Member(Pick(["$in", "$nin", "$hasSome", "$hasAll"]), $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Scalar()))}]"),
        3 => Member(Pick(["$gt", "$gte", "$lt", "$lte", "$ne"]), Scalar()),
        4 => Member(Pick(["$startsWith", "$contains", "$endsWith"]), Text()),
        5 => Member("$isEmpty", Pick(["true", "false"])),
        _ => Scalar(),
    };

    private string Items(int depth) => random.Next(depth > 6 ? 4 : 6) switch
    {
        0 => Member($"{Mark}.{Mark}", Scalar()),
        1 => Member(Pick([Mark, Mark + "'.a", "locationId", "a..b", new string('x', 300), string.Join('.', Enumerable.Repeat(Mark, random.Next(1, 14)))]), Sound()),
        2 => Member(Mark, Member(Operation(), Value(depth))),
        3 => Value(depth),
        4 => Member(Mark, Member("$matchItems", Many(2, () => Items(depth + 1)))),
        _ => Member(Pick(["$and", "$or", "$not"]), Many(3, () => Items(depth + 1))),
    };

    private string SearchText() => $$"""
        {"expression":{{(random.Next(12) == 0 ? Scalar() : $"\"{Pick(Texts)} {Pick(Texts)}\"")}},"mode":{{Pick(["null", "\"AND\"", "\"OR\"", "\"XOR\""])}},"fuzzy":{{Pick(["null", "true", "false", "\"maybe\""])}},
         "fields":{{Pick(["null", "[]", "[\"name\"]", "[\"name\",\"name\"]", $"[{Text()}]", "5"])}} }
        """;

    private string Aggregation(int depth) => random.Next(15) == 0 ? Value(9) : $$"""
        {"name":{{Pick([Text(), $"\"{Mark}{random.Next(1000)}\"", "null"])}},"type":"{{Pick(["VALUE", "RANGE", "SCALAR", "DATE_HISTOGRAM", depth == 0 ? "NESTED" : "VALUE"])}}","fieldPath":"{{(spec.Aggregatable.Count > 0 && random.Next(10) > 0 ? Pick(spec.Aggregatable) : Path())}}",
         "value":{"limit":{{Pick(["null", "1", "250", "251"])}},"sortType":{{Pick(["null", "\"VALUE\""])}},"sortDirection":{{Pick(["null", "\"ASC\"", "\"DESC\""])}},"missingValues":{{Pick(["null", "\"INCLUDE\""])}},"includeOptions":{"addToBucket":{{Pick(["null", "\"zq'\"", "\"\""])}} } },
         "range":{"buckets":{{Many(4, () => $$"""{"from":{{Pick(["null", "0", "-1e308", "\"3\"", "1e400"])}},"to":{{Pick(["null", "5", "1e308"])}} }""")}} },
         "scalar":{"type":"{{Pick(["MIN", "MAX", "COUNT_DISTINCT"])}}"},"dateHistogram":{"interval":"{{Pick(["YEAR", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND"])}}"},
         "nested":{"nestedAggregations":{{(depth > 1 ? "[]" : $"[{string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Aggregation(depth + 1)))}]")}} } }
        """;

    private string Sort() => random.Next(9) switch { 0 => Value(9), < 5 => "[]", _ => Many(2, Step) };

    private string Step() => random.Next(9) == 0 ? Value(9) : $$"""{"fieldName":"{{Path()}}","order":{{Pick(["null", "\"ASC\"", "\"DESC\""])}} }""";

    private string Paging() => random.Next(4) switch
    {
        0 => "\"x\":1",
        1 => $$"""
            "paging":{"limit":{{Pick(["1", "100", "20", "0", "1e9"])}},"offset":{{Pick(["0", "3", "2147483647", "99999999999"])}} }
            """,
        2 => $$"""
            "cursorPaging":{"limit":{{random.Next(1, 101)}},"cursor":"{{Cursor()}}"}
            """,
        _ => $$"""
            "cursorPaging":{"limit":{{Pick(["1", "2", "50", "100", "101"])}} }
            """,
    };

    private string Cursor()
    {
        var text = new StringBuilder(cursors.Count == 0 || random.Next(8) == 0 ? Mark : Pick(cursors));
        for (var i = random.Next(3); i > 0; i--) text[random.Next(text.Length)] = "Ab0-_=. "[random.Next(8)];
        return random.Next(9) == 0 ? text.ToString(0, random.Next(text.Length)) : text.ToString();
    }

    private string Value(int depth) => random.Next(7) switch
    {
        0 => Many(4, () => Value(depth + 1)),
        1 when depth < 20 => Member(Operation(), Value(depth + 1)),
        2 when depth < 20 => Member(Path(), Value(depth + 1)),
        _ => Scalar(),
    };

    private string Scalar() => random.Next(2) == 0 ? Pick(Words) : Text();

    private string Text() => $"\"{Pick(Texts)}\"";

    private string Many(int most, Func<string> item) => $"[{string.Join(',', Enumerable.Range(0, random.Next(most + 1)).Select(_ => item()))}]";

    private string Path() => random.Next(12) == 0 ? Mark + Pick(["", "\\\" IS NULL OR \\\"id", ".id", "\\ud800", "\\u0000"]) : spec.Fields.Count == 0 ? "id" : Pick([.. spec.Fields.Select(f => random.Next(4) == 0 ? f.JsonPath : f.Path)]);

    private string Operation() => Pick(Operations);

    private static string Member(string name, string value) => $"{{\"{name}\":{value}}}";

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];
}
