using Slotwright.Contract.Bookings;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>
/// Register To Waitlist, for an appointment (ours): while everybody who could give it is taken, the customer stands in line for that
/// time, named as <see cref="WaitedSlot"/> spells it. Where the service is given at several places, it is waited for at the first.
/// </summary>
internal sealed class RegisterSlot(SiteDirectory sites, CreateBooking create, Lines lines)
{
    public async Task<Result<Guid>> Run(Tx tx, RegisterRequest asked, Booking wanted, CancellationToken ct)
    {
        if (WaitedSlot.Find(asked.WaitingResource!) is not { } slot) return new InvalidFields("waitingResource", "FORMAT", "names no appointment: appointment:serviceId:20310602T090000Z:20310602T100000Z, and :resourceId for somebody in particular");
        var entity = await Entity(tx, slot, ct);
        if (entity.Failed(out var unknown)) return unknown;
        var request = new CreateBookingRequest { Booking = wanted with { BookedEntity = entity.Value } };
        var booked = await create.BookSlot(tx, new(request, request.Booking, tx.Call.Caller), ct, async (tx, booking, facts, place, ct) =>
            Presentation.Wrong(asked, slot.Time.StartInstant, slot.Time.EndInstant, facts.Catalog.Site.Zone) ?? await lines.Join(tx, booking, facts, place, ct));
        return booked.Map(made => made.Booking.Id);
    }

    private async Task<Result<BookedEntity>> Entity(Tx tx, WaitedSlot slot, CancellationToken ct)
    {
        var service = await (await sites.Catalog(tx.Site, ct)).Services.Find(slot.Service, ct) ?? await (await sites.Current(tx, ct)).Services.Find(slot.Service, ct);
        if (service is null) return new Refusal(FaultKind.NotFound, "SERVICE_NOT_FOUND", $"There is no service {slot.Service}.");
        if (!service.IsAppointment) return new Refusal(FaultKind.Precondition, "SESSION_NOT_FOUND", $"The service is a {service.Document.Type}: its sessions are waited for by their own ids.");
        if (SlotLines.PlaceOf(service) is not { } place) return new ValidationFailure("The service is given nowhere.");
        return new BookedEntity
        {
            Slot = new()
            {
                ServiceId = service.Id.ToString(),
                ScheduleId = service.ScheduleId,
                StartDate = Wire.Timestamp(slot.Time.StartInstant),
                EndDate = Wire.Timestamp(slot.Time.EndInstant),
                Location = SlotTime.Tell(place),
                Resource = slot.Resource is { } named ? new() { Id = named.ToString() } : null,
            },
        };
    }
}
