namespace Slotwright.Wql;

/// <summary>
/// Writes single comparisons. Each is true exactly for the rows that match; false and unknown both mean no match, so whatever
/// negates must negate with IS NOT TRUE.
/// </summary>
internal sealed class TestSql(ArgumentList arguments)
{
    public string Write(Filter.Test test) => test.Operator switch
    {
        Operators.Exists => test.Value is true ? $"{test.Field.Column} IS NOT NULL" : $"{test.Field.Column} IS NULL",
        Operators.IsEmpty => Emptiness(test.Field, test.Value is true),
        Operators.Eq => Equal(test.Field, test.Value),
        Operators.Ne => Different(test.Field, test.Value),
        Operators.In or Operators.HasSome => Among(test.Field, (IReadOnlyList<object?>)test.Value!),
        Operators.Nin => $"({Among(test.Field, (IReadOnlyList<object?>)test.Value!)}) IS NOT TRUE",
        Operators.HasAll => $"{test.Field.Column} @> {arguments.AddAll(test.Field.Type, Values(test))}",
        Operators.StartsWith => $"starts_with({Text(test.Field)}, {arguments.Add(test.Value!)})",
        Operators.EndsWith => $"{Text(test.Field)} LIKE {arguments.Add("%" + Literal(test.Value!))}",
        Operators.Contains => $"{Text(test.Field)} LIKE {arguments.Add("%" + Literal(test.Value!) + "%")}",
        _ => Ordered(test.Field, Symbol(test.Operator), test.Value!),
    };

    private static string Symbol(Operators op) => op switch
    {
        Operators.Gt => ">",
        Operators.Gte => ">=",
        Operators.Lt => "<",
        Operators.Lte => "<=",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "is no comparison that SQL can be written for"),
    };

    private static string Emptiness(Field field, bool empty) => (field.Type, empty) switch
    {
        (FieldType.TextArray, true) => $"({field.Column} IS NULL OR cardinality({field.Column}) = 0)",
        (FieldType.TextArray, false) => $"cardinality({field.Column}) > 0",
        (FieldType.Text, true) => $"({field.Column} IS NULL OR {field.Column} = '')",
        (FieldType.Text, false) => $"{field.Column} <> ''",
        (_, true) => $"{field.Column} IS NULL",
        (_, false) => $"{field.Column} IS NOT NULL",
    };

    private string Equal(Field field, object? value) => (field.Type, value) switch
    {
        (_, null) => $"{field.Column} IS NULL",
        (FieldType.TextArray, _) => Among(field, [value]),
        (FieldType.Id, string) => "false",
        _ => $"{field.Column} = {arguments.Add(value)}",
    };

    private string Different(Field field, object? value) => (field.Type, value) switch
    {
        (_, null) => $"{field.Column} IS NOT NULL",
        (FieldType.TextArray, _) => $"({Among(field, [value])}) IS NOT TRUE",
        (FieldType.Id, string) => "true",
        _ => $"{field.Column} IS DISTINCT FROM {arguments.Add(value)}",
    };

    /// <summary>Equal to one of the values, or for an array holding one of them; a null among them means a missing value.</summary>
    private string Among(Field field, IReadOnlyList<object?> values)
    {
        var present = values.OfType<object>().Where(value => field.Type != FieldType.Id || value is Guid).ToList();
        var missing = present.Count == values.Count || !values.Contains(null) ? null : $"{field.Column} IS NULL";
        if (present.Count == 0) return missing ?? "false";
        var list = arguments.AddAll(field.Type, present);
        var among = field.Type == FieldType.TextArray ? $"{field.Column} && {list}" : $"{field.Column} = ANY({list})";
        return missing is null ? among : $"({among} OR {missing})";
    }

    private string Ordered(Field field, string symbol, object value) =>
        field.Type == FieldType.Id && value is string
            ? $"{Text(field)} {symbol} {arguments.Add(value)}"
            : $"{field.Column} {symbol} {arguments.Add(value)}";

    private static IEnumerable<object> Values(Filter.Test test) => ((IReadOnlyList<object?>)test.Value!).OfType<object>();

    private static string Text(Field field) => field.Type == FieldType.Id ? $"{field.Column}::text" : field.Column;

    /// <summary>The text as a LIKE pattern that matches nothing but itself.</summary>
    private static string Literal(object text) =>
        ((string)text).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
