namespace Slotwright.Wql.Tests;

public sealed class PagingFacts
{
    [Theory]
    [InlineData("{}", "created_at DESC, id DESC")]
    [InlineData("""{"sort":[]}""", "created_at DESC, id DESC")]
    [InlineData("""{"sort":{"fieldName":"name"}}""", "name, id")]
    [InlineData("""{"sort":[{"fieldName":"name","order":"DESC"},{"fieldName":"price","order":"ASC"}]}""", "name DESC, price, id")]
    [InlineData("""{"sort":[{"fieldName":"id","order":"DESC"},{"fieldName":"price"}]}""", "id DESC")]
    [InlineData("""{"sort":[{"fieldName":"staffId"},{"fieldName":"staff.id","order":"DESC"}]}""", "staff_id, id DESC")]
    public void Every_sort_ends_with_the_id(string query, string order) =>
        Assert.Equal(order, new SqlWriter().OrderBy(Catalogue.Query(query)));

    [Theory]
    [InlineData("{}", 50, 0, PagingStyle.Cursor)]
    [InlineData("""{"limit":7,"offset":3}""", 7, 3, PagingStyle.Offset)]
    [InlineData("""{"limit":"7"}""", 7, 0, PagingStyle.Cursor)]
    [InlineData("""{"paging":{"limit":7,"offset":3}}""", 7, 3, PagingStyle.Offset)]
    [InlineData("""{"paging":{"limit":7}}""", 7, 0, PagingStyle.Cursor)]
    [InlineData("""{"cursorPaging":{"limit":100,"cursor":null}}""", 100, 0, PagingStyle.Cursor)]
    [InlineData("""{"cursorPaging":{"limit":1,"cursor":""}}""", 1, 0, PagingStyle.Cursor)]
    public void Paging_is_taken_in_any_spelling(string query, int limit, int offset, PagingStyle style)
    {
        var read = Catalogue.Query(query);
        Assert.Equal((limit, offset, style), (read.Limit, read.Offset, read.Style));
    }

    [Theory]
    [InlineData("""{"limit":0}""", "MIN query.limit")]
    [InlineData("""{"cursorPaging":{"limit":1e9}}""", "MAX query.cursorPaging.limit")]
    [InlineData("""{"paging":{"limit":1.5}}""", "FORMAT query.paging.limit")]
    [InlineData("""{"paging":{"offset":99999999999}}""", "MAX query.paging.offset")]
    [InlineData("""{"sort":[{"fieldName":"id"},{"fieldName":"id"},{"fieldName":"id"},{"fieldName":"id"}]}""", "MAX_SIZE query.sort")]
    [InlineData("""{"sort":"name"}""", "FORMAT query.sort")]
    [InlineData("[]", "FORMAT query")]
    [InlineData("""{"cursorPaging":{"cursor":5}}""", "FORMAT query.cursorPaging.cursor")]
    [InlineData("""{"cursorPaging":{"cursor":"garbage"}}""", "FORMAT query.cursorPaging.cursor")]
    [InlineData("""{"filter":{"x":1},"cursorPaging":{"cursor":"!"}}""", "FORMAT query.cursorPaging.cursor")]
    public void Paging_out_of_bounds_is_refused(string query, string complaints) =>
        Assert.Equal(complaints, Catalogue.Complaints(Catalogue.Read(query).Complaints));

    [Fact]
    public void A_page_fetches_one_row_more_than_it_shows()
    {
        var sql = new SqlWriter();
        Assert.Equal("LIMIT $1 OFFSET $2", sql.Page(Catalogue.Query("""{"limit":7,"offset":3}""")));
        Assert.Equal([8L, 3L], sql.Arguments);
    }

    [Fact]
    public void A_page_knows_its_neighbours()
    {
        var first = Catalogue.Query("""{"limit":2}""");
        var before = first with { After = new Keyset([], Backwards: true) };
        Assert.Equivalent(new Page<int>([1, 2], HasNext: true, HasPrevious: false), first.PageOf([1, 2, 3]));
        Assert.Equivalent(new Page<int>([1], HasNext: false, HasPrevious: false), first.PageOf([1]));
        Assert.Equivalent(new Page<int>([3, 4], HasNext: true, HasPrevious: true), before.PageOf([4, 3, 2]));
        Assert.Equivalent(new Page<int>([3, 4], HasNext: true, HasPrevious: false), before.PageOf([4, 3]));
    }
}
