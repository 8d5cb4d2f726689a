using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Live;

namespace Slotwright.Server.Tests.Live;

/// <summary>Who may follow a site's events, what of them, and how long.</summary>
public sealed class WhoFollows(Cluster cluster)
{
    private const string Stream = "/slotwright/v1/events/stream";
    private const string ServiceCreated = "wix.bookings.services.v2.service_created", StaffCreated = "wix.bookings.staff.v1.staff_member_created";

    [Fact]
    public async Task An_event_comes_in_the_form_of_the_wire()
    {
        var site = await cluster.Server.NewSite();
        using var listener = await Listener.Open(site, $"?eventTypes={ServiceCreated}");
        Assert.Equal(("text/event-stream", "no-store", "no"), (listener.Response.Content.Headers.ContentType!.MediaType, listener.Response.Headers.CacheControl!.ToString(), listener.Response.Headers.GetValues("X-Accel-Buffering").Single()));
        var service = await site.GivenService([await site.GivenStaff()]);
        var told = await listener.Event();
        Assert.Equal(ServiceCreated, told.Type);
        Assert.Equal(["id", "entityFqdn", "slug", "entityId", "eventTime", "triggeredByAnonymizeRequest", "entityEventSequence", "createdEvent"], told.Event!.AsObject().Select(m => m.Key));
        Assert.Equal(("created", (string?)service["id"], "1"), ((string?)told.Event["slug"], (string?)told.Event["entityId"], (string?)told.Event["entityEventSequence"]));
        Assert.Equal((string?)service["name"], (string?)told.Event["createdEvent"]!["entity"]!["name"]);
    }

