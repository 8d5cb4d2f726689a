namespace Slotwright.Wql.Tests;

/// <summary>Reading a search: words, aggregations, and what is wrong with either, told together with the rest.</summary>
public sealed class SearchFacts
{
    [Theory]
    [InlineData("""{"expression":"hair  cut"}""", "hair,cut False False name,labels")]
    [InlineData("""{"expression":"Hair hair","mode":"AND"}""", "Hair True False name,labels")]
    [InlineData("""{"expression":"a-b.c*","fuzzy":true,"fields":["name"]}""", "a,b,c False True name")]
    [InlineData("""{"expression":"Zoë' OR 1=1 --","fields":[]}""", "Zoë,OR,1 False False name,labels")]
    public void A_text_is_its_words(string text, string words)
    {
        var search = Catalogue.ReadSearch($$"""{"search":{{text}} }""").Value!;
        var found = Assert.IsType<Filter.Text>(search.Query.Filter);
        Assert.Equal(words, $"{string.Join(',', found.Words)} {found.EveryWord} {found.Fuzzy} {string.Join(',', found.Fields.Select(f => f.Path))}");
    }

    [Theory]
    [InlineData("""{"expression":" "}""", "true")]
    [InlineData("{}", "true")]
    [InlineData("""{"expression":"?!"}""", "false")]
    public void No_text_finds_everything_and_text_without_words_nothing(string text, string sql) =>
        Assert.Equal(sql, new SqlWriter().Where(Catalogue.ReadSearch($$"""{"search":{{text}} }""").Value!.Query.Filter));

    [Fact]
    public void A_cursor_carries_the_text_too()
    {
        var query = Catalogue.ReadSearch("""{"filter":{"hidden":false},"search":{"expression":"hair","mode":"AND","fields":["name"]},"sort":[{"fieldName":"name"}]}""").Value!.Query;
        var cursor = query.CursorAfter(["Ada", Guid.Empty]);
        var next = Catalogue.ReadSearch($$"""{"search":{"expression":"other"},"cursorPaging":{"cursor":"{{cursor}}"} }""").Value!.Query;
        Assert.Equal(new SqlWriter().Where(query.Filter), new SqlWriter().Where(next.Filter));
        var all = Assert.IsType<Filter.All>(next.Filter);
        Assert.Equal(["hair"], all.Parts.OfType<Filter.Text>().Single().Words);
    }

    [Fact]
    public void All_complaints_come_at_once() => Assert.Equal(
        """
        MAX search.cursorPaging.limit
        FIELD_NOT_ALLOWED search.filter.x
        FIELD_NOT_ALLOWED search.search.fields[1]
        INVALID_ENUM_VALUE search.search.mode
        FORMAT search.search.fuzzy
        MAX_LENGTH search.search.expression
        FIELD_NOT_ALLOWED search.sort[0].fieldName
        FORMAT search.timeZone
        INVALID_ENUM_VALUE search.aggregations[0].type
        REQUIRED_FIELD search.aggregations[0].fieldPath
        FIELD_NOT_ALLOWED search.aggregations[1].fieldPath
        INVALID_ENUM_VALUE search.aggregations[1].value.sortType
        MAX search.aggregations[1].value.limit
        VALIDATION search.aggregations[2].range.buckets
        VALIDATION search.aggregations[3].scalar.type
        VALIDATION search.aggregations[4].dateHistogram
        MIN_SIZE search.aggregations[5].nested.nestedAggregations
        VALIDATION search.aggregations[6].nested.nestedAggregations
        FORMAT search.aggregations[7].range.buckets[0].from
        FORMAT search.aggregations[8]
        """,
        Catalogue.Complaints(Catalogue.ReadSearch($$"""
            {"filter":{"x":1},"search":{"expression":"{{new string('x', 201)}}","mode":"SOME","fields":["name","price"],"fuzzy":5},
             "sort":[{"fieldName":"x"}],"cursorPaging":{"limit":1000},"timeZone":"Mars/Olympus","aggregations":[
               {"type":"SUM"},
               {"type":"VALUE","fieldPath":"startDate","value":{"sortType":"SIZE","limit":251} },
               {"type":"RANGE","fieldPath":"name","range":{"buckets":[{"from":1}]} },
               {"type":"SCALAR","fieldPath":"name","scalar":{"type":"MIN"} },
               {"type":"DATE_HISTOGRAM","fieldPath":"price"},
               {"type":"NESTED","nested":{"nestedAggregations":[{"fieldPath":"name","value":{} }]} },
               {"type":"NESTED","nested":{"nestedAggregations":[{"fieldPath":"name","value":{} },{"fieldPath":"name","value":{} }]} },
               {"type":"RANGE","fieldPath":"price","range":{"buckets":[{"from":"NaN"}]} },
               5]}
            """).Complaints));

    [Fact]
    public void Aggregations_default_as_the_contract_has_it()
    {
        var found = Catalogue.ReadSearch("""{"aggregations":[{"fieldPath":"price","value":{"missingValues":"INCLUDE"}},{"name":"n","type":"SCALAR","fieldPath":"id"}]}""").Value!.Aggregations;
        Assert.Equal(
        [
            new Aggregation.Values("price", "price", Catalogue.Fields["price"], ByCount: true, Descending: true, 10, "0"),
            new Aggregation.Scalar("n", "id", Catalogue.Fields["id"], ScalarKind.CountDistinct, AsDate: false),
        ], found);
    }

    [Fact]
    public void Aggregations_name_their_fields_as_the_wire_or_as_the_sdk_does()
    {
        var found = Catalogue.ReadSearch("""{"aggregations":[{"fieldPath":"_id","value":{} }]}""").Value!.Aggregations;
        var values = Assert.IsType<Aggregation.Values>(Assert.Single(found));
        Assert.Equal(("_id", Catalogue.Fields["id"]), (values.Path, values.Field));
    }
}
