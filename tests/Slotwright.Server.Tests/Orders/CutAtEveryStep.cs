using System.Globalization;

namespace Slotwright.Server.Tests.Orders;

/// <summary>
/// What moves money is cut off from the database after its first message, then after its second, and so on until it gets through
/// whole; then it is asked for again with its key. However far it had come, the money moves once.
/// </summary>
public sealed class CutAtEveryStep(Cluster cluster)
{
    private static readonly DateTime First = new(2041, 6, 3, 9, 0, 0);

    [Theory]
    [InlineData("pay", false)]
    [InlineData("refund", true)]
    [InlineData("capture", false)]
    [InlineData("void", false)]
    [InlineData("cancel", true)]
    [InlineData("mark-as-paid", false)]
    public async Task It_is_done_once(string what, bool isPaid)
    {
        await using var cutter = new WireCutter(cluster.ConnectionString);
        await using var server = await TestServer.Start(cutter.ConnectionString);
        var calm = await Shop.Open(cluster.Server);
        var shop = calm with { Server = server, Site = calm.Site.Through(server) };
        var isCut = true;
        for (var at = 1; isCut; at++)
        {
            Assert.True(at < 300, "it never got through");
            var booking = await calm.Book(calm.Site, what is "mark-as-paid" ? "OFFLINE" : "ONLINE", First.AddDays(7 * (at / 8)).AddHours(at % 8).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            var (order, payment) = await calm.Ordered(calm.Site, new { delayCapture = what is "capture" or "void" }, booking);
            if (isPaid || what is "capture" or "void") await calm.Pay(payment!);
            var before = cutter.Cuts;
            cutter.CutAfter(at);
            await Done(shop, calm, what, order, payment!);
            isCut = cutter.Cuts > before;
            cutter.Mend();
        }
        await Books.Recover(calm);
        Assert.Equal("", string.Join('\n', await Books.Complaints(calm)));
        Assert.True(cutter.Cuts > 5, "nothing was cut");
    }

    private static async Task Done(Shop shop, Shop calm, string what, string order, string payment)
    {
        if (what == "pay")
        {
            while ((await shop.Pay(payment, by: calm.Server)).Contains("Please try again", StringComparison.Ordinal)) { }
            return;
        }
        var (path, body) = what switch
        {
            "refund" => ("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } }),
            "capture" => ("/ecom/v1/order-billing/capture-authorized-payments", (object)new { orderId = order, payments = new[] { new { paymentId = payment, amount = new { amount = "25" } } } }),
            "void" => ("/ecom/v1/order-billing/void-authorized-payments", new { orderId = order, paymentIds = new[] { payment } }),
            "cancel" => ($"/ecom/v1/orders/{order}/cancel", new { }),
            _ => ($"/ecom/v1/payments-collector/orders/{order}/mark-as-paid", new { }),
        };
        var key = Guid.NewGuid().ToString();
        for (var tries = 0; ; tries++)
        {
            var reply = await shop.Site.Post(path, body, key);
            Assert.True(reply.Status is 200 or 503 or 409 && tries < 20, $"{what}: {reply.Status} {reply.Json?.ToJsonString()}");
            if (reply.Status == 200) return;
        }
    }
}
