using Microsoft.AspNetCore.WebUtilities;
using Slotwright.Contract;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>What a browser that comes back from a provider has with it. It names its site openly, and the rest sealed: nobody can make one to send our customers elsewhere.</summary>
/// <param name="Page">The path of the page the payment is made at.</param>
/// <param name="Back">Where the shop wants its customers once they have paid.</param>
internal sealed record CompletionToken(Guid Site, Guid Payment, string Page, string? Back)
{
    private const int Name = 16;

    /// <summary>The address a provider sends the browser to.</summary>
    public string Address(string server, byte[] secret) => QueryHelpers.AddQueryString($"{server}{ContractTable.Current.Operations[Ops.Carts.HandleAsyncCheckoutCompletion].Paths[0]}", "token", Seal(secret));

    private string Seal(byte[] secret) => WebEncoders.Base64UrlEncode([.. Site.ToByteArray(bigEndian: true), .. SecretSeal.Close(secret, SecretSeal.Completions, Site, $"{Payment} {Page} {Back}")]);

    /// <summary>Null when it is none of ours, or was altered.</summary>
    public static async Task<CompletionToken?> Open(Db db, string text, CancellationToken ct)
    {
        if (Decode(text) is not { Length: > Name } bytes) return null;
        var site = new Guid(bytes.AsSpan(0, Name), bigEndian: true);
        if (await db.Single(site, SiteFacts.Sql, SiteFacts.Read, ct) is not { } facts || SecretSeal.Open(facts.Secret, SecretSeal.Completions, site, bytes[Name..])?.Split(' ', 3) is not [var payment, var page, var back]) return null;
        return new(site, Guid.Parse(payment), page, back.Length > 0 ? back : null);
    }

    private static byte[]? Decode(string text)
    {
        try { return WebEncoders.Base64UrlDecode(text); }
        catch (FormatException) { return null; }
    }
}
