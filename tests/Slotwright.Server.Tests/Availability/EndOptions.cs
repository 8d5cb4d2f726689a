using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Availability;

/// <summary>Until when a slot of an hourly service may last (behaviour/availability.md 5).</summary>
public sealed class EndOptions(Cluster cluster)
{
    private const string Path = "/_api/service-availability/v2/time-slots/end-options";

    [Fact]
    public async Task Ends_go_on_until_the_longest_duration_the_latest_end_or_the_next_booking()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (hourly, plain) = (await GivenHourly(site, ann), await site.GivenService([ann]));
        Assert.Equal(["11:00", "11:30", "12:00", "12:30", "13:00"], await Ends(site, hourly, "2031-06-02T10:00:00"));
        Assert.Equal(["11:00", "11:30"], await Ends(site, hourly, "2031-06-02T10:00:00", "2031-06-02T11:45:00"));
        Assert.Equal(["17:00"], await Ends(site, hourly, "2031-06-02T16:00:00"));
        await site.Confirmed(plain, "2031-06-02T12:00:00", ann);
        Assert.Equal(["11:00", "11:30", "12:00"], await Ends(site, hourly, "2031-06-02T10:00:00", "2031-06-02T20:00:00"));
        Assert.Empty(await Ends(site, hourly, "2031-06-02T11:30:00"));
    }

    [Fact]
    public async Task No_end_asks_for_a_change_of_resources_in_between()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff("Ann"), await site.GivenStaff("Bob"));
        var (hourly, plain) = (await GivenHourly(site, ann, bob), await site.GivenService([ann, bob]));
        await site.Confirmed(plain, "2031-06-02T11:00:00", ann);
        await site.Confirmed(plain, "2031-06-02T12:00:00", bob);
        Assert.Equal(["11:00", "11:30", "12:00"], await Ends(site, hourly, "2031-06-02T10:00:00"));
        var slot = new { serviceId = (string)hourly["id"]!, localStartDate = "2031-06-02T10:00:00", localEndDate = "2031-06-02T11:30:00", timeZone = "UTC", location = new { locationType = "BUSINESS" } };
        Assert.Equal("2031-06-02T11:30:00", (string)(await site.Post("/_api/service-availability/v2/time-slots/get", slot)).Ok()["timeSlot"]!["localEndDate"]!);
    }

    [Fact]
    public async Task Other_services_have_no_ends_to_choose_from_and_no_end_is_days_away()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (hourly, plain) = (await GivenHourly(site, ann), await site.GivenService([ann]));
        (await Ask(site, plain, "2031-06-02T10:00:00", null)).Refused(400, "END_OPTIONS_NOT_SUPPORTED");
        (await Ask(site, hourly, "2031-06-02T10:00:00", "2031-06-04T10:00:00")).Refused(400, "MAX_END_DATE_EXCEEDS_MAXIMUM");
        Assert.Equal(["maxLocalEndDate VALIDATION"], (await Ask(site, hourly, "2031-06-02T10:00:00", "2031-06-02T09:00:00")).Violations());
        (await site.Post(Path, new { serviceId = Guid.NewGuid(), localStartDate = "2031-06-02T10:00:00", location = new { locationType = "BUSINESS" } })).Refused(404, "SERVICE_NOT_FOUND");
    }

    private static Task<JsonNode> GivenHourly(TestSite site, params string[] staff) => site.GivenService(staff, change: s => s["schedule"] = new JsonObject
    {
        ["availabilityConstraints"] = new JsonObject { ["durationRange"] = new JsonObject { ["unitType"] = "HOUR", ["hourOptions"] = new JsonObject { ["minDurationInMinutes"] = 60, ["maxDurationInMinutes"] = 180 } } },
    });

    private static Task<Reply> Ask(TestSite site, JsonNode service, string start, string? latest) =>
        site.Post(Path, new { serviceId = (string)service["id"]!, localStartDate = start, maxLocalEndDate = latest, timeZone = "UTC", location = new { locationType = "BUSINESS" } });

    private static async Task<List<string>> Ends(TestSite site, JsonNode service, string start, string? latest = null)
    {
        var options = (await Ask(site, service, start, latest)).Ok()["endOptions"]!.AsArray();
        Assert.All(options, o => Assert.Equal((start, 1), ((string)o!["localStartDate"]!, (int)o["totalCapacity"]!)));
        return [.. options.Select(o => ((string)o!["localEndDate"]!)[11..16])];
    }
}
