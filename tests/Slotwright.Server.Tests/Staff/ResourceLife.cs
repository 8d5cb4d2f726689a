using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Staff;

/// <summary>Rooms and devices: made, changed, deleted, one by one and many at once (behaviour/staff.md 1).</summary>
public sealed class ResourceLife(Cluster cluster)
{
    [Fact]
    public async Task A_new_resource_is_everywhere_around_the_clock_and_has_a_schedule_of_its_own()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var type = await site.GivenType();
        var room = await site.GivenResource(type);
        Assert.Equal(("Blue room", type, "1", true), ((string)room["name"]!, (string)room["typeId"]!, (string)room["revision"]!, (bool)room["locationOptions"]!["availableInAllLocations"]!));
        Assert.Null(room["workingHoursSchedules"]);
        var schedule = (await site.Get($"/calendar/v3/schedules/{room["eventsSchedule"]!["scheduleId"]}")).Ok()["schedule"]!;
        Assert.Equal(((string)room["id"]!, "Europe/Berlin", "ACTIVE"), ((string)schedule["externalId"]!, (string)schedule["timeZone"]!, (string)schedule["status"]!));
    }

    [Fact]
    public async Task A_resource_is_changed_and_stays_of_its_type()
    {
        var site = await cluster.Server.NewSite();
        var (type, other) = (await site.GivenType(), await site.GivenType("Device"));
        var room = await site.GivenRoom(type);
        var changed = (await site.Patch($"{Rooms.Resources}/{room}", new { resource = new { revision = "1", name = "Green room", typeId = other } })).Ok()["resource"]!;
        Assert.Equal(("Green room", type, "2"), ((string)changed["name"]!, (string)changed["typeId"]!, (string)changed["revision"]!));
        (await site.Patch($"{Rooms.Resources}/{room}", new { resource = new { revision = "1", name = "Old" } })).Refused(409, "REVISION_MISMATCH");
        Assert.Equal(["resource.name RESOURCE_NAME_IS_REQUIRED"], (await site.Patch($"{Rooms.Resources}/{room}", new { resource = new { revision = "2", name = (string?)null } })).Violations());
    }

    [Fact]
    public async Task A_deleted_resource_leaves_its_services_and_its_bookings_stay()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type) = (await site.GivenStaff(), await site.GivenType());
        var (blue, red) = (await site.GivenResource(type), await site.GivenRoom(type, "Red room"));
        var service = await site.GivenServiceWith([ann], (type, [(string)blue["id"]!, red]));
        var only = await site.GivenServiceWith([ann], (type, [(string)blue["id"]!]));
        var booking = await site.Confirmed(service, "2031-06-02T10:00:00", ann);
        (await site.Delete($"{Rooms.Resources}/{blue["id"]}")).Ok();
        (await site.Get($"{Rooms.Resources}/{blue["id"]}")).Refused(404, "RESOURCE_NOT_FOUND");
        Assert.Equal("CANCELLED", (string)(await site.Get($"/calendar/v3/schedules/{blue["eventsSchedule"]!["scheduleId"]}")).Ok()["schedule"]!["status"]!);
        var now = (await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!;
        Assert.Equal(("2", $"[\"{red}\"]"), ((string)now["revision"]!, now["serviceResources"]![0]!["resourceIds"]!["values"]!.ToJsonString()));
        Assert.Equal([$"updated {service["id"]}", $"updated {only["id"]}"], (await cluster.Events(site, "wix.bookings.services.v2.service")).Skip(2).Order(StringComparer.Ordinal));
        Assert.Equal("CONFIRMED", (await site.Stored(booking)).Status());
        Assert.Equal(12, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        Assert.Empty(await site.Slots(only, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
    }

    [Fact]
    public async Task Staff_resources_come_and_go_with_their_member_only()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        (await site.TryResource(TestSite.StaffType, "Eve")).Refused(428, "STAFF_RESOURCE_BELONGS_TO_STAFF_MEMBER");
        (await site.Delete($"{Rooms.Resources}/{ann}")).Refused(428, "STAFF_RESOURCE_BELONGS_TO_STAFF_MEMBER");
        (await site.Get($"{Rooms.Resources}/{ann}")).Ok();
    }

    [Fact]
    public async Task A_staff_member_follows_what_is_changed_of_the_resource()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var place = (string)(await site.GivenService([ann]))["locations"]![0]!["business"]!["id"]!;
        (await site.Patch($"{Rooms.Resources}/{ann}", new { resource = new { revision = "1", name = "Anna", locationOptions = Rooms.At(place) } })).Ok();
        var member = (await site.Post("/bookings/v1/staff-members/query", new { fields = new[] { "RESOURCE_DETAILS" } })).Ok()["staffMembers"]![0]!;
        Assert.Equal(("Anna", "2", "2"), ((string)member["name"]!, (string)member["revision"]!, (string)member["resource"]!["revision"]!));
        Assert.Equal(place, (string)member["resource"]!["locationOptions"]!["specificLocationOptions"]!["businessLocations"]![0]!["locationId"]!);
        Assert.True((bool)member["resource"]!["usesDefaultWorkingHours"]!);
    }

    [Fact]
    public async Task Many_are_made_changed_and_deleted_at_once_each_by_itself()
    {
        var site = await cluster.Server.NewSite();
        var type = await site.GivenType();
        var made = (await site.Post("/bookings/v2/bulk/resources/create", new
        {
            returnEntity = true,
            resources = new object[] { new { name = "Blue", typeId = type }, new { name = "Lost", typeId = Guid.NewGuid() }, new { name = "Red", typeId = type } },
        })).Ok();
        Assert.Equal([true, false, true], made["results"]!.AsArray().Select(r => (bool)r!["itemMetadata"]!["success"]!));
        var (blue, red) = ((string)made["results"]![0]!["item"]!["id"]!, (string)made["results"]![2]!["item"]!["id"]!);
        var changed = (await site.Post("/bookings/v2/bulk/resources/update", new
        {
            returnEntity = true,
            resources = new object[] { new { resource = new { id = blue, revision = "1", name = "Azure" } }, new { resource = new { id = red, revision = "9", name = "Pink" } } },
        })).Ok();
        Assert.Equal("Azure", (string)changed["results"]![0]!["item"]!["name"]!);
        Assert.Equal("REVISION_MISMATCH", (string)changed["results"]![1]!["itemMetadata"]!["error"]!["code"]!);
        var deleted = (await site.Post("/bookings/v2/bulk/resources/delete", new { ids = new[] { blue, red, Guid.NewGuid().ToString() } })).Ok();
        Assert.Equal((2, 1), ((int)deleted["bulkActionMetadata"]!["totalSuccesses"]!, (int)deleted["bulkActionMetadata"]!["totalFailures"]!));
    }

    [Fact]
    public async Task At_once_are_fifty_at_most_and_no_hours()
    {
        var site = await cluster.Server.NewSite();
        var many = Enumerable.Range(0, 51).Select(i => new { name = $"Room {i}" }).ToArray();
        Assert.Equal(["resources MAX_SIZE"], (await site.Post("/bookings/v2/bulk/resources/create", new { resources = many })).Violations());
        Assert.Equal(["resources MAX_SIZE"], (await site.Post("/bookings/v2/bulk/resources/update", new { resources = many.Select(r => new { resource = new { id = Guid.NewGuid(), revision = "1", r.name } }) })).Violations());
        Assert.Equal(["ids MAX_SIZE"], (await site.Post("/bookings/v2/bulk/resources/delete", new { ids = many.Select(_ => Guid.NewGuid()) })).Violations());
        Assert.Equal(["resources[0].workingHoursSchedules RESOURCE_WORKING_HOURS_NOT_SUPPORTED_IN_BULK_REQUEST"],
            (await site.Post("/bookings/v2/bulk/resources/create", new { resources = new[] { new { name = "Room", workingHoursSchedules = Rooms.Hours(await site.BusinessSchedule()) } } })).Violations());
        var wrong = (await site.Post("/bookings/v2/bulk/resources/update", new { resources = new[] { new { resource = new { id = "no guid", revision = "1", name = "x" } } } })).Ok();
        Assert.False((bool)wrong["results"]![0]!["itemMetadata"]!["success"]!);
    }
}
