namespace Slotwright.Wql;

/// <summary>The values that go beside a SQL text; whole numbers go as bigint, which lets integer indexes serve them.</summary>
internal sealed class ArgumentList(int first)
{
    private readonly List<object> values = [];

    public IReadOnlyList<object> Values => values;

    /// <summary>Takes a value and gives the placeholder that stands for it.</summary>
    public string Add(object value)
    {
        values.Add(value is decimal number && IsLong(number) ? (long)number : value);
        return $"${first + values.Count - 1}";
    }

    /// <summary>Takes a list as an array of the field's type; what cannot equal any value of the column is left out.</summary>
    public string AddAll(FieldType type, IEnumerable<object> items) => Add(type switch
    {
        FieldType.Id => items.OfType<Guid>().ToArray(),
        FieldType.Number => Numbers([.. items.Cast<decimal>()]),
        FieldType.Boolean => items.Cast<bool>().ToArray(),
        FieldType.Date => items.Cast<DateTime>().ToArray(),
        _ => items.Cast<string>().ToArray(),
    });

    private static Array Numbers(decimal[] numbers) =>
        numbers.All(IsLong) ? Array.ConvertAll(numbers, number => (long)number) : numbers;

    private static bool IsLong(decimal number) => decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;
}
