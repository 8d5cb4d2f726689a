using System.Globalization;

namespace Slotwright.Server.Tests.Orders;

/// <summary>
/// What moves money is cut off from the database after its first message, then after its second, and so on until it gets through
/// whole; then it is asked for again with its key. However far it had come, the money moves once. SLOTWRIGHT_MONEY_CRASHES=1000 leaves out no step.
/// </summary>
public sealed class CutAtEveryStep(Cluster cluster)
{
    /// <summary>Else what is cut at every step is what pays and what gives back, and the rest at every other.</summary>
    private static readonly bool EachStep = int.TryParse(Environment.GetEnvironmentVariable("SLOTWRIGHT_MONEY_CRASHES"), out var crashes) && crashes >= 1000;

    private static readonly DateTime First = new(2041, 6, 3, 9, 0, 0);

    [Theory]
    [InlineData("place", false)]
    [InlineData("pay", false)]
    [InlineData("refund", true)]
    [InlineData("capture", false)]
    [InlineData("void", false)]
    [InlineData("cancel", true)]
    [InlineData("mark-as-paid", false)]
    [InlineData("charge", false)]
    [InlineData("order and charge", false)]
    public async Task It_is_done_once(string what, bool isPaid)
    {
        await using var cutter = new WireCutter(cluster.ConnectionString);
        await using var server = await cutter.Server();
        var calm = await Shop.Open(cluster.Server);
        var shop = calm with { Server = server, Site = calm.Site.Through(server) };
        if (what == "charge") await Keep(calm);
        var isCut = true;
        for (var at = 1; isCut; at += EachStep || what is "pay" or "refund" ? 1 : what == "order and charge" ? 3 : 2)
        {
            Assert.True(at < 300, "it never got through");
            var booking = await calm.Book(calm.Site, what is "mark-as-paid" or "place" or "charge" ? "OFFLINE" : "ONLINE", First.AddDays(7 * (at / 8)).AddHours(at % 8).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            var cart = what == "order and charge" ? (await calm.Site.Post("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB" })).Ok()["checkout"]! : await Shop.Cart(calm.Site, booking);
            var placed = what is "place" or "order and charge" ? cart : (await Shop.TryPlace(calm.Site, cart, new { delayCapture = what is "capture" or "void" })).Ok();
            var (order, payment) = ((string)(placed["orderId"] ?? cart["id"])!, (string?)placed["paymentGatewayOrderId"]);
            if (isPaid || what is "capture" or "void") await calm.Pay(payment!);
            var before = cutter.Cuts;
            cutter.CutAfter(at);
            await Done(shop, calm, what, order, payment!);
            isCut = cutter.Cuts > before;
            cutter.Mend();
        }
        await Books.Recover(calm);
        Assert.Equal("", string.Join('\n', await Books.Complaints(calm)));
        Assert.True(cutter.Cuts > 2, "hardly anything was cut");
        if (what is "place" or "order and charge") Assert.All(await Ended(calm), b => Assert.Equal(what == "place" ? "CONFIRMED NOT_PAID 1" : "CONFIRMED PAID 1", b));
    }

    /// <summary>How the bookings stand, and how many orders each has.</summary>
    private static Task<List<string>> Ended(Shop shop) => shop.Server.Db.List(Guid.Parse(shop.Site.Id),
        "SELECT status || ' ' || payment_status || ' ' || (SELECT count(*) FROM order_bookings l WHERE l.site_id = $1 AND l.booking_id = b.id) FROM bookings b WHERE site_id = $1", r => r.GetString(0), CancellationToken.None);

    /// <summary>The customer has a card kept.</summary>
    private static async Task Keep(Shop shop)
    {
        var (_, payment) = await shop.Ordered(shop.Site, new { savePaymentMethod = true }, await shop.Book(shop.Site, start: First.AddDays(-7).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)));
        await shop.Pay(payment!);
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
            "place" => ($"/ecom/v2/carts/{order}/place-order", (object)new { }),
            "order and charge" => ($"/ecom/v1/checkouts/{order}/create-order-and-charge", new { paymentToken = "Success" }),
            "refund" => ("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } }),
            "capture" => ("/ecom/v1/order-billing/capture-authorized-payments", new { orderId = order, payments = new[] { new { paymentId = payment, amount = new { amount = "25" } } } }),
            "void" => ("/ecom/v1/order-billing/void-authorized-payments", new { orderId = order, paymentIds = new[] { payment } }),
            "charge" => ("/ecom/v1/order-billing/charge-order", new { orderId = order, merchantInitiated = true, regularCharge = new { amount = new { amount = "40" } } }),
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
