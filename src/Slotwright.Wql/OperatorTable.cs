namespace Slotwright.Wql;

/// <summary>Which operators apply to which type of field, and what they are called on the wire.</summary>
public static class OperatorTable
{
    private const Operators Equality = Operators.Eq | Operators.Ne | Operators.In | Operators.Nin | Operators.Exists;
    private const Operators Order = Operators.Gt | Operators.Gte | Operators.Lt | Operators.Lte;
    private const Operators Words = Operators.HasSome | Operators.StartsWith | Operators.EndsWith | Operators.Contains | Operators.IsEmpty;

    private static readonly (string Name, Operators Operator)[] ByName =
        [.. Enum.GetValues<Operators>().Where(o => o != Operators.None).Select(o => (WireName(o), o))];

    /// <summary>
    /// Everything that can be asked of a field of this type. $hasSome is for arrays, but the SDK's builders send it for texts too,
    /// where it means $in.
    /// </summary>
    public static Operators For(FieldType type) => type switch
    {
        FieldType.Text or FieldType.Id => Equality | Order | Words,
        FieldType.Number or FieldType.Date => Equality | Order,
        FieldType.Boolean => Equality,
        FieldType.TextArray => Equality | Operators.HasSome | Operators.HasAll | Operators.IsEmpty,
        FieldType.ObjectArray => Operators.Exists | Operators.IsEmpty | Operators.MatchItems,
        FieldType.Member => Equality | Order | Words | Operators.HasAll | Operators.MatchItems,
        _ => Operators.None,
    };

    /// <summary>The operator with this wire name ("$eq"), or None.</summary>
    public static Operators Parse(string name) => ByName.FirstOrDefault(entry => entry.Name == name).Operator;

    /// <summary>The wire names in a set, for telling a caller what is allowed.</summary>
    public static string Names(Operators set) =>
        string.Join(", ", ByName.Where(entry => set.HasFlag(entry.Operator)).Select(entry => entry.Name));

    private static string WireName(Operators one)
    {
        var name = one.ToString();
        return $"${char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
