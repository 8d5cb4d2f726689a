using System.Globalization;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests;

/// <summary>Classes and courses with their sessions on the calendar, and who books them.</summary>
internal static class Classes
{
    public const string Events = "/calendar/v3/events";

    /// <summary>A class of so many places, bookable online for up to twenty at once.</summary>
    public static Task<JsonNode> GivenClass(this TestSite site, int capacity = 10, Action<JsonObject>? change = null) => site.Given("CLASS", "Yoga", capacity, change);

    /// <summary>A course of so many places; its sessions are to be given.</summary>
    public static Task<JsonNode> GivenCourse(this TestSite site, int capacity = 10, Action<JsonObject>? change = null) => site.Given("COURSE", "Pottery", capacity, change);

    private static async Task<JsonNode> Given(this TestSite site, string type, string name, int capacity, Action<JsonObject>? change)
    {
        var policy = (await site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = $"Up to twenty {Guid.NewGuid():N}"[..30], participantsPolicy = new { maxParticipantsPerBooking = 20 } } })).Ok()["bookingPolicy"]!;
        return await site.GivenService([], change: s =>
        {
            (s["type"], s["name"], s["defaultCapacity"], s["bookingPolicy"]) = (type, name, capacity, new JsonObject { ["id"] = (string)policy["id"]! });
            s.Remove("schedule");
            change?.Invoke(s);
        });
    }

    /// <summary>An hour of a class or course given by somebody at a local time of the site's zone; answers its event.</summary>
    public static async Task<JsonNode> GivenSession(this TestSite site, JsonNode service, string teacher, string start, Action<JsonObject>? change = null, int minutes = 60) =>
        (await site.TrySession(service, teacher, start, change, minutes)).Ok()["event"]!;

    public static Task<Reply> TrySession(this TestSite site, JsonNode service, string teacher, string start, Action<JsonObject>? change = null, int minutes = 60)
    {
        var e = new JsonObject
        {
            ["scheduleId"] = (string)service["schedule"]!["id"]!,
            ["type"] = (string)service["type"]!,
            ["start"] = new JsonObject { ["localDate"] = start },
            ["end"] = new JsonObject { ["localDate"] = Later(start, minutes) },
            ["resources"] = new JsonArray(new JsonObject { ["id"] = teacher }),
        };
        change?.Invoke(e);
        return site.Post(Events, new { @event = e });
    }

    /// <summary>The same every week; answers the MASTER.</summary>
    public static Task<JsonNode> GivenSeries(this TestSite site, JsonNode service, string teacher, string start, string? until = null, Action<JsonObject>? change = null) => site.GivenSession(service, teacher, start, e =>
    {
        e["recurrenceRule"] = Weekly(start, until);
        change?.Invoke(e);
    });

    public static JsonObject Weekly(string start, string? until = null, int interval = 1) => new()
    {
        ["frequency"] = "WEEKLY",
        ["interval"] = interval,
        ["days"] = new JsonArray(DateTime.Parse(start, CultureInfo.InvariantCulture).DayOfWeek.ToString().ToUpperInvariant()),
        ["until"] = until is null ? null : new JsonObject { ["localDate"] = until },
    };

    /// <summary>The calendar's events of a service that overlap a stretch of local time.</summary>
    public static async Task<JsonArray> Sessions(this TestSite site, JsonNode service, string from, string to) => (await site.Post($"{Events}/query", new
    {
        fromLocalDate = from,
        toLocalDate = to,
        query = new { filter = new { scheduleId = (string)service["schedule"]!["id"]! }, cursorPaging = new { limit = 1000 } },
    })).Ok()["events"]!.AsArray();

    public static Task<Reply> TryBookSession(this TestSite site, string eventId, int participants = 1, Action<JsonObject>? change = null, object? flow = null) =>
        site.Post("/_api/bookings-service/v2/bookings", new { booking = Places(new() { ["slot"] = new JsonObject { ["eventId"] = eventId } }, participants, change), flowControlSettings = flow });

    public static async Task<JsonNode> BookSession(this TestSite site, string eventId, int participants = 1, Action<JsonObject>? change = null) =>
        (await site.TryBookSession(eventId, participants, change)).Ok()["booking"]!;

    public static Task<Reply> TryBookCourse(this TestSite site, JsonNode course, int participants = 1, Action<JsonObject>? change = null, object? flow = null) => site.Post("/_api/bookings-service/v2/bookings", new
    {
        booking = Places(new() { ["schedule"] = new JsonObject { ["scheduleId"] = (string)course["schedule"]!["id"]!, ["serviceId"] = (string)course["id"]! } }, participants, change),
        flowControlSettings = flow,
    });

    public static async Task<JsonNode> BookCourse(this TestSite site, JsonNode course, int participants = 1, Action<JsonObject>? change = null) =>
        (await site.TryBookCourse(course, participants, change)).Ok()["booking"]!;

    /// <summary>What must hold of a site's seats at any moment, asked of the database itself.</summary>
    public static async Task SeatsAgree(this Cluster cluster, TestSite site) => Assert.Empty(await Bookings.Ledger.Ask(cluster.ConnectionString, """
        WITH inside AS (SELECT coalesce(event_id, schedule_id) AS place, sum(party_size) AS people FROM participations WHERE site_id = $1 GROUP BY 1),
            live AS (SELECT b.*, coalesce(booked_entity_schedule_schedule_id, booked_entity_slot_event_id) AS place,
                coalesce(total_participants, (SELECT sum((c ->> 'numberOfParticipants')::int) FROM jsonb_array_elements(convert_from(doc, 'UTF8')::jsonb #> '{participantsChoices,serviceChoices}') c)) AS people
                FROM bookings b WHERE site_id = $1 AND status IN ('CONFIRMED', 'PENDING') AND booked_entity_tags && ARRAY['GROUP', 'COURSE'])
        SELECT 'seats taken are not those of who takes part: ' || s.place FROM seats s LEFT JOIN inside i ON i.place = s.place WHERE s.site_id = $1 AND s.taken <> coalesce(i.people, 0)
        UNION ALL SELECT 'who takes part where no seat is counted: ' || place FROM inside WHERE place NOT IN (SELECT place FROM seats WHERE site_id = $1)
        UNION ALL SELECT 'a booking without its seats: ' || id FROM live l WHERE NOT EXISTS (SELECT FROM participations p WHERE p.site_id = $1 AND p.id = l.id AND p.party_size = l.people AND coalesce(p.event_id, p.schedule_id) = l.place)
        UNION ALL SELECT 'seats of no booking: ' || p.id FROM participations p WHERE p.site_id = $1 AND p.external_id = p.id::text AND p.id NOT IN (SELECT id FROM live)
        """, r => r.GetString(0), Guid.Parse(site.Id)));

    private static JsonObject Places(JsonObject entity, int participants, Action<JsonObject>? change)
    {
        var booking = new JsonObject { ["totalParticipants"] = participants, ["contactDetails"] = new JsonObject { ["email"] = "bob@example.com", ["firstName"] = "Bob" }, ["bookedEntity"] = entity };
        change?.Invoke(booking);
        return booking;
    }

    public static string Later(string start, int minutes) =>
        DateTime.Parse(start, CultureInfo.InvariantCulture).AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
