using Slotwright.Domain.Waiting;

namespace Slotwright.Domain.Bookings;

/// <summary>Where a booking stands in its life (behaviour/bookings.md 1).</summary>
public enum BookingStatus { Created, Pending, Confirmed, WaitingList, Declined, Canceled }

/// <summary>What is known of the money.</summary>
public enum PaymentStatus { Undefined, NotPaid, Paid, PartiallyPaid, Refunded, Exempt, Failed }

/// <summary>
/// The part of a booking its life cycle decides on: status, payment, and the settings it was made with. Every operation
/// is a method that answers the next state or says why not.
/// </summary>
/// <param name="SkipsAvailability">Made with skipAvailabilityValidation: never declined, never called double-booked.</param>
/// <param name="SkipsConfirmation">Made with skipBusinessConfirmation: does not wait for the owner.</param>
public sealed record BookingState(BookingStatus Status, PaymentStatus Payment, bool SkipsAvailability, bool SkipsConfirmation, bool DoubleBooked)
{
    private bool IsOpen => Status is BookingStatus.Created or BookingStatus.Pending or BookingStatus.WaitingList;

    public bool IsOver => Status is BookingStatus.Declined or BookingStatus.Canceled;

    /// <summary>A confirmed booking takes its slot; a pending one too, unless the service lets several customers ask for one slot.</summary>
    public bool HoldsSlot(bool pendingHolds) => Status == BookingStatus.Confirmed || Status == BookingStatus.Pending && pendingHolds;

    /// <summary>A wanted overlap: its hold stands beside others and keeps nobody out of the arbiter's table.</summary>
    public bool SharesSlot => DoubleBooked || SkipsAvailability;

    /// <summary>Confirm Booking: the owner's own hand. A clash does not stop it, but is told.</summary>
    public Result<BookingState> Confirm(PaymentStatus? payment, bool clash) =>
        IsOpen ? With(BookingStatus.Confirmed, payment, clash) : new InvalidBookingStatus(Status, "confirmed");

    /// <summary>Decline Booking.</summary>
    public Result<BookingState> Decline(PaymentStatus? payment, bool doubleBooked) =>
        IsOpen ? this with { Status = BookingStatus.Declined, Payment = payment ?? Payment, DoubleBooked = DoubleBooked || doubleBooked } : new InvalidBookingStatus(Status, "declined");

    /// <summary>Mark Booking As Pending: only from CREATED, and only where the owner approves by hand or the caller says it does not matter.</summary>
    public Result<BookingState> MarkPending(PaymentStatus? payment, bool clash, bool approvalNeeded)
    {
        if (Status != BookingStatus.Created) return new CannotBeMarkedPending(Status);
        if (!approvalNeeded) return new NotPendingApprovalService();
        return With(BookingStatus.Pending, payment, clash);
    }

    /// <summary>
    /// Confirm Or Decline: settles a booking after checkout. Unpaid and clashing is declined; paid and clashing is kept and
    /// marked double-booked; otherwise it is confirmed, or left for the owner to approve (behaviour/bookings.md 5).
    /// </summary>
    public Result<BookingState> ConfirmOrDecline(PaymentStatus payment, bool slotIsTaken, bool approvalNeeded)
    {
        if (Status is not (BookingStatus.Created or BookingStatus.Pending)) return new InvalidBookingStatus(Status, "confirmed or declined");
        var clash = slotIsTaken && !SkipsAvailability;
        var collected = payment is PaymentStatus.Paid or PaymentStatus.PartiallyPaid;
        var status = (clash, collected, approvalNeeded && !SkipsConfirmation) switch
        {
            (true, false, _) => BookingStatus.Declined,
            (_, _, true) => BookingStatus.Pending,
            _ => BookingStatus.Confirmed,
        };
        return this with { Status = status, Payment = payment, DoubleBooked = clash && collected };
    }

    /// <summary>
    /// Book From Waitlist: the customer takes seats that are kept for the booking, or open to all. Having none is a refusal, never
    /// a double booking; money is asked for afterwards.
    /// </summary>
    public Result<BookingState> Enroll(bool noSeats, bool approvalNeeded, bool free)
    {
        if (Status != BookingStatus.WaitingList || noSeats) return new RegistrationNotSuggested();
        return this with { Status = approvalNeeded && !SkipsConfirmation ? BookingStatus.Pending : BookingStatus.Confirmed, Payment = free ? Payment : PaymentStatus.NotPaid };
    }

    /// <summary>Cancel Booking.</summary>
    public Result<BookingState> Cancel() => IsOver ? new BookingIsOver(Status, "canceled") : this with { Status = BookingStatus.Canceled };

    /// <summary>Update Number Of Participants: of whatever is not over, and is not waiting for a place; the waitlist counts its own.</summary>
    public Result<BookingState> Resize() => IsOver || Status == BookingStatus.WaitingList ? new BookingIsOver(Status, "changed in its number of participants") : this;

    /// <summary>
    /// Reschedule: the status stays, but a confirmed booking moved by its customer waits for approval again where the
    /// service asks for it (behaviour/bookings.md 6).
    /// </summary>
    public Result<BookingState> Reschedule(bool byCustomer, bool approvalNeeded, bool skipsAvailability, bool skipsConfirmation)
    {
        if (IsOver || Status == BookingStatus.WaitingList) return new BookingIsOver(Status, "rescheduled");
        var again = Status == BookingStatus.Confirmed && byCustomer && approvalNeeded && !skipsConfirmation;
        return this with
        {
            Status = again ? BookingStatus.Pending : Status,
            SkipsAvailability = skipsAvailability,
            SkipsConfirmation = SkipsConfirmation || skipsConfirmation,
            DoubleBooked = false,
        };
    }

    private BookingState With(BookingStatus status, PaymentStatus? payment, bool clash) =>
        this with { Status = status, Payment = payment ?? Payment, DoubleBooked = clash && !SkipsAvailability };
}

/// <summary>The booking's status does not let the operation happen (428).</summary>
public sealed record InvalidBookingStatus(BookingStatus Status, string Wanted)
    : Fault(FaultKind.Precondition, "INVALID_BOOKING_STATUS", $"A booking that is {Status.ToString().ToUpperInvariant()} cannot be {Wanted}.");

/// <summary>Only a CREATED booking can be marked as pending (428).</summary>
public sealed record CannotBeMarkedPending(BookingStatus Status)
    : Fault(FaultKind.Precondition, "BOOKING_MARK_BOOKING_AS_PENDING", $"A booking that is {Status.ToString().ToUpperInvariant()} cannot be marked as pending.");

/// <summary>The service confirms bookings by itself, so nothing waits for approval (428).</summary>
public sealed record NotPendingApprovalService()
    : Fault(FaultKind.Precondition, "NOT_PENDING_APPROVAL_SERVICE", "The service does not ask for manual approval.");

/// <summary>Nothing more can happen to a canceled or declined booking (428).</summary>
public sealed record BookingIsOver(BookingStatus Status, string Wanted)
    : Fault(FaultKind.Precondition, "VALIDATION_FAILURE", $"A booking that is {Status.ToString().ToUpperInvariant()} cannot be {Wanted}.");
