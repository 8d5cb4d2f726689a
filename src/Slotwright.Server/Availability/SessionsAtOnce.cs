using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>The sessions of a class that begin at the moment to be explained, cancelled ones among them: each with its seats and what keeps customers from them.</summary>
/// <param name="location">Only those at this place; null for any.</param>
internal sealed class SessionsAtOnce(SiteCatalog catalog, SlotQuestion question, ExplainedLocation? location)
{
    private const long Near = 28L * 24 * 60 * 60 * 1000;

    public async Task<List<ExplainedSlot>> Explain(Db db, Call call, CancellationToken ct)
    {
        var found = question.Starts.SelectMany(start => At(start).Where(IsAsked)).ToList();
        var seats = await db.Counts(call.Site, [.. found.Select(s => s.Id)], ct);
        return [.. found.Select(s => OfferedClass.Of(s.Event, question.Service, catalog) is { } offered
            ? Told(ClassSlot.Of(new(s.Id, s.Of.Row, offered, s.Time), seats.GetValueOrDefault(s.Id), call.Now, s.Occurrence is null && s.Event.Status == EventStatus.Cancelled)) : null).OfType<ExplainedSlot>()];
    }

    /// <summary>Why there is nothing to explain, with the sessions next to the moment.</summary>
    public ExplainedReason None()
    {
        var moment = question.Starts is [var first, ..] ? first.ToUnixTimeMilliseconds() : Zones.Start(question.Skipped!.Value, question.Zone).ToUnixTimeMilliseconds();
        var starts = ClassSessions.Beginning(catalog.Events, new(moment - Near, moment + Near)).Where(s => OfferedClass.ServiceOf(s.Event) == question.Service.Id && IsAsked(s)).Select(s => s.Time.Start).ToList();
        long?[] nearest = [starts.Where(s => s < moment).Select(s => (long?)s).Max(), starts.Where(s => s > moment).Select(s => (long?)s).Min()];
        return Reasons.Not(ExplainedReasonCode.NoSession, "No session of the class begins at this time.") with { NearestLocalStartDates = [.. nearest.OfType<long>().Select(s => Reasons.Local(s, question.Zone))] };
    }

    private IEnumerable<Session> At(Instant start)
    {
        var moment = start.ToUnixTimeMilliseconds();
        var cancelled = catalog.Events.Stored.Where(e => e is { Recurring: null, Event: { Status: EventStatus.Cancelled, Type: EventTypes.Class } } && e.Singles[0].Start == moment).Select(e => new Session(e, null, e.Singles[0]));
        return ClassSessions.Beginning(catalog.Events, new(moment, moment + 1)).Concat(cancelled).Where(s => OfferedClass.ServiceOf(s.Event) == question.Service.Id);
    }

    private bool IsAsked(Session session) => (location is null || (location.Id is null || location.Id == session.Event.Location?.Id) && (location.LocationType is null || location.LocationType == session.Event.Location?.Type))
        && (question.Resource is null || (session.Event.Resources ?? []).Any(r => Guid.TryParse(r.Id, out var id) && id == question.Resource.Id));

    private ExplainedSlot Told(ClassSlot slot)
    {
        var (session, e) = (slot.Session, slot.Session.Class.Event);
        return new()
        {
            LocalStartDate = Reasons.Local(session.Time.Start, question.Zone),
            LocalEndDate = Reasons.Local(session.Time.End, question.Zone),
            UtcStartDate = Wire.Timestamp(session.Time.StartInstant),
            UtcEndDate = Wire.Timestamp(session.Time.EndInstant),
            Location = e.Location is { } at ? new() { Id = at.Id, Name = at.Name, LocationType = at.Type } : null,
            EventId = session.Id,
            EventTitle = e.Title ?? question.Service.Document.Name,
            TotalCapacity = session.Class.Capacity,
            RemainingCapacity = slot.Remaining,
            BookableCapacity = slot.BookableCapacity,
            Offered = !slot.Cancelled,
            Listed = !slot.Cancelled,
            Bookable = slot.Bookable,
            Reasons = [.. OfSession(slot), .. Reasons.OfPolicy(question.Service, session.Time.StartInstant, slot.Violations)],
            ResourceTypes = [],
        };
    }

    private static IEnumerable<ExplainedReason> OfSession(ClassSlot slot)
    {
        ExplainedReason NotBookable(string code, string description) => new() { Code = code, Effect = ExplainedEffect.NotBookable, Description = description };
        if (slot.Cancelled) yield return Reasons.Not(ExplainedReasonCode.SessionCancelled, "The session is cancelled.");
        if (slot.Remaining == 0) yield return NotBookable(ExplainedReasonCode.SessionFull, "Every place is taken.");
        else if (slot.BookableCapacity == 0) yield return NotBookable(ExplainedReasonCode.KeptForWaitlist, "The places that are left are kept for those on the waitlist.");
    }
}
