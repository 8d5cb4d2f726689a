using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// How a booking of a class or a course is settled: facts, the rule's decision, and its seats taken or given back, in one transaction.
/// When the last seat goes to a rival between the facts and the taking, the rule decides once more, knowing it.
/// </summary>
internal sealed class SeatSettlement(SiteDirectory sites, Seats seats)
{
    /// <summary>A booking on the waitlist takes the seats that are kept for it, and leaves the line.</summary>
    public async Task<Result<StoredBooking>> Settle(Tx tx, StoredBooking booking, SeatTarget target, SlotSettlement.Decide decide, CancellationToken ct)
    {
        if (booking.State.Status != BookingStatus.WaitingList) return await Settle(tx, booking, await SeatFacts.ReadInTurn(tx, sites, seats, target, booking.Id, null, ct), 0, decide, ct);
        var kept = await seats.Line.KeptFor(tx, target.Id, booking.Id, ct);
        var settled = await Settle(tx, booking, await SeatFacts.Look(tx, sites, target, booking.Id, null, ct), kept, decide, ct);
        if (settled.Fault is null) await seats.Line.Leave(tx, target.Id, booking.Id, settled.Value.Wire.Status!, ct);
        return settled;
    }

    private async Task<Result<StoredBooking>> Settle(Tx tx, StoredBooking booking, SeatFacts facts, int kept, SlotSettlement.Decide decide, CancellationToken ct)
    {
        var target = facts.Target;
        if ((facts.Service ?? await facts.Catalog.Services.Find(booking.ServiceId, ct)) is not { } service) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {booking.ServiceId}.");
        var (inside, place) = (facts.Own is not null, facts.Exists ? facts.Place : new(target.Id, target.IsCourse ? null : booking.Start));
        var decided = decide(!inside && facts.Seats.Free(facts.Capacity) + kept < booking.Participants, service);
        if (decided.Failed(out var refused)) return refused;
        var next = booking.Next(decided.Value, tx.Now);
        if (inside) { await Stay(tx, facts.Own!, next, service, ct); return next; }
        if (!Holds(next) || await Enter(next)) return next;
        if ((decided = decide(true, service)).Failed(out refused)) return refused;
        next = booking.Next(decided.Value, tx.Now);
        return !Holds(next) || await Enter(next) ? next : BookSeats.Full(target, 0);

        bool Holds(StoredBooking b) => b.State.HoldsSlot(service.PendingHolds);
        Task<bool> Enter(StoredBooking b) => seats.Enter(tx, place, SeatParticipation.Of(tx, b, place), b.State.SharesSlot ? Seats.Unbounded : facts.Capacity, kept, ct);
    }

    /// <summary>Who had seats keeps them, now confirmed perhaps, or gives them back.</summary>
    private async Task Stay(Tx tx, Contract.Calendar.Participation own, StoredBooking next, ServiceFacts service, CancellationToken ct)
    {
        if (!next.State.HoldsSlot(service.PendingHolds)) { await seats.Leave(tx, own, ct); return; }
        var after = SeatParticipation.Next(tx, own, next);
        if (after.Status != own.Status) tx.SaveParticipation(after);
    }
}
