using Slotwright.Contract.Policies;
using Slotwright.Domain;

namespace Slotwright.Server.Policies;

/// <summary>What makes a policy contradict itself, and which of several is the hardest (behaviour/staff.md 6).</summary>
internal static class PolicyRules
{
    public static List<FieldViolation> Violations(BookingPolicy p)
    {
        var found = new List<FieldViolation>();
        if (p is { LimitEarlyBookingPolicy: { Enabled: true } early, LimitLateBookingPolicy: { Enabled: true } late } && early.EarliestBookingInMinutes <= late.LatestBookingInMinutes)
            found.Add(FieldViolation.Of("bookingPolicy.limitEarlyBookingPolicy.earliestBookingInMinutes", "INVALID_BOOKING_WINDOW", "must be more than latestBookingInMinutes"));
        if (p is { LimitLateBookingPolicy.Enabled: true, BookAfterStartPolicy.Enabled: true })
            found.Add(FieldViolation.Of("bookingPolicy.bookAfterStartPolicy.enabled", "BOTH_LATE_AND_AFTER_START_POLICIES_NOT_ALLOWED", "cannot be on together with limitLateBookingPolicy"));
        if (p.CancellationFeePolicy is { Enabled: true } fee) AddFeeViolations(found, p, fee);
        if (p.IntakeFormPolicy is { Enabled: true })
            found.Add(FieldViolation.Of("bookingPolicy.intakeFormPolicy.enabled", p.IntakeFormPolicy.FormId is null ? "INTAKE_FORM_ID_REQUIRED" : "INTAKE_FORM_NOT_FOUND", "names no form of this site"));
        return found;
    }

    private static void AddFeeViolations(List<FieldViolation> found, BookingPolicy p, CancellationFeePolicy fee)
    {
        const string windows = "bookingPolicy.cancellationFeePolicy.cancellationWindows";
        var minutes = fee.CancellationWindows!.Select(w => w.StartInMinutes ?? 0).ToList();
        if (minutes.Count == 0) found.Add(FieldViolation.Of(windows, "EMPTY_CANCELLATION_WINDOWS_LIST", "must have a window"));
        if (minutes.Zip(minutes.Skip(1)).Any(pair => pair.First <= pair.Second)) found.Add(FieldViolation.Of(windows, "INVALID_CANCELLATION_WINDOWS_ORDER", "must go from the earliest window to the latest"));
        if (fee.CancellationWindows!.Any(w => w.Amount?.Value is null && w.Percentage is null)) found.Add(new(windows, "must each have an amount or a percentage", "REQUIRED_ONE_OF_FIELD"));
        if (p.SaveCreditCardPolicy?.Enabled != true) found.Add(FieldViolation.Of("bookingPolicy.saveCreditCardPolicy.enabled", "CANCELLATION_FEE_WITHOUT_CREDIT_CARD", "must be on for a cancellation fee"));
        if (p.CustomPolicyDescription?.Enabled != true) found.Add(FieldViolation.Of("bookingPolicy.customPolicyDescription.enabled", "CANCELLATION_FEE_WITHOUT_DESCRIPTION", "must be on for a cancellation fee"));
    }

    /// <summary>Rule by rule the hardest value of all; the answer has no id and is stored nowhere.</summary>
    public static BookingPolicy Strictest(IReadOnlyList<BookingPolicy> all)
    {
        var early = all.Where(p => p.LimitEarlyBookingPolicy?.Enabled == true).Select(p => p.LimitEarlyBookingPolicy!.EarliestBookingInMinutes!.Value).ToList();
        var late = all.Where(p => p.LimitLateBookingPolicy?.Enabled == true).Select(p => p.LimitLateBookingPolicy!.LatestBookingInMinutes!.Value).ToList();
        var cancel = all.Where(p => p.CancellationPolicy?.LimitLatestCancellation == true).Select(p => p.CancellationPolicy!.LatestCancellationInMinutes!.Value).ToList();
        var move = all.Where(p => p.ReschedulePolicy?.LimitLatestReschedule == true).Select(p => p.ReschedulePolicy!.LatestRescheduleInMinutes!.Value).ToList();
        return PolicyWire.WithDefaults(new()
        {
            LimitEarlyBookingPolicy = early.Count > 0 ? new() { Enabled = true, EarliestBookingInMinutes = early.Min() } : null,
            LimitLateBookingPolicy = late.Count > 0 ? new() { Enabled = true, LatestBookingInMinutes = late.Max() } : null,
            BookAfterStartPolicy = new() { Enabled = all.All(p => p.BookAfterStartPolicy?.Enabled == true) },
            CancellationPolicy = new() { Enabled = all.All(p => p.CancellationPolicy?.Enabled == true), LimitLatestCancellation = cancel.Count > 0, LatestCancellationInMinutes = cancel.Count > 0 ? cancel.Max() : null, AllowAnonymous = all.All(p => p.CancellationPolicy?.AllowAnonymous != false) },
            ReschedulePolicy = new() { Enabled = all.All(p => p.ReschedulePolicy?.Enabled == true), LimitLatestReschedule = move.Count > 0, LatestRescheduleInMinutes = move.Count > 0 ? move.Max() : null, AllowAnonymous = all.All(p => p.ReschedulePolicy?.AllowAnonymous != false) },
            WaitlistPolicy = new() { Enabled = all.All(p => p.WaitlistPolicy?.Enabled == true), Capacity = all.Min(p => p.WaitlistPolicy?.Capacity ?? 10), ReservationTimeInMinutes = all.Min(p => p.WaitlistPolicy?.ReservationTimeInMinutes ?? 10) },
            ParticipantsPolicy = new() { MaxParticipantsPerBooking = all.Min(p => p.ParticipantsPolicy?.MaxParticipantsPerBooking ?? 1) },
        });
    }
}
