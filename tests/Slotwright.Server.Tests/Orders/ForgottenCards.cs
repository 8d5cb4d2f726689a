using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.PricingPlans;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Whose card is kept, whose is not, and how one is forgotten (docs/payments.md).</summary>
public sealed class ForgottenCards(Cluster cluster)
{
    [Theory]
    [InlineData(true, true, "APPROVED", 40)]
    [InlineData(true, false, "APPROVED", 40)]
    [InlineData(false, true, "DECLINED", 10)]
    [InlineData(false, false, "DECLINED", 10)]
    public async Task A_card_that_is_deleted_while_it_is_charged_is_forgotten_once_the_outcome_is_known(bool wasCharged, bool isAskedAgain, string outcome, int held)
    {
        var shop = await Shop.Open(cluster.Server, Shop.WithDeposit);
        var (order, payment) = await shop.Ordered(shop.Site, new { savePaymentMethod = true }, await shop.Book(shop.Site));
        await shop.Pay(payment!, "Timeout");
        var (site, desk, ct) = (Guid.Parse(shop.Site.Id), shop.Server.Services.GetRequiredService<PaymentDesk>(), TestContext.Current.CancellationToken);
        await desk.Look(site, Guid.Parse(payment!), ct);
        await shop.Settle();
        var charge = (await shop.Site.Post("/ecom/v1/order-billing/charge-order", new { orderId = order, merchantInitiated = true, regularCharge = new { amount = new { amount = "30" } } })).Ok()["payments"]![0]!;
        Assert.Equal("PENDING", (string?)charge["status"]);
        if (!wasCharged) await Ledger.Ask(cluster.ConnectionString, "DELETE FROM test_payments WHERE site_id = $1 AND id = $2 RETURNING id::text", r => r.GetString(0), site, Guid.Parse((string)charge["id"]!));
        var card = Guid.Parse((string)(await Kept(shop, order)).Single()!["id"]!);
        (await shop.Site.Delete($"/slotwright/v1/saved-payment-methods/{card}")).Ok();
        Assert.Empty(await Kept(shop, order));
        Assert.DoesNotContain((site, card), await shop.Server.Db.DueForgetting(ct));
        await desk.Forget(site, card, ct);
        Assert.Equal(1, await Known(shop)); // with its name the charge can be looked up
        if (isAskedAgain) await desk.Charge(site, Guid.Parse((string)charge["id"]!), ct);
        else await desk.Look(site, Guid.Parse((string)charge["id"]!), ct);
        Assert.Equal(outcome, (string?)(await shop.Payments(order))[^1]!["status"]);
        await desk.Forget(site, card, ct);
        Assert.Equal((0, held), (await Known(shop), await shop.Held("held:test")));
    }

    [Fact]
    public async Task Nobody_is_told_that_a_card_is_kept_who_is_no_contact_to_keep_it_for()
    {
        var shop = await Shop.Open(cluster.Server);
        var line = new { productName = new { original = "Shampoo" }, itemType = new { preset = "PHYSICAL" }, quantity = 1, price = new { amount = "40" } };
        foreach (var buyer in new[] { null, Guid.NewGuid().ToString() })
        {
            var order = (string)(await shop.Site.Post("/ecom/v1/orders", new { order = new { channelInfo = new { type = "WEB" }, buyerInfo = new { contactId = buyer }, lineItems = new[] { line }, priceSummary = new { total = new { amount = "40" } } } })).Ok()["order"]!["id"]!;
            var payment = (string)(await shop.Site.Post($"/ecom/v1/payments-collector/orders/{order}/prepare-payment-collection", new { amount = new { amount = "40" } })).Ok()["paymentGatewayOrderId"]!;
            Assert.DoesNotContain("card is kept", await shop.Pay(payment, "none", keep: true), StringComparison.Ordinal);
            Assert.DoesNotContain("Keep this card", await shop.Pay(payment, "none"), StringComparison.Ordinal);
            await shop.Pay(payment, keep: true);
            var paid = (await shop.Payments(order)).Single()!;
            Assert.Equal(("APPROVED", false), ((string?)paid["status"], (bool?)paid["regularPaymentDetails"]!["savedPaymentMethod"] ?? false));
        }
        Assert.Equal(0, await Known(shop));
    }

    [Fact]
    public async Task Of_two_contacts_that_become_one_the_newer_card_is_kept()
    {
        var shop = await Shop.Open(cluster.Server);
        var (first, second) = (await shop.Site.GivenBuyer(), await shop.Site.GivenBuyer("Eve"));
        var orders = new List<string>();
        foreach (var (buyer, start) in new[] { (first, Shop.Ten), (second, Shop.Eleven) })
        {
            var booking = await shop.Site.Book(shop.Service, start, shop.Ann, b => (b["selectedPaymentOption"], b["contactDetails"]) = ("ONLINE", new JsonObject { ["contactId"] = buyer }));
            var (order, payment) = await shop.Ordered(shop.Site, new { savePaymentMethod = true }, booking);
            await shop.Pay(payment!);
            orders.Add(order);
        }
        var newer = (string)(await Kept(shop, orders[1])).Single()!["id"]!;
        (await shop.Site.Post($"/contacts/v5/contacts/{first}/merge", new { targetContactId = first, targetContactRevision = (string)(await shop.Site.Get($"/contacts/v5/contacts/{first}")).Ok()["contact"]!["revision"]!, sourceContactIds = new[] { second } })).Ok();
        Assert.Equal([newer], (await shop.Site.Get($"/slotwright/v1/saved-payment-methods?contactId={first}")).Ok()["savedPaymentMethods"]!.AsArray().Select(m => (string)m!["id"]!));
        var forgotten = await shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT id FROM saved_methods WHERE site_id = $1 AND forget_at IS NOT NULL", r => r.GetGuid(0), CancellationToken.None);
        Assert.DoesNotContain(Guid.Parse(newer), forgotten);
    }

    private static async Task<JsonArray> Kept(Shop shop, string order) =>
        (await shop.Site.Get($"/slotwright/v1/saved-payment-methods?contactId={(await shop.Order(order))["buyerInfo"]!["contactId"]}")).Ok()["savedPaymentMethods"]!.AsArray();

    private static async Task<int> Known(Shop shop) => (await shop.Server.Db.List(Guid.Parse(shop.Site.Id), "SELECT count(*)::int FROM saved_methods WHERE site_id = $1", r => r.GetInt32(0), CancellationToken.None))[0];
}
