namespace Slotwright.Domain.Bookings;

/// <summary>No booking of this id that the caller may know of (404).</summary>
public sealed record BookingNotFound(Guid Id) : Fault(FaultKind.NotFound, "BOOKING_NOT_FOUND", $"There is no booking {Id}.");

/// <summary>Nobody who could take the slot is free (428).</summary>
public sealed record SlotNotAvailable(string Reason) : Fault(FaultKind.Precondition, "SLOT_NOT_AVAILABLE", $"The slot is not available: {Reason}.");

/// <summary>No such resource on the site (428).</summary>
public sealed record ResourceNotFound(Guid Id) : Fault(FaultKind.Precondition, "RESOURCE_NOT_FOUND", $"There is no resource {Id}.");

/// <summary>The business's policy does not let a customer do this now (403).</summary>
public sealed record BookingPolicyViolation(IReadOnlyList<string> Rules)
    : Fault(FaultKind.Denied, "BOOKING_POLICY_VIOLATION", $"The booking policy does not allow it: {string.Join(", ", Rules)}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["violations"] = Rules };
}

/// <summary>The caller set something only the business may set (403).</summary>
public sealed record UnauthorizedOperation(string What) : Fault(FaultKind.Denied, "UNAUTHORIZED_OPERATION", $"The caller may not {What}.");

/// <summary>The request contradicts what it is about (428).</summary>
public sealed record ValidationFailure(string Why) : Fault(FaultKind.Precondition, "VALIDATION_FAILURE", Why);

/// <summary>The named hold has expired, was used, is not the caller's, or is for something else (428).</summary>
public sealed record SlotHoldUnavailable(string Why) : Fault(FaultKind.Precondition, "SLOT_HOLD_UNAVAILABLE", $"The slot hold cannot be used: {Why}.");

/// <summary>More people than the session can take (428).</summary>
public sealed record SessionCapacityExceeded(int Capacity)
    : Fault(FaultKind.Precondition, "SESSION_CAPACITY_EXCEEDED", $"The session takes {Capacity} at most.");
