using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Http;

/// <summary>
/// A key that makes one caller's write happen once: the same key and fingerprint get the same answer, another fingerprint is
/// refused. The table knows the key by its hash, and the answer is sealed with the key itself, since an answer may hold a
/// secret that is kept nowhere else (a new site's API key).
/// </summary>
internal sealed record IdempotencyKey(string Key, byte[] Fingerprint)
{
    private const int NonceLength = 12, TagLength = 16;

    /// <summary>What the table knows the key by.</summary>
    public string Hash => Base64Url.EncodeToString(Digest("name"));

    /// <summary>The key a request carries, which is this caller's own; null for reads, and where nobody calls.</summary>
    public static IdempotencyKey? Of(HttpRequest request, Operation operation, Caller caller, JsonElement json, byte[] body)
    {
        if (operation.IsRead || caller.Site == Guid.Empty || Given(request, operation, json) is not { Length: > 0 } key) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body);
        return new($"{caller.Kind} {caller.Subject:N} {key}", hash.GetHashAndReset());
    }

    /// <summary>The header's; or, of an operation that has a field for it, the body's.</summary>
    private static string? Given(HttpRequest request, Operation operation, JsonElement json) =>
        request.Headers.TryGetValue("Idempotency-Key", out var header) && header.ToString() is { Length: > 0 } key ? key
        : operation.Request?.Fields.ContainsKey("idempotencyKey") == true && json.TryGetProperty("idempotencyKey", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;

    /// <summary>One item of a bulk request has a key of its own.</summary>
    public IdempotencyKey Item(int index) => this with { Key = $"{Key}#{index}" };

    public byte[] Seal(ReadOnlySpan<byte> answer)
    {
        var bytes = new byte[NonceLength + TagLength + answer.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(Digest("seal"), TagLength);
        cipher.Encrypt(bytes.AsSpan(0, NonceLength), answer, bytes.AsSpan(NonceLength + TagLength), bytes.AsSpan(NonceLength, TagLength));
        return bytes;
    }

    public byte[] Open(ReadOnlySpan<byte> bytes)
    {
        var answer = new byte[bytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(Digest("seal"), TagLength);
        cipher.Decrypt(bytes[..NonceLength], bytes[(NonceLength + TagLength)..], bytes.Slice(NonceLength, TagLength), answer);
        return answer;
    }

    private byte[] Digest(string use) => SHA256.HashData(Encoding.UTF8.GetBytes($"{use}\n{Key}"));
}
