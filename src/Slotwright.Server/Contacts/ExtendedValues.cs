using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Slotwright.Contract.ContactFields;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using Field = Slotwright.Wql.Field;

namespace Slotwright.Server.Contacts;

/// <summary>What contacts have in extended fields: each value of its field's type, and the system's made from the rest of the contact.</summary>
internal static class ExtendedValues
{
    private const string System = "contacts.", ByFirstName = "contacts.displayByFirstName", ByLastName = "contacts.displayByLastName";
    private const int LongestText = 2000;

    /// <summary>What a request wants to put into fields: known ones, each with a value of its type, or null where it is to be taken out. The system's are passed over.</summary>
    public static async Task<Result<JsonObject>> Given(Tx tx, JsonElement? items, CancellationToken ct)
    {
        var given = new JsonObject();
        if (items is not { ValueKind: JsonValueKind.Object } values) return given;
        var own = values.EnumerateObject().Where(v => !v.Name.StartsWith(System, StringComparison.Ordinal)).ToList();
        if (own.Count == 0) return given;
        var types = await tx.HoldFieldTypes(ct);
        foreach (var value in own)
        {
            if (!types.TryGetValue(value.Name, out var type)) return new InvalidExtendedValue($"The site has no extended field {value.Name}.");
            var fitting = value.Value.ValueKind == JsonValueKind.Null ? null : Fitting(type, value.Value);
            if (fitting is null && value.Value.ValueKind != JsonValueKind.Null) return new InvalidExtendedValue($"{value.Name} takes {Takes(type)}.");
            given[value.Name] = fitting;
        }
        return given;
    }

    private static JsonValue? Fitting(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        (FieldDataType.Number, JsonValueKind.Number) when value.TryGetDecimal(out var number) => JsonValue.Create(number),
        (FieldDataType.Text, JsonValueKind.String) when value.GetString() is { Length: <= LongestText } text => JsonValue.Create(text),
        (FieldDataType.Url, JsonValueKind.String) when value.GetString() is { Length: <= LongestText } url && Formats.Matches("WEB_URL", url) => JsonValue.Create(url),
        (FieldDataType.Date, JsonValueKind.String) when Date(value.GetString()!) is { } date => JsonValue.Create(date),
        _ => null,
    };

    /// <summary>A day as it is, a moment in UTC, so that dates are in order as texts.</summary>
    private static string? Date(string text) => Formats.Matches("LOCAL_DATE", text) ? LocalDatePattern.Iso.Parse(text).Value.ToString("uuuu-MM-dd", null)
        : Wire.Moment(text) is { } moment ? Wire.Timestamp(moment) : null;

    private static string Takes(string type) => type switch
    {
        FieldDataType.Number => "a number",
        FieldDataType.Date => "a date (2031-06-02) or a time stamp",
        FieldDataType.Url => "an address on the web",
        _ => $"a text of at most {LongestText} characters",
    };

    /// <summary>Given values laid over those a contact has: present ones change, null clears, absent ones stay.</summary>
    public static ExtendedFieldsWrapper? Over(ExtendedFieldsWrapper? before, JsonObject given) => Wrapped(before, items =>
    {
        foreach (var (key, value) in given)
            if (value is null) items.Remove(key);
            else items[key] = value.DeepClone();
    });

    /// <summary>The one's values, and of the other's those it lacks.</summary>
    public static ExtendedFieldsWrapper? Filled(ExtendedFieldsWrapper? into, ExtendedFieldsWrapper? from)
    {
        var (known, more) = (Items(into), Items(from));
        var lacking = more.Where(v => !known.ContainsKey(v.Key)).ToList();
        return lacking.Count == 0 ? into : Over(into, new(lacking.Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone()))));
    }

    /// <summary>What a contact is shown as in lists: by name, else by what it is reached at.</summary>
    public static ExtendedFieldsWrapper? Named(ContactInfo info, string? email, string? phone) => Wrapped(info.ExtendedFields, items =>
    {
        foreach (var (key, names) in new[] { (ByFirstName, new[] { info.Name?.First, info.Name?.Last }), (ByLastName, [info.Name?.Last, info.Name?.First]) })
        {
            var name = string.Join(' ', names.Select(n => n?.Trim()).Where(n => !string.IsNullOrEmpty(n)));
            if ((name.Length > 0 ? name : email ?? phone) is { } shown) items[key] = shown;
            else items.Remove(key);
        }
    });

    private static ExtendedFieldsWrapper? Wrapped(ExtendedFieldsWrapper? before, Action<JsonObject> change)
    {
        var items = Items(before);
        change(items);
        return items.Count > 0 ? new() { Items = items.Deserialize<JsonElement>() } : null;
    }

    private static JsonObject Items(ExtendedFieldsWrapper? fields) => fields?.Items is { ValueKind: JsonValueKind.Object } items ? JsonNode.Parse(items.GetRawText())!.AsObject() : [];

    /// <summary>The fields a list of the site's contacts can be filtered and sorted by, beside what the contract names. Keys are letters, digits, dots and hyphens.</summary>
    public static async Task<IReadOnlyList<Field>> Fields(Db db, Guid site, CancellationToken ct)
    {
        var found = new List<Field>();
        foreach (var (key, type) in await db.FieldTypes(site, ct))
            foreach (var path in (string[])[$"info.extendedFields.items.{key}", $"info.extendedFields.{key}"])
                found.Add(type == FieldDataType.Number ? new(path, $"((extended_fields ->> '{key}')::numeric)", Wql.FieldType.Number) : new(path, $"(extended_fields ->> '{key}')", Wql.FieldType.Text));
        return found;
    }
}
