using System.Text.Json.Nodes;
using static Slotwright.Server.Tests.Availability.ClassSlotQuestions;

namespace Slotwright.Server.Tests.Availability;

/// <summary>How many places of a session are told as free: those taken and those kept for the waitlist are not (behaviour/availability.md 6).</summary>
public sealed class ClassSeats(Cluster cluster)
{
    [Fact]
    public async Task Places_are_told_as_bookings_take_them_and_give_them_back()
    {
        var (site, _, id) = await Given(3);
        Assert.Equal((3, 3, 3), (await site.OnlyClassSlot()).Places());
        var created = await site.BookSession(id, 2);
        Assert.Equal((3, 3, 3), (await site.OnlyClassSlot()).Places());
        var confirmed = (await site.ConfirmOrDecline(created)).Ok()["booking"]!;
        Assert.Equal((3, 1, 1), (await site.OnlyClassSlot()).Places());
        await site.BookSession(id, 1, b => b["status"] = "CONFIRMED");
        var full = await site.OnlyClassSlot();
        Assert.Equal(((3, 0, 0), "noRemainingCapacity"), (full.Places(), full.Reasons()));
        (await site.Act(created, "cancel", new { revision = (string)confirmed["revision"]! })).Ok();
        Assert.Equal((3, 2, 2), (await site.OnlyClassSlot()).Places());
    }

    [Fact]
    public async Task Each_session_of_a_series_has_places_of_its_own()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenSeries(await site.GivenClass(5), await site.GivenStaff(), Monday);
        var ids = (await site.ClassSlots()).Select(s => (string)s!["eventInfo"]!["eventId"]!).ToList();
        await site.BookSession(ids[1], 2, b => b["status"] = "CONFIRMED");
        await site.BookSession(ids[3], 5, b => b["status"] = "CONFIRMED");
        Assert.Equal([5, 3, 5, 0, 5], (await site.ClassSlots()).Select(s => (int)s!["remainingCapacity"]!));
    }

    [Theory]
    [InlineData(0, 0, 0, "3 3 3", "10 10", "")]
    [InlineData(3, 0, 4, "3 0 0", "10 6", "noRemainingCapacity")]
    [InlineData(2, 1, 4, "3 1 0", "10 6", "reservedForWaitingList")]
    [InlineData(1, 1, 1, "3 2 1", "10 9", "")]
    [InlineData(5, 0, 12, "3 0 0", "10 0", "noRemainingCapacity")]
    public async Task Where_there_is_a_waitlist_it_is_told_and_places_offered_to_it_are_kept(int taken, int offered, int waiting, string places, string waitlist, string reasons)
    {
        var (site, _, id) = await Given(3, """{"waitlistPolicy":{"enabled":true,"capacity":10}}""");
        await cluster.Server.Seats(site, id, taken, offered, waiting);
        var slot = await site.OnlyClassSlot();
        Assert.Equal((places, reasons), (string.Join(' ', slot["totalCapacity"], slot["remainingCapacity"], slot["bookableCapacity"]), slot.Reasons()));
        Assert.Equal(waitlist, string.Join(' ', slot["eventInfo"]!["waitingList"]!.AsObject().Select(m => m.Value)));
        Assert.True(JsonNode.DeepEquals(slot, (await site.Get($"{EventSlots}/{id}")).Ok()["timeSlot"]));
    }

    [Fact]
    public async Task All_that_keeps_a_session_from_being_booked_is_told()
    {
        await using var later = await cluster.Another(new TestClock(new(2031, 6, 2, 12, 0, 0, TimeSpan.Zero)));
        var site = await later.NewSite();
        var session = await site.GivenSession(await site.GivenClass(1), await site.GivenStaff(), Monday);
        await later.Seats(site, session.Id(), 1, 0, 0);
        Assert.Equal("noRemainingCapacity violatesBookingPolicy", (await site.OnlyClassSlot()).Reasons());
    }

    [Fact]
    public async Task A_booking_through_another_server_is_told_a_moment_later()
    {
        await using var other = await cluster.Another();
        var (site, _, id) = await Given(3);
        for (var taken = 1; taken <= 3; taken++)
        {
            Assert.Equal((3, 4 - taken, 4 - taken), (await site.OnlyClassSlot()).Places());
            await site.Through(other).BookSession(id, 1, b => b["status"] = "CONFIRMED");
            Assert.Equal((3, 3 - taken, 3 - taken), (await site.Through(other).OnlyClassSlot()).Places());
            await Until(async () => (int)(await site.OnlyClassSlot())["remainingCapacity"]! == 3 - taken);
        }
        (await site.TryBookSession(id)).Refused(428, "SESSION_CAPACITY_EXCEEDED");
    }

    [Fact]
    public async Task Places_are_told_for_two_sites_apart()
    {
        var (site, yoga, id) = await Given(3);
        var (other, _, _) = await Given(3);
        await site.BookSession(id, 2, b => b["status"] = "CONFIRMED");
        Assert.Equal(((3, 1, 1), (3, 3, 3)), ((await site.OnlyClassSlot()).Places(), (await other.OnlyClassSlot()).Places()));
        Assert.Empty(await other.ClassSlots($$"""{"serviceIds":["{{yoga.Id()}}"]}"""));
        (await other.Get($"{EventSlots}/{id}")).Refused(404, "EVENT_NOT_FOUND");
    }

    /// <summary>Asks again until it is so; the test's own time limit ends what never comes.</summary>
    private static async Task Until(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await so()) patience.Token.ThrowIfCancellationRequested();
    }

    private async Task<(TestSite Site, JsonNode Yoga, string Session)> Given(int capacity, string? policy = null)
    {
        var site = await cluster.Server.NewSite();
        var rules = policy is null ? null : await site.GivenPolicy(policy);
        var yoga = await site.GivenClass(capacity, s => s["bookingPolicy"] = rules ?? s["bookingPolicy"]!.DeepClone());
        return (site, yoga, (await site.GivenSession(yoga, await site.GivenStaff(), Monday)).Id());
    }
}
