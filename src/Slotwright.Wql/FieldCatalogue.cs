using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Wql;

/// <summary>The fields one endpoint can be queried by: the only source of column names in SQL.</summary>
public sealed class FieldCatalogue
{
    private readonly Dictionary<string, Field> byPath;

    /// <summary>Takes the fields and other spellings of their paths; one field must have the path "id".</summary>
    public FieldCatalogue(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, string>? aliases = null)
    {
        byPath = fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
        Id = this["id"];
        Fields = fields;
        Scope = Fingerprint(fields);
        foreach (var (spelling, path) in aliases ?? new Dictionary<string, string>())
            byPath.Add(spelling, this[path]);
    }

    private FieldCatalogue(FieldCatalogue other, IReadOnlyList<Field> more)
    {
        byPath = new(other.byPath, StringComparer.Ordinal);
        (Id, Fields, Scope) = (other.Id, [.. other.Fields, .. more], other.Scope);
        foreach (var field in more) byPath.TryAdd(field.Path, field);
    }

    /// <summary>The same with fields that only some callers have; a cursor fits whatever fields there are besides, as long as it can find its own.</summary>
    public FieldCatalogue With(IReadOnlyList<Field> more) => new(this, more);

    /// <summary>The fields, without their other spellings.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The field that makes every sort unambiguous.</summary>
    public Field Id { get; }

    /// <summary>What ties a cursor to the fields it was made with.</summary>
    internal string Scope { get; }

    /// <summary>The field with this path or spelling; there must be one.</summary>
    public Field this[string path] => Find(path) ?? throw new ArgumentException($"The catalogue has no field '{path}'.");

    /// <summary>The field with this path or spelling, if there is one.</summary>
    public Field? Find(string path) => byPath.GetValueOrDefault(path);

    private static string Fingerprint(IEnumerable<Field> fields)
    {
        var text = string.Join('\n', fields.Select(field => $"{field.Path}\t{field.Column}\t{field.Type}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
