using NodaTime;
using Slotwright.Contract.AvailabilityCalendar;
using Slotwright.Domain;
using Slotwright.Domain.Policies;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>Get Schedule Availability: the places of a course, and whether a customer may join it now (behaviour/availability.md 8).</summary>
internal sealed class GetScheduleAvailability(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var schedule = call.Id("scheduleId").ToString();
        var catalog = await sites.Catalog(call.Site, ct);
        if (await db.OwnerOfSchedule(call.Site, schedule, ct) is not { } owner || await catalog.Services.Find(owner, ct) is not { Document.Type: Contract.Services.ServiceType.Course } service)
            return new Refusal(FaultKind.NotFound, "SCHEDULE_NOT_FOUND", $"No course has the schedule {schedule}.");
        var seats = (await db.Counts(call.Site, [schedule], ct)).GetValueOrDefault(schedule);
        var capacity = service.Document.DefaultCapacity ?? 0;
        return Answer.Of(new GetScheduleAvailabilityResponse
        {
            Availability = new() { TotalSpots = capacity, OpenSpots = Math.Max(0, capacity - seats.Taken), BookingPolicyViolations = CalendarEntries.Told(Violations(service, TimeFrame.Of(catalog.Events.On(schedule), EventTypes.Course), call.Now)) },
            BookingPolicySettings = new() { MaxParticipantsPerBooking = service.Policy.MaxParticipants },
        }, AvailabilityCalendarJson.Wire.GetScheduleAvailabilityResponse);
    }

    /// <summary>A course is joined as its first session is; one without sessions is neither early nor late.</summary>
    private static PolicyViolations Violations(ServiceFacts service, TimeFrame? term, Instant now) =>
        term is null ? new(null, false, !service.OnlineBooking) : service.Policy.Violations(now, term.First, service.OnlineBooking, term.LastStart);
}
