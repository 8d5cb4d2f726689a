using Slotwright.Server.Identity;

namespace Slotwright.Server.Members;

/// <summary>How a code is brought back to a client.</summary>
internal static class ResponseMode
{
    public const string Fragment = "fragment", Query = "query", WebMessage = "web_message";
}

/// <summary>A client asks for a code for whoever signs in; checked when the address is made, and again when a browser comes with it.</summary>
internal sealed record AuthorizeQuery(AppRow App, string? RedirectUri, string? State, string? Mode, string? Type, string? Challenge, string? Method)
{
    private const int LongestState = 1000;

    /// <summary>Who signs in, as a visitor; sealed (<see cref="VisitorSeal"/>).</summary>
    public string? Visitor { get; init; }

    public string ModeOrUsual => string.IsNullOrEmpty(Mode) ? ResponseMode.Query : Mode;

    /// <summary>What cannot be answered at all; null when nothing is wrong with it.</summary>
    public (string Field, string Why)? Wrong()
    {
        if (Type != "code") return ("responseType", "must be code");
        if (ModeOrUsual is not (ResponseMode.Fragment or ResponseMode.Query or ResponseMode.WebMessage)) return ("responseMode", "must be fragment, query or web_message");
        if (Method != Pkce.Method) return ("codeChallengeMethod", "must be S256");
        if (!Pkce.IsChallenge(Challenge)) return ("codeChallenge", "must be the SHA-256 of the verifier in base64url");
        if (State is { Length: > LongestState }) return ("state", $"must have at most {LongestState} characters");
        return ModeOrUsual != ResponseMode.WebMessage && string.IsNullOrEmpty(RedirectUri) ? ("redirectUri", "must be given") : null;
    }

    /// <summary>Whether the answer goes to an address of the client's list; a message in a page goes to pages of those origins alone.</summary>
    public bool MayBeSent => string.IsNullOrEmpty(RedirectUri) ? ModeOrUsual == ResponseMode.WebMessage : App.MaySendTo(RedirectUri);

    public IReadOnlyList<(string Name, string? Value)> Parameters =>
    [
        ("client_id", App.App.ToString()), ("response_type", Type), ("redirect_uri", RedirectUri), ("state", State), ("response_mode", ModeOrUsual),
        ("code_challenge", Challenge), ("code_challenge_method", Method),
    ];
}
