namespace Slotwright.Wql;

/// <summary>
/// A field callers may filter or sort by: its wire path, its column (a name, or an expression in brackets), and what may be
/// asked of it. Say <paramref name="Nullable"/> = false for NOT NULL columns: paging then uses plain, indexable comparisons.
/// </summary>
public sealed record Field(
    string Path, string Column, FieldType Type, Operators Allowed, bool Sortable, bool Nullable = true)
{
    private const Operators Membership = Operators.Eq | Operators.Ne | Operators.In | Operators.Nin;
    private const Operators Presence = Operators.Exists | Operators.IsEmpty;

    /// <summary>A field that allows everything its type allows.</summary>
    public Field(string path, string column, FieldType type, bool nullable = true)
        : this(path, column, type, OperatorTable.For(type), Sortable: true, nullable) { }

    /// <summary>
    /// What is allowed and makes sense for the type. Of an array it can also be asked whether it is there and empty, and one
    /// that can be asked "has some" takes plain equality.
    /// </summary>
    internal Operators Permitted => OperatorTable.For(Type) & Type switch
    {
        FieldType.TextArray when Allowed.HasFlag(Operators.HasSome) => Allowed | Membership | Presence,
        FieldType.ObjectArray => Allowed | Presence | Operators.MatchItems,
        _ => Allowed,
    };
}
