using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Who gets a booking that names nobody: whoever has least to do that day, unless the business ranks its staff.</summary>
public sealed class LeastBusy(Cluster cluster)
{
    private const string Ten = "2031-06-02T10:00:00", Two = "2031-06-02T14:00:00";

    [Fact]
    public async Task The_one_with_the_least_booked_that_day_is_chosen()
    {
        var site = await cluster.Server.NewSite();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea"), await site.GivenStaff("Cem")];
        var (hour, half) = (await site.GivenService(staff), await site.GivenService(staff, minutes: 30));
        await site.Confirmed(hour, Ten, staff[0]);
        await site.Confirmed(half, Ten, staff[1]);
        await site.Confirmed(half, "2031-06-02T11:00:00", staff[1]);
        await site.Confirmed(half, Ten, staff[2]);
        Assert.Equal(staff[2], await Chosen(site, hour, Two));
        Assert.Equal(staff[0], await Chosen(site, hour, Two)); // as long as Bea, in fewer bookings
        Assert.Equal(staff[1], await Chosen(site, hour, Two));
        (await site.TryBook(hour, Two, null, Rivals.Confirmed)).Refused(428, "SLOT_NOT_AVAILABLE");
    }

    [Fact]
    public async Task What_is_booked_on_other_days_does_not_count()
    {
        var site = await cluster.Server.NewSite("America/Los_Angeles");
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea")];
        var service = await site.GivenService(staff);
        await site.Confirmed(service, Ten, staff[0]);
        await site.Confirmed(service, "2031-06-03T10:00:00", staff[1]);
        Assert.Equal(staff[1], await Chosen(site, service, "2031-06-02T16:00:00")); // past midnight in UTC
        Assert.Equal(staff[0], await Chosen(site, service, "2031-06-03T16:00:00"));
    }

    [Fact]
    public async Task Bookings_settled_later_are_chosen_for_in_the_same_way()
    {
        var site = await cluster.Server.NewSite();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea")];
        var service = await site.GivenService(staff);
        var booking = await site.Book(service, Two, null);
        Assert.Null(booking.Slot()["resource"]);
        await site.Confirmed(service, Ten, staff[0]);
        Assert.Equal(staff[1], (string)(await site.ConfirmOrDecline(booking)).Ok()["booking"]!.Slot()["resource"]!["id"]!);
    }

    [Fact]
    public async Task Rooms_take_turns_as_well()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        string[] rooms = [await site.GivenRoom(type), await site.GivenRoom(type, "Red room")];
        var service = await site.GivenServiceWith([ann], (type, []));
        var used = new List<string>();
        foreach (var hour in new[] { "09", "10", "11", "12" })
            used.Add((await site.OnCalendar(await site.Confirmed(service, $"2031-06-02T{hour}:00:00", ann)))[1]);
        Assert.Equal([rooms[0], rooms[1], rooms[0], rooms[1]], used);
    }

    [Theory]
    [InlineData("HIGHEST_TO_LOWEST", 0)]
    [InlineData("LOWEST_TO_HIGHEST", 2)]
    public async Task A_business_that_ranks_its_staff_gives_the_first_who_is_free(string order, int first)
    {
        var site = await cluster.Server.NewSite();
        string[] staff = [await site.GivenStaff("Ann"), await site.GivenStaff("Bea"), await site.GivenStaff("Cem")];
        var service = await site.GivenPolicy(staff, new { staffSortingPolicy = new { sortingMethodType = "RANKING", rankingOptions = new { order } } });
        foreach (var hour in new[] { "09", "10", "11" }) Assert.Equal(staff[first], await Chosen(site, service, $"2031-06-02T{hour}:00:00"));
        Assert.Equal(staff[1], await Chosen(site, service, "2031-06-02T11:00:00"));
    }

    private static async Task<string> Chosen(TestSite site, JsonNode service, string start) =>
        (string)(await site.Confirmed(service, start, null)).Slot()["resource"]!["id"]!;
}
