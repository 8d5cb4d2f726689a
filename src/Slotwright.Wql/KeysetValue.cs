using System.Globalization;
using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Writes a column's value into a cursor and reads it back as what compares with that column.</summary>
internal static class KeysetValue
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or DBNull: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case Guid id: json.WriteStringValue(id); break;
            case string text: json.WriteStringValue(text); break;
            case DateTime date: json.WriteNumberValue(date.Ticks); break;
            case DateTimeOffset date: json.WriteNumberValue(date.UtcTicks); break;
            case IEnumerable<string?> texts: WriteAll(json, texts); break;
            case byte or short or int or long or decimal: json.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture)); break;
            case float or double: WriteDouble(json, Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            default: throw new ArgumentException($"A cursor cannot carry a {value.GetType().Name}.");
        }
    }

    public static object? Read(JsonElement json, FieldType type) => (json.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (_, FieldType.Boolean) => json.GetBoolean(),
        (_, FieldType.Id) => json.GetGuid(),
        (_, FieldType.Date) => new DateTime(json.GetInt64(), DateTimeKind.Utc),
        (_, FieldType.TextArray) => json.EnumerateArray().Select(item => item.GetString()).ToArray(),
        (JsonValueKind.Number, FieldType.Number) => json.GetDecimal(),
        (_, FieldType.Number) => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        _ => json.GetString(),
    };

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>As a string, since NaN and infinities are no JSON numbers and large doubles no decimals.</summary>
    private static void WriteDouble(Utf8JsonWriter json, double number) =>
        json.WriteStringValue(number.ToString("R", CultureInfo.InvariantCulture));
}
