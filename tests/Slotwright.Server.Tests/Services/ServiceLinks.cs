using System.Text.Json.Nodes;
using Slotwright.Server.Services;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Services;

/// <summary>What a service leans on must be there, and what leans on a service must not outlive it unseen.</summary>
public sealed class ServiceLinks(Cluster cluster)
{
    private const string Path = "/_api/bookings/v2/services";

    [Fact]
    public async Task A_services_category_is_told_with_its_name_and_place()
    {
        var site = await cluster.Server.NewSite();
        var category = await cluster.GivenCategory(site, "Hair", 3);
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["category"] = new JsonObject { ["id"] = category, ["name"] = "ignored" });
        Assert.Equal((category, "Hair", 3), ((string)service["category"]!["id"]!, (string)service["category"]!["name"]!, (int)service["category"]!["sortOrder"]!));
        Assert.Equal(1, (int)(await site.Post($"{Path}/count", new { filter = new Dictionary<string, string> { ["category.id"] = category, ["category.name"] = "Hair" } })).Ok()["count"]!);
    }

    [Fact]
    public async Task When_a_category_changes_its_services_show_it_and_can_be_found_by_it()
    {
        var site = await cluster.Server.NewSite();
        var category = await cluster.GivenCategory(site, "Hair");
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["category"] = new JsonObject { ["id"] = category });
        await using (var tx = cluster.Server.Db.Begin(Guid.Parse(site.Id)))
        {
            CategoryRows.Embed(tx, Guid.Parse(category), "Beauty", 5);
            await tx.Commit(TestContext.Current.CancellationToken);
        }
        var now = await site.Service(service);
        Assert.Equal(("Beauty", 5, "1"), ((string)now["category"]!["name"]!, (int)now["category"]!["sortOrder"]!, (string)now["revision"]!));
        Assert.Equal(1, (int)(await site.Post($"{Path}/count", new { filter = new Dictionary<string, string> { ["category.name"] = "Beauty" } })).Ok()["count"]!);
    }

    [Fact]
    public async Task A_service_whose_category_is_gone_is_updated_only_with_another_or_none()
    {
        var site = await cluster.Server.NewSite();
        var (first, second) = (await cluster.GivenCategory(site, "Hair"), await cluster.GivenCategory(site, "Nails"));
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["category"] = new JsonObject { ["id"] = first });
        await Ledger.Ask(cluster.ConnectionString, "DELETE FROM categories WHERE site_id = $1 AND id = $2", _ => 0, Guid.Parse(site.Id), Guid.Parse(first));
        Assert.Equal(["service.category.id INVALID_CATEGORY"], (await Update(site, service, "1", new JsonObject { ["tagLine"] = "x" })).Violations());
        Assert.Equal("Nails", (string)(await Update(site, service, "1", new JsonObject { ["category"] = new JsonObject { ["id"] = second } })).Ok()["service"]!["category"]!["name"]!);
        Assert.Null((await Update(site, service, "2", new JsonObject { ["category"] = null })).Ok()["service"]!["category"]);
    }

    [Fact]
    public async Task A_form_of_the_site_can_be_chosen_but_not_one_of_another_site()
    {
        var (site, other) = (await cluster.Server.NewSite(), await cluster.Server.NewSite());
        var form = await cluster.GivenForm(site, "Long form");
        var service = await site.GivenService([await site.GivenStaff()], change: s => s["form"] = new JsonObject { ["id"] = form });
        Assert.Equal(form, (string)service["form"]!["id"]!);
        var elsewhere = await other.GivenService([await other.GivenStaff()]);
        Assert.Equal(["service.form.id INVALID_FORM"], (await Update(other, elsewhere, "1", new JsonObject { ["form"] = new JsonObject { ["id"] = form } })).Violations());
    }

    [Fact]
    public async Task Details_of_staff_and_resource_types_come_only_when_asked_for()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann], change: s => s["serviceResources"] = JsonNode.Parse("""[{"resourceType":{"id":"TYPE","name":"ignored"},"resourceIds":{"values":["ANN"]}}]""".Replace("TYPE", TestSite.StaffType, StringComparison.Ordinal).Replace("ANN", ann, StringComparison.Ordinal)));
        Assert.Null(service["staffMemberDetails"]);
        Assert.Null(service["serviceResources"]![0]!["resourceType"]!["name"]);
        var asked = (await site.Post($"{Path}/query", new { conditionalFields = new[] { "STAFF_MEMBER_DETAILS", "RESOURCE_TYPE_DETAILS" } })).Ok()["services"]![0]!;
        Assert.Equal("Ann", (string)Assert.Single(asked["staffMemberDetails"]!["staffMembers"]!.AsArray())!["name"]!);
        Assert.Equal("Staff", (string)asked["serviceResources"]![0]!["resourceType"]!["name"]!);
        var one = (await site.Get($"{Path}/{service["id"]}?conditionalFields=STAFF_MEMBER_DETAILS")).Ok()["service"]!;
        Assert.NotEqual(ann, (string)one["staffMemberDetails"]!["staffMembers"]![0]!["staffMemberId"]!);
        Assert.Null(one["serviceResources"]![0]!["resourceType"]!["name"]);
        Assert.Null((await site.Service(service))["staffMemberDetails"]);
    }

    private static Task<Reply> Update(TestSite site, JsonNode service, string revision, JsonObject change)
    {
        change["revision"] = revision;
        return site.Patch($"{Path}/{service["id"]}", new JsonObject { ["service"] = change });
    }
}
