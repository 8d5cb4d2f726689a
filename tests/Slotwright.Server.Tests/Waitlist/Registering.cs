using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>Standing in line for a full session (behaviour/waitlist.md 1 to 3).</summary>
[Collection("Waitlist")]
public sealed class Registering(Cluster cluster)
{
    [Fact]
    public async Task A_registration_is_a_booking_that_waits_and_takes_no_place()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        var id = await full.Register("Bea", 2);
        var booking = await full.Booking(id);
        Assert.Equal(("WAITING_LIST", 2, "GROUP"), (booking.Status(), (int)booking["totalParticipants"]!, (string)booking["bookedEntity"]!["tags"]![0]!));
        Assert.Equal((full.Place, "2031-06-02T10:00:00", "Bea"), ((string)booking.Slot()["eventId"]!, (string)booking.Slot()["startDate"]!, (string)booking["contactDetails"]!["firstName"]!));
        Assert.Equal("IDLE: Bea WAITING", await full.Line());
        Assert.Equal(["created"], (await cluster.Events(full.Site)).Where(e => (string)e.Booking["id"]! == id).Select(e => e.Slug));
        await full.Agrees();
    }

    [Fact]
    public async Task The_list_tells_how_the_line_stands_and_what_the_policy_says()
    {
        await using var full = await FullSession.Of(cluster, waitlist: new { enabled = true, capacity = 4, reservationTimeInMinutes = 25 });
        var empty = await full.Entry();
        Assert.Equal(("IDLE", 0, 4, 25, 0), ((string)empty["status"]!, (int)empty["numberOfRegistrations"]!, (int)empty["capacity"]!, (int)empty["timeWindowMinutes"]!, empty["registrations"]!.AsArray().Count));
        var id = await full.Register("Bea");
        var entry = await full.Entry();
        Assert.Equal((full.Place, 1), ((string)entry["waitingResource"]!, (int)entry["numberOfRegistrations"]!));
        Assert.Equal($$$"""{"id":"{{{id}}}","bookingId":"{{{id}}}","waitingResource":"{{{full.Place}}}","status":"WAITING","availableActions":{"leave":true,"enroll":false}}""", entry["registrations"]![0]!.ToJsonString());
        Assert.Empty((await full.Site.Get($"{FullSession.Path}/list?waitingResources={Guid.NewGuid()}&waitingResources=nothing")).Ok()["list"]!.AsArray());
    }

    [Fact]
    public async Task The_older_paths_lead_to_the_same()
    {
        await using var full = await FullSession.Of(cluster);
        var id = (string)(await full.Site.Post("/bookings/v1/waitingList", new { waitingResource = full.Place, formInfo = new { contactDetails = new { email = "bea@example.com" } } })).Ok()["registrationId"]!;
        foreach (var path in new[] { "waitingList", "waitlist" })
            Assert.Equal(id, (string)(await full.Site.Get($"/bookings/v1/{path}?waitingResources={full.Place}")).Ok()["list"]![0]!["registrations"]![0]!["id"]!);
        await full.Free();
        Assert.Equal("CONFIRMED", (await full.Site.Post($"/bookings/v1/waitingList/{id}", new { })).Ok()["booking"]!.Status());
    }

    [Fact]
    public async Task Only_a_full_session_is_waited_for()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        await full.Free();
        (await full.TryRegister(full.Site, "Bea")).Refused(428, "SESSION_NOT_FULL");
        (await full.TryRegister(full.Site, "Bea", 2)).Refused(428, "SESSION_NOT_FULL");
    }

    [Fact]
    public async Task Without_a_waitlist_in_the_policy_nobody_registers()
    {
        await using var full = await FullSession.Of(cluster, waitlist: new { enabled = false });
        (await full.TryRegister(full.Site, "Bea")).Refused(428, "WAITLIST_NOT_ENABLED");
    }

    [Fact]
    public async Task The_list_takes_as_many_registrations_as_the_policy_says()
    {
        await using var full = await FullSession.Of(cluster, waitlist: new { enabled = true, capacity = 2 });
        await full.Register("Bea");
        var cid = await full.Register("Cid");
        (await full.TryRegister(full.Site, "Dan")).Refused(428, "WAITLIST_FULL");
        (await full.TryLeave(cid)).Ok();
        await full.Register("Dan");
        await full.Agrees();
    }

    [Fact]
    public async Task A_customer_waits_once_for_a_session()
    {
        await using var full = await FullSession.Of(cluster);
        var id = await full.Register("Bea");
        (await full.TryRegister(full.Site, "BEA")).Refused(409, "ALREADY_REGISTERED");
        (await full.TryLeave(id)).Ok();
        await full.Register("Bea");
        await full.Agrees();
    }

    [Fact]
    public async Task Of_many_registrations_of_one_customer_at_once_one_is_kept()
    {
        await using var full = await FullSession.Of(cluster);
        var replies = await Rivals.All(10, _ => full.TryRegister(full.Site, "Bea"));
        Assert.Single(replies, r => r.Status == 200);
        foreach (var late in replies.Where(r => r.Status != 200)) late.Refused(409, "ALREADY_REGISTERED");
        await full.Agrees();
    }

    [Fact]
    public async Task A_party_larger_than_the_session_never_fits()
    {
        await using var full = await FullSession.Of(cluster, capacity: 2);
        (await full.TryRegister(full.Site, "Bea", 3)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        (await full.TryRegister(full.Site, "Bea", change: b => b["formInfo"]!["paymentSelection"] = new JsonArray(Two(), Two(), Two()))).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        static JsonObject Two() => new() { ["numberOfParticipants"] = int.MaxValue };
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("nothing of the kind")]
    [InlineData("")]
    public async Task What_is_not_on_the_calendar_is_not_waited_for(string resource)
    {
        await using var full = await FullSession.Of(cluster);
        (await full.TryRegister(full.Site, "Bea", change: b => b["waitingResource"] = resource)).Refused(428, "SESSION_NOT_FOUND");
    }

    [Fact]
    public async Task What_is_missing_or_malformed_is_named()
    {
        await using var full = await FullSession.Of(cluster);
        Assert.Equal(["formInfo REQUIRED_FIELD", "waitingResource REQUIRED_FIELD"], (await full.Site.Post($"{FullSession.Path}/register", new { })).Violations().Order());
        var wrong = await full.TryRegister(full.Site, "Bea", change: b => b["formInfo"] = JsonNode.Parse("""{"contactDetails":{"email":"no mail","contactId":"x"},"additionalFields":[{"id":"y","value":"v"}]}"""));
        Assert.Equal(["formInfo.additionalFields[0].id FORMAT", "formInfo.contactDetails.contactId FORMAT", "formInfo.contactDetails.email FORMAT"], wrong.Violations().Order());
        Assert.Equal(["formInfo.paymentSelection[0].numberOfParticipants MIN"], (await full.TryRegister(full.Site, "Bea", 0)).Violations());
        Assert.Equal(["registrationId REQUIRED_FIELD"], (await full.Site.Post($"{FullSession.Path}/enroll", new { })).Violations());
        Assert.Equal(["registrationId REQUIRED_FIELD", "waitingResource REQUIRED_FIELD"], (await full.Site.Post($"{FullSession.Path}/leave", new { })).Violations().Order());
        Assert.Equal(["waitingResources REQUIRED_FIELD"], (await full.Site.Get($"{FullSession.Path}/list")).Violations());
    }

    [Fact]
    public async Task The_answers_of_the_form_are_kept_with_the_booking()
    {
        await using var full = await FullSession.Of(cluster);
        var field = Guid.NewGuid().ToString();
        var id = (string)(await full.TryRegister(full.Site, "Bea", change: b =>
        {
            b["formInfo"]!["additionalFields"] = new JsonArray(new JsonObject { ["id"] = field, ["value"] = "left handed" });
            b["formInfo"]!["customFormFields"] = new JsonObject { ["Shoe size"] = "42" };
        })).Ok()["registrationId"]!;
        var fields = (await full.Booking(id))["additionalFields"]!;
        Assert.Equal((field, "left handed", "Shoe size", "42"), ((string)fields[0]!["id"]!, (string)fields[0]!["value"]!, (string)fields[1]!["label"]!, (string)fields[1]!["value"]!));
    }

    [Fact]
    public async Task What_the_customer_was_shown_must_be_when_the_session_is()
    {
        await using var full = await FullSession.Of(cluster);
        static JsonObject At(int hour, int month = 6) => new() { ["year"] = 2031, ["monthOfYear"] = month, ["dayOfMonth"] = 2, ["hourOfDay"] = hour, ["minutesOfHour"] = 0 };
        var wrong = await full.TryRegister(full.Site, "Bea", change: b => (b["presentedStartTime"], b["presentedEndTime"]) = (At(9), At(10, month: 77)));
        Assert.Equal(["presentedEndTime VALIDATION", "presentedStartTime VALIDATION"], wrong.Violations().Order());
        (await full.TryRegister(full.Site, "Bea", change: b => (b["presentedStartTime"], b["presentedEndTime"]) = (At(10), At(11)))).Ok();
    }

    [Fact]
    public async Task Customers_register_for_themselves_and_act_on_nobody_elses_registration()
    {
        await using var full = await FullSession.Of(cluster);
        var (bea, cid) = (await full.Site.Visitor(), await full.Site.Visitor());
        var id = await full.Register("Bea", who: bea);
        await full.Register("Cid", who: cid);
        await full.Free();
        (await full.TryEnroll(id, cid)).Refused(404, "REGISTRATION_NOT_FOUND");
        (await full.TryLeave(id, cid)).Refused(404, "REGISTRATION_NOT_FOUND");
        var seen = await full.Entry(bea);
        Assert.Equal((2, id), ((int)seen["numberOfRegistrations"]!, (string)Assert.Single(seen["registrations"]!.AsArray())!["id"]!));
        Assert.Equal("CONFIRMED", (await full.Enroll(id, bea)).Status());
        (await full.TryEnroll(Guid.NewGuid().ToString(), bea)).Refused(404, "REGISTRATION_NOT_FOUND");
        (await full.TryEnroll("no id", bea)).Refused(404, "REGISTRATION_NOT_FOUND");
    }

    [Fact]
    public async Task Customers_register_within_the_policy_and_nobody_once_the_session_has_begun()
    {
        await using var full = await FullSession.Of(cluster, capacity: 30);
        (await full.TryRegister(await full.Site.Visitor(), "Bea", 21)).Refused(403, "BOOKING_POLICY_VIOLATION");
        full.Clock.Current = new(2031, 6, 2, 10, 0, 0, TimeSpan.Zero);
        (await full.TryRegister(full.Site, "Bea")).Refused(403, "BOOKING_POLICY_VIOLATION");
    }
}
