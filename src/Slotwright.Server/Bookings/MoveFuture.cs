using Slotwright.Contract.Bookings;
using Slotwright.Contract.Services;
using Slotwright.Server.Availability;
using Slotwright.Server.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>When a service leaves a place, its appointments to come there are moved to another one; those at the customer's stay, and sessions move by themselves.</summary>
internal static class MoveFuture
{
    public static async Task Run(Tx tx, Guid service, ServiceMove move, CancellationToken ct)
    {
        var left = move.From.Select(SlotPlace.Of).Select(p => p.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var place = SlotTime.Tell(SlotPlace.Of(move.To));
        foreach (var booking in await tx.LockFuture(service, ct))
            if (booking.Seats is null && booking.Wire.BookedEntity?.Slot is { Location: { LocationType: not LocationType.Custom, Id: { } at } } slot && left.Contains(at))
                await Move(tx, booking, slot, place, move.Notification, ct);
    }

    public static ParticipantNotification? Told(V2ParticipantNotification? message) =>
        message is null ? null : new() { NotifyParticipants = message.NotifyParticipants, Message = message.Message };

    private static async Task Move(Tx tx, StoredBooking booking, BookedSlot slot, Location place, V2ParticipantNotification? message, CancellationToken ct)
    {
        var next = booking.Next(booking.State, tx.Now);
        next = next with
        {
            Notification = ConfirmAndDecline.Merged(Told(message), booking.Notification),
            Wire = next.Wire with { BookedEntity = next.Wire.BookedEntity! with { Slot = slot with { Location = place } } },
        };
        await SlotTaking.MoveOnCalendar(tx, slot.EventId, place, ct);
        tx.PublishUpdated(BookingRows.Fqdn, next.Id.ToString(), next.Revision, tx.SaveBooking(next), BookingEvents.BookedBefore(booking));
    }
}
