using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.Members;

/// <summary>Passwords are kept as what they hash to, with how they were hashed, so that the way can change and old ones still be known.</summary>
internal static class Passwords
{
    private const string Scheme = "pbkdf2-sha512";
    private const int SaltLength = 16, HashLength = 32;

    /// <summary>How often a new password is hashed over; a stored one tells its own number.</summary>
    public static int Rounds { get; set; } = 210_000;

    /// <summary>Hashing costs a tenth of a second of a processor: others get their turn.</summary>
    private static readonly SemaphoreSlim Turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>What nobody's password hashes to; checking against it takes as long as against somebody's.</summary>
    private static readonly byte[] NobodysSalt = RandomNumberGenerator.GetBytes(SaltLength), NobodysHash = RandomNumberGenerator.GetBytes(HashLength);

    private static string Nobody => Write(NobodysSalt, Rounds, NobodysHash);

    public static async Task<string> Hash(string password, CancellationToken ct)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return Write(salt, Rounds, await Derive(password, salt, Rounds, ct));
    }

    /// <summary>Takes as long when there is nothing to compare with.</summary>
    public static async Task<bool> Fits(string password, string? stored, CancellationToken ct)
    {
        var parts = (stored ?? Nobody).Split('$');
        var (rounds, salt, hash) = (int.Parse(parts[1], CultureInfo.InvariantCulture), Convert.FromBase64String(parts[2]), Convert.FromBase64String(parts[3]));
        var derived = await Derive(password, salt, rounds, ct);
        return CryptographicOperations.FixedTimeEquals(derived, hash) && stored is not null;
    }

    private static string Write(byte[] salt, int rounds, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");

    private static async Task<byte[]> Derive(string password, byte[] salt, int rounds, CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        try { return await Task.Run(() => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA512, HashLength), CancellationToken.None); }
        finally { Turn.Release(); }
    }
}
