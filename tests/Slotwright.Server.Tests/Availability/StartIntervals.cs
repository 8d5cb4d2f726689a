using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>The time slots configuration of a site: what it is born with, and how far apart slots start (behaviour/availability.md 10).</summary>
public sealed class StartIntervals(Cluster cluster)
{
    private const string Path = "/_api/time-slots-config/v1/time-slots-configurations";
    private const string BookingsApp = "13d21c63-b5ec-5912-8397-c3a5ddb27a97";

    [Fact]
    public async Task A_site_is_born_with_the_bookings_apps_configuration()
    {
        var site = await cluster.Server.NewSite();
        var born = await Configuration(site);
        Assert.Equal((BookingsApp, "1", 30, false), ((string)born["appId"]!, (string)born["revision"]!, (int)born["splitInterval"]!["valueInMinutes"]!, (bool)born["splitInterval"]!["sameAsDuration"]!));
        Assert.Equal((true, "BUSINESS_TIME_ZONE", false), ((bool)born["displayTimeZone"]!["customerCanChange"]!, (string)born["displayTimeZone"]!["basedOn"]!, (bool)born["staffSelection"]!["allowGenderSelection"]!));
        Assert.Equal((string)born["id"]!, (string)(await site.Get($"{Path}/{born["id"]}")).Ok()["timeSlotsConfiguration"]!["id"]!);
        var found = (await site.Get($"{Path}/query?query.filter.appId={BookingsApp}")).Ok()["timeSlotsConfigurations"]!.AsArray();
        Assert.Equal((string)born["id"]!, (string)Assert.Single(found)!["id"]!);
        (await site.Get($"{Path}/{Guid.NewGuid()}")).Refused(404, "TIME_SLOTS_CONFIGURATION_NOT_FOUND");
    }

    [Fact]
    public async Task An_app_without_a_configuration_is_read_as_having_the_defaults()
    {
        var site = await cluster.Server.NewSite();
        var read = (await site.Get($"{Path}/app/{Guid.NewGuid()}")).Ok()["timeSlotsConfiguration"]!;
        Assert.Equal((null, 30), ((string?)read["id"], (int)read["splitInterval"]!["valueInMinutes"]!));
    }

    [Fact]
    public async Task Slots_start_as_far_apart_as_the_business_says()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenService([await site.GivenStaff()], minutes: 60, buffer: 15);
        Assert.Equal(["09:00", "09:30", "10:00"], (await site.Offered(service)).Take(3));
        await Update(site, "1", new { valueInMinutes = 20 });
        Assert.Equal(["09:00", "09:20", "09:40"], (await site.Offered(service)).Take(3));
        await Update(site, "2", new { sameAsDuration = true });
        Assert.Equal(["09:00", "10:15", "11:30", "12:45", "14:00", "15:15"], await site.Offered(service));
    }

    [Fact]
    public async Task An_update_asks_for_the_revision_keeps_the_app_and_stays_in_bounds()
    {
        var site = await cluster.Server.NewSite();
        var id = (string)(await Configuration(site))["id"]!;
        Task<Reply> Patch(object change) => site.Patch($"{Path}/{id}", new { timeSlotsConfiguration = change });
        (await Patch(new { revision = "7", splitInterval = new { valueInMinutes = 10 } })).Refused(409, "REVISION_MISMATCH");
        foreach (var (minutes, rule) in new[] { (0, "MIN"), (58321, "MAX") })
            Assert.Equal([$"timeSlotsConfiguration.splitInterval.valueInMinutes {rule}"], (await Patch(new { revision = "1", splitInterval = new { valueInMinutes = minutes } })).Violations());
        var changed = (await Patch(new { revision = "1", appId = Guid.NewGuid(), staffSelection = new { strategy = "CUSTOMER_CANNOT_CHOOSE" } })).Ok()["timeSlotsConfiguration"]!;
        Assert.Equal((BookingsApp, "CUSTOMER_CANNOT_CHOOSE", 30, "2"), ((string)changed["appId"]!, (string)changed["staffSelection"]!["strategy"]!, (int)changed["splitInterval"]!["valueInMinutes"]!, (string)changed["revision"]!));
    }

    private static async Task<JsonNode> Configuration(TestSite site) => (await site.Get($"{Path}/app/{BookingsApp}")).Ok()["timeSlotsConfiguration"]!;

    private static async Task Update(TestSite site, string revision, object splitInterval) =>
        (await site.Patch($"{Path}/{(await Configuration(site))["id"]}", new { timeSlotsConfiguration = new { revision, splitInterval } })).Ok();
}
