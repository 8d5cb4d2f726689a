namespace Slotwright.Server.Tests.Bookings;

/// <summary>The main job from end to end: service, availability, create, confirm, reschedule, cancel.</summary>
public sealed class MainJob(Cluster cluster)
{
    [Fact]
    public async Task A_booked_slot_is_no_longer_offered_and_comes_back_when_the_booking_is_canceled()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var free = (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Select(s => (string)s!["localStartDate"]!).ToList();
        Assert.Equal(15, free.Count);

        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        Assert.Equal("CREATED", (string)booking["status"]!);
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        booking = (await site.ConfirmOrDecline(booking)).Ok()["booking"]!;
        Assert.Equal("CONFIRMED", (string)booking["status"]!);
        var left = (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Select(s => (string)s!["localStartDate"]!).ToList();
        Assert.Equal(free.Except(["2031-06-02T09:30:00", "2031-06-02T10:00:00", "2031-06-02T10:30:00"]), left);

        booking = (await site.Act(booking, "cancel", new { revision = (string)booking["revision"]! })).Ok()["booking"]!;
        Assert.Equal("CANCELED", (string)booking["status"]!);
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
    }

    [Fact]
    public async Task Of_fifty_unpaid_rivals_for_one_slot_exactly_one_is_confirmed()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var rivals = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => site.Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"]!["email"] = $"rival{i}@example.com")));
        var settled = await Task.WhenAll(rivals.Select(b => site.ConfirmOrDecline(b)));
        Assert.Equal(1, settled.Count(r => (string)r.Ok()["booking"]!["status"]! == "CONFIRMED"));
        Assert.Equal(49, settled.Count(r => (string)r.Ok()["booking"]!["status"]! == "DECLINED"));
    }
}
