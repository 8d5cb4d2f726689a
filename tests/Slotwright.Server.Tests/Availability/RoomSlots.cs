using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Services that need more than staff: their slots are where all they need is free (behaviour/availability.md 2).</summary>
public sealed class RoomSlots(Cluster cluster)
{
    private const string From = "2031-06-02T00:00:00", To = "2031-06-03T00:00:00";

    [Fact]
    public async Task Free_staff_are_no_slot_while_the_room_is_taken()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, type) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bob"), await site.GivenType());
        var room = await site.GivenRoom(type);
        var (anns, bobs) = (await site.GivenServiceWith([ann], (type, [room])), await site.GivenServiceWith([bob], (type, [])));
        var plain = await site.GivenService([bob]);
        Assert.Equal(15, (await site.Offered(bobs)).Count);
        await site.Confirmed(anns, "2031-06-02T10:00:00", ann);
        Assert.Equal(["09:00", "11:00", "11:30"], (await site.Offered(bobs)).Take(3));
        Assert.Equal(15, (await site.Offered(plain)).Count);
        await site.GivenRoom(type, "Red room");
        Assert.Equal(15, (await site.Offered(bobs)).Count);
        Assert.Equal(12, (await site.Offered(anns)).Count);
    }

    [Fact]
    public async Task A_room_is_offered_within_its_own_hours_and_the_business_ones()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var room = await site.GivenResource(type);
        var own = (string)room["eventsSchedule"]!["scheduleId"]!;
        var service = await site.GivenServiceWith([ann], (type, [(string)room["id"]!]));
        Assert.Equal(15, (await site.Offered(service)).Count);
        (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "1", workingHoursSchedules = Rooms.Hours(own) } })).Ok();
        Assert.Empty(await site.Offered(service));
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = own, type = "WORKING_HOURS", start = new { localDate = "2031-06-02T15:00:00" }, end = new { localDate = "2031-06-02T19:00:00" } } })).Ok();
        Assert.Equal(["15:00", "15:30", "16:00"], await site.Offered(service));
    }

    [Fact]
    public async Task Time_off_of_a_room_takes_its_slots()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var room = await site.GivenResource(type);
        var service = await site.GivenServiceWith([ann], (type, []));
        (await site.Post("/calendar/v3/events", new { @event = new { scheduleId = (string)room["eventsSchedule"]!["scheduleId"]!, type = "DEFAULT", title = "Painting", start = new { localDate = "2031-06-02T09:00:00" }, end = new { localDate = "2031-06-02T16:00:00" } } })).Ok();
        Assert.Equal(["16:00"], await site.Offered(service));
    }

    [Fact]
    public async Task A_room_at_another_location_is_of_no_use()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var room = await site.GivenResource(type);
        var service = await site.GivenServiceWith([ann], (type, []));
        var (here, there) = ((string)service["locations"]![0]!["business"]!["id"]!, await site.GivenLocation(cluster));
        (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "1", locationOptions = Rooms.At(there) } })).Ok();
        Assert.Empty(await site.Offered(service));
        (await site.TryBook(service, "2031-06-02T10:00:00", ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "2", locationOptions = Rooms.At(here) } })).Ok();
        Assert.Equal(15, (await site.Offered(service)).Count);
    }

    [Fact]
    public async Task Room_and_device_must_both_be_free()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, room, device) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bob"), await site.GivenType(), await site.GivenType("Device"));
        await site.GivenRoom(room);
        await site.GivenRoom(room, "Red room");
        var laser = await site.GivenRoom(device, "Laser");
        var service = await site.GivenServiceWith([ann, bob], (room, []), (device, [laser]));
        var roomOnly = await site.GivenServiceWith([ann, bob], (room, []));
        await site.Confirmed(service, "2031-06-02T09:00:00", ann);
        Assert.DoesNotContain("09:00", await site.Offered(service));
        Assert.Contains("09:00", await site.Offered(roomOnly));
        (await site.TryBook(service, "2031-06-02T09:00:00", bob)).Refused(428, "SLOT_NOT_AVAILABLE");
        (await site.TryBook(roomOnly, "2031-06-02T09:00:00", bob, Rivals.Confirmed)).Ok();
        Assert.DoesNotContain("09:00", await site.Offered(roomOnly));
    }

    [Fact]
    public async Task A_slot_tells_who_is_free_of_each_type_and_can_be_asked_for_one()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var (blue, red) = (await site.GivenRoom(type), await site.GivenRoom(type, "Red room"));
        var service = await site.GivenServiceWith([ann], (type, []));
        var other = await site.GivenServiceWith([await site.GivenStaff("Bob")], (type, [blue]));
        await site.Confirmed(other, "2031-06-02T09:00:00", null);
        object Ask(object? filter) => new { serviceId = (string)service["id"]!, fromLocalDate = From, toLocalDate = To, includeResourceTypeIds = new[] { type, TestSite.StaffType }, resourceTypes = filter };
        var slots = (await site.Post("/_api/service-availability/v2/time-slots", Ask(null))).Ok()["timeSlots"]!.AsArray();
        Assert.Equal($"{ann} | {red}", Told(slots[0]!));
        Assert.Equal($"{ann} | {blue} {red}", Told(slots[2]!));
        var blues = (await site.Post("/_api/service-availability/v2/time-slots", Ask(new[] { new { resourceTypeId = type, resourceIds = new[] { blue } } }))).Ok()["timeSlots"]!.AsArray();
        Assert.Equal(13, blues.Count);
        object Slot(string start, string end, string room) => new
        {
            serviceId = (string)service["id"]!,
            localStartDate = start,
            localEndDate = end,
            timeZone = "UTC",
            location = new { locationType = "BUSINESS" },
            resourceTypes = new[] { new { resourceTypeId = type, resourceIds = new[] { room } } },
        };
        (await site.Post("/_api/service-availability/v2/time-slots/get", Slot("2031-06-02T09:00:00", "2031-06-02T10:00:00", blue))).Refused(404, "SLOT_NOT_FOUND");
        Assert.Equal($"{ann} | {red}", Told((await site.Post("/_api/service-availability/v2/time-slots/get", Slot("2031-06-02T09:00:00", "2031-06-02T10:00:00", red))).Ok()["timeSlot"]!));
    }

    private static string Told(JsonNode slot) => string.Join(" | ", slot["availableResources"]!.AsArray().Select(g => string.Join(' ', g!["resources"]!.AsArray().Select(r => (string)r!["id"]!))));
}
