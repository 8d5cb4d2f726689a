using Slotwright.Domain.Bookings;
using Slotwright.Domain.Orders;
using BookingPayment = Slotwright.Domain.Bookings.PaymentStatus;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>Where the money of an order stands, and what the order says of its bookings (behaviour/checkout.md 5 and 6).</summary>
public sealed class OrderRules
{
    [Theory]
    [InlineData(40, 0, 0, OrderPaymentStatus.NotPaid, 40)]
    [InlineData(40, 10, 0, OrderPaymentStatus.PartiallyPaid, 30)]
    [InlineData(40, 40, 0, OrderPaymentStatus.Paid, 0)]
    [InlineData(40, 45, 0, OrderPaymentStatus.Paid, 0)]
    [InlineData(0, 0, 0, OrderPaymentStatus.Paid, 0)]
    [InlineData(40, 40, 15, OrderPaymentStatus.PartiallyRefunded, 0)]
    [InlineData(40, 40, 40, OrderPaymentStatus.FullyRefunded, 0)]
    [InlineData(40, 10, 10, OrderPaymentStatus.FullyRefunded, 40)]
    [InlineData(40, 10, 4, OrderPaymentStatus.PartiallyRefunded, 34)]
    public void What_moved_says_how_an_order_stands_and_what_is_due(int total, int paid, int refunded, OrderPaymentStatus status, int balance)
    {
        var money = new OrderMoney(total, paid, refunded);
        Assert.Equal((status, balance), (money.Status, money.Balance));
    }

    [Fact]
    public void What_a_plan_pays_is_not_due()
    {
        var money = new OrderMoney(40, Covered: 40);
        Assert.Equal((OrderPaymentStatus.Paid, 0), (money.Status, money.Balance));
        Assert.Equal(10, new OrderMoney(50, Covered: 40).Balance);
    }

    [Theory]
    [InlineData(OrderStatus.Approved, 80, 0, 0, 0, 0, 40, false, true)]
    [InlineData(OrderStatus.Approved, 80, 0, 0, 0, 0, 40, true, true)] // nothing has come in for it yet
    [InlineData(OrderStatus.Approved, 80, 40, 0, 0, 0, 40, false, true)]
    [InlineData(OrderStatus.Approved, 80, 40, 0, 0, 0, 40, true, false)]
    [InlineData(OrderStatus.Approved, 80, 40, 40, 0, 0, 40, true, true)] // and has gone back
    [InlineData(OrderStatus.Approved, 80, 41, 0, 0, 0, 40, false, false)]
    [InlineData(OrderStatus.Approved, 80, 0, 0, 41, 0, 40, false, false)]
    [InlineData(OrderStatus.Approved, 80, 0, 0, 0, 41, 40, false, false)]
    [InlineData(OrderStatus.Approved, 80, 0, 0, 10, 0, 40, true, false)]
    [InlineData(OrderStatus.Approved, 40, 40, 0, 0, 0, 40, false, false)]
    [InlineData(OrderStatus.Approved, 40, 0, 0, 0, 0, 0, false, false)]
    [InlineData(OrderStatus.Approved, 40, 0, 0, 0, 0, 41, false, false)]
    [InlineData(OrderStatus.Initialized, 40, 0, 0, 0, 0, 40, false, false)]
    [InlineData(OrderStatus.Pending, 40, 0, 0, 0, 0, 40, false, false)]
    [InlineData(OrderStatus.Canceled, 40, 0, 0, 0, 0, 40, false, false)]
    [InlineData(OrderStatus.Rejected, 40, 0, 0, 0, 0, 40, false, false)]
    public void A_membership_pays_for_a_line_that_nobody_has_paid(OrderStatus status, int total, int paid, int refunded, int authorized, int pending, int worth, bool isPaidOnline, bool can)
    {
        var covered = new OrderState(status, new(total, paid, refunded, authorized, pending)).Cover(worth, isPaidOnline);
        Assert.Equal(can ? null : "MEMBERSHIP_NOT_ELIGIBLE", covered.Fault?.Code);
        if (can) Assert.Equal(total - worth, covered.Value.Money.Due);
    }

