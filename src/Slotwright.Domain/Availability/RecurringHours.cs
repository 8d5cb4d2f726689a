using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>Hours worked every so many weeks, less the weeks whose occurrence was cancelled or replaced by a single one.</summary>
public sealed record RecurringHours(WeeklySeries Series, IReadOnlySet<int> Removed)
{
    /// <summary>The occurrences that take place as the series says, of those that overlap the time asked for.</summary>
    public IEnumerable<Occurrence> Between(Instant from, Instant to) => Series.Between(from, to).Where(occurrence => !Removed.Contains(occurrence.Week));

    internal void AddTo(List<Stretch> stretches, Stretch window)
    {
        foreach (var occurrence in Between(window.StartInstant, window.EndInstant)) stretches.Add(occurrence.Time);
    }
}
