namespace Slotwright.Server.Tests.Staff;

/// <summary>Resource types: their names, their number, and what goes with them (behaviour/staff.md 1).</summary>
public sealed class ResourceTypeLife(Cluster cluster)
{
    [Fact]
    public async Task A_type_is_made_renamed_and_deleted()
    {
        var site = await cluster.Server.NewSite();
        var type = await site.GivenType();
        var renamed = (await site.Patch($"{Rooms.Types}/{type}", new { resourceType = new { revision = "1", name = "Hall" } })).Ok()["resourceType"]!;
        Assert.Equal(("Hall", "2"), ((string)renamed["name"]!, (string)renamed["revision"]!));
        (await site.Patch($"{Rooms.Types}/{type}", new { resourceType = new { revision = "1", name = "Cellar" } })).Refused(409, "REVISION_MISMATCH");
        (await site.Delete($"{Rooms.Types}/{type}")).Ok();
        (await site.Get($"{Rooms.Types}/{type}")).Refused(404, "RESOURCE_TYPE_NOT_FOUND");
        Assert.Equal([$"created {type}", $"updated {type}", $"deleted {type}"], (await cluster.Events(site, "wix.bookings.resources.v2.resource_type")).Skip(1));
    }

    [Fact]
    public async Task A_name_belongs_to_one_type_however_it_is_written()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenType("Room");
        (await site.Post(Rooms.Types, new { resourceType = new { name = "ROOM" } })).Refused(409, "RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME");
        var hall = await site.GivenType("Hall");
        (await site.Patch($"{Rooms.Types}/{hall}", new { resourceType = new { revision = "1", name = "room" } })).Refused(409, "RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME");
        (await site.Patch($"{Rooms.Types}/{hall}", new { resourceType = new { revision = "1", name = "HALL" } })).Ok();
    }

    [Fact]
    public async Task Of_many_who_want_one_name_at_once_one_gets_it()
    {
        var site = await cluster.Server.NewSite();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.Post(Rooms.Types, new { resourceType = new { name = "Room" } })));
        Assert.Equal(1, replies.Count(r => r.Status == 200));
        foreach (var loser in replies.Where(r => r.Status != 200)) loser.Refused(409, "RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME");
    }

    [Fact]
    public async Task A_site_has_fifty_types_at_most()
    {
        var site = await cluster.Server.NewSite();
        for (var i = 1; i < 50; i++) await site.GivenType($"Type {i}");
        (await site.Post(Rooms.Types, new { resourceType = new { name = "One more" } })).Refused(428, "MAX_NUMBER_OF_RESOURCE_TYPES_REACHED");
    }

    [Fact]
    public async Task The_staff_type_can_be_neither_changed_nor_deleted()
    {
        var site = await cluster.Server.NewSite();
        (await site.Patch($"{Rooms.Types}/{TestSite.StaffType}", new { resourceType = new { revision = "1", name = "Crew" } })).Refused(428, "STAFF_RESOURCE_TYPE_CANNOT_BE_CHANGED");
        (await site.Delete($"{Rooms.Types}/{TestSite.StaffType}")).Refused(428, "STAFF_RESOURCE_TYPE_CANNOT_BE_CHANGED");
        Assert.Equal("Staff", (string)(await site.Get($"{Rooms.Types}/{TestSite.StaffType}")).Ok()["resourceType"]!["name"]!);
    }

    [Fact]
    public async Task The_resources_of_a_type_go_with_it_and_its_services_have_no_slots()
    {
        var site = await cluster.Server.NewSite();
        var (ann, type, other) = (await site.GivenStaff(), await site.GivenType(), await site.GivenType("Device"));
        string[] rooms = [await site.GivenRoom(type), await site.GivenRoom(type, "Red room")];
        var device = await site.GivenRoom(other, "Laser");
        var service = await site.GivenServiceWith([ann], (type, []));
        Assert.Equal(15, (await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00")).Count);
        (await site.Delete($"{Rooms.Types}/{type}")).Ok();
        foreach (var room in rooms) (await site.Get($"{Rooms.Resources}/{room}")).Refused(404, "RESOURCE_NOT_FOUND");
        (await site.Get($"{Rooms.Resources}/{device}")).Ok();
        Assert.Equal(rooms.Select(r => $"deleted {r}"), (await cluster.Events(site, "wix.bookings.resources.v2.resource")).Where(e => e.StartsWith("deleted", StringComparison.Ordinal)));
        Assert.Empty(await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00"));
    }

    [Fact]
    public async Task A_name_is_asked_for()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["resourceType.name REQUIRED_FIELD"], (await site.Post(Rooms.Types, new { resourceType = new { } })).Violations());
        var type = await site.GivenType();
        Assert.Equal(["resourceType.name REQUIRED_FIELD"], (await site.Patch($"{Rooms.Types}/{type}", new { resourceType = new { revision = "1", name = (string?)null } })).Violations());
        Assert.Equal(["resourceType.name MAX_LENGTH"], (await site.Post(Rooms.Types, new { resourceType = new { name = new string('x', 41) } })).Violations());
    }
}
