using NpgsqlTypes;

namespace Slotwright.Server.Storage;

/// <summary>
/// A missing value that says of what type it would be. Npgsql prepares a statement for the types of its parameters; a null
/// without one makes it another statement, which is then parsed and planned anew each time.
/// </summary>
internal sealed record TypedNull(NpgsqlDbType Type)
{
    public static TypedNull Text { get; } = new(NpgsqlDbType.Text);
    public static TypedNull Boolean { get; } = new(NpgsqlDbType.Boolean);
    public static TypedNull Number { get; } = new(NpgsqlDbType.Numeric);
    public static TypedNull Integer { get; } = new(NpgsqlDbType.Integer);
    public static TypedNull Date { get; } = new(NpgsqlDbType.TimestampTz);
    public static TypedNull Id { get; } = new(NpgsqlDbType.Uuid);
    public static TypedNull Json { get; } = new(NpgsqlDbType.Jsonb);
    public static TypedNull Bytes { get; } = new(NpgsqlDbType.Bytea);
}

/// <summary>JSON for a jsonb column, as text.</summary>
internal sealed record JsonText(string Value);
