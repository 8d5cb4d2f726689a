using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Reports;

/// <summary>List Blocked Times: when the staff are off, one by one, of whatever touches the days; what is booked is none of it.</summary>
internal sealed class ListBlockedTimes(SiteDirectory sites)
{
    private static readonly Period Usual = Period.FromDays(28), Longest = Period.FromYears(1);

    public async Task<Result<Answer>> Run(Call asked, CancellationToken ct)
    {
        var catalog = await sites.Catalog(asked.Site, ct);
        var page = ReportPages.Continue(catalog.Site, asked);
        if (page.Failed(out var forged)) return forged;
        var (call, skip) = page.Value;
        var request = call.Read(SlotwrightJson.Wire.ListBlockedTimesRequest);
        var read = ReportRange.Read(request.From, request.To, request.TimeZone, catalog.Site, call.Now, today => (today, today + Usual), Usual, Longest);
        if (read.Failed(out var fault)) return fault;
        var (range, limit) = (read.Value, ReportPages.Limit(request.CursorPaging));
        var staff = ReportArguments.StaffOf(catalog, [.. (request.ResourceIds ?? []).Select(id => id.ToLowerInvariant())]);
        var found = staff.SelectMany(s => CalendarEntries.Off(catalog, s, range.Window).Select(e => (Who: s, Entry: e))).OrderBy(b => b.Entry.Time.Start).ThenBy(b => b.Who.Name, StringComparer.OrdinalIgnoreCase).Skip(skip).Take(limit + 1).ToList();
        return Answer.Of(new ListBlockedTimesResponse
        {
            From = range.FromText,
            To = range.ToText,
            TimeZone = range.Zone.Id,
            BlockedTimes = [.. found.Take(limit).Select(b => Tell(b.Who, b.Entry, range.Zone))],
            PagingMetadata = ReportPages.Metadata(catalog.Site, call, Math.Min(limit, found.Count), skip + limit, found.Count > limit),
        }, SlotwrightJson.Wire.ListBlockedTimesResponse);
    }

    private static BlockedTime Tell(ResourceFacts who, PlacedEntry off, DateTimeZone zone) => new()
    {
        ResourceId = who.Id.ToString(),
        ResourceName = who.Name,
        Kind = off.Kind,
        Title = off.Title,
        LocalStartDate = PlacedEntry.Local(off.Time.StartInstant, zone),
        LocalEndDate = PlacedEntry.Local(off.Time.EndInstant, zone),
        StartDate = Wire.Timestamp(off.Time.StartInstant),
        EndDate = Wire.Timestamp(off.Time.EndInstant),
        EventId = off.Event,
    };
}
