using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// What travels through the client between two rounds of one call: what the user has chosen so far, bound by a MAC to the minted
/// server, the tool, the very arguments and a quarter of an hour. It comes back from a stranger and is believed only whole.
/// </summary>
internal static class CallSeal
{
    private const int MacLength = 32;
    private static readonly Duration Life = Duration.FromMinutes(15);

    /// <param name="purpose">What the seal is good for, so that one kind cannot be passed off as another.</param>
    public static string Close(byte[] secret, string purpose, Guid server, string digest, JsonObject chosen, Instant now)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["until"] = (now + Life).ToUnixTimeSeconds(), ["chosen"] = chosen.DeepClone() });
        return Base64Url.EncodeToString([.. Mac(secret, purpose, server, digest, payload), .. payload]);
    }

    /// <summary>What was chosen; null when the seal is broken, has run out or belongs to another call.</summary>
    public static JsonObject? Open(byte[] secret, string purpose, Guid server, string digest, string text, Instant now)
    {
        if (text.Length > 20_000 || !Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= MacLength || !CryptographicOperations.FixedTimeEquals(Mac(secret, purpose, server, digest, bytes.AsSpan(MacLength)), bytes.AsSpan(0, MacLength))) return null;
        var json = JsonNode.Parse(bytes.AsSpan(MacLength))!;
        return (long)json["until"]! >= now.ToUnixTimeSeconds() ? json["chosen"]!.AsObject() : null;
    }

    /// <summary>Names a call by its tool and arguments, whatever the order of their members; the key of repetition is no part of it.</summary>
    public static string Digest(string tool, JsonObject arguments)
    {
        var text = new StringBuilder(tool);
        Write(text, arguments, top: true);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(StringBuilder text, JsonNode? node, bool top = false)
    {
        switch (node)
        {
            case JsonObject o:
                text.Append('{');
                foreach (var (name, value) in o.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    if (top && name is "idempotency_key" or "confirmation_id" or "dry_run") continue;
                    text.Append(JsonValue.Create(name).ToJsonString()).Append(':');
                    Write(text, value);
                    text.Append(',');
                }
                text.Append('}');
                break;
            case JsonArray a:
                text.Append('[');
                foreach (var item in a) { Write(text, item); text.Append(','); }
                text.Append(']');
                break;
            default: text.Append(node?.ToJsonString() ?? "null"); break;
        }
    }

    /// <summary>A mark that only this server can have made of a text.</summary>
    public static string Mark(byte[] secret, string purpose, Guid server, string text) => Convert.ToHexStringLower(Mac(secret, purpose, server, text, []));

    private static byte[] Mac(byte[] secret, string purpose, Guid server, string digest, ReadOnlySpan<byte> payload)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"mcp {purpose} {server:N} {digest}\n"));
        hmac.AppendData(payload);
        return hmac.GetHashAndReset();
    }
}
