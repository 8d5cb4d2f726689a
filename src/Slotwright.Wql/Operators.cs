namespace Slotwright.Wql;

/// <summary>The comparisons a filter can ask for, as a set.</summary>
[Flags]
public enum Operators
{
    None = 0,
    Eq = 1 << 0,
    Ne = 1 << 1,
    Gt = 1 << 2,
    Gte = 1 << 3,
    Lt = 1 << 4,
    Lte = 1 << 5,
    In = 1 << 6,
    Nin = 1 << 7,
    Exists = 1 << 8,
    IsEmpty = 1 << 9,
    StartsWith = 1 << 10,
    EndsWith = 1 << 11,
    Contains = 1 << 12,
    HasSome = 1 << 13,
    HasAll = 1 << 14,
    MatchItems = 1 << 15,
}
