namespace Slotwright.Wql;

/// <summary>Collects complaints while reading goes on; past the hundredth a caller learns nothing new.</summary>
internal sealed class ComplaintList
{
    private const int Cap = 100;
    private const int NameCap = 100;
    private readonly List<Complaint> all = [];

    public int Count => all.Count;

    public void Add(string path, string rule, string description)
    {
        if (all.Count < Cap) all.Add(new Complaint(path, description, rule));
    }

    public Reading<T> Judge<T>(T value) where T : class => new(Count == 0 ? value : null, all);

    /// <summary>A caller's name, short enough to be repeated in an answer.</summary>
    public static string Clip(string name) => name.Length <= NameCap ? name : $"{name[..CutAt(name)]}...";

    private static int CutAt(string name) => char.IsHighSurrogate(name[NameCap - 1]) ? NameCap - 1 : NameCap;
}

/// <summary>The contract's names for the rules that a query can break.</summary>
internal static class Rule
{
    public const string FieldNotAllowed = "FIELD_NOT_ALLOWED";
    public const string Format = "FORMAT";
    public const string InvalidEnumValue = "INVALID_ENUM_VALUE";
    public const string Max = "MAX";
    public const string MaxLength = "MAX_LENGTH";
    public const string MaxSize = "MAX_SIZE";
    public const string Min = "MIN";
    public const string MinSize = "MIN_SIZE";
    public const string RequiredField = "REQUIRED_FIELD";
    public const string Validation = "VALIDATION";
}
