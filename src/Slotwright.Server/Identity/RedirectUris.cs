using System.Text.RegularExpressions;

namespace Slotwright.Server.Identity;

/// <summary>Where a client may be sent back to: compared letter by letter, but for the port of a program on the user's own machine, which it cannot know beforehand (RFC 8252).</summary>
internal static partial class RedirectUris
{
    private const int Most = 2000;
    private static readonly HashSet<string> Unfit = ["javascript", "data", "vbscript", "file", "blob", "about", "filesystem", "ftp", "ws", "wss", "mailto", "tel", "view-source"];

    /// <summary>Why a client cannot be registered with an address; null when it can.</summary>
    public static string? Wrong(string uri, string? applicationType)
    {
        if (uri.Length > Most || !uri.All(c => c is > ' ' and <= '~') || !Uri.TryCreate(uri, UriKind.Absolute, out var parsed)) return "is no absolute address";
        if (uri.Contains('#')) return "has a fragment";
        if (parsed.UserInfo.Length > 0) return "has a user name in it";
        if (Unfit.Contains(parsed.Scheme)) return $"may not be a {parsed.Scheme} address";
        if (parsed.Scheme == "http" && !IsLoopback(uri)) return "must be https, but on the user's own machine";
        if (applicationType == "web" && (parsed.Scheme != "https" || parsed.IsLoopback)) return "of a web application must be https, and not on the user's own machine";
        return null;
    }

    public static bool Fit(string registered, string asked) =>
        registered == asked || Uri.TryCreate(asked, UriKind.Absolute, out _) && Loopback().Match(registered) is { Success: true } own && Loopback().Match(asked) is { Success: true } other
            && own.Groups["host"].Value == other.Groups["host"].Value && own.Groups["rest"].Value == other.Groups["rest"].Value;

    /// <summary>Whether a plain http address leads to the user's own machine.</summary>
    public static bool IsLoopback(string uri) => Loopback().IsMatch(uri);

    /// <summary>How people would name where it leads.</summary>
    public static string Place(string uri) => IsLoopback(uri) ? $"this computer ({new Uri(uri).Authority})" : new Uri(uri) is { Scheme: "https", Host: var host } ? host : $"the app that opens {new Uri(uri).Scheme}: links";

    [GeneratedRegex(@"^http://(?<host>localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?(?<rest>([/?].*)?)\z")]
    private static partial Regex Loopback();
}
