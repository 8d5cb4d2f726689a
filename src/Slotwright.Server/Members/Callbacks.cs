using Slotwright.Domain;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Where our pages may lead people on to: the origins of what the site's clients have on their lists, so that no link of ours leads to a stranger.</summary>
internal static class Callbacks
{
    public static async Task<bool> Allows(Db db, Guid site, string url, CancellationToken ct) => Fits(await db.RedirectUris(site, ct), url);

    public static bool Fits(IEnumerable<string> known, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var wanted) && wanted is { Scheme: "http" or "https", UserInfo: "" } && known.Any(k => Uri.TryCreate(k, UriKind.Absolute, out var own) && SameOrigin(own, wanted));

    /// <summary>On the user's own machine the port does not matter, as with addresses to be sent back to.</summary>
    private static bool SameOrigin(Uri own, Uri wanted) => own.Scheme == wanted.Scheme && own.Host == wanted.Host && (own.Port == wanted.Port || own is { Scheme: "http", IsLoopback: true });

    /// <summary>The origins themselves, as a browser spells them.</summary>
    public static IReadOnlyList<string> Origins(IEnumerable<string> known) =>
        [.. known.Select(k => Uri.TryCreate(k, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.GetLeftPart(UriPartial.Authority) : null).OfType<string>().Distinct()];
}

/// <summary>The address is not on the client's list (403).</summary>
internal sealed record RedirectNotAllowed(string Field) : Fault(FaultKind.Denied, "REDIRECT_URI_NOT_ALLOWED", $"{Field} is not among the addresses its client may send people to; the owner adds it with setRedirectUris.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["field"] = Field };
}
