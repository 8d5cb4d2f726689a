namespace Slotwright.Wql.Tests;

public sealed class FilterFacts
{
    private const string Ada = "0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001";

    [Theory]
    [InlineData("null", "true")]
    [InlineData("{}", "true")]
    [InlineData("""{"$and":[]}""", "true")]
    [InlineData("""{"$or":[]}""", "false")]
    public void Nothing_asked_means_everything(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"name":"Ada"}""", "name = $1 | 'Ada'")]
    [InlineData("""{"price":5}""", "price = $1 | 5")]
    [InlineData("""{"hidden":false}""", "hidden = $1 | False")]
    [InlineData("""{"startDate":"2026-01-02T03:04:05.678Z"}""", "start_at = $1 | 2026-01-02T03:04:05.678Z")]
    [InlineData($$"""{"id":"{{Ada}}"}""", $"id = $1 | {Ada}")]
    [InlineData("""{"bookedEntity.tags":"VIP"}""", "tags && $1 | ['VIP']")]
    [InlineData("""{"staff.id":null}""", "staff_id IS NULL")]
    public void Bare_values_mean_equality(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"name":null}""", "name IS NULL")]
    [InlineData("""{"name":{"$eq":null}}""", "name IS NULL")]
    [InlineData("""{"name":{"$ne":null}}""", "name IS NOT NULL")]
    [InlineData("""{"name":{"$ne":"Ada"}}""", "name IS DISTINCT FROM $1 | 'Ada'")]
    [InlineData("""{"name":{"$in":["Ada",null]}}""", "(name = ANY($1) OR name IS NULL) | ['Ada']")]
    [InlineData("""{"name":{"$in":[null]}}""", "name IS NULL")]
    [InlineData("""{"name":{"$nin":["Ada"]}}""", "(name = ANY($1)) IS NOT TRUE | ['Ada']")]
    [InlineData("""{"name":{"$nin":["Ada",null]}}""", "((name = ANY($1) OR name IS NULL)) IS NOT TRUE | ['Ada']")]
    [InlineData("""{"name":{"$exists":true}}""", "name IS NOT NULL")]
    [InlineData("""{"name":{"$exists":"false"}}""", "name IS NULL")]
    public void A_missing_value_equals_null_and_differs_from_all_else(string filter, string sql) =>
        Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"name":{"$isEmpty":true}}""", "(name IS NULL OR name = '')")]
    [InlineData("""{"name":{"$isEmpty":false}}""", "name <> ''")]
    [InlineData("""{"bookedEntity.tags":{"$isEmpty":true}}""", "(tags IS NULL OR cardinality(tags) = 0)")]
    [InlineData("""{"bookedEntity.tags":{"$isEmpty":false}}""", "cardinality(tags) > 0")]
    [InlineData("""{"staffId":{"$isEmpty":true}}""", "staff_id IS NULL")]
    public void Empty_means_missing_or_without_content(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"price":{"$gt":1,"$lte":9.5}}""", "(price > $1 AND price <= $2) | 1 | 9.5")]
    [InlineData("""{"price":{"$gte":"1e2"}}""", "price >= $1 | 100")]
    [InlineData("""{"price":{"$in":[1,2]}}""", "price = ANY($1) | [1, 2]")]
    [InlineData("""{"price":{"$in":[1,"2.5"]}}""", "price = ANY($1) | [1, 2.5]")]
    [InlineData("""{"price":{"$in":[]}}""", "false")]
    [InlineData("""{"price":{"$nin":[]}}""", "(false) IS NOT TRUE")]
    [InlineData("""{"name":{"$lt":"M"}}""", "name < $1 | 'M'")]
    [InlineData("""{"hidden":"true"}""", "hidden = $1 | True")]
    public void Several_operators_on_a_field_must_all_hold(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"name":{"$startsWith":"50%_\\"}}""", @"starts_with(lower(name), lower($1)) | '50%_\'")]
    [InlineData("""{"name":{"$endsWith":"50%"}}""", @"lower(name) LIKE lower($1) | '%50\%'")]
    [InlineData("""{"name":{"$contains":"a_b\\"}}""", @"lower(name) LIKE lower($1) | '%a\_b\\%'")]
    [InlineData("""{"id":{"$startsWith":"0b3c"}}""", "starts_with(lower(id::text), lower($1)) | '0b3c'")]
    public void Words_are_matched_literally_ignoring_case(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"id":"no-guid"}""", "false")]
    [InlineData("""{"id":{"$ne":"no-guid"}}""", "true")]
    [InlineData($$"""{"id":{"$in":["no-guid","{{Ada}}"]} }""", $"id = ANY($1) | [{Ada}]")]
    [InlineData("""{"staffId":{"$in":["no-guid",null]}}""", "staff_id IS NULL")]
    [InlineData("""{"id":{"$nin":["no-guid"]}}""", "(false) IS NOT TRUE")]
    [InlineData("""{"id":{"$gt":"7"}}""", "id::text > $1 | '7'")]
    [InlineData($$"""{"id":{"$gt":"{{Ada}}"} }""", $"id > $1 | {Ada}")]
    public void Text_that_is_no_guid_equals_no_id(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"bookedEntity.tags":{"$hasSome":["A","B"]}}""", "tags && $1 | ['A', 'B']")]
    [InlineData("""{"bookedEntity.tags":{"$in":["A",null]}}""", "(tags && $1 OR (tags IS NULL OR cardinality(tags) = 0)) | ['A']")]
    [InlineData("""{"bookedEntity.tags":{"$hasAll":["A","B"]}}""", "tags @> $1 | ['A', 'B']")]
    [InlineData("""{"bookedEntity.tags":{"$ne":"A"}}""", "(tags && $1) IS NOT TRUE | ['A']")]
    [InlineData("""{"labels":{"$eq":"A"}}""", "labels && $1 | ['A']")]
    [InlineData("""{"name":{"$hasSome":["A","B"]}}""", "name = ANY($1) | ['A', 'B']")]
    [InlineData("""{"bookedEntity.tags":{"$hasSome":[30,true]}}""", "tags && $1 | ['30', 'true']")]
    [InlineData("""{"bookedEntity.tags":{"$exists":true}}""", "cardinality(tags) > 0")]
    [InlineData("""{"labels":{"$exists":false}}""", "(labels IS NULL OR cardinality(labels) = 0)")]
    [InlineData("""{"items":{"$isEmpty":true}}""", "(items IS NULL OR items = '[]')")]
    [InlineData("""{"items":{"$exists":true}}""", "items <> '[]'")]
    public void An_array_equals_what_it_holds(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("""{"$and":[{"name":"A"},{"price":1}]}""", "(name = $1 AND price = $2) | 'A' | 1")]
    [InlineData("""{"name":"A","$or":[{"price":1},{"hidden":true}]}""", "(name = $1 AND (price = $2 OR hidden = $3)) | 'A' | 1 | True")]
    [InlineData("""{"$not":{"price":{"$gt":1}}}""", "(price > $1) IS NOT TRUE | 1")]
    [InlineData("""{"$not":[{"price":1},{"name":"A"}]}""", "((price = $1 AND name = $2)) IS NOT TRUE | 1 | 'A'")]
    [InlineData("""{"price":{"$not":{"$gt":1}}}""", "(price > $1) IS NOT TRUE | 1")]
    [InlineData("""{"$or":[{"name":"A","price":1}]}""", "(name = $1 AND price = $2) | 'A' | 1")]
    public void Conditions_combine(string filter, string sql) => Assert.Equal(sql, Catalogue.Sql(filter));

    [Theory]
    [InlineData("2026-01-02", "2026-01-02T00:00:00Z")]
    [InlineData("2026-01-02T03:04Z", "2026-01-02T03:04:00Z")]
    [InlineData("2026-01-02T03:04:05", "2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05+05:30", "2026-01-01T21:34:05Z")]
    [InlineData("2026-01-02T03:04:05-0800", "2026-01-02T11:04:05Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z", "2026-01-02T03:04:05.123456Z")]
    public void Dates_are_kept_in_utc_to_the_microsecond(string written, string read)
    {
        Assert.Equal($"start_at > $1 | {read}", Catalogue.Sql($$"""{"startDate":{"$gt":"{{written}}"} }"""));
        Assert.Equal($"start_at = $1 | {read}", Catalogue.Sql($$"""{"startDate":{"$date":"{{written}}"} }"""));
    }

    [Fact]
    public void Placeholders_start_where_the_caller_says()
    {
        var filter = FilterReader.Read(Catalogue.Json("""{"name":"A","price":1}"""), Catalogue.Fields).Value!;
        Assert.Equal("(name = $7 AND price = $8)", new SqlWriter(7).Where(filter));
    }
}
