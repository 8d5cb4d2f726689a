using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>A minted server is exactly what its owner allowed, for as long as they allowed it.</summary>
public sealed class MintedServers(Cluster cluster)
{
    private static Task<JsonNode> Mint(TestSite site, object config, string? expires = null) => Made(site.Post("/slotwright/v1/mcp-servers", new { name = "Test", config, expires_at = expires }));

    private static async Task<JsonNode> Made(Task<Reply> reply) => (await reply).Ok();

    [Fact]
    public async Task Minting_answers_a_token_once_and_never_again()
    {
        var site = await cluster.Server.NewSite();
        var minted = (await site.Post($"/integrated-account/{site.Id}/mcp", new { name = "Wix Commerce", config = new { methods = new[] { "read", "write", "custom" }, tags = new[] { "bookings", "services" } } })).Ok();
        Assert.Equal(("Wix Commerce", site.Id, $"/mcp/{minted["token"]}"), ((string)minted["name"]!, (string)minted["integrated_account_id"]!, new Uri((string)minted["url"]!).AbsolutePath));
        var again = (await site.Get($"/slotwright/v1/mcp-servers/{minted["id"]}")).Ok();
        Assert.Null(again["token"]);
        Assert.Null(again["url"]);
        var listed = (await site.Get($"/integrated-account/{site.Id}/mcp?limit=1")).Ok();
        Assert.Equal((string)minted["id"]!, (string)Assert.Single(listed["result"]!.AsArray())!["id"]!);
        var stored = await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT s::text FROM mcp_servers s WHERE site_id = $1", r => r.GetString(0), CancellationToken.None);
        Assert.DoesNotContain((string)minted["token"]!, stored[0], StringComparison.Ordinal);
        (await site.Get($"/integrated-account/{Guid.NewGuid()}/mcp")).Refused(404, "INTEGRATED_ACCOUNT_NOT_FOUND");
        (await (await site.Visitor()).Get("/slotwright/v1/mcp-servers")).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task What_cannot_be_minted_is_refused_with_everything_that_is_wrong()
    {
        var site = await cluster.Server.NewSite();
        var wrong = await site.Post("/slotwright/v1/mcp-servers", new { name = "Test", expires_at = "2001-01-01T00:00:00Z", config = new { methods = new[] { "reed" }, tags = new[] { "audit", "nothing" }, staff_member_ids = new[] { Guid.NewGuid() }, require_oauth = true, require_api_token_auth = true } });
        Assert.Equal(["config.methods[0] INVALID_ENUM_VALUE", "config.require_oauth ONE_OF_ALIGNMENT", "config.staff_member_ids[0] STAFF_MEMBER_NOT_FOUND", "config.tags[1] INVALID_ENUM_VALUE", "expires_at VALIDATION"], wrong.Violations().Order());
        Assert.Equal(["name REQUIRED_FIELD"], (await site.Post("/slotwright/v1/mcp-servers", new { config = new { } })).Violations());
        Assert.Equal(["config.staff_member_ids REQUIRED_FIELD"], (await site.Post("/slotwright/v1/mcp-servers", new { name = "Mine", config = new { preset = "my_calendar" } })).Violations());
    }

    [Fact]
    public async Task A_tool_outside_the_filter_does_not_exist_for_list_or_call()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { methods = new[] { "read" }, tags = new[] { "services" } });
        Assert.All(assistant.Tools.Values, t => Assert.True(t.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.Contains("list_all_wix_services", assistant.Tools.Keys);
        Assert.DoesNotContain("wix_bookings_query", assistant.Tools.Keys);
        foreach (var hidden in new[] { "wix_bookings_query", "create_a_wix_service", "delete_a_wix_service_by_id", "call_tool" })
        {
            var refused = await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call(hidden, new { }));
            Assert.Equal((McpErrorCode.InvalidParams, $"Request failed (remote): Unknown tool: {hidden}"), (refused.ErrorCode, refused.Message));
        }
        await using var crm = await Assistant.Of(site, new { methods = new[] { "read" }, tags = new[] { "crm" } });
        Assert.Equal(["get_single_wix_contact_by_id", "get_single_wix_conversation_by_id", "list_all_wix_contacts", "list_all_wix_messages", "wix_contacts_booking_history", "wix_contacts_query"], crm.Tools.Keys.Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<McpProtocolException>(() => crm.Call("create_a_wix_contact", new { first_name = "Eve" }));
        await using var single = await Assistant.Of(site, new { methods = new[] { "cancel", "list" }, tags = new[] { "bookings" } });
        Assert.Equal(["list_all_wix_bookings", "wix_bookings_bulk_cancel", "wix_bookings_cancel"], single.Tools.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_of_the_filter_counts_at_once()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { methods = new[] { "read" }, tags = new[] { "services" } });
        (await site.Patch($"/slotwright/v1/mcp-servers/{assistant.Minted["id"]}", new { config = new { tags = new[] { "staff" } } })).Ok();
        await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call("list_all_wix_services"));
        await assistant.Do("get_single_wix_staff_member_by_id", new { staff_member_id = Guid.NewGuid() }).ContinueWith(t => Assert.Contains("404", t.Exception?.ToString() ?? "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_at_once_here_and_within_a_second_elsewhere()
    {
        await using var other = await cluster.Another();
        var site = await cluster.Server.NewSite();
        var minted = await Mint(site, new { });
        await using (var there = await Assistant.At(site.Through(other), minted)) Assert.NotEmpty(there.Tools);
        var revoked = System.Diagnostics.Stopwatch.StartNew();
        (await site.Delete($"/slotwright/v1/mcp-servers/{minted["id"]}")).Ok();
        await Assert.ThrowsAnyAsync<Exception>(() => Assistant.At(site, minted));
        while (await IsServed(site.Through(other), minted)) Assert.True(revoked.Elapsed < TimeSpan.FromSeconds(1.5), "served a second after it was revoked");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_hears_that_its_tools_are_others_and_ends_when_its_server_does()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { tags = new[] { "services" } }, protocol: "2025-11-25");
        var heard = new TaskCompletionSource();
        await using var listening = assistant.Client.RegisterNotificationHandler("notifications/tools/list_changed", (_, _) => { heard.TrySetResult(); return default; });
        while (!heard.Task.IsCompleted) // the first look of the feed only marks where to begin
        {
            (await site.Patch($"/slotwright/v1/mcp-servers/{assistant.Minted["id"]}", new { config = new { tags = new[] { "staff" } } })).Ok();
            await Task.WhenAny(heard.Task, Task.Delay(100, TestContext.Current.CancellationToken));
        }
        (await site.Delete($"/slotwright/v1/mcp-servers/{assistant.Minted["id"]}")).Ok();
        await Assert.ThrowsAnyAsync<Exception>(() => assistant.Call("get_current_time"));
    }

    private static async Task<bool> IsServed(TestSite site, JsonNode minted) =>
        (await site.Send(HttpMethod.Post, $"/mcp/{minted["token"]}", "{}")).Status != 404;

    [Fact]
    public async Task An_expired_token_is_refused_and_purged()
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow()); // sweeping is for all sites: not in another year
        await using var server = await cluster.Another(clock);
        var site = await server.NewSite();
        var minted = await Mint(site, new { }, clock.Current.AddMinutes(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        await using (var assistant = await Assistant.At(site, minted)) Assert.NotEmpty(assistant.Tools);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(await IsServed(site, minted));
        await server.Services.GetRequiredService<Sweeper>().Sweep(CancellationToken.None);
        Assert.Empty(await server.Db.List(Guid.Parse(site.Id), "SELECT id FROM mcp_servers WHERE site_id = $1", r => r.GetGuid(0), CancellationToken.None));
    }

    [Fact]
    public async Task A_leaked_address_is_useless_where_a_key_must_come_with_it()
    {
        var site = await cluster.Server.NewSite();
        var minted = await Mint(site, new { require_api_token_auth = true });
        async Task<int> Status(string? authorization)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{site.Url}/mcp/{minted["token"]}") { Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""", System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Accept.ParseAdd("application/json, text/event-stream");
            if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var http = new HttpClient();
            return (int)(await http.SendAsync(request)).StatusCode;
        }
        Assert.Equal(401, await Status(null));
        Assert.Equal(401, await Status("Bearer sw_wrong"));
        Assert.Equal(401, await Status($"Bearer {(await site.Visitor()).Key}"));
        Assert.Equal(401, await Status($"Bearer {(await cluster.Server.NewSite()).Key}"));
        Assert.Equal(200, await Status($"Bearer {site.Key}"));
    }

    [Fact]
    public async Task A_server_narrowed_to_staff_sees_and_changes_their_rows_alone()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bea) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bea"));
        var service = await site.GivenService([ann, bea]);
        var hers = await site.Book(service, "2031-06-02T10:00:00", ann, b => b["status"] = "CONFIRMED");
        var other = await site.Book(service, "2031-06-02T10:00:00", bea, b => b["status"] = "CONFIRMED");
        await using var assistant = await Assistant.Of(site, new { staff_member_ids = new[] { ann }, confirm = "none" });
        string Id(JsonNode booking) => (string)booking["id"]!;
        Assert.Equal([Id(hers)], (await assistant.Do("wix_bookings_query"))["items"]!.AsArray().Select(b => (string)b!["id"]!));
        Assert.Empty((await assistant.Do("wix_bookings_query", new { staff_member_id = bea }))["items"]!.AsArray());
        Assert.Empty((await assistant.Do("wix_bookings_query", new { filter = new JsonObject { ["id"] = Id(other) } }))["items"]!.AsArray());
        await assistant.Refused("get_single_wix_booking_by_id", new { booking_id = Id(other) }, "NOT_FOUND");
        await assistant.Refused("wix_bookings_cancel", new { booking_id = Id(other) }, "NOT_FOUND");
        Assert.Equal(1, (int)(await assistant.Do("wix_bookings_bulk_cancel", new { booking_ids = new[] { Id(hers), Id(other) } }))["failed"]!);
        await assistant.Refused("create_a_wix_booking", new { service_id = Id(service), start = "2031-06-02T14:00", staff_member_id = bea, first_name = "J" }, "NOT_FOUND");
        var booked = await assistant.Do("create_a_wix_booking", new { service_id = Id(service), start = "2031-06-02T14:00", first_name = "J" });
        Assert.Equal(ann, (string)booked["booking"]!["bookedEntity"]!["slot"]!["resource"]!["id"]!);
        Assert.Equal(["Ann"], (await assistant.Do("list_all_wix_staff_members"))["items"]!.AsArray().Select(s => (string)s!["name"]!));
        Assert.DoesNotContain("wix_audit_query", assistant.Tools.Keys);
        await using var everybody = await Assistant.Of(site);
        var cursor = (string)(await everybody.Do("list_all_wix_bookings", new { limit = 1 }))["next_cursor"]!;
        await assistant.Refused("list_all_wix_bookings", new { cursor }, "INVALID_ARGUMENTS");
    }

    [Fact]
    public async Task What_is_masked_is_neither_shown_nor_found_by()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann);
        await using var assistant = await Assistant.Of(site, new { redact = new[] { "email", "phone" } });
        var customer = (await assistant.Do("get_single_wix_booking_by_id", new { booking_id = (string)booking["id"]! }))["booking"]!["contactDetails"]!;
        Assert.Equal(("Bob", "[redacted]"), ((string)customer["firstName"]!, (string)customer["email"]!));
        await assistant.Refused("wix_bookings_query", new { customer_email = "bob@example.com" }, "FIELD_REDACTED");
        await assistant.Refused("wix_bookings_query", new { filter = new JsonObject { ["contactDetails.email"] = "bob@example.com" } }, "FIELD_REDACTED");
        await using var nameless = await Assistant.Of(site, new { redact = new[] { "name" }, confirm = "none" });
        var canceled = await nameless.Do("wix_bookings_cancel", new { booking_id = (string)booking["id"]! });
        var undone = await nameless.Do("wix_audit_undo", new { audit_id = (string)(await nameless.Do("wix_bookings_confirm", new { booking_id = (string)(await site.Book(await site.GivenService([ann]), "2031-06-03T10:00:00", ann))["id"]! }))["audit_id"]!, dry_run = true });
        Assert.DoesNotContain("Bob", canceled.ToJsonString() + undone.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_compact_mode_three_tools_find_describe_and_call_the_others()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { compact = true, tags = new[] { "staff" } });
        Assert.Equal(["call_tool", "describe_tool", "find_tools"], assistant.Tools.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("create_a_wix_staff_member", (string)(await assistant.Do("find_tools", new { words = "create staff member" }))["items"]![0]!["name"]!);
        Assert.Equal("object", (string)(await assistant.Do("describe_tool", new { name = "create_a_wix_staff_member" }))["inputSchema"]!["type"]!);
        var made = await assistant.Call("call_tool", new { name = "create_a_wix_staff_member", arguments = new { name = "Jane" } });
        Assert.Equal("Jane", made.StructuredContent!.Value.GetProperty("staffMember").GetProperty("name").GetString());
        await assistant.Refused("call_tool", new { name = "create_a_wix_staff_member", arguments = new { nome = "Jane" } }, "INVALID_ARGUMENTS");
        await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call("call_tool", new { name = "wix_bookings_query", arguments = new { } }));
    }

    [Fact]
    public async Task Arguments_that_do_not_fit_are_refused_with_every_rule_they_break()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site);
        var error = await assistant.Refused("create_a_wix_service", new { type = "PARTY", durations_minutes = "30", price = "4.5.5", colour = "red" }, "INVALID_ARGUMENTS");
        Assert.Equal(["colour", "durations_minutes", "name", "price", "type"], error["violations"]!.AsArray().Select(v => (string)v!["path"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Beyond_its_limit_a_server_tells_when_to_come_again()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { rate_limit = new { calls = 2, per_seconds = 60 } });
        await assistant.Do("get_limits");
        await assistant.Do("get_limits");
        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call("get_limits"));
        Assert.Equal(-32010, (int)refused.ErrorCode);
        Assert.Contains("retry in 30 s", refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_asks_for_what_is_hidden_again_and_again_is_blocked_and_the_audit_told()
    {
        var site = await cluster.Server.NewSite();
        var minted = await Mint(site, new { tags = new[] { "site" } });
        await using var assistant = await Assistant.At(site, minted);
        for (var i = 0; i < 30; i++) await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call($"secret_{i}"));
        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call("get_current_time"));
        Assert.Equal(-32010, (int)refused.ErrorCode);
        await using var auditor = await Assistant.Of(site, new { tags = new[] { "audit" }, rate_limit = new { calls = 100_000, per_seconds = 1 } });
        JsonArray alarms;
        do alarms = (await auditor.Do("wix_audit_query", new { outcome = "blocked", all_servers = true }))["items"]!.AsArray(); while (alarms.Count == 0);
        Assert.Equal("burst of denials", (string)alarms[0]!["error"]!);
    }

    [Fact]
    public async Task Who_cancels_in_numbers_without_asking_is_stopped_from_destroying_more()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { confirm = "none", rate_limit = new { calls = 10_000, per_seconds = 1 } });
        async Task<string> Hired() => (string)(await assistant.Do("create_a_wix_staff_member", new { name = "Ann" }))["staffMember"]!["id"]!;
        var last = await Hired();
        for (var i = 0; i < 70; i++) await assistant.Do("delete_a_wix_staff_member_by_id", new { staff_member_id = last, dry_run = true }); // previews count for nothing
        for (var i = 0; i < 60; i++) await assistant.Do("delete_a_wix_staff_member_by_id", new { staff_member_id = await Hired() });
        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call("delete_a_wix_staff_member_by_id", new { staff_member_id = last }));
        Assert.Equal(-32010, (int)refused.ErrorCode);
        await assistant.Do("get_single_wix_staff_member_by_id", new { staff_member_id = last });
    }
}
