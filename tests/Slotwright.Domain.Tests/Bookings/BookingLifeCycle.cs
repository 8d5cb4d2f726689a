using Slotwright.Domain.Bookings;

namespace Slotwright.Domain.Tests.Bookings;

/// <summary>Every operation on a booking in every status (behaviour/bookings.md 2): the next status, or the code of the refusal.</summary>
public sealed class BookingLifeCycle
{
    [Theory]
    [InlineData(BookingStatus.Created, "Confirmed")]
    [InlineData(BookingStatus.Pending, "Confirmed")]
    [InlineData(BookingStatus.WaitingList, "Confirmed")]
    [InlineData(BookingStatus.Confirmed, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Declined, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Canceled, "INVALID_BOOKING_STATUS")]
    public void Confirming_takes_what_is_still_open(BookingStatus status, string outcome) => Assert.Equal(outcome, Told(In(status).Confirm(null, clash: false)));

    [Theory]
    [InlineData(BookingStatus.Created, "Declined")]
    [InlineData(BookingStatus.Pending, "Declined")]
    [InlineData(BookingStatus.WaitingList, "Declined")]
    [InlineData(BookingStatus.Confirmed, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Declined, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Canceled, "INVALID_BOOKING_STATUS")]
    public void Declining_takes_what_is_still_open(BookingStatus status, string outcome) => Assert.Equal(outcome, Told(In(status).Decline(null, doubleBooked: false)));

    [Theory]
    [InlineData(BookingStatus.Created, "Pending")]
    [InlineData(BookingStatus.Pending, "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData(BookingStatus.WaitingList, "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData(BookingStatus.Confirmed, "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData(BookingStatus.Declined, "BOOKING_MARK_BOOKING_AS_PENDING")]
    [InlineData(BookingStatus.Canceled, "BOOKING_MARK_BOOKING_AS_PENDING")]
    public void Only_a_created_booking_can_be_marked_as_pending(BookingStatus status, string outcome) => Assert.Equal(outcome, Told(In(status).MarkPending(null, clash: false, approvalNeeded: true)));

    [Fact]
    public void A_service_that_confirms_by_itself_has_nothing_pending() =>
        Assert.Equal("NOT_PENDING_APPROVAL_SERVICE", Told(In(BookingStatus.Created).MarkPending(null, clash: false, approvalNeeded: false)));

    [Theory]
    [InlineData(BookingStatus.Created, "Confirmed")]
    [InlineData(BookingStatus.Pending, "Confirmed")]
    [InlineData(BookingStatus.WaitingList, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Confirmed, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Declined, "INVALID_BOOKING_STATUS")]
    [InlineData(BookingStatus.Canceled, "INVALID_BOOKING_STATUS")]
    public void Checkout_settles_what_is_created_or_pending(BookingStatus status, string outcome) =>
        Assert.Equal(outcome, Told(In(status).ConfirmOrDecline(PaymentStatus.NotPaid, slotIsTaken: false, approvalNeeded: false)));

    [Theory]
    [InlineData(BookingStatus.Created, "Canceled")]
    [InlineData(BookingStatus.Pending, "Canceled")]
    [InlineData(BookingStatus.WaitingList, "Canceled")]
    [InlineData(BookingStatus.Confirmed, "Canceled")]
    [InlineData(BookingStatus.Declined, "VALIDATION_FAILURE")]
    [InlineData(BookingStatus.Canceled, "VALIDATION_FAILURE")]
    public void All_but_what_is_over_can_be_canceled(BookingStatus status, string outcome) => Assert.Equal(outcome, Told(In(status).Cancel()));

    [Theory]
    [InlineData(BookingStatus.Created, "Created")]
    [InlineData(BookingStatus.Pending, "Pending")]
    [InlineData(BookingStatus.WaitingList, "VALIDATION_FAILURE")]
    [InlineData(BookingStatus.Confirmed, "Confirmed")]
    [InlineData(BookingStatus.Declined, "VALIDATION_FAILURE")]
    [InlineData(BookingStatus.Canceled, "VALIDATION_FAILURE")]
    public void Rescheduling_keeps_the_status(BookingStatus status, string outcome) =>
        Assert.Equal(outcome, Told(In(status).Reschedule(byCustomer: false, approvalNeeded: true, skipsAvailability: false, skipsConfirmation: false)));

    [Theory]
    [InlineData(BookingStatus.Confirmed, true, true, false, BookingStatus.Pending)]
    [InlineData(BookingStatus.Confirmed, true, true, true, BookingStatus.Confirmed)]
    [InlineData(BookingStatus.Confirmed, true, false, false, BookingStatus.Confirmed)]
    [InlineData(BookingStatus.Confirmed, false, true, false, BookingStatus.Confirmed)]
    [InlineData(BookingStatus.Created, true, true, false, BookingStatus.Created)]
    [InlineData(BookingStatus.Pending, true, true, false, BookingStatus.Pending)]
    public void A_customer_who_moves_a_confirmed_booking_asks_for_approval_again(BookingStatus status, bool byCustomer, bool approval, bool skips, BookingStatus next) =>
        Assert.Equal(next, In(status).Reschedule(byCustomer, approval, skipsAvailability: false, skipsConfirmation: skips).Value.Status);

    [Fact]
    public void A_moved_booking_is_double_booked_no_longer()
    {
        var moved = (In(BookingStatus.Confirmed) with { DoubleBooked = true }).Reschedule(false, false, skipsAvailability: false, skipsConfirmation: false).Value;
        Assert.False(moved.DoubleBooked);
        Assert.False(moved.SharesSlot);
    }

    [Fact]
    public void Whoever_skips_the_check_once_is_checked_again_at_the_next_move()
    {
        var free = In(BookingStatus.Confirmed).Reschedule(false, false, skipsAvailability: true, skipsConfirmation: true).Value;
        Assert.True(free.SharesSlot);
        var moved = free.Reschedule(false, false, skipsAvailability: false, skipsConfirmation: false).Value;
        Assert.False(moved.SharesSlot);
        Assert.True(moved.SkipsConfirmation);
    }

    private static BookingState In(BookingStatus status) => new(status, PaymentStatus.NotPaid, false, false, false);

    private static string Told(Result<BookingState> result) => result.Failed(out var fault) ? fault.Code : result.Value.Status.ToString();
}