    [Fact]
    public async Task A_follower_chooses_by_type_by_kind_of_entity_and_by_entity()
    {
        var site = await cluster.Server.NewSite();
        using var byTypes = await Listener.Open(site, $"?eventTypes={ServiceCreated}&eventTypes={StaffCreated},wix.bookings.resources.v2.resource_created");
        using var byFqdn = await Listener.Open(site, "?entityFqdn=wix.bookings.services.v2.service");
        var service = await site.GivenService([await site.GivenStaff()]);
        using var byEntity = await Listener.Open(site, $"?entityId={service["id"]}");
        using var again = await Listener.Open(site, $"?entityId={service["id"]}&lastEventId=0-0-0"); // from the beginning of the outbox
        var renamed = (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { id = (string)service["id"]!, revision = "1", name = "Wash" } })).Ok();
        Assert.Equal(["resource_created", "service_created", "staff_member_created"], (await byTypes.Events(3)).Select(f => f.Type!.Split('.')[^1]).Order());
        Assert.Equal([ServiceCreated, "wix.bookings.services.v2.service_updated"], (await byFqdn.Events(2)).Select(f => f.Type));
        while ((await byEntity.Event()).Type != "wix.bookings.services.v2.service_updated") { } // it may hear once more what was not finished everywhere when it came
        Assert.Equal([ServiceCreated, "wix.bookings.services.v2.service_updated"], (await again.Events(2)).Select(f => f.Type));
        Assert.Equal("Wash", (string?)renamed["service"]!["name"]);
    }

    [Theory]
    [InlineData("?eventTypes=wix.bookings.v2.booking_dreamt_of", "eventTypes INVALID_ENUM_VALUE")]
    [InlineData("?entityFqdn=wix.bookings.v2.dream", "entityFqdn INVALID_ENUM_VALUE")]
    [InlineData("?lastEventId=yesterday", "lastEventId FORMAT")]
    [InlineData("?lastEventId=7fffffffffffffff-0-0", "lastEventId INVALID_VALUE")]
    [InlineData("?lastEventId=", "lastEventId MIN_LENGTH")]
    public async Task What_a_follower_asks_wrongly_is_named(string query, string violation) =>
        Assert.Equal([violation], (await (await cluster.Server.NewSite()).Get(Stream + query)).Violations());

    [Fact]
    public async Task The_beginning_is_the_oldest_event_kept()
    {
        var site = await cluster.Server.NewSite();
        using var first = await Listener.Open(site, "?lastEventId=0-0-0");
        var heard = await first.Event();
        using var second = await Listener.Open(site, after: heard.Id);
        Assert.Equal((await cluster.EventIds(site)).Take(2), [heard.EventId, (await second.Event()).EventId]);
    }

    [Fact]
    public async Task Whatever_a_site_tells_is_a_kind_of_event_the_contract_knows()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann);
        (await site.ConfirmOrDecline(booking)).Ok();
        (await site.Act(booking, "cancel", new { revision = "2" })).Ok();
        var told = await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT DISTINCT entity_fqdn, slug FROM outbox WHERE site_id = $1", r => (Fqdn: r.GetString(0), Slug: r.GetString(1)), CancellationToken.None);
        Assert.InRange(told.Count, 15, 100);
        Assert.DoesNotContain(told, t => Contract.ContractTable.Current.Event(t.Fqdn, t.Slug) is null);
    }

    [Fact]
    public async Task Visitors_and_members_and_apps_without_scopes_follow_nothing()
    {
        var site = await cluster.Server.NewSite();
        (await (await site.Visitor()).Get(Stream)).Refused(403, "PERMISSION_DENIED");
        (await (await App(site, [])).Get(Stream)).Refused(403, "PERMISSION_DENIED");
        (await site.As("nobody's key").Get(Stream)).Refused(401, "UNAUTHENTICATED");
        Assert.False(Server.Identity.Grant.Member.Holds("SLOTWRIGHT.EVENTS_READ"));
    }

    [Fact]
    public async Task An_app_hears_only_what_its_scopes_cover()
    {
        var site = await cluster.Server.NewSite();
        var contacts = await App(site, ["SCOPE.DC-CONTACTS.READ-CONTACTS"]);
        Assert.Equal("BOOKINGS.READ_BOOKINGS", Permission(await contacts.Get($"{Stream}?eventTypes=wix.bookings.v2.booking_created")));
        Assert.Equal("SLOTWRIGHT.EVENTS_READ_OWN", Permission(await contacts.Get($"{Stream}?eventTypes=slotwright.v1.mcp_server_created")));
        Assert.Equal("BOOKINGS.READ_BOOKINGS", Permission(await (await App(site, ["SCOPE.DC-BOOKINGS.READ-BOOKINGS-PUBLIC"])).Get($"{Stream}?eventTypes={ServiceCreated},wix.bookings.v2.booking_created")));
        using var listener = await Listener.Open(contacts);
        var ann = await site.GivenStaff();
        await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann); // makes a contact
        Assert.Equal("wix.contacts.v4.contact_created", (await listener.Event()).Type);
    }

    [Fact]
    public async Task A_revoked_key_ends_its_streams()
    {
        await using var quick = await Quick();
        var site = (await cluster.Server.NewSite()).Through(quick);
        using var listener = await Listener.Open(site);
        await quick.Db.List(Guid.Parse(site.Id), "DELETE FROM api_keys WHERE site_id = $1 RETURNING 1", _ => true, CancellationToken.None);
        await listener.HearsNothingMore();
    }

    [Fact]
    public async Task An_expired_token_ends_its_streams()
    {
        var clock = new TestClock(DateTimeOffset.Parse("2031-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var quick = await Quick(clock);
        var site = await quick.NewSite();
        var app = await App(site, ["SCOPE.DC-BOOKINGS.MANAGE-BOOKINGS"]);
        using var listener = await Listener.Open(app);
        using var owner = await Listener.Open(site);
        clock.Advance(TimeSpan.FromDays(2));
        await listener.HearsNothingMore();
        Assert.NotNull(await owner.Next());
    }

    [Fact]
    public async Task A_quiet_stream_gives_signs_of_life_that_can_be_resumed_from()
    {
        await using var quick = await Quick();
        var site = (await cluster.Server.NewSite()).Through(quick);
        using var listener = await Listener.Open(site, "?entityFqdn=wix.contacts.v4.contact");
        using var other = await Listener.Open(site, "?entityFqdn=wix.bookings.staff.v1.staff_member");
        await site.GivenStaff(); // nothing it follows, but the place moves on
        var ann = StreamPosition.Parse((await other.Event()).Id)!;
        while (StreamPosition.Parse(listener.Last)!.From < ann.To) Assert.Null((await listener.Next())!.Event);
        using var later = await Listener.Open(site, after: listener.Last);
        await site.GivenService([await site.GivenStaff("Bea")]);
        Assert.DoesNotContain("Ann", (await later.Event()).Event!.ToJsonString());
    }

    [Fact]
    public async Task The_outbox_is_looked_at_only_while_somebody_follows()
    {
        await using var alone = await cluster.Another();
        var site = (await cluster.Server.NewSite()).Through(alone);
        var feed = alone.Services.GetRequiredService<EventFeed>();
        Assert.Null(feed.Place);
        using (var listener = await Listener.Open(site))
        {
            await site.GivenStaff();
            await listener.Event();
            Assert.NotNull(feed.Place);
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (feed.Place is not null) await Task.Delay(20, patience.Token);
    }

    [Fact]
    public async Task A_follower_that_does_not_read_is_cut_off_and_holds_up_nobody()
    {
        await using var quick = await Quick();
        var site = (await cluster.Server.NewSite()).Through(quick);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        var address = new Uri(quick.Url);
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {Stream} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: {site.Key}\r\nwix-site-id: {site.Id}\r\n\r\n"));
        using var listener = await Listener.Open(site, "?entityId=by-hand");
        await using (var many = await cluster.Begin(site, events: 2000, size: 8000)) await many.Commit();
        Assert.Equal(2000, (await listener.Events(2000)).DistinctBy(f => f.EventId).Count());

        var feed = quick.Services.GetRequiredService<EventFeed>();
        listener.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (feed.Place is not null) await Task.Delay(20, patience.Token); // neither follows any more
        var (heard, buffer) = (new StringBuilder(), new byte[1 << 16]);
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer, patience.Token)) > 0;) heard.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        catch (SocketException) { } // cut off in the middle
        var last = heard.ToString().Split('\n').Where(l => l.StartsWith("id: ", StringComparison.Ordinal)).SkipLast(1).Last()[4..].Trim();
        var told = heard.ToString().Split("data: ").Length - 2; // the last one may not have come whole
        Assert.InRange(told, 0, 1999);
        using var again = await Listener.Open(site, after: last);
        Assert.True((await again.Events(1)).Count == 1);
    }

    private Task<TestServer> Quick(TimeProvider? time = null) => cluster.Another(time, o => o with
    {
        StreamBeat = TimeSpan.FromMilliseconds(50),
        StreamCheck = TimeSpan.FromMilliseconds(50),
        StreamPatience = TimeSpan.FromMilliseconds(500),
    });

    private static string Permission(Reply reply)
    {
        reply.Refused(403, "PERMISSION_DENIED");
        return ((string)reply.Json!["message"]!).Split("permission ")[1].TrimEnd('.');
    }

    private static async Task<TestSite> App(TestSite site, string[] scopes)
    {
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "Dashboard", scopes } })).Ok();
        var token = (await site.Post("/oauth2/token", new { grant_type = "client_credentials", client_id = (string?)made["app"]!["id"], client_secret = (string?)made["appSecret"], instance_id = (string?)made["app"]!["instanceId"] })).Ok();
        return site.As((string)token["access_token"]!);
    }
}
