using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;
using RateType = Slotwright.Contract.Services.RateType;

namespace Slotwright.Server.Waitlist;

/// <summary>Book From Waitlist: who is offered seats takes them, or where they are open to all is as fast as anybody. A request for approval first where the service asks for it.</summary>
internal sealed class Enroll(Db db, Lines lines, SlotSettlement settlement)
{
    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(WaitlistJson.Wire.EnrollRequest);
        var name = call.Path.GetValueOrDefault("registrationId") ?? asked.RegistrationId!;
        await using var tx = db.Begin(call);
        if (!Guid.TryParse(name, out var id) || await tx.LockBooking(id, ct) is not { } booking || !booking.BelongsTo(call.Caller) || await tx.Registration(id, ct) is not { } registered) return new RegistrationNotFound(name);
        if (await lines.IsOver(tx, registered.Place, ct)) return new RegistrationNotSuggested();
        var settled = await settlement.Settle(tx, booking, (taken, service) => booking.State.Enroll(taken, service.NeedsApproval, service.Document.Payment?.RateType == RateType.NoFee), ct);
        if (settled.Failed(out var fault)) return fault;
        var next = settled.Value with { Notification = ConfirmAndDecline.Merged(asked.NotifyParticipants is { } told ? new() { NotifyParticipants = told } : null, booking.Notification) };
        if (next.State.Status == BookingStatus.Confirmed) BookingEvents.Confirmed(tx, next, booking.Wire.Status!, booking.Wire.PaymentStatus!);
        else BookingEvents.MarkedAsPending(tx, next, booking.Wire.Status!, booking.Wire.PaymentStatus!);
        tx.SaveBooking(next);
        return await tx.Commit(Answer.Of(new EnrollResponse { RegistrationId = id.ToString(), Booking = JsonSerializer.SerializeToElement(next.Wire, BookingsJson.Wire.Booking) }, WaitlistJson.Wire.EnrollResponse), ct);
    }
}
