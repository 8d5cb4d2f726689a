using System.Globalization;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Joining what has begun already, where the policy lets customers (behaviour/availability.md 3, bookings.md 3).</summary>
public sealed class LateBookings(Cluster cluster)
{
    private static async Task<TestSite> Given(TestServer server, bool afterStart)
    {
        var site = await server.NewSite();
        var policies = (await site.Post("/bookings/v1/booking-policies/query", new { query = new { filter = new { @default = true } } })).Ok()["bookingPolicies"]![0]!;
        (await site.Patch($"/bookings/v1/booking-policies/{policies["id"]}", new { bookingPolicy = new { revision = (string)policies["revision"]!, bookAfterStartPolicy = new { enabled = afterStart } } })).Ok();
        return site;
    }

    private static Action<JsonObject> UnderDefault => s => s.Remove("bookingPolicy");

    [Theory]
    [InlineData(false, "09:59", true)]
    [InlineData(false, "10:00", false)]
    [InlineData(true, "10:00", true)]
    [InlineData(true, "10:59", true)]
    [InlineData(true, "11:00", false)]
    public async Task A_running_session_is_joined_until_its_end_if_at_all(bool afterStart, string at, bool booked)
    {
        await using var server = await cluster.Another(At($"2031-06-02T{at}:00Z"));
        var site = await Given(server, afterStart);
        var session = await site.GivenSession(await site.GivenClass(change: UnderDefault), await site.GivenStaff(), "2031-06-02T10:00:00");
        Expect(booked, await (await site.Visitor()).TryBookSession((string)session["id"]!));
        (await site.TryBookSession((string)session["id"]!)).Ok(); // the owner is not bound
    }

    [Theory]
    [InlineData(false, "2031-06-02T09:59:00Z", true)]
    [InlineData(false, "2031-06-02T10:00:00Z", false)]
    [InlineData(true, "2031-06-09T10:30:00Z", true)]
    [InlineData(true, "2031-06-16T10:00:00Z", false)]
    public async Task A_running_course_is_joined_until_its_last_session_begins(bool afterStart, string now, bool booked)
    {
        await using var server = await cluster.Another(At(now));
        var site = await Given(server, afterStart);
        var course = await site.GivenCourse(change: UnderDefault);
        var teacher = await site.GivenStaff();
        foreach (var day in (string[])["02", "09", "16"]) await site.GivenSession(course, teacher, $"2031-06-{day}T10:00:00");
        Expect(booked, await (await site.Visitor()).TryBookCourse(course));
    }

    [Fact]
    public async Task An_appointment_that_has_begun_is_never_booked_by_a_customer()
    {
        await using var server = await cluster.Another(At("2031-06-02T10:10:00Z"));
        var site = await Given(server, afterStart: true);
        var service = await site.GivenService([await site.GivenStaff()], change: UnderDefault);
        Expect(false, await (await site.Visitor()).TryBook(service, "2031-06-02T10:00:00", null));
    }

    private static void Expect(bool booked, Reply reply)
    {
        if (booked) reply.Ok();
        else Assert.Contains("tooLateToBook", reply.Refused(403, "BOOKING_POLICY_VIOLATION")["data"]!["violations"]!.AsArray().Select(v => (string)v!));
    }

    private static TestClock At(string now) => new(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
}
