using System.Globalization;
using NodaTime;
using Slotwright.Contract.ExternalCalendars;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>List Events: the imported busy time by start. What it is called is told only to those who ask for personal information.</summary>
internal sealed class ListExternalEvents(Db db, SiteDirectory sites, CalendarProviders providers)
{
    private const int UsualLimit = 50, MaxLimit = 1000;

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var reached = "";
        if (call.Read(ExternalCalendarsJson.Wire.ListEventsRequest).CursorPaging?.Cursor is { Length: > 0 } cursor)
        {
            var opened = SealedCursor.Open(catalog.Site.Secret, call, cursor, "cursorPaging.cursor");
            if (opened.Failed(out var forged)) return forged;
            (call, reached) = opened.Value;
        }
        var asked = call.Read(ExternalCalendarsJson.Wire.ListEventsRequest);
        var limit = asked.CursorPaging?.Limit ?? UsualLimit;
        if (limit is < 1 or > MaxLimit) return new InvalidFields("cursorPaging.limit", limit < 1 ? "MIN" : "MAX", $"must be from 1 to {MaxLimit}");
        var (from, to) = (asked.From is null ? call.Now : Read(asked.From, catalog.Site.Zone), asked.To is null ? Instant.FromUtc(9000, 1, 1, 0, 0) : Read(asked.To, catalog.Site.Zone));
        if (from is null || to is null) return new InvalidFields(from is null ? "from" : "to", "FORMAT", "must be an ISO 8601 date and time");
        var found = (await Found(call.Site, asked, catalog, from.Value, to.Value, ct)).Where(e => string.CompareOrdinal(Place(e), reached) > 0).ToList();
        var page = found.Take(limit).ToList();
        var connections = (await db.Connections(call.Site, ct)).ToDictionary(c => c.Id);
        var next = found.Count > limit ? SealedCursor.Make(catalog.Site.Secret, call, Place(page[^1])) : null;
        return Answer.Of(new ListEventsResponse
        {
            Events = [.. page.Select(e => Tell(e, asked, catalog, connections.GetValueOrDefault(e.Calendar)))],
            PagingMetadata = new() { Count = page.Count, Cursors = new() { Next = next }, HasNext = next is not null },
            FailedProviderIds = [],
        }, ExternalCalendarsJson.Wire.ListEventsResponse);
    }

    private async Task<IEnumerable<ImportedEvent>> Found(Guid site, ListEventsRequest asked, SiteCatalog catalog, Instant from, Instant to, CancellationToken ct)
    {
        var all = await db.ImportedEvents(site, from, to, ct);
        var schedules = asked.ScheduleIds?.Select(s => s.ToLowerInvariant()).ToHashSet();
        var ofUsers = asked.UserIds is { Count: > 0 } users ? await db.ResourcesOf(site, [.. users.Select(u => u.ToLowerInvariant())], ct) : null;
        return all.Where(e => (asked.AllDay is null || asked.AllDay == e.Time.Busy.AllDay) && ofUsers?.Contains(e.Resource) != false
            && (schedules is null or { Count: 0 } || schedules.Contains(catalog.Resources.GetValueOrDefault(e.Resource)?.EventsSchedule ?? ""))).OrderBy(Place, StringComparer.Ordinal);
    }

    private Event Tell(ImportedEvent e, ListEventsRequest asked, SiteCatalog catalog, CalendarConnection? connection)
    {
        var (resource, personal) = (catalog.Resources.GetValueOrDefault(e.Resource), asked.Fieldsets?.Any(f => f is "OWN_PI" or "ALL_PI") == true);
        return new()
        {
            ScheduleId = resource?.EventsSchedule,
            CalendarType = providers.TypeOf(connection?.Provider ?? CalendarProviders.Addresses),
            CalendarName = personal ? e.Time.Source : null,
            Title = personal ? e.Time.Busy.Title : null,
            Start = Wire.Timestamp(e.Time.Busy.Time.StartInstant),
            End = Wire.Timestamp(e.Time.Busy.Time.EndInstant),
            AllDay = e.Time.Busy.AllDay,
            ScheduleOwnerId = e.Resource.ToString(),
            ScheduleOwnerName = resource?.Name,
        };
    }

    private static Instant? Read(string text, DateTimeZone zone) =>
        Formats.Matches("TIMESTAMP", text) ? Wire.Instant(text) : Formats.Matches("LOCAL_DATE_TIME", text) ? Zones.Start(Wire.Local(text), zone) : null;

    /// <summary>Where an event stands in the list: its start, then where it was read.</summary>
    private static string Place(ImportedEvent e) => string.Create(CultureInfo.InvariantCulture, $"{Wire.Timestamp(e.Time.Busy.Time.StartInstant)} {e.Calendar} {e.Position:D6}");
}
