using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>
/// Explain Availability, an extension of ours: why a service is or is not on offer at a moment. Offered means that Get Availability Time
/// Slot finds it; listed, that List Availability Time Slots shows it, for which its start must lie on the grid; bookable, that a customer may book it now.
/// </summary>
internal sealed class ExplainAvailability(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var read = await SlotQuestion.Of(call.Read(SlotwrightJson.Wire.ExplainAvailabilityRequest), catalog, ct);
        if (read.Failed(out var fault)) return fault;
        var question = read.Value;
        var (slots, reasons) = (new List<ExplainedSlot>(), Reasons.OfQuestion(question).ToList());
        if (question.IsOfClass)
        {
            var sessions = new SessionsAtOnce(catalog, question, call.Read(SlotwrightJson.Wire.ExplainAvailabilityRequest).Location);
            slots.AddRange(await sessions.Explain(db, call, ct));
            if (slots.Count == 0) reasons.Add(sessions.None());
        }
        else foreach (var start in question.Starts)
        {
            var demand = question.Demand(start, catalog.StartInterval);
            var held = await db.HeldTimes(call.Site, SlotSearch.Around(demand), call.Now, ct);
            slots.AddRange(question.Places.Select(place => Slot(question, place, demand, new(catalog, question, place, demand, held, call.Caller), call.Now)));
        }
        return Answer.Of(new ExplainAvailabilityResponse
        {
            Offered = slots.Any(s => s.Offered == true),
            Listed = slots.Any(s => s.Listed == true),
            Bookable = slots.Any(s => s.Bookable == true),
            TimeZone = question.Zone.Id,
            DurationInMinutes = question.IsOfClass ? null : question.Minutes,
            Reasons = reasons,
            Slots = slots,
        }, SlotwrightJson.Wire.ExplainAvailabilityResponse);
    }

    private static ExplainedSlot Slot(SlotQuestion question, SlotPlace place, SlotDemand demand, ResourceReasons resources, Instant now)
    {
        var (service, zone, slot) = (question.Service, question.Zone, new Stretch(demand.Window.Start, demand.Window.Start + demand.Duration));
        var types = service.Needs.Select(resources.Of).ToList();
        var lacking = Lacking(question, types).ToList();
        var nearest = NearestStarts.Of(slot.Start, demand, resources.Grid());
        var violations = service.Policy.Violations(now, slot.StartInstant, service.OnlineBooking);
        var offered = lacking.Count == 0 && question.IsRightLength;
        return new()
        {
            LocalStartDate = Reasons.Local(slot.Start, zone),
            LocalEndDate = Reasons.Local(slot.End, zone),
            UtcStartDate = Wire.Timestamp(slot.StartInstant),
            UtcEndDate = Wire.Timestamp(slot.EndInstant),
            Location = new() { Id = place.Id, Name = place.Name, LocationType = place.Type },
            Offered = offered,
            Listed = offered && nearest.IsOnGrid,
            Bookable = offered && !violations.Any,
            BusinessHours = resources.Business is { } open ? Reasons.Hours(open, question.Days(slot), zone) : null,
            Reasons = [.. lacking, .. nearest.IsOnGrid ? [] : new[] { Reasons.OffGrid(nearest, zone) }, .. Reasons.OfPolicy(service, slot.StartInstant, violations)],
            ResourceTypes = types,
        };
    }

    /// <summary>Of each type that is needed there must be somebody.</summary>
    private static IEnumerable<ExplainedReason> Lacking(SlotQuestion question, List<ExplainedResourceType> types)
    {
        if (types.Count == 0) yield return Reasons.Not(ExplainedReasonCode.NoResourcesAssigned, "Nobody is assigned to the service.");
        if (question.Resource is { } one && question.Service.Needs.All(n => n.Type != one.Type)) yield return Reasons.Not(ExplainedReasonCode.ResourceNotAssigned, $"The service needs nobody of the kind of {one.Name}.");
        foreach (var type in types.Where(t => t.Available != true)) yield return Reasons.Not(ExplainedReasonCode.NobodyAvailable, $"No resource of the type {type.ResourceTypeId} is available.");
    }
}
