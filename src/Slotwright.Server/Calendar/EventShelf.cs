using System.Collections.Immutable;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Calendar;

/// <summary>
/// Events in order of time, so that a window is found by binary search however long the history before it is: what is short by
/// its start, what may last (series, holidays) by its end. Changing one makes another shelf that shares all the rest.
/// </summary>
internal sealed class EventShelf
{
    private const long Short = 2L * 24 * 60 * 60 * 1000;
    public static readonly EventShelf Empty = new(ImmutableSortedSet<Placed>.Empty, ImmutableSortedSet<Placed>.Empty);

    private readonly ImmutableSortedSet<Placed> byStart, byEnd;

    private EventShelf(ImmutableSortedSet<Placed> byStart, ImmutableSortedSet<Placed> byEnd) => (this.byStart, this.byEnd) = (byStart, byEnd);

    public IEnumerable<EventSeries> All => byEnd.Concat(byStart).Select(p => p.Event);

    public EventShelf With(IEnumerable<EventSeries> gone, IEnumerable<EventSeries> come)
    {
        var (starts, ends) = (byStart.ToBuilder(), byEnd.ToBuilder());
        foreach (var e in gone) (Lasts(e) ? ends : starts).Remove(Place(e));
        foreach (var e in come) (Lasts(e) ? ends : starts).Add(Place(e));
        return new(starts.ToImmutable(), ends.ToImmutable());
    }

    /// <summary>What could take place within the window: series that may, and single events that do.</summary>
    public IEnumerable<EventSeries> Around(Stretch window)
    {
        for (var i = From(byEnd, window.Start + 1); i < byEnd.Count; i++)
            if (byEnd[i].Event is var e && e.Reach().Start < window.End) yield return e;
        for (var i = From(byStart, window.Start - Short); i < byStart.Count && byStart[i].At < window.End; i++)
            if (byStart[i].Event is var e && e.Singles[0].Overlaps(window)) yield return e;
    }

    private static bool Lasts(EventSeries e) => e.Recurring is not null || e.Singles[0].Length > Short;

    private static Placed Place(EventSeries e) => new(Lasts(e) ? e.Reach().End : e.Singles[0].Start, e.Row, e);

    private static int From(ImmutableSortedSet<Placed> sorted, long at) => sorted.IndexOf(new(at, "", null!)) is var found && found < 0 ? ~found : found;

    private readonly record struct Placed(long At, string Row, EventSeries Event) : IComparable<Placed>
    {
        public int CompareTo(Placed other) => At != other.At ? At.CompareTo(other.At) : string.CompareOrdinal(Row, other.Row);
    }
}
