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
/// Query Events: stored events and, computed for just the time asked, the occurrences of series. Sorted by start, then id.
/// WORKING_HOURS, CANCELLED and MASTER are left out unless asked for (behaviour/calendar.md 6).
/// </summary>
internal sealed class QueryEvents(Db db, SiteDirectory sites)
{
    private const int Horizon = 400;
    private static readonly string[] Usual = [RecurrenceType.None, RecurrenceType.Instance, RecurrenceType.Exception];
    private readonly EntityFilter filters = new(Ops.Calendar.QueryEvents, textIds: true);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var site = (await sites.Catalog(call.Site, ct)).Site;
        var reached = "";
        if (Cursor(call.Body) is { } cursor)
        {
            var opened = SealedCursor.Open(site.Secret, cursor, "query.cursorPaging.cursor");
            if (opened.Failed(out var forged)) return forged;
            (call, reached) = (call with { Body = opened.Value.Request }, opened.Value.Reached);
        }
        var limit = Limit(call.Body);
        var found = await Matching(call, site, ct);
        if (found.Failed(out var fault)) return fault;
        var rest = found.Value.Where(e => string.CompareOrdinal(Place(e), reached) > 0).ToList();
        return Render(call, site, [.. rest.Take(limit)], rest.Count > limit);
    }

    private async Task<Result<List<Event>>> Matching(Call call, SiteFacts site, CancellationToken ct)
    {
        var asked = call.Read(CalendarJson.Wire.QueryEventsRequest);
        var zone = asked.TimeZone is null ? site.Zone : Zones.Find(asked.TimeZone);
        if (zone is null) return new InvalidFields("timeZone", "VALIDATION", "is no IANA time zone");
        Instant? from = asked.FromLocalDate is { } f ? Zones.Start(Wire.Local(f), zone) : null;
        Instant? to = asked.ToLocalDate is { } t ? Zones.Start(Wire.Local(t), zone) : null;
        if (from > to) return new InvalidFields("fromLocalDate", "VALIDATION", "must not be after toLocalDate");
        var where = filters.Where(asked.Query?.Filter ?? default, "query.filter", 4);
        if (where.Failed(out var fault)) return fault;
        var scope = (Schedules.AsksFor(call, "type") ? "" : "\"type\" <> 'WORKING_HOURS' AND ") + where.Value.Text;
        var stored = await db.Events(call.Site, scope, where.Value.Arguments, from, to, ct);
        var kinds = asked.RecurrenceType is { Count: > 0 } kindsAsked ? kindsAsked : Usual;
        var window = Stretch.Of(from ?? call.Now, to ?? Later(from ?? call.Now));
        var instances = kinds.Contains(RecurrenceType.Instance) ? await Instances(call.Site, stored, window, ct) : [];
        var live = stored.Concat(instances).Where(e => kinds.Contains(e.RecurrenceType!) && (e.Status != EventStatus.Cancelled || Schedules.AsksFor(call, "status")));
        return live.OrderBy(Place, StringComparer.Ordinal).ToList();
    }

    /// <summary>As far as occurrences are computed when nobody says how far, within the calendar.</summary>
    private static Instant Later(Instant from) => Instant.FromUtc(9999, 12, 29, 0, 0) - from > Duration.FromDays(Horizon) ? from + Duration.FromDays(Horizon) : Instant.Max(from, Instant.FromUtc(9999, 12, 29, 0, 0));

    private async Task<IEnumerable<Event>> Instances(Guid site, List<Event> stored, Stretch window, CancellationToken ct)
    {
        var masters = stored.Where(e => e.RecurrenceType == RecurrenceType.Master).ToList();
        if (masters.Count == 0) return [];
        var changed = (await db.Exceptions(site, masters.Select(m => m.Id!), ct)).Select(e => e.Id).ToHashSet();
        return masters.SelectMany(m => EventSeries.Series(m).Between(window.StartInstant, window.EndInstant).Select(o => EventView.Instance(m, o))).Where(e => !changed.Contains(e.Id));
    }

    private static Answer Render(Call call, SiteFacts site, List<Event> page, bool more) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("events");
        foreach (var e in page) JsonSerializer.Serialize(w, EventView.For(e, call), CalendarJson.Wire.Event);
        w.WriteEndArray();
        w.WriteStartObject("pagingMetadata");
        w.WriteNumber("count", page.Count);
        Paging.WriteCursors(w, more ? SealedCursor.Make(site.Secret, call.Body, Place(page[^1])) : null, null);
        w.WriteEndObject();
        w.WriteEndObject();
    });

    /// <summary>Where an event stands in the list: its start, then its id.</summary>
    private static string Place(Event e) => $"{e.Start!.UtcDate} {e.Id}";

    private static string? Cursor(JsonElement body) =>
        body.TryGetProperty("query", out var query) && query.ValueKind == JsonValueKind.Object && query.TryGetProperty("cursorPaging", out var paging)
        && paging.ValueKind == JsonValueKind.Object && paging.TryGetProperty("cursor", out var cursor) ? cursor.GetString() : null;

    private static int Limit(JsonElement body) =>
        body.TryGetProperty("query", out var query) && query.ValueKind == JsonValueKind.Object && query.TryGetProperty("cursorPaging", out var paging)
        && paging.ValueKind == JsonValueKind.Object && paging.TryGetProperty("limit", out var limit) && limit.ValueKind != JsonValueKind.Null
            ? int.Parse(limit.ToString(), CultureInfo.InvariantCulture) : 50;
}
