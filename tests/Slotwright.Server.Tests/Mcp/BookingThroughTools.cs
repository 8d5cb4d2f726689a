using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>An assistant books, moves and cancels as the front desk would; what it leaves open the user is asked, with the choices there really are.</summary>
public sealed class BookingThroughTools(Cluster cluster)
{
    private static ElicitResult Yes(ElicitRequestParams _) => new() { Action = "accept", Content = new Dictionary<string, JsonElement>() };

    /// <summary>Takes the choice whose title begins with a text.</summary>
    private static ElicitResult Choose(ElicitRequestParams asked, string title)
    {
        var (name, schema) = asked.RequestedSchema!.Properties.Single();
        var choice = ((ElicitRequestParams.TitledSingleSelectEnumSchema)schema).OneOf.First(o => o.Title.StartsWith(title, StringComparison.Ordinal));
        return new() { Action = "accept", Content = new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement(choice.Const) } };
    }

    private async Task<(TestSite Site, string Ann, JsonNode Service)> Salon()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenService([ann]));
    }

    [Fact]
    public async Task A_booking_is_confirmed_and_the_slot_is_gone()
    {
        var (site, ann, service) = await Salon();
        await using var assistant = await Assistant.Of(site);
        var id = (string)service["id"]!;
        var booked = await assistant.Do("create_a_wix_booking", new { service_id = id, start = "2031-06-02T14:00", first_name = "John", last_name = "Doe", email = "john@example.com" });
        Assert.Equal("CONFIRMED", (string)booked["booking"]!["status"]!);
        Assert.Equal("2031-06-02T12:00:00.000Z", (string)booked["booking"]!["startDate"]!);
        var free = await assistant.Do("wix_availability_query", new { service_id = id, from = "2031-06-02T13:00", to = "2031-06-02T16:00" });
        Assert.Equal(["2031-06-02T13:00:00", "2031-06-02T15:00:00"], free["items"]!.AsArray().Select(s => (string)s!["start"]!).Where(s => s.EndsWith(":00:00", StringComparison.Ordinal)));
        var why = await assistant.Do("wix_availability_check", new { service_id = id, start = "2031-06-02T14:00" });
        Assert.False((bool)why["bookable"]!);
        await assistant.Refused("create_a_wix_booking", new { service_id = id, start = "2031-06-02T14:00", staff_member_id = ann, first_name = "Jane" }, "SLOT_NOT_AVAILABLE");
    }

    [Theory]
    [InlineData("2026-07-28")]
    [InlineData("2025-11-25")]
    public async Task What_is_left_open_the_user_is_asked(string protocol)
    {
        var (site, ann, _) = await Salon();
        await using var assistant = await Assistant.Of(site, user: asked => asked.RequestedSchema!.Properties.ContainsKey("service_id") ? Choose(asked, "Hair cut") : Choose(asked, asked.RequestedSchema.Properties.ContainsKey("staff_member_id") ? "Ann" : ""), protocol: protocol);
        var booked = await assistant.Do("create_a_wix_booking", new { choose_staff = true, first_name = "John" });
        Assert.Equal(["service_id", "staff_member_id", "start"], assistant.Asked.Select(a => a.RequestedSchema!.Properties.Keys.Single()));
        Assert.Equal(ann, (string)booked["booking"]!["bookedEntity"]!["slot"]!["resource"]!["id"]!);
        Assert.Contains("(Europe/Berlin)", ((ElicitRequestParams.TitledSingleSelectEnumSchema)assistant.Asked[2].RequestedSchema!.Properties["start"]).OneOf[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_cannot_ask_is_told_the_choices()
    {
        var (site, _, service) = await Salon();
        await using var assistant = await Assistant.Of(site);
        var error = await assistant.Refused("create_a_wix_booking", new { first_name = "John" }, "MISSING_ARGUMENT");
        Assert.Equal((string)service["id"]!, (string)error["data"]!["choices"]![0]!["value"]!);
        Assert.Empty((await assistant.Do("list_all_wix_bookings"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_preview_of_a_booking_books_nothing_and_sees_what_stands_in_its_way()
    {
        var (site, ann, service) = await Salon();
        await using var assistant = await Assistant.Of(site);
        var wanted = new { service_id = (string)service["id"]!, start = "2031-06-02T14:00", staff_member_id = ann, first_name = "John", dry_run = true };
        var preview = await assistant.Do("create_a_wix_booking", wanted);
        Assert.Equal("Book: Hair cut for John, Mon 2 Jun 2031 14:00 (Europe/Berlin)", (string)preview["effects"]![0]!);
        Assert.Empty((await assistant.Do("list_all_wix_bookings"))["items"]!.AsArray());
        await site.Book(service, "2031-06-02T14:00:00", ann, b => b["status"] = "CONFIRMED");
        await assistant.Refused("create_a_wix_booking", wanted, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task A_booking_moves_and_moves_back()
    {
        var (site, ann, service) = await Salon();
        var booking = await site.Book(service, "2031-06-02T14:00:00", ann, b => b["status"] = "CONFIRMED");
        await using var assistant = await Assistant.Of(site, user: Yes);
        var moved = await assistant.Do("wix_bookings_reschedule", new { booking_id = (string)booking["id"]!, start = "2031-06-06T10:00" });
        Assert.Equal("2031-06-06T08:00:00.000Z", (string)moved["booking"]!["startDate"]!);
        Assert.Contains("Move: Hair cut for Bob, Fri 6 Jun 2031 10:00 (Europe/Berlin)", assistant.Asked[0].Message, StringComparison.Ordinal);
        await assistant.Do("wix_audit_undo", new { audit_id = (string)moved["audit_id"]! });
        var back = await assistant.Do("get_single_wix_booking_by_id", new { booking_id = (string)booking["id"]! });
        Assert.Equal("2031-06-02T12:00:00.000Z", (string)back["booking"]!["startDate"]!);
    }

    [Fact]
    public async Task Many_bookings_are_canceled_with_one_question_and_progress()
    {
        var (site, ann, service) = await Salon();
        var ids = new List<string>();
        foreach (var hour in new[] { "09", "10", "11" }) ids.Add((string)(await site.Book(service, $"2031-06-02T{hour}:00:00", ann, b => b["status"] = "CONFIRMED"))["id"]!);
        await using var assistant = await Assistant.Of(site, user: Yes);
        var told = new List<ProgressNotificationValue>();
        var result = await assistant.Call("wix_bookings_bulk_cancel", new { booking_ids = ids.Append(Guid.NewGuid().ToString()) }, new Told(told));
        Assert.NotEqual(true, result.IsError);
        Assert.Equal((3, 1), (result.StructuredContent!.Value.GetProperty("succeeded").GetInt32(), result.StructuredContent.Value.GetProperty("failed").GetInt32()));
        Assert.Equal(4, told.Max(t => t.Total));
        Assert.Equal(3, Assert.Single(assistant.Asked).Message!.Split('\n').Count(l => l.StartsWith("Cancel: Hair cut for Bob", StringComparison.Ordinal)));
        Assert.Equal(3, (await assistant.Do("wix_bookings_query", new { status = new[] { "CANCELED" } }))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_held_slot_is_kept_for_whoever_has_the_handle()
    {
        var (site, ann, service) = await Salon();
        await using var assistant = await Assistant.Of(site);
        var hold = (await assistant.Do("wix_slots_hold", new { service_id = (string)service["id"]!, start = "2031-06-02T14:00:00", end = "2031-06-02T15:00:00", time_zone = "Europe/Berlin", staff_member_id = ann }))["slotHold"]!;
        (await (await site.Visitor()).TryBook(service, "2031-06-02T14:00:00", ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        var booked = await assistant.Do("create_a_wix_booking", new { service_id = (string)service["id"]!, start = "2031-06-02T14:00", staff_member_id = ann, hold_id = (string)hold["id"]!, first_name = "John" });
        Assert.Equal("CONFIRMED", (string)booked["booking"]!["status"]!);
    }

    private sealed class Told(List<ProgressNotificationValue> told) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) { lock (told) told.Add(value); }
    }
}
