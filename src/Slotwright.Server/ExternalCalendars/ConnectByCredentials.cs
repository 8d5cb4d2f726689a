using Slotwright.Contract.ExternalCalendars;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>Connect By Credentials: the account is looked up at its provider first, so that a wrong password is told at once.</summary>
internal sealed class ConnectByCredentials(Db db, SiteDirectory sites, CalendarProviders providers, ForeignHttp http, CalendarPoller poller)
{
    private readonly CalDav dav = new(http);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(ExternalCalendarsJson.Wire.ConnectByCredentialsRequest);
        var catalog = await sites.Catalog(call.Site, ct);
        var provider = Guid.Parse(asked.ProviderId!);
        if (provider == CalendarProviders.Addresses) return Connections.NotSupported("credentials without an address; subscribe to one");
        if (providers.Find(provider) is not { } server) return Connections.UnknownProvider;
        if (catalog.Resources.Values.FirstOrDefault(r => r.EventsSchedule.Equals(asked.ScheduleId, StringComparison.OrdinalIgnoreCase)) is not { } resource)
            return new Refusal(FaultKind.NotFound, "SCHEDULE_NOT_FOUND", $"There is no resource with the schedule {asked.ScheduleId}.");
        var account = await LookUp(server.Url, new(asked.Email!, asked.Password!), ct);
        if (account.Failed(out var fault)) return fault;
        var id = Guid.CreateVersion7(call.Now.ToDateTimeOffset());
        var made = new CalendarConnection(call.Site, id, 1, resource.Id, provider, ExternalCalendarType.CaldavAccount, account.Value.Home.AbsoluteUri, server.Name)
        {
            Username = asked.Email,
            Password = SecretSeal.Close(catalog.Site.Secret, SecretSeal.CalendarPasswords, id, asked.Password!),
            Known = account.Value.Calendars,
            Status = ExternalCalendarStatus.Pending,
            Since = call.Now,
            NextRead = call.Now,
            ByKind = call.Caller.Kind,
            By = call.Caller.Subject,
            Created = call.Now,
            Updated = call.Now,
        };
        await using var tx = db.Begin(call);
        tx.AddConnection(made);
        tx.Committed += () => poller.Made.Release();
        return await tx.Commit(Answer.Of(new ConnectByCredentialsResponse { Connection = ConnectionView.Of(made, catalog, providers) }, ExternalCalendarsJson.Wire.ConnectByCredentialsResponse), ct);
    }

    private async Task<Result<(Uri Home, List<KnownCalendar> Calendars)>> LookUp(Uri provider, Login login, CancellationToken ct)
    {
        var home = await dav.Home(provider, login, ct);
        if (home.Failed(out var fault)) return Told(fault);
        var calendars = await dav.Calendars(home.Value, login, ct);
        return calendars.Failed(out fault) ? Told(fault) : (home.Value, calendars.Value);
    }

    private static Fault Told(Fault fault) => fault is CalendarOutOfReach { Status: 401 or 403 } ? new Refusal(FaultKind.Precondition, "BAD_CREDENTIALS", "The provider refuses this e-mail and password.") : fault;
}
