using System.Text.RegularExpressions;
using System.Web;

namespace Slotwright.Server.Tests.Members;

/// <summary>The pages a customer signs in at, as a browser without script meets them.</summary>
public sealed partial class LoginPages(Cluster cluster)
{
    /// <summary>A browser that has opened our page, with the form it was shown.</summary>
    private sealed record Opened(TestServer Server, string Path, string Html, string Cookie, string Policy)
    {
        public async Task<(int Status, string? Location, string Html)> Send(Dictionary<string, string> fields, string? cookie = null, string? from = "same-origin")
        {
            var form = Hidden().Matches(Html).ToDictionary(m => m.Groups[1].Value, m => HttpUtility.HtmlDecode(m.Groups[2].Value));
            foreach (var (name, value) in fields) form[name] = value;
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("Cookie", cookie ?? Cookie);
            if (from is not null) request.Headers.Add("Sec-Fetch-Site", from);
            var (status, location, html, _) = await Server.Visit(request);
            return (status, location, html);
        }
    }

    private async Task<Opened> Open(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Account.Local(url));
        var (status, _, html, response) = await cluster.Server.Visit(request);
        Assert.Equal(200, status);
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        return new(cluster.Server, Account.Local(url).Split('?')[0], html, cookie.Split(';')[0], response.Headers.GetValues("Content-Security-Policy").Single());
    }

    private async Task<(TestSite Site, TestSite Visitor, string Verifier, Opened Page)> AtTheDoor()
    {
        var site = await cluster.Server.NewSite();
        await site.Allow(Account.Callback);
        var visitor = await site.Visitor();
        var (verifier, challenge) = Account.Challenge();
        return (site, visitor, verifier, await Open(await Account.Authorize(visitor, challenge, null)));
    }

    private static Dictionary<string, string> Fields(string decision, string email, string password = Account.Password) => new() { ["decision"] = decision, ["email"] = email, ["password"] = password };

    [Fact]
    public async Task A_customer_signs_in_with_a_form_and_is_back_at_the_client_with_a_code()
    {
        var (site, visitor, verifier, page) = await AtTheDoor();
        var bob = Account.Somebody();
        (await visitor.Register(bob)).Ok();
        Assert.Contains("frame-ancestors 'none'", page.Policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://salon.example;", page.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        var wrong = await page.Send(Fields("signin", bob, "wrong password"));
        Assert.Equal((403, null), (wrong.Status, wrong.Location));
        Assert.Contains("do not belong together", wrong.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong password", wrong.Html, StringComparison.Ordinal);
        var right = await (page with { Html = wrong.Html }).Send(Fields("signin", bob));
        Assert.Equal(303, right.Status);
        (await site.As("").Post("/oauth2/token", Account.Exchange(site, Account.Code(right.Location), verifier))).Ok();
    }

    [Fact]
    public async Task A_new_customer_makes_an_account_there_and_shows_the_address_to_be_theirs()
    {
        var (site, visitor, verifier, page) = await AtTheDoor();
        await site.Policy(verification: true);
        var bob = Account.Somebody();
        var asked = await page.Send(Fields("register", bob));
        Assert.Contains("We have sent you a code", asked.Html, StringComparison.Ordinal);
        var code = (await cluster.Server.Mailed(site, bob))!;
        var wrong = await (page with { Html = asked.Html }).Send(new() { ["decision"] = "verify", ["code"] = Account.Other(code) });
        Assert.Contains("The code is wrong", wrong.Html, StringComparison.Ordinal);
        var right = await (page with { Html = wrong.Html }).Send(new() { ["decision"] = "verify", ["code"] = code });
        (await site.As("").Post("/oauth2/token", Account.Exchange(site, Account.Code(right.Location), verifier))).Ok();
        (await visitor.Login(bob)).Ok();
    }

    [Fact]
    public async Task A_form_is_good_for_the_browser_and_the_request_it_was_shown_for_alone()
    {
        var (_, visitor, _, page) = await AtTheDoor();
        var bob = Account.Somebody();
        (await visitor.Register(bob)).Ok();
        var (_, _, _, other) = await AtTheDoor();
        Assert.Equal(403, (await page.Send(Fields("signin", bob), cookie: other.Cookie)).Status);
        Assert.Equal(403, (await page.Send(Fields("signin", bob), cookie: "a=b")).Status);
        Assert.Equal(403, (await page.Send(Fields("signin", bob), from: "cross-site")).Status);
        var fields = Fields("signin", bob);
        fields["request"] = Hidden().Matches(other.Html).Single(m => m.Groups[1].Value == "request").Groups[2].Value;
        Assert.Equal(403, (await page.Send(fields)).Status);
        Assert.Equal(303, (await page.Send(Fields("signin", bob))).Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_mailed_about_and_chosen_at_the_page_the_mail_leads_to()
    {
        var (site, visitor, _, page) = await AtTheDoor();
        var bob = Account.Somebody();
        (await visitor.Register(bob)).Ok();
        var sent = await page.Send(Fields("recover", bob, ""));
        Assert.Equal(sent.Html, (await page.Send(Fields("recover", Account.Somebody(), ""))).Html);
        var token = (await cluster.Server.Mailed(site, bob))!;
        var choose = await Open($"http://localhost/oauth2/recover?token={token}&redirect={Uri.EscapeDataString("https://salon.example/welcome")}");
        Assert.Contains("6 to 100", (await choose.Send(new() { ["password"] = "short" })).Html, StringComparison.Ordinal);
        var chosen = await choose.Send(new() { ["password"] = "a new secret" });
        Assert.Equal((303, "https://salon.example/welcome"), (chosen.Status, chosen.Location));
        (await visitor.Login(bob, "a new secret")).Ok();
        Assert.Contains("used already", (await choose.Send(new() { ["password"] = "another secret" })).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?client_id=nobody")]
    [InlineData("?client_id=11111111-1111-4111-8111-111111111111&redirect_uri=https://evil.example/")]
    public async Task Nobody_is_sent_anywhere_on_the_word_of_a_stranger(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/oauth2/authorize{query}");
        var (status, location, html, _) = await cluster.Server.Visit(request);
        Assert.Equal((400, null), (status, location));
        Assert.DoesNotContain("evil.example", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<input type="hidden" name="(\w+)" value="([^"]*)">""")]
    private static partial Regex Hidden();
}
