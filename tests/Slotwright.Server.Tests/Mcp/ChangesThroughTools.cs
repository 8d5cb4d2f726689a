using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>An assistant changes nothing unseen: changes are previewed, confirmed by the user, written down and can be taken back.</summary>
public sealed class ChangesThroughTools(Cluster cluster)
{
    private static readonly ElicitResult Yes = new() { Action = "accept", Content = new Dictionary<string, System.Text.Json.JsonElement>() }, No = new() { Action = "decline" };

    private async Task<(TestSite Site, JsonNode Booking)> Booked()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, "2031-06-02T14:00:00", ann);
        return (site, (await site.ConfirmOrDecline(booking)).Ok()["booking"]!);
    }

    private static async Task<string> Status(TestSite site, JsonNode booking) =>
        (string)(await site.Post("/_api/bookings-reader/v2/extended-bookings/query", new { query = new { filter = new { id = (string)booking["id"]! } } })).Ok()["extendedBookings"]![0]!["booking"]!["status"]!;

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task A_destructive_call_is_made_when_the_user_says_yes(string protocol)
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site, user: _ => Yes, protocol: protocol);
        Assert.Equal(protocol, assistant.Protocol);
        var canceled = await assistant.Do("wix_bookings_cancel", new { booking_id = (string)booking["id"]!, notify = true, message = "Sorry" });
        Assert.Equal("CANCELED", (string)canceled["booking"]!["status"]!);
        Assert.Equal("CANCELED", await Status(site, booking));
        Assert.Contains("Hair cut for Bob, Mon 2 Jun 2031 14:00 (Europe/Berlin)", Assert.Single(assistant.Asked).Message, StringComparison.Ordinal);
        Assert.Contains("The customer is told: Sorry", assistant.Asked[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task It_is_not_made_when_the_user_says_no(string protocol)
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site, user: _ => No, protocol: protocol);
        await assistant.Refused("wix_bookings_cancel", new { booking_id = (string)booking["id"]! }, "NOT_CONFIRMED");
        Assert.Equal("CONFIRMED", await Status(site, booking));
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task Nor_when_the_client_cannot_ask(string protocol)
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site, protocol: protocol);
        await assistant.Refused("wix_bookings_cancel", new { booking_id = (string)booking["id"]! }, "CONFIRMATION_UNAVAILABLE");
        Assert.Equal("CONFIRMED", await Status(site, booking));
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task What_changed_while_the_user_thought_is_shown_to_them_anew(string protocol)
    {
        var (site, booking) = await Booked();
        var slot = booking["bookedEntity"]!["slot"]!.DeepClone().AsObject();
        (slot["startDate"], slot["endDate"]) = ("2031-06-03T09:00:00", "2031-06-03T10:00:00");
        var asked = 0;
        ElicitResult MovedMeanwhile(ElicitRequestParams _)
        {
            if (asked++ == 0) Task.Run(() => site.Act(booking, "reschedule", new { revision = (string)booking["revision"]!, slot })).GetAwaiter().GetResult().Ok();
            return Yes;
        }
        await using var assistant = await Assistant.Of(site, user: MovedMeanwhile, protocol: protocol);
        await assistant.Do("wix_bookings_cancel", new { booking_id = (string)booking["id"]! });
        Assert.Equal(["Mon 2 Jun", "Tue 3 Jun"], assistant.Asked.Select(a => a.Message!.Split(", ")[1][..9]));
    }

    [Fact]
    public async Task A_preview_tells_the_effect_and_changes_nothing()
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site);
        var preview = await assistant.Do("wix_bookings_cancel", new { booking_id = (string)booking["id"]!, dry_run = true });
        Assert.True((bool)preview["dry_run"]!);
        Assert.Equal("CANCELED", (string)preview["booking"]!["status"]!);
        Assert.Equal(["Cancel a booking: Hair cut for Bob, Mon 2 Jun 2031 14:00 (Europe/Berlin)", "status: CONFIRMED -> CANCELED", "The customer is not told."], preview["effects"]!.AsArray().Select(e => (string)e!));
        Assert.Equal("CONFIRMED", await Status(site, booking));
    }

    [Fact]
    public async Task Where_the_owner_trusts_previews_their_id_confirms_that_very_call()
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site, new { confirm = "preview" });
        var id = (string)booking["id"]!;
        await assistant.Refused("wix_bookings_cancel", new { booking_id = id }, "PREVIEW_REQUIRED");
        var seen = (string)(await assistant.Do("wix_bookings_cancel", new { booking_id = id, dry_run = true }))["confirmation_id"]!;
        await assistant.Refused("wix_bookings_cancel", new { booking_id = id, notify = true, confirmation_id = seen }, "PREVIEW_REQUIRED");
        await assistant.Do("wix_bookings_cancel", new { booking_id = id, confirmation_id = seen });
        Assert.Equal("CANCELED", await Status(site, booking));
    }

    [Fact]
    public async Task The_same_key_makes_a_change_once()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site);
        var first = await assistant.Do("create_a_wix_staff_member", new { name = "Jane Smith", idempotency_key = "k1" });
        var again = await assistant.Do("create_a_wix_staff_member", new { name = "Jane Smith", idempotency_key = "k1" });
        Assert.Equal((string)first["staffMember"]!["id"]!, (string)again["staffMember"]!["id"]!);
        Assert.True((bool)again["replayed"]!);
        await assistant.Refused("create_a_wix_staff_member", new { name = "John", idempotency_key = "k1" }, "IDEMPOTENCY_KEY_REUSED");
        Assert.Single((await assistant.Do("list_all_wix_staff_members", new { name = "Jane Smith" }))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_stale_revision_is_refused()
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site, user: _ => Yes);
        var error = await assistant.Refused("wix_bookings_cancel", new { booking_id = (string)booking["id"]!, revision = "1" }, "REVISION_MISMATCH");
        Assert.Equal(409, (int)error["status"]!);
        Assert.Empty(assistant.Asked);
    }

    [Fact]
    public async Task An_update_can_be_taken_back_unless_the_thing_has_changed_since()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, user: _ => Yes);
        var staff = (string)(await assistant.Do("create_a_wix_staff_member", new { name = "Jane" }))["staffMember"]!["id"]!;
        var update = await assistant.Do("update_a_wix_staff_member_by_id", new { staff_member_id = staff, name = "Janet", email = "j@example.com" });
        var undone = await assistant.Do("wix_audit_undo", new { audit_id = (string)update["audit_id"]! });
        Assert.Equal("update_a_wix_staff_member_by_id", (string)undone["tool"]!);
        var back = (await assistant.Do("get_single_wix_staff_member_by_id", new { staff_member_id = staff }))["staffMember"]!;
        Assert.Equal(("Jane", null), ((string)back["name"]!, (string?)back["email"]));
        await assistant.Refused("wix_audit_undo", new { audit_id = (string)update["audit_id"]! }, "ALREADY_UNDONE");
        var second = await assistant.Do("update_a_wix_staff_member_by_id", new { staff_member_id = staff, name = "Joan" });
        await assistant.Do("update_a_wix_staff_member_by_id", new { staff_member_id = staff, name = "Joanna" });
        await assistant.Refused("wix_audit_undo", new { audit_id = (string)second["audit_id"]! }, "REVISION_MISMATCH");
    }

    [Fact]
    public async Task The_audit_tells_who_changed_what_with_customers_masked()
    {
        var (site, booking) = await Booked();
        await using var assistant = await Assistant.Of(site, user: _ => Yes);
        await assistant.Do("wix_bookings_cancel", new { booking_id = (string)booking["id"]!, message = "Bob is ill" });
        var entry = (await assistant.Do("wix_audit_query", new { tool = "wix_bookings_cancel", outcome = "done" }))["items"]![0]!;
        Assert.Equal(("assistant 1", "url", "booking", (string)booking["id"]!), ((string)entry["client"]!, (string)entry["principal"]!, (string)entry["subject_kind"]!, (string)entry["subject_id"]!));
        Assert.Equal("[redacted]", (string)entry["arguments"]!["message"]!);
        Assert.Equal(("CONFIRMED", "CANCELED"), ((string)entry["before"]!["status"]!, (string)entry["after"]!["status"]!));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_preview_and_a_repetition_are_written_down_as_what_they_were()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { rate_limit = new { calls = 100_000, per_seconds = 1 } });
        await assistant.Do("create_a_wix_staff_member", new { name = "Jane", dry_run = true });
        for (var i = 0; i < 2; i++) await assistant.Do("create_a_wix_staff_member", new { name = "Jane", idempotency_key = "k" });
        string[] outcomes;
        do outcomes = [.. (await assistant.Do("wix_audit_query", new { tool = "create_a_wix_staff_member" }))["items"]!.AsArray().Select(e => (string)e!["outcome"]!)]; while (outcomes.Length < 3); // written with the next lot
        Assert.Equal(["replayed", "done", "previewed"], outcomes);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_no_database_can_hold_keeps_nothing_else_out_of_the_audit()
    {
        var site = await cluster.Server.NewSite();
        await using var assistant = await Assistant.Of(site, new { rate_limit = new { calls = 100_000, per_seconds = 1 } });
        var huge = new JsonObject { ["limit"] = JsonNode.Parse("1e999999") };
        await assistant.Refused("list_all_wix_services", huge, "INVALID_ARGUMENTS");
        await assistant.Do("wix_bookings_query", new { filter = new JsonObject { ["contactDetails.email"] = "bob@example.com" } });
        await assistant.Do("list_all_wix_staff_members");
        string[] tools;
        do tools = [.. (await assistant.Do("wix_audit_query"))["items"]!.AsArray().Select(e => $"{e!["tool"]} {e["outcome"]}")]; while (tools.Count(t => t.StartsWith("list_all", StringComparison.Ordinal)) < 2); // written with the next lot
        Assert.Contains("list_all_wix_services refused", tools);
        Assert.Contains("list_all_wix_staff_members done", tools);
        Assert.DoesNotContain("bob@example.com", (await assistant.Do("wix_audit_query", new { tool = "wix_bookings_query" })).ToJsonString(), StringComparison.Ordinal); // masked in a filter, too
    }
}
