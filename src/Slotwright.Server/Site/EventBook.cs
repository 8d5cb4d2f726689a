using System.Collections.Immutable;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;

namespace Slotwright.Server.Site;

/// <summary>
/// A site's calendar as of one catalogue version: every stored event but the appointments, which are the bookings'. A later version is
/// made out of this one and the events written since, so a change costs as much as was changed, however long the history.
/// </summary>
internal sealed class EventBook
{
    public static readonly EventBook Empty = new();

    private ImmutableDictionary<string, EventSeries> rows = ImmutableDictionary<string, EventSeries>.Empty;
    private ImmutableDictionary<string, EventShelf> schedules = ImmutableDictionary<string, EventShelf>.Empty;
    private ImmutableDictionary<Guid, EventShelf> resources = ImmutableDictionary<Guid, EventShelf>.Empty;
    private ImmutableDictionary<string, Lineage> lineages = ImmutableDictionary<string, Lineage>.Empty;

    /// <summary>The catalogue's version up to which it knows all.</summary>
    public long Version { get; private init; } = -1;

    /// <summary>The series of the site, with what they were before changes.</summary>
    public EventShelf Series { get; private set; } = EventShelf.Empty;

    /// <summary>The sessions of classes, series and single ones.</summary>
    public EventShelf Classes { get; private set; } = EventShelf.Empty;

    /// <summary>All that takes place, has, or will.</summary>
    public IEnumerable<EventSeries> All => schedules.Values.SelectMany(s => s.All);

    /// <summary>A stored event, cancelled or not, or the occurrence of a series that an instance id names; null for appointments, which only the database knows.</summary>
    public Event? Find(string id) => FindStored(id) is { } stored ? stored.Event : Occurrence(id)?.ToEvent();

    /// <summary>A stored event: single, MASTER or EXCEPTION.</summary>
    public EventSeries? FindStored(string id) => rows.TryGetValue(id, out var found) && !found.IsPast ? found : null;

    /// <summary>Every stored event, cancelled or not.</summary>
    public IEnumerable<EventSeries> Stored => rows.Values.Where(e => !e.IsPast);

    /// <summary>What a row holds, a MASTER's past among them.</summary>
    public EventSeries? Row(string row) => rows.GetValueOrDefault(row);

    /// <summary>The occurrence an instance id names, unless it was changed by itself and is stored.</summary>
    public Session? Occurrence(string id)
    {
        if (InstanceId.Parse(id) is not { } instance || !lineages.TryGetValue(instance.SeriesRow, out var lineage)) return null;
        foreach (var row in lineage.Definitions)
            if (rows[row] is { Weeks: { } weeks } definition && weeks.WeekOf(instance) is { } week && definition.InWeek(week) is { } session) return session;
        return null;
    }

    /// <summary>The MASTERs of a series, one after another, and what they were.</summary>
    public IEnumerable<EventSeries> Definitions(string series) => lineages.TryGetValue(series, out var lineage) ? lineage.Definitions.Select(row => rows[row]) : [];

    /// <summary>The changed occurrences of a series, cancelled ones among them.</summary>
    public IEnumerable<EventSeries> Exceptions(string series) => lineages.TryGetValue(series, out var lineage) ? lineage.Exceptions.Values.Select(row => rows[row]) : [];

    /// <summary>All that takes place on a schedule, at any time.</summary>
    public IEnumerable<EventSeries> On(string schedule) => schedules.TryGetValue(schedule, out var shelf) ? shelf.All : [];

    /// <summary>What could take place on a schedule within a window.</summary>
    public IEnumerable<EventSeries> On(string schedule, Stretch window) => schedules.TryGetValue(schedule, out var shelf) ? shelf.Around(window) : [];

    /// <summary>What could take place on any schedule within a window.</summary>
    public IEnumerable<EventSeries> Around(Stretch window) => schedules.Values.SelectMany(s => s.Around(window));

