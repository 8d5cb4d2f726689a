using NodaTime;

namespace Slotwright.Domain.Policies;

/// <summary>What a business asks of its customers about when to book, move and cancel (behaviour/staff.md 6). Owners are not bound by it. Null means no limit.</summary>
/// <param name="Earliest">A slot can be booked at most this long before it starts.</param>
/// <param name="Latest">A slot can be booked at least this long before it starts.</param>
public sealed record BookingPolicy(Duration? Earliest, Duration? Latest, bool BookAfterStart, ChangePolicy Cancellation, ChangePolicy Reschedule, int MaxParticipants)
{
    public static BookingPolicy Open { get; } = new(null, null, false, new(true, null), new(true, null), 1);

    /// <summary>How booking a start now breaks the policy; exactly at a limit is allowed (behaviour/availability.md 3).</summary>
    /// <param name="closes">When it is too late even for what may be booked after its start: the end of a session, the start of a course's last one.</param>
    public PolicyViolations Violations(Instant now, Instant start, bool onlineBooking, Instant? closes = null) => new(
        Earliest is { } early && now < start - early ? start - early : null,
        Latest is { } late && now > start - late || start <= now && !BookAfterStart || closes <= now,
        !onlineBooking);
}

/// <summary>Whether customers may cancel (or move) a booking themselves, and until how long before its start.</summary>
/// <param name="Anonymously">Also without signing in, by whoever has the booking's link.</param>
public sealed record ChangePolicy(bool Enabled, Duration? LatestBeforeStart, bool Anonymously = true)
{
    public bool Allows(Instant now, Instant start) => Enabled && (LatestBeforeStart is not { } limit || now <= start - limit);
}

/// <summary>The rules a slot breaks for a customer booking now.</summary>
/// <param name="EarliestBooking">When the slot becomes bookable, if it is too early now.</param>
public readonly record struct PolicyViolations(Instant? EarliestBooking, bool TooLate, bool OnlineDisabled)
{
    public bool Any => EarliestBooking is not null || TooLate || OnlineDisabled;

    public bool TooEarly => EarliestBooking is not null;

    /// <summary>What either of two breaks; it is too early until it is for neither.</summary>
    public PolicyViolations Or(PolicyViolations other) => new(
        EarliestBooking is { } one && other.EarliestBooking is { } two ? Instant.Max(one, two) : EarliestBooking ?? other.EarliestBooking,
        TooLate || other.TooLate, OnlineDisabled || other.OnlineDisabled);

    /// <summary>The rules by the names of the wire's bookingPolicyViolations.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (TooEarly) yield return "tooEarlyToBook";
            if (TooLate) yield return "tooLateToBook";
            if (OnlineDisabled) yield return "bookOnlineDisabled";
        }
    }
}
