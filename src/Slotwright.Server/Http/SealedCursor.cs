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

    /// <summary>A cursor of one operation alone: no other one takes it, whose contract the request was never held against.</summary>
    public static string Make(byte[] secret, Call call, string reached)
    {
        var payload = Squeeze(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["q"] = JsonNode.Parse(call.Body.GetRawText()), ["at"] = reached, ["op"] = call.Operation.Name }));
        return Base64Url.EncodeToString([.. Mac(secret, payload), .. payload]);
    }

    /// <summary>The call that the cursor in `cursorPaging` goes on with, and the place reached; the call itself, with none, when it has no cursor.</summary>
    public static Result<(Call Call, string? Reached)> Continue(byte[] secret, Call call)
    {
        if (call.Member("cursorPaging") is not { } paging || !paging.TryGetProperty("cursor", out var cursor) || cursor.ValueKind != JsonValueKind.String) return (call, (string?)null);
        return Open(secret, call, cursor.GetString()!, "cursorPaging.cursor").Map(o => (o.Call, (string?)o.Reached));
    }

    /// <summary>The first request and the place reached; a violation when the cursor is not one of this site's, or another operation's.</summary>
    public static Result<(Call Call, string Reached)> Open(byte[] secret, Call call, string cursor, string field)
    {
        var bad = new InvalidFields(field, "VALIDATION", "is not a cursor of this list");
        if (cursor.Length > 16_000 || !Base64Url.IsValid(cursor)) return bad;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= MacLength || !CryptographicOperations.FixedTimeEquals(Mac(secret, bytes[MacLength..]), bytes.AsSpan(0, MacLength))) return bad;
        var json = JsonDocument.Parse(Expand(bytes[MacLength..])).RootElement;
        if (json.GetProperty("op").GetString() != call.Operation.Name) return bad;
        return (call with { Body = json.GetProperty("q") }, json.GetProperty("at").GetString()!);
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
