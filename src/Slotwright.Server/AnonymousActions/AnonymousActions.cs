using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.BookingFees;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.BookingFees;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.AnonymousActions;

/// <summary>What the link in a message lets its reader do with a booking, without signing in (behaviour/bookings.md 9).</summary>
internal sealed class AnonymousActions(Db db, CancelBooking cancel, RescheduleBooking reschedule, OwedFees fees, Services.Services services)
{
    private readonly TokenBearers bearers = new(db);

    public void Map(Api api)
    {
        new AnonymousMultiService(db, bearers, new(db, cancel)).Map(api);
        api.On(Ops.Bookings.GetAnonymousActionToken, Token)
            .On(Ops.Bookings.BookingsGetBookingAnonymously, bearers.For(TokenSubject.Booking, Get))
            .On(Ops.Bookings.BookingsCancelBookingAnonymously, bearers.For(TokenSubject.Booking, Cancel))
            .On(Ops.Bookings.BookingsRescheduleBookingAnonymously, bearers.For(TokenSubject.Booking, Reschedule))
            .On(Ops.Bookings.GetServiceAnonymously, bearers.For(TokenSubject.Booking, Service));
    }

    /// <summary>Get Anonymous Action Token: for whoever may see the booking.</summary>
    private async Task<Result<Answer>> Token(Call call, CancellationToken ct)
    {
        var id = call.Id("bookingId");
        if (await db.Bookings(call.Site, [id], ct) is not [var booking] || !booking.IsVisibleTo(call.Caller)) return new BookingNotFound(id);
        return Answer.Of(new GetAnonymousActionTokenResponse { Token = await bearers.Token(call, TokenSubject.Booking, id, ct) }, BookingsJson.Wire.GetAnonymousActionTokenResponse);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var found = Usable(call, await db.Bookings(call.Site, [call.Caller.Booking!.Value], ct) is [var stored] ? stored : null);
        if (found.Failed(out var fault)) return fault;
        var booking = found.Value;
        var asksFees = call.Read(BookingsJson.Wire.V1GetBookingAnonymouslyRequest).Fields?.Contains(V1RequestedFields.BookingFees) == true;
        return Answer.Of(new V1GetBookingAnonymouslyResponse
        {
            Booking = booking.Wire,
            AllowedAnonymousActions = new() { Cancel = MayCancel(booking, call), Reschedule = MayMove(booking, call) },
            BookingFee = asksFees ? await Fee(call, booking, ct) : null,
        }, BookingsJson.Wire.V1GetBookingAnonymouslyResponse);
    }

    private async Task<Result<Answer>> Cancel(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var found = Usable(call, await tx.LockBooking(call.Caller.Booking!.Value, ct));
        if (found.Failed(out var fault)) return fault;
        var booking = found.Value;
        if (call.Read(BookingsJson.Wire.V1CancelBookingAnonymouslyRequest).Revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        if (!MayCancel(booking, call)) return new Refusal(FaultKind.Precondition, "BOOKING_CANNOT_BE_CANCELLED", "The booking cannot be canceled without signing in, or not any more.");
        var canceled = await cancel.Cancel(tx, booking, null, null, ct);
        return canceled.Failed(out var refused) ? refused : await tx.Commit(Answer.Wrap("booking", canceled.Value.Bytes), ct);
    }

    /// <summary>Its participants are always told.</summary>
    private async Task<Result<Answer>> Reschedule(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.V1RescheduleBookingAnonymouslyRequest);
        await using var tx = db.Begin(call);
        tx.PinServiceOf(call.Caller.Booking!.Value);
        var found = Usable(call, await tx.LockBooking(call.Caller.Booking!.Value, ct));
        if (found.Failed(out var fault)) return fault;
        var booking = found.Value;
        if (asked.Revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        if (!MayMove(booking, call)) return new Refusal(FaultKind.Precondition, "RESCHEDULING_NOT_ALLOWED", "The booking cannot be moved without signing in, or not any more.");
        var moved = await reschedule.Reschedule(tx, booking, new() { Slot = asked.Slot, Revision = asked.Revision, ParticipantNotification = new() { NotifyParticipants = true } }, ct);
        return moved.Failed(out var refused) ? refused : await tx.Commit(Answer.Wrap("booking", moved.Value), ct);
    }

    /// <summary>Get Service Anonymously: the service that was booked.</summary>
    private async Task<Result<Answer>> Service(Call call, CancellationToken ct)
    {
        var found = Usable(call, await db.Bookings(call.Site, [call.Caller.Booking!.Value], ct) is [var stored] ? stored : null);
        if (found.Failed(out var fault)) return fault;
        return await services.Shown(call.Site, found.Value.ServiceId, ServiceDetails.AskedFor(call, "fields"), ct) is { } service
            ? Answer.Wrap("service", service) : services.NotFound(found.Value.ServiceId);
    }

    /// <summary>The booking, as long as the token is good for it.</summary>
    private static Result<StoredBooking> Usable(Call call, StoredBooking? booking) =>
        booking is null ? new BookingNotFound(call.Caller.Booking!.Value) : ActionToken.IsOver(booking, call.Now) ? new InvalidToken() : booking;

    private static bool MayCancel(StoredBooking booking, Call call) => booking.MultiService is null && booking.Rules.Cancellation.Anonymously && BookingDetails.Allowed(booking, call.Now).Cancel == true;

    private static bool MayMove(StoredBooking booking, Call call) => booking.MultiService is null && booking.Rules.Reschedule.Anonymously && BookingDetails.Allowed(booking, call.Now).Reschedule == true;

    private async Task<Contract.Bookings.BookingFee?> Fee(Call call, StoredBooking booking, CancellationToken ct)
    {
        if (!(await fees.Of(call, [booking], ct)).TryGetValue(booking.Id, out var fee)) return null;
        return JsonSerializer.SerializeToElement(await fees.Tell(call.Site, booking, fee, ct), BookingFeesJson.Wire.BookingFee).Deserialize(BookingsJson.Wire.BookingFee);
    }
}
