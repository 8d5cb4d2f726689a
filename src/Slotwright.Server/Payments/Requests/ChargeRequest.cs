using Slotwright.Contract.PaymentRequests;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments.Saved;

namespace Slotwright.Server.Payments.Requests;

/// <summary>
/// Charge Order Payment Request: pays a request with the token a provider gave for what the customer pays with, without the page. Whoever
/// lost the answer asks again under the same key, and finds what they paid.
/// </summary>
internal sealed class ChargeRequest(RequestPayments payments, TokenCharge charge, PaymentPages pages, OrderSettler settler)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(PaymentRequestsJson.Wire.ChargeOrderPaymentRequestRequest);
        if (asked.PaymentToken is not { Length: > 0 } token) return new Refusal(FaultKind.Precondition, "PAYMENT_METHOD_UNAVAILABLE", "Nothing to pay with was given: send a paymentToken, or the customer to the request's page.");
        var (id, key) = (Call.GuidOf(asked.OrderPaymentRequestId), SavedCharges.KeyOf(call));
        var begun = await Begun(call.Site, id, key, ct);
        if (begun.Failed(out var fault)) return await payments.Paid(call.Site, id, ct) is { } paid && paid.ChargeKey == key ? Tell(paid) : fault;
        if (await charge.Run(call.Site, begun.Value, token, await pages.UrlOfRequest(call.Site, id, ct), ct) is { } refused) return refused;
        settler.Wake();
        return Tell(begun.Value);
    }

    private static Answer Tell(StoredPayment payment) => Answer.Of(new ChargeOrderPaymentRequestResponse { PaymentResponseToken = payment.Id.ToString() }, PaymentRequestsJson.Wire.ChargeOrderPaymentRequestResponse);

    private async Task<Result<StoredPayment>> Begun(Guid site, Guid id, Guid key, CancellationToken ct)
    {
        try { return await payments.Begin(site, id, key, ct); }
        catch (ProviderAway) { return new ProviderSilent(); }
    }
}
