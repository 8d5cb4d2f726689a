using Slotwright.Contract.PaymentRequests;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Requests;

/// <summary>Charge Order Payment Request: pays a request with the token a provider gave for what the customer pays with, without the page.</summary>
internal sealed class ChargeRequest(Db db, RequestPayments payments, PaymentDesk desk, PaymentPages pages, OrderSettler settler)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(PaymentRequestsJson.Wire.ChargeOrderPaymentRequestRequest);
        if (asked.PaymentToken is not { Length: > 0 } token) return new Refusal(FaultKind.Precondition, "PAYMENT_METHOD_UNAVAILABLE", "Nothing to pay with was given: send a paymentToken, or the customer to the request's page.");
        var id = Call.GuidOf(asked.OrderPaymentRequestId);
        try
        {
            var begun = await payments.Begin(call.Site, id, ct);
            if (begun.Failed(out var fault)) return fault;
            var said = await desk.Charge(call.Site, begun.Value, token, await pages.UrlOfRequest(call.Site, id, ct), ct);
            if (Refused(begun.Value, said) is { } refused) return refused;
            settler.Wake();
            await using var tx = db.Begin(call);
            return await tx.Commit(Answer.Of(new ChargeOrderPaymentRequestResponse { PaymentResponseToken = begun.Value.Id.ToString() }, PaymentRequestsJson.Wire.ChargeOrderPaymentRequestResponse), ct);
        }
        catch (ProviderAway) { return new ProviderSilent(); }
    }

    /// <summary>Whatever the provider said has been taken down by now; here it is told.</summary>
    private static Fault? Refused(StoredPayment payment, ProviderPayment said) => said switch
    {
        { Status: PaymentStatus.Approved or PaymentStatus.Authorized } => null,
        { Status: PaymentStatus.Canceled or PaymentStatus.Voided } => new Refusal(FaultKind.Precondition, "PAYMENT_ATTEMPT_EXPIRED", "The payment was called off. Try again."),
        { IsUnderWay: true } => new PaymentInProgress(),
        _ => new InvalidPaymentStatus(payment.Id, said.Failure is null ? "PENDING" : "DECLINED", said.Failure ?? "The customer has to confirm the payment at the request's page."),
    };
}

/// <summary>The payment did not come in (428).</summary>
internal sealed record InvalidPaymentStatus(Guid Payment, string Status, string Why) : Fault(FaultKind.Precondition, "INVALID_PAYMENT_STATUS", $"The payment is {Status}: {Why}")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["paymentResponseToken"] = Payment.ToString(), ["paymentStatus"] = Status, ["failureDetails"] = Why };
}
