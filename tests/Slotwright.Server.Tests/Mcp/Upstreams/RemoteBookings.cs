using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>The same tools on a site elsewhere: a second Slotwright stands in for Wix.</summary>
public sealed class RemoteBookings(Cluster cluster)
{
    private static readonly ElicitResult Yes = new() { Action = "accept", Content = new Dictionary<string, System.Text.Json.JsonElement>() };

    /// <summary>A site on another server with a booking, and a site here that has it connected.</summary>
    private async Task<(TestServer Other, TestSite Remote, TestSite Here, JsonNode Upstream, JsonNode Booking)> Connected()
    {
        var other = await cluster.Another();
        var remote = await other.NewSite("Europe/Berlin");
        var ann = await remote.GivenStaff();
        var booking = await remote.Book(await remote.GivenService([ann]), "2031-06-02T14:00:00", ann);
        booking = (await remote.ConfirmOrDecline(booking)).Ok()["booking"]!;
        var here = await cluster.Server.NewSite("America/New_York");
        var upstream = (await here.Post("/slotwright/v1/mcp-upstreams", new { name = "Salon", base_url = $"{remote.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/", wix_site_id = remote.Id, api_key = remote.Key })).Ok();
        return (other, remote, here, upstream, booking);
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Tools_work_on_a_site_elsewhere_as_on_the_own_engine(string protocol)
    {
        var (other, remote, here, upstream, booking) = await Connected();
        await using var stops = other;
        await using var assistant = await Assistant.Of(here, new { upstream_id = (string)upstream["id"]! }, _ => Yes, protocol);
        var service = Assert.Single((await assistant.Do("list_all_wix_services"))["items"]!.AsArray())!;
        var found = Assert.Single((await assistant.Do("wix_bookings_query", new { from = "2031-06-02T14:00", to = "2031-06-02T15:00", status = new[] { "CONFIRMED" } }))["items"]!.AsArray())!;
        Assert.Equal((string)booking["id"]!, (string)found["id"]!);
        Assert.Equal("Europe/Berlin", (string)(await assistant.Do("get_current_time"))["time_zone"]!);

        var seen = await assistant.Do("update_a_wix_service_by_id", new { service_id = (string)service["id"]!, name = "Trim", dry_run = true });
        Assert.Equal(["Update a service: Hair cut (APPOINTMENT)", "name: Hair cut -> Trim", "The site itself judges this only when it is done."], seen["effects"]!.AsArray().Select(e => (string)e!));
        Assert.Equal("Hair cut", (string)(await remote.Get($"/bookings/v2/services/{service["id"]}")).Ok()["service"]!["name"]!);

        var canceled = await assistant.Do("wix_bookings_cancel", new { booking_id = (string)booking["id"]! });
        Assert.Equal("CANCELED", (string)canceled["booking"]!["status"]!);
        Assert.Contains("Hair cut for Bob, Mon 2 Jun 2031 14:00 (Europe/Berlin)", Assert.Single(assistant.Asked).Message, StringComparison.Ordinal);
        Assert.Equal("CANCELED", (string)(await remote.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id = (string)booking["id"]! } } })).Ok()["extendedBookings"]![0]!["booking"]!["status"]!);
    }

    [Fact]
    public async Task A_change_with_a_key_is_made_once_and_a_refusal_is_passed_on()
    {
        var (other, remote, here, upstream, booking) = await Connected();
        await using var stops = other;
        await using var assistant = await Assistant.Of(here, new { upstream_id = (string)upstream["id"]! }, _ => Yes);
        await assistant.Do("create_a_wix_staff_member", new { name = "Jane", idempotency_key = "one" });
        Assert.True((bool)(await assistant.Do("create_a_wix_staff_member", new { name = "Jane", idempotency_key = "one" }))["replayed"]!);
        Assert.Single((await assistant.Do("list_all_wix_staff_members", new { name = "Jane" }))["items"]!.AsArray());
        await assistant.Refused("wix_bookings_cancel", new { booking_id = (string)booking["id"]!, revision = "1" }, "REVISION_MISMATCH");
        await assistant.Refused("get_single_wix_service_by_id", new { service_id = Guid.NewGuid().ToString() }, "SERVICE_NOT_FOUND");
    }

    [Fact]
    public async Task A_booking_elsewhere_is_moved_after_the_user_has_seen_whereto()
    {
        var (other, remote, here, upstream, booking) = await Connected();
        await using var stops = other;
        await using var assistant = await Assistant.Of(here, new { upstream_id = (string)upstream["id"]! }, _ => Yes);
        var id = (string)booking["id"]!;
        var seen = await assistant.Do("wix_bookings_reschedule", new { booking_id = id, start = "2031-06-03T10:00", dry_run = true });
        Assert.Contains("Move: Hair cut for Bob, Tue 3 Jun 2031 10:00 (Europe/Berlin)", seen["effects"]!.AsArray().Select(e => (string)e!));
        Assert.Empty(assistant.Asked);
        var moved = await assistant.Do("wix_bookings_reschedule", new { booking_id = id, start = "2031-06-03T10:00" });
        Assert.Equal("2031-06-03T08:00:00.000Z", (string)moved["booking"]!["startDate"]!);
        Assert.Contains("Tue 3 Jun 2031 10:00", Assert.Single(assistant.Asked).Message, StringComparison.Ordinal);
        Assert.Equal("2031-06-03T08:00:00.000Z", (string)(await remote.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id } } })).Ok()["extendedBookings"]![0]!["booking"]!["startDate"]!);
    }

    [Fact]
    public async Task A_wrong_key_is_said_clearly()
    {
        var (other, remote, here, _, _) = await Connected();
        await using var stops = other;
        var wrong = (await here.Post("/slotwright/v1/mcp-upstreams", new { name = "Salon", base_url = remote.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), wix_site_id = remote.Id, api_key = "no-key-at-all" })).Ok();
        await using var assistant = await Assistant.Of(here, new { upstream_id = (string)wrong["id"]! });
        var error = await assistant.Refused("list_all_wix_services", null, "UPSTREAM_UNAUTHENTICATED");
        Assert.Contains("Wix refuses the credentials of Salon", (string)error["message"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("no-key-at-all", error.ToJsonString(), StringComparison.Ordinal);
        (await here.Post($"/slotwright/v1/mcp-upstreams/{wrong["id"]}:test", new { })).Refused(428, "UPSTREAM_UNAUTHENTICATED");
    }

    [Fact]
    public async Task Tools_of_a_site_that_was_disconnected_say_so()
    {
        var (other, _, here, upstream, _) = await Connected();
        await using var stops = other;
        await using var assistant = await Assistant.Of(here, new { upstream_id = (string)upstream["id"]! });
        var tested = (await here.Post($"/slotwright/v1/mcp-upstreams/{upstream["id"]}:test", new { })).Ok();
        Assert.Equal(("Test", "Europe/Berlin"), ((string)tested["site_name"]!, (string)tested["time_zone"]!));
        (await here.Delete($"/slotwright/v1/mcp-upstreams/{upstream["id"]}")).Ok();
        await assistant.Refused("list_all_wix_services", null, "UPSTREAM_DELETED");
        (await here.Get($"/slotwright/v1/mcp-upstreams/{upstream["id"]}")).Refused(404, "MCP_UPSTREAM_NOT_FOUND");
    }

    [Fact]
    public async Task What_only_Wix_has_is_not_listed_on_the_own_engine_and_our_own_additions_are_not_on_Wix()
    {
        var (other, _, here, upstream, _) = await Connected();
        await using var stops = other;
        await using var own = await Assistant.Of(here);
        await using var remote = await Assistant.Of(here, new { upstream_id = (string)upstream["id"]! });
        foreach (var tool in new[] { "wix_products_v_3_query", "wix_posts_query", "create_a_wix_draft_post", "wix_inventory_items_v_3_update" })
            Assert.Equal((false, true), (own.Tools.ContainsKey(tool), remote.Tools.ContainsKey(tool)));
        Assert.Contains("list_all_wix_services", own.Tools.Keys);
        Assert.DoesNotContain(ToolCatalog.Current.All, t => remote.Tools.ContainsKey(t.Name) && t.Needs.Any(o => o.Name.StartsWith("slotwright.", StringComparison.Ordinal)));
        await Assert.ThrowsAnyAsync<ModelContextProtocol.McpException>(() => own.Call("wix_products_v_3_query"));
    }
}
