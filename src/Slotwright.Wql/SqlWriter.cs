namespace Slotwright.Wql;

/// <summary>
/// Writes the clauses of one SELECT. The text is made of catalogue columns, keywords and placeholders only; what callers wrote
/// is in <see cref="Arguments"/>, numbered from the first parameter on in the order the clauses are asked for.
/// </summary>
public sealed class SqlWriter
{
    private readonly ArgumentList arguments;
    private readonly TestSql tests;
    private readonly MemberSql members;
    private readonly TextSql texts;
    private readonly KeysetSql keysets;

    /// <summary>Starts with the number of the first placeholder that is free.</summary>
    public SqlWriter(int firstParameter = 1)
    {
        arguments = new ArgumentList(firstParameter);
        tests = new TestSql(arguments);
        members = new MemberSql(arguments);
        texts = new TextSql(arguments);
        keysets = new KeysetSql(arguments);
    }

    /// <summary>The values of the placeholders written so far.</summary>
    public IReadOnlyList<object> Arguments => arguments.Values;

    /// <summary>The condition for a page's rows: the filter, and beyond the cursor if there is one; fit to stand beside AND.</summary>
    public string Where(Query query) => query.After is { } after
        ? $"{Where(query.Filter)} AND {keysets.Write(Directions(query), after.Values)}"
        : Where(query.Filter);

    /// <summary>The condition for a filter's rows, fit to stand beside AND and OR.</summary>
    public string Where(Filter filter) => Where(filter, depth: 0);

    private string Where(Filter filter, int depth) => filter switch
    {
        Filter.All { Parts.Count: 0 } => "true",
        Filter.Any { Parts.Count: 0 } => "false",
        Filter.All all => $"({string.Join(" AND ", all.Parts.Select(part => Where(part, depth)))})",
        Filter.Any any => $"({string.Join(" OR ", any.Parts.Select(part => Where(part, depth)))})",
        Filter.Not not => $"({Where(not.Part, depth)}) IS NOT TRUE",
        Filter.MatchItems match => $"EXISTS (SELECT FROM {members.Items(match.Field, Item(depth))} AS {Item(depth + 1)} WHERE {Where(match.Item, depth + 1)})",
        Filter.Text text => texts.Write(text),
        Filter.Test { Field.Type: FieldType.Member } test => members.Write(test, Item(depth)!),
        Filter.Test test => tests.Write(test),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    /// <summary>What the item of an array is called, this deep in $matchItems; null outside of any.</summary>
    private static string? Item(int depth) => depth == 0 ? null : $"item{depth}";

    /// <summary>
    /// A statement for one aggregation over the rows of a table that meet a condition of the caller's making; its one row holds
    /// the result as the wire has it.
    /// </summary>
    public string Aggregate(Aggregation aggregation, string table, string condition) =>
        new AggregationSql(arguments).Write(aggregation, table, condition);

    /// <summary>The sort, in reverse for the page before a cursor.</summary>
    public string OrderBy(Query query) =>
        string.Join(", ", Directions(query).Select(step => step.Descending ? $"{step.Field.Column} DESC" : step.Field.Column));

    /// <summary>The page's size plus one row, which tells whether there is more.</summary>
    public string Page(Query query) => query.Offset == 0
        ? $"LIMIT {arguments.Add(query.Limit + 1L)}"
        : $"LIMIT {arguments.Add(query.Limit + 1L)} OFFSET {arguments.Add((long)query.Offset)}";

    private static IReadOnlyList<Sort> Directions(Query query) =>
        query.Backwards ? [.. query.Sort.Select(step => step.Reversed)] : query.Sort;
}
