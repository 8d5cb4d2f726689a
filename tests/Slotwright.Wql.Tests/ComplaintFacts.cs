namespace Slotwright.Wql.Tests;

public sealed class ComplaintFacts
{
    [Theory]
    [InlineData("[]", "FORMAT filter")]
    [InlineData("""{"nmae":"A"}""", "FIELD_NOT_ALLOWED filter.nmae")]
    [InlineData("""{"$nor":[]}""", "INVALID_ENUM_VALUE filter.$nor")]
    [InlineData("""{"name":{"$regex":"A"}}""", "INVALID_ENUM_VALUE filter.name.$regex")]
    [InlineData("""{"name":{}}""", "FORMAT filter.name")]
    [InlineData("""{"name":["A"]}""", "FORMAT filter.name")]
    [InlineData("""{"name":5}""", "FORMAT filter.name")]
    [InlineData("""{"name":"\u0000"}""", "FORMAT filter.name")]
    [InlineData("""{"name":"\ud800"}""", "FORMAT filter.name")]
    [InlineData("""{"\ud800":"A"}""", "FORMAT filter")]
    [InlineData("""{"price":"five"}""", "FORMAT filter.price")]
    [InlineData("""{"price":1e400}""", "FORMAT filter.price")]
    [InlineData("""{"price":{"$gt":null}}""", "FORMAT filter.price.$gt")]
    [InlineData("""{"price":{"$contains":"1"}}""", "VALIDATION filter.price.$contains")]
    [InlineData("""{"hidden":{"$gt":true}}""", "VALIDATION filter.hidden.$gt")]
    [InlineData("""{"status":{"$ne":"A"}}""", "VALIDATION filter.status.$ne")]
    [InlineData("""{"labels":{"$matchItems":[{}]}}""", "VALIDATION filter.labels.$matchItems")]
    [InlineData("""{"price":{"$in":[1,"x",null,{}]}}""", "FORMAT filter.price.$in[1]\nFORMAT filter.price.$in[3]")]
    [InlineData("""{"bookedEntity.tags":{"$hasSome":[null]}}""", "FORMAT filter.bookedEntity.tags.$hasSome[0]")]
    [InlineData("""{"startDate":"2026-02-30"}""", "FORMAT filter.startDate")]
    [InlineData("""{"startDate":"+275760-09-13T00:00:00.000Z"}""", "FORMAT filter.startDate")]
    [InlineData("""{"startDate":"0001-01-01T00:00:00+05:00"}""", "FORMAT filter.startDate")]
    [InlineData("""{"startDate":{"$date":5}}""", "FORMAT filter.startDate")]
    [InlineData("""{"$and":[null,{"x":1}]}""", "FORMAT filter.$and[0]\nFIELD_NOT_ALLOWED filter.$and[1].x")]
    public void Whatever_does_not_fit_is_named(string filter, string complaints) =>
        Assert.Equal(complaints, Catalogue.Sql(filter));

    [Fact]
    public void A_refused_operator_is_answered_with_those_allowed()
    {
        var complaint = FilterReader.Read(Catalogue.Json("""{"status":{"$gt":"A"}}"""), Catalogue.Fields).Complaints.Single();
        Assert.Equal("$gt cannot be asked of 'status'; allowed are $eq, $in", complaint.Description);
    }

    [Fact]
    public void All_complaints_come_at_once() => Assert.Equal(
        """
        FORMAT query.cursorPaging
        MAX query.paging.limit
        MIN query.paging.offset
        FORMAT query.filter.price.$gt
        FIELD_NOT_ALLOWED query.filter.$or[0].x
        FIELD_NOT_ALLOWED query.sort[0].fieldName
        INVALID_ENUM_VALUE query.sort[0].order
        FORMAT query.sort[1].fieldName
        """,
        Catalogue.Complaints(Catalogue.Read("""
            {"filter":{"price":{"$gt":"x","$lt":1},"$or":[{"x":1}]},"sort":[{"fieldName":"status","order":"UP"},{}],
             "paging":{"limit":101,"offset":-1},"cursorPaging":5}
            """).Complaints));

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Assert.Equal("hidden = $1 | True", Catalogue.Sql(Nested(19)));
        Assert.StartsWith("VALIDATION filter.$and", Catalogue.Sql(Nested(20)));
    }

    [Theory]
    [InlineData(1000, "")]
    [InlineData(1001, "MAX_SIZE filter.name.$in")]
    public void Long_lists_are_refused(int count, string complaints)
    {
        var filter = $$"""{"name":{"$in":[{{string.Join(',', Enumerable.Repeat("\"A\"", count))}}]} }""";
        Assert.Equal(complaints, Catalogue.Complaints(FilterReader.Read(Catalogue.Json(filter), Catalogue.Fields).Complaints));
    }

    [Fact]
    public void Too_many_conditions_are_refused_once()
    {
        var filter = $$"""{"$or":[{{string.Join(',', Enumerable.Repeat("""{"price":1,"name":"A"}""", 5000))}}]}""";
        Assert.StartsWith("MAX_SIZE", Catalogue.Sql(filter));
        Assert.DoesNotContain('\n', Catalogue.Sql(filter));
    }

    private static string Nested(int depth) => depth == 0 ? """{"hidden":true}""" : $$"""{"$and":[{{Nested(depth - 1)}}]}""";
}
