using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.AnonymousActions;

/// <summary>What a link lets its reader do with services booked together: see them and cancel them as one.</summary>
internal sealed class AnonymousMultiService(Db db, TokenBearers bearers, CancelMultiServiceBooking cancel)
{
    public void Map(Api api) => api.On(Ops.Bookings.GetAnonymousActionTokenForMultiServiceBooking, Token)
        .On(Ops.Bookings.GetMultiServiceBookingAnonymously, bearers.For(TokenSubject.MultiServiceBooking, Get))
        .On(Ops.Bookings.CancelMultiServiceBookingAnonymously, bearers.For(TokenSubject.MultiServiceBooking, Cancel));

    /// <summary>For whoever may see all of the bookings.</summary>
    private async Task<Result<Answer>> Token(Call call, CancellationToken ct)
    {
        var id = call.Id("multiServiceBookingId");
        if (await Find(call.Site, id, ct) is not { } members || !members.All.All(b => b.IsVisibleTo(call.Caller))) return new MultiServiceBookingNotFound(id);
        return Answer.Of(new GetAnonymousActionTokenForMultiServiceBookingResponse { Token = await bearers.Token(call, TokenSubject.MultiServiceBooking, id, ct) }, BookingsJson.Wire.GetAnonymousActionTokenForMultiServiceBookingResponse);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var found = Usable(call, await Find(call.Site, call.Caller.Booking!.Value, ct));
        return found.Map(members => Answer.Of(new GetMultiServiceBookingAnonymouslyResponse
        {
            MultiServiceBooking = new() { Id = members.Id.ToString(), Bookings = [.. members.All.Select(b => new BookingResult { BookingId = b.Id.ToString(), Booking = b.Wire })] },
            AllowedAnonymousActions = new() { Cancel = MayCancel(members, call), Reschedule = false },
        }, BookingsJson.Wire.GetMultiServiceBookingAnonymouslyResponse));
    }

    private async Task<Result<Answer>> Cancel(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var found = Usable(call, (await tx.LockMultiService(call.Caller.Booking!.Value, [], ct)).Members);
        if (found.Failed(out var fault)) return fault;
        if (!MayCancel(found.Value, call)) return new Refusal(FaultKind.Precondition, "BOOKING_CANNOT_BE_CANCELLED", "The bookings cannot be canceled without signing in, or not any more.");
        var canceled = await cancel.Cancel(tx, found.Value, null, null, ct);
        return canceled.Failed(out var refused) ? refused : await tx.Commit(canceled.Value.Tell(full: true), ct);
    }

    private async Task<MultiServiceMembers?> Find(Guid site, Guid id, CancellationToken ct) => (await db.MultiServices(site, [id], ct)).GetValueOrDefault(id);

    /// <summary>The bookings, as long as the token is good for one of them.</summary>
    private static Result<MultiServiceMembers> Usable(Call call, MultiServiceMembers? members) =>
        members is null ? new MultiServiceBookingNotFound(call.Caller.Booking!.Value) : members.All.All(b => ActionToken.IsOver(b, call.Now)) ? new InvalidToken() : members;

    private static bool MayCancel(MultiServiceMembers members, Call call) =>
        members.All.All(b => b.Rules.Cancellation.Anonymously) && MultiServiceBookings.Allowed(members, call.Now).Cancel == true;
}
