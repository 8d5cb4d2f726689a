using Slotwright.Domain;
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
    public async Task<Result<StoredBooking>> Settle(Tx tx, StoredBooking booking, SeatTarget target, SlotSettlement.Decide decide, CancellationToken ct)
    {
        var facts = await SeatFacts.Read(tx, sites, target, booking.Id, null, ct);
        if ((facts.Service ?? await facts.Catalog.Services.Find(booking.ServiceId, ct)) is not { } service) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {booking.ServiceId}.");
        var (inside, place) = (facts.Own is not null, facts.Exists ? facts.Place : new(target.Id, target.IsCourse ? null : booking.Start));
        var decided = decide(!inside && facts.Seats.Free(facts.Capacity) < booking.Participants, service);
        if (decided.Failed(out var refused)) return refused;
        var next = booking.Next(decided.Value, tx.Now);
        if (inside) { await Stay(tx, facts.Own!, next, service, ct); return next; }
        if (!Holds(next) || await Enter(next)) return next;
        if ((decided = decide(true, service)).Failed(out refused)) return refused;
        next = booking.Next(decided.Value, tx.Now);
        return !Holds(next) || await Enter(next) ? next : BookSeats.Full(target, 0);

        bool Holds(StoredBooking b) => b.State.HoldsSlot(service.PendingHolds);
        Task<bool> Enter(StoredBooking b) => seats.Enter(tx, place, SeatParticipation.Of(tx, b, place), b.State.SharesSlot ? Seats.Unbounded : facts.Capacity, 0, ct);
    }

    /// <summary>Who had seats keeps them, now confirmed perhaps, or gives them back.</summary>
    private async Task Stay(Tx tx, Contract.Calendar.Participation own, StoredBooking next, ServiceFacts service, CancellationToken ct)
    {
        if (!next.State.HoldsSlot(service.PendingHolds)) { await seats.Leave(tx, own, ct); return; }
        var after = SeatParticipation.Next(tx, own, next);
        if (after.Status != own.Status) tx.SaveParticipation(after);
    }
}
