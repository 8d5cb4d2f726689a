using System.Text.Json.Nodes;
using static Slotwright.Server.Tests.Webhooks.Subscribed;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>Subscriptions are made, seen, changed and ended by those whose they are.</summary>
public sealed class Subscriptions(Cluster cluster)
{
    private const string Created = "wix.bookings.v2.booking_created";

    [Fact]
    public async Task Are_made_seen_changed_and_ended()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post(Hooks, new { name = "CRM", url = "https://crm.example.com/hook", eventTypes = new[] { Created, Created } })).Ok();
        Assert.Equal(("CRM", "ACTIVE", true), ((string?)made["name"], (string?)made["status"], (bool)made["enabled"]!));
        Assert.Equal([Created], made["eventTypes"]!.AsArray().Select(t => (string?)t));
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", (string?)made["publicKey"]);
        var id = (string)made["id"]!;
        var seen = (await site.Get($"{Hooks}/{id}")).Ok();
        Assert.Equal((0, 0, (string)made["publicKey"]!), ((int)seen["pendingDeliveries"]!, (int)seen["deadDeliveries"]!, (string)seen["publicKey"]!));
        var changed = (await site.Patch($"{Hooks}/{id}", new { eventTypes = new[] { "*" }, enabled = false })).Ok();
        Assert.Equal(("DISABLED", "https://crm.example.com/hook"), ((string?)changed["status"], (string?)changed["url"]));
        Assert.Equal(id, (string?)Assert.Single((await site.Get(Hooks)).Ok()["webhooks"]!.AsArray())!["id"]);
        (await site.Delete($"{Hooks}/{id}")).Ok();
        (await site.Get($"{Hooks}/{id}")).Refused(404, "WEBHOOK_NOT_FOUND");
    }

    [Theory]
    [InlineData("http://crm.example.com/hook", "must begin with https://")]
    [InlineData("https://10.0.0.7/hook", "must lead to the public internet")]
    [InlineData("https://[::1]/hook", "must lead to the public internet")]
    [InlineData("https://127.0.0.1/hook", "must lead to the public internet")]
    [InlineData("https://user:secret@example.com/", "must have neither a login nor a fragment")]
    [InlineData("ftp://example.com/", "must be a web address")]
    [InlineData("nonsense", "must be a web address")]
    public async Task Lead_to_the_public_internet_only(string url, string why)
    {
        var site = await cluster.Server.NewSite();
        var refused = await site.Post(Hooks, new { url, eventTypes = new[] { Created, "wix.bookings.v2.booking_invented" } });
        Assert.Equal(400, refused.Status);
        Assert.Equal([$"url: {why}", "eventTypes[1]: is no kind of event"],
            refused.Json!["details"]!["validationError"]!["fieldViolations"]!.AsArray().Select(v => $"{(string?)v!["field"]}: {(string?)v["description"]}").OrderDescending());
    }

    [Fact(Timeout = 60_000)]
    public async Task To_a_name_that_leads_into_a_private_network_are_refused_when_connecting()
    {
        var site = await cluster.Server.NewSite();
        var webhook = await site.Subscribe("https://localtest.me/hook", Labeled);
        await site.Label("Regular");
        var deliveries = await site.Until(webhook, all => all.Count == 1 && all[0]!["attempts"]!.AsArray().Count > 0);
        Assert.Contains((string)deliveries[0]!["attempts"]![0]!["error"]!, (string[])["localtest.me is not an address of the public internet", "cannot be reached", "did not answer in time"]);
    }

    [Fact]
    public async Task Of_an_app_are_its_own_and_hear_only_what_it_may_read()
    {
        var site = await cluster.Server.NewSite();
        var (app, id, instance) = await GivenApp(site, "SCOPE.DC-BOOKINGS.READ-BOOKINGS-SENSITIVE");
        var refused = await app.Post(Hooks, new { url = "https://app.example.com/", eventTypes = new[] { Created, Labeled, "*", "slotwright.v1.webhook_created" } });
        refused.Refused(403, "PERMISSION_DENIED");
        var (manager, _, _) = await GivenApp(site, "SLOTWRIGHT.WEBHOOKS_MANAGE", "SCOPE.DC-BOOKINGS.READ-BOOKINGS-SENSITIVE");
        refused = await manager.Post(Hooks, new { url = "https://app.example.com/", eventTypes = new[] { Created, Labeled, "*", "slotwright.v1.webhook_created" } });
        Assert.Equal(["eventTypes[1]", "eventTypes[2]", "eventTypes[3]"], refused.Json!["details"]!["validationError"]!["fieldViolations"]!.AsArray().Select(v => (string?)v!["field"]).Order());
        var own = (await manager.Post(Hooks, new { url = "https://app.example.com/", eventTypes = new[] { Created } })).Ok();
        var sites = (await site.Post(Hooks, new { url = "https://site.example.com/", eventTypes = new[] { Created } })).Ok();
        var named = (await site.Post(Hooks, new { url = "https://app.example.com/", eventTypes = new[] { Created }, appId = id })).Ok();
        Assert.Equal((id, instance), ((string?)named["appId"], (string?)named["instanceId"]));
        Assert.NotEqual((string)own["publicKey"]!, (string)sites["publicKey"]!);
        Assert.Equal((string)own["id"]!, (string?)Assert.Single((await manager.Get(Hooks)).Ok()["webhooks"]!.AsArray())!["id"]);
        (await manager.Get($"{Hooks}/{sites["id"]}")).Refused(404, "WEBHOOK_NOT_FOUND");
        (await manager.Delete($"{Hooks}/{sites["id"]}")).Refused(404, "WEBHOOK_NOT_FOUND");
        (await (await site.Visitor()).Get(Hooks)).Refused(403, "PERMISSION_DENIED");
    }

    [Fact(Timeout = 60_000)]
    public async Task Go_on_under_the_old_key_until_the_next_one_is_due()
    {
        await using var receiver = await Receiver.Start();
        var site = await cluster.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        var old = (string)(await site.Get($"{Hooks}/{webhook}")).Ok()["publicKey"]!;
        var next = (await site.Post("/slotwright/v1/webhook-keys/rotate", new { })).Ok()["key"]!;
        Assert.Equal("NEXT", (string?)next["status"]);
        (await site.Post("/slotwright/v1/webhook-keys/rotate", new { })).Refused(428, "ROTATION_UNDER_WAY");
        await site.Label("Regular");
        await receiver.Until(all => all.Length == 1);
        Assert.True(receiver.All.Last().IsSignedBy(old));
        Assert.False(receiver.All.Last().IsSignedBy((string)next["publicKey"]!));
        Assert.Equal(["NEXT", "SIGNING"], (await site.Get("/slotwright/v1/webhook-keys")).Ok()["keys"]!.AsArray().Select(k => (string?)k!["status"]));
    }

    [Fact(Timeout = 60_000)]
    public async Task Are_signed_with_a_new_key_at_once_when_the_old_one_has_leaked()
    {
        await using var receiver = await Receiver.Start();
        var site = await cluster.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        var key = (await site.Post("/slotwright/v1/webhook-keys/rotate", new { activeFrom = "2020-01-01T00:00:00Z" })).Ok()["key"]!;
        Assert.Equal((string)key["publicKey"]!, (string)(await site.Get($"{Hooks}/{webhook}")).Ok()["publicKey"]!);
        await site.Label("Regular");
        await receiver.Until(all => all.Length == 1);
        Assert.True(receiver.All.Single().IsSignedBy((string)key["publicKey"]!));
    }

    [Fact(Timeout = 60_000)]
    public async Task Can_be_tried_out_with_an_event_that_says_it_is_a_test()
    {
        await using var receiver = await Receiver.Start();
        var site = await cluster.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Created);
        var delivery = (string)(await site.Post($"{Hooks}/{webhook}/test", new { })).Ok()["deliveryId"]!;
        await receiver.Until(all => all.Length == 1);
        var told = receiver.All.Single();
        Assert.Equal((Created, "slotwright.test"), (told.Type, (string?)told.Event["originatedFrom"]));
        await site.Until(webhook, all => all.All("DELIVERED", 1));
        var log = (await site.Get($"{Hooks}/{webhook}/deliveries/{delivery}")).Ok()["delivery"]!;
        Assert.Equal(200, (int)log["attempts"]![0]!["status"]!);
        Assert.Equal(told.Id, (string?)log["eventId"]);
        Assert.Equal(told.Type, (string?)JsonNode.Parse((string)JsonNode.Parse((string)log["request"]!)!["data"]!)!["eventType"]);
        (await site.Get($"{Hooks}/{webhook}/deliveries/99999999")).Refused(404, "DELIVERY_NOT_FOUND");
        (await site.Get($"{Hooks}/{webhook}/deliveries/x")).Refused(404, "DELIVERY_NOT_FOUND");
    }

    [Fact(Timeout = 60_000)]
    public async Task Send_one_delivery_or_a_range_again_under_the_same_event_ids()
    {
        await using var receiver = await Receiver.Start();
        var site = await cluster.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled);
        foreach (var name in new[] { "A", "B", "C" }) await site.Label(name);
        var all = await site.Until(webhook, found => found.All("DELIVERED", 3));
        Assert.Equal(400, (await site.Post($"{Hooks}/{webhook}/replay", new { })).Status);
        Assert.Equal(400, (await site.Post($"{Hooks}/{webhook}/replay", new { deliveryIds = new[] { "1", "x" } })).Status);
        Assert.Equal(1, (int)(await site.Post($"{Hooks}/{webhook}/replay", new { deliveryIds = new[] { (string)all[0]!["id"]! } })).Ok()["queued"]!);
        await site.Until(webhook, found => found.All("DELIVERED", 3) && receiver.All.Count == 4);
        Assert.Equal(3, (int)(await site.Post($"{Hooks}/{webhook}/replay", new { from = "2020-01-01T00:00:00Z" })).Ok()["queued"]!);
        await receiver.Until(found => found.Length == 7);
        Assert.Equal(3, receiver.All.Select(r => r.Id).Distinct().Count());
        Assert.Equal(0, (int)(await site.Post($"{Hooks}/{webhook}/replay", new { to = "2020-01-01T00:00:00Z" })).Ok()["queued"]!);
        var page = (await site.Get($"{Hooks}/{webhook}/deliveries?limit=2")).Ok();
        Assert.Single((await site.Get($"{Hooks}/{webhook}/deliveries?limit=2&cursor={page["nextCursor"]}")).Ok()["deliveries"]!.AsArray());
    }

    private static async Task<(TestSite App, string Id, string Instance)> GivenApp(TestSite site, params string[] scopes)
    {
        var made = (await site.Post("/slotwright/v1/apps", new { app = new { name = "CRM", scopes } })).Ok();
        var (id, instance) = ((string)made["app"]!["id"]!, (string)made["app"]!["instanceId"]!);
        var token = (await site.As("").Post("/oauth2/token", new { grant_type = "client_credentials", client_id = id, client_secret = (string)made["appSecret"]!, instance_id = instance })).Ok();
        return (site.As((string)token["access_token"]!), id, instance);
    }
}
