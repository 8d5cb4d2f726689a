using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using NodaTime;
using Slotwright.Server.Bookings;

namespace Slotwright.Server.AnonymousActions;

/// <summary>What an action token is for.</summary>
internal enum TokenSubject : byte { Booking = 1, MultiServiceBooking = 2, Payment = 3, PaymentRequest = 4 }

/// <summary>
/// A link's part of an action without signing in: it names its site openly, and everything else encrypted under a key of that
/// site, so that nobody can make one, alter it, or use it elsewhere (behaviour/bookings.md 9).
/// </summary>
internal sealed record ActionToken(Guid Site, TokenSubject Subject, Guid Id, Instant Issued)
{
    private const int Name = 16, Nonce = 12, Tag = 16, Content = 1 + 16 + 8, Length = Name + Nonce + Tag + Content;
    private static readonly Duration Outlives = Duration.FromDays(30);

    public string Seal(byte[] secret)
    {
        Span<byte> bytes = stackalloc byte[Length], content = stackalloc byte[Content];
        Site.TryWriteBytes(bytes, bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes.Slice(Name, Nonce));
        content[0] = (byte)Subject;
        Id.TryWriteBytes(content[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(content[17..], Issued.ToUnixTimeMilliseconds());
        using var cipher = Cipher(secret);
        cipher.Encrypt(bytes.Slice(Name, Nonce), content, bytes[^Content..], bytes.Slice(Name + Nonce, Tag), bytes[..Name]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The site a token says it is of; null when it is not in the form of our tokens.</summary>
    public static Guid? SiteOf(string token) => Decode(token) is { } bytes ? new Guid(bytes.AsSpan(0, Name), bigEndian: true) : null;

    /// <summary>The token, if it was made with this secret and is as it was made.</summary>
    public static ActionToken? Open(string token, byte[] secret)
    {
        if (Decode(token) is not { } bytes) return null;
        Span<byte> content = stackalloc byte[Content];
        using var cipher = Cipher(secret);
        try { cipher.Decrypt(bytes.AsSpan(Name, Nonce), bytes.AsSpan(Length - Content), bytes.AsSpan(Name + Nonce, Tag), content, bytes.AsSpan(0, Name)); }
        catch (AuthenticationTagMismatchException) { return null; } // there is no way to ask before
        return new(new Guid(bytes.AsSpan(0, Name), bigEndian: true), (TokenSubject)content[0], new Guid(content[1..17], bigEndian: true), Instant.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content[17..])));
    }

    /// <summary>A token is good for thirty days after what it is for has ended; of what has no end, for ever.</summary>
    public static bool IsOver(StoredBooking booking, Instant now) => booking.Wire.EndDate is not null && now > booking.Time.EndInstant + Outlives;

    private static byte[]? Decode(string token)
    {
        if (token.Length != Length / 3 * 4 || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length == Length ? bytes : null;
    }

    private static AesGcm Cipher(byte[] secret) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "anonymous actions"u8.ToArray()), Tag);
}
