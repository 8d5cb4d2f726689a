using NodaTime;
using Slotwright.Domain.Policies;

namespace Slotwright.Server.Availability;

/// <summary>Which of the slots that were found a list tells.</summary>
internal static class OfferedSlots
{
    public const int Most = 1000;

    /// <summary>Keeps those that customers may or may not book, as asked, and at most so many a local day: bookable ones before others, told in the order of time.</summary>
    /// <param name="violates">Whether a slot's violations are those asked for.</param>
    public static List<OfferedSlot> Meeting(this List<OfferedSlot> slots, bool? bookable, Predicate<PolicyViolations> violates, int? perDay, DateTimeZone zone)
    {
        slots.RemoveAll(s => bookable is { } wanted && s.Bookable != wanted || !violates(s.Violations));
        return perDay is not { } most ? slots : [.. slots.GroupBy(s => s.Time.StartInstant.InZone(zone).Date)
            .SelectMany(day => day.OrderByDescending(s => s.Bookable).Take(most).OrderBy(s => s.Time.Start))];
    }

    /// <summary>One page: what comes after the place that the page before reached.</summary>
    /// <param name="place">Where a slot stands in the list, to be compared as text.</param>
    public static List<OfferedSlot> Page(this List<OfferedSlot> slots, string reached, int? limit, Func<OfferedSlot, string> place, out bool more)
    {
        if (reached.Length > 0) slots = [.. slots.SkipWhile(s => string.CompareOrdinal(place(s), reached) <= 0)];
        more = slots.Count > (limit ?? Most);
        return more ? slots.GetRange(0, limit ?? Most) : slots;
    }
}
