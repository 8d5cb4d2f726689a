using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.Identity;

/// <summary>Keys and tokens: random, shown once, kept only as SHA-256. A token says which site it belongs to, for its caller sends no site header.</summary>
internal static class Secrets
{
    public const string TokenPrefix = "swt_";

    public static string NewKey() => "sw_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string NewToken(Guid site) => New(TokenPrefix, site);

    /// <summary>A secret of a kind of its own, told apart by its prefix of four characters.</summary>
    public static string New(string prefix, Guid site) =>
        prefix + Base64Url.EncodeToString([.. site.ToByteArray(bigEndian: true), .. RandomNumberGenerator.GetBytes(32)]);

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The site a token names; null when it is not in the form of our tokens.</summary>
    public static Guid? SiteOf(string token) => SiteOf(TokenPrefix, token);

    public static Guid? SiteOf(string prefix, string token)
    {
        Span<byte> bytes = stackalloc byte[48];
        return token.StartsWith(prefix, StringComparison.Ordinal) && token.Length == prefix.Length + 64
            && Base64Url.IsValid(token.AsSpan(prefix.Length)) && Base64Url.TryDecodeFromChars(token.AsSpan(prefix.Length), bytes, out var length) && length == 48
            ? new Guid(bytes[..16], bigEndian: true) : null;
    }
}
