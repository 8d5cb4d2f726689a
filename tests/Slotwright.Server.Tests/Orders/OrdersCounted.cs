using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Aggregate Orders: what the orders of a business come to, counted over those a search would find.</summary>
public sealed class OrdersCounted(Cluster cluster)
{
    [Fact]
    public async Task Orders_are_counted_and_added_up()
    {
        var shop = await Filled();
        var results = (await Ask(shop, null,
            new { name = "by status", type = "VALUE", fieldPath = "paymentStatus", value = new { sortType = "VALUE", sortDirection = "ASC" } },
            new { name = "most", type = "VALUE", fieldPath = "paymentStatus", value = new { limit = 1 } },
            Scalar("SUM"), Scalar("AVG"), Scalar("MIN"), Scalar("MAX"), Scalar("COUNT_DISTINCT"),
            new { name = "first", type = "SCALAR", fieldPath = "purchasedDate", scalar = new { type = "MIN" } },
            new { name = "size", type = "RANGE", fieldPath = "priceSummary.total.amount", range = new { buckets = new object[] { new { to = 10 }, new { from = 10, to = 40 }, new { from = 40 } } } },
            new { name = "sold", type = "VALUE", fieldPath = "lineItems.productName.original" })).Ok()["aggregates"]!["results"]!.AsArray();
        Assert.Equal(["NOT_PAID 3", "PAID 1"], Values(results[0]!));
        Assert.Equal(["NOT_PAID 3"], Values(results[1]!));
        Assert.Equal([100, 25, 10, 40, 4], results.Skip(2).Take(5).Select(r => (decimal)r!["scalar"]!["value"]!));
        Assert.StartsWith("2026-03-01", (string?)results[7]!["scalarDate"]!["value"], StringComparison.Ordinal);
        Assert.Equal([0, 3, 1], results[8]!["ranges"]!["results"]!.AsArray().Select(r => (int)r!["count"]!));
        Assert.Equal(["Shampoo 3", "Hair dryer 1"], Values(results[9]!));
    }

    [Fact]
    public async Task A_histogram_goes_by_the_days_of_a_time_zone_and_levels_nest()
    {
        var shop = await Filled();
        var days = new { name = "days", type = "DATE_HISTOGRAM", fieldPath = "purchasedDate", dateHistogram = new { interval = "DAY" } };
        var nested = new { name = "each", type = "NESTED", nested = new { nestedAggregations = new object[] { new { name = "status", type = "VALUE", fieldPath = "paymentStatus", value = new { sortType = "VALUE", sortDirection = "ASC" } }, Scalar("SUM") } } };
        var results = (await Ask(shop, new { }, days, nested)).Ok()["aggregates"]!["results"]!.AsArray();
        Assert.Equal(["2026-03-01T00:00:00.000Z 1", "2026-03-02T00:00:00.000Z 3"], results[0]!["dateHistogram"]!["results"]!.AsArray().Select(r => $"{r!["value"]} {r["count"]}"));
        Assert.Equal(["NOT_PAID 70", "PAID 30"], results[1]!["nested"]!["results"]!.AsArray().Select(r => $"{r!["results"]!["status"]!["value"]!["value"]} {r["results"]!["SUM"]!["scalar"]!["value"]}"));
        var local = (await shop.Site.Post("/ecom/v1/orders/aggregate", new { aggregation = new { timeZone = "Asia/Tokyo", aggregations = new[] { days } } })).Ok()["aggregates"]!["results"]![0]!;
        Assert.Equal(["2026-03-01T15:00:00.000Z 4"], local["dateHistogram"]!["results"]!.AsArray().Select(r => $"{r!["value"]} {r["count"]}"));
    }

    [Fact]
    public async Task Only_what_a_search_finds_is_counted()
    {
        var shop = await Filled();
        await shop.Ordered(shop.Site, await shop.Book(shop.Site)); // it waits for its payment
        var other = await Filled();
        (await shop.Site.Post($"/ecom/v1/orders", Body("7", status: "PENDING"))).Ok();
        Task<decimal> Total(object? filter) => Sum(shop, filter);
        Assert.Equal((100, 100), (await Total(null), await Sum(other, null)));
        Assert.Equal((30, 7, 0), (await Total(new { paymentStatus = "PAID" }), await Total(new { status = "PENDING" }), await Total(new { number = "none" })));
        Assert.Equal(0, await Total(new { status = "INITIALIZED" }));
    }

