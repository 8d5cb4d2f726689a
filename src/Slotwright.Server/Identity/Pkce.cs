using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.Identity;

/// <summary>Proof that whoever brings a code is who asked for it (RFC 7636, S256).</summary>
internal static class Pkce
{
    public const string Method = "S256";
    private const int ChallengeLength = 43;

    public static bool IsChallenge(string? text) => text is { Length: ChallengeLength } && Base64Url.IsValid(text);

    public static bool Verifies(string verifier, string challenge) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier)))), Encoding.UTF8.GetBytes(challenge));
}
