namespace Slotwright.Domain.Bookings;

/// <summary>No multi-service booking of this id that the caller may know of (404).</summary>
public sealed record MultiServiceBookingNotFound(Guid Id) : Fault(FaultKind.NotFound, "MULTI_SERVICE_BOOKING_NOT_FOUND", $"There is no multi-service booking {Id}.");

/// <summary>A member moves and goes only with the whole (428).</summary>
public sealed record NotAllowedInMultiService(Guid MultiService)
    : Fault(FaultKind.Precondition, "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING", $"The booking is part of the multi-service booking {MultiService}; change that, or remove the booking from it first.");

/// <summary>One booking is spoken of twice (400).</summary>
public sealed record DuplicateBookingInfo() : Fault(FaultKind.Invalid, "DUPLICATE_BOOKING_INFO", "Every booking may be named once.");

/// <summary>The whole is settled at once, so every member must be spoken of (400).</summary>
public sealed record NotAllBookingsWereSent(int Count) : Fault(FaultKind.Invalid, "NOT_ALL_BOOKINGS_WERE_SENT", $"All {Count} bookings of the multi-service booking must be named.");

/// <summary>A booking is named without the revision it is known in (400).</summary>
public sealed record RevisionMissing() : Fault(FaultKind.Invalid, "REVISION_MISSING", "Every booking must be named with its revision.");

/// <summary>Members have changed since the caller read them (409).</summary>
public sealed record BookingRevisionMismatch(IReadOnlyList<Guid> Bookings)
    : Fault(FaultKind.Conflict, "BOOKING_REVISION_MISMATCH", $"These bookings have changed: {string.Join(", ", Bookings)}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["bookingIds"] = Bookings.Select(id => id.ToString()).ToList() };
}

/// <summary>Nothing is left to do (428).</summary>
public sealed record AllBookingsAreAlready(BookingStatus Status)
    : Fault(FaultKind.Precondition, $"ALL_BOOKINGS_ARE_ALREADY_{Status.ToString().ToUpperInvariant()}", $"All bookings are {Status.ToString().ToUpperInvariant()} already.");

/// <summary>Only a booking in the state of the others can join them (428).</summary>
public sealed record BookingToAddStatusNotValid(BookingStatus Status, BookingStatus Others)
    : Fault(FaultKind.Precondition, "BOOKING_TO_ADD_STATUS_NOT_VALID", $"A booking that is {Status.ToString().ToUpperInvariant()} cannot join bookings that are {Others.ToString().ToUpperInvariant()}.");

/// <summary>A booking is part of one multi-service booking at most (428).</summary>
public sealed record BookingInAnotherMultiService(Guid Booking)
    : Fault(FaultKind.Precondition, "BOOKING_ALREADY_PART_OF_ANOTHER_MULTI_SERVICE_BOOKING", $"Booking {Booking} is part of another multi-service booking.");

/// <summary>The booking is a member already (428).</summary>
public sealed record BookingAlreadyIncluded(Guid Booking)
    : Fault(FaultKind.Precondition, "MULTI_SERVICE_BOOKING_ALREADY_INCLUDES_BOOKING", $"Booking {Booking} is part of the multi-service booking already.");
