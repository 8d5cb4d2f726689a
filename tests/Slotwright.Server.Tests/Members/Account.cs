using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Slotwright.Server.Notifications;

namespace Slotwright.Server.Tests.Members;

/// <summary>What a client does for a customer with an account.</summary>
internal static class Account
{
    public const string Iam = "/_api/iam/authentication/v2", Password = "secret-of-bob", Callback = "https://salon.example/callback";

    public static string Somebody(string name = "bob") => $"{name}-{Guid.NewGuid():N}@example.com";

    public static Task<Reply> Register(this TestSite site, string email, string password = Password, object? profile = null) =>
        site.Post($"{Iam}/register", new { loginId = new { email }, password, profile = profile ?? new { firstName = "Bob", lastName = "Miller" } });

    public static Task<Reply> Login(this TestSite site, string email, string password = Password) => site.Post($"{Iam}/login", new { loginId = new { email }, password });

    public static Task<Reply> Verify(this TestSite site, JsonNode asked, string code) =>
        site.Post("/_api/iam/verification/v1/auth/verify", new { code, stateToken = (string)asked["stateToken"]! });

    public static Task<Reply> Recover(this TestSite site, string token, string password) => site.Post("/_api/iam/recovery/v1/recover", new { recoveryToken = token, password });

    public static Task Policy(this TestSite site, bool approval = false, bool verification = false) =>
        Ok(site.Patch("/iam/signon/v1/sign-on-policies", new { signOnPolicy = new { requireOwnerApproval = approval, requireEmailVerification = verification } }));

    private static async Task Ok(Task<Reply> reply) => (await reply).Ok();

    /// <summary>The newest mail to somebody, as it would be sent: a code, or the token of a link.</summary>
    public static async Task<string?> Mailed(this TestServer server, TestSite site, string email)
    {
        var letters = await server.Db.List(Guid.Parse(site.Id), """
            SELECT n.id, n.body, s.secret FROM notifications n JOIN sites s ON s.site_id = n.site_id WHERE n.site_id = $1 AND n.kind = 'MEMBER_ACCOUNT' AND n.recipient = $2 ORDER BY n.id DESC
            """, r => AccountMail.Open(new(Guid.Empty, r.GetGuid(0), "", "", "", 0, default) { Detail = r.GetString(1) }, r.GetFieldValue<byte[]>(2))!, CancellationToken.None, email);
        var secret = letters.FirstOrDefault()?.Secret;
        return secret?.Contains("token=", StringComparison.Ordinal) == true ? HttpUtility.ParseQueryString(new Uri(secret).Query)["token"] : secret;
    }

    public static string Other(string code) => code == "000000" ? "000001" : "000000";

    /// <summary>A registered customer whose address is shown to be theirs, with the tokens of a sign-in.</summary>
    public static async Task<TestSite> Member(this TestServer server, TestSite site, string email, string firstName = "Bob")
    {
        await site.Policy(verification: true);
        var visitor = await site.Visitor();
        var asked = (await visitor.Register(email, profile: new { firstName })).Ok();
        var session = (string)(await visitor.Verify(asked, (await server.Mailed(site, email))!)).Ok()["sessionToken"]!;
        return await server.SignIn(site, visitor, session);
    }

    public static Task Allow(this TestSite site, params string[] uris) => Ok(site.Post($"/slotwright/v1/apps/{site.ClientId}/redirect-uris", new { redirectUris = uris }));

    /// <summary>From a session token to a caller with a member's token, as the SDK goes.</summary>
    public static async Task<TestSite> SignIn(this TestServer server, TestSite site, TestSite visitor, string session)
    {
        await site.Allow(Callback);
        var (verifier, challenge) = Challenge();
        var code = Code(await server.Follow(await Authorize(visitor, challenge, session)));
        var tokens = (await visitor.As("").Post("/oauth2/token", Exchange(site, code, verifier))).Ok();
        return new(server.Http, null, (string)tokens["access_token"]!, (string)tokens["refresh_token"]!, site.TimeZone);
    }

    public static object Exchange(TestSite site, string code, string verifier, string? redirect = Callback) => new { clientId = site.ClientId, grantType = "authorization_code", redirectUri = redirect, code, codeVerifier = verifier };

    public static (string Verifier, string Challenge) Challenge()
    {
        var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (verifier, Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))));
    }

    public static async Task<string> Authorize(TestSite visitor, string challenge, string? session, string mode = "fragment", string? redirect = Callback) =>
        (string)(await TryAuthorize(visitor, challenge, session, mode, redirect)).Ok()["redirectSession"]!["fullUrl"]!;

    public static Task<Reply> TryAuthorize(TestSite visitor, string challenge, string? session, string mode = "fragment", string? redirect = Callback) => visitor.Post("/_api/redirects-api/v1/redirect-session", new
    {
        auth = new
        {
            authRequest = new { redirectUri = redirect, clientId = visitor.ClientId, codeChallenge = challenge, codeChallengeMethod = "S256", responseMode = mode, responseType = "code", scope = "offline_access", state = "st/ate", sessionToken = session },
            prompt = session is null ? "login" : "none",
        },
    });

    /// <summary>Goes to one of our pages as a browser does, and tells where it is sent from there, or what it is shown.</summary>
    public static async Task<(int Status, string? Location, string Html, HttpResponseMessage Response)> Visit(this TestServer server, HttpRequestMessage request)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var browser = new HttpClient(handler) { BaseAddress = server.Http.BaseAddress };
        var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    /// <summary>The page's address on this very server: the one told is the one it believes to have.</summary>
    public static string Local(string url) => new Uri(url).PathAndQuery;

    public static async Task<string?> Follow(this TestServer server, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Local(url));
        return (await server.Visit(request)).Location;
    }

    public static string Code(string? location)
    {
        Assert.NotNull(location);
        Assert.StartsWith(Callback, location, StringComparison.Ordinal);
        var said = HttpUtility.ParseQueryString(location[(Callback.Length + 1)..]);
        Assert.Equal("st/ate", said["state"]);
        return said["code"] ?? throw new InvalidOperationException(location);
    }
}
