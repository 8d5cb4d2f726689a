using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Reschedule Booking, for classes: to another session of the same class; the old place is given back only if the new one is got. A course cannot be moved.</summary>
internal sealed class MoveSeats(SiteDirectory sites, Seats seats)
{
    public async Task<Result<StoredBooking>> Move(Tx tx, StoredBooking booking, SeatTarget from, RescheduleBookingRequest asked, CancellationToken ct)
    {
        if (from.IsCourse) return new ValidationFailure("A booking of a course cannot be rescheduled.");
        if ((asked.Slot!.EventId ?? asked.Slot.SessionId) is not { } session) return new InvalidFields("slot.eventId", "REQUIRED_FIELD", "must be given");
        var target = new SeatTarget(session, false);
        tx.PinEvent(session);
        tx.LockSeats(from.Id, session);
        var facts = await SeatFacts.ReadInTurn(tx, sites, seats, target, booking.Id, null, ct);
        if (facts.Service is not { } service || facts.Session is null) return BookSeats.NotFound(target);
        if (service.Id != booking.ServiceId) return new ValidationFailure("A booking can be moved to a session of its own class only.");
        var flow = asked.FlowControlSettings;
        var skips = flow?.SkipAvailabilityValidation == true;
        if (Refused(tx, booking, facts, service, asked) is { } refused) return refused;
        var decided = booking.State.Reschedule(!tx.Call.Caller.ManagesBookings, service.NeedsApproval, skips, flow?.SkipBusinessConfirmation == true);
        if (decided.Failed(out var over)) return over;
        var next = Moved(booking.Next(decided.Value, tx.Now), facts, asked);
        var free = facts.Seats.Free(facts.Capacity) + (from.Id == session ? facts.Own?.PartySize ?? 0 : 0);
        if (!skips && free < next.Participants) return BookSeats.Full(target, free);
        return await Take(tx, next, facts, service, ct) ? next : BookSeats.Full(target, 0);
    }

    private static Fault? Refused(Tx tx, StoredBooking booking, SeatFacts facts, ServiceFacts service, RescheduleBookingRequest asked)
    {
        var (caller, choices) = (tx.Call.Caller, asked.ParticipantsChoices);
        if (ChosenOptions.Refused(choices, service, facts.Time, null) is { } unfit) return unfit;
        var bound = !caller.ManagesBookings || asked.FlowControlSettings?.IgnoreReschedulePolicy == false;
        if (bound && !booking.State.IsOver && !booking.Rules.Reschedule.Allows(tx.Now, booking.Start)) return new BookingPolicyViolation(["reschedulePolicy"]);
        if (caller.ManagesBookings) return null;
        var broken = service.Policy.Violations(tx.Now, facts.Start, service.OnlineBooking, facts.Closes).Names.ToList();
        if (asked.TotalParticipants > service.Policy.MaxParticipants) broken.Add("maxParticipantsPerBooking");
        return broken.Count > 0 ? new BookingPolicyViolation(broken) : null;
    }

    private static StoredBooking Moved(StoredBooking next, SeatFacts facts, RescheduleBookingRequest asked) => next with
    {
        Wire = next.Wire with
        {
            StartDate = Http.Wire.Timestamp(facts.Start),
            EndDate = Http.Wire.Timestamp(facts.End!.Value),
            TotalParticipants = asked.TotalParticipants ?? next.Wire.TotalParticipants,
            ParticipantsChoices = asked.ParticipantsChoices ?? (asked.TotalParticipants is null ? next.Wire.ParticipantsChoices : null),
            BookedEntity = SeatEntity.Of(next.Wire.BookedEntity!, facts),
        },
    };

    /// <summary>Out of the old session and in at the new one, or neither: where the new one is full the transaction is given up. A booking that takes no place only changes its date.</summary>
    private async Task<bool> Take(Tx tx, StoredBooking next, SeatFacts facts, ServiceFacts service, CancellationToken ct)
    {
        var capacity = next.State.SharesSlot ? Seats.Unbounded : facts.Capacity;
        var holds = next.State.HoldsSlot(service.PendingHolds);
        if (holds && facts.Own is { } own && own.EventId == facts.Target.Id) return await seats.Resize(tx, facts.Place, own, SeatParticipation.Next(tx, own, next), capacity, ct);
        if (facts.Own is { } old) await seats.Leave(tx, old, ct);
        return !holds || await seats.Enter(tx, facts.Place, SeatParticipation.Of(tx, next, facts.Place), capacity, 0, ct);
    }
}