    [Fact]
    public async Task Everything_that_cannot_be_counted_is_named()
    {
        var shop = await Filled();
        Assert.Equal(
        [
            "aggregation.aggregations[0].fieldPath FIELD_NOT_ALLOWED", "aggregation.aggregations[1].scalar.type VALIDATION", "aggregation.aggregations[2].scalar.type INVALID_ENUM_VALUE",
            "aggregation.aggregations[3].type INVALID_ENUM_VALUE", "aggregation.aggregations[4] FORMAT", "aggregation.timeZone FORMAT", "filter.nothing FIELD_NOT_ALLOWED",
        ], (await shop.Site.Post("/ecom/v1/orders/aggregate", new
        {
            filter = new { nothing = 1 },
            aggregation = new { timeZone = "Mars'; DROP TABLE orders --", aggregations = new object[] { new { type = "VALUE", fieldPath = "covered'; --" }, new { type = "SCALAR", fieldPath = "purchasedDate", scalar = new { type = "SUM" } }, new { type = "SCALAR", fieldPath = "priceSummary.total.amount", scalar = new { type = "MEDIAN" } }, new { type = "SUM", fieldPath = "number" }, 5 } },
        })).Violations().Order(StringComparer.Ordinal));
        Assert.Equal(["aggregation REQUIRED_FIELD"], (await shop.Site.Post("/ecom/v1/orders/aggregate", new { })).Violations());
        Assert.Equal(["aggregation.aggregations REQUIRED_FIELD"], (await shop.Site.Post("/ecom/v1/orders/aggregate", new { aggregation = new { } })).Violations());
        Assert.Equal(["aggregation.aggregations MAX_SIZE"], (await Ask(shop, null, [.. Enumerable.Repeat(Scalar("SUM"), 11)])).Violations());
        foreach (var hostile in new object[] { "x", 5, new[] { 1 }, true }) Assert.Equal(400, (await shop.Site.Post("/ecom/v1/orders/aggregate", new { aggregation = hostile })).Status);
        Assert.Equal(403, (await (await shop.Site.Visitor()).Post("/ecom/v1/orders/aggregate", new { aggregation = new { aggregations = new[] { Scalar("SUM") } } })).Status);
    }

    private static object Scalar(string type) => new { name = type, type = "SCALAR", fieldPath = "priceSummary.total.amount", scalar = new { type } };

    private static async Task<decimal> Sum(Shop shop, object? filter) => (decimal)(await Ask(shop, filter, Scalar("SUM"))).Ok()["aggregates"]!["results"]![0]!["scalar"]!["value"]!;

    private static IEnumerable<string> Values(JsonNode result) => result["values"]!["results"]!.AsArray().Select(v => $"{v!["value"]} {v["count"]}");

    private static Task<Reply> Ask(Shop shop, object? filter, params object[] aggregations) => shop.Site.Post("/ecom/v1/orders/aggregate", new { filter, aggregation = new { aggregations } });

    private static object Body(string total, string status = "APPROVED", string product = "Shampoo", string purchased = "2026-03-02T09:00:00Z") => new
    {
        order = new
        {
            status,
            purchasedDate = purchased,
            channelInfo = new { type = "BACKOFFICE_MERCHANT" },
            lineItems = new[] { new { productName = new { original = product }, itemType = new { preset = "PHYSICAL" }, quantity = 1, price = new { amount = total } } },
            priceSummary = new { subtotal = new { amount = total }, total = new { amount = total } },
        },
    };

    /// <summary>Four orders: 40 on the first evening of March, and 20, 10 and 30 the day after, the last of them paid.</summary>
    private async Task<Shop> Filled()
    {
        var shop = await Shop.Open(cluster.Server);
        (await shop.Site.Post("/ecom/v1/orders", Body("40", product: "Hair dryer", purchased: "2026-03-01T22:00:00Z"))).Ok();
        foreach (var total in new[] { "20", "10" }) (await shop.Site.Post("/ecom/v1/orders", Body(total))).Ok();
        var paid = (await shop.Site.Post("/ecom/v1/orders", Body("30"))).Ok()["order"]!["id"];
        (await shop.Site.Post($"/ecom/v1/payments-collector/orders/{paid}/mark-as-paid", new { })).Ok();
        return shop;
    }
}
