using System.Buffers.Text;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Site;

namespace Slotwright.Server.Tests.Mcp.Authorization;

/// <summary>A business with a minted server that takes OAuth, a client that asks for access, and its owner's browser.</summary>
internal sealed partial class OAuthWorld : IAsyncDisposable
{
    public const string Callback = "http://127.0.0.1:33418/callback", Verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    /// <summary>The client of each server's tests: so many may register in an hour.</summary>
    private static readonly ConditionalWeakTable<TestServer, Task<string>> Registered = [];
    private readonly TestServer? own;
    private HttpClient browser;

    private OAuthWorld(TestServer server, TestServer? own, TestSite site, JsonNode minted)
    {
        (Server, this.own, Site, Minted) = (server, own, site, minted);
        browser = Browser();
    }

    public TestServer Server { get; }

    public TestSite Site { get; }

    public JsonNode Minted { get; }

    public string Client { get; private set; } = "";

    public string Issuer => Server.Services.GetRequiredService<ServerAddress>().Public;

    /// <summary>The minted server's address, as its metadata names it.</summary>
    public string Resource => $"{Issuer}/mcp/{(string)Minted["token"]!}";

    /// <param name="time">A clock, which means a server, of its own.</param>
    public static async Task<OAuthWorld> Start(Cluster cluster, object? config = null, TimeProvider? time = null, Func<ServerOptions, ServerOptions>? change = null)
    {
        var own = time is null && change is null ? null : await cluster.Another(time, change);
        return await Start(own ?? cluster.Server, own, config);
    }

    /// <summary>The same on a server that ends with it.</summary>
    public static Task<OAuthWorld> Start(TestServer own) => Start(own, own, null);

    private static async Task<OAuthWorld> Start(TestServer server, TestServer? own, object? config)
    {
        var site = await server.NewSite();
        var world = new OAuthWorld(server, own, site, await Mint(site, config));
        world.Client = await Registered.GetValue(server, _ => world.NewClient());
        return world;
    }

    public static async Task<JsonNode> Mint(TestSite site, object? config = null, string name = "Front desk") =>
        (await site.Post("/slotwright/v1/mcp-servers", new { name, config = config ?? new { require_oauth = true } })).Ok();

    public Task<OAuthReply> Register(object? metadata = null) => Post("/oauth/register", new StringContent(System.Text.Json.JsonSerializer.Serialize(metadata ?? new { client_name = "Desk helper", redirect_uris = new[] { Callback } }), Encoding.UTF8, "application/json"));

    public async Task<string> NewClient()
    {
        var answer = await Register();
        Assert.True(answer.Status == 201, answer.Text);
        return (string)answer.Json["client_id"]!;
    }

    /// <summary>Another browser takes the owner's place.</summary>
    public void ChangeBrowser()
    {
        browser.Dispose();
        browser = Browser();
    }