    /// <summary>What names a resource and could take place within a window.</summary>
    public IEnumerable<EventSeries> Of(Guid resource, Stretch window) => resources.TryGetValue(resource, out var shelf) ? shelf.Around(window) : [];

    /// <summary>The calendar with these events stored anew.</summary>
    public EventBook With(IReadOnlyList<StoredEvent> changed, long version)
    {
        var next = new EventBook { Version = Math.Max(version, Version), rows = rows, schedules = schedules, resources = resources, lineages = lineages, Series = Series, Classes = Classes };
        if (changed.Count > 0) next.Take(changed);
        return next;
    }

    private void Take(IReadOnlyList<StoredEvent> changed)
    {
        var touched = new Dictionary<string, EventSeries?>();
        var (book, families) = (rows.ToBuilder(), lineages.ToBuilder());
        foreach (var stored in changed)
        {
            touched.TryAdd(stored.Row, book.GetValueOrDefault(stored.Row));
            book[stored.Row] = new(stored.Row, stored.Event, stored.Weeks, stored.IsSeries ? new(stored.Weeks!.Of(stored.Event), ImmutableHashSet<int>.Empty) : null);
            if (stored.Weeks is { } weeks) families[weeks.Series] = families.GetValueOrDefault(weeks.Series, Lineage.New).With(stored);
        }
        // An occurrence changed by itself is taken out of its series, whichever of the MASTERs it is under.
        foreach (var series in changed.Where(s => s.Weeks is not null).Select(s => s.Weeks!.Series).Distinct())
            foreach (var row in families[series].Definitions)
            {
                touched.TryAdd(row, book[row]);
                book[row] = book[row] with { Recurring = new(book[row].Recurring!.Series, families[series].Removed) };
            }
        (rows, lineages) = (book.ToImmutable(), families.ToImmutable());
        var gone = touched.Values.OfType<EventSeries>().Where(e => e.TakesPlace).ToList();
        var come = touched.Keys.Select(row => rows[row]).Where(e => e.TakesPlace).ToList();
        schedules = Shelve(schedules, gone, come, e => [e.Event.ScheduleId!]);
        resources = Shelve(resources, gone, come, e => (e.Event.Resources ?? []).Select(r => Guid.Parse(r.Id!)).Distinct());
        Classes = Classes.With(gone.Where(e => e.Event.Type == EventTypes.Class), come.Where(e => e.Event.Type == EventTypes.Class));
        Series = Series.With(gone.Where(e => e.Recurring is not null), come.Where(e => e.Recurring is not null));
    }

    private static ImmutableDictionary<TKey, EventShelf> Shelve<TKey>(ImmutableDictionary<TKey, EventShelf> shelves, List<EventSeries> gone, List<EventSeries> come, Func<EventSeries, IEnumerable<TKey>> keys) where TKey : notnull
    {
        var (left, entered) = (Spread(gone), Spread(come));
        var next = shelves.ToBuilder();
        foreach (var key in left.Select(g => g.Key).Union(entered.Select(g => g.Key))) next[key] = next.GetValueOrDefault(key, EventShelf.Empty).With(left[key], entered[key]);
        return next.ToImmutable();

        ILookup<TKey, EventSeries> Spread(List<EventSeries> events) => events.SelectMany(e => keys(e).Select(key => (key, e))).ToLookup(p => p.key, p => p.e);
    }

    /// <summary>The rows of one series: its MASTERs and what they were, and the weeks that were changed by themselves.</summary>
    private sealed record Lineage(ImmutableList<string> Definitions, ImmutableDictionary<int, string> Exceptions, ImmutableHashSet<int> Removed)
    {
        public static readonly Lineage New = new([], ImmutableDictionary<int, string>.Empty, []);

        public Lineage With(StoredEvent stored) => stored.IsSeries
            ? Definitions.Contains(stored.Row) ? this : this with { Definitions = Definitions.Add(stored.Row) }
            : this with { Exceptions = Exceptions.SetItem(stored.Weeks!.First, stored.Row), Removed = Removed.Add(stored.Weeks.First) };
    }
}
