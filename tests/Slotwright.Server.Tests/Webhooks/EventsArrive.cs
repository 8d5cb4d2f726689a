using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>What happens on a site reaches those who subscribed to it, in the form of Wix's webhooks.</summary>
public sealed class EventsArrive(Cluster cluster)
{
    private const string Path = "/slotwright/v1/webhooks";
    private const string Created = "wix.bookings.v2.booking_created", Confirmed = "wix.bookings.v2.booking_confirmed";

    [Fact(Timeout = 60_000)]
    public async Task Signed_with_the_key_that_the_subscription_told()
    {
        await using var receiver = await Receiver.Start();
        var site = await cluster.Server.NewSite();
        var webhook = (await site.Post(Path, new { url = $"{receiver.Url}/a", eventTypes = new[] { Created } })).Ok();
        var booking = await site.Book(await site.GivenService([await site.GivenStaff()]), "2031-06-02T10:00:00", null);
        await receiver.Until(all => all.Length > 0);
        var told = receiver.All.Single();
        Assert.True(told.IsSignedBy((string)webhook["publicKey"]!));
        Assert.Equal(Created, told.Type);
        Assert.Equal(site.Id, (string?)told.Envelope["instanceId"]);
        Assert.Equal("WIX_USER", (string?)JsonNode.Parse((string)told.Envelope["identity"]!)!["identityType"]);
        Assert.Equal((string)booking["id"]!, told.Entity);
        Assert.Equal((string)booking["id"]!, (string?)told.Event["createdEvent"]!["entity"]!["id"]);
        Assert.False((bool)told.Event["triggeredByAnonymizeRequest"]!);
    }

    [Fact(Timeout = 60_000)]
    public async Task Only_of_the_kinds_subscribed_to_and_only_of_the_own_site()
    {
        await using var receiver = await Receiver.Start();
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        await site.Post(Path, new { url = $"{receiver.Url}/a", eventTypes = new[] { Confirmed } });
        await site.Post(Path, new { url = $"{receiver.Url}/b", eventTypes = new[] { Created, Confirmed } });
        await other.Book(await other.GivenService([await other.GivenStaff()]), "2031-06-02T10:00:00", null);
        var booking = await site.Book(await site.GivenService([await site.GivenStaff()]), "2031-06-02T10:00:00", null);
        (await site.Confirm(booking)).Ok();
        await receiver.Until(all => all.Length >= 3);
        Assert.Equal([Confirmed], receiver.At("/a").Select(r => r.Type));
        Assert.Equal([Created, Confirmed], receiver.At("/b").Select(r => r.Type));
        Assert.All(receiver.All, r => Assert.Equal((string)booking["id"]!, r.Entity));
    }
}