    /// <summary>What a client asks an owner for; further pairs replace or, where null, take away what it usually sends.</summary>
    public string Request(params (string Name, string? Value)[] more)
    {
        var asked = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = Client,
            ["redirect_uri"] = Callback,
            ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
            ["state"] = "the state",
            ["resource"] = Resource,
        };
        foreach (var (name, value) in more) asked[name] = value;
        return QueryHelpers.AddQueryString("/oauth/authorize", asked.Where(a => a.Value is not null));
    }

    public Task<OAuthReply> Open(string path) => Send(new(HttpMethod.Get, path));

    /// <summary>Sends the form of a page, with what the owner fills in.</summary>
    public Task<OAuthReply> Submit(OAuthReply page, params (string, string)[] filled) => Submit(page.Hidden, filled);

    public Task<OAuthReply> Submit(IEnumerable<(string, string)> hidden, params (string, string)[] filled) =>
        Send(new(HttpMethod.Post, "/oauth/authorize") { Content = new FormUrlEncodedContent([.. hidden.Concat(filled).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]) });

    /// <summary>The owner opens the client's request and proves to be one; answers the page that asks for consent.</summary>
    public async Task<OAuthReply> SignIn(string request)
    {
        var sent = await Submit(await Open(request), ("decision", "signin"), ("key", Site.Key), ("site", Site.Id));
        Assert.True(sent.Status == 303, $"{sent.Status} {sent.Text}");
        return await Open(sent.Location!);
    }

    /// <summary>The owner allows everything that is asked; answers where the client is sent.</summary>
    public async Task<OAuthReply> Allow(string request, params string[] scopes)
    {
        var page = await SignIn(request);
        return await Submit(page, [("decision", "allow"), .. (scopes.Length > 0 ? scopes : page.Offered).Select(s => ("scope", s))]);
    }

    /// <summary>A code that the owner has just consented to.</summary>
    public async Task<string> Code(params (string, string?)[] more)
    {
        var sent = await Allow(Request(more));
        return sent.Sent("code") ?? throw new InvalidOperationException($"{sent.Status} {sent.Location} {sent.Text}");
    }

    public Task<OAuthReply> Token(params (string, string?)[] form) => Post("/oauth/token", new FormUrlEncodedContent(form.Where(f => f.Item2 is not null).Select(f => KeyValuePair.Create(f.Item1, f.Item2!))));

    public Task<OAuthReply> Exchange(string code, string? verifier = Verifier, string? redirect = Callback, string? client = null, string? resource = null) =>
        Token(("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier), ("redirect_uri", redirect), ("client_id", client ?? Client), ("resource", resource));

    public Task<OAuthReply> Refresh(string? token, string? scope = null, string? client = null, string? resource = null) =>
        Token(("grant_type", "refresh_token"), ("refresh_token", token), ("scope", scope), ("client_id", client ?? Client), ("resource", resource));

    public async Task<JsonNode> Tokens(params (string, string?)[] more) => (await Exchange(await Code(more))).Ok();

    public Task<OAuthReply> Revoke(string token, string? client = null) => Post("/oauth/revoke", new FormUrlEncodedContent([new("token", token), new("client_id", client ?? Client)]));

    /// <summary>The minted server, spoken to with a token.</summary>
    public BearerTalk With(string? token, string? path = null, TestServer? through = null) => new(new((through ?? Server).Http, path ?? $"/mcp/{(string)Minted["token"]!}"), token);

    public Task<OAuthReply> Post(string path, HttpContent content) => Send(new(HttpMethod.Post, path) { Content = content });

    public async Task<OAuthReply> Send(HttpRequestMessage request)
    {
        using var response = await browser.SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.MediaType);
    }

    private HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new(Server.Url) };

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        if (own is not null) await own.DisposeAsync();
    }
}

/// <summary>What came back from the authorization server.</summary>
internal sealed partial record OAuthReply(int Status, string Text, System.Net.Http.Headers.HttpResponseHeaders Headers, string? Type)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Location => Headers.TryGetValues("Location", out var values) ? values.Single() : null;

    public string Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    /// <summary>A parameter of the address a client is sent to.</summary>
    public string? Sent(string name) => Location is { } url && QueryHelpers.ParseQuery(new Uri(url).Query).TryGetValue(name, out var value) ? value.Single() : null;

    /// <summary>The hidden fields of the page's form.</summary>
    public (string, string)[] Hidden => [.. Hiddens().Matches(Text).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))];

    /// <summary>The scopes the page offers.</summary>
    public string[] Offered => [.. Boxes().Matches(Text).Select(m => m.Groups[1].Value)];

    public JsonNode Ok()
    {
        Assert.True(Status == 200, $"{Status} {Text}");
        return Json;
    }

    public OAuthReply Refused(string error, int status = 400)
    {
        Assert.True(Status == status && Type == "application/json" && (string?)Json["error"] == error && ((string?)Json["error_description"])?.Length > 10, $"expected {status} {error}, was {Status} {Text}");
        return this;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")]
    private static partial Regex Hiddens();

    [GeneratedRegex("name=\"scope\" id=\"\\w+\" value=\"(\\w+)\"")]
    private static partial Regex Boxes();
}

/// <summary>An MCP client that sends a token with every message.</summary>
internal sealed class BearerTalk(McpTalk talk, string? token)
{
    public Task<McpReply> List() => Send(talk.Stateless("tools/list"));

    public Task<McpReply> Call(string tool, string arguments = "{}") => Send(talk.Stateless("tools/call", $"\"name\":\"{tool}\",\"arguments\":{arguments}", tool));

    public Task<McpReply> Begin() => Send(talk.Message("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}"""));

    public Task<McpReply> Post(string json, string? session) => Send(talk.Message(json, session));

    private Task<McpReply> Send(HttpRequestMessage request)
    {
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return talk.Send(request);
    }
}
