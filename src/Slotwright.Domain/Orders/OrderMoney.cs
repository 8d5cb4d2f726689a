namespace Slotwright.Domain.Orders;

/// <summary>Where the money of an order stands, as the wire's paymentStatus tells it (behaviour/checkout.md 6).</summary>
public enum OrderPaymentStatus { NotPaid, Pending, PendingMerchant, PartiallyPaid, Paid, PartiallyRefunded, FullyRefunded, Canceled, Declined }

/// <summary>What an order costs and what moved for it so far; amounts in its currency, none below zero.</summary>
/// <param name="Total">What the customer owes in all.</param>
/// <param name="Paid">What came in, whether or not it went back.</param>
/// <param name="Refunded">What went back.</param>
/// <param name="Covered">What memberships pay for; it is part of no sum of money.</param>
public sealed record OrderMoney(decimal Total, decimal Paid = 0, decimal Refunded = 0, decimal Authorized = 0, decimal Pending = 0, decimal PendingRefund = 0, decimal Covered = 0)
{
    /// <summary>What is to be paid with money.</summary>
    public decimal Due => Total - Covered;

    /// <summary>What is still to be paid. What was paid in full and given back is not asked for again.</summary>
    public decimal Balance => Paid >= Due ? 0 : Due - Paid + Refunded;

    /// <summary>What a customer can be asked for: neither what was paid nor what is held for the business already.</summary>
    public decimal Collectable => Math.Max(0, Balance - Authorized);

    /// <summary>What nobody has paid, holds ready or has promised: a membership can pay for no more than that.</summary>
    public decimal Coverable => Math.Max(0, Collectable - Pending);

    /// <summary>What came in beyond what was due, and has not gone back.</summary>
    public decimal Overpaid => Math.Max(0, Refundable - Due);

    /// <summary>What can still be given back.</summary>
    public decimal Refundable => Paid - Refunded - PendingRefund;

    public OrderPaymentStatus Status => this switch
    {
        { Refunded: > 0 } when Refunded >= Paid => OrderPaymentStatus.FullyRefunded,
        { Refunded: > 0 } => OrderPaymentStatus.PartiallyRefunded,
        _ when Paid >= Due => OrderPaymentStatus.Paid,
        { Paid: > 0 } => OrderPaymentStatus.PartiallyPaid,
        { Pending: > 0 } => OrderPaymentStatus.Pending,
        _ => OrderPaymentStatus.NotPaid,
    };

    /// <summary>Money of the customer's is with the business: a booking it was paid for must not end without the owner knowing.</summary>
    public bool HasMoney => Paid > Refunded + PendingRefund;

    /// <summary>Money is with the business or held for it at the customer's bank: neither may be for nothing without the owner knowing.</summary>
    public bool IsTaken => HasMoney || Authorized > 0;
}