    [Theory]
    [InlineData(OrderStatus.Initialized, 0, 0, OrderStatus.Initialized)]
    [InlineData(OrderStatus.Initialized, 10, 0, OrderStatus.Approved)]
    [InlineData(OrderStatus.Initialized, 0, 10, OrderStatus.Approved)]
    [InlineData(OrderStatus.Rejected, 10, 0, OrderStatus.Rejected)]
    [InlineData(OrderStatus.Canceled, 10, 0, OrderStatus.Canceled)]
    public void The_first_money_approves_an_order_that_waits_and_no_other(OrderStatus status, int paid, int authorized, OrderStatus after) =>
        Assert.Equal(after, new OrderState(status, new(40)).With(new(40, paid, Authorized: authorized)).Status);

    [Theory]
    [InlineData(OrderStatus.Approved, 0, null)]
    [InlineData(OrderStatus.Canceled, 0, null)]
    [InlineData(OrderStatus.Approved, 10, "ORDER_HAS_AUTHORIZED_TRANSACTION")]
    [InlineData(OrderStatus.Initialized, 0, "ORDER_IS_PENDING")]
    [InlineData(OrderStatus.Pending, 0, "ORDER_IS_PENDING")]
    [InlineData(OrderStatus.Rejected, 0, "ORDER_IS_REJECTED")]
    public void An_order_is_canceled_once_it_is_approved(OrderStatus status, int authorized, string? refused) =>
        Assert.Equal(refused, new OrderState(status, new(40, Authorized: authorized)).Cancel().Fault?.Code);

    [Theory]
    [InlineData(OrderStatus.Approved, BookingStatus.Created, false, Fate.Settle)]
    [InlineData(OrderStatus.Approved, BookingStatus.Pending, false, Fate.Settle)]
    [InlineData(OrderStatus.Approved, BookingStatus.Pending, true, Fate.Pay)]
    [InlineData(OrderStatus.Approved, BookingStatus.Confirmed, true, Fate.Pay)]
    [InlineData(OrderStatus.Approved, BookingStatus.Canceled, true, Fate.Pay)]
    [InlineData(OrderStatus.Initialized, BookingStatus.Created, false, Fate.Stay)]
    [InlineData(OrderStatus.Rejected, BookingStatus.Created, false, Fate.Decline)]
    [InlineData(OrderStatus.Rejected, BookingStatus.Confirmed, true, Fate.Stay)]
    [InlineData(OrderStatus.Canceled, BookingStatus.Confirmed, true, Fate.Cancel)]
    [InlineData(OrderStatus.Canceled, BookingStatus.Created, false, Fate.Cancel)]
    public void An_order_has_its_say_about_a_booking_once_and_about_its_money_always(OrderStatus order, BookingStatus booking, bool settled, Fate fate)
    {
        var state = new BookingState(booking, BookingPayment.Undefined, false, false, false);
        Assert.Equal(fate, new BookingFate(new(order, new(40, 40)), state, settled).Decide(isPast: false));
    }

    [Fact]
    public void Canceling_an_order_does_not_undo_what_has_taken_place() =>
        Assert.Equal(Fate.Pay, new BookingFate(new(OrderStatus.Canceled, new(40, 40)), new(BookingStatus.Confirmed, BookingPayment.NotPaid, false, false, false), true).Decide(isPast: true));

    [Theory]
    [InlineData(BookingStatus.Created, true)]
    [InlineData(BookingStatus.Declined, true)]
    [InlineData(BookingStatus.Canceled, true)]
    [InlineData(BookingStatus.Pending, false)]
    [InlineData(BookingStatus.Confirmed, false)]
    public void Whoever_paid_and_has_no_booking_is_brought_to_the_owner(BookingStatus status, bool isTold)
    {
        Assert.Equal(isTold, BookingFate.NeedsOwner(new(OrderStatus.Canceled, new(40, 10)), status));
        Assert.False(BookingFate.NeedsOwner(new(OrderStatus.Canceled, new(40, 10, 10)), status));
    }

