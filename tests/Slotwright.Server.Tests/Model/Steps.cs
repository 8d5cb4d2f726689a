namespace Slotwright.Server.Tests.Model;

/// <summary>Who calls: the business's owner, or one of two customers.</summary>
internal enum Caller { Owner, Vera, Victor }

/// <summary>One call of a history.</summary>
internal abstract record Step(Caller By)
{
    protected static string If(bool said, string words) => said ? $" {words}" : "";
}

/// <param name="Forced">skipAvailabilityValidation.</param>
/// <param name="Unasked">skipBusinessConfirmation.</param>
internal sealed record Create(Caller By, Offer Of, int Place, Staff? With, int Party, string Status, bool Forced, bool Unasked) : Step(By)
{
    public override string ToString() => $"{By} books {Of.Name} at {Of.Clock(Place)}{If(With is not null, $"with {With}")}{If(!Of.IsAppointment, $"for {Party}")}"
        + $"{If(Status != "CREATED", $"as {Status}")}{If(Forced, "skipping availability")}{If(Unasked, "skipping confirmation")}";
}

/// <summary>Something done to a booking that exists: the number counts round those that have been made by then.</summary>
/// <param name="Stale">Sent with another revision than the booking's.</param>
internal abstract record Change(Caller By, int Booking, bool Stale) : Step(By)
{
    public override string ToString() => $"{By} {Verb} #{Booking}{If(Stale, "with a stale revision")}";

    protected abstract string Verb { get; }
}

/// <summary>confirmOrDecline, which asks for no revision.</summary>
internal sealed record Settle(Caller By, int Booking, string Payment) : Change(By, Booking, false)
{
    protected override string Verb => $"settles ({Payment})";

    public override string ToString() => base.ToString();
}

internal sealed record Confirm(Caller By, int Booking, bool Stale, string? Payment) : Change(By, Booking, Stale)
{
    protected override string Verb => $"confirms{If(Payment is not null, $"({Payment})")}";

    public override string ToString() => base.ToString();
}

internal sealed record Decline(Caller By, int Booking, bool Stale, string? Payment) : Change(By, Booking, Stale)
{
    protected override string Verb => $"declines{If(Payment is not null, $"({Payment})")}";

    public override string ToString() => base.ToString();
}

/// <param name="AnyService">skipPendingApprovalServiceValidation.</param>
internal sealed record MarkPending(Caller By, int Booking, bool Stale, bool AnyService) : Change(By, Booking, Stale)
{
    protected override string Verb => $"marks{If(AnyService, "whatever the service")} as pending";

    public override string ToString() => base.ToString();
}

/// <param name="Ignoring">ignoreCancellationPolicy.</param>
internal sealed record Cancel(Caller By, int Booking, bool Stale, bool Ignoring) : Change(By, Booking, Stale)
{
    protected override string Verb => $"cancels{If(Ignoring, "ignoring the policy")}";

    public override string ToString() => base.ToString();
}

internal sealed record Reschedule(Caller By, int Booking, bool Stale, int Place, Staff? With, bool Forced, bool Unasked) : Change(By, Booking, Stale)
{
    protected override string Verb => $"moves (to place {Place}{If(With is not null, $"with {With}")}{If(Forced, "skipping availability")}{If(Unasked, "skipping confirmation")})";

    public override string ToString() => base.ToString();
}

internal sealed record Resize(Caller By, int Booking, bool Stale, int Party) : Change(By, Booking, Stale)
{
    protected override string Verb => $"brings {Party} to";

    public override string ToString() => base.ToString();
}
