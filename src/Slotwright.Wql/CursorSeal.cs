using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Wql;

/// <summary>Signs cursors and opens only those it signed for the same fields, so that a cursor's content can be trusted.</summary>
public sealed class CursorSeal
{
    /// <summary>The longest cursor the contract lets through, in characters.</summary>
    public const int MaxLength = 16_000;

    private const int MacLength = 16;
    private const int MinKeyLength = 16;
    private readonly byte[] key;

    /// <summary>Takes a secret key of at least 16 bytes; cursors live as long as it does.</summary>
    public CursorSeal(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, MinKeyLength);
        this.key = [.. key];
    }

    internal string Close(string scope, byte[] payload) => Base64Url.EncodeToString([.. Mac(scope, payload), .. payload]);

    internal byte[]? Open(string scope, string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)) return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < MacLength) return null;
        var payload = bytes[MacLength..];
        return CryptographicOperations.FixedTimeEquals(Mac(scope, payload), bytes.AsSpan(0, MacLength)) ? payload : null;
    }

    private byte[] Mac(string scope, byte[] payload)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"cursor 1 {scope} "), .. payload];
        return HMACSHA256.HashData(key, signed)[..MacLength];
    }
}
