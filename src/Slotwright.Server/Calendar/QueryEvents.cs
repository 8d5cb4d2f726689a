using System.Globalization;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>
/// Query Events: stored events out of the database and, computed for just the time asked out of memory, the occurrences of the series the
/// database says meet the filter. Sorted by start, then id. WORKING_HOURS, CANCELLED and MASTER are left out unless asked for (behaviour/calendar.md 6).
/// </summary>
internal sealed class QueryEvents(Db db, SiteDirectory sites)
{
    private const int Horizon = EventsViews.Horizon;
    private static readonly string[] Usual = [RecurrenceType.None, RecurrenceType.Instance, RecurrenceType.Exception];
    private readonly EntityFilter filters = new(Ops.Calendar.QueryEvents, textIds: true);

    /// <summary>What is asked for, read.</summary>
    private sealed record Question(JsonElement Filter, string[] Kinds, Instant From, Instant To, Instant Horizon, int Limit, (Instant Start, string Id) After);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (EventView.Refuses(call) is { } refused) return refused;
        var (site, reached) = ((await sites.Catalog(call.Site, ct)).Site, "");
        if (Paging(call.Body, "cursor") is { } cursor)
        {
            var opened = SealedCursor.Open(site.Secret, call, cursor.GetString()!, "query.cursorPaging.cursor");
            if (opened.Failed(out var forged)) return forged;
            (call, reached) = opened.Value;
            if (EventView.Refuses(call) is { } still) return still;
        }
        var question = Read(call, site, reached);
        if (question.Failed(out var wrong)) return wrong;
        var found = await Matching(call, question.Value, ct);
        if (found.Failed(out var fault)) return fault;
        var page = found.Value.Take(question.Value.Limit).ToList();
        return await new EventPage(db, call, page).Answer(found.Value.Count > page.Count ? SealedCursor.Make(site.Secret, call, $"{page[^1].Start} {page[^1].Id}") : null, ct);
    }

    private static Result<Question> Read(Call call, SiteFacts site, string reached)
    {
        var asked = call.Read(CalendarJson.Wire.QueryEventsRequest);
        var zone = asked.TimeZone is null ? site.Zone : Zones.Find(asked.TimeZone)!;
        Instant? from = asked.FromLocalDate is { } f ? Zones.Start(Wire.Local(f), zone) : null;
        Instant? to = asked.ToLocalDate is { } t ? Zones.Start(Wire.Local(t), zone) : null;
        if (from > to) return new InvalidFields("fromLocalDate", "VALIDATION", "must not be after toLocalDate");
        var reckoned = Instant.Max(from ?? call.Now, call.Now);
        var horizon = to ?? (Zones.LastDay - reckoned > Duration.FromDays(Horizon) ? reckoned + Duration.FromDays(Horizon) : Instant.Max(reckoned, Zones.LastDay));
        var after = reached.Length == 0 ? (Zones.FirstDay, "") : (Instant.FromUnixTimeMilliseconds(long.Parse(reached.Split(' ')[0], CultureInfo.InvariantCulture)), reached.Split(' ')[1]);
        var limit = Paging(call.Body, "limit") is { } said ? int.Parse(said.ToString(), CultureInfo.InvariantCulture) : 50;
        return new Question(asked.Query?.Filter ?? default, asked.RecurrenceType is { Count: > 0 } kinds ? [.. kinds] : Usual, Within(from ?? Zones.FirstDay), Within(to ?? Zones.LastDay), Within(horizon), limit, after);
    }

    private static Instant Within(Instant moment) => Instant.Max(Zones.FirstDay, Instant.Min(moment, Zones.LastDay));

    /// <summary>One more than the page, to tell whether it is the last. What memory says counts only when the database is still at its version.</summary>
    private async Task<Result<List<Place>>> Matching(Call call, Question q, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var catalog = await sites.Catalog(call.Site, ct);
            var occurrences = await Occurrences(call, q, catalog, ct);
            if (occurrences.Failed(out var wrong)) return wrong;
            var where = filters.Where(q.Filter, "query.filter", EventQueryRows.StoredFirst);
            if (where.Failed(out var fault)) return fault;
            var scope = Scope(call) + (Schedules.AsksFor(call, "status") ? "" : "\"status\" <> 'CANCELLED' AND ") + where.Value.Text;
            var (version, stored) = await db.Stored(call.Site, AsksForSeats(call), scope, where.Value.Arguments, q.Kinds, (q.From, q.To), q.After, q.Limit + 1, ct);
            if (version != catalog.Site.Version && attempt < 10) { await sites.Forget(call.Site, catalog); continue; }
            return stored.Select(s => new Place(s.Starts.ToUnixTimeMilliseconds(), s.Id, () => JsonSerializer.Deserialize(s.Doc, CalendarJson.Wire.Event)!))
                .Concat(occurrences.Value).Order().Take(q.Limit + 1).ToList();
        }
    }

    private static string Scope(Call call) => Schedules.AsksFor(call, "type") ? "" : "\"type\" <> 'WORKING_HOURS' AND ";

    private static bool AsksForSeats(Call call) => Schedules.AsksFor(call, "remainingCapacity") || Schedules.AsksFor(call, "participants.total");

    /// <summary>Whether a filter speaks of how many take part, which the events themselves do not know.</summary>
    public static bool AsksForSeats(JsonElement filter) => Schedules.Mentions(filter, "remainingCapacity") || Schedules.Mentions(filter, "participants.total");

    private async Task<Result<List<Place>>> Occurrences(Call call, Question q, SiteCatalog catalog, CancellationToken ct)
    {
        var where = filters.Where(q.Filter, "query.filter", EventQueryRows.SeriesFirst);
        if (where.Failed(out var fault)) return fault;
        if (!q.Kinds.Contains(RecurrenceType.Instance)) return new List<Place>();
        var (seats, named, asked) = (AsksForSeats(call), Named(q.Filter), Scope(call) + where.Value.Text);
        var meeting = seats ? await db.SeriesMeeting(call.Site, asked, where.Value.Arguments, ct) : await catalog.Matches.Of(asked, where.Value.Arguments, (text, args) => db.SeriesMeeting(call.Site, text, args, ct));
        if (!seats && named.Length == 0) return OccurrencePage.Of(catalog.Events.Series, (q.From, q.Horizon), q.After, q.Limit + 1, meeting.Contains);
        var single = filters.Where(q.Filter, "query.filter", EventQueryRows.SingleFirst).Value;
        var own = await db.SinglesMeeting(call.Site, Scope(call) + single.Text, single.Arguments, seats, (q.From - Duration.FromDays(40), q.Horizon), named, ct);
        var besides = own.Where(o => o.Value && !meeting.Contains(o.Key.Row)).Select(o => catalog.Events.Occurrence(o.Key.Id)).OfType<Session>().Where(s => own.ContainsKey((s.Id, s.Of.Row)));
        return OccurrencePage.Of(catalog.Events.Series, (q.From, q.Horizon), q.After, q.Limit + 1, meeting.Contains, session => own.GetValueOrDefault((session.Id, session.Of.Row), true), besides);
    }

    /// <summary>Occurrences a filter names by their ids.</summary>
    public static string[] Named(JsonElement filter) => filter.ValueKind switch
    {
        JsonValueKind.Object => [.. filter.EnumerateObject().SelectMany(m => Named(m.Value))],
        JsonValueKind.Array => [.. filter.EnumerateArray().SelectMany(Named)],
        JsonValueKind.String when InstanceId.Parse(filter.GetString()!) is not null => [filter.GetString()!],
        _ => [],
    };

    private static JsonElement? Paging(JsonElement body, string member) =>
        body.TryGetProperty("query", out var query) && query.ValueKind == JsonValueKind.Object && query.TryGetProperty("cursorPaging", out var paging)
        && paging.ValueKind == JsonValueKind.Object && paging.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
