using System.Security.Cryptography;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.ICalendar;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>
/// Calendar feeds, an extension of ours: the business's calendar, or one resource's, at an address that other programs
/// subscribe to. The address is the key; it is told once, and deleting the feed makes it lead nowhere.
/// </summary>
internal sealed class CalendarFeeds(Db db, SiteDirectory sites, ServerAddress address)
{
    private const int Behind = 90, Ahead = 400;

    public void Map(Api api) => api.On(Ops.Slotwright.CreateCalendarFeed, Create).On(Ops.Slotwright.ListCalendarFeeds, List)
        .On(Ops.Slotwright.DeleteCalendarFeed, Delete).On(Ops.Slotwright.GetCalendarFeedFile, File);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.CreateCalendarFeedRequest).CalendarFeed!;
        var catalog = await sites.Catalog(call.Site, ct);
        Guid? resource = asked.ResourceId is { } id ? Guid.Parse(id) : null;
        if (resource is { } named && !catalog.Resources.ContainsKey(named)) return new InvalidFields("calendarFeed.resourceId", "VALIDATION", "is no resource of this site");
        var token = Secrets.NewToken(call.Site);
        var name = asked.Name is { Length: > 0 } given ? given : resource is { } of ? catalog.Resources[of].Name : catalog.Site.Name;
        var feed = new StoredFeed(Guid.CreateVersion7(call.Now.ToDateTimeOffset()), resource, asked.IncludeParticipants == true, name, call.Now);
        await using var tx = db.Begin(call);
        tx.AddFeed(feed, Secrets.Hash(token));
        var told = new CreateCalendarFeedResponse { CalendarFeed = feed.Told, Url = $"{address.Public}/slotwright/v1/calendar-feeds/{token}.ics" };
        return await tx.Commit(Answer.Of(told, SlotwrightJson.Wire.CreateCalendarFeedResponse), ct);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var wanted = call.Read(SlotwrightJson.Wire.ListCalendarFeedsRequest).ResourceId;
        var feeds = (await db.Feeds(call.Site, ct)).Where(f => wanted is null || f.Resource == Guid.Parse(wanted));
        return Answer.Of(new ListCalendarFeedsResponse { CalendarFeeds = [.. feeds.Select(f => f.Told)] }, SlotwrightJson.Wire.ListCalendarFeedsResponse);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var id = call.Id("calendarFeedId");
        await using var tx = db.Begin(call);
        if (!await tx.DropFeed(id, ct)) return new Refusal(FaultKind.NotFound, "CALENDAR_FEED_NOT_FOUND", $"There is no calendar feed {id}.");
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>The file behind an address; who it leads to is not asked.</summary>
    private async Task<Result<Answer>> File(Call call, CancellationToken ct)
    {
        var token = call.Path["token"];
        if (Secrets.SiteOf(token) is not { } site || await db.Feed(site, Secrets.Hash(token), ct) is not { } feed) return new Refusal(FaultKind.NotFound, "CALENDAR_FEED_NOT_FOUND", "This address leads to no calendar feed.");
        var catalog = await sites.Catalog(site, ct);
        var resource = feed.Resource is { } id ? catalog.Resources.GetValueOrDefault(id) : null;
        if (feed.Resource is not null && resource is null) return new Refusal(FaultKind.NotFound, "CALENDAR_FEED_NOT_FOUND", "The resource of this calendar feed is gone.");
        var today = call.Now.InUtc().Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var (from, to) = (today - Duration.FromDays(Behind), today + Duration.FromDays(Ahead));
        var entries = await new FeedContents(db, catalog, resource, feed.IncludesParticipants).Read(from, to, ct);
        return AnswerFile(CalendarWriter.Write(entries, null, feed.Name, to));
    }

    private static Answer AnswerFile(byte[] file) => new(file) { ContentType = "text/calendar; charset=utf-8", ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16))}\"" };
}
