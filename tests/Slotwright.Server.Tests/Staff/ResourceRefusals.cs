using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Staff;

/// <summary>What a resource may not say of where it is and when it works (behaviour/staff.md 1).</summary>
public sealed class ResourceRefusals(Cluster cluster)
{
    private const string Options = "resource.locationOptions.specificLocationOptions";

    [Theory]
    [InlineData("""{"availableInAllLocations":true,"specificLocationOptions":{"availableInBusinessLocations":true,"businessLocations":[{"locationId":"HERE"}]}}""", $"{Options} RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED")]
    [InlineData("""{"availableInAllLocations":false}""", $"{Options} RESOURCE_SPECIFIC_LOCATION_OPTIONS_MUST_BE_SET")]
    [InlineData("""{"availableInAllLocations":false,"specificLocationOptions":{"availableInBusinessLocations":false,"businessLocations":[{"locationId":"HERE"}]}}""", $"{Options}.availableInBusinessLocations RESOURCE_AVAILABLE_IN_BUSINESS_LOCATION_MUST_BE_TRUE")]
    [InlineData("""{"availableInAllLocations":false,"specificLocationOptions":{"availableInBusinessLocations":true}}""", $"{Options}.businessLocations RESOURCE_LOCATION_ID_IS_REQUIRED")]
    [InlineData("""{"availableInAllLocations":false,"specificLocationOptions":{"availableInBusinessLocations":true,"businessLocations":[{}]}}""", $"{Options}.businessLocations RESOURCE_LOCATION_ID_IS_REQUIRED")]
    [InlineData("""{"specificLocationOptions":{"availableInBusinessLocations":true,"businessLocations":[{"locationId":"HERE"},{"locationId":"HERE"}]}}""", $"{Options}.businessLocations MAX_SIZE")]
    [InlineData("""{"specificLocationOptions":{"availableInBusinessLocations":true,"businessLocations":[{"locationId":"3d9d2b4e-4a31-4a3e-9d8e-2f0a52b8a111"}]}}""", $"{Options}.businessLocations[0].locationId VALIDATION")]
    public async Task Where_a_resource_is_must_be_one_thing_or_the_other(string options, string violation)
    {
        var site = await cluster.Server.NewSite();
        var (type, here) = (await site.GivenType(), await Here(site));
        var wanted = JsonNode.Parse(options.Replace("HERE", here, StringComparison.Ordinal));
        Assert.Equal([violation], (await site.TryResource(type, change: r => r["locationOptions"] = wanted!.DeepClone())).Violations());
        var room = await site.GivenRoom(type);
        Assert.Equal([violation], (await site.Patch($"{Rooms.Resources}/{room}", new { resource = new { revision = "1", locationOptions = wanted } })).Violations());
    }

    [Fact]
    public async Task A_patch_moves_a_resource_from_everywhere_to_one_place_and_back()
    {
        var site = await cluster.Server.NewSite();
        var room = await site.GivenRoom(await site.GivenType());
        var there = Rooms.At(await Here(site));
        there.Remove("availableInAllLocations");
        var moved = (await site.Patch($"{Rooms.Resources}/{room}", new { resource = new { revision = "1", locationOptions = there } })).Ok()["resource"]!;
        Assert.False((bool)moved["locationOptions"]!["availableInAllLocations"]!);
        var back = (await site.Patch($"{Rooms.Resources}/{room}", new { resource = new { revision = "2", locationOptions = new { availableInAllLocations = true } } })).Ok()["resource"]!;
        Assert.Null(back["locationOptions"]!["specificLocationOptions"]);
    }

    [Fact]
    public async Task A_location_that_is_no_longer_used_takes_no_resource()
    {
        var site = await cluster.Server.NewSite();
        var closed = await site.GivenLocation(cluster, archived: true);
        Assert.Equal([$"{Options}.businessLocations[0].locationId VALIDATION"], (await site.TryResource(await site.GivenType(), change: r => r["locationOptions"] = Rooms.At(closed))).Violations());
    }

    [Fact]
    public async Task Hours_are_the_resources_own_or_the_business_ones()
    {
        var site = await cluster.Server.NewSite();
        var (type, business) = (await site.GivenType(), await site.BusinessSchedule());
        Assert.Equal(["resource.workingHoursSchedules.values[0].scheduleId VALIDATION"], (await site.TryResource(type, change: r => r["workingHoursSchedules"] = Rooms.Hours(Guid.NewGuid().ToString()))).Violations());
        var room = await site.GivenResource(type, change: r => r["workingHoursSchedules"] = Rooms.Hours(business));
        Assert.True((bool)room["workingHoursSchedules"]!["values"]![0]!["shared"]!);
        var own = (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "1", workingHoursSchedules = Rooms.Hours((string)room["eventsSchedule"]!["scheduleId"]!) } })).Ok()["resource"]!;
        Assert.False((bool)own["workingHoursSchedules"]!["values"]![0]!["shared"]!);
        Assert.Equal(["resource.workingHoursSchedules.values[0].scheduleId RESOURCE_WORKING_HOURS_SCHEDULE_ID_IS_REQUIRED"],
            (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "2", workingHoursSchedules = new { values = new[] { new { } } } } })).Violations());
        var free = (await site.Patch($"{Rooms.Resources}/{room["id"]}", new { resource = new { revision = "2", workingHoursSchedules = (object?)null } })).Ok()["resource"]!;
        Assert.Null(free["workingHoursSchedules"]);
    }

    [Fact]
    public async Task A_type_must_exist_but_need_not_be_given()
    {
        var site = await cluster.Server.NewSite();
        Assert.Equal(["resource.typeId VALIDATION"], (await site.TryResource(Guid.NewGuid().ToString())).Violations());
        Assert.Null((await site.GivenResource(null))["typeId"]);
    }

    private static async Task<string> Here(TestSite site) => (string)(await site.GivenService([await site.GivenStaff()]))["locations"]![0]!["business"]!["id"]!;
}
