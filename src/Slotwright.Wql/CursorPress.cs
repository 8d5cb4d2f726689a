using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Makes the cursors of one query: its filter and its search text as the caller wrote them, its sort, its limit and a row's sort values.</summary>
internal sealed record CursorPress(FieldCatalogue Fields, CursorSeal Seal, JsonElement Filter, JsonElement Text)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Half a cursor is kept free for the sort values.</summary>
    private const int MaxFilterLength = CursorSeal.MaxLength / 2;

    private const int SurelyFits = 500;

    /// <summary>Whether the filter leaves enough room for the sort values in a cursor.</summary>
    public bool FilterFits(Query query) =>
        Length(Filter) + Length(Text) <= SurelyFits || Seal.Close("", Payload(query, new Keyset([], false))).Length <= MaxFilterLength;

    public string? Make(Query query, Keyset at)
    {
        if (at.Values.Count != query.Sort.Count)
            throw new ArgumentException($"A cursor takes one value for each of the {query.Sort.Count} sort columns.");
        var cursor = Seal.Close(Fields.Scope, Payload(query, at));
        return cursor.Length <= CursorSeal.MaxLength ? cursor : null;
    }

    private byte[] Payload(Query query, Keyset at)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
            Write(json, query, at);
        return CursorPack.Pack(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json, Query query, Keyset at)
    {
        json.WriteStartObject();
        json.WriteNumber("limit", query.Limit);
        json.WriteBoolean("back", at.Backwards);
        json.WriteStartArray("sort");
        foreach (var step in query.Sort) json.WriteStringValue($"{(step.Descending ? '-' : '+')}{step.Field.Path}");
        json.WriteEndArray();
        json.WriteStartArray("at");
        foreach (var value in at.Values) KeysetValue.Write(json, value);
        json.WriteEndArray();
        WriteMember(json, "filter", Filter);
        if (!Json.IsMissing(Text)) WriteText(json);
        json.WriteEndObject();
    }

    /// <summary>Just the members that mean something: others were not read, so they may hold what cannot be written.</summary>
    private void WriteText(Utf8JsonWriter json)
    {
        json.WriteStartObject("search");
        foreach (var name in SearchTextReader.Members) WriteMember(json, name, Json.Property(Text, name));
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, JsonElement value)
    {
        if (Json.IsMissing(value)) return;
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    private static int Length(JsonElement json) => Json.IsMissing(json) ? 0 : json.GetRawText().Length;
}
