using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Set Service Locations: another list of places; what is to come at a place that is left stays there or moves to a place of the new list.</summary>
internal sealed partial class Services
{
    private const string Target = "removedLocationSessionsAction.moveToLocationOptions.newLocation";

    private async Task<Result<Answer>> SetLocations(Call call, CancellationToken ct)
    {
        var asked = call.Read(ServicesJson.Wire.SetServiceLocationsRequest);
        await using var tx = Db.Begin(call);
        var catalog = await sites.Latest(tx, ct);
        var id = call.Id("serviceId");
        var found = await Lock(tx, id, ct);
        if (found.Failed(out var fault)) return fault;
        var (stored, service) = found.Value;
        var (before, places) = (service.Locations ?? [], ServicePlaces.Of(asked.Locations, service.Locations ?? [], catalog));
        var violations = ServicePlaces.Violations(service.Type, places, catalog, "locations", fresh: true).ToList();
        var target = asked.RemovedLocationSessionsAction is { Action: Contract.Services.Action.MoveToLocation } move ? NewPlace(move, places, violations) : null;
        if (violations.Count > 0) return new InvalidFields(violations);
        var left = before.Where(b => b.Type != LocationTypeEnumLocationType.Customer && !places.Any(p => p.Id == b.Id)).ToList();
        if (target is not null && left.Count > 0) await Move(tx, id, service, new(left, target, asked.ParticipantNotification), ct);
        var saved = Save(tx, stored, service with { Locations = places });
        await TellSchedule(tx, service, saved, ct);
        return await tx.Commit(Answer.Of(new SetServiceLocationsResponse { Service = saved }, ServicesJson.Wire.SetServiceLocationsResponse), ct);
    }

    /// <summary>Sessions take their bookings along; appointments are where their bookings are.</summary>
    private async Task Move(Tx tx, Guid id, Service service, ServiceMove move, CancellationToken ct)
    {
        var message = move.Notification is { } m ? new Contract.Calendar.ParticipantNotification { NotifyParticipants = m.NotifyParticipants, Message = m.Message } : null;
        await schedules.Relocate(tx, Guid.Parse(service.Schedule!.Id!), move.From.Select(p => At(p).Id!).ToHashSet(StringComparer.OrdinalIgnoreCase), At(move.To), message, ct);
        await Bookings.MoveFuture(tx, id, move, ct);
    }

    private static V2Location? NewPlace(RemovedLocationSessionsAction move, List<V2Location> places, List<FieldViolation> violations)
    {
        if (move.MoveToLocationOptions?.NewLocation is not { } wanted) { violations.Add(new(Target, "must be given to move sessions", "REQUIRED_FIELD")); return null; }
        var place = places.FirstOrDefault(p => p.Type != LocationTypeEnumLocationType.Customer && ServicePlaces.Same(p, wanted));
        if (place is null) violations.Add(new(Target, "must be one of the service's new locations, and not the customer's own", "VALIDATION"));
        return place;
    }
}
