using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>Subscriptions by address, an extension of ours: the busy time of an iCalendar file or a CalDAV collection becomes time off of a resource.</summary>
internal sealed class OwnCalendars(Db db, SiteDirectory sites, CalendarPoller poller)
{
    public void Map(Api api) => api.On(Ops.Slotwright.CreateExternalCalendar, Create).On(Ops.Slotwright.GetExternalCalendar, Get)
        .On(Ops.Slotwright.ListExternalCalendars, List).On(Ops.Slotwright.DeleteExternalCalendar, Delete);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.CreateExternalCalendarRequest);
        var catalog = await sites.Catalog(call.Site, ct);
        var found = CalendarAddress.Read(asked, catalog.Resources.ContainsKey);
        if (found.Failed(out var fault)) return fault;
        var (id, address) = (Guid.CreateVersion7(call.Now.ToDateTimeOffset()), found.Value);
        await using var tx = db.Begin(call);
        var made = new CalendarConnection(call.Site, id, 1, Guid.Parse(asked.ExternalCalendar!.ResourceId!), CalendarProviders.Addresses, asked.ExternalCalendar.Type ?? ExternalCalendarType.Ics, address.Url.AbsoluteUri, asked.ExternalCalendar.Name ?? address.Url.Host)
        {
            Username = address.Username,
            Password = address.Password is { } password ? SecretSeal.Close(catalog.Site.Secret, SecretSeal.CalendarPasswords, id, password) : null,
            Status = ExternalCalendarStatus.Pending,
            Since = call.Now,
            NextRead = call.Now,
            ByKind = call.Caller.Kind,
            By = call.Caller.Subject,
            Created = call.Now,
            Updated = call.Now,
        };
        tx.AddConnection(made);
        tx.Committed += () => poller.Made.Release();
        return await tx.Commit(Answer.Of(new CreateExternalCalendarResponse { ExternalCalendar = made.Told }, SlotwrightJson.Wire.CreateExternalCalendarResponse), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("externalCalendarId");
        return await db.Connection(call.Site, id, ct) is { } found ? Answer.Of(new GetExternalCalendarResponse { ExternalCalendar = found.Told }, SlotwrightJson.Wire.GetExternalCalendarResponse) : NotFound(id);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ListExternalCalendarsRequest);
        var all = await db.Connections(call.Site, ct);
        return Answer.Of(new ListExternalCalendarsResponse { ExternalCalendars = [.. all.Where(c => asked.ResourceId is null || Guid.Parse(asked.ResourceId) == c.Resource).Select(c => c.Told)] }, SlotwrightJson.Wire.ListExternalCalendarsResponse);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var id = call.Id("externalCalendarId");
        await using var tx = db.Begin(call);
        if (await End(tx, sites, id, ct) is null) return NotFound(id);
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>Ends a connection: its busy time and its password go, that there was one stays. Null when there is none, or no more.</summary>
    public static async Task<CalendarConnection?> End(Tx tx, SiteDirectory sites, Guid id, CancellationToken ct)
    {
        sites.Changed(tx);
        if (await tx.LockConnection(id, ct) is not { Status: not ExternalCalendarStatus.Disconnected } found) return null;
        var ended = found.Become(ExternalCalendarStatus.Disconnected, null, 0, tx.Now) with { Password = null };
        tx.ReplaceImported(ended, []);
        tx.SaveConnection(ended, tell: true);
        return ended;
    }

    private static Refusal NotFound(Guid id) => new(FaultKind.NotFound, "EXTERNAL_CALENDAR_NOT_FOUND", $"There is no external calendar {id}.");
}
