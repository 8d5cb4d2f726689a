namespace Slotwright.Wql;

/// <summary>
/// Writes comparisons with a member of an item of a jsonb array. The item is an alias of ours; the member's path and the value
/// are arguments. A member of another type than the value's compares as missing would, and no cast can fail.
/// </summary>
internal sealed class MemberSql(ArgumentList arguments)
{
    /// <summary>What counts as a number, also when it travels as a string.</summary>
    private const string Numeric = @"'^-?[0-9]{1,100}([.][0-9]{1,100})?$'";

    public string Write(Filter.Test test, string item)
    {
        var path = arguments.Add(MemberPath.Parts(test.Field.Path));
        var (json, text) = ($"({item} #> {path})", $"({item} #>> {path})");
        return test.Operator switch
        {
            Operators.Exists => test.Value is true ? $"{text} IS NOT NULL" : $"{text} IS NULL",
            Operators.IsEmpty => test.Value is true ? $"coalesce({text}, '') IN ('', '[]', '{{}}')" : $"{text} NOT IN ('', '[]', '{{}}')",
            Operators.Eq => Equal(text, test.Value),
            Operators.Ne => $"({Equal(text, test.Value)}) IS NOT TRUE",
            Operators.In => Among(text, Values(test)),
            Operators.Nin => $"({Among(text, Values(test))}) IS NOT TRUE",
            Operators.HasSome => $"{json} ?| {arguments.Add(Texts(test))}",
            Operators.HasAll => $"{json} ?& {arguments.Add(Texts(test))}",
            _ when TestSql.IsWord(test.Operator) => TestSql.Word(text, test.Operator, arguments.Add(TestSql.Pattern(test))),
            _ => Ordered(text, TestSql.Symbol(test.Operator), test.Value!),
        };
    }

    /// <summary>The items of an array at a member's path, or at a column.</summary>
    public string Items(Field field, string? item)
    {
        var array = item is null ? field.Column : $"({item} #> {arguments.Add(MemberPath.Parts(field.Path))})";
        return $"jsonb_array_elements(CASE WHEN jsonb_typeof({array}) = 'array' THEN {array} ELSE '[]' END)";
    }

    private string Equal(string text, object? value) => value is null ? $"{text} IS NULL" : Ordered(text, "=", value);

    /// <summary>One argument for all texts and one for all numbers: PostgreSQL takes 65,535 and no more.</summary>
    private string Among(string text, IReadOnlyList<object?> values)
    {
        var ways = new List<string>();
        if (values.Contains(null)) ways.Add($"{text} IS NULL");
        if (values.OfType<decimal>().ToList() is { Count: > 0 } numbers)
            ways.Add($"CASE WHEN {text} ~ {Numeric} THEN {text}::numeric = ANY({arguments.AddAll(FieldType.Number, numbers.Cast<object>())}) END");
        if (values.Where(value => value is string or bool).Select(AsText).ToArray() is { Length: > 0 } texts)
            ways.Add($"{text} = ANY({arguments.Add(texts)})");
        return ways.Count == 0 ? "false" : $"({string.Join(" OR ", ways)})";
    }

    private string Ordered(string text, string symbol, object value) => value switch
    {
        decimal number => $"CASE WHEN {text} ~ {Numeric} THEN {text}::numeric {symbol} {arguments.Add(number)} END",
        _ => $"{text} {symbol} {arguments.Add(AsText(value))}",
    };

    private static IReadOnlyList<object?> Values(Filter.Test test) => (IReadOnlyList<object?>)test.Value!;

    private static string[] Texts(Filter.Test test) => [.. Values(test).Select(AsText)];

    private static string AsText(object? value) => value is bool flag ? flag ? "true" : "false" : FormattableString.Invariant($"{value}");
}
