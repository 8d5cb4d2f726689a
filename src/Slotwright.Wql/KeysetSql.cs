namespace Slotwright.Wql;

/// <summary>
/// Writes the condition that a row lies beyond another one in a sort. Missing values count as the greatest, as PostgreSQL sorts
/// them unless told otherwise: last upwards, first downwards.
/// </summary>
internal sealed class KeysetSql(ArgumentList arguments)
{
    public string Write(IReadOnlyList<Sort> sort, IReadOnlyList<object?> values)
    {
        var placeholders = values.Select(value => value is null ? null : arguments.Add(value)).ToList();
        return IsUniform(sort, values) ? Together(sort, placeholders) : StepByStep(sort, placeholders);
    }

    /// <summary>
    /// One direction and no missing value ahead: a single row comparison, which an index can start from. Downwards the rows with
    /// missing values lie behind, and a row comparison leaves them out.
    /// </summary>
    private static bool IsUniform(IReadOnlyList<Sort> sort, IReadOnlyList<object?> values) =>
        sort.All(step => step.Descending == sort[0].Descending && (step.Descending || !CanMiss(sort, step))) && !values.Contains(null);

    private static string Together(IReadOnlyList<Sort> sort, IEnumerable<string?> placeholders) =>
        $"({string.Join(", ", sort.Select(step => step.Field.Column))}) {Symbol(sort[0])} ({string.Join(", ", placeholders)})";

    /// <summary>Beyond in the first column; or equal there and beyond in the second; and so on.</summary>
    private static string StepByStep(IReadOnlyList<Sort> sort, List<string?> placeholders)
    {
        var ways = new List<string>();
        var ties = new List<string>();
        foreach (var (step, placeholder) in sort.Zip(placeholders))
        {
            if (Beyond(sort, step, placeholder) is { } beyond) ways.Add(string.Join(" AND ", [.. ties, beyond]));
            ties.Add(placeholder is null ? $"{step.Field.Column} IS NULL" : $"{step.Field.Column} = {placeholder}");
        }
        return ways.Count == 0 ? "false" : $"({string.Join(" OR ", ways)})";
    }

    private static string? Beyond(IReadOnlyList<Sort> sort, Sort step, string? placeholder) => (step.Descending, placeholder) switch
    {
        (false, null) => null,
        (true, null) => $"{step.Field.Column} IS NOT NULL",
        (false, _) when CanMiss(sort, step) => $"({step.Field.Column} > {placeholder} OR {step.Field.Column} IS NULL)",
        _ => $"{step.Field.Column} {Symbol(step)} {placeholder}",
    };

    private static string Symbol(Sort step) => step.Descending ? "<" : ">";

    /// <summary>The tie-breaking id that ends every sort is never missing.</summary>
    private static bool CanMiss(IReadOnlyList<Sort> sort, Sort step) => step.Field.Nullable && step != sort[^1];
}
