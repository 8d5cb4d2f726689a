using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Discounts;

/// <summary>Coupons as the business keeps them: made, changed, found, removed.</summary>
public sealed class CouponLife(Cluster cluster)
{
    [Fact]
    public async Task A_coupon_is_made_read_changed_and_deleted()
    {
        var site = await cluster.Server.NewSite();
        var id = await site.GivenCoupon();
        var made = await site.CouponOf(id);
        var said = made["specification"]!;
        Assert.Equal(("SPRING", "percentOffRate", true, true, 0, false), ((string?)said["code"], (string?)said["type"], (bool)said["active"]!, (bool)said["limitedToOneItem"]!, (int)made["numberOfUsages"]!, (bool)made["expired"]!));
        Assert.True(long.Parse((string)said["startTime"]!, System.Globalization.CultureInfo.InvariantCulture) > 0);

        (await site.Patch($"{Offers.Coupons}/{id}", new { specification = new { name = "Summer", percentOffRate = 30, usageLimit = 5 } })).Ok();
        var changed = (await site.CouponOf(id))["specification"]!;
        Assert.Equal(("Summer", 30, 5, "SPRING"), ((string?)changed["name"], (int)changed["percentOffRate"]!, (int)changed["usageLimit"]!, (string?)changed["code"]));
        Assert.Equal(["specification.moneyOffAmount VALIDATION"], (await site.Patch($"{Offers.Coupons}/{id}", new { specification = new { moneyOffAmount = 5 } })).Violations());

        (await site.Delete($"{Offers.Coupons}/{id}")).Ok();
        (await site.Get($"{Offers.Coupons}/{id}")).Refused(404, "COUPON_NOT_FOUND");
        Assert.Equal(["created", "updated", "deleted"], (await cluster.Of(site, "wix.ecommerce.coupons.v2.coupon")).Select(e => e.Told.Split(' ')[0]));
        (await site.Delete($"{Offers.Coupons}/{id}")).Refused(404, "COUPON_NOT_FOUND");
        (await (await site.Visitor()).Get($"{Offers.Coupons}/{id}")).Refused(403, "PERMISSION_DENIED");
    }

