using Slotwright.Domain.Bookings;

namespace Slotwright.Domain.Tests.Bookings;

/// <summary>Which bookings take their slot, and which stand beside others (behaviour/availability.md 3).</summary>
public sealed class SlotKeeping
{
    [Theory]
    [InlineData(BookingStatus.Created, false, false)]
    [InlineData(BookingStatus.Pending, true, false)]
    [InlineData(BookingStatus.Confirmed, true, true)]
    [InlineData(BookingStatus.WaitingList, false, false)]
    [InlineData(BookingStatus.Declined, false, false)]
    [InlineData(BookingStatus.Canceled, false, false)]
    public void A_slot_is_taken_by_what_is_confirmed_and_by_requests_unless_several_may_ask(BookingStatus status, bool whenPendingHolds, bool whenNot)
    {
        var booking = new BookingState(status, PaymentStatus.NotPaid, false, false, false);
        Assert.Equal((whenPendingHolds, whenNot), (booking.HoldsSlot(pendingHolds: true), booking.HoldsSlot(pendingHolds: false)));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void A_slot_is_shared_by_the_double_booked_and_the_unchecked(bool doubleBooked, bool skipsAvailability, bool shares) =>
        Assert.Equal(shares, new BookingState(BookingStatus.Confirmed, PaymentStatus.Paid, skipsAvailability, false, doubleBooked).SharesSlot);

    [Theory]
    [InlineData(BookingStatus.Declined, true)]
    [InlineData(BookingStatus.Canceled, true)]
    [InlineData(BookingStatus.Created, false)]
    [InlineData(BookingStatus.WaitingList, false)]
    [InlineData(BookingStatus.Pending, false)]
    [InlineData(BookingStatus.Confirmed, false)]
    public void What_was_declined_or_canceled_is_over(BookingStatus status, bool over) =>
        Assert.Equal(over, new BookingState(status, PaymentStatus.NotPaid, false, false, false).IsOver);
}
