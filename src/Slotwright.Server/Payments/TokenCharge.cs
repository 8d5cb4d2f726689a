using Slotwright.Domain;
using Slotwright.Domain.Orders;

namespace Slotwright.Server.Payments;

/// <summary>Pays what a customer has yet to pay with the token a provider gave for what they pay with, without our page.</summary>
internal sealed class TokenCharge(PaymentDesk desk)
{
    /// <summary>Null when it is paid or held; else why not. Whatever the provider said has been taken down by then.</summary>
    /// <param name="back">Where the customer goes on, should their bank want to ask them.</param>
    public async Task<Fault?> Run(Guid site, StoredPayment payment, string token, string back, CancellationToken ct)
    {
        try
        {
            return await desk.Charge(site, payment, token, back, ct) switch
            {
                { Status: PaymentStatus.Approved or PaymentStatus.Authorized } => null,
                { Status: PaymentStatus.Canceled or PaymentStatus.Voided } => new Refusal(FaultKind.Precondition, "PAYMENT_ATTEMPT_EXPIRED", "The payment was called off. Try again."),
                { IsUnderWay: true } => new PaymentInProgress(),
                var said => new InvalidPaymentStatus(payment.Id, said.Failure is null ? "PENDING" : "DECLINED", said.Failure ?? $"The customer has to confirm the payment at {back}."),
            };
        }
        catch (ProviderAway) { return new ProviderSilent(); }
    }
}

/// <summary>Somebody pays of this order just now, and what becomes of it is not known yet (428).</summary>
internal sealed record PaymentInProgress() : Fault(FaultKind.Precondition, "PAYMENT_IN_PROGRESS", "A payment of this order is under way at the provider. Its outcome is awaited.")
{
    public override bool Passes => true;
}

/// <summary>The payment did not come in (428).</summary>
internal sealed record InvalidPaymentStatus(Guid Payment, string Status, string Why) : Fault(FaultKind.Precondition, "INVALID_PAYMENT_STATUS", $"The payment is {Status}: {Why}")
{
    public override bool Passes => Status == "PENDING"; // the customer may confirm it any moment

    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["paymentResponseToken"] = Payment.ToString(), ["paymentStatus"] = Status, ["failureDetails"] = Why };
}
