using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Policies bind customers, to the minute; owners are free of them. Time is where the test puts it.</summary>
public sealed class PoliciesApi(Cluster cluster)
{
    private const string Noon = "2031-06-02T12:00:00", One = "2031-06-02T13:00:00", Two = "2031-06-02T14:00:00";

    [Fact]
    public async Task Customers_book_between_the_earliest_and_the_latest_moment_and_owners_at_any()
    {
        var clock = new TestClock(At("2031-06-02T08:00:00"));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server, new { name = "Narrow", limitEarlyBookingPolicy = new { enabled = true, earliestBookingInMinutes = 180 }, limitLateBookingPolicy = new { enabled = true, latestBookingInMinutes = 60 } });
        var visitor = await site.Visitor();
        async Task<string> Try(TestSite who, string now)
        {
            clock.Current = At(now);
            var reply = await who.TryBook(service, Noon, ann);
            return reply.Status == 200 ? "" : string.Join(' ', reply.Refused(403, "BOOKING_POLICY_VIOLATION")["data"]!["violations"]!.AsArray());
        }
        Assert.Equal("tooEarlyToBook", await Try(visitor, "2031-06-02T08:59:59.999"));
        Assert.Equal("", await Try(visitor, "2031-06-02T09:00:00"));
        Assert.Equal("", await Try(visitor, "2031-06-02T11:00:00"));
        Assert.Equal("tooLateToBook", await Try(visitor, "2031-06-02T11:00:00.001"));
        foreach (var now in new[] { "2031-06-02T08:59:59", "2031-06-02T11:30:00" }) Assert.Equal("", await Try(site, now));
    }

    [Fact]
    public async Task A_started_slot_is_booked_by_owners_only()
    {
        var clock = new TestClock(At("2031-06-02T11:59:59.999"));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server, new { name = "Open" });
        var visitor = await site.Visitor();
        (await visitor.TryBook(service, Noon, ann)).Ok();
        clock.Current = At(Noon);
        (await visitor.TryBook(service, Noon, ann)).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await site.TryBook(service, Noon, ann)).Ok();
    }

    [Fact]
    public async Task A_service_not_bookable_online_is_booked_by_owners_only()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], change: s => s["onlineBooking"] = new JsonObject { ["enabled"] = false });
        var violations = (await (await site.Visitor()).TryBook(service, Noon, ann)).Refused(403, "BOOKING_POLICY_VIOLATION")["data"]!["violations"]!;
        Assert.Equal("""["bookOnlineDisabled"]""", violations.ToJsonString());
        (await site.TryBook(service, Noon, ann)).Ok();
    }

    [Fact]
    public async Task Customers_cancel_and_move_until_exactly_the_limit_and_owners_after_it()
    {
        var clock = new TestClock(At("2031-06-02T08:00:00"));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server, new
        {
            name = "Limited",
            cancellationPolicy = new { enabled = true, limitLatestCancellation = true, latestCancellationInMinutes = 60 },
            reschedulePolicy = new { enabled = true, limitLatestReschedule = true, latestRescheduleInMinutes = 90 },
        });
        var visitor = await site.Visitor();
        var (first, second) = (await visitor.Book(service, Noon, ann), await visitor.Book(service, Noon, ann));
        clock.Current = At("2031-06-02T10:30:00.001");
        (await visitor.Move(first, One, Two)).Refused(403, "BOOKING_POLICY_VIOLATION");
        Assert.Equal("True False", await Allowed(site, first));
        clock.Current = At("2031-06-02T10:30:00");
        Assert.Equal("True True", await Allowed(site, first));
        second = (await visitor.Move(second, One, Two)).Ok()["booking"]!;
        clock.Current = At("2031-06-02T11:00:00.001");
        (await visitor.Cancel(first)).Refused(403, "BOOKING_POLICY_VIOLATION");
        Assert.Equal("False False", await Allowed(site, first));
        clock.Current = At("2031-06-02T11:00:00");
        (await visitor.Cancel(first)).Ok();
        clock.Current = At("2031-06-02T12:59:00");
        second = (await site.Move(second, "2031-06-02T15:00:00", "2031-06-02T16:00:00")).Ok()["booking"]!;
        clock.Current = At("2031-06-02T14:59:00");
        (await site.Cancel(second)).Ok();
    }

    [Fact]
    public async Task A_policy_that_forbids_changes_is_for_customers()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenPolicy([ann], new { name = "Final" });
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Noon, ann);
        (await visitor.Cancel(booking)).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await visitor.Move(booking, One, Two)).Refused(403, "BOOKING_POLICY_VIOLATION");
        Assert.Equal("False False", await Allowed(site, booking));
        (await site.Cancel(booking)).Ok();
    }

    [Fact]
    public async Task A_booking_is_changed_by_the_policy_it_was_made_under()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenPolicy([ann], new { name = "Kind", cancellationPolicy = new { enabled = true } });
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Noon, ann);
        var policy = service["bookingPolicy"]!;
        var revision = (string)(await site.Get($"/_api/bookings/v1/booking-policies/{policy["id"]}")).Ok()["bookingPolicy"]!["revision"]!;
        (await site.Patch($"/_api/bookings/v1/booking-policies/{policy["id"]}", new { bookingPolicy = new { revision, cancellationPolicy = new { enabled = false } } })).Ok();
        var later = await visitor.Book(service, One, ann);
        (await visitor.Cancel(later)).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await visitor.Cancel(booking)).Ok();
    }

    [Fact]
    public async Task A_new_slot_also_meets_the_rules_of_booking_it_now()
    {
        var clock = new TestClock(At("2031-06-02T10:00:00"));
        await using var server = await cluster.Another(clock);
        var (site, ann, service) = await Given(server, new { name = "Early", limitEarlyBookingPolicy = new { enabled = true, earliestBookingInMinutes = 180 }, reschedulePolicy = new { enabled = true } });
        var visitor = await site.Visitor();
        var booking = await visitor.Book(service, Noon, ann);
        (await visitor.Move(booking, "2031-06-02T13:30:00", "2031-06-02T14:30:00")).Refused(403, "BOOKING_POLICY_VIOLATION");
        (await visitor.Move(booking, One, Two)).Ok();
    }

    /// <summary>What a customer may still do: cancel, reschedule.</summary>
    private static async Task<string> Allowed(TestSite site, JsonNode booking)
    {
        var item = (await site.Post("/bookings/v2/bulk/bookings/calculate_allowed_actions", new { bookingIds = new[] { (string)booking["id"]! } })).Ok()["results"]![0]!["item"]!;
        return $"{(bool?)item["cancel"] == true} {(bool?)item["reschedule"] == true}";
    }

    private async Task<(TestSite, string, JsonNode)> Given(TestServer server, object policy)
    {
        var site = (await cluster.Server.NewSite()).Through(server);
        var ann = await site.GivenStaff();
        return (site, ann, await site.GivenPolicy([ann], policy));
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
