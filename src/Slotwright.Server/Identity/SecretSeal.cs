using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.Identity;

/// <summary>
/// Secrets that must be told to another side again, so that no hash will do: they are kept encrypted under the site's secret, each
/// bound to its purpose and to what it belongs to.
/// </summary>
internal static class SecretSeal
{
    public const string CalendarPasswords = "external calendar passwords", UpstreamCredentials = "mcp upstream credentials", WebhookKeys = "webhook keys", PaymentKeys = "payment keys", AccountMails = "account mails", SavedMethods = "saved payment methods", Visitors = "visitors who sign in", Completions = "checkout completions";
    private const int Nonce = 12, Tag = 16;

    public static byte[] Close(byte[] siteSecret, string purpose, Guid owner, string secret)
    {
        var plain = Encoding.UTF8.GetBytes(secret);
        var sealed_ = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(sealed_.AsSpan(0, Nonce));
        using var aes = new AesGcm(Key(siteSecret, purpose), Tag);
        aes.Encrypt(sealed_.AsSpan(0, Nonce), plain, sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), owner.ToByteArray());
        return sealed_;
    }

    /// <summary>Null when it was sealed for another owner or purpose, or under another secret.</summary>
    public static string? Open(byte[] siteSecret, string purpose, Guid owner, byte[] sealed_)
    {
        if (sealed_.Length < Nonce + Tag) return null;
        var plain = new byte[sealed_.Length - Nonce - Tag];
        using var aes = new AesGcm(Key(siteSecret, purpose), Tag);
        try { aes.Decrypt(sealed_.AsSpan(0, Nonce), sealed_.AsSpan(Nonce + Tag), sealed_.AsSpan(Nonce, Tag), plain, owner.ToByteArray()); }
        catch (AuthenticationTagMismatchException) { return null; }
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Key(byte[] siteSecret, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, siteSecret, 32, info: Encoding.UTF8.GetBytes(purpose));
}
