namespace Slotwright.Server.Tests.Http;

/// <summary>Numbers and times that the contract allows and no business has are answered like others.</summary>
public sealed class EndsOfTheCalendar(Cluster cluster)
{
    private const string First = "0001-01-01T00:00:00", Last = "9999-12-31T23:59:59";

    public static TheoryData<string> Zones => ["UTC", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12"];

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task Events_are_listed_from_and_to_the_ends(string zone)
    {
        var site = await cluster.Server.NewSite();
        foreach (var range in new object[] { new { fromLocalDate = Last, timeZone = zone }, new { toLocalDate = First, timeZone = zone }, new { fromLocalDate = First, toLocalDate = Last, timeZone = zone } })
            (await site.Post("/calendar/v3/events/query", range)).Ok();
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task Slots_at_the_ends_are_answered_or_refused(string zone)
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var serviceId = (string)service["id"]!;
        foreach (var (start, end) in new[] { (First, Last), (Last, First), (Last, Last), (First, First), ("9999-12-29T10:00:00", "9999-12-29T11:00:00") })
        {
            Answered(await site.Post("/_api/service-availability/v2/time-slots", new { serviceId, fromLocalDate = start, toLocalDate = end, timeZone = zone }));
            Answered(await site.Post("/service-availability/v2/time-slots/get", new { serviceId, localStartDate = start, localEndDate = end, timeZone = zone, location = new { locationType = "BUSINESS" } }));
            Answered(await site.Post("/slotwright/v1/slot-holds", new { slotHold = new { serviceId, localStartDate = start, localEndDate = end, timeZone = zone } }));
            Answered(await site.Post("/_api/bookings/v1/catalog/search/services/query", new { query = new { }, serviceFilters = new { localStartDate = start, localEndDate = end, timeZone = zone } }));
            Answered(await site.TryBook(service, "2027-01-01T10:00:00", ann, b => (b["bookedEntity"]!["slot"]!["startDate"], b["bookedEntity"]!["slot"]!["endDate"]) = ($"{start}-12:00", $"{end}+12:00")));
        }
    }

    [Fact]
    public async Task Years_before_the_first_are_no_dates()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["fromLocalDate FORMAT"], (await site.Post("/calendar/v3/events/query", new { fromLocalDate = "-9998-01-01T00:00:00" })).Violations());
    }

    [Fact]
    public async Task A_place_may_be_said_to_be_anywhere()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post("/locations/v1/locations", """{"location":{"name":"Far","timeZone":"UTC","address":{"city":"X","geocode":{"latitude":1e300,"longitude":-1e300}}}}""")).Ok();
        Assert.Equal(1e300, (double)made["location"]!["address"]!["geocode"]!["latitude"]!);
    }

    [Fact]
    public async Task An_event_is_found_by_its_id()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        await site.Book(await site.GivenService([ann]), Bookings.Rivals.Slot(0), ann);
        var booked = (await site.Post("/calendar/v3/events/query", new { fromLocalDate = "2020-01-01T00:00:00" })).Ok()["events"]!.AsArray();
        foreach (var id in booked.Select(e => (string)e!["id"]!).Append(Guid.NewGuid().ToString()))
            Assert.Equal(booked.Count(e => (string)e!["id"]! == id), (await site.Post("/calendar/v3/events/query", new { fromLocalDate = "2020-01-01T00:00:00", query = new { filter = new { id } } })).Ok()["events"]!.AsArray().Count);
        (await site.Post("/calendar/v3/events/query", new { query = new { filter = new { id = Guid.NewGuid() } } })).Ok();
    }

    private static void Answered(Reply reply) => Assert.True(reply.Status is 200 or 400 or 404 or 409 or 428, $"{reply.Status} {reply.Json?.ToJsonString()}");
}
