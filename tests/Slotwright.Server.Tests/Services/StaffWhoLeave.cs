using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Services;

/// <summary>What becomes of services when somebody who gives them goes, however the service spelled their id.</summary>
public sealed class StaffWhoLeave(Cluster cluster)
{
    private const string Options = "/_api/v1/service-options-and-variants";

    [Fact]
    public async Task An_id_sent_in_capitals_or_twice_is_the_same_person_once()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        var service = await site.GivenService([ann.ToUpperInvariant(), bob, bob.ToUpperInvariant()]);
        Assert.Equal([ann, bob], Staff(service));
    }

    [Fact]
    public async Task A_service_forgets_who_it_named_in_capitals()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await Member(site, "Ann"), await Member(site, "Bob"));
        var service = await site.GivenService([((string)ann["resourceId"]!).ToUpperInvariant(), (string)bob["resourceId"]!]);
        (await site.Delete($"/bookings/v1/staff-members/{ann["id"]}")).Ok();
        service = await site.Service(service);
        Assert.Equal([(string)bob["resourceId"]!], Staff(service));
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = (string)service["revision"]!, tagLine = "still here" } })).Ok();
    }

    [Fact]
    public async Task Prices_are_from_to_of_those_who_are_left_and_so_are_those_of_a_clone()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await Member(site, "Ann"), await Member(site, "Bob"));
        string[] staff = [(string)ann["resourceId"]!, (string)bob["resourceId"]!];
        var service = await site.GivenService(staff, change: s => s["payment"] = new JsonObject
        {
            ["rateType"] = "VARIED",
            ["varied"] = new JsonObject { ["defaultPrice"] = new JsonObject { ["value"] = "40" } },
            ["options"] = new JsonObject { ["inPerson"] = true },
        });
        await Priced(site, service, staff, "10", "90");
        Assert.Equal(("10", "90"), Range(await site.Service(service)));
        (await site.Delete($"/bookings/v1/staff-members/{ann["id"]}")).Ok();
        Assert.Equal(("90", "90"), Range(await site.Service(service)));
        var clone = (await site.Post("/_api/bookings/v2/services/clone", new { sourceServiceId = (string)service["id"]! })).Ok();
        Assert.Empty(clone["errors"]!.AsArray());
        Assert.Equal(("90", "90"), Range(clone["service"]!));
        (await site.Delete($"/bookings/v1/staff-members/{bob["id"]}")).Ok();
        Assert.Equal((null, null), Range(await site.Service(service)));
    }

    [Fact]
    public async Task The_schedule_of_who_goes_ends_as_a_new_version()
    {
        var site = await cluster.Server.NewSite();
        var ann = await Member(site, "Ann");
        var schedule = (string)(await site.Get($"/bookings/v1/staff-members/{ann["id"]}?fields=RESOURCE_DETAILS")).Ok()["staffMember"]!["resource"]!["eventsSchedule"]!["id"]!;
        (await site.Delete($"/bookings/v1/staff-members/{ann["id"]}")).Ok();
        var ended = (await site.Get($"/calendar/v3/schedules/{schedule}")).Ok()["schedule"]!;
        Assert.Equal(("CANCELLED", "2"), ((string)ended["status"]!, (string)ended["revision"]!));
    }

    private static async Task Priced(TestSite site, JsonNode service, string[] staff, params string[] prices)
    {
        var option = Guid.NewGuid();
        (await site.Post(Options, new
        {
            serviceOptionsAndVariants = new
            {
                serviceId = (string)service["id"]!,
                options = new { values = new[] { new { id = option, type = "STAFF_MEMBER" } } },
                variants = new { values = staff.Zip(prices, (who, price) => new { choices = new[] { new { optionId = option, staffMemberId = who } }, price = new { value = price } }) },
            },
        })).Ok();
    }

    private static async Task<JsonNode> Member(TestSite site, string name) => (await site.Post("/bookings/v1/staff-members", new { staffMember = new { name } })).Ok()["staffMember"]!;

    private static string[] Staff(JsonNode service) => [.. service["staffMemberIds"]!.AsArray().Select(id => (string)id!)];

    private static (string?, string?) Range(JsonNode service) => ((string?)service["payment"]!["varied"]!["minPrice"]?["value"], (string?)service["payment"]!["varied"]!["maxPrice"]?["value"]);
}
