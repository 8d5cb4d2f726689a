using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Slotwright.Server.Tests.Reports;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>Waitlists, packages of several services, previews, hours, and what a server narrowed to one member of staff sees of the calendar and reports.</summary>
public sealed class WaitingAndPackages(Cluster cluster)
{
    private static ElicitResult Yes(ElicitRequestParams _) => new() { Action = "accept", Content = new Dictionary<string, JsonElement>() };

    private static string[] Items(JsonNode page, params string[] columns) => [.. page["items"]!.AsArray().Select(i => Ledgers.Line(i!, columns))];

    [Fact]
    public async Task Who_waits_is_listed_and_booked_when_a_place_is_free()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        await using var assistant = await Assistant.Of(site, user: Yes);
        var yoga = await site.GivenClass(2);
        var policy = (await assistant.Do("list_all_wix_booking_policies"))["items"]!.AsArray().First(p => (string)p!["id"]! == (string)yoga["bookingPolicy"]!["id"]!)!;
        await assistant.Do("update_a_wix_booking_policy_by_id", new { booking_policy_id = (string)policy["id"]!, waitlist = true, waitlist_capacity = 5, waitlist_offer_minutes = 30 });
        var session = (string)(await site.GivenSession(yoga, ann, "2031-06-07T10:00:00"))["id"]!;
        var full = await assistant.Do("create_a_wix_booking", new { service_id = (string)yoga["id"]!, event_id = session, participants = 2, first_name = "Ada", email = "ada@example.com" });
        await assistant.Do("create_a_wix_waitlist_entry", new { event_id = session, first_name = "Ben", email = "ben@example.com", participants = 2 });
        await assistant.Do("create_a_wix_waitlist_entry", new { event_id = session, first_name = "Cat", email = "cat@example.com" });
        var waiting = await assistant.Do("list_all_wix_waitlist_entries", new { event_id = session });
        Assert.Equal(["Ben 2 WAITING false", "Cat 1 WAITING false"], Items(waiting, "firstName", "participants", "status", "can_promote").Order(StringComparer.Ordinal));
        var cat = waiting["items"]!.AsArray().Single(w => (string)w!["firstName"]! == "Cat")!;
        await assistant.Do("delete_a_wix_waitlist_entry_by_id", new { registration_id = (string)cat["registration_id"]!, event_id = session });
        Assert.Contains("Yoga for Cat", assistant.Asked[^1].Message, StringComparison.Ordinal);
        await assistant.Do("wix_bookings_cancel", new { booking_id = (string)full["booking"]!["id"]! });
        var ben = (await assistant.Do("list_all_wix_waitlist_entries"))["items"]!.AsArray().Single()!;
        Assert.Equal("Ben SUGGESTING true", Ledgers.Line(ben, "firstName", "status", "can_promote"));
        var promoted = await assistant.Do("wix_waitlist_promote", new { registration_id = (string)ben["registration_id"]! });
        Assert.Equal("CONFIRMED", (string)promoted["booking"]!["status"]!);
        Assert.Empty((await assistant.Do("list_all_wix_waitlist_entries"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Services_one_after_the_other_are_booked_as_one_and_canceled_as_one()
    {
        var spa = await Spa.Open(cluster.Server);
        await using var assistant = await Assistant.Of(spa.Site, user: Yes);
        var wanted = new { services = new object[] { new { service_id = spa.Id(0), start = "2031-06-02T10:00", staff_member_id = spa.Ann }, new { service_id = spa.Id(1), staff_member_id = spa.Bea } }, first_name = "Ada", email = "ada@example.com", dry_run = true };
        var preview = await assistant.Do("create_a_wix_multi_service_booking", wanted);
        Assert.Equal(["Book: Massage, 2031-06-02T10:00:00 (UTC)", "Book: Facial, 2031-06-02T11:00:00 (UTC)", "The customer is not told."], preview["effects"]!.AsArray().Select(e => (string)e!));
        Assert.Empty((await assistant.Do("list_all_wix_bookings"))["items"]!.AsArray());
        var made = await assistant.Do("create_a_wix_multi_service_booking", new { wanted.services, wanted.first_name, wanted.email });
        Assert.Equal(["Massage CONFIRMED 2031-06-02T10:00:00.000Z", "Facial CONFIRMED 2031-06-02T11:00:00.000Z"], made["multiServiceBooking"]!["bookings"]!.AsArray().Select(b => Ledgers.Line(b!["booking"]!, "bookedEntity.title", "status", "startDate")));
        await assistant.Do("wix_audit_undo", new { audit_id = (string)made["audit_id"]! });
        Assert.Equal(["CANCELED", "CANCELED"], Items(await assistant.Do("list_all_wix_bookings"), "status"));
    }

    [Fact]
    public async Task A_preview_names_any_tool_that_changes_bookings_and_no_other()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), "2031-06-02T14:00:00", ann, b => b["status"] = "CONFIRMED");
        await using var assistant = await Assistant.Of(site, new { confirm = "preview" });
        var id = (string)booking["id"]!;
        var preview = await assistant.Do("wix_bookings_preview", new { tool = "wix_bookings_cancel", arguments = new { booking_id = id } });
        Assert.Equal("status: CONFIRMED -> CANCELED", (string)preview["effects"]![1]!);
        Assert.Equal(["CONFIRMED"], Items(await assistant.Do("list_all_wix_bookings"), "status"));
        await assistant.Do("wix_bookings_cancel", new { booking_id = id, confirmation_id = (string)preview["confirmation_id"]! });
        Assert.Equal(["CANCELED"], Items(await assistant.Do("list_all_wix_bookings"), "status"));
        await Assert.ThrowsAsync<McpProtocolException>(() => assistant.Call("wix_bookings_preview", new { tool = "create_a_wix_service", arguments = new { } }));
        await using var reader = await Assistant.Of(site, new { methods = new[] { "read" } });
        await Assert.ThrowsAsync<McpProtocolException>(() => reader.Call("wix_bookings_preview", new { tool = "wix_bookings_cancel", arguments = new { booking_id = id } }));
    }

