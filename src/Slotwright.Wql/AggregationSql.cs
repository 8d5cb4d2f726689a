namespace Slotwright.Wql;

/// <summary>
/// Writes the statement of one aggregation: the rows that match as `matched`, the values of each row as keys, and the result built
/// as JSON by the database. What callers named is in the arguments.
/// </summary>
internal sealed class AggregationSql(ArgumentList arguments)
{
    private const int MaxNestedResults = 1000;
    private const int MaxDates = 200;
    private readonly KeySql keys = new(arguments);
    private string columns = "";

    public string Write(Aggregation aggregation, string table, string condition)
    {
        var fields = Fields(aggregation);
        columns = string.Concat(fields.Select((field, i) => $", c{i} {KeySql.SqlType(field)}"));
        var values = string.Concat(fields.Select((field, i) => $", {field.Column}::{KeySql.SqlType(field)} AS c{i}"));
        return $"""
            WITH matched AS MATERIALIZED (SELECT id::text AS row_id{values} FROM {table} WHERE {condition})
            SELECT json_build_object('name', {arguments.Add(aggregation.Name)}::text, 'type', '{Type(aggregation)}',
                'fieldPath', {arguments.Add(aggregation.Path)}::text, {Result(aggregation)})::text
            """;
    }

    private static string Type(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Values => "VALUE",
        Aggregation.Ranges => "RANGE",
        Aggregation.Scalar => "SCALAR",
        Aggregation.Histogram => "DATE_HISTOGRAM",
        _ => "NESTED",
    };

    /// <summary>The fields in the order of the columns c0, c1, ...; each part of a nested aggregation has one.</summary>
    private static List<Field> Fields(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Values values => [values.Field],
        Aggregation.Ranges ranges => [ranges.Field],
        Aggregation.Scalar scalar => [scalar.Field],
        Aggregation.Histogram histogram => [histogram.Field],
        Aggregation.Nested nested => [.. nested.Parts.SelectMany(Fields)],
        _ => throw new ArgumentOutOfRangeException(nameof(aggregation)),
    };

    private string Result(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Values => $"'values', {List("json_build_object('value', a0.v, 'count', a0.n)", "a0.r", [aggregation])}",
        Aggregation.Histogram => $"'dateHistogram', {List("json_build_object('value', a0.v, 'count', a0.n)", "a0.r", [aggregation])}",
        Aggregation.Ranges ranges => $"'ranges', json_build_object('results', (SELECT json_build_array({Buckets(ranges)}) FROM matched m {KeySql.Each(ranges.Field)}))",
        Aggregation.Scalar scalar => $"'{(scalar.AsDate ? "scalarDate" : "scalar")}', (SELECT json_strip_nulls(json_build_object('type', '{Wire(scalar.Kind)}', 'value', a0.v)) FROM {Level([aggregation])} a0)",
        Aggregation.Nested nested => $"'nested', {List(Combination(nested.Parts), string.Join(", ", nested.Parts.Select((_, i) => $"a{i}.r")), nested.Parts)}",
        _ => throw new ArgumentOutOfRangeException(nameof(aggregation)),
    };

    /// <summary>All results, each level's within those of the levels before it.</summary>
    private string List(string item, string order, IReadOnlyList<Aggregation> parts)
    {
        var levels = parts.Select((_, i) => $"{(i == 0 ? "" : "LATERAL ")}{Level([.. parts.Take(i + 1)])} a{i}");
        return $"""
            json_build_object('results', (SELECT coalesce(json_agg(q.item ORDER BY q.place), '[]') FROM (
                SELECT {item} AS item, ARRAY[{order}] AS place FROM {string.Join(" CROSS JOIN ", levels)} LIMIT {MaxNestedResults}) q))
            """;
    }

    /// <summary>The values of the last of these parts, within one value each of those before it, with counts and rank.</summary>
    private string Level(IReadOnlyList<Aggregation> parts)
    {
        var last = parts.Count - 1;
        var rows = $"{Within(parts)} {keys.Join(parts[last], last)}";
        if (parts[last] is Aggregation.Scalar scalar) return $"(SELECT {keys.Scalar(scalar, last)} AS v, 1::bigint AS r FROM {rows})";
        var order = Order(parts[last], $"k{last}");
        return $"""
            (SELECT k{last}.v, count(DISTINCT m.row_id) AS n, min(k{last}.f) AS f, min(k{last}.t) AS t, row_number() OVER (ORDER BY {order}) AS r, array_agg(DISTINCT m) AS found
            FROM {rows} WHERE k{last}.v IS NOT NULL GROUP BY k{last}.v ORDER BY {order} LIMIT {Limit(parts[last])})
            """;
    }

    /// <summary>The rows a level counts: those its parent found, so that no level looks at a row for a value it does not have.</summary>
    private string Within(IReadOnlyList<Aggregation> parts)
    {
        var parent = parts.Count - 2;
        while (parent >= 0 && parts[parent] is Aggregation.Scalar) parent--;
        return parent < 0 ? "matched m" : $"unnest(a{parent}.found) AS m(row_id text{columns})";
    }

    private static string Order(Aggregation part, string key) => part switch
    {
        Aggregation.Values { ByCount: true } values => $"count(DISTINCT m.row_id) {Way(values)}, {key}.v",
        Aggregation.Values values => $"max({key}.o) {Way(values)} NULLS LAST, {key}.v",
        _ => $"max({key}.o)",
    };

    private static string Way(Aggregation.Values values) => values.Descending ? "DESC" : "ASC";

    private string Limit(Aggregation part) => part is Aggregation.Values values ? arguments.Add((long)values.Limit) : $"{MaxDates}";

    private string Buckets(Aggregation.Ranges ranges)
    {
        var number = KeySql.Number(ranges.Field, "k0.v");
        return string.Join(", ", ranges.Buckets.Select(bucket =>
        {
            var (from, to) = (keys.End(bucket.From), keys.End(bucket.To));
            var within = KeySql.Within(number, from, to);
            return $"json_strip_nulls(json_build_object('from', {from}, 'to', {to}, 'count', count(DISTINCT m.row_id) FILTER (WHERE {within})))";
        }));
    }

    /// <summary>One combination of values, by the names of the parts.</summary>
    private string Combination(IReadOnlyList<Aggregation> parts)
    {
        var members = parts.Select((part, i) => $"{arguments.Add(part.Name)}::text, {Value(part, $"a{i}")}");
        return $"json_build_object('results', json_build_object({string.Join(", ", members)}))";
    }

    private static string Value(Aggregation part, string level) => part switch
    {
        Aggregation.Ranges => $"json_build_object('range', json_strip_nulls(json_build_object('from', {level}.f, 'to', {level}.t, 'count', {level}.n)))",
        Aggregation.Scalar scalar => $"json_build_object('{(scalar.AsDate ? "scalarDate" : "scalar")}', json_strip_nulls(json_build_object('value', {level}.v)))",
        Aggregation.Histogram => $"json_build_object('dateHistogram', json_build_object('value', {level}.v, 'count', {level}.n))",
        _ => $"json_build_object('value', json_build_object('value', {level}.v, 'count', {level}.n))",
    };

    private static string Wire(ScalarKind kind) => kind switch { ScalarKind.Min => "MIN", ScalarKind.Max => "MAX", ScalarKind.Sum => "SUM", ScalarKind.Average => "AVG", _ => "COUNT_DISTINCT" };
}
