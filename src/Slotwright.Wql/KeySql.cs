namespace Slotwright.Wql;

/// <summary>
/// Writes what rows are counted by. A key k has a value v (text), its order o, and the ends f and t of its bucket; the row is m, the
/// columns are c0, c1, ... in the order of the parts.
/// </summary>
internal sealed class KeySql(ArgumentList arguments)
{
    private const int Places = 6;
    private const string NoBucket = "NULL::float8 AS f, NULL::float8 AS t";

    /// <summary>What counts as a number in a list, whose items are kept as text.</summary>
    private const string Numeric = "'^-?[0-9]{1,100}([.][0-9]{1,100})?$'";

    /// <summary>The keys of a row at this level; a row may have several or, with a null, none.</summary>
    public string Join(Aggregation part, int level)
    {
        var column = $"m.c{level}";
        var select = part switch
        {
            Aggregation.Values values => Values(values, column),
            Aggregation.Ranges ranges => Ranges(ranges, column),
            Aggregation.Histogram histogram => Histogram(histogram, column),
            Aggregation.Scalar scalar => Plain(scalar.Field, column),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
        return $"LEFT JOIN LATERAL ({select}) k{level} ON true";
    }

    /// <summary>A row's values themselves, for the first column.</summary>
    public static string Each(Field field) => $"LEFT JOIN LATERAL ({Plain(field, "m.c0")}) k0 ON true";

    /// <summary>One number or date over all keys of a level.</summary>
    public string Scalar(Aggregation.Scalar scalar, int level)
    {
        if (scalar.Kind == ScalarKind.CountDistinct) return $"count(DISTINCT k{level}.v)";
        if (scalar.Kind == ScalarKind.Sum) return $"coalesce(trim_scale(sum(k{level}.o)), 0)";
        if (scalar.Kind == ScalarKind.Average) return $"trim_scale(round(avg(k{level}.o), {Places}))";
        var found = $"{(scalar.Kind == ScalarKind.Min ? "min" : "max")}({(scalar.Field.Type == FieldType.Date ? $"k{level}.o" : Number(scalar.Field, $"k{level}.v"))})";
        return (scalar.Field.Type, scalar.AsDate) switch
        {
            (FieldType.Date, true) => Iso(found),
            (FieldType.Date, false) => $"(extract(epoch FROM {found}) * 1000)::bigint",
            _ => found,
        };
    }

    /// <summary>The type of the column a field's values are counted from.</summary>
    public static string SqlType(Field field) => field.Type switch
    {
        FieldType.Number => "numeric",
        FieldType.Boolean => "boolean",
        FieldType.Date => "timestamptz",
        FieldType.TextArray => "text[]",
        _ => "text",
    };

    /// <summary>A key's value as a number, if it is one.</summary>
    public static string Number(Field field, string value) => field.Type == FieldType.TextArray
        ? $"CASE WHEN {value} ~ {Numeric} THEN {value}::numeric END" : $"{value}::numeric";

    public string End(double? end) => end is { } number ? $"{arguments.Add(number)}::float8" : "NULL::float8";

    public static string Within(string number, string from, string to) =>
        $"({number}) IS NOT NULL AND ({from} IS NULL OR ({number}) >= {from}) AND ({to} IS NULL OR ({number}) < {to})";

    private string Values(Aggregation.Values values, string column)
    {
        var plain = Plain(values.Field, column);
        if (values.Missing is not { } name) return plain;
        var missing = arguments.Add(name);
        return $"SELECT coalesce(p.v, {missing}::text) AS v, p.o, p.f, p.t FROM (SELECT) one LEFT JOIN ({plain}) p ON true";
    }

    private static string Plain(Field field, string column) => field.Type switch
    {
        FieldType.TextArray => $"SELECT u.v, u.v AS o, {NoBucket} FROM unnest({column}) AS u(v)",
        FieldType.Number => $"SELECT trim_scale({column})::text AS v, {column} AS o, {NoBucket}",
        FieldType.Date => $"SELECT {Iso(column)} AS v, {column} AS o, {NoBucket}",
        _ => $"SELECT {column}::text AS v, {column}::text AS o, {NoBucket}",
    };

    private string Ranges(Aggregation.Ranges ranges, string column)
    {
        var buckets = ranges.Buckets.Select((bucket, i) => $"({i}, {End(bucket.From)}, {End(bucket.To)})");
        return $"""
            SELECT b.i::text AS v, b.i AS o, b.f, b.t FROM ({Plain(ranges.Field, column)}) p
            CROSS JOIN (VALUES {string.Join(", ", buckets)}) AS b(i, f, t) WHERE {Within(Number(ranges.Field, "p.v"), "b.f", "b.t")}
            """;
    }

    private string Histogram(Aggregation.Histogram histogram, string column)
    {
        var start = $"date_trunc('{histogram.Interval.ToLowerInvariant()}', {column}, {arguments.Add(histogram.Zone)}::text)";
        return $"SELECT {Iso(start)} AS v, {start} AS o, {NoBucket}";
    }

    private static string Iso(string date) => $"""to_char({date} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')""";
}
