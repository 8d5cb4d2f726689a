using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Orders;

/// <summary>What people write on an order, and the tags they sort orders by.</summary>
public sealed class NotesAndTags(Cluster cluster)
{
    [Fact]
    public async Task A_comment_is_written_changed_and_taken_away()
    {
        var (shop, id) = await Ordered();
        var added = (await shop.Site.Post($"/ecom/v1/orders/{id}/activities", new { activity = new { merchantComment = new { message = "Call first" } } })).Ok();
        var activity = (string)added["activityId"]!;
        Assert.Equal(["ORDER_PLACED", "MERCHANT_COMMENT Call first"], Told(added["order"]!));
        var changed = (await shop.Site.Patch($"/ecom/v1/orders/{id}/activities/{activity}", new { activity = new { customActivity = new { appId = Shop.App, type = "called", additionalData = new { by = "Ann" } } } })).Ok();
        Assert.Equal(["ORDER_PLACED", "CUSTOM_ACTIVITY called"], Told(changed["order"]!));
        Assert.Equal(activity, (string?)changed["order"]!["activities"]![1]!["id"]);
        Assert.Equal(["ORDER_PLACED"], Told((await shop.Site.Delete($"/ecom/v1/orders/{id}/activities/{activity}")).Ok()["order"]!));
        (await shop.Site.Delete($"/ecom/v1/orders/{id}/activities/{activity}")).Refused(404, "ACTIVITY_NOT_FOUND");
    }

    [Fact]
    public async Task What_an_order_noted_of_itself_stays()
    {
        var (shop, id) = await Ordered();
        var placed = (string)(await shop.Order(id))["activities"]![0]!["id"]!;
        (await shop.Site.Delete($"/ecom/v1/orders/{id}/activities/{placed}")).Refused(428, "ACTIVITY_NOT_EDITABLE");
        Assert.Equal(["activity REQUIRED_ONE_OF_FIELD"], (await shop.Site.Post($"/ecom/v1/orders/{id}/activities", new { activity = new { } })).Violations());
        (await shop.Site.Post($"/ecom/v1/orders/{Guid.NewGuid()}/activities", new { activity = new { merchantComment = new { message = "Hi" } } })).Refused(404, "ORDER_NOT_FOUND");
    }

    [Fact]
    public async Task Orders_are_tagged_many_at_once_each_by_itself()
    {
        var (shop, id) = await Ordered();
        var unknown = Guid.NewGuid().ToString();
        var reply = (await shop.Site.Post("/ecom/v1/bulk/orders/update-tags", new { orderIds = new[] { id, unknown }, assignTags = new { privateTags = new { tagIds = new[] { "vip", "due" } } } })).Ok();
        Assert.Equal([true, false], reply["results"]!.AsArray().Select(r => (bool)r!["itemMetadata"]!["success"]!));
        (await shop.Site.Post("/ecom/v1/bulk/orders/update-tags", new { orderIds = new[] { id }, unassignTags = new { privateTags = new { tagIds = new[] { "due" } } } })).Ok();
        Assert.Equal(["vip"], (await shop.Order(id))["tags"]!["privateTags"]!["tagIds"]!.AsArray().Select(t => (string)t!));
        (await shop.Site.Post("/ecom/v1/bulk/orders/update-tags", new { orderIds = new[] { id } })).Refused(400, "EMPTY_ASSIGN_AND_UNASSIGN_LISTS");
    }

    private static IEnumerable<string> Told(JsonNode order) => order["activities"]!.AsArray().Select(a => $"{a!["activityType"]} {(string?)a["merchantComment"]?["message"] ?? (string?)a["customActivity"]?["type"]}".TrimEnd());

    private async Task<(Shop Shop, string Order)> Ordered()
    {
        var shop = await Shop.Open(cluster.Server);
        var (id, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE"));
        return (shop, id);
    }
}
