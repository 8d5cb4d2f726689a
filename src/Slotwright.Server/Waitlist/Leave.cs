using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>Leave Waitlist: the registration goes and its booking is canceled; seats kept for it go to who is next.</summary>
internal sealed class Leave(Db db, CancelBooking cancel)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(WaitlistJson.Wire.LeaveRequest);
        await using var tx = db.Begin(call);
        if (!Guid.TryParse(asked.RegistrationId, out var id) || await tx.LockBooking(id, ct) is not { } booking || !booking.BelongsTo(call.Caller) || await tx.Registration(id, ct) is not { } registered)
            return new RegistrationNotFound(asked.RegistrationId!);
        if (registered.Place != (WaitedSlot.Find(asked.WaitingResource!)?.Name ?? asked.WaitingResource)) return new InvalidFields("waitingResource", "VALIDATION", "is not what the registration waits for");
        if (registered.Status == RegistrationStatus.Enrolled) return new RegistrationEnrolled();
        if (!registered.Waits) tx.RemoveRegistration(id); // declined: it only stood on the list
        else if ((await cancel.Cancel(tx, booking, null, null, ct)).Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new LeaveResponse { RegistrationId = asked.RegistrationId, WaitingResource = asked.WaitingResource }, WaitlistJson.Wire.LeaveResponse), ct);
    }
}
