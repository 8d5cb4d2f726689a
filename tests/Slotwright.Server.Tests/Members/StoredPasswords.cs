using Slotwright.Server.Members;

namespace Slotwright.Server.Tests.Members;

/// <summary>What is kept of a password, and what fits it.</summary>
public sealed class StoredPasswords
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_fits_what_was_kept_of_it_and_no_other_does()
    {
        var kept = await Passwords.Hash("Grüße 123", Ct);
        Assert.True(await Passwords.Fits("Grüße 123", kept, Ct));
        foreach (var wrong in new[] { "grüße 123", "Grüße 123 ", "" }) Assert.False(await Passwords.Fits(wrong, kept, Ct));
        Assert.False(await Passwords.Fits("Grüße 123", null, Ct));
        Assert.NotEqual(kept, await Passwords.Hash("Grüße 123", Ct));
    }

    [Fact]
    public async Task One_that_was_hashed_otherwise_still_fits()
    {
        var kept = await Passwords.Hash("a good secret", Ct);
        Assert.StartsWith($"pbkdf2-sha512${Passwords.Rounds}$", kept, StringComparison.Ordinal);
        const string older = "pbkdf2-sha512$500$AAECAwQFBgcICQoLDA0ODw==$"; // of the salt 00 to 0f
        var hash = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2("a good secret", Enumerable.Range(0, 16).Select(i => (byte)i).ToArray(), 500, System.Security.Cryptography.HashAlgorithmName.SHA512, 32);
        Assert.True(await Passwords.Fits("a good secret", older + Convert.ToBase64String(hash), Ct));
        Assert.False(await Passwords.Fits("another secret", older + Convert.ToBase64String(hash), Ct));
    }
}
