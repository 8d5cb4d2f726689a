using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.Crashes;

/// <summary>Books and pays again and again, then wants some of the money back, or calls off the booking or the order. Whatever is not answered is asked again under its key.</summary>
/// <param name="site">The site through the server that runs now.</param>
internal sealed class PayingCustomer(int number, Func<TestSite> site, JsonNode service, string staff, Func<int> nextSlot)
{
    private int sent;

    /// <summary>The payments they were told they had made.</summary>
    public List<Guid> Paid { get; } = [];

    /// <summary>How many requests were left without an answer and asked again.</summary>
    public int Repeated { get; private set; }

    public async Task Work(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await Once();
    }

    private async Task Once()
    {
        var booking = (await Insist("/_api/bookings-service/v2/bookings", new { booking = site().BookingOf(service, Rivals.Slot(nextSlot(), 60), staff, b => b["selectedPaymentOption"] = "ONLINE") })).Ok()["booking"]!;
        var checkout = (await Insist("/ecom/v1/checkouts", new { lineItems = new[] { Shop.Item(booking) }, channelType = "WEB" })).Ok()["checkout"]!;
        var charged = await Insist($"/ecom/v1/checkouts/{checkout["id"]}/create-order-and-charge", new { paymentToken = "pm_card_visa" });
        if (charged.Status != 200) return; // it stays open, and what becomes of it is Stripe's to say
        var (order, payment) = ((string)charged.Json!["orderId"]!, (string)charged.Json["paymentGatewayOrderId"]!);
        Paid.Add(Guid.Parse(payment));
        await ((Paid.Count % 4) switch
        {
            0 => Insist("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment, amount = new { amount = "15" } } } }),
            1 => Insist("/ecom/v1/order-billing/refund-payments", new { orderId = order, paymentRefunds = new[] { new { paymentId = payment } } }),
            2 => Insist($"/ecom/v1/orders/{order}/cancel", new { }),
            _ => Insist($"/_api/bookings-service/v2/bookings/{booking["id"]}/cancel", new { revision = "1", flowControlSettings = new { ignoreCancellationPolicy = true } }),
        });
    }

    /// <summary>The answer, once there is one that says what became of it.</summary>
    private async Task<Reply> Insist(string path, object body)
    {
        var key = $"{number}-{sent++}";
        while (true)
        {
            if (await Ask(path, body, key) is { Status: not 503 } reply && (string?)reply.Json?["details"]?["applicationError"]?["code"] is not ("PAYMENT_IN_PROGRESS" or "REQUEST_IN_PROGRESS")) return reply;
            Repeated++;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<Reply?> Ask(string path, object body, string key)
    {
        try { return await site().Post(path, body, key); }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException or JsonException or ObjectDisposedException) { return null; }
    }
}
