using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>The visitor who is on the way to sign in, carried in the address of our pages: nobody can put another's name there.</summary>
internal static class VisitorSeal
{
    private static readonly Duration Life = Duration.FromHours(1);

    public static async Task<string?> Close(Db db, Caller caller, Instant now, CancellationToken ct) => caller.Kind != CallerKind.Visitor || caller.Subject == Guid.Empty || await Secret(db, caller.Site, ct) is not { } secret ? null
        : WebEncoders.Base64UrlEncode(SecretSeal.Close(secret, SecretSeal.Visitors, caller.Site, $"{caller.Subject} {(now + Life).ToUnixTimeSeconds()}"));

    /// <summary>Null when it is none of ours, or too old.</summary>
    public static async Task<Guid?> Open(Db db, Guid site, string? text, Instant now, CancellationToken ct)
    {
        if (Decode(text) is not { } closed || await Secret(db, site, ct) is not { } secret || SecretSeal.Open(secret, SecretSeal.Visitors, site, closed)?.Split(' ') is not [var visitor, var until]) return null;
        return long.Parse(until, System.Globalization.CultureInfo.InvariantCulture) > now.ToUnixTimeSeconds() ? Guid.Parse(visitor) : null;
    }

    private static byte[]? Decode(string? text)
    {
        try { return text is { Length: > 0 and < 500 } ? WebEncoders.Base64UrlDecode(text) : null; }
        catch (FormatException) { return null; }
    }

    private static async Task<byte[]?> Secret(Db db, Guid site, CancellationToken ct) => (await db.Single(site, SiteFacts.Sql, SiteFacts.Read, ct))?.Secret;
}
