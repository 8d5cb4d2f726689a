using Slotwright.Contract.Checkouts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Payments;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>
/// Create Order And Charge: a checkout becomes an order, which is paid with the token a provider gave for what the customer pays with. When
/// the charge comes to nothing the order waits: asked again, with another token, it is the same order.
/// </summary>
internal sealed class OrderAndCharge(Db db, Checkouts checkouts, TokenCharge charge, PaymentPages pages)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.CreateOrderAndChargeRequest);
        var hasToken = !string.IsNullOrWhiteSpace(asked.PaymentToken);
        var placed = await checkouts.Order(call with { Key = null }, asked.DelayCapture == true, asked.SavePaymentMethod == true, p => p.Payment is null || hasToken ? null : new EmptyPaymentToken(p.Order.Wire.PriceSummary!.Total!.Amount!), _ => Answer.Empty, ct);
        if (placed.Failed(out var fault)) return fault;
        var (order, payment) = (placed.Value.Placed.Order.Id, placed.Value.Placed.Payment);
        if (payment is { } id && !call.DryRun && await db.Payment(call.Site, id, ct) is { } open && await charge.Run(call.Site, open, asked.PaymentToken!, await pages.UrlOf(call.Site, id, ct), ct) is { } refused) return refused;
        var made = payment ?? (await db.Payments(call.Site, [order], ct)).FirstOrDefault(p => p is { IsOnline: true, IsMade: true })?.Id; // an order that was paid before
        return Answer.Of(new CreateOrderAndChargeResponse { OrderId = order.ToString(), PaymentGatewayOrderId = made?.ToString(), PaymentResponseToken = made?.ToString() }, CheckoutsJson.Wire.CreateOrderAndChargeResponse);
    }
}

/// <summary>There is something to pay, and nothing to pay it with (428).</summary>
internal sealed record EmptyPaymentToken(string Total) : Fault(FaultKind.Precondition, "EMPTY_PAYMENT_TOKEN", $"{Total} is to be paid now: send a paymentToken, or create the order alone and the customer to the payment's page.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["total"] = Total };
}