    [Fact]
    public async Task Hours_replaced_twice_leave_the_weeks_between_as_they_were()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (ann, service) = (await site.GivenStaff(), (JsonNode?)null);
        service = await site.GivenService([ann]);
        await using var assistant = await Assistant.Of(site, user: Yes);
        var id = (string)(await assistant.Do("list_all_wix_staff_members", new { name = "Ann" }))["items"]![0]!["id"]!;
        async Task<string> Day(string day) => string.Join(' ', Items(await assistant.Do("wix_availability_query", new { service_id = (string)service["id"]!, from = day, to = $"{day}T23:59" }), "start").Select(s => s[11..16])) is { Length: > 11 } all ? $"{all[..5]}-{all[^5..]}" : "none";
        await assistant.Do("wix_staff_members_set_working_hours", new { staff_member_id = id, effective_from = "2031-06-09", weekly = new[] { new { day = "MONDAY", from = "12:00", to = "20:00" }, new { day = "SATURDAY", from = "10:00", to = "14:00" } } });
        await assistant.Do("wix_staff_members_set_working_hours", new { staff_member_id = id, effective_from = "2031-06-23", weekly = new[] { new { day = "MONDAY", from = "08:00", to = "24:00" } } });
        Assert.Equal(["09:00-16:00", "none", "12:00-19:00", "10:00-13:00", "none", "12:00-19:00", "10:00-13:00", "08:00-23:00", "none"], await Task.WhenAll(new[] { "2031-06-02", "2031-06-07", "2031-06-09", "2031-06-14", "2031-06-10", "2031-06-16", "2031-06-21", "2031-06-23", "2031-06-28" }.Select(Day)));
        await assistant.Refused("wix_staff_members_set_working_hours", new { staff_member_id = id, weekly = new[] { new { day = "MONDAY", from = "12:00", to = "11:00" } } }, "INVALID_ARGUMENTS");
        await assistant.Refused("wix_staff_members_set_working_hours", new { staff_member_id = id }, "INVALID_ARGUMENTS");
        await assistant.Do("wix_staff_members_set_working_hours", new { staff_member_id = id, business_hours = true });
        Assert.Equal(["09:00-16:00", "none"], await Task.WhenAll(Day("2031-06-23"), Day("2031-06-21")));
    }

    [Fact]
    public async Task One_persons_server_sees_their_calendar_and_numbers_alone()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var (ann, bea) = (await site.GivenStaff(), await site.GivenStaff("Bea"));
        var service = await site.GivenService([ann, bea]);
        foreach (var who in new[] { ann, bea })
            foreach (var hour in new[] { "09", "11" }) await site.Book(service, $"2031-06-02T{hour}:00:00", who, b => b["status"] = "CONFIRMED");
        await using var owner = await Assistant.Of(site, user: Yes);
        var hers = (string)(await owner.Do("create_a_wix_blocked_time", new { staff_member_id = bea, start = "2031-06-03T09:00", end = "2031-06-03T10:00" }))["event"]!["id"]!;
        await using var mine = await Assistant.Of(site, new { staff_member_ids = new[] { ann } }, Yes);
        Assert.Equal([ann, ann], (await mine.Do("wix_calendar_events_query", new { from = "2031-06-01", to = "2031-06-10" }))["items"]!.AsArray().Select(e => (string)e!["resources"]![0]!["id"]!));
        var events = (await mine.Do("wix_calendar_events_query", new { from = "2031-06-01", to = "2031-06-10", filter = new Dictionary<string, object> { ["resources.id"] = new Dictionary<string, object> { ["$hasSome"] = new[] { bea } } } }))["items"]!.AsArray();
        Assert.Empty(events);
        Assert.Empty(Items(await mine.Do("list_all_wix_blocked_times", new { from = "2031-06-01", to = "2031-06-10" }), "title"));
        await mine.Refused("get_single_wix_calendar_event_by_id", new { event_id = hers }, "NOT_FOUND");
        await mine.Refused("delete_a_wix_blocked_time_by_id", new { event_id = hers }, "NOT_FOUND");
        await mine.Refused("create_a_wix_blocked_time", new { staff_member_id = bea, start = "2031-06-03T09:00", end = "2031-06-03T10:00" }, "NOT_FOUND");
        Assert.Equal(["2"], (await mine.Do("wix_reports_query", new { report = "bookings_by_service", from = "2031-06-01", to = "2031-07-01" })).Rows("bookings"));
        await mine.Refused("wix_reports_query", new { report = "bookings_by_service", staff_member_ids = new[] { bea } }, "NOT_FOUND");
        var first = await mine.Do("wix_reports_query", new { report = "peak_times", from = "2031-06-01", to = "2031-07-01", limit = 1 });
        var next = await mine.Do("wix_reports_query", new { report = "peak_times", cursor = (string)first["next_cursor"]! });
        Assert.Equal([1, 1], first["rows"]!.AsArray().Concat(next["rows"]!.AsArray()).Select(r => (int)r!["bookings"]!));
        var open = await owner.Do("wix_reports_query", new { report = "peak_times", from = "2031-06-01", to = "2031-07-01", limit = 1 });
        await mine.Refused("wix_reports_query", new { report = "peak_times", cursor = (string)open["next_cursor"]! }, "INVALID_ARGUMENTS");
        var slots = await mine.Do("wix_availability_query", new { service_id = (string)service["id"]!, from = "2031-06-03", limit = 5 });
        Assert.Equal(5, (await mine.Do("wix_availability_query", new { service_id = (string)service["id"]!, from = "2031-06-03", limit = 5, cursor = (string)slots["next_cursor"]! }))["items"]!.AsArray().Count);
        Assert.DoesNotContain("wix_staff_members_set_working_hours", mine.Tools.Keys);
    }
}
