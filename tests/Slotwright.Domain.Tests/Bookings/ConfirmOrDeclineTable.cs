using Slotwright.Domain.Bookings;

namespace Slotwright.Domain.Tests.Bookings;

/// <summary>Confirm Or Decline, the whole table (behaviour/bookings.md 5): availability skipped, clash, payment, approval.</summary>
public sealed class ConfirmOrDeclineTable
{
    public static TheoryData<bool, bool, PaymentStatus, bool, bool, BookingStatus, bool> Rows
    {
        get
        {
            var rows = new TheoryData<bool, bool, PaymentStatus, bool, bool, BookingStatus, bool>();
            foreach (var payment in Enum.GetValues<PaymentStatus>())
                foreach (var approval in new[] { false, true })
                    foreach (var approvalSkipped in new[] { false, true })
                    {
                        var free = approval && !approvalSkipped ? BookingStatus.Pending : BookingStatus.Confirmed;
                        rows.Add(true, true, payment, approval, approvalSkipped, free, false);
                        rows.Add(true, false, payment, approval, approvalSkipped, free, false);
                        rows.Add(false, false, payment, approval, approvalSkipped, free, false);
                        var collected = payment is PaymentStatus.Paid or PaymentStatus.PartiallyPaid;
                        rows.Add(false, true, payment, approval, approvalSkipped, collected ? free : BookingStatus.Declined, collected);
                    }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Only_an_unpaid_clash_is_declined_and_only_a_paid_one_is_double_booked(bool skipsAvailability, bool clash, PaymentStatus payment, bool approval, bool skipsConfirmation, BookingStatus status, bool doubleBooked)
    {
        foreach (var from in new[] { BookingStatus.Created, BookingStatus.Pending })
        {
            var settled = new BookingState(from, PaymentStatus.Undefined, skipsAvailability, skipsConfirmation, false).ConfirmOrDecline(payment, clash, approval).Value;
            Assert.Equal((status, doubleBooked, payment), (settled.Status, settled.DoubleBooked, settled.Payment));
        }
    }

    [Fact]
    public void A_double_booked_request_is_so_no_longer_once_its_rival_is_gone()
    {
        var pending = new BookingState(BookingStatus.Pending, PaymentStatus.Paid, false, false, true);
        Assert.False(pending.ConfirmOrDecline(PaymentStatus.Paid, slotIsTaken: false, approvalNeeded: false).Value.DoubleBooked);
    }

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    public void The_owners_own_hand_is_never_stopped_but_told_of_a_clash(bool skipsAvailability, bool clash, bool doubleBooked)
    {
        var created = new BookingState(BookingStatus.Created, PaymentStatus.NotPaid, skipsAvailability, false, false);
        var (confirmed, pending) = (created.Confirm(PaymentStatus.Paid, clash).Value, created.MarkPending(PaymentStatus.Paid, clash, approvalNeeded: true).Value);
        Assert.Equal((BookingStatus.Confirmed, PaymentStatus.Paid, doubleBooked), (confirmed.Status, confirmed.Payment, confirmed.DoubleBooked));
        Assert.Equal((BookingStatus.Pending, PaymentStatus.Paid, doubleBooked), (pending.Status, pending.Payment, pending.DoubleBooked));
    }

    [Fact]
    public void A_payment_left_out_stays_as_it_was()
    {
        var created = new BookingState(BookingStatus.Created, PaymentStatus.PartiallyPaid, false, false, false);
        Assert.Equal(PaymentStatus.PartiallyPaid, created.Confirm(null, false).Value.Payment);
        Assert.Equal(PaymentStatus.PartiallyPaid, created.Decline(null, false).Value.Payment);
        Assert.Equal(PaymentStatus.Refunded, created.Decline(PaymentStatus.Refunded, false).Value.Payment);
    }

    [Fact]
    public void Declining_may_say_that_a_double_booking_was_the_reason()
    {
        var created = new BookingState(BookingStatus.Created, PaymentStatus.NotPaid, false, false, false);
        Assert.True(created.Decline(null, doubleBooked: true).Value.DoubleBooked);
        Assert.True((created with { DoubleBooked = true }).Decline(null, doubleBooked: false).Value.DoubleBooked);
        Assert.False(created.Decline(null, doubleBooked: false).Value.DoubleBooked);
    }
}
