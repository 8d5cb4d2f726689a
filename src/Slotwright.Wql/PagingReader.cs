using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>What a caller says about paging, in whichever of the wire's spellings.</summary>
internal sealed record Paging(int? Limit, int Offset, string? Cursor, string CursorPath, PagingStyle Style);

/// <summary>Reads paging{limit,offset}, cursorPaging{limit,cursor} and the two numbers given directly, whatever the endpoint's own style.</summary>
internal sealed class PagingReader(ComplaintList complaints)
{
    public Paging Read(JsonElement query, QueryLimits limits, string path)
    {
        var byCursor = Part(query, "cursorPaging", path);
        var byOffset = Part(query, "paging", path);
        var (cursor, cursorPath) = First("cursor", (byCursor, $"{path}.cursorPaging"), (byOffset, $"{path}.paging"));
        var limit = First("limit", (byCursor, $"{path}.cursorPaging"), (byOffset, $"{path}.paging"), (query, path));
        var offset = First("offset", (byOffset, $"{path}.paging"), (query, path));
        var style = !Json.IsMissing(byCursor) || !Json.IsMissing(cursor) ? PagingStyle.Cursor
            : !Json.IsMissing(offset.Value) ? PagingStyle.Offset : limits.Style; // a limit alone goes with either
        return new Paging(
            Number(limit, 1, limits.MaxLimit), Number(offset, 0, int.MaxValue) ?? 0, Cursor(cursor, cursorPath), cursorPath, style);
    }

    private JsonElement Part(JsonElement query, string name, string path)
    {
        var part = Json.Property(query, name);
        if (Json.IsMissing(part) || part.ValueKind == JsonValueKind.Object) return part;
        complaints.Add($"{path}.{name}", Rule.Format, "must be an object");
        return default;
    }

    private static (JsonElement Value, string Path) First(string name, params ReadOnlySpan<(JsonElement Parent, string Path)> places)
    {
        foreach (var (parent, path) in places)
            if (Json.Property(parent, name) is var value && !Json.IsMissing(value)) return (value, $"{path}.{name}");
        return (default, $"{places[0].Path}.{name}");
    }

    private int? Number((JsonElement Value, string Path) source, int min, int max)
    {
        if (Json.IsMissing(source.Value)) return null;
        var number = ValueReader.Number(source.Value);
        if (number is not { } whole || !decimal.IsInteger(whole))
            complaints.Add(source.Path, Rule.Format, "must be a whole number");
        else if (whole < min) complaints.Add(source.Path, Rule.Min, $"must be at least {min}");
        else if (whole > max) complaints.Add(source.Path, Rule.Max, $"must be at most {max}");
        else return (int)whole;
        return null;
    }

    /// <summary>The cursor, or null for none; what is no text stands for a cursor that opens nothing.</summary>
    private string? Cursor(JsonElement json, string path)
    {
        if (Json.IsMissing(json)) return null;
        var text = Json.Text(json) ?? "?";
        if (text.Length <= CursorSeal.MaxLength) return text.Length == 0 ? null : text;
        complaints.Add(path, Rule.MaxLength, $"must have at most {CursorSeal.MaxLength} characters");
        return null;
    }
}