    [Theory]
    [InlineData("moneyOffAmount", "1e300", "MAX")]
    [InlineData("moneyOffAmount", "\"Infinity\"", "MAX")]
    [InlineData("percentOffRate", "1e29", "MAX")]
    [InlineData("fixedPriceAmount", "-1e300", "MIN")]
    [InlineData("minimumSubtotal", "1e300", "MAX")]
    [InlineData("minimumSubtotal", "\"NaN\"", "MIN")]
    public async Task No_number_is_too_great_to_be_refused(string field, string value, string rule)
    {
        var site = await cluster.Server.NewSite();
        var reply = await site.Post(Offers.Coupons, new { specification = Offers.Coupon(c => { c.Remove("percentOffRate"); c["moneyOffAmount"] = 5; c.Remove(field); if (field is "percentOffRate" or "fixedPriceAmount") c.Remove("moneyOffAmount"); c[field] = JsonNode.Parse(value); }) });
        Assert.Contains($"specification.{field} {rule}", reply.Violations());
        Assert.Contains("discountRule.discounts.values[0].percentage MAX", (await site.Post(Offers.Rules, new { discountRule = Offers.Rule(r => r["discounts"]!["values"]![0]!["percentage"] = JsonNode.Parse("1e300")) })).Violations());
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"specification.active":"\ud800"}""")]
    [InlineData("""{"expired":"\ud800"}""")]
    [InlineData("""{"specification.name":"\u0000"}""")]
    [InlineData("""{"a":{"b":1,"b":2}}""")]
    public async Task What_no_text_can_hold_is_refused_within_texts_as_well(string filter)
    {
        var site = await cluster.Server.NewSite();
        await site.GivenCoupon();
        Assert.Equal(["query.filter FORMAT"], (await site.Post($"{Offers.Coupons}/query", new { query = new { filter } })).Violations());
        Assert.Equal(["query.sort FORMAT"], (await site.Post($"{Offers.Coupons}/query", new { query = new { sort = $"[{filter}]" } })).Violations());
        Assert.Single((await site.Post($"{Offers.Coupons}/query", new { query = new { filter = """{"specification.active":"true","expired":false}""", sort = """[{"specification.name":"asc"}]""" } })).Ok()["coupons"]!.AsArray());
    }

    [Fact]
    public async Task Everything_wrong_with_a_coupon_is_named()
    {
        var site = await cluster.Server.NewSite();
        string[] Wrong(Reply reply) => [.. reply.Violations().Order()];
        Assert.Equal(["specification.code REQUIRED_FIELD", "specification.moneyOffAmount REQUIRED_FIELD", "specification.name REQUIRED_FIELD", "specification.scope REQUIRED_FIELD"], Wrong(await site.Post(Offers.Coupons, new { specification = new { } })));
        Assert.Equal(["specification.expirationTime VALIDATION", "specification.scope.group.entityId FORMAT", "specification.scope.group.name VALIDATION", "specification.scope.namespace VALIDATION"], Wrong(await site.Post(Offers.Coupons, new
        {
            specification = Offers.Coupon(c =>
            {
                c["scope"] = new JsonObject { ["namespace"] = "stores", ["group"] = new JsonObject { ["name"] = "product", ["entityId"] = "x" } };
                (c["startTime"], c["expirationTime"]) = ("1900000000000", "1800000000000");
            }),
        })));
        Assert.Equal(["specification.freeShipping VALIDATION"], Wrong(await site.Post(Offers.Coupons, new { specification = Offers.Coupon(c => { c.Remove("percentOffRate"); c["freeShipping"] = true; }) })));
        foreach (var (field, value) in new (string, JsonNode)[] { ("percentOffRate", 101), ("percentOffRate", 0), ("usageLimit", 0), ("startTime", "soon"), ("code", "A code that is longer than any may be"), ("limitPerCustomer", "many") })
            Assert.Contains($"specification.{field}", string.Join(' ', (await site.Post(Offers.Coupons, new { specification = Offers.Coupon(c => c[field] = value) })).Violations()));
    }

    [Fact]
    public async Task A_code_is_that_of_one_coupon_however_it_is_written()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenCoupon();
        (await site.Post(Offers.Coupons, new { specification = Offers.Coupon(c => c["code"] = "spring") })).Refused(409, "COUPON_CODE_ALREADY_EXISTS");
        var rivals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Post(Offers.Coupons, new { specification = Offers.Coupon(c => c["code"] = "AUTUMN") })));
        Assert.Equal([200, 409, 409, 409, 409, 409], rivals.Select(r => r.Status).Order());
    }

    [Fact]
    public async Task Coupons_are_found_by_what_they_say()
    {
        var site = await cluster.Server.NewSite();
        await site.GivenCoupon();
        await site.GivenCoupon(c => (c["code"], c["name"], c["active"]) = ("B", "Bravo", false));
        await site.GivenCoupon(c => (c["code"], c["name"], c["startTime"], c["expirationTime"]) = ("C", "Charlie", "1500000000000", "1600000000000"));
        async Task<string> Codes(string? filter = null, string? sort = null, int? offset = null)
        {
            var found = (await site.Post($"{Offers.Coupons}/query", new { query = new { filter, sort, paging = new { limit = 10, offset = offset ?? 0 } } })).Ok();
            return $"{string.Join(' ', found["coupons"]!.AsArray().Select(c => (string?)c!["specification"]!["code"]))} of {found["totalResults"]}";
        }
        Assert.Equal("SPRING C B of 3", await Codes(sort: """{"specification.name":"desc"}"""));
        Assert.Equal("B of 1", await Codes("""{"specification.active":"false"}"""));
        Assert.Equal("C of 1", await Codes("""{"expired":"true"}"""));
        Assert.Equal("B SPRING of 2", await Codes("""{"expired":false}""", """[{"specification.name":"asc"}]"""));
        Assert.Equal("C SPRING of 3", await Codes(sort: """{"specification.name":"asc"}""", offset: 1));
        foreach (var broken in new[] { "{", "[1]", "\"a\"", """{"a":1,"a":2}""", """{"specification.nothing":1}""", """{"specification.code":{"$near":1}}""", """{"expired":{"$gt":1}}""", """{"expired":{"$eq":null}}""", """{"specification.active":{"$in":[1,"x"]}}""", """{"id":"x"}""", new string((char)91, 3000), """{"specification.code":{"$in":[]}}""", """{"$or":[]}""" })
            Assert.True((await site.Post($"{Offers.Coupons}/query", new { query = new { filter = broken } })).Status is 200 or 400, broken);
        foreach (var broken in new[] { """{"specification.nothing":"asc"}""", """[1,{"id":7}]""", """{"fieldName":{"a":1}}""", """[{"fieldName":7,"order":[]}]""", """{"specification.name":{"order":"asc"}}""", "7", "x" })
            Assert.True((await site.Post($"{Offers.Coupons}/query", new { query = new { sort = broken } })).Status is 400, broken);
    }

    [Fact]
    public async Task Many_are_made_and_deleted_at_once()
    {
        var site = await cluster.Server.NewSite();
        var made = (await site.Post("/stores/v2/bulk/coupons/create", new { specifications = new[] { Offers.Coupon(), Offers.Coupon(c => c["code"] = "OTHER"), Offers.Coupon() }, returnFullEntity = true })).Ok();
        Assert.Equal((2, 1), ((int)made["bulkActionMetadata"]!["totalSuccesses"]!, (int)made["bulkActionMetadata"]!["totalFailures"]!));
        var ids = made["results"]!.AsArray().Select(r => (string?)r!["itemMetadata"]!["id"]).OfType<string>().ToArray();
        var gone = (await site.Post("/stores/v2/bulk/coupons/delete", new { ids = ids.Append(Guid.NewGuid().ToString()) })).Ok();
        Assert.Equal([true, true, false], gone["results"]!.AsArray().Select(r => (bool)r!["success"]!));
        Assert.Equal(0, (int)(await site.Post($"{Offers.Coupons}/query", new { })).Ok()["totalResults"]!);
    }
}
