using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>Which sessions of classes meet a filter over their events: as Query Events would find them.</summary>
internal sealed class ClassFilter(Db db)
{
    private const string Classes = "\"type\" = 'CLASS' AND ";
    private readonly EntityFilter filters = new(Ops.Calendar.QueryEvents, textIds: true);

    public async Task<Result<ClassMatches>> Meeting(Guid site, SiteCatalog catalog, JsonElement filter, string path, Instant from, Instant to, CancellationToken ct)
    {
        if (filters.Where(filter, path, EventQueryRows.SeriesFirst).Failed(out var fault)) return fault;
        var (seats, named) = (QueryEvents.AsksForSeats(filter), QueryEvents.Named(filter));
        var (once, series, single) = (Where(EventQueryRows.OnceFirst), Where(EventQueryRows.SeriesFirst), Where(EventQueryRows.SingleFirst));
        return new ClassMatches(
            await db.OnceMeeting(site, seats, once.Text, once.Arguments, from, to, ct),
            seats ? await db.SeriesMeeting(site, series.Text, series.Arguments, ct) : await catalog.Matches.Of(series.Text, series.Arguments, (text, args) => db.SeriesMeeting(site, text, args, ct)),
            !seats && named.Length == 0 ? [] : await db.SinglesMeeting(site, single.Text, single.Arguments, seats, (from, to), named, ct));

        (string Text, IReadOnlyList<object> Arguments) Where(int first)
        {
            var where = filters.Where(filter, path, first).Value;
            return (Classes + where.Text, where.Arguments);
        }
    }
}

/// <summary>What a filter found.</summary>
/// <param name="Once">Stored events that take place once.</param>
/// <param name="Series">The rows of series whose occurrences meet it.</param>
/// <param name="Own">Occurrences with something of their own, by id and row, and whether they meet it.</param>
internal sealed record ClassMatches(IReadOnlySet<string> Once, IReadOnlySet<string> Series, IReadOnlyDictionary<(string Id, string Row), bool> Own)
{
    /// <param name="row">Of a single event its own id.</param>
    public bool Has(string id, string row) => id == row ? Once.Contains(id) : Own.TryGetValue((id, row), out var meets) ? meets : Series.Contains(row);
}
