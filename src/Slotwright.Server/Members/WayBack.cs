using Microsoft.AspNetCore.WebUtilities;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Where a customer goes on after a page of ours, as the redirect session said (behaviour/identity.md 6): only where the site's own clients may send people.</summary>
internal static class WayBack
{
    private const int Longest = 2000;
    private static readonly string[] Names = ["thankYouPageUrl", "postFlowUrl"];

    /// <summary>Null when nothing was said, or what was said is not allowed.</summary>
    public static async Task<string?> Of(HttpContext http, Db db, Guid site, CancellationToken ct)
    {
        foreach (var name in Names)
            if (http.Request.Query[name] is [{ Length: > 0 and <= Longest } url] && await Callbacks.Allows(db, site, url, ct)) return url;
        return null;
    }

    /// <summary>The page's address with where to go on after it.</summary>
    public static string Kept(string page, string? back) => back is null ? page : QueryHelpers.AddQueryString(page, Names[0], back);

    /// <summary>Sends the browser on; a form that was posted becomes a plain request.</summary>
    public static void Go(HttpContext http, string url, Guid? order = null)
    {
        var next = order is { } id ? QueryHelpers.AddQueryString(url, "orderId", id.ToString()) : url;
        http.Response.Headers.Location = Uri.TryCreate(next, UriKind.Absolute, out var elsewhere) && elsewhere.Scheme is "http" or "https" ? elsewhere.AbsoluteUri : next; // headers are ASCII
        http.Response.StatusCode = 303;
    }
}
