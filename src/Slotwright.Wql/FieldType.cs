namespace Slotwright.Wql;

/// <summary>What a column holds, which decides how its values are read and what may be asked of it.</summary>
public enum FieldType
{
    /// <summary>A text column, also for enums and for GUIDs kept as text.</summary>
    Text,

    /// <summary>A uuid column.</summary>
    Id,

    /// <summary>An int, bigint, numeric or double precision column.</summary>
    Number,

    /// <summary>A boolean column.</summary>
    Boolean,

    /// <summary>A timestamptz column.</summary>
    Date,

    /// <summary>A text[] column.</summary>
    TextArray,

    /// <summary>A jsonb column that holds an array of objects.</summary>
    ObjectArray,

    /// <summary>What lies at a path inside one item of an array of objects; it is of the type of the value it is compared with.</summary>
    Member,
}
