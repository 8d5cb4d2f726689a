using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>What a cursor says: everything about the query but what the request itself may change.</summary>
internal sealed record CursorContent(JsonElement Filter, JsonElement Text, IReadOnlyList<Sort> Sort, Keyset At, int Limit);

/// <summary>Opens cursors; null for any that was not made here for these fields.</summary>
internal sealed class CursorReader(FieldCatalogue fields, CursorSeal seal)
{
    public CursorContent? Read(string cursor) => seal.Open(fields.Scope, cursor) is { } payload ? Content(payload) : null;

    private CursorContent? Content(byte[] payload)
    {
        using var document = JsonDocument.Parse(CursorPack.Unpack(payload));
        var json = document.RootElement.Clone();
        var named = json.GetProperty("sort").EnumerateArray().Select(step => step.GetString()!).ToList();
        if (named.Exists(step => fields.Find(step[1..]) is null)) return null; // a field that is gone by now
        var sort = named.ConvertAll(Step);
        var values = json.GetProperty("at").EnumerateArray().Zip(sort, (value, step) => KeysetValue.Read(value, step.Field.Type));
        var at = new Keyset([.. values], json.GetProperty("back").GetBoolean());
        return new CursorContent(Json.Property(json, "filter"), Json.Property(json, "search"), sort, at, json.GetProperty("limit").GetInt32());
    }

    private Sort Step(string step) => new(fields[step[1..]], step[0] == '-');
}
