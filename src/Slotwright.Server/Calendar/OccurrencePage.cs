using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Calendar;

/// <summary>Where something stands in a list of events: its start, then its id.</summary>
internal readonly record struct Place(long Start, string Id, Func<Event> Event) : IComparable<Place>
{
    /// <summary>The occurrence that stands here; null for a stored event.</summary>
    public Session? Session { get; init; }

    public int CompareTo(Place other) => Start != other.Start ? Start.CompareTo(other.Start) : string.CompareOrdinal(Id, other.Id);
}

/// <summary>The next occurrences of series in order, expanded in widening steps of time and no further than a page needs.</summary>
internal static class OccurrencePage
{
    private const long Week = 7L * 24 * 60 * 60 * 1000;

    /// <summary>Only series that are wanted are gone through, for one without end holds occurrences for thousands of years.</summary>
    /// <param name="after">The place the page before ended at.</param>
    /// <param name="wanted">Whether a series' occurrences are wanted, by its row.</param>
    /// <param name="besides">Occurrences wanted though their series is not.</param>
    public static List<Place> Of(EventShelf series, (Instant From, Instant To) time, (Instant Start, string Id) after, int most, Func<string, bool> wanted, Func<Session, bool>? meets = null, IEnumerable<Session>? besides = null)
    {
        var whole = Stretch.Of(Instant.Max(time.From, after.Start), time.To);
        var (candidates, reached) = (series.Around(whole).Where(s => wanted(s.Row)).ToList(), after.Start.ToUnixTimeMilliseconds());
        var found = new List<Session>();
        var (begins, step) = (candidates.Count == 0 ? whole.End : Math.Max(whole.Start, candidates.Min(c => c.Reach().Start)), Week);
        var ends = candidates.Count == 0 ? whole.End : Math.Min(whole.End, candidates.Max(c => c.Reach().End));
        for (var from = begins; from < ends && found.Count < most; from += step, step *= 2)
        {
            var (window, first) = (new Stretch(from, Math.Min(ends, from + step)), from == begins);
            foreach (var candidate in candidates)
                foreach (var session in candidate.Sessions(window))
                    if ((first || session.Time.Start >= from) && IsAfter(session) && meets?.Invoke(session) != false) found.Add(session);
        }
        found.AddRange((besides ?? []).Where(s => s.Time.Overlaps(Stretch.Of(time.From, time.To)) && IsAfter(s)));
        return Page();

        bool IsAfter(Session s) => s.Time.Start != reached ? s.Time.Start > reached : string.CompareOrdinal(s.Id, after.Id) > 0;

        // Ids are dear, and told only of those on the page and beside its end.
        List<Place> Page()
        {
            found.Sort((a, b) => a.Time.Start.CompareTo(b.Time.Start));
            var end = found.Count <= most ? long.MaxValue : found[most - 1].Time.Start;
            return [.. found.TakeWhile(s => s.Time.Start <= end).Select(s => new Place(s.Time.Start, s.Id, s.ToEvent) { Session = s }).Order().Take(most)];
        }
    }
}
