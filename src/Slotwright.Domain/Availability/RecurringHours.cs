using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Availability;

/// <summary>Hours worked every so many weeks, less the occurrences (by their unchanged start) that were cancelled or replaced by a single one.</summary>
public sealed record RecurringHours(WeeklySeries Series, IReadOnlySet<Instant> Removed)
{
    internal void AddTo(List<Stretch> stretches, Stretch window)
    {
        foreach (var occurrence in Series.Between(window.StartInstant, window.EndInstant))
            if (!Removed.Contains(occurrence.Time.StartInstant))
                stretches.Add(occurrence.Time);
    }
}
