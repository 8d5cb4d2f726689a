using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>Why each resource can or cannot take one slot at one place, told as far as the caller may know.</summary>
internal sealed class ResourceReasons(SiteCatalog catalog, SlotQuestion question, SlotPlace place, SlotDemand demand, ILookup<Guid, HeldTime> held, Caller caller)
{
    private readonly Stretch slot = new(demand.Window.Start, demand.Window.Start + demand.Duration);
    private readonly bool readsEvents = caller.Grant.HoldsAny(ContractTable.Current.Operations[Ops.Calendar.GetEvent].Permissions);

    private readonly Stretch window = Around(question, demand);
    private readonly Lazy<Stretch[]?> business = new(() => SlotSearch.NeedsOpenBusiness(question.Service) ? catalog.Hours.Business(catalog.Site.BusinessSchedule.ToString(), place.Business, Around(question, demand)) : null);

    /// <summary>When the business is open; null for a service that goes by its staff's hours.</summary>
    public Stretch[]? Business => business.Value;

    private string Schedule => catalog.Site.BusinessSchedule.ToString();

    /// <summary>All who could meet a need if they were free, or the one that was asked for. Hidden ones are told only to those who run the business.</summary>
    public ExplainedResourceType Of(ResourceNeed need)
    {
        var all = SlotSearch.Candidates(catalog, need, null, hiddenToo: true);
        var who = question.Resource is { } one && one.Type == need.Type ? [one] : all.Where(r => !r.IsHidden || caller.ManagesBookings);
        var told = who.Select(r => Told(r, all.Contains(r))).ToList();
        return new() { ResourceTypeId = need.Type.ToString(), Available = told.Any(r => r.Available == true), Resources = told };
    }

    /// <summary>The working hours that make the grid of starts: those of all who are on offer for the first need.</summary>
    public IReadOnlyList<ResourceTime> Grid() =>
        question.Service.Needs is [var first, ..] ? [.. SlotSearch.Candidates(catalog, first, place, hiddenToo: false).Select(r => Situation(r, [], []).Time)] : [];

    private ExplainedResource Told(ResourceFacts resource, bool isAssigned)
    {
        var (blocks, bookings) = (catalog.Hours.BlocksOf(resource, window).ToList(), held[resource.Id].ToList());
        var situation = Situation(resource, blocks, bookings);
        var reasons = Standing(resource, isAssigned).Concat(situation.InTheWayOf(slot.Start, demand).SelectMany(o => Reason(o, blocks, bookings))).ToList();
        return new() { Id = resource.Id.ToString(), Name = resource.Name, Available = reasons.Count == 0, WorkingHours = Reasons.Hours(situation.Hours, question.Days(slot), question.Zone), Reasons = reasons };
    }

    private ResourceSituation Situation(ResourceFacts resource, IEnumerable<Session> blocks, IEnumerable<HeldTime> bookings) =>
        new(catalog.Hours.Of(resource, place.Business, window).Open, Business, [.. blocks.Select(b => b.Time)], [.. bookings.Select(b => b.Time)]);

    /// <summary>What keeps a resource from this service here at any time.</summary>
    private IEnumerable<ExplainedReason> Standing(ResourceFacts resource, bool isAssigned)
    {
        if (!isAssigned) yield return Reasons.Not(ExplainedReasonCode.ResourceNotAssigned, "The service is not given by this resource.");
        if (resource.IsHidden) yield return Reasons.Not(ExplainedReasonCode.ResourceHidden, "This member of staff provides no services at present.");
        if (!resource.IsAt(place.Business)) yield return Reasons.Not(ExplainedReasonCode.ResourceNotAtLocation, "The resource is not to be found at this location.");
    }

    private IEnumerable<ExplainedReason> Reason(SlotObstacle obstacle, List<Session> blocks, List<HeldTime> bookings) => obstacle.Kind switch
    {
        Obstacle.OutsideWorkingHours => [Reasons.Not(ExplainedReasonCode.OutsideWorkingHours, "The slot does not lie within the resource's working hours.")],
        Obstacle.BusinessClosed => Closed(),
        Obstacle.Blocked => [Blocked(blocks[obstacle.Index])],
        Obstacle.Booked => [Taken(bookings[obstacle.Index], ExplainedReasonCode.Booked, "It is booked.")],
        _ => [Taken(bookings[obstacle.Index], ExplainedReasonCode.BufferBetweenSessions, "The time kept free between this session and another is too short.")],
    };

    private IEnumerable<ExplainedReason> Closed()
    {
        var closures = catalog.Hours.ClosuresOf(Schedule, window).Where(c => c.Time.Overlaps(slot)).ToList();
        return closures.Count > 0 ? closures.Select(Blocked) : [Reasons.Not(ExplainedReasonCode.BusinessClosed, "The slot does not lie within the business's hours, which bound this service.")];
    }

    private ExplainedReason Blocked(Session block)
    {
        var reason = block.Event.ScheduleId == Schedule ? Reasons.Not(ExplainedReasonCode.BusinessClosed, "The business is closed.") : Reasons.Not(ExplainedReasonCode.BlockedByEvent, "An event on the calendar takes this time.");
        reason = reason.During(block.Time, question.Zone);
        return readsEvents ? reason with { EventId = block.Id, EventTitle = block.Event.Title } : reason;
    }

    private ExplainedReason Taken(HeldTime by, string code, string description) =>
        Reasons.Not(code, description).During(by.Time.Session, question.Zone) with { BookingId = by.IsKnownTo(caller) ? by.Booking.ToString() : null };

    /// <summary>All that can be in the slot's way, and the whole days it lies in.</summary>
    private static Stretch Around(SlotQuestion question, SlotDemand demand)
    {
        var (touched, days) = (SlotSearch.Around(demand), question.Days(new(demand.Window.Start, demand.Window.Start + demand.Duration)));
        return new(Math.Min(touched.Start, days.Start), Math.Max(touched.End, days.End));
    }
}
