using Slotwright.Domain.Bookings;
using BookingPayment = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Domain.Orders;

/// <summary>What an order means for one of its bookings now.</summary>
public enum Fate
{
    /// <summary>Nothing, or nothing yet.</summary>
    Stay,

    /// <summary>Confirm Or Decline decides (seed 001).</summary>
    Settle,

    /// <summary>Only what is known of the money changes.</summary>
    Pay,

    Decline,
    Cancel,
}

/// <summary>
/// The order's say over a booking, from where both stand and not from what happened last: deciding twice, or late, decides the same
/// (behaviour/checkout.md 5).
/// </summary>
/// <param name="Settled">The order has had its say once: an owner's later word about the booking stands.</param>
public sealed record BookingFate(OrderState Order, BookingState Booking, bool Settled)
{
    public BookingPayment Payment => Order.Money switch
    {
        { Total: 0 } => BookingPayment.Exempt,
        var money => money.Status switch
        {
            OrderPaymentStatus.Paid => BookingPayment.Paid,
            OrderPaymentStatus.PartiallyPaid or OrderPaymentStatus.PartiallyRefunded => BookingPayment.PartiallyPaid,
            OrderPaymentStatus.FullyRefunded => BookingPayment.Refunded,
            _ => BookingPayment.NotPaid,
        },
    };

    public Fate Decide(bool isPast) => (Order.Status, Booking.Status) switch
    {
        (OrderStatus.Approved, BookingStatus.Created or BookingStatus.Pending) when !Settled => Fate.Settle,
        (OrderStatus.Rejected, BookingStatus.Created or BookingStatus.Pending) when !Settled => Fate.Decline,
        (OrderStatus.Canceled, BookingStatus.Created or BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.WaitingList) when !isPast => Fate.Cancel,
        (OrderStatus.Approved or OrderStatus.Canceled, _) when Booking.Payment != Payment => Fate.Pay,
        _ => Fate.Stay,
    };

    /// <summary>
    /// Money was taken and the customer has no booking for it, or it was never confirmed before its time went by: somebody must know.
    /// </summary>
    public static bool NeedsOwner(OrderState order, BookingStatus booking) => order.Money.HasMoney && booking is (BookingStatus.Declined or BookingStatus.Canceled or BookingStatus.Created);
}
