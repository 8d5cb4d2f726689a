using System.Text.Json;
using Slotwright.Server.Storage;
using Slotwright.Wql;

namespace Slotwright.Server.Http;

/// <summary>A page of stored documents as the SDK reads it: offset pages need `total`, cursor pages leave `next` out at the end (contract.md h).</summary>
internal static class Paging
{
    /// <param name="none">A list of the answer that is always empty.</param>
    public static Answer ToAnswer(this EntityQuery.Page page, string list, Func<Document, byte[]>? render = null, string metadata = "pagingMetadata", string? none = null) => Answer.Pooled(SizeOf(page), w =>
    {
        w.WriteStartObject();
        WritePage(w, page, list, render, metadata);
        if (none is not null) { w.WriteStartArray(none); w.WriteEndArray(); }
        w.WriteEndObject();
    });

    /// <summary>A page with what was counted over all that the search matches.</summary>
    public static Answer ToAnswer(this EntitySearch.Found found, string list, Func<Document, byte[]>? render = null) => Answer.Pooled(SizeOf(found.Page), w =>
    {
        w.WriteStartObject();
        WritePage(w, found.Page, list, render);
        w.WriteStartObject("aggregationData");
        w.WriteStartArray("results");
        foreach (var result in found.Aggregations) w.WriteRawValue(result, skipInputValidation: true);
        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteEndObject();
    });

    /// <summary>About as many bytes as the page will have.</summary>
    private static int SizeOf(EntityQuery.Page page) => 1024 + page.Documents.Sum(d => d.Bytes.Length + 1);

    private static void WritePage(Utf8JsonWriter w, EntityQuery.Page page, string list, Func<Document, byte[]>? render, string metadata = "pagingMetadata")
    {
        w.WriteStartArray(list);
        foreach (var document in page.Documents) w.WriteRawValue(render?.Invoke(document) ?? document.Bytes, skipInputValidation: true);
        w.WriteEndArray();
        WriteMetadata(w, page, metadata);
    }

    public static void WriteMetadata(Utf8JsonWriter w, EntityQuery.Page page, string name = "pagingMetadata")
    {
        w.WriteStartObject(name);
        w.WriteNumber("count", page.Documents.Count);
        if (page.Query.Style == PagingStyle.Offset)
        {
            w.WriteNumber("offset", page.Query.Offset);
            w.WriteNumber("total", page.Total);
            w.WriteBoolean("tooManyToCount", false);
            w.WriteBoolean("hasNext", page.Query.Offset + page.Documents.Count < page.Total);
        }
        else WriteCursors(w, page.Next, page.Previous);
        w.WriteEndObject();
    }

    public static void WriteCursors(Utf8JsonWriter w, string? next, string? previous)
    {
        w.WriteStartObject("cursors");
        if (next is not null) w.WriteString("next", next);
        if (previous is not null) w.WriteString("prev", previous);
        w.WriteEndObject();
        w.WriteBoolean("hasNext", next is not null);
    }
}
