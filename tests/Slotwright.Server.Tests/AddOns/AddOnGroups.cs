using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.AddOns;

/// <summary>Groups of add-ons on services, and what services show of add-ons that change or go (behaviour/services.md 7).</summary>
public sealed class AddOnGroups(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services/add-on-groups", Services = "/_api/bookings/v2/services";

    [Fact]
    public async Task A_group_is_added_changed_and_taken_away_and_the_service_moves_on()
    {
        var (site, service) = await Given();
        var (oil, time) = (await site.GivenAddOn("Oil"), await site.GivenAddOn("More", minutes: 15));
        var group = (await Create(site, service, new { name = "Extras", prompt = "More?", maxNumberOfAddOns = 2, addOnIds = Ids(oil, time) })).Ok()["addOnGroup"]!;
        var shown = await Read(site, service);
        Assert.Equal(("2", 1), ((string)shown["revision"]!, shown["addOnGroups"]!.AsArray().Count));
        Assert.True(JsonNode.DeepEquals(group, shown["addOnGroups"]![0]));
        Assert.Equal($"{oil["id"]}: {time["id"]}:15", Details(shown));
        var updated = (await site.Post($"{Path}/update", new { serviceId = (string)service["id"]!, addOnGroup = new { id = (string)group["id"]!, name = "Treats", maxNumberOfAddOns = (int?)null } })).Ok()["addOnGroup"]!;
        Assert.Equal(("Treats", "More?", 2), ((string)updated["name"]!, (string)updated["prompt"]!, updated["addOnIds"]!.AsArray().Count));
        Assert.Null(updated["maxNumberOfAddOns"]);
        Assert.Equal("{}", (await site.Post($"{Path}/delete", new { serviceId = (string)service["id"]!, addOnGroupId = (string)group["id"]! })).Ok().ToJsonString());
        shown = await Read(site, service);
        Assert.Equal(("4", 0, ""), ((string)shown["revision"]!, shown["addOnGroups"]!.AsArray().Count, Details(shown)));
        (await site.Get($"/addons/v1/add-ons/{oil["id"]}")).Ok();
        var told = await cluster.Of(site, "wix.bookings.services.v2.service");
        Assert.Equal(["created 1", "updated 2", "updated 3", "updated 4"], told.Select(e => e.Told[..9]));
        Assert.Equal(["addOnDetails", "addOnGroups"], told[1].Body["modifiedFields"]!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public async Task Setting_a_groups_add_ons_replaces_and_orders_them()
    {
        var (site, service) = await Given();
        var (a, b, c) = (await site.GivenAddOn("A"), await site.GivenAddOn("B"), await site.GivenAddOn("C", minutes: 5));
        var group = (await Create(site, service, new { name = "Extras", addOnIds = Ids(a, b) })).Ok()["addOnGroup"]!;
        var set = (await Set(site, service, group, Ids(c, a))).Ok()["addOnGroup"]!;
        Assert.Equal(Ids(c, a), set["addOnIds"]!.AsArray().Select(i => (string)i!));
        var listed = (await (await site.Visitor()).Post($"{Path}/list-add-on-groups-by-service-id", new { serviceId = (string)service["id"]! })).Ok()["addOnGroupsDetails"]![0]!;
        Assert.Equal(((string)group["id"]!, "Extras"), ((string)listed["groupId"]!, (string)listed["groupName"]!));
        Assert.Equal(["C 5  $10.00", "A  5 $10.00"], listed["addOns"]!.AsArray().Select(x => $"{x!["name"]} {x["durationInMinutes"]} {x["maxQuantity"]} {x["price"]!["formattedValue"]}"));
        Assert.Equal(Ids(c, a), listed["addOns"]!.AsArray().Select(x => (string)x!["addOnId"]!));
        Assert.Empty((await site.Post($"{Path}/list-add-on-groups-by-service-id", new { serviceId = (string)service["id"]!, groupIds = new[] { Guid.NewGuid() } })).Ok()["addOnGroupsDetails"]!.AsArray());
    }

    [Fact]
    public async Task A_services_own_update_leaves_its_groups_alone()
    {
        var (site, service) = await Given();
        var group = (await Create(site, service, new { name = "Extras", addOnIds = Ids(await site.GivenAddOn("A", minutes: 5)) })).Ok()["addOnGroup"]!;
        var before = await Read(site, service);
        var updated = (await site.Patch($"{Services}/{service["id"]}", new { service = new { revision = "2", tagLine = "New", addOnGroups = Array.Empty<object>() } })).Ok()["service"]!;
        Assert.Equal((string)group["id"]!, (string)updated["addOnGroups"]![0]!["id"]!);
        Assert.Equal(Details(before), Details(updated));
    }

    [Fact]
    public async Task A_new_service_brings_no_groups_of_its_own()
    {
        var (site, service) = await Given();
        var again = service.DeepClone().AsObject();
        again["addOnGroups"] = new JsonArray(new JsonObject { ["name"] = "Extras" });
        Assert.Equal(["service.addOnGroups VALIDATION"], (await site.Post(Services, new { service = again })).Violations());
        again["addOnGroups"] = new JsonArray();
        (await site.Post(Services, new { service = again })).Ok();
    }

    [Fact]
    public async Task Groups_are_refused_with_what_is_wrong()
    {
        var (site, service) = await Given();
        var a = await site.GivenAddOn("A");
        var stranger = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        Assert.Equal(["addOnGroup.name REQUIRED_FIELD"], (await Create(site, service, new { addOnIds = Ids(a) })).Violations());
        Assert.Equal(["addOnGroup.addOnIds VALIDATION", "addOnGroup.addOnIds VALIDATION", "addOnGroup.maxNumberOfAddOns MIN"], (await Create(site, service, new { name = "X", maxNumberOfAddOns = 0, addOnIds = Ids(a, a, stranger) })).Violations().Order());
        Assert.Equal(["addOnGroup.addOnIds MAX_SIZE"], (await Create(site, service, new { name = "X", addOnIds = Ids([.. Enumerable.Repeat(a, 8)]) })).Violations());
        (await Create(site, stranger, new { name = "X" })).Refused(404, "SERVICE_NOT_FOUND");
        var group = (await Create(site, service, new { name = "One" })).Ok()["addOnGroup"]!;
        (await Set(site, service, stranger, Ids(a))).Refused(404, "ADD_ON_GROUP_NOT_FOUND");
        Assert.Equal(["addOnIds VALIDATION"], (await Set(site, service, group, Ids(stranger))).Violations());
        Assert.Equal(["addOnIds MIN_SIZE"], (await Set(site, service, group, [])).Violations());
        (await site.Post($"{Path}/update", new { serviceId = (string)service["id"]!, addOnGroup = new { id = Guid.NewGuid(), name = "X" } })).Refused(404, "GROUP_NOT_ON_SERVICE");
        (await site.Post($"{Path}/update", new { serviceId = (string)service["id"]!, addOnGroup = new { id = 5, name = "X" } })).Refused(404, "GROUP_NOT_ON_SERVICE");
        (await site.Post($"{Path}/delete", new { serviceId = (string)service["id"]!, addOnGroupId = Guid.NewGuid() })).Refused(404, "GROUP_NOT_ON_SERVICE");
        (await Create(await site.Visitor(), service, new { name = "X" })).Refused(403, "PERMISSION_DENIED");
        Assert.Equal("2", (string)(await Read(site, service))["revision"]!);
    }

    [Fact]
    public async Task Of_five_groups_at_once_three_find_room()
    {
        var (site, service) = await Given();
        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Create(site, service, new { name = $"G{i}" })));
        Assert.Equal(3, replies.Count(r => r.Status == 200));
        Assert.All(replies.Where(r => r.Status != 200), r => Assert.Equal(["service.addOnGroups MAX_SIZE"], r.Violations()));
    }

    [Fact]
    public async Task A_course_paid_by_subscription_has_no_groups()
    {
        var site = await cluster.Server.NewSite();
        var course = (await site.Post(Services, new { service = JsonNode.Parse("""{"name":"Course","type":"COURSE","defaultCapacity":5,"onlineBooking":{"enabled":true},"payment":{"rateType":"SUBSCRIPTION","subscription":{"amountPerBillingCycle":{"value":"10"},"totalPayments":3,"recurringStartDate":"2031-01-01T00:00:00Z","billingCycle":{"count":1,"period":"MONTH"}},"options":{"online":true}}}""") })).Ok()["service"]!;
        (await Create(site, course, new { name = "X" })).Refused(428, "SUBSCRIPTION_SERVICE_NOT_SUPPORTED");
    }

    [Fact]
    public async Task Services_show_the_add_on_as_it_is_and_not_at_all_once_it_is_gone()
    {
        var (site, service) = await Given();
        var (oil, time) = (await site.GivenAddOn("Oil"), await site.GivenAddOn("More", minutes: 15));
        (await Create(site, service, new { name = "One", addOnIds = Ids(time, oil) })).Ok();
        (await Create(site, service, new { name = "Two", addOnIds = Ids(time) })).Ok();
        (await site.Patch($"/addons/v1/add-ons/{time["id"]}", new { addOn = new { revision = "1", durationInMinutes = 20 } })).Ok();
        (await site.Patch($"/addons/v1/add-ons/{oil["id"]}", new { addOn = new { revision = "1", durationInMinutes = 7 } })).Ok();
        Assert.Equal($"{time["id"]}:20 {oil["id"]}:7", Details(await Read(site, service)));
        Assert.Equal(["20", "7"], await Minutes(site));
        (await site.Delete($"/addons/v1/add-ons/{time["id"]}")).Ok();
        var shown = await Read(site, service);
        Assert.Equal($"{oil["id"]}:7", Details(shown));
        Assert.Equal([$"[\"{oil["id"]}\"]", "[]"], shown["addOnGroups"]!.AsArray().Select(g => g!["addOnIds"]!.ToJsonString()));
        Assert.Equal(["7"], await Minutes(site));
        (await site.Delete($"/addons/v1/add-ons/{oil["id"]}")).Ok();
        Assert.Equal("", Details(await Read(site, service)));
    }

    [Fact]
    public async Task An_add_on_that_goes_while_it_is_offered_is_in_no_group_after()
    {
        var (site, service) = await Given();
        for (var round = 0; round < 5; round++)
        {
            var addOn = await site.GivenAddOn("Fleeting", minutes: 5);
            var group = (await Create(site, service, new { name = "G" })).Ok()["addOnGroup"]!;
            await Task.WhenAll(Set(site, service, group, Ids(addOn)), site.Delete($"/addons/v1/add-ons/{addOn["id"]}"));
            var shown = await Read(site, service);
            Assert.Equal("", Details(shown));
            Assert.True(shown["addOnGroups"]![0]!["addOnIds"] is not JsonArray { Count: > 0 }, shown["addOnGroups"]!.ToJsonString());
            (await site.Post($"{Path}/delete", new { serviceId = (string)service["id"]!, addOnGroupId = (string)group["id"]! })).Ok();
        }
    }

    private async Task<(TestSite, JsonNode)> Given()
    {
        var site = await cluster.Server.NewSite();
        return (site, await site.GivenService([await site.GivenStaff()]));
    }

    private static Task<Reply> Create(TestSite site, JsonNode service, object addOnGroup) => site.Post($"{Path}/create", new { serviceId = (string)service["id"]!, addOnGroup });

    private static Task<Reply> Set(TestSite site, JsonNode service, JsonNode group, string[] addOnIds) =>
        site.Post($"{Path}/set-add-ons-for-group", new { serviceId = (string)service["id"]!, groupId = (string)group["id"]!, addOnIds });

    private static async Task<JsonNode> Read(TestSite site, JsonNode service) => (await site.Get($"{Services}/{service["id"]}")).Ok()["service"]!;

    private static string[] Ids(params JsonNode[] addOns) => [.. addOns.Select(a => (string)a["id"]!)];

    /// <summary>`addOnDetails` as `id:minutes`.</summary>
    private static string Details(JsonNode service) => string.Join(' ', service["addOnDetails"]!.AsArray().Select(d => $"{d!["addOnId"]}:{d["durationInMinutes"]}"));

    /// <summary>What the column holds that queries filter by.</summary>
    private async Task<string[]> Minutes(TestSite site) =>
        (await cluster.Server.Db.List(Guid.Parse(site.Id), "SELECT add_on_details_duration_in_minutes FROM services WHERE site_id = $1", r => r.GetFieldValue<string[]>(0), CancellationToken.None)).Single();
}
