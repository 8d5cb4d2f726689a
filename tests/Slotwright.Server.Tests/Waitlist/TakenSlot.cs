using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Waitlist;

namespace Slotwright.Server.Tests.Waitlist;

/// <summary>Monday at ten, taken with everybody who gives the service, on a server whose time the test moves.</summary>
internal sealed class TakenSlot : IAsyncDisposable
{
    public const string Ten = "2031-06-02T10:00:00";
    private readonly Dictionary<string, string> names = [];

    private TakenSlot(Cluster cluster, TestClock clock, TestServer server, TestSite site, JsonNode service, string[] staff) =>
        (Cluster, Clock, Server, Site, Service, Staff) = (cluster, clock, server, site, service, staff);

    public Cluster Cluster { get; }
    public TestClock Clock { get; }
    public TestServer Server { get; private set; }
    public TestSite Site { get; private set; }
    public JsonNode Service { get; }
    public string[] Staff { get; }
    public List<JsonNode> Inside { get; } = [];

    /// <summary>The slot as waitlists name it, with anybody.</summary>
    public string Place { get; private set; } = "";

    public static async Task<TakenSlot> Of(Cluster cluster, int staff = 1, object? waitlist = null, int buffer = 0, Action<JsonObject>? change = null)
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        var server = await cluster.Another(clock);
        var site = (await cluster.Server.NewSite()).Through(server);
        var policy = (await site.Post("/bookings/v1/booking-policies", new
        {
            bookingPolicy = new { name = "Waits", waitlistPolicy = waitlist ?? new { enabled = true, capacity = 10, reservationTimeInMinutes = 10 }, cancellationPolicy = new { enabled = true }, reschedulePolicy = new { enabled = true } },
        })).Ok()["bookingPolicy"]!;
        var who = new string[staff];
        for (var i = 0; i < staff; i++) who[i] = await site.GivenStaff($"Staff {i}");
        var service = await site.GivenService(who, buffer: buffer, change: s =>
        {
            s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! };
            change?.Invoke(s);
        });
        var taken = new TakenSlot(cluster, clock, server, site, service, who);
        foreach (var one in who) taken.Inside.Add((await taken.TryBook(site, $"inside-{one}", resource: one)).Ok()["booking"]!);
        taken.Place = taken.Name(taken.Inside[0]);
        return taken;
    }

    /// <summary>The slot of a booking as waitlists name it.</summary>
    public string Name(JsonNode booking, string? resource = null) =>
        $"appointment:{Service["id"]}:{Moment(booking["startDate"]!)}:{Moment(booking["endDate"]!)}{(resource is null ? "" : $":{resource}")}";

    public Task<Reply> TryBook(TestSite who, string name, string start = Ten, string? resource = null, string? status = "CONFIRMED") => who.TryBook(Service, start, resource, b =>
    {
        if (status is not null) b["status"] = status;
        b["contactDetails"] = Contact(name);
    });

    public Task<Reply> TryRegister(TestSite who, string name, string? place = null, Action<JsonObject>? change = null)
    {
        var body = new JsonObject { ["waitingResource"] = place ?? Place, ["formInfo"] = new JsonObject { ["contactDetails"] = Contact(name) } };
        change?.Invoke(body);
        return who.Post($"{FullSession.Path}/register", body);
    }

    public async Task<string> Register(string name, TestSite? who = null, string? place = null)
    {
        var id = (string)(await TryRegister(who ?? Site, name, place)).Ok()["registrationId"]!;
        lock (names) names[id] = name;
        return id;
    }

    public Task<Reply> TryEnroll(string id, TestSite? who = null) => (who ?? Site).Post($"{FullSession.Path}/enroll", new { registrationId = id });

    public async Task<JsonNode> Enroll(string id, TestSite? who = null) => (await TryEnroll(id, who)).Ok()["booking"]!;

    public Task<Reply> TryLeave(string id, string? place = null) => Site.Post($"{FullSession.Path}/leave", new { registrationId = id, waitingResource = place ?? Place });

    /// <summary>The line as `SUGGESTING: Bea SUGGESTING, Cid WAITING`.</summary>
    public async Task<string> Line(string? place = null)
    {
        var entry = (await Site.Get($"{FullSession.Path}/list?waitingResources={Uri.EscapeDataString(place ?? Place)}")).Ok()["list"]![0]!;
        return $"{entry["status"]}: {string.Join(", ", entry["registrations"]!.AsArray().Select(r => $"{names[(string)r!["id"]!]} {r["status"]}"))}".Trim();
    }

    /// <summary>Somebody who has the slot gives it up.</summary>
    public async Task Free(int which = 0)
    {
        var booking = await Site.Stored(Inside[which]);
        (await Site.Act(booking, "cancel", new { revision = booking.Revision() })).Ok();
        Inside.RemoveAt(which);
    }

    public Task Sweep(TestServer? through = null) => (through ?? Server).Services.GetRequiredService<WaitlistSweeper>().Sweep(CancellationToken.None);

    public async Task Restart()
    {
        await Server.DisposeAsync();
        Server = await Cluster.Another(Clock);
        Site = Site.Through(Server);
    }

    public async Task<JsonNode> Booking(string id) => await Site.Stored(JsonNode.Parse($$"""{"id":"{{id}}"}""")!);

    /// <summary>What must hold of the slot and its lines at any moment: nobody has it twice, and what is offered is held until the offer's end.</summary>
    public async Task Agrees(int buffer = 0)
    {
        await Ledger.Agrees(Cluster.ConnectionString, Site, buffer);
        Assert.Empty(await Ledger.Ask(Cluster.ConnectionString, """
            WITH waits AS (SELECT * FROM waitlist_registrations WHERE site_id = $1 AND status IN ('WAITING', 'SUGGESTING'))
            SELECT 'not as many wait as the line says: ' || place FROM seats s WHERE site_id = $1 AND waiting <> (SELECT count(*) FROM waits w WHERE w.place = s.place)
            UNION ALL SELECT 'an offer without its hold: ' || id FROM waits WHERE status = 'SUGGESTING'
                AND NOT EXISTS (SELECT FROM holds h WHERE h.site_id = $1 AND h.owner_id = waits.id AND h.exclusive AND h.expires_at = offer_ends_at)
            UNION ALL SELECT 'a hold without an offer: ' || id FROM waits WHERE status = 'WAITING' AND EXISTS (SELECT FROM holds h WHERE h.site_id = $1 AND h.owner_id = waits.id)
            UNION ALL SELECT 'a registration and its booking differ: ' || r.id FROM waitlist_registrations r JOIN bookings b ON b.site_id = $1 AND b.id = r.id
                WHERE r.site_id = $1 AND (b.status = 'WAITING_LIST') <> (r.status IN ('WAITING', 'SUGGESTING'))
            UNION ALL SELECT 'a booking waits for nothing: ' || id FROM bookings WHERE site_id = $1 AND status = 'WAITING_LIST' AND id NOT IN (SELECT id FROM waits)
            """, r => r.GetString(0), Guid.Parse(Site.Id)));
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private static string Moment(JsonNode date) => DateTimeOffset.Parse((string)date!, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Contact(string name) => new() { ["email"] = $"{name}@example.com", ["firstName"] = name };
}
