using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Takes names and texts out of JSON that may hold what neither .NET strings nor PostgreSQL can.</summary>
internal static class Json
{
    public static bool IsMissing(JsonElement json) => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>The string, or null when it is none, holds a NUL or is broken Unicode.</summary>
    public static string? Text(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? Whole(() => json.GetString()) : null;

    /// <summary>The property's name, or null when it is broken Unicode or holds a NUL.</summary>
    public static string? Name(JsonProperty property) => Whole(() => property.Name);

    /// <summary>
    /// The named property of an object, or undefined. Goes through the names one by one because TryGetProperty throws when any
    /// of them is broken Unicode.
    /// </summary>
    public static JsonElement Property(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return default;
        JsonElement found = default;
        foreach (var property in json.EnumerateObject())
            if (Name(property) == name) found = property.Value;
        return found;
    }

    private static string? Whole(Func<string?> take)
    {
        try
        {
            return take() is { } text && !text.Contains('\0') ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate or invalid UTF-8
        }
    }
}
