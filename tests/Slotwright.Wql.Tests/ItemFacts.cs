namespace Slotwright.Wql.Tests;

/// <summary>$matchItems: one item of an array meets all the conditions; the paths of its members are arguments like the values.</summary>
public sealed class ItemFacts
{
    private const string Items = "EXISTS (SELECT FROM jsonb_array_elements(CASE WHEN jsonb_typeof(items) = 'array' THEN items ELSE '[]' END) AS item1 WHERE ";
    private const string Number = "(item1 #>> $1) ~ '^-?[0-9]{1,100}([.][0-9]{1,100})?$'";

    [Theory]
    [InlineData("""[{"a.b":"x"}]""", "(item1 #>> $1) = $2) | ['a', 'b'] | 'x'")]
    [InlineData("""{"a":"x"}""", "(item1 #>> $1) = $2) | ['a'] | 'x'")]
    [InlineData("""[{"a":true}]""", "(item1 #>> $1) = $2) | ['a'] | 'true'")]
    [InlineData("""[{"a":null}]""", "(item1 #>> $1) IS NULL) | ['a']")]
    [InlineData("""[{"a":{"$gt":1.5}}]""", $"CASE WHEN {Number} THEN (item1 #>> $1)::numeric > $2 END) | ['a'] | 1.5")]
    [InlineData("""[{"a":{"$ne":"x"}}]""", "((item1 #>> $1) = $2) IS NOT TRUE) | ['a'] | 'x'")]
    [InlineData("""[{"a":{"$in":["x",null]}}]""", "((item1 #>> $1) IS NULL OR (item1 #>> $1) = ANY($2))) | ['a'] | ['x']")]
    [InlineData("""[{"a":{"$nin":[]}}]""", "(false) IS NOT TRUE) | ['a']")]
    [InlineData("""[{"a":{"$startsWith":"x"}}]""", "starts_with(lower((item1 #>> $1)), lower($2))) | ['a'] | 'x'")]
    [InlineData("""[{"a":{"$hasSome":["x"]}}]""", "(item1 #> $1) ?| $2) | ['a'] | ['x']")]
    [InlineData("""[{"a":{"$exists":false}}]""", "(item1 #>> $1) IS NULL) | ['a']")]
    [InlineData("""[{"$not":{"a":"x"}}]""", "((item1 #>> $1) = $2) IS NOT TRUE) | ['a'] | 'x'")]
    [InlineData("""[{"a":"x"},{"b":"y"}]""", "((item1 #>> $1) = $2 AND (item1 #>> $3) = $4)) | ['a'] | 'x' | ['b'] | 'y'")]
    [InlineData("""[{"$or":[{"a":"x"},{"b":"y"}]}]""", "((item1 #>> $1) = $2 OR (item1 #>> $3) = $4)) | ['a'] | 'x' | ['b'] | 'y'")]
    [InlineData("[]", "true)")]
    public void One_item_meets_all_the_conditions(string conditions, string sql) =>
        Assert.Equal(Items + sql, Catalogue.Sql($$"""{"items":{"$matchItems":{{conditions}} } }"""));

    [Fact]
    public void An_item_of_an_item_is_looked_into() => Assert.Equal(
        Items + "EXISTS (SELECT FROM jsonb_array_elements(CASE WHEN jsonb_typeof((item1 #> $1)) = 'array' THEN (item1 #> $1) ELSE '[]' END) AS item2 WHERE "
            + "(item2 #>> $2) = $3)) | ['choices'] | ['id'] | 'x'",
        Catalogue.Sql("""{"items":{"$matchItems":[{"choices":{"$matchItems":[{"id":"x"}]}}]}}"""));

    [Theory]
    [InlineData("5", "FORMAT filter.items.$matchItems")]
    [InlineData("[5]", "FORMAT filter.items.$matchItems[0]")]
    [InlineData("""[{"a..b":1}]""", "FIELD_NOT_ALLOWED filter.items.$matchItems[0].a..b")]
    [InlineData("""[{"":1}]""", "FIELD_NOT_ALLOWED filter.items.$matchItems[0].")]
    [InlineData("""[{"a.b.c.d.e.f.g.h.i.j.k":1}]""", "FIELD_NOT_ALLOWED filter.items.$matchItems[0].a.b.c.d.e.f.g.h.i.j.k")]
    [InlineData("""[{"a":{"$regex":"x"}}]""", "INVALID_ENUM_VALUE filter.items.$matchItems[0].a.$regex")]
    [InlineData("""[{"a":{"$in":"x"}},{"b":{"$gt":null}}]""", "FORMAT filter.items.$matchItems[0].a.$in\nFORMAT filter.items.$matchItems[1].b.$gt")]
    [InlineData("""[{"a":"\u0000"}]""", "FORMAT filter.items.$matchItems[0].a")]
    public void What_makes_no_sense_of_an_item_is_named(string conditions, string complaints) =>
        Assert.Equal(complaints, Catalogue.Sql($$"""{"items":{"$matchItems":{{conditions}} } }"""));

    [Theory]
    [InlineData("""{"name":{"$matchItems":[]}}""", "VALIDATION filter.name.$matchItems")]
    [InlineData("""{"items":"x"}""", "VALIDATION filter.items")]
    [InlineData("""{"items":{"$gt":1}}""", "VALIDATION filter.items.$gt")]
    [InlineData("""{"labels":{"$gt":"a"}}""", "VALIDATION filter.labels.$gt")]
    public void An_array_is_asked_only_what_arrays_can_answer(string filter, string complaints) => Assert.Equal(complaints, Catalogue.Sql(filter));
}
