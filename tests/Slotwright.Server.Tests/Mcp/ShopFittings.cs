using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>What surrounds bookings, through tools: categories, policies, forms, places, resources, hours and blocked time; and how each change is taken back.</summary>
public sealed class ShopFittings(Cluster cluster)
{
    private static ElicitResult Yes(ElicitRequestParams _) => new() { Action = "accept", Content = new Dictionary<string, JsonElement>() };

    private async Task<(TestSite Site, string Ann, JsonNode Service, Assistant Assistant)> Shop(object? config = null)
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]), await Assistant.Of(site, config, Yes));
    }

    private static async Task Undo(Assistant assistant, JsonNode change) => await assistant.Do("wix_audit_undo", new { audit_id = (string)change["audit_id"]! });

    private static string[] Items(JsonNode page, params string[] columns) => [.. page["items"]!.AsArray().Select(i => Ledgers.Line(i!, columns))];

    [Fact]
    public async Task Hiding_is_taken_back_to_how_it_was()
    {
        var (_, _, service, assistant) = await Shop();
        await using var _ = assistant;
        var id = (string)service["id"]!;
        var hidden = await assistant.Do("wix_services_hide", new { service_id = id });
        var again = await assistant.Do("wix_services_hide", new { service_id = id });
        async Task<bool> Hidden() => (bool)(await assistant.Do("get_single_wix_service_by_id", new { service_id = id }))["service"]!["hidden"]!;
        Assert.True(await Hidden());
        await Undo(assistant, again); // it was hidden before, too
        Assert.True(await Hidden());
        await assistant.Refused("wix_audit_undo", new { audit_id = (string)hidden["audit_id"]! }, "REVISION_MISMATCH");
        await assistant.Do("wix_services_show", new { service_id = id });
        Assert.False(await Hidden());
    }

    [Fact]
    public async Task A_service_is_given_by_whom_where_and_how_long_is_said()
    {
        var (site, ann, service, assistant) = await Shop();
        await using var _ = assistant;
        var (id, bea) = ((string)service["id"]!, await site.GivenStaff("Bea"));
        var staff = await assistant.Do("wix_services_set_staff_members", new { service_id = id, staff_member_ids = new[] { bea } });
        await Undo(assistant, staff);
        var lengths = await assistant.Do("wix_services_set_session_durations", new { service_id = id, durations_minutes = new[] { 30, 45 }, buffer_minutes = 10 });
        Assert.Equal("[30,45]", lengths["service"]!["schedule"]!["availabilityConstraints"]!["sessionDurations"]!.ToJsonString());
        await Undo(assistant, lengths);
        await assistant.Do("wix_services_set_locations", new { service_id = id, locations = new object[] { new { type = "CUSTOM", custom = new { address = new { addressLine = "Am Markt 1", city = "Kiel" } } } } });
        var stored = (await site.Get($"/_api/bookings/v2/services/{id}")).Ok()["service"]!;
        Assert.Equal([ann], stored["staffMemberIds"]!.AsArray().Select(s => (string)s!));
        Assert.Equal([60], stored["schedule"]!["availabilityConstraints"]!["sessionDurations"]!.AsArray().Select(m => (int)m!));
        Assert.Equal((0, "CUSTOM"), ((int?)stored["schedule"]!["availabilityConstraints"]!["timeBetweenSessions"] ?? 0, (string)stored["locations"]!.AsArray().Single()!["type"]!));
    }

    [Fact]
    public async Task Categories_are_made_renamed_and_deleted()
    {
        var (_, _, _, assistant) = await Shop();
        await using var _ = assistant;
        var made = await assistant.Do("create_a_wix_service_category", new { name = "Hair" });
        var id = (string)made["category"]!["id"]!;
        var renamed = await assistant.Do("update_a_wix_service_category_by_id", new { category_id = id, name = "Hair and beard" });
        Assert.Contains("Hair and beard", Items(await assistant.Do("list_all_wix_service_categories"), "name"));
        await Undo(assistant, renamed);
        Assert.Contains("Hair", Items(await assistant.Do("list_all_wix_service_categories"), "name"));
        await assistant.Do("delete_a_wix_service_category_by_id", new { category_id = id });
        Assert.DoesNotContain("Hair", Items(await assistant.Do("list_all_wix_service_categories"), "name"));
        Assert.Contains("Delete a service category: Hair", assistant.Asked[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_changes_in_what_is_said_alone()
    {
        var (_, _, _, assistant) = await Shop();
        await using var _ = assistant;
        var before = (await assistant.Do("list_all_wix_booking_policies"))["items"]![0]!;
        var id = (string)before["id"]!;
        var changed = await assistant.Do("update_a_wix_booking_policy_by_id", new { booking_policy_id = id, latest_cancellation_minutes = 120, max_participants = 4 });
        var now = (await assistant.Do("get_single_wix_booking_policy_by_id", new { booking_policy_id = id }))["bookingPolicy"]!;
        Assert.Equal("true 120 4", Ledgers.Line(now, "cancellationPolicy.limitLatestCancellation", "cancellationPolicy.latestCancellationInMinutes", "participantsPolicy.maxParticipantsPerBooking"));
        Assert.Equal(before["reschedulePolicy"]!.ToJsonString(), now["reschedulePolicy"]!.ToJsonString());
        await Undo(assistant, changed);
        var back = (await assistant.Do("get_single_wix_booking_policy_by_id", new { booking_policy_id = id }))["bookingPolicy"]!;
        Assert.Equal(before["participantsPolicy"]!.ToJsonString(), back["participantsPolicy"]!.ToJsonString());
    }

    [Fact]
    public async Task Forms_the_profile_and_places_are_told()
    {
        var (_, _, _, assistant) = await Shop();
        await using var _ = assistant;
        var form = (await assistant.Do("list_all_wix_booking_forms"))["items"]![0]!["formDetails"]!;
        var fields = (await assistant.Do("get_single_wix_booking_form_by_id", new { form_id = (string)form["formId"]! }))["form"]!["formFields"]!.AsArray();
        Assert.Contains("first_name", fields.Select(f => (string?)f!["inputOptions"]?["target"]));
        Assert.Equal("Europe/Berlin USD", Ledgers.Line((await assistant.Do("get_business_profile"))["properties"]!, "timeZone", "paymentCurrency"));
        Assert.Single((await assistant.Do("list_all_wix_locations"))["items"]!.AsArray());
        Assert.Equal(13, (await assistant.Do("list_all_wix_reports"))["reports"]!.AsArray().Select(r => (string)r!["name"]!).Distinct().Count());
    }

    [Fact]
    public async Task A_resource_is_made_with_its_type()
    {
        var (_, _, _, assistant) = await Shop();
        await using var _ = assistant;
        var preview = await assistant.Do("create_a_wix_resource", new { name = "Blue room", type = "Room", dry_run = true });
        Assert.Equal(["Create the resource type Room", "Create the resource Blue room"], preview["effects"]!.AsArray().Select(e => (string)e!));
        var blue = await assistant.Do("create_a_wix_resource", new { name = "Blue room", type = "Room" });
        var red = await assistant.Do("create_a_wix_resource", new { name = "Red room", type = "Room" });
        Assert.Equal((string)blue["resource"]!["typeId"]!, (string)red["resource"]!["typeId"]!);
        var renamed = await assistant.Do("update_a_wix_resource_by_id", new { resource_id = (string)red["resource"]!["id"]!, name = "Green room" });
        Assert.Single(Items(await assistant.Do("list_all_wix_resources", new { name = "Green room" }), "name"));
        await Undo(assistant, renamed);
        await assistant.Do("delete_a_wix_resource_by_id", new { resource_id = (string)red["resource"]!["id"]! });
        await Undo(assistant, blue);
        Assert.Empty(Items(await assistant.Do("wix_resources_query", new { filter = new { typeId = (string)blue["resource"]!["typeId"]! } }), "name"));
    }

    [Fact]
    public async Task Blocked_time_is_set_moved_and_freed_and_nothing_else_is_taken_for_it()
    {
        var (site, ann, service, assistant) = await Shop();
        await using var _ = assistant;
        var blocked = await assistant.Do("create_a_wix_blocked_time", new { staff_member_id = ann, start = "2031-06-03T09:00", end = "2031-06-03T10:00", title = "Dentist" });
        var id = (string)blocked["event"]!["id"]!;
        var moved = await assistant.Do("update_a_wix_blocked_time_by_id", new { event_id = id, start = "2031-06-03T15:00", end = "2031-06-03T17:00" });
        async Task<string[]> Free() => Items(await assistant.Do("wix_availability_query", new { service_id = (string)service["id"]!, from = "2031-06-03", to = "2031-06-04" }), "start");
        Assert.Equal(("2031-06-03T09:00:00", "2031-06-03T14:00:00"), ((await Free())[0], (await Free())[^1]));
        await Undo(assistant, moved);
        Assert.Equal(("2031-06-03T10:00:00", "2031-06-03T16:00:00"), ((await Free())[0], (await Free())[^1]));
        await assistant.Do("delete_a_wix_blocked_time_by_id", new { event_id = id });
        Assert.Equal("2031-06-03T09:00:00", (await Free())[0]);
        var booking = await site.Book(service, "2031-06-03T09:00:00", ann, b => b["status"] = "CONFIRMED");
        await assistant.Refused("delete_a_wix_blocked_time_by_id", new { event_id = (string)booking["bookedEntity"]!["slot"]!["eventId"]! }, "NOT_FOUND");
        var weekly = await assistant.Do("create_a_wix_blocked_time", new { staff_member_id = ann, start = "2031-06-05T09:00", end = "2031-06-05T12:00", weekly = true, until = "2031-06-20" });
        Assert.Equal(["2031-06-05T09:00:00", "2031-06-12T09:00:00", "2031-06-19T09:00:00"], Items(await assistant.Do("list_all_wix_blocked_times", new { from = "2031-06-04", to = "2031-07-04" }), "localStartDate"));
        await Undo(assistant, weekly);
        Assert.Empty(Items(await assistant.Do("list_all_wix_blocked_times", new { from = "2031-06-04", to = "2031-07-04" }), "localStartDate"));
    }
}
