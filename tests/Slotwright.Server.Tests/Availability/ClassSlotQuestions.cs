using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Availability;

/// <summary>What tests ask of the time slots of classes.</summary>
internal static class ClassSlotQuestions
{
    public const string EventSlots = "/_api/service-availability/v2/time-slots/event";

    public const string Monday = "2031-06-02T10:00:00";

    /// <summary>A page for June 2031 unless the change says otherwise.</summary>
    public static Task<Reply> TryClassSlots(this TestSite site, string change = "{}")
    {
        var request = new JsonObject { ["fromLocalDate"] = "2031-06-01T00:00:00", ["toLocalDate"] = "2031-07-01T00:00:00" };
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) request[name] = value?.DeepClone();
        return site.Post(EventSlots, request);
    }

    public static async Task<JsonArray> ClassSlots(this TestSite site, string change = "{}") => (await site.TryClassSlots(change)).Ok()["timeSlots"]!.AsArray();

    public static async Task<JsonNode> OnlyClassSlot(this TestSite site, string change = "{}") => Assert.Single(await site.ClassSlots(change))!;

    /// <summary>A day and hour such as `02 10:00` for each slot.</summary>
    public static string[] Starts(this JsonArray slots) => [.. slots.Select(s => $"{((string)s!["localStartDate"]!)[8..10]} {((string)s!["localStartDate"]!)[11..16]}")];

    public static string Id(this JsonNode entity) => (string)entity["id"]!;

    /// <summary>Total, remaining and bookable places.</summary>
    public static (int, int, int) Places(this JsonNode slot) => ((int)slot["totalCapacity"]!, (int)slot["remainingCapacity"]!, (int)slot["bookableCapacity"]!);

    /// <summary>Why a slot cannot be booked; nothing for one that can.</summary>
    public static string Reasons(this JsonNode slot)
    {
        var reasons = string.Join(' ', (slot["nonBookableReasons"] as JsonObject ?? []).Select(r => r.Key));
        Assert.Equal(reasons.Length == 0, (bool)slot["bookable"]!);
        return reasons;
    }

    /// <summary>A policy for new services.</summary>
    public static async Task<JsonObject> GivenPolicy(this TestSite site, string rules)
    {
        var policy = JsonNode.Parse(rules)!.AsObject();
        policy["name"] = $"Policy {Guid.NewGuid():N}"[..30];
        policy["participantsPolicy"] = new JsonObject { ["maxParticipantsPerBooking"] = 20 };
        return new() { ["id"] = (string)(await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = policy })).Ok()["bookingPolicy"]!["id"]! };
    }

    /// <summary>Seats as the waitlist's operations leave them.</summary>
    public static async Task Seats(this TestServer server, TestSite site, string place, int taken, int offered, int waiting)
    {
        await using var tx = server.Db.Begin(Guid.Parse(site.Id));
        tx.Write("INSERT INTO seats (site_id, place, taken, offered, waiting) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (site_id, place) DO UPDATE SET taken = $3, offered = $4, waiting = $5", place, taken, offered, waiting);
        Server.Calendar.SeatRows.SeatsChanged(tx);
        await tx.Commit(CancellationToken.None);
    }
}
