using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Orders;
using Slotwright.Server.Tests.PricingPlans;

namespace Slotwright.Server.Tests.Reports;

/// <summary>What came in and went back, by service, staff and day; what is still due; and all of it as a file for spreadsheets.</summary>
public sealed class MoneyReports(Cluster cluster)
{
    [Theory]
    [InlineData("SERVICE")]
    [InlineData("STAFF")]
    [InlineData("DAY")]
    public async Task Money_is_told_by_what_it_was_for_and_when_it_moved(string group)
    {
        var (shop, _) = await Given();
        var report = await Query(shop, new { report = "MONEY_RECEIVED", groupBy = group });
        var row = Assert.Single(report["rows"]!.AsArray())!;
        Assert.Equal(("80", "15", "65", "2"), (row["received"]!.ToString(), row["refunded"]!.ToString(), row["net"]!.ToString(), row["orders"]!.ToString()));
        Assert.Equal("65", report["totals"]!["net"]!.ToString());
        Assert.Equal(group switch { "SERVICE" => "Hair cut", "STAFF" => "Ann", _ => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }, (string?)(row["serviceName"] ?? row["resourceName"] ?? row["day"]));
    }

    [Fact]
    public async Task Money_is_not_told_of_what_a_plan_paid()
    {
        var shop = await Shop.Open(cluster.Server, s => s["payment"]!["options"]!["pricingPlan"] = true);
        var plan = await shop.Site.GivenPlan(change: p => p["includedSessions"] = 2);
        (await shop.Site.Post($"/_api/bookings/v2/services/{shop.Service["id"]}/pricing-plans/add", new { pricingPlanIds = new[] { (string)plan["id"]! } })).Ok();
        var buyer = await shop.Site.GivenBuyer();
        await shop.Site.Sell(plan, buyer, paid: true);
        var massage = await shop.Site.GivenService([shop.Ann], change: s => { s["name"] = "Massage"; s["payment"]!["options"]!["online"] = true; });
        Task<JsonNode> Book(JsonNode service, string option, string start) => shop.Site.Book(service, start, shop.Ann, b => (b["selectedPaymentOption"], b["contactDetails"]) = (option, new JsonObject { ["contactId"] = buyer }));
        var (_, payment) = await shop.Ordered(shop.Site, await Book(shop.Service, "MEMBERSHIP", Shop.Ten), await Book(massage, "ONLINE", Shop.Eleven));
        await shop.Pay(payment!);
        var rows = (await Query(shop, new { report = "MONEY_RECEIVED", groupBy = "SERVICE" }))["rows"]!.AsArray();
        Assert.Equal("Massage 40", string.Join(", ", rows.Where(r => r!["serviceName"] is not null).Select(r => $"{r!["serviceName"]} {r["received"]}")));
    }

    [Fact]
    public async Task A_number_below_nothing_is_a_number_in_the_file()
    {
        var (shop, _) = await Given();
        var clock = new TestClock(new DateTimeOffset(2037, 4, 1, 10, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var (order, payment) = (await shop.Site.Post("/ecom/v1/orders/search", new { search = new { filter = new { paymentStatus = "PAID" } } })).Ok()["orders"]![0]! is var paid ? ((string)paid["id"]!, (string)(await shop.Payments((string)paid["id"]!))[0]!["id"]!) : default;
        (await shop.Site.Through(later).Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } })).Ok();
        Assert.Equal("2037-04-01,0,15,-15,1", (await File(shop, """{"report":"MONEY_RECEIVED","groupBy":"DAY","from":"2037-04-01","to":"2037-05-01"}""")).Lines[1]);
    }

    [Fact]
    public async Task Outstanding_balances_are_listed_with_the_greatest_first()
    {
        var (shop, owing) = await Given();
        var report = await Query(shop, new { report = "OUTSTANDING_BALANCES" });
        var row = Assert.Single(report["rows"]!.AsArray())!;
        Assert.Equal((owing, "40", "0", "40"), ((string?)row["orderId"], row["total"]!.ToString(), row["paid"]!.ToString(), row["balance"]!.ToString()));
        Assert.Equal("40", report["totals"]!["balance"]!.ToString());
    }

    [Fact]
    public async Task A_file_opens_right_in_a_spreadsheet()
    {
        var shop = await Shop.Open(cluster.Server, s => s["name"] = "=HYPERLINK(\"x\"), \"Schnitt\" für zwölf");
        var booking = await shop.Book(shop.Site);
        var (_, payment) = await shop.Ordered(shop.Site, booking);
        await shop.Pay(payment!);
        var (type, bytes, lines) = await File(shop, """{"report":"MONEY_RECEIVED","groupBy":"SERVICE"}""");
        Assert.Equal("text/csv", type);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("serviceId,serviceName,received,refunded,net,orders", lines[0]);
        Assert.Contains("für zwölf", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", lines[1], StringComparison.Ordinal); // a cell that would be a formula is text
        Assert.EndsWith(",40,0,40,1", lines[1], StringComparison.Ordinal);
    }

    private static async Task<(string? Type, byte[] Bytes, string[] Lines)> File(Shop shop, string asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slotwright/v1/reports/export") { Content = new StringContent(asked, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", shop.Site.Key);
        request.Headers.Add("wix-site-id", shop.Site.Id);
        using var reply = await shop.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await reply.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return (reply.Content.Headers.ContentType!.MediaType, bytes, System.Text.Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n"));
    }

    private static async Task<JsonNode> Query(Shop shop, object query) => (await shop.Site.Post("/slotwright/v1/reports/query", query)).Ok();

    /// <summary>Two hair cuts paid, of one of them fifteen back, and a third that is owed.</summary>
    private async Task<(Shop Shop, string Owing)> Given()
    {
        var shop = await Shop.Open(cluster.Server);
        foreach (var start in new[] { Shop.Ten, Shop.Eleven })
        {
            var (id, payment) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, start: start));
            await shop.Pay(payment!);
            if (start == Shop.Ten) (await shop.Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = id, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } })).Ok();
        }
        var (owing, _) = await shop.Ordered(shop.Site, await shop.Book(shop.Site, "OFFLINE", "2031-06-02T14:00:00"));
        await shop.Settle();
        return (shop, owing);
    }
}
