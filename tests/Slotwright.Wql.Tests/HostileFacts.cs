using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Slotwright.Wql.Tests;

public sealed partial class HostileFacts
{
    private static readonly int Count =
        int.Parse(Environment.GetEnvironmentVariable("SLOTWRIGHT_FUZZ") ?? "30000", CultureInfo.InvariantCulture);

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    private static readonly HashSet<string> Words =
    [
        .. Catalogue.Fields.Fields.Select(field => field.Column),
        "AND", "OR", "IS", "NOT", "NULL", "TRUE", "DISTINCT", "FROM", "ANY", "LIKE", "DESC", "LIMIT", "OFFSET",
        "true", "false", "text", "starts_with", "cardinality", "lower",
        "EXISTS", "SELECT", "WHERE", "AS", "CASE", "WHEN", "THEN", "ELSE", "END", "IN", "jsonb_array_elements", "jsonb_typeof", "array", "item", "coalesce", "numeric",
        "regexp_replace", "normalize", "NFD", "array_to_string", "word_similarity", "m", "g", "u", "f",
    ];

    [Fact]
    public void No_filter_makes_reading_fail_or_reaches_sql()
    {
        var accepted = 0;
        for (var seed = 0; seed < Count; seed++)
        {
            var json = new HostileJson(seed).Filter();
            using var document = JsonDocument.Parse(json, Deep);
            var reading = FilterReader.Read(document.RootElement, Catalogue.Fields);
            Assert.All(reading.Complaints, AssertComplete);
            if (!reading.Succeeded) continue;
            accepted++;
            AssertOurs(sql => sql.Where(reading.Value), json);
        }
        Assert.InRange(accepted, Count / 100, Count);
    }

    [Fact]
    public void No_query_makes_reading_fail_or_reaches_sql()
    {
        var cursor = Catalogue.Query("""{"filter":{"name":"A"}}""").CursorAfter([DateTime.UnixEpoch, Guid.Empty])!;
        var accepted = 0;
        for (var seed = 0; seed < Count; seed++)
        {
            var json = new HostileJson(seed).Query(cursor);
            using var document = JsonDocument.Parse(json, Deep);
            var reading = QueryReader.Read(document.RootElement, Catalogue.Fields, Catalogue.Limits, Catalogue.Seal);
            Assert.All(reading.Complaints, AssertComplete);
            if (reading.Value is not { } query) continue;
            accepted++;
            AssertOurs(sql => $"{sql.Where(query)} {sql.OrderBy(query)} {sql.Page(query)}", json);
            Assert.True(Catalogue.Read($$"""{"cursorPaging":{"cursor":"{{Continue(query)}}"} }""").Succeeded, json);
        }
        Assert.InRange(accepted, Count / 500, Count);
    }

    [Fact]
    public void No_search_makes_reading_fail_or_reaches_sql()
    {
        var accepted = 0;
        for (var seed = 0; seed < Count; seed++)
        {
            var json = new HostileJson(seed).Search();
            using var document = JsonDocument.Parse(json, Deep);
            var reading = SearchReader.Read(document.RootElement, Catalogue.Fields, Catalogue.Grant, Catalogue.Limits, Catalogue.Seal);
            Assert.All(reading.Complaints, AssertComplete);
            if (reading.Value is not { } search) continue;
            accepted++;
            AssertOurs(sql => sql.Where(search.Query), json);
            Assert.True(Catalogue.ReadSearch($$"""{"cursorPaging":{"cursor":"{{Continue(search.Query)}}"} }""").Succeeded, json);
            var written = string.Join('\n', search.Aggregations.Select(one => new SqlWriter().Aggregate(one, "t", "true")));
            Assert.DoesNotContain(HostileJson.Mark, written, StringComparison.OrdinalIgnoreCase);
        }
        Assert.InRange(accepted, Count / 500, Count);
    }

    private static string? Continue(Query query) => query.CursorAfter(new object?[query.Sort.Count]);

    private static void AssertComplete(Complaint complaint)
    {
        Assert.NotEmpty(complaint.Field);
        Assert.NotEmpty(complaint.Description);
        Assert.NotEmpty(JsonSerializer.Serialize(complaint));
    }

    private static void AssertOurs(Func<SqlWriter, string> write, string json)
    {
        var sql = new SqlWriter();
        var text = write(sql);
        Assert.True(Word().Matches(text).All(word => Words.Contains(word.Value)), json);
        Assert.DoesNotContain(HostileJson.Mark, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", Grammar().Replace(text, ""));
        var placeholders = Placeholder().Matches(text).Select(match => match.Value).Distinct();
        Assert.Equal(Enumerable.Range(1, sql.Arguments.Count).Select(n => $"${n}"), placeholders);
        Assert.All(sql.Arguments, AssertPlain);
    }

    private static void AssertPlain(object argument) => Assert.True(
        argument is string or bool or Guid or long or decimal or double or DateTime { Kind: DateTimeKind.Utc }
            or string[] or bool[] or Guid[] or long[] or decimal[] or DateTime[], argument.GetType().Name);

    [GeneratedRegex("[A-Za-z_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"'\^-\?\[0-9\]\{1,100\}\(\[\.\]\[0-9\]\{1,100\}\)\?\$'|'\[\\u0300-\\u036f\]'|'\\m' \|\| |'(array|g| |\[\]|\{\})?'|item[0-9]+|>= 0\.4|#>>?|\?[|&]|~|[A-Za-z_]+|\$[0-9]+|= 0|> 0|''|::|&&|@>|<>|<=|>=|[<>=(), ]")]
    private static partial Regex Grammar();

    [GeneratedRegex(@"\$[0-9]+")]
    private static partial Regex Placeholder();
}
