namespace Slotwright.Wql;

/// <summary>
/// Writes single comparisons. Each is true exactly for the rows that match; false and unknown both mean no match, so whatever
/// negates must negate with IS NOT TRUE.
/// </summary>
internal sealed class TestSql(ArgumentList arguments)
{
    public string Write(Filter.Test test) => test.Operator switch
    {
        Operators.Exists => test.Value is true ? Present(test.Field) : Missing(test.Field),
        Operators.IsEmpty => Emptiness(test.Field, test.Value is true),
        Operators.Eq => Equal(test.Field, test.Value),
        Operators.Ne => Different(test.Field, test.Value),
        Operators.In or Operators.HasSome => Among(test.Field, (IReadOnlyList<object?>)test.Value!),
        Operators.Nin => $"({Among(test.Field, (IReadOnlyList<object?>)test.Value!)}) IS NOT TRUE",
        Operators.HasAll => $"{test.Field.Column} @> {arguments.AddAll(test.Field.Type, Values(test))}",
        _ when IsWord(test.Operator) => Word(Text(test.Field), test.Operator, arguments.Add(Pattern(test))),
        _ => Ordered(test.Field, Symbol(test.Operator), test.Value!),
    };

    public static string Symbol(Operators op) => op switch
    {
        Operators.Gt => ">",
        Operators.Gte => ">=",
        Operators.Lt => "<",
        Operators.Lte => "<=",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "is no comparison that SQL can be written for"),
    };

    public static bool IsWord(Operators op) => op is Operators.StartsWith or Operators.EndsWith or Operators.Contains;

    /// <summary>Parts of a text are looked for ignoring case, as Wix does.</summary>
    public static string Word(string text, Operators op, string placeholder) => op == Operators.StartsWith
        ? $"starts_with(lower({text}), lower({placeholder}))"
        : $"lower({text}) LIKE lower({placeholder})";

    /// <summary>The text looked for, as a LIKE pattern that matches nothing but itself where LIKE is what looks for it.</summary>
    public static string Pattern(Filter.Test test) => (test.Operator, Literal((string)test.Value!)) switch
    {
        (Operators.EndsWith, var end) => $"%{end}",
        (Operators.Contains, var part) => $"%{part}%",
        _ => (string)test.Value!,
    };

    /// <summary>An array without items is as good as a missing one: the wire does not tell them apart.</summary>
    private static string Missing(Field field) => field.Type switch
    {
        FieldType.TextArray => $"({field.Column} IS NULL OR cardinality({field.Column}) = 0)",
        FieldType.ObjectArray => $"({field.Column} IS NULL OR {field.Column} = '[]')",
        _ => $"{field.Column} IS NULL",
    };

    private static string Present(Field field) => field.Type switch
    {
        FieldType.TextArray => $"cardinality({field.Column}) > 0",
        FieldType.ObjectArray => $"{field.Column} <> '[]'",
        _ => $"{field.Column} IS NOT NULL",
    };

    private static string Emptiness(Field field, bool empty) => (field.Type, empty) switch
    {
        (FieldType.Text, true) => $"({field.Column} IS NULL OR {field.Column} = '')",
        (FieldType.Text, false) => $"{field.Column} <> ''",
        (_, true) => Missing(field),
        (_, false) => Present(field),
    };

    private string Equal(Field field, object? value) => (field.Type, value) switch
    {
        (_, null) => Missing(field),
        (FieldType.TextArray, _) => Among(field, [value]),
        (FieldType.Id, string) => "false",
        _ => $"{field.Column} = {arguments.Add(value)}",
    };

    private string Different(Field field, object? value) => (field.Type, value) switch
    {
        (_, null) => Present(field),
        (FieldType.TextArray, _) => $"({Among(field, [value])}) IS NOT TRUE",
        (FieldType.Id, string) => "true",
        _ => $"{field.Column} IS DISTINCT FROM {arguments.Add(value)}",
    };

    /// <summary>Equal to one of the values, or for an array holding one of them; a null among them means a missing value.</summary>
    private string Among(Field field, IReadOnlyList<object?> values)
    {
        var present = values.OfType<object>().Where(value => field.Type != FieldType.Id || value is Guid).ToList();
        var missing = present.Count == values.Count || !values.Contains(null) ? null : Missing(field);
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

    private static string Literal(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
