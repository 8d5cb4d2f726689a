using System.Globalization;
using System.Text;
using System.Text.Json;
using Slotwright.Contract;

namespace Slotwright.Server.Storage;

/// <summary>
/// The real columns beside a document, one per path its query specs let callers filter or sort by, and how to fill them
/// from the document. The migration declares them; a test holds the two against each other.
/// </summary>
internal sealed class EntityColumns
{
    public sealed record Column(string Name, string Kind, string[] Path)
    {
        /// <summary>The path as it stands in a document's bytes.</summary>
        public byte[][] Members { get; } = Array.ConvertAll(Path, Encoding.UTF8.GetBytes);
    }

    private const int LongestName = 63; // of PostgreSQL, which cuts longer ones silently
    private static readonly string[] Shared = ["id", "revision", "createdDate", "updatedDate"];

    public EntityColumns(params string[] queries)
    {
        All = [.. queries.SelectMany(q => ContractTable.Current.Queries[q].Fields)
            .Where(f => !Shared.Contains(f.JsonPath))
            .Select(f => new Column(NameOf(f.JsonPath), f.Kind, f.JsonPath.Split('.')))
            .DistinctBy(c => c.Name)];
    }

    public IReadOnlyList<Column> All { get; }

    /// <summary>Flags the document shows only when they are true, by their JSON path.</summary>
    public IReadOnlySet<string> FalseWhenAbsent { get; init; } = new HashSet<string>();

    /// <summary>`locations.business.id` becomes `"locations_business_id"`, quoted since some are SQL words; of a long path the end is kept.</summary>
    public static string NameOf(string jsonPath)
    {
        var name = new StringBuilder();
        foreach (var c in jsonPath)
            if (char.IsUpper(c)) name.Append('_').Append(char.ToLowerInvariant(c));
            else name.Append(c == '.' ? '_' : c);
        var text = name.ToString();
        if (text.Length > LongestName) text = text[(text.IndexOf('_', text.Length - LongestName) + 1)..];
        return $"\"{text}\"";
    }

    /// <summary>The document's values in the order of <see cref="All"/>, as Npgsql takes them.</summary>
    public object?[] Values(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        var root = json.RootElement;
        var values = new object?[All.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Value(root, All[i]) ?? Absent(All[i]);
        return values;
    }

    private object Absent(Column column) => column.Kind switch
    {
        "Boolean" => FalseWhenAbsent.Contains(string.Join('.', column.Path)) ? false : TypedNull.Boolean,
        "Number" => TypedNull.Number,
        "Date" => TypedNull.Date,
        "ObjectArray" => TypedNull.Json,
        _ => TypedNull.Text,
    };

    private static object? Value(JsonElement root, Column column)
    {
        if (column.Kind == "TextArray")
        {
            var found = new List<string>();
            Collect(root, column.Members, 0, found);
            return found.ToArray();
        }
        foreach (var part in column.Members)
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(part, out root)) return null;
        return root.ValueKind == JsonValueKind.Null ? null : column.Kind switch
        {
            "Boolean" => root.GetBoolean(),
            "Number" => root.ValueKind == JsonValueKind.Number ? root.TryGetDecimal(out var plain) ? plain : null : decimal.TryParse(root.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            "ObjectArray" => new JsonText(root.GetRawText()),
            "Date" => root.TryGetDateTimeOffset(out var instant) ? instant.UtcDateTime : DateTimeOffset.Parse(root.GetString()!, CultureInfo.InvariantCulture).UtcDateTime,
            "Object" => "x",
            _ => root.GetString(),
        };
    }

    private static void Collect(JsonElement value, byte[][] path, int at, List<string> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Collect(item, path, at, found);
        else if (at < path.Length)
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(path[at], out var next)) Collect(next, path, at + 1, found);
        }
        else if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object)) found.Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
    }
}
