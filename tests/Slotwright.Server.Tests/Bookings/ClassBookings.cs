using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Booking a session of a class (behaviour/bookings.md 3, 5).</summary>
public sealed class ClassBookings(Cluster cluster)
{
    private const string Monday = "2031-06-02T10:00:00";

    private async Task<(TestSite Site, JsonNode Yoga, JsonNode Session)> Given(int capacity = 3, Action<JsonObject>? change = null)
    {
        var site = await cluster.Server.NewSite();
        var yoga = await site.GivenClass(capacity, change);
        return (site, yoga, await site.GivenSession(yoga, await site.GivenStaff(), Monday));
    }

    [Fact]
    public async Task An_event_id_is_enough_and_the_session_says_the_rest()
    {
        var (site, yoga, session) = await Given();
        var booking = await site.BookSession((string)session["id"]!, 2);
        var slot = booking["bookedEntity"]!["slot"]!;
        Assert.Equal(("Yoga", "GROUP"), ((string)booking["bookedEntity"]!["title"]!, (string)booking["bookedEntity"]!["tags"]![0]!));
        Assert.Equal(((string)yoga["id"]!, (string)yoga["schedule"]!["id"]!), ((string)slot["serviceId"]!, (string)slot["scheduleId"]!));
        Assert.Equal((Monday, "2031-06-02T11:00:00", "UTC"), ((string)slot["startDate"]!, (string)slot["endDate"]!, (string)slot["timezone"]!));
        Assert.Equal(((string)session["resources"]![0]!["id"]!, "Ann"), ((string)slot["resource"]!["id"]!, (string)slot["resource"]!["name"]!));
        Assert.Equal("2031-06-02T10:00:00.000Z", (string)booking["startDate"]!);
    }

    [Fact]
    public async Task The_older_session_id_names_an_event_as_well()
    {
        var (site, _, session) = await Given();
        var booking = await site.BookSession("", change: b => b["bookedEntity"] = new JsonObject { ["slot"] = new JsonObject { ["sessionId"] = (string)session["id"]! } });
        Assert.Equal((string)session["id"]!, (string)booking["bookedEntity"]!["slot"]!["eventId"]!);
    }

    [Fact]
    public async Task An_occurrence_of_a_weekly_class_is_booked_by_its_own_id_and_its_neighbours_keep_their_places()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var yoga = await site.GivenClass(1);
        await site.GivenSeries(yoga, await site.GivenStaff(), "2031-06-02T18:00:00");
        var sessions = await site.Sessions(yoga, "2031-10-20T00:00:00", "2031-11-04T00:00:00"); // the clocks go back on October 26th
        var booking = await site.BookSession((string)sessions[1]!["id"]!, change: b => b["status"] = "CONFIRMED");
        Assert.Equal(("2031-10-27T18:00:00", "2031-10-27T17:00:00.000Z"), ((string)booking["bookedEntity"]!["slot"]!["startDate"]!, (string)booking["startDate"]!));
        (await site.TryBookSession((string)sessions[1]!["id"]!)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        await site.BookSession((string)sessions[0]!["id"]!, change: b => b["status"] = "CONFIRMED");
        await site.BookSession((string)sessions[2]!["id"]!, change: b => b["status"] = "CONFIRMED");
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task A_booking_takes_its_places_when_it_is_confirmed_and_gives_them_back_when_it_is_canceled()
    {
        var (site, _, session) = await Given(capacity: 3);
        var id = (string)session["id"]!;
        var booking = await site.BookSession(id, 2);
        await site.BookSession(id, 3); // a CREATED booking takes nothing
        var confirmed = (await site.ConfirmOrDecline(booking)).Ok()["booking"]!;
        Assert.Equal("CONFIRMED", (string)confirmed["status"]!);
        (await site.TryBookSession(id, 2)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        await cluster.SeatsAgree(site);
        (await site.Act(booking, "cancel", new { revision = (string)confirmed["revision"]! })).Ok();
        await site.BookSession(id, 3, b => b["status"] = "CONFIRMED");
        await cluster.SeatsAgree(site);
    }

    [Theory]
    [InlineData("NOT_PAID", "DECLINED", false)]
    [InlineData("PAID", "CONFIRMED", true)]
    public async Task When_the_session_has_filled_up_meanwhile_the_unpaid_booking_is_declined_and_the_paid_one_kept_and_flagged(string payment, string status, bool flagged)
    {
        var (site, _, session) = await Given(capacity: 1);
        var late = await site.BookSession((string)session["id"]!);
        await site.BookSession((string)session["id"]!, change: b => b["status"] = "CONFIRMED");
        var settled = (await site.ConfirmOrDecline(late, payment)).Ok()["booking"]!;
        Assert.Equal((status, flagged), ((string)settled["status"]!, settled["doubleBooked"] is not null));
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task The_owner_may_confirm_beyond_the_capacity_and_is_told_of_it()
    {
        var (site, _, session) = await Given(capacity: 1);
        var late = await site.BookSession((string)session["id"]!);
        await site.BookSession((string)session["id"]!, change: b => b["status"] = "CONFIRMED");
        var confirmed = (await site.Act(late, "confirm", new { revision = "1" })).Ok()["booking"]!;
        Assert.Equal(("CONFIRMED", true), ((string)confirmed["status"]!, (bool)confirmed["doubleBooked"]!));
        await cluster.SeatsAgree(site);
    }

    [Fact]
    public async Task Where_the_owner_approves_by_hand_a_request_keeps_its_place_until_it_is_declined()
    {
        var (site, _, session) = await Given(capacity: 1, s => s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = true });
        var pending = (await site.ConfirmOrDecline(await site.BookSession((string)session["id"]!))).Ok()["booking"]!;
        Assert.Equal("PENDING", (string)pending["status"]!);
        (await site.TryBookSession((string)session["id"]!)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
        (await site.Act(pending, "decline", new { revision = (string)pending["revision"]! })).Ok();
        await site.BookSession((string)session["id"]!);
        await cluster.SeatsAgree(site);
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("0000000000000000000000000000000020310602T100000Z")]
    [InlineData("no id at all but long enough to be one.")]
    public async Task A_session_that_is_not_there_cannot_be_booked(string id)
    {
        var (site, _, _) = await Given();
        (await site.TryBookSession(id)).Refused(428, "SESSION_NOT_FOUND");
    }

    [Fact]
    public async Task Hours_a_series_itself_and_sessions_of_other_services_are_no_sessions_to_book()
    {
        var (site, yoga, session) = await Given();
        var ann = (string)session["resources"]![0]!["id"]!;
        var master = await site.GivenSeries(yoga, ann, Monday);
        (await site.TryBookSession((string)master["id"]!)).Refused(428, "SESSION_NOT_FOUND");
        var other = await site.GivenClass();
        (await site.TryBookSession((string)session["id"]!, change: b => b["bookedEntity"]!["slot"]!["serviceId"] = (string)other["id"]!)).Refused(428, "SESSION_NOT_FOUND");
        (await site.Post($"{Classes.Events}/{session["id"]}/cancel", new { })).Ok();
        (await site.TryBookSession((string)session["id"]!)).Refused(428, "SESSION_NOT_FOUND");
    }

    [Fact]
    public async Task Customers_book_under_the_policy_and_no_more_places_than_it_lets_them()
    {
        var (site, _, session) = await Given(capacity: 30);
        var visitor = await site.Visitor();
        (await visitor.TryBookSession((string)session["id"]!, 21)).Refused(403, "BOOKING_POLICY_VIOLATION");
        await visitor.BookSession((string)session["id"]!, 20);
    }
}
