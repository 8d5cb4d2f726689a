using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Domain;

namespace Slotwright.Server.Http;

/// <summary>
/// A cursor for lists that are computed, not selected: it carries the whole first request and the place reached, signed
/// for one site, since the SDK sends nothing but the cursor for the next page (contract.md h).
/// </summary>
internal static class SealedCursor
{
    private const int MacLength = 16;

    public static string Make(byte[] secret, JsonElement request, string reached)
    {
        var payload = Squeeze(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["q"] = JsonNode.Parse(request.GetRawText()), ["at"] = reached }));
        return Base64Url.EncodeToString([.. Mac(secret, payload), .. payload]);
    }

    /// <summary>The first request and the place reached; a violation when the cursor is not one of this site's.</summary>
    public static Result<(JsonElement Request, string Reached)> Open(byte[] secret, string cursor, string field)
    {
        var bad = new InvalidFields(field, "VALIDATION", "is not a cursor of this list");
        if (cursor.Length > 16_000 || !Base64Url.IsValid(cursor)) return bad;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= MacLength || !CryptographicOperations.FixedTimeEquals(Mac(secret, bytes[MacLength..]), bytes.AsSpan(0, MacLength))) return bad;
        var json = JsonDocument.Parse(Expand(bytes[MacLength..])).RootElement;
        return (json.GetProperty("q"), json.GetProperty("at").GetString()!);
    }

    private static byte[] Mac(byte[] secret, byte[] payload) => HMACSHA256.HashData(secret, (byte[])[.. "list cursor "u8, .. payload])[..MacLength];

    private static byte[] Squeeze(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest)) deflate.Write(bytes);
        return packed.ToArray();
    }

    private static MemoryStream Expand(byte[] bytes)
    {
        var plain = new MemoryStream();
        using (var inflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress)) inflate.CopyTo(plain);
        plain.Position = 0;
        return plain;
    }
}
