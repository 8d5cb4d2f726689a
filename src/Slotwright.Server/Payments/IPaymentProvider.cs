using Slotwright.Domain;
using Slotwright.Domain.Orders;

namespace Slotwright.Server.Payments;

/// <summary>
/// Whoever holds the customers' cards and moves the money; card data never comes here. Each request carries a key of ours: told twice, a
/// provider does it once and answers the same. What cannot be told now throws <see cref="ProviderAway"/> and is asked again.
/// </summary>
internal interface IPaymentProvider
{
    /// <summary>As payments and the ledger have it: `test`, `stripe`.</summary>
    string Name { get; }

    /// <summary>Makes the payment known to the provider, or finds it there; the customer goes on at the provider's page.</summary>
    Task<ProviderPayment> Open(PaymentOrder order, CancellationToken ct);

    /// <summary>Pays an opened payment with a token the provider gave for what the customer pays with; what has been paid is not paid again.</summary>
    /// <param name="back">Where the customer goes on, should their bank want to ask them.</param>
    Task<ProviderPayment> PayWith(PaymentOrder order, string token, string back, CancellationToken ct);

    /// <summary>How the payment stands now; null when the provider knows of none.</summary>
    Task<ProviderPayment?> Look(PaymentOrder order, CancellationToken ct);

    /// <summary>Charges what the customer has had kept (<see cref="PaymentOrder.Method"/>), without them. Asked again for the same payment, it tells what came of it.</summary>
    Task<ProviderPayment> Charge(PaymentOrder order, CancellationToken ct);

    /// <summary>Forgets what was kept of a customer; what is not there is forgotten.</summary>
    Task Forget(Guid site, string method, CancellationToken ct);

    /// <summary>Takes what was authorized, or a part of it; the rest is let go.</summary>
    Task<ProviderAnswer> Capture(PaymentOrder order, decimal amount, Guid key, CancellationToken ct);

    /// <summary>Lets go of what was authorized, or of a payment not yet made.</summary>
    Task<ProviderAnswer> Void(PaymentOrder order, Guid key, CancellationToken ct);

    Task<ProviderAnswer> Refund(PaymentOrder order, decimal amount, Guid key, CancellationToken ct);

    /// <summary>All that went back or is on its way, whoever asked for it.</summary>
    Task<IReadOnlyList<ProviderRefund>> Refunds(PaymentOrder order, CancellationToken ct);
}

/// <summary>A payment as a provider needs to know it.</summary>
/// <param name="Id">Ours; the key under which it is opened.</param>
/// <param name="Reference">The provider's own name for it, once it has one.</param>
internal sealed record PaymentOrder(Guid Site, Guid Order, Guid Id, string? Reference, decimal Amount, string Currency, bool DelaysCapture, string Description, string? Email)
{
    /// <summary>What it is paid with is to be kept.</summary>
    public bool Keeps { get; init; }

    /// <summary>The provider's name for what was kept and is charged now; null when the customer pays themselves.</summary>
    public string? Method { get; init; }
}

/// <summary>What a provider keeps of a customer, under its own name for it; and what the customer knows it by.</summary>
internal sealed record KeptCard(string Reference, string? Brand, string? LastFour, int? ExpiresMonth, int? ExpiresYear);

/// <summary>How a payment stands with its provider.</summary>
/// <param name="Captured">What came in, in all.</param>
internal sealed record ProviderPayment(string Reference, PaymentStatus Status, decimal Captured)
{
    public string? Brand { get; init; }
    public string? LastFour { get; init; }
    /// <summary>What the customer's page needs to pay it there.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Why the last attempt came to nothing; the customer may try again.</summary>
    public string? Failure { get; init; }

    /// <summary>Only the customer can make it succeed: their bank wants to ask them.</summary>
    public bool NeedsCustomer { get; init; }

    /// <summary>Where the customer's bank asks them, when it wants to.</summary>
    public string? BankPage { get; init; }

    /// <summary>What it was paid with, where that is kept.</summary>
    public KeptCard? Kept { get; init; }

    /// <summary>The customer has done their part; whether it is paid is not known for hours or days yet.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>The customer has asked their bank for the money back.</summary>
    public bool IsDisputed { get; init; }
}

/// <summary>Money on its way back to a customer, as the provider has it.</summary>
/// <param name="Key">Ours; null when somebody refunded at the provider itself.</param>
/// <param name="IsDone">Null while nobody knows; a refund that was done may fail days later all the same.</param>
internal sealed record ProviderRefund(Guid? Key, string Reference, decimal Amount, bool? IsDone, string Failure);

/// <summary>What became of a request.</summary>
/// <param name="Failure">Null when it was done.</param>
internal sealed record ProviderAnswer(string? Reference, string? Failure);

/// <summary>The provider cannot be asked now; nothing was done that asking again would do twice (503).</summary>
internal sealed record ProviderSilent() : Fault(FaultKind.Unavailable, "PAYMENT_PROVIDER_UNAVAILABLE", "The payment provider does not answer. Try again in a moment.");

/// <summary>The provider does not answer, or not sensibly: what it did is not known, and it is asked again with the same key.</summary>
internal sealed class ProviderAway(string reason, Exception? cause = null) : Exception(reason, cause);
