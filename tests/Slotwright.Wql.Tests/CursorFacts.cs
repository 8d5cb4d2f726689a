using System.Text;

namespace Slotwright.Wql.Tests;

public sealed class CursorFacts
{
    private static readonly Guid Id = Guid.Parse("0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001");
    private static readonly DateTime Date = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Fact]
    public void A_cursor_carries_filter_sort_limit_and_place()
    {
        var query = Catalogue.Query("""{"filter":{"name":"Zoë"},"sort":[{"fieldName":"price"}],"limit":7}""");
        var next = Follow(query.CursorAfter([5.5m, Id]));
        Assert.Equal((7, 0, PagingStyle.Cursor), (next.Limit, next.Offset, next.Style));
        Assert.Equal("name = $1 AND ((price > $2 OR price IS NULL) OR price = $2 AND id > $3) | 'Zoë' | 5.5 | " + Id, Sql(next));
    }

    [Fact]
    public void A_request_may_change_the_limit_but_nothing_else()
    {
        var cursor = Catalogue.Query("""{"filter":{"hidden":false}}""").CursorAfter([Date, Id]);
        var next = Catalogue.Query($$"""
            {"filter":{"no such field":1},"sort":"x","cursorPaging":{"limit":9,"cursor":"{{cursor}}"} }
            """);
        Assert.Equal(9, next.Limit);
        Assert.StartsWith("hidden = $1 AND (created_at, id) < ($2, $3)", Sql(next));
    }

    [Fact]
    public void Going_back_reverses_order_and_condition()
    {
        var back = Follow(Catalogue.Query("{}").CursorBefore([Date, Id]));
        Assert.True(back.Backwards);
        Assert.Equal("created_at, id", new SqlWriter().OrderBy(back));
        Assert.StartsWith("true AND (created_at, id) > ($1, $2)", Sql(back));
        Assert.Equal(["created_at", "id"], back.CursorColumns);
    }

    [Theory]
    [InlineData("ASC", false, "(name IS NULL AND id > $1)")]
    [InlineData("DESC", false, "(name IS NOT NULL OR name IS NULL AND id < $1)")]
    [InlineData("ASC", true, "(name IS NOT NULL OR name IS NULL AND id < $1)")]
    [InlineData("DESC", true, "(name IS NULL AND id > $1)")]
    public void Missing_values_count_as_the_greatest(string order, bool back, string condition)
    {
        var query = Catalogue.Query($$"""{"sort":[{"fieldName":"name","order":"{{order}}"}]}""");
        var next = Follow(back ? query.CursorBefore([null, Id]) : query.CursorAfter([DBNull.Value, Id]));
        Assert.Equal($"true AND {condition} | {Id}", Sql(next));
    }

    [Theory]
    [InlineData("""{"fieldName":"name"}""", "((name > $1 OR name IS NULL) OR name = $1 AND id > $2)")]
    [InlineData("""{"fieldName":"name","order":"DESC"}""", "(name, id) < ($1, $2)")]
    [InlineData("""{"fieldName":"createdDate","order":"ASC"}""", "(created_at, id) > ($1, $2)")]
    public void Rows_are_compared_whole_where_no_missing_value_lies_ahead(string sort, string condition)
    {
        var query = Catalogue.Query($$"""{"sort":{{sort}} }""");
        object value = sort.Contains("name\"", StringComparison.Ordinal) ? "Ada" : Date;
        Assert.StartsWith($"true AND {condition} | ", Sql(Follow(query.CursorAfter([value, Id]))));
    }

    [Fact]
    public void Values_of_every_type_come_back_as_they_went()
    {
        object?[] values = [Id, "text \ud83d\ude00 'quoted'", 12.50m, true, Date.AddTicks(10), new[] { "a", null }, 0.1d, double.NaN, 7, 1e300];
        string[] paths = ["staffId", "name", "price", "hidden", "startDate", "bookedEntity.tags", "price", "price", "price", "price"];
        foreach (var (value, path) in values.Zip(paths))
        {
            var query = Catalogue.Query($$"""{"sort":{"fieldName":"{{path}}"} }""");
            var back = Follow(query.CursorAfter([value, Id])).After!.Values[0];
            Assert.Equal(value is int whole ? (decimal)whole : value, back);
        }
    }

    [Fact]
    public void A_cursor_made_elsewhere_opens_nothing()
    {
        var query = Catalogue.Query("{}");
        var cursor = query.CursorAfter([Date, Id])!;
        var otherKey = new CursorSeal(Encoding.UTF8.GetBytes("another key of some length"));
        var otherFields = new FieldCatalogue([.. Catalogue.Fields.Fields, new Field("x", "x", FieldType.Text)]);
        var json = Catalogue.Json($$"""{"cursorPaging":{"cursor":"{{cursor}}"} }""");
        Assert.True(QueryReader.Read(json, Catalogue.Fields, Catalogue.Limits, Catalogue.Seal).Succeeded);
        Assert.False(QueryReader.Read(json, Catalogue.Fields, Catalogue.Limits, otherKey).Succeeded);
        Assert.False(QueryReader.Read(json, otherFields, Catalogue.Limits, Catalogue.Seal).Succeeded);
    }

    [Fact]
    public void No_changed_character_goes_unnoticed()
    {
        var cursor = Catalogue.Query("{}").CursorAfter([Date, Id])!;
        for (var i = 0; i < cursor.Length - 1; i++) // the last character may hold unused bits
            Assert.False(TryFollow($"{cursor[..i]}{(cursor[i] == 'A' ? 'B' : 'A')}{cursor[(i + 1)..]}"));
    }

    [Fact]
    public void A_filter_too_long_for_a_cursor_is_refused_before_the_first_page()
    {
        static string Ids(int count) => $$"""
            {"filter":{"id":{"$in":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{Scattered(i)}\""))}}]} } }
            """;
        var cursor = Catalogue.Query(Ids(200)).CursorAfter([Date, Id]);
        Assert.InRange(cursor!.Length, 1000, CursorSeal.MaxLength);
        Assert.Equal(200, ((Guid[])Arguments(Follow(cursor))[0]).Length);
        Assert.Equal("MAX_LENGTH query.filter", Catalogue.Complaints(Catalogue.Read(Ids(900)).Complaints));
    }

    [Fact]
    public void The_query_outlives_the_request_it_was_read_from()
    {
        var document = System.Text.Json.JsonDocument.Parse("""{"filter":{"hidden":false}}""");
        var query = QueryReader.Read(document.RootElement, Catalogue.Fields, Catalogue.Limits, Catalogue.Seal).Value!;
        document.Dispose();
        Assert.StartsWith("hidden = $1", Sql(Follow(query.CursorAfter([Date, Id]))));
    }

    private static Guid Scattered(int seed)
    {
        var bytes = new byte[16];
        new Random(seed).NextBytes(bytes);
        return new Guid(bytes);
    }

    private static bool TryFollow(string cursor) =>
        Catalogue.Read($$"""{"cursorPaging":{"cursor":"{{cursor}}"} }""").Succeeded;

    private static Query Follow(string? cursor) => Catalogue.Query($$"""{"cursorPaging":{"cursor":"{{cursor}}"} }""");

    private static IReadOnlyList<object> Arguments(Query query)
    {
        var sql = new SqlWriter();
        sql.Where(query);
        return sql.Arguments;
    }

    private static string Sql(Query query)
    {
        var sql = new SqlWriter();
        return string.Join(" | ", [sql.Where(query), .. sql.Arguments.Select(Catalogue.Show)]);
    }
}
