using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>Passwords of foreign calendars must be told to the other side again, so that no hash will do: they are kept encrypted under the site's secret, each bound to its connection.</summary>
internal static class PasswordSeal
{
    private const int Nonce = 12, Tag = 16;

    public static byte[] Close(byte[] siteSecret, Guid connection, string password)
    {
        var plain = Encoding.UTF8.GetBytes(password);
        var sealed_ = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(sealed_.AsSpan(0, Nonce));
        using var aes = new AesGcm(Key(siteSecret), Tag);
        aes.Encrypt(sealed_.AsSpan(0, Nonce), plain, sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), connection.ToByteArray());
        return sealed_;
    }

    /// <summary>Null when it was sealed for another connection or under another secret.</summary>
    public static string? Open(byte[] siteSecret, Guid connection, byte[] sealed_)
    {
        if (sealed_.Length < Nonce + Tag) return null;
        var plain = new byte[sealed_.Length - Nonce - Tag];
        using var aes = new AesGcm(Key(siteSecret), Tag);
        try { aes.Decrypt(sealed_.AsSpan(0, Nonce), sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), plain, connection.ToByteArray()); }
        catch (AuthenticationTagMismatchException) { return null; }
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Key(byte[] siteSecret) => HKDF.DeriveKey(HashAlgorithmName.SHA256, siteSecret, 32, info: "external calendar passwords"u8.ToArray());
}
