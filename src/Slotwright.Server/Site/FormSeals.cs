using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>
/// What our pages give a browser and believe when it comes back: a form is good for the browser it was shown to, the very request it was
/// about, and ten minutes; an owner stays signed in for a quarter of an hour, on one site.
/// </summary>
/// <param name="path">The pages: what is sealed for these is worth nothing elsewhere.</param>
internal sealed class FormSeals(Db db, ServerAddress address, TimeProvider time, string path)
{
    private const string BrowserCookie = "slotwright_browser", OwnerCookie = "slotwright_owner";
    private const int MacLength = 32, NonceLength = 16;
    private static readonly TimeSpan FormLife = TimeSpan.FromMinutes(10), OwnerLife = TimeSpan.FromMinutes(15);
    private byte[]? secret;

    /// <summary>Seals a form for the browser it goes to, which is told who it is where it does not know.</summary>
    public async Task<string> Close(HttpContext http, string query, CancellationToken ct)
    {
        if (Bytes(http.Request.Cookies[BrowserCookie]) is not { Length: NonceLength } browser) Give(http, BrowserCookie, browser = RandomNumberGenerator.GetBytes(NonceLength));
        var until = Until(FormLife);
        return Base64Url.EncodeToString([.. until, .. Mac(await Secret(ct), "form", [.. browser, .. until, .. Encoding.UTF8.GetBytes(query)])]);
    }

    /// <summary>Whether a form that came back is the one that was shown.</summary>
    public async Task<bool> Fits(HttpContext http, string query, string seal, CancellationToken ct)
    {
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")) return false;
        if (Bytes(http.Request.Cookies[BrowserCookie]) is not { Length: NonceLength } browser || Bytes(seal) is not { Length: 8 + MacLength } bytes || IsOver(bytes.AsSpan(0, 8))) return false;
        return CryptographicOperations.FixedTimeEquals(Mac(await Secret(ct), "form", [.. browser, .. bytes[..8], .. Encoding.UTF8.GetBytes(query)]), bytes.AsSpan(8));
    }

    public async Task SignIn(HttpContext http, Guid site, CancellationToken ct)
    {
        byte[] payload = [.. site.ToByteArray(), .. Until(OwnerLife)];
        Give(http, OwnerCookie, [.. payload, .. Mac(await Secret(ct), "owner", payload)]);
    }

    /// <summary>The site whose owner this browser's user has shown to be, of late.</summary>
    public async Task<Guid?> Owner(HttpContext http, CancellationToken ct)
    {
        if (Bytes(http.Request.Cookies[OwnerCookie]) is not { Length: 24 + MacLength } bytes || IsOver(bytes.AsSpan(16, 8))) return null;
        return CryptographicOperations.FixedTimeEquals(Mac(await Secret(ct), "owner", bytes[..24]), bytes.AsSpan(24)) ? new Guid(bytes.AsSpan(0, 16)) : null;
    }

    private void Give(HttpContext http, string name, byte[] value) => http.Response.Cookies.Append(name, Base64Url.EncodeToString(value),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = path, Secure = address.Public.StartsWith("https:", StringComparison.Ordinal) });

    private byte[] Until(TimeSpan life)
    {
        var until = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(until, (time.GetUtcNow() + life).ToUnixTimeSeconds());
        return until;
    }

    private bool IsOver(ReadOnlySpan<byte> until) => BinaryPrimitives.ReadInt64BigEndian(until) <= time.GetUtcNow().ToUnixTimeSeconds();

    private async ValueTask<byte[]> Secret(CancellationToken ct) => secret ??= await db.FormSecret(ct);

    private static byte[]? Bytes(string? text) => text is { Length: > 0 and < 200 } && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private byte[] Mac(byte[] secret, string purpose, byte[] payload) => HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{path} {purpose}\n"), .. payload]);
}
