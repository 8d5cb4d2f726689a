using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Identity;
using Slotwright.Server.Notifications;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Codes that are mailed to an address, so that whoever brings one back has shown that it is theirs: good once, for a quarter of an hour and five tries.</summary>
internal static class MailedCodes
{
    private const int MostTries = 5, MostAtOnce = 5;
    private static readonly Duration Life = Duration.FromMinutes(15);

    /// <summary>Mails a code; answers what is to be brought back together with it. An address gets only so many.</summary>
    /// <param name="registration">What makes a member of who has none yet.</param>
    public static async Task<Result<string>> Send(Tx tx, string email, Guid? member, byte[]? registration, string? password, string? language, CancellationToken ct)
    {
        var key = ContactKey.OfEmail(email);
        if (await tx.CountVerifications(key, tx.Now, ct) >= MostAtOnce) return new ThrottledFeature(Life);
        var (state, code) = (Secrets.New(MemberSecrets.Verification, tx.Site), RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture));
        tx.AddVerification(new(Secrets.Hash(state), Hash(state, code), 0, key, member, registration, password, tx.Now + Life));
        await AccountMail.Owe(tx, new(AccountMailPurpose.Code, email, code, language), ct);
        return state;
    }

    /// <summary>Takes the code that fits; a wrong one counts, whatever else is done in the transaction, so that it must be committed.</summary>
    public static async Task<StoredVerification?> Take(Tx tx, string state, string code, CancellationToken ct)
    {
        if (await tx.LockVerification(state, ct) is not { } found || found.Expires <= tx.Now || found.Tries >= MostTries) return null;
        if (CryptographicOperations.FixedTimeEquals(found.CodeHash, Hash(state, code)))
        {
            tx.RemoveVerifications(found.EmailKey);
            return found;
        }
        tx.CountTry(found);
        return null;
    }

    /// <summary>Six digits are guessed at once by who has their hash: it takes the state, too, which is not stored.</summary>
    private static byte[] Hash(string state, string code) => Secrets.Hash($"{state}\n{code}");
}
