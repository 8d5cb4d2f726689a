using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Reschedule Multi Service Booking: some of its members, or all, to slots with which the whole is a sequence again. The time of all
/// that move is given up first, so that none stands in another's way, and is got back with the rest if any of them cannot move.
/// </summary>
internal sealed class RescheduleMultiServiceBooking(Db db, RescheduleBooking reschedule, Calendar.Seats seats)
{
    /// <summary>A member with the slot it is to have; one nobody spoke of keeps its own.</summary>
    private sealed record Planned(StoredBooking Booking, RescheduleBookingRequest? Move, Stretch Time, int Index);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.RescheduleMultiServiceBookingRequest);
        var id = call.Id("multiServiceBookingId");
        var moves = asked.RescheduleBookingsInfo!.Select(info => Request(info, asked.FlowControlSettings)).ToList();
        foreach (var (i, move) in moves.Index())
            if (RescheduleBooking.Forbidden(call.Caller, move) is { } forbidden) return At(forbidden, i);
        await using var tx = db.Begin(call);
        tx.PinServicesOf(id);
        if ((await tx.LockMultiService(id, [], ct)).Members is not { } members || !members.BelongTo(call.Caller)) return new MultiServiceBookingNotFound(id);
        if (ServiceSequence.Unsent(members.Revisions, [.. moves.Select(m => (Guid.TryParse(m.BookingId, out var of) ? of : (Guid?)null, m.Revision))], all: false) is { } unsent) return unsent;
        if (moves.Count == 0) return new InvalidFields("rescheduleBookingsInfo", "MIN_SIZE", "must name a booking");
        var bound = !call.Caller.ManagesBookings || asked.FlowControlSettings?.IgnoreReschedulePolicy == false;
        if (bound && members.All.Any(b => !b.State.IsOver && !b.Rules.Reschedule.Allows(call.Now, b.Start))) return new BookingPolicyViolation(["reschedulePolicy"]);
        var planned = Plan(members, moves);
        if (planned.Failed(out var impossible)) return impossible;
        var moved = await Move(tx, planned.Value, asked, ct);
        if (moved.Failed(out var fault)) return fault;
        if (MultiServiceMembers.Break(moved.Value) is { } broken) return broken;
        return await tx.Commit(new MultiServiceMembers(id, moved.Value).Tell(asked.ReturnFullEntity), ct);
    }

    private static RescheduleBookingRequest Request(RescheduleBookingInfo info, RescheduleBookingFlowControlSettings? flow) => new()
    {
        BookingId = info.BookingId,
        Revision = info.Revision,
        Slot = info.Slot,
        TotalParticipants = info.TotalParticipants,
        ParticipantsChoices = info.ParticipantsChoices,
        BookedAddOns = info.BookedAddOns,
        FlowControlSettings = flow,
    };

    /// <summary>The members in their new order, each with the word whether another follows it.</summary>
    private static Result<List<Planned>> Plan(MultiServiceMembers members, List<RescheduleBookingRequest> moves)
    {
        var planned = new List<Planned>();
        foreach (var booking in members.All)
        {
            var index = moves.FindIndex(m => Guid.Parse(m.BookingId!) == booking.Id);
            if (index < 0) { planned.Add(new(booking, null, booking.Time, index)); continue; }
            if (RescheduleBooking.Missing(moves[index].Slot!) is { Count: > 0 } missing) return At(new InvalidFields(missing), index);
            var time = RescheduleBooking.Time(booking, moves[index].Slot!);
            if (time.Failed(out var badTime)) return At(badTime, index);
            planned.Add(new(booking, moves[index], Stretch.Of(time.Value.Start, time.Value.End), index));
        }
        planned.Sort((a, b) => a.Time.Start.CompareTo(b.Time.Start));
        if (ServiceSequence.Broken([.. planned.Select(p => (p.Time, ""))]) is { } broken) return broken;
        return planned.Select((p, i) => p with { Booking = p.Booking with { IsFollowed = i < planned.Count - 1 }, Move = p.Move ?? Stay(p.Booking, i < planned.Count - 1) }).ToList();
    }

    /// <summary>Who stays but is followed no more, or now is, takes its own slot anew, with the time kept free after it or without.</summary>
    private static RescheduleBookingRequest? Stay(StoredBooking booking, bool isFollowed)
    {
        if (booking.IsFollowed == isFollowed) return null;
        var slot = booking.Wire.BookedEntity!.Slot!;
        return new() { Slot = new() { StartDate = Wire.Timestamp(booking.Time.StartInstant), EndDate = Wire.Timestamp(booking.Time.EndInstant), Timezone = slot.Timezone } };
    }

    private async Task<Result<List<StoredBooking>>> Move(Tx tx, List<Planned> planned, RescheduleMultiServiceBookingRequest asked, CancellationToken ct)
    {
        foreach (var p in planned.Where(p => p.Move is not null))
        {
            await seats.Line.Freed(tx, p.Booking.Id, ct);
            tx.ReleaseHolds(p.Booking.Id);
        }
        var (after, message) = (new List<StoredBooking>(), asked.ParticipantNotification);
        foreach (var p in planned)
        {
            if (p.Move is null) { after.Add(p.Booking); continue; }
            var moved = await reschedule.Move(tx, p.Booking, p.Move with { FlowControlSettings = asked.FlowControlSettings }, ct);
            if (moved.Failed(out var fault)) return At(fault, p.Index);
            var next = moved.Value with { Notification = ConfirmAndDecline.Merged(p.Index < 0 ? null : message, p.Booking.Notification) };
            var bytes = tx.SaveBooking(next);
            if (p.Index < 0) tx.PublishUpdated(BookingRows.Fqdn, next.Id.ToString(), next.Revision, bytes);
            else { BookingEvents.Rescheduled(tx, next, p.Booking, asked.FlowControlSettings); message = null; }
            after.Add(next);
        }
        return after;
    }

    /// <summary>The refusal of one member's move, told of its place in the request.</summary>
    private static Fault At(Fault fault, int index) => fault is not InvalidFields { Violations.Count: > 0 } invalid || index < 0 ? fault
        : new InvalidFields([.. invalid.Violations.Select(v => v with { Field = $"rescheduleBookingsInfo[{index}].{v.Field}" })]);
}
