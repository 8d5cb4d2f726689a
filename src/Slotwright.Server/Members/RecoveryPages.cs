using Microsoft.AspNetCore.WebUtilities;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Where the mail of a forgotten password leads, and where a client sends somebody who has signed out.</summary>
internal sealed class RecoveryPages(Db db, InnerCalls calls, FormSeals seals)
{
    public async Task Show(HttpContext http, CancellationToken ct) => await Ask(http, http.Request.QueryString.Value ?? "", null, ct);

    public async Task Decide(HttpContext http, PageForm form, CancellationToken ct)
    {
        var query = form["request"] ?? "";
        if (!await seals.Fits(http, query, form["seal"] ?? "", ct)) { await Page.Write(http, StatusCodes.Status403Forbidden, Page.Stop("This form was made for another browser, or is too old.")); return; }
        var asked = new PageForm(QueryHelpers.ParseQuery(query));
        var (token, site) = (asked["token"] ?? "", Secrets.SiteOf(MemberSecrets.Recovery, asked["token"] ?? ""));
        var answer = await calls.Ask(Ops.Recovery.Recover, site ?? Guid.Empty, new { recoveryToken = token, password = form["password"] ?? "" }, ct);
        if (answer.Code is not null) await Ask(http, query, site is null ? LoginPage.Why(answer with { Code = "RECOVERY_TOKEN_INVALID" }) : LoginPage.Why(answer), ct);
        else await Lead(http, site!.Value, asked["redirect"], LoginPage.Done(), ct);
    }

    /// <summary>The sign-in has ended when the address of this page was made; what is left is the way on.</summary>
    public async Task LeadOn(HttpContext http, CancellationToken ct)
    {
        var asked = new PageForm(QueryHelpers.ParseQuery(http.Request.QueryString.Value ?? ""));
        var apps = Guid.TryParse(asked["client_id"], out var client) ? await db.Installations(client, ct) : [];
        await Lead(http, apps is [var app] ? app.Site : Guid.Empty, asked["url"], LoginPage.SignedOut(), ct);
    }

    private async Task Ask(HttpContext http, string query, string? error, CancellationToken ct) =>
        await Page.Write(http, error is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, LoginPage.Choose(query, await seals.Close(http, query, ct), error));

    /// <summary>Leads on to an address of the site's own clients; to no other.</summary>
    private async Task Lead(HttpContext http, Guid site, string? url, string otherwise, CancellationToken ct)
    {
        if (url is null || !await Callbacks.Allows(db, site, url, ct)) { await Page.Write(http, StatusCodes.Status200OK, otherwise); return; }
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = new Uri(url).AbsoluteUri;
    }
}
