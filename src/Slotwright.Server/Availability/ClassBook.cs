using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>
/// The sessions of a site's classes as of one catalogue version, by blocks of four weeks: each is put together when it is first
/// asked for and shared by all who ask, whatever time they ask for.
/// </summary>
internal sealed class ClassBook
{
    private const long Length = 28L * 24 * 60 * 60 * 1000;
    private const int Kept = 64;
    private static readonly long Latest = Instant.FromUtc(9999, 12, 31, 0, 0).ToUnixTimeMilliseconds();
    private static readonly ConditionalWeakTable<SiteCatalog, ClassBook> Books = [];
    private readonly SiteCatalog catalog;
    private readonly ConcurrentDictionary<long, Lazy<Task<ClassBlock>>> blocks = new();
    private readonly ConcurrentDictionary<Event, OfferedClass> classes = new(ReferenceEqualityComparer.Instance);

    private ClassBook(SiteCatalog catalog) => this.catalog = catalog;

    /// <summary>It lives as long as the catalogue it is of.</summary>
    public static ClassBook Of(SiteCatalog catalog) => Books.GetValue(catalog, c => new(c));

    /// <summary>Which block a moment lies in.</summary>
    public static long Number(long moment) => moment >= 0 ? moment / Length : (moment + 1) / Length - 1;

    public async ValueTask<ClassBlock> Block(long number, CancellationToken ct)
    {
        if (blocks.TryGetValue(number, out var before) && before.Value.IsCompletedSuccessfully) return await before.Value;
        if (blocks.Count >= Kept) blocks.Clear();
        var reading = blocks.GetOrAdd(number, n => new(() => Read(n)));
        try { return await reading.Value.WaitAsync(ct); }
        catch (Exception) when (reading.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            blocks.TryRemove(new(number, reading));
            throw;
        }
    }

    private async Task<ClassBlock> Read(long number)
    {
        var found = ClassSessions.Beginning(catalog.Events, new(number * Length, Math.Min((number + 1) * Length, Latest))).ToList();
        var services = await catalog.Services.FindAll(found.Select(s => OfferedClass.ServiceOf(s.Of.Event)).OfType<Guid>().ToHashSet(), CancellationToken.None);
        var sessions = new List<ClassSession>(found.Count);
        foreach (var session in found)
            if (Class(session.Of.Event, services) is { } offered) sessions.Add(new(session.Id, session.Of.Row, offered, session.Time));
        return new([.. sessions.OrderBy(s => s.Time.Start).ThenBy(s => s.Id, StringComparer.Ordinal)]);
    }

    private OfferedClass? Class(Event e, Dictionary<Guid, ServiceFacts> services)
    {
        if (classes.TryGetValue(e, out var known)) return known;
        var made = OfferedClass.Of(e, OfferedClass.ServiceOf(e) is { } id ? services.GetValueOrDefault(id) : null, catalog);
        return made is null ? null : classes.GetOrAdd(e, made);
    }
}

/// <summary>The sessions that begin within four weeks, by start and id, with their seats as last counted.</summary>
internal sealed class ClassBlock(ClassSession[] sessions)
{
    private volatile Count? counted;

    public ClassSession[] Sessions => sessions;

    /// <summary>The seats of each session. They are counted again when the site's mark is another; a count that failed is nobody's.</summary>
    public async ValueTask<SeatCount[]> Seats(Db db, SeatMarks marks, Guid site, CancellationToken ct)
    {
        var mark = marks.Of(site);
        var count = counted;
        if (count?.Mark != mark || count.Seats is { IsCompleted: true, IsCompletedSuccessfully: false })
            counted = count = new(mark, CountSeats(db.Memory, site));
        return count.Seats.IsCompletedSuccessfully ? await count.Seats : await count.Seats.WaitAsync(ct);
    }

    private async Task<SeatCount[]> CountSeats(Db db, Guid site)
    {
        var found = await db.Counts(site, sessions.Select(s => s.Id), CancellationToken.None);
        return Array.ConvertAll(sessions, s => found.GetValueOrDefault(s.Id));
    }

    /// <summary>The first session that begins at this moment or later.</summary>
    public int From(long moment)
    {
        var (low, high) = (0, sessions.Length);
        while (low < high)
            if (sessions[(low + high) / 2].Time.Start < moment) low = (low + high) / 2 + 1;
            else high = (low + high) / 2;
        return low;
    }

    private sealed record Count(object Mark, Task<SeatCount[]> Seats);
}
