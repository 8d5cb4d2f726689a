using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Availability;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>
/// How a booking that waits is settled: facts under the booking's lock, the rule's decision, and the slot taken or given up,
/// in one transaction. When a rival wins the slot between the facts and the taking, the rule decides once more, knowing it.
/// </summary>
internal sealed class SlotSettlement(SiteDirectory sites, BusyBook busy, Seats seats)
{
    private readonly SeatSettlement withSeats = new(sites, seats);

    /// <summary>The rule: from "is the slot taken by another?" and the service to the booking's next state.</summary>
    public delegate Result<BookingState> Decide(bool taken, ServiceFacts service);

    public Task<Result<StoredBooking>> Settle(Tx tx, StoredBooking booking, Decide decide, CancellationToken ct) =>
        booking.Seats is { } target ? withSeats.Settle(tx, booking, target, decide, ct) : SettleAppointment(tx, booking, decide, ct);

    /// <summary>A booking on the waitlist takes the slot that is kept for it, or is free, and leaves the line.</summary>
    private async Task<Result<StoredBooking>> SettleAppointment(Tx tx, StoredBooking booking, Decide decide, CancellationToken ct)
    {
        var settled = await SettleSlot(tx, booking, decide, ct);
        if (booking.State.Status == BookingStatus.WaitingList && settled.Fault is null) await seats.Line.Leave(tx, WaitedSlots.NameOf(booking), booking.Id, settled.Value.Wire.Status!, ct);
        return settled;
    }

    private async Task<Result<StoredBooking>> SettleSlot(Tx tx, StoredBooking booking, Decide decide, CancellationToken ct)
    {
        var read = await SlotFacts.ReadInTurn(tx, sites, seats, booking.ServiceId, booking.Time, booking.Id, null, open: booking.Resource is null, ct);
        if (read.Failed(out var unknown)) return unknown;
        var facts = booking.IsFollowed ? read.Value.WithoutBuffer : read.Value;
        var place = SlotTime.Place(facts.Service, booking.Wire.BookedEntity!.Slot!.Location!.LocationType, booking.Wire.BookedEntity.Slot.Location.Id);
        var free = place is null ? [] : facts.Free(place, booking.Time, booking.Resource, anyHour: true);
        var taken = free.Count == 0 || free.Any(g => g.Count == 0);

        var decided = decide(taken, facts.Service);
        if (decided.Failed(out var refused)) return refused;
        busy.Changed(tx);
        var pendingHolds = facts.Service.PendingHolds;
        List<ResourceFacts>? got = null;
        if (decided.Value.HoldsSlot(pendingHolds) && !decided.Value.SharesSlot)
        {
            got = taken ? null : await SlotTaking.Take(tx, booking.Id, free, SlotTaking.WithBuffer(booking.Time, facts.Service), null, ct);
            if (got is null && (decided = decide(true, facts.Service)).Failed(out refused)) return refused;
        }
        if (facts.Own.Count > 0 && !decided.Value.HoldsSlot(pendingHolds)) await seats.Line.Freed(tx, booking.Id, ct);
        return await Apply(tx, booking.Next(decided.Value, tx.Now), facts, got, place, ct);
    }

    private static async Task<StoredBooking> Apply(Tx tx, StoredBooking next, SlotFacts facts, List<ResourceFacts>? got, SlotPlace? place, CancellationToken ct)
    {
        if (got is null && next.State.HoldsSlot(facts.Service.PendingHolds))
        {
            got = facts.Beside(place, next.Time, next.Resource);
            await SlotTaking.Share(tx, next.Id, got, SlotTaking.WithBuffer(next.Time, facts.Service), ct);
        }
        else if (got is null) tx.ReleaseHolds(next.Id);
        var shows = next.State.Status is BookingStatus.Pending or BookingStatus.Confirmed;
        var eventId = next.Wire.BookedEntity!.Slot!.EventId;
        if (!shows) { await SlotTaking.RemoveFromCalendar(tx, eventId, ct); return next; }
        if (eventId is not null) return next;
        var resources = got ?? facts.Beside(place, next.Time, next.Resource);
        eventId = SlotTaking.AddToCalendar(tx, facts.Service, next, resources);
        var slot = next.Wire.BookedEntity.Slot;
        return next with { Wire = resources.Count > 0 ? NewBooking.Bound(next.Wire, resources[0], eventId) : next.Wire with { BookedEntity = next.Wire.BookedEntity with { Slot = slot with { EventId = eventId } } } };
    }
}
