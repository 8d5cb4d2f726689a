using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>One event of the outbox.</summary>
internal sealed record Told(string Slug, string Kind, long Sequence, JsonNode Body, string Identity)
{
    /// <summary>The booking an event of any kind speaks of.</summary>
    public JsonNode Booking => Kind == "actionEvent" ? Action["booking"]! : Body["entity"] ?? Body["currentEntity"]!;

    /// <summary>The body of an action event.</summary>
    public JsonNode Action => Body["body"]!;
}

/// <summary>What tests of bookings ask besides the calls themselves.</summary>
internal static class BookingQuestions
{
    public const string Query = "/_api/bookings-reader/v2/extended-bookings/query";
    public const string Count = "/_api/bookings-reader/v2/extended-bookings/count";
    public const string Create = "/_api/bookings-service/v2/bookings";
    public const string Holds = "/slotwright/v1/slot-holds";

    /// <summary>All events of a site about bookings, in the order they were stored.</summary>
    public static Task<List<Told>> Events(this Cluster cluster, TestSite site) => cluster.Server.Db.List(Guid.Parse(site.Id), """
        SELECT slug, kind, sequence, body, identity_type FROM outbox WHERE site_id = $1 AND entity_fqdn = 'wix.bookings.v2.booking' ORDER BY id
        """, r => new Told(r.GetString(0), r.GetString(1), r.GetInt64(2), JsonNode.Parse(r.GetFieldValue<byte[]>(3))!, r.GetString(4)), CancellationToken.None);

    /// <summary>The bookings a query finds, in its order.</summary>
    public static async Task<List<JsonNode>> Find(this TestSite site, object query) =>
        [.. (await site.Post(Query, new { query })).Ok()["extendedBookings"]!.AsArray().Select(b => b!["booking"]!)];

    /// <summary>A booking as it is stored now.</summary>
    public static async Task<JsonNode> Stored(this TestSite site, JsonNode booking) =>
        Assert.Single(await site.Find(new { filter = new { id = (string)booking["id"]! } }));

    public static string Status(this JsonNode booking) => (string)booking["status"]!;

    public static string Revision(this JsonNode booking) => (string)booking["revision"]!;

    public static JsonNode Slot(this JsonNode booking) => booking["bookedEntity"]!["slot"]!;

    /// <summary>The local starts still offered on the first Monday of June 2031.</summary>
    public static async Task<List<string>> Offered(this TestSite site, JsonNode service) =>
        [.. (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Where(s => (bool)s!["bookable"]!).Select(s => ((string)s!["localStartDate"]!)[11..16])];

    public static Task<Reply> Move(this TestSite site, JsonNode booking, string start, string end, object? flow = null, object? resource = null) =>
        site.Act(booking, "reschedule", new { revision = booking.Revision(), slot = new { startDate = start, endDate = end, resource }, flowControlSettings = flow });

    public static Task<Reply> Cancel(this TestSite site, JsonNode booking, object? flow = null) =>
        site.Act(booking, "cancel", new { revision = booking.Revision(), flowControlSettings = flow });

    public static Task<Reply> Confirm(this TestSite site, JsonNode booking, object? flow = null, bool? doubleBooked = null) =>
        site.Act(booking, "confirm", new { revision = booking.Revision(), flowControlSettings = flow, doubleBooked });

    /// <summary>A booking made and confirmed by the owner.</summary>
    public static async Task<JsonNode> Confirmed(this TestSite site, JsonNode service, string start, string? resource) =>
        await site.Book(service, start, resource, b => b["status"] = "CONFIRMED");

    public static Task<Reply> TryHold(this TestSite site, JsonNode service, string start, string end, string? resource = null, int? minutes = null) => site.Post(Holds, new
    {
        slotHold = new { serviceId = (string)service["id"]!, localStartDate = start, localEndDate = end, timeZone = site.TimeZone, resourceId = resource, minutes },
    });

    /// <summary>Create Booking with a slot hold.</summary>
    public static Task<Reply> BookHeld(this TestSite site, JsonNode service, string start, string? resource, string hold) =>
        site.Post(Create, new { booking = site.BookingOf(service, start, resource), slotHoldId = hold });

    /// <summary>A service whose requests wait for the owner.</summary>
    public static Task<JsonNode> GivenApproval(this TestSite site, string[] staff, bool several = false) => site.GivenService(staff, change: s =>
        s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = true, ["allowMultipleRequests"] = several });

    /// <summary>A service under a policy of its own.</summary>
    public static async Task<JsonNode> GivenPolicy(this TestSite site, string[] staff, object bookingPolicy)
    {
        var policy = (await site.Post("/_api/bookings/v1/booking-policies", new { bookingPolicy })).Ok()["bookingPolicy"]!;
        return await site.GivenService(staff, change: s => s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! });
    }
}
