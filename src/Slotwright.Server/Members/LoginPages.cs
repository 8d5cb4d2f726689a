using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>
/// Where a client sends a customer who wants to sign in: at our page with a form that needs no script, or straight through with a session token. In the
/// end the customer is back at the client with a code, which is good once and for a minute.
/// </summary>
internal sealed class LoginPages(Db db, InnerCalls calls, FormSeals seals, SiteDirectory sites, TimeProvider time)
{
    private static readonly Duration CodeLife = Duration.FromSeconds(60);

    public async Task Show(HttpContext http, CancellationToken ct)
    {
        var query = http.Request.QueryString.Value ?? "";
        var form = new PageForm(QueryHelpers.ParseQuery(query));
        if (await Read(http, form, ct) is not { } asked) return;
        if (form["session_token"] is { } session && await Code(asked, session, ct) is { } code) await Back(http, asked, ("code", code));
        else if (form["prompt"] == "none" || asked.ModeOrUsual == ResponseMode.WebMessage) await Back(http, asked, ("error", "login_required"), ("error_description", "Somebody must sign in."));
        else await SignIn(http, asked, Without(query), null, null, ct);
    }

    public async Task Decide(HttpContext http, PageForm form, CancellationToken ct)
    {
        var query = form["request"] ?? "";
        if (!await seals.Fits(http, query, form["seal"] ?? "", ct)) { await Page.Write(http, StatusCodes.Status403Forbidden, Page.Stop("This form was made for another browser, or is too old.")); return; }
        if (await Read(http, new(QueryHelpers.ParseQuery(query)), ct) is not { } asked) return;
        var (site, email) = (asked.App.Site, form["email"]);
        if (form["decision"] == "recover")
        {
            await calls.Ask(Ops.Recovery.SendRecoveryEmail, site, new { email = email ?? "" }, ct);
            await Page.Write(http, StatusCodes.Status200OK, LoginPage.LookIntoMail());
            return;
        }
        var answer = form["decision"] switch
        {
            "register" => await calls.Ask(Ops.Authentication.RegisterV2, site, new { loginId = new { email }, password = form["password"] ?? "" }, ct),
            "verify" => await calls.Ask(Ops.Verification.VerifyDuringAuthentication, site, new { code = form["code"] ?? "", stateToken = form["state_token"] ?? "" }, ct),
            _ => await calls.Ask(Ops.Authentication.LoginV2, site, new { loginId = new { email = email ?? "" }, password = form["password"] ?? "" }, ct),
        };
        await GoOn(http, asked, query, form, answer, ct);
    }

    private async Task GoOn(HttpContext http, AuthorizeQuery asked, string query, PageForm form, PageAnswer answer, CancellationToken ct)
    {
        if (answer is { State: "SUCCESS", SessionToken: { } session } && await Code(asked, session, ct) is { } code) await Back(http, asked, ("code", code));
        else if (answer.State == "REQUIRE_OWNER_APPROVAL") await Page.Write(http, StatusCodes.Status200OK, LoginPage.Wait());
        else if (answer.State == "REQUIRE_EMAIL_VERIFICATION") await Verify(http, asked, query, answer.StateToken!, null, ct);
        else if (form["decision"] == "verify" && form["state_token"] is { } state) await Verify(http, asked, query, state, LoginPage.Why(answer), ct);
        else await SignIn(http, asked, query, form["email"], LoginPage.Why(answer), ct);
    }

    private async Task SignIn(HttpContext http, AuthorizeQuery asked, string query, string? email, string? error, CancellationToken ct) =>
        await Page.Write(http, error is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, LoginPage.SignIn(await Business(asked, ct), query, await seals.Close(http, query, ct), email, error), asked.RedirectUri);

    private async Task Verify(HttpContext http, AuthorizeQuery asked, string query, string state, string? error, CancellationToken ct) =>
        await Page.Write(http, error is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden, LoginPage.Verify(await Business(asked, ct), query, await seals.Close(http, query, ct), state, error), asked.RedirectUri);

    private async Task<string> Business(AuthorizeQuery asked, CancellationToken ct) => (await sites.Catalog(asked.App.Site, ct)).Site.Name;

    /// <summary>The client's request, or the page that says why there is none: nobody is sent to an address that is not the client's.</summary>
    private async Task<AuthorizeQuery?> Read(HttpContext http, PageForm form, CancellationToken ct)
    {
        var apps = Guid.TryParse(form["client_id"], out var client) ? await db.Installations(client, ct) : [];
        if (apps is not [var app]) { await Page.Write(http, StatusCodes.Status400BadRequest, Page.Stop("The app did not say who it is (client_id).")); return null; }
        var asked = new AuthorizeQuery(app, form["redirect_uri"], form["state"], form["response_mode"], form["response_type"], form["code_challenge"], form["code_challenge_method"]) { Visitor = form["visitor"] };
        var why = asked.Wrong() is var (field, wrong) ? $"The app asked in a way that cannot be answered: {field} {wrong}." : asked.MayBeSent ? null : "The app wants the answer at an address (redirect_uri) that is not among its own.";
        if (why is null) return asked;
        await Page.Write(http, StatusCodes.Status400BadRequest, Page.Stop(why));
        return null;
    }

    /// <summary>A session token for a code; null when it is not good any more.</summary>
    private async Task<string?> Code(AuthorizeQuery asked, string session, CancellationToken ct)
    {
        var (site, now) = (asked.App.Site, time.Now());
        if (Secrets.SiteOf(MemberSecrets.Session, session) != site) return null;
        var (code, visitor) = (Secrets.New(MemberSecrets.Code, site), await VisitorSeal.Open(db, site, asked.Visitor, now, ct));
        await using var tx = db.Begin(site);
        if (await tx.TakeSecret(SecretPurpose.Session, session, now, ct) is not { } taken || !await tx.IsAdmitted(taken.Member, ct)) return null;
        tx.AddSecret(code, new(SecretPurpose.Code, taken.Member, now + CodeLife) { App = asked.App.App, RedirectUri = asked.RedirectUri, Challenge = asked.Challenge, Visitor = visitor });
        await tx.Commit(ct);
        return code;
    }

    private static Task Back(HttpContext http, AuthorizeQuery asked, params (string Name, string? Value)[] said)
    {
        var told = said.Append(("state", asked.State)).Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2)).ToList();
        if (asked.ModeOrUsual == ResponseMode.WebMessage) return MessagePage.Write(http, told.ToDictionary(p => p.Key, p => p.Value!), Callbacks.Origins(asked.App.RedirectUris));
        var query = QueryHelpers.AddQueryString("", told);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = asked.ModeOrUsual == ResponseMode.Fragment ? $"{asked.RedirectUri}#{query[1..]}" : QueryHelpers.AddQueryString(asked.RedirectUri!, told);
        return Task.CompletedTask;
    }

    /// <summary>A session token that brought nobody in is not carried on in the form.</summary>
    private static string Without(string query) => QueryHelpers.AddQueryString("", QueryHelpers.ParseQuery(query).Where(p => p.Key != "session_token").SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v))));
}
