using System.Text.Encodings.Web;
using Slotwright.Server.Http;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>The pages an owner sees: who asks, a place to prove to be the owner, and what would be allowed. Plain forms that need no script.</summary>
internal static class ConsentPage
{
    /// <param name="error">What was wrong with what was sent.</param>
    public static string SignIn(AuthorizeRequest request, string seal, string? error) => Page.Of($"{request.Client.Name} asks for access", $"""
        {Asker(request)}
        {Alert(error)}
        {Form(request, seal)}
        <p><label for="key">API key of your business</label>
        <input id="key" name="key" type="password" required autocomplete="current-password" spellcheck="false" autofocus>
        <small>It stays here: the app never sees it.</small></p>
        {(request.Server is null ? """
            <p><label for="site">Site ID <span>(only when this server runs several businesses)</span></label>
            <input id="site" name="site" autocomplete="off" spellcheck="false"></p>
            """ : "")}
        <div class="choice"><button name="decision" value="signin">Continue</button>
        <button name="decision" value="deny" class="quiet" formnovalidate>Refuse</button></div></form>
        """);

    /// <param name="rights">The server that is asked for, or those to choose from.</param>
    public static string Consent(AuthorizeRequest request, string seal, string business, IReadOnlyList<ServerRights> rights, string? error) => Page.Of($"{request.Client.Name} asks for access", $"""
        {Asker(request)}
        {Alert(error)}
        {(rights.Count == 0 ? $"<p>No MCP server of <b>{H(business)}</b> takes OAuth. Mint one with <code>require_oauth</code>, then begin again in the app.</p>" : "")}
        {Form(request, seal)}
        {(rights.Count > 1 ? Choice(business, rights) : string.Concat(rights.Select(r => One(business, r))))}
        {Kinds(request, rights)}
        <div class="choice">{(rights.Count > 0 ? """<button name="decision" value="allow">Allow</button>""" : "")}
        <button name="decision" value="deny" class="quiet">Refuse</button></div></form>
        """);

    private static string Asker(AuthorizeRequest request) => $"""
        <h1><b>{H(request.Client.Name)}</b> asks to work in your booking system</h1>
        <dl><div><dt>Who says so</dt><dd>{(request.Client.Host is { } host ? $"<b>{H(host)}</b> vouches for this app" : "the app itself; nobody has checked its name")}</dd></div>
        <div><dt>Access goes to</dt><dd><b>{H(RedirectUris.Place(request.RedirectUri))}</b></dd></div></dl>
        {(RedirectUris.IsLoopback(request.RedirectUri) ? """<p class="warning">The app runs on this computer, and any other program here could pretend to be it. Go on only if you have just started it yourself.</p>""" : "")}
        """;

    private static string Form(AuthorizeRequest request, string seal) => $"""
        <form method="post" action="{OAuthFront.Authorize}"><input type="hidden" name="request" value="{H(request.Query)}"><input type="hidden" name="seal" value="{H(seal)}">
        """;

    private static string One(string business, ServerRights rights) => $"""
        <input type="hidden" name="server" value="{rights.Server.Id}"><h2>{H(rights.Server.Name)} <span>of {H(business)}</span></h2>{Bounds(rights)}
        """;

    private static string Choice(string business, IReadOnlyList<ServerRights> rights) => $"""
        <fieldset><legend>Which server of {H(business)}?</legend>{string.Concat(rights.Select((r, i) => $"""
            <div class="option"><input type="radio" name="server" id="s{i}" value="{r.Server.Id}" required><label for="s{i}">{H(r.Server.Name)}<small>{H(string.Join("; ", r.Kinds.Select(k => k.Title)))}</small></label>{Bounds(r)}</div>
            """))}</fieldset>
        """;

    private static string Bounds(ServerRights rights) => rights.Bounds.Count == 0 ? "" : $"<ul>{string.Concat(rights.Bounds.Select(b => $"<li>{H(b)}</li>"))}</ul>";

    /// <summary>The scopes that are asked for and that a server has, each for the owner to leave out.</summary>
    private static string Kinds(AuthorizeRequest request, IReadOnlyList<ServerRights> rights)
    {
        var kinds = rights.SelectMany(r => r.Kinds).Where(k => request.Scopes.Contains(k.Scope)).DistinctBy(k => k.Scope).OrderBy(k => Scopes.All.ToList().IndexOf(k.Scope)).ToList();
        return kinds.Count == 0 ? "" : $"""
            <fieldset><legend>It may</legend>{string.Concat(kinds.Select(k => $"""
                <div class="option"><input type="checkbox" name="scope" id="{k.Scope}" value="{k.Scope}" checked><label for="{k.Scope}">{H(k.Title)}{(rights.Count == 1 ? $"<small>{H(k.About)}</small>" : "")}</label></div>
                """))}</fieldset>
            """;
    }

    private static string Alert(string? error) => error is null ? "" : $"""<p class="error" role="alert">{H(error)}</p>""";

    private static string H(string text) => HtmlEncoder.Default.Encode(text);
}
