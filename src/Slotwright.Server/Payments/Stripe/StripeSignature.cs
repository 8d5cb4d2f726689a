using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>Whether a webhook comes from Stripe, and just now: `t=...,v1=...`, where each v1 may be the one that was made with our secret.</summary>
internal static class StripeSignature
{
    /// <summary>How far the sender's clock and ours may be apart; what was signed longer ago may be somebody's who listened.</summary>
    public static readonly Duration Tolerance = Duration.FromMinutes(5);

    public static bool Holds(string? header, ReadOnlySpan<byte> payload, string secret, Instant now)
    {
        var parts = (header ?? "").Split(',').Select(part => part.Trim().Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (Name: pair[0], Value: pair[1])).ToList();
        if (parts.FirstOrDefault(p => p.Name == "t").Value is not { } told || !long.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Tolerance.TotalSeconds) return false;
        var expected = Encoding.ASCII.GetBytes(Of(told, payload, secret));
        var holds = false;
        foreach (var (_, value) in parts.Where(p => p.Name == "v1")) holds |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(value), expected);
        return holds;
    }

    /// <summary>What Stripe signs: the time, a dot, and the body byte by byte.</summary>
    public static string Of(string time, ReadOnlySpan<byte> payload, string secret)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.UTF8.GetBytes($"{time}."));
        mac.AppendData(payload);
        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }
}
