using NodaTime;

namespace Slotwright.Domain.ICalendar;

/// <summary>How sure an entry is.</summary>
public enum EntryStatus { Confirmed, Tentative, Cancelled }

/// <summary>Repeats on the weekday of its start every so many weeks.</summary>
/// <param name="Until">The last start; null when it goes on for ever.</param>
public sealed record WeeklyRepeat(int IntervalInWeeks, Instant? Until);

/// <summary>Somebody named in an entry, who can be written to.</summary>
public sealed record Person(string Name, string Email);

/// <summary>An entry of a calendar file of ours.</summary>
/// <param name="Uid">The same for as long as the entry exists, and for all entries of one series.</param>
/// <param name="Sequence">Grows with every change.</param>
public sealed record CalendarEntry(string Uid, string Summary, LocalDateTime Start, LocalDateTime End, DateTimeZone Zone, long Sequence, Instant Modified)
{
    public Instant? Created { get; init; }
    public bool AllDay { get; init; }
    public string? Description { get; init; }
    public string? Location { get; init; }
    public EntryStatus Status { get; init; }
    public bool IsFree { get; init; }
    public WeeklyRepeat? Repeat { get; init; }

    /// <summary>Unchanged starts of the series at which it does not take place.</summary>
    public IReadOnlyList<Instant> Except { get; init; } = [];

    /// <summary>The unchanged start of the occurrence of the series that this entry stands in for.</summary>
    public Instant? Replaces { get; init; }

    public Person? Organizer { get; init; }
    public Person? Attendee { get; init; }
}
