using Slotwright.Contract.Calendar;
using Slotwright.Contract.Services;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>A service's schedule: what is to come on it is called, sized and placed as the service is, unless it says otherwise itself.</summary>
internal sealed partial class Services
{
    /// <summary>It lives as long as the service's type; a new type begins a new one.</summary>
    private async Task<string> ScheduleId(Change<Service> change, Service wanted, SiteCatalog catalog, CancellationToken ct)
    {
        if (change.Before is { } before && before.Type == wanted.Type)
        {
            await TellSchedule(change.Tx, before, wanted, ct);
            return before.Schedule!.Id!;
        }
        if (change.Before is { } old) await schedules.Close(change.Tx, Guid.Parse(old.Schedule!.Id!), ct);
        var id = Guid.CreateVersion7(change.Tx.Now.ToDateTimeOffset());
        Schedules.Open(change.Tx, id, change.Id.ToString(), Defaults(wanted), catalog.Site.Zone.Id);
        return id.ToString();
    }

    private async Task TellSchedule(Tx tx, Service before, Service after, CancellationToken ct)
    {
        if (Defaults(before) != Defaults(after)) await schedules.Follow(tx, Guid.Parse(before.Schedule!.Id!), Defaults(after), ct);
    }

    /// <summary>Only a service that is given at one place has a place to tell.</summary>
    private static ScheduleDefaults Defaults(Service service) => new(service.Name!, service.DefaultCapacity, service.Locations is [var only] ? At(only) : null);

    private static Location At(V2Location place) => new()
    {
        Id = place.Business?.Id ?? place.Id,
        Name = place.Business?.Name,
        Type = place.Type,
        Address = (place.Business?.Address ?? place.Custom?.Address)?.FormattedAddress is { } address ? new() { FormattedAddress = address } : null,
    };
}
