namespace Slotwright.Server.Tests.Mcp.Authorization;

/// <summary>The pages an owner sees say who asks for what, and nobody but the owner can say yes on them.</summary>
public sealed class ConsentPages(Cluster cluster)
{
    [Fact]
    public async Task What_a_server_allows_is_told_in_plain_words_to_its_owner_alone()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff("Ann <b>");
        await using var world = await OAuthWorld.Start(cluster);
        ann = await world.Site.GivenStaff("Ann <b>");
        var minted = await OAuthWorld.Mint(world.Site, new { require_oauth = true, tags = new[] { "bookings" }, staff_member_ids = new[] { ann }, redact = new[] { "email", "phone" }, confirm = "none" }, "Ann's desk");
        var request = world.Request(("resource", $"{world.Issuer}/mcp/{(string)minted["token"]!}"));
        var stranger = await world.Open(request);
        Assert.Contains("Desk helper", stranger.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Ann", "bookings", "e-mail" }) Assert.DoesNotContain(secret, stranger.Text, StringComparison.Ordinal);
        var page = await world.SignIn(request);
        Assert.Equal(200, page.Status);
        foreach (var told in new[] { "Desk helper", "this computer (127.0.0.1:33418)", "Go on only if you have just started it yourself", "Only what has to do with bookings.", "the customers of Ann &lt;b&gt;.", "e-mail addresses, telephone numbers", "Nobody is asked before something is deleted", "Look things up" })
            Assert.Contains(told, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_cannot_write_markup_into_the_page_or_hide_its_name()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var client = (string)(await world.Register(new { client_name = "<script>alert(1)</script>\u202Egpj\u0000\n", redirect_uris = new[] { "https://app.example/back" } })).Json["client_id"]!;
        var page = await world.Open(world.Request(("client_id", client), ("redirect_uri", "https://app.example/back"), ("state", "\"><script>alert(2)</script>")));
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("<script", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", page.Text, StringComparison.Ordinal);
        Assert.Contains("<b>app.example</b>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Go on only if", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_page_may_frame_script_or_learn_of_it()
    {
        await using var world = await OAuthWorld.Start(cluster);
        foreach (var page in new[] { await world.Open(world.Request()), await world.SignIn(world.Request()), await world.Open("/oauth/authorize") })
        {
            var policy = page.Header("Content-Security-Policy");
            foreach (var part in new[] { "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'" }) Assert.Contains(part, policy, StringComparison.Ordinal);
            Assert.Equal(("DENY", "no-referrer", "no-store", "nosniff"), (page.Header("X-Frame-Options"), page.Header("Referrer-Policy"), page.Header("Cache-Control"), page.Header("X-Content-Type-Options")));
            Assert.Equal("", page.Header("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task A_refusal_goes_back_to_the_client()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var before = await world.Submit(await world.Open(world.Request()), ("decision", "deny"));
        var after = await world.Submit(await world.SignIn(world.Request()), ("decision", "deny"));
        foreach (var sent in new[] { before, after })
        {
            Assert.Equal((303, "access_denied", "the state", world.Issuer, null), (sent.Status, sent.Sent("error"), sent.Sent("state"), sent.Sent("iss"), sent.Sent("code")));
            Assert.StartsWith(OAuthWorld.Callback + "?", sent.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_told_on_the_same_page_and_lets_nobody_in()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var page = await world.Open(world.Request());
        var other = await cluster.Server.NewSite();
        foreach (var wrong in new[] { "nonsense", "", other.Key, (await world.Site.Visitor()).Key })
        {
            page = await world.Submit(page, ("decision", "signin"), ("key", wrong));
            Assert.Equal((403, null), (page.Status, page.Location));
            Assert.Contains("This is no API key of the business.", page.Text, StringComparison.Ordinal);
        }
        Assert.Equal((403, null), ((await world.Submit(page, ("decision", "allow"), ("scope", "read"), ("server", (string)world.Minted["id"]!))).Status, page.Location));
        Assert.Equal(303, (await world.Submit(page, ("decision", "signin"), ("key", world.Site.Key))).Status);
    }

    [Fact]
    public async Task Keys_cannot_be_tried_one_after_another()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var world = await OAuthWorld.Start(cluster, time: clock);
        var page = await world.Open(world.Request());
        for (var guess = 0; guess < 10; guess++) Assert.Equal(403, (await world.Submit(page, ("decision", "signin"), ("key", $"guess {guess}"))).Status);
        var late = await world.Submit(page, ("decision", "signin"), ("key", world.Site.Key));
        Assert.Equal((429, "60"), (late.Status, late.Header("Retry-After")));
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(303, (await world.Submit(page, ("decision", "signin"), ("key", world.Site.Key))).Status);
    }

    [Fact]
    public async Task The_owner_of_one_business_is_a_stranger_at_another()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var (other, page) = (await cluster.Server.NewSite(), await world.SignIn(world.Request()));
        var theirs = await OAuthWorld.Mint(other);
        var request = world.Request(("resource", $"{world.Issuer}/mcp/{(string)theirs["token"]!}"));
        var signIn = await world.Open(request);
        Assert.Contains("name=\"key\"", signIn.Text, StringComparison.Ordinal);
        Assert.Equal((403, null), (await world.Submit(signIn, ("decision", "allow"), ("scope", "read"), ("server", (string)theirs["id"]!)) is var forced ? (forced.Status, forced.Location) : default));
        Assert.Equal((400, null), (await world.Submit([.. page.Hidden.Where(h => h.Item1 != "server")], ("decision", "allow"), ("scope", "read"), ("server", (string)theirs["id"]!)) is var swapped ? (swapped.Status, swapped.Location) : default));
    }

    [Fact]
    public async Task An_owner_stays_signed_in_for_a_quarter_of_an_hour()
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var world = await OAuthWorld.Start(cluster, time: clock);
        await world.SignIn(world.Request());
        clock.Advance(TimeSpan.FromMinutes(14));
        Assert.DoesNotContain("name=\"key\"", (await world.Open(world.Request())).Text, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("name=\"key\"", (await world.Open(world.Request())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no cookie")]
    [InlineData("another browser")]
    [InlineData("another request")]
    [InlineData("no seal")]
    [InlineData("from elsewhere")]
    [InlineData("too old")]
    public async Task A_form_is_good_only_for_the_browser_and_the_request_it_was_made_for(string forged)
    {
        var clock = new TestClock(new(2031, 6, 2, 8, 0, 0, TimeSpan.Zero));
        await using var world = await OAuthWorld.Start(cluster, time: clock);
        var page = await world.SignIn(world.Request(("scope", "read")));
        (string, string)[] allow = [("decision", "allow"), ("scope", "read")];
        var hidden = page.Hidden;
        if (forged is "no cookie" or "another browser") world.ChangeBrowser();
        if (forged == "another browser") await world.SignIn(world.Request());
        if (forged == "too old") clock.Advance(TimeSpan.FromMinutes(10));
        if (forged == "another request") hidden = [.. hidden.Select(h => h.Item1 == "request" ? (h.Item1, h.Item2.Replace("scope=read", "scope=write", StringComparison.Ordinal)) : h)];
        if (forged == "no seal") hidden = [.. hidden.Where(h => h.Item1 != "seal")];
        var post = new HttpRequestMessage(HttpMethod.Post, "/oauth/authorize") { Content = new FormUrlEncodedContent([.. hidden.Concat(allow).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]) };
        if (forged == "from elsewhere") post.Headers.Add("Sec-Fetch-Site", "cross-site");
        var sent = await world.Send(post);
        Assert.Equal((403, null, "text/html"), (sent.Status, sent.Location, sent.Type));
    }

    [Theory]
    [InlineData("response_type", null, "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("scope", "everything", "invalid_scope")]
    [InlineData("resource", "https://evil.example/mcp", "invalid_target")]
    [InlineData("resource", "swm_nothing", "invalid_target")]
    [InlineData("prompt", "none", "interaction_required")]
    public async Task What_is_wrong_with_a_request_is_told_to_its_client(string name, string? value, string error)
    {
        await using var world = await OAuthWorld.Start(cluster);
        var sent = await world.Open(world.Request((name, value)));
        Assert.Equal((303, error, "the state", world.Issuer, null), (sent.Status, sent.Sent("error"), sent.Sent("state"), sent.Sent("iss"), sent.Sent("code")));
    }

    [Fact]
    public async Task A_server_that_takes_no_OAuth_cannot_be_asked_for()
    {
        await using var world = await OAuthWorld.Start(cluster);
        var open = await OAuthWorld.Mint(world.Site, new { });
        Assert.Equal("invalid_target", (await world.Open(world.Request(("resource", $"{world.Issuer}/mcp/{(string)open["token"]!}")))).Sent("error"));
        Assert.Equal("invalid_request", (await world.Open(world.Request() + "&state=again")).Sent("error"));
    }

    [Theory]
    [InlineData("client_id", null)]
    [InlineData("client_id", "nobody")]
    [InlineData("client_id", "8f0f4e5c-6f1c-4f0e-9b1a-6a8b1c2d3e4f")]
    [InlineData("redirect_uri", null)]
    [InlineData("redirect_uri", "https://evil.example/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:33418/other")]
    [InlineData("redirect_uri", "http://127.0.0.1:33418/callback?more")]
    [InlineData("redirect_uri", "http://127.0.0.1:33418/callback\n")]
    [InlineData("redirect_uri", "http://127.0.0.1:99999/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:33418/x/../callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:33418@evil.example/callback")]
    [InlineData("redirect_uri", "http://localhost:33418/callback")]
    [InlineData("redirect_uri", "https://127.0.0.1:33418/callback")]
    public async Task Nobody_is_sent_to_an_address_that_is_not_the_clients_own(string name, string? value)
    {
        await using var world = await OAuthWorld.Start(cluster);
        var page = await world.Open(world.Request((name, value)));
        Assert.Equal((400, null, "text/html"), (page.Status, page.Location, page.Type));
    }

    [Fact]
    public async Task A_program_on_the_owners_machine_may_listen_at_any_port()
    {
        await using var world = await OAuthWorld.Start(cluster);
        const string elsewhere = "http://127.0.0.1:50001/callback";
        var sent = await world.Allow(world.Request(("redirect_uri", elsewhere)));
        Assert.StartsWith(elsewhere + "?", sent.Location, StringComparison.Ordinal);
        (await world.Exchange(sent.Sent("code")!)).Refused("invalid_grant");
        (await world.Exchange(sent.Sent("code")!, redirect: elsewhere)).Ok();
    }
}
