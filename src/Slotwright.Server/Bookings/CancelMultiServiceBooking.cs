using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>Cancel Multi Service Booking: all that is left of it, in one transaction.</summary>
internal sealed class CancelMultiServiceBooking(Db db, CancelBooking cancel)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.CancelMultiServiceBookingRequest);
        var flow = asked.FlowControlSettings;
        if (flow is { IgnoreCancellationPolicy: true } or { WaiveCancellationFee: true } && !call.Caller.ManagesBookings) return new UnauthorizedOperation("waive the cancellation policy");
        if (flow?.WithRefund == true) return new RefundNotAllowed();
        await using var tx = db.Begin(call);
        var id = call.Id("multiServiceBookingId");
        if ((await tx.LockMultiService(id, [], ct)).Members is not { } members || !members.BelongTo(call.Caller)) return new MultiServiceBookingNotFound(id);
        var bound = !call.Caller.ManagesBookings || flow?.IgnoreCancellationPolicy == false;
        if (bound && members.All.Any(b => !b.State.IsOver && !b.Rules.Cancellation.Allows(call.Now, b.Start))) return new BookingPolicyViolation(["cancellationPolicy"]);
        var canceled = await Cancel(tx, members, asked.ParticipantNotification, flow, ct);
        return canceled.Failed(out var fault) ? fault : await tx.Commit(canceled.Value.Tell(asked.ReturnFullEntity), ct);
    }

    /// <summary>Cancels the members that are locked; who may is the caller's to judge. The customer is written to once, about the first.</summary>
    public async Task<Result<MultiServiceMembers>> Cancel(Tx tx, MultiServiceMembers members, ParticipantNotification? notification, CancelBookingFlowControlSettings? flow, CancellationToken ct)
    {
        if (members.All.All(b => b.State.Status == BookingStatus.Declined)) return new AllBookingsAreAlready(BookingStatus.Declined);
        if (members.All.All(b => b.State.IsOver)) return new AllBookingsAreAlready(BookingStatus.Canceled);
        var after = new List<StoredBooking>();
        var message = notification;
        foreach (var booking in members.All)
        {
            if (booking.State.IsOver) { after.Add(booking); continue; }
            var canceled = await cancel.Cancel(tx, booking, message, flow, ct);
            if (canceled.Failed(out var fault)) return fault;
            after.Add(canceled.Value.Booking);
            message = null;
        }
        return members with { All = after };
    }
}
