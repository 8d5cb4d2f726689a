using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The result of tools/list as bytes: made once for a list of tools, put around the id of every request for it.</summary>
internal static class ListedTools
{
    /// <summary>Tools, in the order of their names; what a caller sees of them is for the caller only.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<Tool> tools, McpWire wire, Implementation server)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("tools");
            foreach (var tool in tools.OrderBy(t => t.Name, StringComparer.Ordinal)) JsonSerializer.Serialize(json, tool, McpJsonUtilities.DefaultOptions);
            json.WriteEndArray();
            if (wire == McpWire.Stateless) Modern(json, server);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>What the stateless protocol wants in every result: it is complete, may be kept by nobody but its reader, and whose it is.</summary>
    private static void Modern(Utf8JsonWriter json, Implementation server)
    {
        json.WriteNumber("ttlMs", 0);
        json.WriteString("cacheScope", "private");
        Complete(json, server);
    }

    /// <summary>That a result is all there is, and whose it is.</summary>
    public static void Complete(Utf8JsonWriter json, Implementation server)
    {
        json.WriteString("resultType", "complete");
        json.WriteStartObject("_meta");
        json.WritePropertyName(MetaKeys.ServerInfo);
        JsonSerializer.Serialize(json, server, McpJsonUtilities.DefaultOptions);
        json.WriteEndObject();
    }
}
