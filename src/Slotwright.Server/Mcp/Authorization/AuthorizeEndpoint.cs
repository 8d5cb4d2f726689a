using Microsoft.AspNetCore.WebUtilities;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Where a client sends its user: an owner signs in with an API key of the site, sees what is asked, and allows or refuses it. Then the user is sent back, always with our name (RFC 9207).</summary>
internal sealed class AuthorizeEndpoint(AuthorizeReader reader, Consents consents, FormSeals seals, Throttle throttle, ServerAddress address)
{
    private const int WrongKeys = 10, WrongKeySeconds = 600;

    public async Task Show(HttpContext http, CancellationToken ct)
    {
        var read = await reader.Read(http.Request.QueryString.Value ?? "", http, ct);
        if (read.Failed(out var fault)) await Refuse(http, fault);
        else await Ask(http, read.Value, null, ct);
    }

    public async Task Decide(HttpContext http, CancellationToken ct)
    {
        var posted = await OAuthForm.Read(http.Request, ct);
        if (posted.Failed(out var unreadable)) { await Page.Write(http, StatusCodes.Status400BadRequest, Page.Stop(unreadable.Message)); return; }
        var (form, query) = (posted.Value, posted.Value["request"] ?? "");
        if (!await seals.Fits(http, query, form["seal"] ?? "", ct)) { await Page.Write(http, StatusCodes.Status403Forbidden, Page.Stop("This form was made for another browser, or is too old.")); return; }
        var read = await reader.Read(query, http, ct);
        if (read.Failed(out var fault)) await Refuse(http, fault);
        else if (form["decision"] == "deny") await Refuse(http, new SentBack("access_denied", "The owner refused.", read.Value.RedirectUri, read.Value.State));
        else if (form["decision"] == "signin") await SignIn(http, read.Value, form, ct);
        else await Allow(http, read.Value, form, ct);
    }

    /// <summary>The page for whoever is there: to sign in, or to consent.</summary>
    private async Task Ask(HttpContext http, AuthorizeRequest request, string? error, CancellationToken ct, int status = StatusCodes.Status200OK)
    {
        var seal = await seals.Close(http, request.Query, ct);
        var html = await Signed(http, request, ct) is { } site
            ? ConsentPage.Consent(request, seal, await consents.Business(site, ct), await consents.Rights(request, site, ct), error)
            : ConsentPage.SignIn(request, seal, error);
        await Page.Write(http, status, html, request.RedirectUri);
    }

    private async Task SignIn(HttpContext http, AuthorizeRequest request, OAuthForm form, CancellationToken ct)
    {
        if (throttle.Reached("keys", http, WrongKeys, WrongKeySeconds) is { } reached)
        {
            http.Response.Headers.RetryAfter = $"{reached.Reset}";
            await Ask(http, request, $"Too many wrong keys came from your address. Come back in {reached.Reset} seconds.", ct, StatusCodes.Status429TooManyRequests);
        }
        else if (await consents.Owner(request, form["key"] ?? "", form["site"], ct) is { } site)
        {
            await seals.SignIn(http, site, ct);
            Send(http, OAuthFront.Authorize + request.Query);
        }
        else
        {
            throttle.Take("keys", http, WrongKeys, WrongKeySeconds);
            await Ask(http, request, "This is no API key of the business.", ct, StatusCodes.Status403Forbidden);
        }
    }

    private async Task Allow(HttpContext http, AuthorizeRequest request, OAuthForm form, CancellationToken ct)
    {
        if (await Signed(http, request, ct) is not { } site) { await Ask(http, request, "You were signed out. Please give the key again.", ct, StatusCodes.Status403Forbidden); return; }
        var chosen = (await consents.Rights(request, site, ct)).FirstOrDefault(r => r.Server.Id.ToString() == form["server"]);
        var scopes = Scopes.Known(form.All("scope").Intersect(request.Scopes).Intersect(chosen?.Kinds.Select(k => k.Scope) ?? []));
        if (chosen is null) await Ask(http, request, "Choose a server.", ct, StatusCodes.Status400BadRequest);
        else if (scopes.Count == 0) await Ask(http, request, "Choose something the app may do on this server, or refuse.", ct, StatusCodes.Status400BadRequest);
        else Send(http, Back(request.RedirectUri, request.State, ("code", await consents.Give(request, chosen.Server, scopes, ct))));
    }

    /// <summary>The site of an owner who is signed in and may answer this request.</summary>
    private async Task<Guid?> Signed(HttpContext http, AuthorizeRequest request, CancellationToken ct) =>
        await seals.Owner(http, ct) is { } site && (request.Server is null || request.Server.Site == site) ? site : null;

    private Task Refuse(HttpContext http, Fault fault)
    {
        if (fault is not SentBack back) return Page.Write(http, StatusCodes.Status400BadRequest, Page.Stop(fault.Message));
        Send(http, Back(back.RedirectUri, back.State, ("error", back.Error), ("error_description", back.Why)));
        return Task.CompletedTask;
    }

    private string Back(string redirect, string? state, params IEnumerable<(string, string?)> said) =>
        QueryHelpers.AddQueryString(redirect, said.Append(("state", state)).Append(("iss", address.Public)).Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));

    private static void Send(HttpContext http, string url)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = url;
    }
}
