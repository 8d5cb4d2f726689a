using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Who belongs to a multi-service booking: bookings join it and leave it, and keep the time they have.</summary>
internal sealed class MultiServiceMembership(Db db, BusyBook busy)
{
    /// <summary>Add Bookings To Multi Service Booking: bookings of the same customer with which it still is a sequence.</summary>
    public async Task<Result<Answer>> Add(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.AddBookingsToMultiServiceBookingRequest);
        var id = Guid.Parse(asked.MultiServiceBookingId!);
        var sent = Sent(asked.Bookings);
        await using var tx = db.Begin(call);
        var (members, joining) = await tx.LockMultiService(id, [.. sent.Select(s => s.Booking).OfType<Guid>()], ct);
        if (members is null) return new MultiServiceBookingNotFound(id);
        if (ServiceSequence.Unsent(joining.ToDictionary(b => b.Id, b => b.Revision), sent, all: false) is { } unsent) return unsent;
        if (joining.Select(b => Refused(b, members)).FirstOrDefault(f => f is not null) is { } refused) return refused;
        var whole = members.All.Concat(joining).OrderBy(b => b.Start).ToList();
        if (MultiServiceMembers.Break(whole) is { } broken) return broken;
        var after = new Dictionary<Guid, StoredBooking>();
        foreach (var booking in MultiServiceMembers.Followed(whole))
        {
            var joins = joining.Any(b => b.Id == booking.Id);
            if (joins || booking.IsFollowed && members.All.Any(b => b.Id == booking.Id && !b.IsFollowed)) after[booking.Id] = Join(tx, booking, id);
        }
        return await tx.Commit(MultiServiceMembers.Tell([.. joining.OrderBy(b => b.Start).Select(b => after[b.Id])], asked.ReturnFullEntity), ct);
    }

    /// <summary>Remove Bookings From Multi Service Booking: from its ends, or all that the caller may read. One that would be left alone is free, too.</summary>
    public async Task<Result<Answer>> Remove(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.RemoveBookingsFromMultiServiceBookingRequest);
        var id = Guid.Parse(asked.MultiServiceBookingId!);
        await using var tx = db.Begin(call);
        if ((await tx.LockMultiService(id, [], ct)).Members is not { } members) return new MultiServiceBookingNotFound(id);
        var sent = Sent(asked.Bookings);
        if (ServiceSequence.Unsent(members.Revisions, sent, all: false) is { } unsent) return unsent;
        var leaving = members.All.Where(b => sent.Count == 0 ? b.IsVisibleTo(call.Caller) : sent.Any(s => s.Booking == b.Id)).ToList();
        var staying = members.All.Except(leaving).ToList();
        if (staying.Count >= ServiceSequence.Fewest && MultiServiceMembers.Break(staying) is not null) return new ValidationFailure("Only the first and the last bookings can be removed: the others would have a gap between them.");
        var left = leaving.ConvertAll(b => Leave(tx, b));
        if (staying.Count < ServiceSequence.Fewest)
        {
            foreach (var alone in staying) Leave(tx, alone);
            tx.DeleteMultiService(id);
        }
        return await tx.Commit(MultiServiceMembers.Tell(left, asked.ReturnFullEntity), ct);
    }

    private static List<(Guid? Booking, string? Revision)> Sent(IReadOnlyList<BookingIdAndRevision>? bookings) =>
        [.. (bookings ?? []).Select(b => (Guid.TryParse(b.BookingId, out var id) ? id : (Guid?)null, b.Revision))];

    private static Fault? Refused(StoredBooking booking, MultiServiceMembers members)
    {
        if (booking.MultiService == members.Id) return new BookingAlreadyIncluded(booking.Id);
        if (booking.MultiService is not null) return new BookingInAnotherMultiService(booking.Id);
        if (booking.Seats is not null) return new ValidationFailure("Only appointments can be booked together.");
        if (booking.State.IsOver || members.All.Any(b => b.State.Status != booking.State.Status)) return new BookingToAddStatusNotValid(booking.State.Status, members.All[0].State.Status);
        return booking.Wire.ContactDetails?.ContactId == members.All[0].Wire.ContactDetails?.ContactId ? null : new ValidationFailure("All bookings must be for one customer.");
    }

    /// <summary>A member from now on; what was kept free after it is given up when another follows it.</summary>
    private StoredBooking Join(Tx tx, StoredBooking booking, Guid id)
    {
        var next = Save(tx, booking, new() { Id = id.ToString(), Type = MultiServiceBookingType.SequentialBookings });
        if (!booking.IsFollowed) return next;
        busy.Changed(tx);
        tx.EndHolds(booking);
        return next;
    }

    /// <summary>On its own from now on, with the time it has: whoever followed it may still be there.</summary>
    private static StoredBooking Leave(Tx tx, StoredBooking booking) => Save(tx, booking, null);

    private static StoredBooking Save(Tx tx, StoredBooking booking, MultiServiceBookingInfo? info)
    {
        var next = booking.Next(booking.State, tx.Now);
        next = next with { Wire = next.Wire with { MultiServiceBookingInfo = info } };
        tx.PublishUpdated(BookingRows.Fqdn, next.Id.ToString(), next.Revision, tx.SaveBooking(next));
        return next;
    }
}
