using Slotwright.Contract;
using Slotwright.Contract.ExternalCalendars;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>External calendar connections as the contract has them: providers, accounts connected by credentials, what is read of them. Writing into foreign calendars is not done.</summary>
internal sealed class Connections(Db db, SiteDirectory sites, CalendarProviders providers, ForeignHttp http, CalendarPoller poller)
{
    public void Map(Api api) => api.On(Ops.ExternalCalendars.ListProviders, (_, _) => Task.FromResult<Result<Answer>>(Answer.Of(new ListProvidersResponse { Providers = providers.Told }, Json.ListProvidersResponse)))
        .On(Ops.ExternalCalendars.ConnectByCredentials, new ConnectByCredentials(db, sites, providers, http, poller).Run).On(Ops.ExternalCalendars.ConnectByOAuth, ByOAuth)
        .On(Ops.ExternalCalendars.GetConnection, Get).On(Ops.ExternalCalendars.ListConnections, List).On(Ops.ExternalCalendars.ListCalendars, Calendars)
        .On(Ops.ExternalCalendars.UpdateSyncConfig, UpdateSyncConfig).On(Ops.ExternalCalendars.Disconnect, Disconnect)
        .On(Ops.ExternalCalendars.ListEvents, new ListExternalEvents(db, sites, providers).Run);

    private static ExternalCalendarsJson Json => ExternalCalendarsJson.Wire;

    private Task<Result<Answer>> ByOAuth(Call call, CancellationToken ct) => Task.FromResult<Result<Answer>>(
        providers.Told.Any(p => p.Id == call.Read(Json.ConnectByOAuthRequest).ProviderId!.ToLowerInvariant()) ? NotSupported("OAuth; connect by credentials, or subscribe to an address") : UnknownProvider);

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        return Guid.TryParse(call.Path["connectionId"], out var id) && await db.Connection(call.Site, id, ct) is { } found
            ? Answer.Of(new GetConnectionResponse { Connection = ConnectionView.Of(found, catalog, providers) }, Json.GetConnectionResponse) : NotFound(call);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var wanted = call.Read(Json.ListConnectionsRequest).ScheduleIds?.Select(s => s.ToLowerInvariant()).ToHashSet();
        var catalog = await sites.Catalog(call.Site, ct);
        var all = (await db.Connections(call.Site, ct)).Select(c => ConnectionView.Of(c, catalog, providers)).Where(c => wanted is null or { Count: 0 } || wanted.Contains(c.ScheduleId ?? ""));
        return Answer.Of(new ListConnectionsResponse { Connections = [.. all], FailedProviderIds = [] }, Json.ListConnectionsResponse);
    }

    /// <summary>The calendars of a connection as they were when it was last read.</summary>
    private async Task<Result<Answer>> Calendars(Call call, CancellationToken ct)
    {
        if (!Guid.TryParse(call.Path["connectionId"], out var id) || await db.Connection(call.Site, id, ct) is not { } found) return NotFound(call);
        if (found.Status == ExternalCalendarStatus.Disconnected) return new Refusal(FaultKind.Precondition, "CONNECTION_NOT_CONNECTED", $"The connection {id} is disconnected.");
        return Answer.Of(new ListCalendarsResponse { Calendars = [.. found.Known.Select(k => new Contract.ExternalCalendars.Calendar { Id = k.Id, Name = k.Name })] }, Json.ListCalendarsResponse);
    }

    /// <summary>Which calendars are read, or none; null leaves things as they are.</summary>
    private async Task<Result<Answer>> UpdateSyncConfig(Call call, CancellationToken ct)
    {
        var wanted = call.Read(Json.UpdateSyncConfigRequest).SyncConfig!;
        if (wanted.SyncToCalendar?.Enabled == true) return NotSupported("writing into its calendars");
        await using var tx = db.Begin(call);
        sites.Changed(tx);
        if (!Guid.TryParse(call.Path["connectionId"], out var id) || await tx.LockConnection(id, ct) is not { } found) return NotFound(call);
        if (found.Status == ExternalCalendarStatus.Disconnected) return AlreadyDisconnected(id);
        var from = wanted.ListEventFromCalendars;
        var chosen = from?.Calendars?.CalendarsValue?.Select(c => c.Id ?? "").ToList();
        if (chosen?.Except(found.Known.Select(k => k.Id)).FirstOrDefault() is { } unknown)
            return new InvalidFields("syncConfig.listEventFromCalendars.calendars", "VALIDATION", $"names {unknown}, which is no calendar of this connection");
        if (from?.PrimaryCalendar is not null) chosen = [.. found.Known.Take(1).Select(k => k.Id)];
        var next = found.Become(found.Status, found.Reason, found.HttpStatus, call.Now) with { Chosen = chosen ?? found.Chosen, Enabled = from?.Enabled ?? found.Enabled, NextRead = call.Now, ETag = null, LastModified = null };
        if (!next.Enabled) tx.ReplaceImported(next, []);
        tx.SaveConnection(next, tell: true);
        tx.Committed += () => poller.Made.Release();
        var view = ConnectionView.Of(next, await sites.Catalog(call.Site, ct), providers);
        return await tx.Commit(Answer.Of(new UpdateSyncConfigResponse { Connection = view }, Json.UpdateSyncConfigResponse), ct);
    }

    private async Task<Result<Answer>> Disconnect(Call call, CancellationToken ct)
    {
        if (!Guid.TryParse(call.Path["connectionId"], out var id) || await db.Connection(call.Site, id, ct) is null) return NotFound(call);
        var catalog = await sites.Catalog(call.Site, ct);
        await using var tx = db.Begin(call);
        return await OwnCalendars.End(tx, sites, id, ct) is { } ended
            ? await tx.Commit(Answer.Of(new DisconnectResponse { Connection = ConnectionView.Of(ended, catalog, providers) }, Json.DisconnectResponse), ct) : AlreadyDisconnected(id);
    }

    public static Refusal UnknownProvider => new(FaultKind.NotFound, "PROVIDER_NOT_FOUND", "There is no such provider; List Providers tells those there are.");

    public static Refusal NotSupported(string what) => new(FaultKind.Precondition, "NOT_SUPPORTED_BY_PROVIDER", $"The provider does not support {what}.");

    private static Refusal AlreadyDisconnected(Guid id) => new(FaultKind.Precondition, "CONNECTION_ALREADY_DISCONNECTED", $"The connection {id} is disconnected already.");

    private static Refusal NotFound(Call call) => new(FaultKind.NotFound, "CONNECTION_NOT_FOUND", $"There is no connection {call.Path["connectionId"]}.");
}