    [Theory]
    [InlineData(0, 0, 0, BookingPayment.Exempt)]
    [InlineData(40, 0, 0, BookingPayment.NotPaid)]
    [InlineData(40, 10, 0, BookingPayment.PartiallyPaid)]
    [InlineData(40, 40, 0, BookingPayment.Paid)]
    [InlineData(40, 40, 10, BookingPayment.PartiallyPaid)]
    [InlineData(40, 40, 40, BookingPayment.Refunded)]
    public void A_booking_says_of_the_money_what_its_order_says(int total, int paid, int refunded, BookingPayment payment) =>
        Assert.Equal(payment, new BookingFate(new(OrderStatus.Approved, new(total, paid, refunded)), new(BookingStatus.Confirmed, BookingPayment.Undefined, false, false, false), true).Payment);

    [Theory]
    [InlineData(PaymentStatus.Pending, 0, PaymentStatus.Approved, 40, PaymentStatus.Approved, 40)]
    [InlineData(PaymentStatus.Approved, 40, PaymentStatus.Approved, 40, PaymentStatus.Approved, 40)]
    [InlineData(PaymentStatus.Approved, 40, PaymentStatus.Pending, 0, PaymentStatus.Approved, 40)]
    [InlineData(PaymentStatus.Approved, 40, PaymentStatus.Canceled, 0, PaymentStatus.Approved, 40)]
    [InlineData(PaymentStatus.Canceled, 0, PaymentStatus.Approved, 40, PaymentStatus.Approved, 40)]
    [InlineData(PaymentStatus.Authorized, 0, PaymentStatus.Pending, 0, PaymentStatus.Authorized, 0)]
    [InlineData(PaymentStatus.Authorized, 0, PaymentStatus.Canceled, 0, PaymentStatus.Voided, 0)]
    [InlineData(PaymentStatus.Authorized, 0, PaymentStatus.Approved, 25, PaymentStatus.Approved, 25)]
    public void A_payment_only_goes_on_whatever_is_told_twice_late_or_out_of_order(PaymentStatus from, int had, PaymentStatus told, int captured, PaymentStatus to, int has) =>
        Assert.Equal(new PaymentState(to, 40, has), new PaymentState(from, 40, had).Reported(told, captured));

    [Fact]
    public void Told_in_any_order_any_number_of_times_a_payment_ends_the_same()
    {
        (PaymentStatus Status, decimal Captured)[] told = [(PaymentStatus.Pending, 0), (PaymentStatus.Authorized, 0), (PaymentStatus.Approved, 40), (PaymentStatus.Canceled, 0)];
        for (var seed = 0; seed < 2000; seed++)
        {
            var luck = new Random(seed);
            var heard = Enumerable.Range(0, 12).Select(_ => told[luck.Next(told.Length)]).Append(told[2]).ToArray();
            luck.Shuffle(heard);
            var end = heard.Aggregate(new PaymentState(PaymentStatus.Pending, 40), (state, t) => state.Reported(t.Status, t.Captured));
            Assert.Equal(new PaymentState(PaymentStatus.Approved, 40, 40), end);
        }
    }

    [Fact]
    public void Every_transfer_adds_up_to_nothing()
    {
        var id = Guid.NewGuid();
        Assert.All(new[] { Transfer.Sale(id, 40), Transfer.Correction(id, 3, -15), Transfer.Capture(id, 10, 40, "test"), Transfer.Refund(id, 7, "test") }, t => Assert.Equal(0, t.Postings.Sum(p => p.Amount)));
        Assert.NotEqual(Transfer.Capture(id, 0, 10, "test").Key, Transfer.Capture(id, 10, 40, "test").Key);
    }
}
