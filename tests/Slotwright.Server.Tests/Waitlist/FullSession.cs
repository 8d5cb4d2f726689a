using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Waitlist;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>A session of a class whose places are all taken, each by a booking of its own, on a server whose time the test moves.</summary>
internal sealed class FullSession : IAsyncDisposable
{
    public const string Path = "/bookings/v1/waitlist";
    private readonly Dictionary<string, string> names = [];

    private FullSession(Cluster cluster, TestClock clock, TestServer server, TestSite site, JsonNode service, string place)
        => (Cluster, Clock, Server, Site, Service, Place) = (cluster, clock, server, site, service, place);

    public Cluster Cluster { get; }
    public TestClock Clock { get; }
    public TestServer Server { get; private set; }
    public TestSite Site { get; private set; }
    public JsonNode Service { get; }

    /// <summary>What is waited for: the session's event, or the course's schedule.</summary>
    public string Place { get; }
    public List<JsonNode> Inside { get; } = [];

    /// <param name="waitlist">The policy's waitlist; ten registrations, ten minutes unless told.</param>
    public static async Task<FullSession> Of(Cluster cluster, int capacity = 1, object? waitlist = null, Action<JsonObject>? change = null, bool course = false)
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        var server = await cluster.Another(clock);
        var site = (await cluster.Server.NewSite()).Through(server);
        var policy = (await site.Post("/bookings/v1/booking-policies", new
        {
            bookingPolicy = new { name = "Waits", waitlistPolicy = waitlist ?? new { enabled = true, capacity = 10, reservationTimeInMinutes = 10 }, participantsPolicy = new { maxParticipantsPerBooking = 20 }, cancellationPolicy = new { enabled = true } },
        })).Ok()["bookingPolicy"]!;
        void Change(JsonObject s)
        {
            s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! };
            change?.Invoke(s);
        }
        var service = course ? await site.GivenCourse(capacity, Change) : await site.GivenClass(capacity, Change);
        var ann = await site.GivenStaff();
        var session = course ? await site.GivenSeries(service, ann, "2031-06-02T10:00:00", until: "2031-06-30T10:00:00") : await site.GivenSession(service, ann, "2031-06-02T10:00:00");
        var full = new FullSession(cluster, clock, server, site, service, course ? (string)service["schedule"]!["id"]! : (string)session["id"]!);
        for (var i = 0; i < capacity; i++) full.Inside.Add((await full.TryBook(full.Site, $"inside{i}")).Ok()["booking"]!);
        return full;
    }

    public Task<Reply> TryBook(TestSite who, string name, int participants = 1, string? status = "CONFIRMED")
    {
        void Change(JsonObject b)
        {
            if (status is not null) b["status"] = status;
            b["contactDetails"] = Contact(name);
        }
        return (string)Service["type"]! == "COURSE" ? who.TryBookCourse(Service, participants, Change) : who.TryBookSession(Place, participants, Change);
    }

    public Task<Reply> TryRegister(TestSite who, string name, int party = 1, Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["waitingResource"] = Place,
            ["formInfo"] = new JsonObject { ["contactDetails"] = Contact(name), ["paymentSelection"] = new JsonArray(new JsonObject { ["rateLabel"] = "general", ["numberOfParticipants"] = party }) },
        };
        change?.Invoke(body);
        return who.Post($"{Path}/register", body);
    }

    public async Task<string> Register(string name, int party = 1, TestSite? who = null)
    {
        var id = (string)(await TryRegister(who ?? Site, name, party)).Ok()["registrationId"]!;
        names[id] = name;
        return id;
    }

    public Task<Reply> TryEnroll(string id, TestSite? who = null) => (who ?? Site).Post($"{Path}/enroll", new { registrationId = id });

    public async Task<JsonNode> Enroll(string id, TestSite? who = null) => (await TryEnroll(id, who)).Ok()["booking"]!;

    public Task<Reply> TryLeave(string id, TestSite? who = null, string? resource = null) => (who ?? Site).Post($"{Path}/leave", new { registrationId = id, waitingResource = resource ?? Place });

    public async Task<JsonNode> Entry(TestSite? who = null) => (await (who ?? Site).Get($"{Path}/list?waitingResources={Uri.EscapeDataString(Place)}")).Ok()["list"]![0]!;

    /// <summary>The line as `SUGGESTING: Bea SUGGESTING, Cid WAITING`.</summary>
    public async Task<string> Line()
    {
        var entry = await Entry();
        return $"{entry["status"]}: {string.Join(", ", entry["registrations"]!.AsArray().Select(r => $"{names[(string)r!["id"]!]} {r["status"]}"))}".Trim();
    }

    /// <summary>Somebody who is in gives up the place.</summary>
    public async Task Free(int which = 0)
    {
        var booking = await Site.Stored(Inside[which]);
        (await Site.Act(booking, "cancel", new { revision = booking.Revision() })).Ok();
        Inside.RemoveAt(which);
    }

    public Task Sweep(TestServer? through = null) => (through ?? Server).Services.GetRequiredService<WaitlistSweeper>().Sweep(CancellationToken.None);

    /// <summary>Another server takes over, as after a restart.</summary>
    public async Task Restart()
    {
        await Server.DisposeAsync();
        Server = await Cluster.Another(Clock);
        Site = Site.Through(Server);
    }

    public async Task<JsonNode> Booking(string id) => await Site.Stored(JsonNode.Parse($$"""{"id":"{{id}}"}""")!);

    /// <summary>What must hold of the places and the line at any moment.</summary>
    public async Task Agrees()
    {
        await Cluster.SeatsAgree(Site);
        Assert.Empty(await Ledger.Ask(Cluster.ConnectionString, """
            WITH lines AS (SELECT place, count(*) AS waiting, coalesce(sum(party_size) FILTER (WHERE status = 'SUGGESTING'), 0) AS offered
                FROM waitlist_registrations WHERE site_id = $1 AND status IN ('WAITING', 'SUGGESTING') GROUP BY place)
            SELECT format('%s of %s wait, %s of %s are offered at %s', s.waiting, coalesce(l.waiting, 0), s.offered, coalesce(l.offered, 0), s.place) FROM seats s LEFT JOIN lines l ON l.place = s.place
                WHERE s.site_id = $1 AND (s.waiting <> coalesce(l.waiting, 0) OR s.offered <> coalesce(l.offered, 0))
            UNION ALL SELECT 'a line without its place: ' || place FROM lines WHERE place NOT IN (SELECT place FROM seats WHERE site_id = $1)
            UNION ALL SELECT 'more is taken and offered than there is: ' || place FROM seats WHERE site_id = $1 AND taken + offered > line_capacity
            UNION ALL SELECT 'a registration and its booking differ: ' || r.id FROM waitlist_registrations r JOIN bookings b ON b.site_id = $1 AND b.id = r.id
                WHERE r.site_id = $1 AND (b.status = 'WAITING_LIST') <> (r.status IN ('WAITING', 'SUGGESTING'))
            UNION ALL SELECT 'a booking waits for nothing: ' || id FROM bookings WHERE site_id = $1 AND status = 'WAITING_LIST' AND id NOT IN (SELECT id FROM waitlist_registrations WHERE site_id = $1)
            """, r => r.GetString(0), Guid.Parse(Site.Id)));
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private static JsonObject Contact(string name) => new() { ["email"] = $"{name}@example.com", ["firstName"] = name };
}
