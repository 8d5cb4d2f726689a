using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Requests that meet at a name only one can have: nobody is refused for it, and nothing is made twice.</summary>
public sealed class SameNames(Cluster cluster)
{
    [Fact]
    public async Task Fifty_first_bookings_under_one_email_are_fifty_bookings_of_one_contact()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], minutes: 30);
        var bookings = await Rivals.All(50, i => site.Book(service, Rivals.Slot(i), null));
        Assert.Single(bookings.Select(b => (string)b["contactDetails"]!["contactId"]!).Distinct());
        Assert.Equal(50, bookings.Select(b => (string)b["id"]!).Distinct().Count());
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task Twenty_services_made_at_once_under_one_name_have_twenty_slugs()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var services = await Rivals.All(20, _ => site.GivenService([ann]));
        var slugs = services.Select(s => (string)s["mainSlug"]!["name"]!).Order().ToList();
        Assert.Equal(20, slugs.Distinct().Count());
        Assert.Equal(slugs, (await Ledger.Ask(cluster.ConnectionString, "SELECT slug FROM service_slugs WHERE site_id = $1", r => r.GetString(0), Guid.Parse(site.Id))).Order());
    }

    [Fact]
    public async Task One_request_sent_ten_times_at_once_under_one_key_happens_once_and_is_answered_alike()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], minutes: 30);
        for (var round = 0; round < 10; round++)
        {
            var body = new { booking = site.BookingOf(service, Rivals.Slot(round), ann, Rivals.Confirmed) };
            var replies = await Rivals.All(10, _ => site.Post("/_api/bookings-service/v2/bookings", body, $"once-{round}"));
            Assert.Single(replies.Select(r => r.Ok()["booking"]!.ToJsonString()).Distinct());
        }
        Assert.Equal(10, await Count(site));
        await Ledger.Agrees(cluster.ConnectionString, site);
    }

    [Fact]
    public async Task Bulk_requests_that_meet_at_new_contacts_make_every_booking_once()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], minutes: 30);
        var answers = await Rivals.All(10, n => site.Post("/bookings/v2/bulk/bookings/create", new
        {
            createBookingsInfo = new JsonArray([.. Enumerable.Range(0, 8).Select(i => new JsonObject { ["booking"] = site.BookingOf(service, Rivals.Slot(n * 8 + i), null, b => Rivals.Name(b, "bulk", i)) })]),
        }));
        Assert.All(answers, a => Assert.Equal(8, (int)a.Ok()["bulkActionMetadata"]!["totalSuccesses"]!));
        Assert.Equal(80, await Count(site));
    }

    [Fact]
    public async Task A_bulk_request_sent_five_times_at_once_under_one_key_happens_once()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], minutes: 30);
        var body = new { createBookingsInfo = new JsonArray([.. Enumerable.Range(0, 8).Select(i => new JsonObject { ["booking"] = site.BookingOf(service, Rivals.Slot(i), null, b => Rivals.Name(b, "bulk", i)) })]) };
        var answers = await Rivals.All(5, _ => site.Post("/bookings/v2/bulk/bookings/create", body, "bulk"));
        Assert.Single(answers.Select(a => string.Join(' ', a.Ok()["results"]!.AsArray().Select(r => (string)r!["itemMetadata"]!["id"]!))).Distinct());
        Assert.Equal(8, await Count(site));
    }

    [Fact]
    public async Task What_one_server_books_another_soon_stops_offering()
    {
        var site = await cluster.Server.NewSite();
        await using var second = await cluster.Another();
        var there = site.Through(second);
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        Assert.Equal(15, (await there.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        await site.Book(service, "2031-06-02T10:00:00", ann, Rivals.Confirmed);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while ((await there.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count != 12) await Task.Delay(20, patience.Token);
    }

    private async Task<int> Count(TestSite site) =>
        (await Ledger.Ask(cluster.ConnectionString, "SELECT id FROM bookings WHERE site_id = $1", r => r.GetGuid(0), Guid.Parse(site.Id))).Count;
}
