namespace Slotwright.Domain.Waiting;

/// <summary>The service's policy has no waitlist (428).</summary>
public sealed record WaitlistNotEnabled() : Fault(FaultKind.Precondition, "WAITLIST_NOT_ENABLED", "The service's booking policy has no waitlist.");

/// <summary>As many wait as the policy lets (428).</summary>
public sealed record WaitlistFull(int Capacity) : Fault(FaultKind.Precondition, "WAITLIST_FULL", $"The waitlist takes {Capacity} registrations, and has them.");

/// <summary>There are places for everybody, so nobody needs to wait (428).</summary>
public sealed record SessionNotFull(int Free) : Fault(FaultKind.Precondition, "SESSION_NOT_FULL", $"The session has {Free} free places: they can be booked.");

/// <summary>The customer waits there already (409).</summary>
public sealed record AlreadyRegistered() : Fault(FaultKind.Conflict, "ALREADY_REGISTERED", "The customer is on this waitlist already.");

/// <summary>No registration of this id that the caller may know of (404).</summary>
public sealed record RegistrationNotFound(string Id) : Fault(FaultKind.NotFound, "REGISTRATION_NOT_FOUND", $"There is no registration {Id}.");

/// <summary>No seats are kept for the registration, and none are open to all (428).</summary>
public sealed record RegistrationNotSuggested() : Fault(FaultKind.Precondition, "REGISTRATION_NOT_SUGGESTED", "No seats are offered to this registration now.");

/// <summary>Who has got in does not wait any more: the booking is what is canceled (428).</summary>
public sealed record RegistrationEnrolled() : Fault(FaultKind.Precondition, "REGISTRATION_ENROLLED", "The registration has become a booking; cancel that.");
