using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Update Number Of Participants, of a class or a course: more are let in if they fit, fewer make room for others (behaviour/bookings.md 7).</summary>
internal sealed class ResizeBooking(Db db, SiteDirectory sites, Seats seats)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.UpdateNumberOfParticipantsRequest);
        if (asked is { TotalParticipants: null, ParticipantsChoices: null }) return new InvalidFields("totalParticipants", "REQUIRED_ONE_OF_FIELD", "or participantsChoices must be given");
        if (asked.ParticipantsChoices is null && asked.TotalParticipants < 1) return new InvalidFields("totalParticipants", "MIN", "must be at least 1");
        if (ChosenOptions.Malformed(asked.ParticipantsChoices) is { } malformed) return malformed;
        await using var tx = db.Begin(call);
        var id = call.Id("bookingId");
        if (await tx.LockBooking(id, ct) is not { } booking || !booking.BelongsTo(call.Caller)) return new BookingNotFound(id);
        if (asked.Revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        var resized = await Resize(tx, booking, asked, ct);
        if (resized.Failed(out var fault)) return fault;
        BookingEvents.Resized(tx, resized.Value, booking);
        return await tx.Commit(BookingRows.Answer(tx.SaveBooking(resized.Value)), ct);
    }

    private async Task<Result<StoredBooking>> Resize(Tx tx, StoredBooking booking, UpdateNumberOfParticipantsRequest asked, CancellationToken ct)
    {
        if (booking.Seats is not { } target) return new ValidationFailure("The number of participants of an appointment cannot be changed.");
        var facts = await SeatFacts.ReadInTurn(tx, sites, seats, target, booking.Id, null, ct);
        if (facts.Service is not { } service || !facts.Exists) return BookSeats.NotFound(target);
        var decided = booking.State.Resize();
        if (decided.Failed(out var over)) return over;
        if (ChosenOptions.Refused(asked.ParticipantsChoices, service, facts.Time, null) is { } unfit) return unfit;
        var choices = asked.ParticipantsChoices;
        var next = booking.Next(decided.Value, tx.Now);
        next = next with { Wire = next.Wire with { TotalParticipants = choices is null ? asked.TotalParticipants : ChosenOptions.Participants(choices), ParticipantsChoices = choices } };
        if (!tx.Call.Caller.ManagesBookings && next.Participants > service.Policy.MaxParticipants) return new BookingPolicyViolation(["maxParticipantsPerBooking"]);
        var (lacks, free) = (next.Participants - (facts.Own?.PartySize ?? 0), facts.Seats.Free(facts.Capacity)); // who waits to be confirmed has none yet
        if (next.Participants > booking.Participants && lacks > free && !booking.State.SharesSlot) return BookSeats.Full(target, free);
        if (facts.Own is { } own && !await seats.Resize(tx, facts.Place, own, SeatParticipation.Next(tx, own, next), next.State.SharesSlot ? Seats.Unbounded : facts.Capacity, ct)) return BookSeats.Full(target, 0);
        return next;
    }
}
