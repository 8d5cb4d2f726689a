using NodaTime;

namespace Slotwright.Domain.Plans;

/// <summary>How long a plan lasts and how its payments recur, as it was sold.</summary>
/// <param name="Cycle">Null for a plan that is paid once and lasts until it is canceled.</param>
/// <param name="Cycles">How many there are; null for as many as there are until it is canceled.</param>
public sealed record PlanTerms(Cycle? Cycle, int? Cycles, int FreeTrialDays = 0)
{
    /// <summary>There is more than one payment.</summary>
    public bool IsRecurring => Cycle is not null && Cycles != 1;

    /// <summary>When the trial is over and the first cycle that is paid for begins.</summary>
    public LocalDateTime FirstPayment(LocalDateTime start) => start.PlusDays(FreeTrialDays);

    public LocalDateTime? End(LocalDateTime start) => Cycle is { } cycle && Cycles is { } count ? cycle.After(FirstPayment(start), count) : null;
}
