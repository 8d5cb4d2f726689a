using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Server.Bookings;

/// <summary>A booking as it is born: what the caller said, and what is filled in by us (behaviour/bookings.md 3).</summary>
internal static class NewBooking
{
    /// <param name="entity">What is booked: an appointment's slot, a class's session or a course's schedule.</param>
    /// <param name="end">When it is over; a course without end never is.</param>
    public static StoredBooking Of(Tx tx, Guid id, BookingDraft draft, ServiceFacts service, BookedEntity entity, Instant start, Instant? end, Guid contact)
    {
        var state = new BookingState(BookingWire.Status(draft.Status), PaymentStatus.Undefined, draft.SkipsAvailability, draft.SkipsConfirmation, false);
        var wire = draft.Wanted with
        {
            Id = id.ToString(),
            Revision = "1",
            CreatedDate = Wire.Timestamp(tx.Now),
            UpdatedDate = Wire.Timestamp(tx.Now),
            Status = draft.Status,
            PaymentStatus = BookingWire.Name(PaymentStatus.Undefined),
            SelectedPaymentOption = draft.Wanted.SelectedPaymentOption ?? SelectedPaymentOption.Undefined,
            DepositSelected = PaymentChoice.Deposit(draft, service),
            TotalParticipants = draft.Participants,
            StartDate = Wire.Timestamp(start),
            EndDate = end is { } over ? Wire.Timestamp(over) : null,
            CreatedBy = CreatedBy(draft.Caller, contact),
            ContactDetails = draft.Contact with { ContactId = contact.ToString() },
            FormId = BookingForm.IdOf(draft, service),
            FormSubmissionId = draft.Request.FormSubmission is null ? draft.Wanted.FormSubmissionId : Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString(),
            AdditionalFields = draft.Wanted.AdditionalFields ?? [],
            BookedAddOns = draft.Wanted.BookedAddOns ?? [],
            AppId = service.Document.AppId,
            CreatedByAppId = Schedules.BookingsApp,
            BookedEntity = entity,
            MultiServiceBookingInfo = draft.Member is { } member ? new() { Id = member.Id.ToString(), Type = MultiServiceBookingType.SequentialBookings } : null,
        };
        return new(id, 1, wire, state, service.PolicyDocument, draft.Request.ParticipantNotification, draft.Request.SendSmsReminder ?? true) { IsFollowed = draft.Member?.IsFollowed == true };
    }

    /// <summary>An appointment as it is booked.</summary>
    public static BookedEntity Appointment(BookingDraft draft, SlotFacts facts, SlotPlace place, Stretch time, DateTimeZone zone, ResourceFacts? named) => new()
    {
        Title = facts.Service.Document.Name,
        Tags = [SeatTarget.Individual],
        Slot = Slot(draft.Slot, facts.Service, place, time, zone, named) with { ResourceSelections = Selections.Of(facts.Service, draft.Slot.ResourceSelections, draft.Resource is null ? null : named) },
    };

    public static BookedSlot Slot(BookedSlot? wanted, ServiceFacts service, SlotPlace place, Stretch time, DateTimeZone zone, ResourceFacts? resource) => new()
    {
        ServiceId = service.Id.ToString(),
        ScheduleId = service.ScheduleId,
        StartDate = Wire.Local(time.StartInstant.InZone(zone).LocalDateTime),
        EndDate = Wire.Local(time.EndInstant.InZone(zone).LocalDateTime),
        Timezone = zone.Id,
        Resource = resource is null ? null : Tell(resource),
        Location = Told(place, wanted?.Location),
        ResourceSelections = wanted?.ResourceSelections,
    };

    /// <summary>The booking with the resource it got and its event on the calendar.</summary>
    public static Booking Bound(Booking booking, ResourceFacts resource, string eventId) => booking with
    {
        BookedEntity = booking.BookedEntity! with { Slot = booking.BookedEntity.Slot! with { Resource = Tell(resource), EventId = eventId } },
    };

    /// <summary>The customer's own address is theirs to say; the business's places speak for themselves.</summary>
    private static Location Told(SlotPlace place, Location? wanted) =>
        place.Type == "CUSTOMER" && wanted is not null ? SlotTime.Tell(place) with { Name = wanted.Name, FormattedAddress = wanted.FormattedAddress } : SlotTime.Tell(place);

    public static BookedResource Tell(ResourceFacts resource) =>
        new() { Id = resource.Id.ToString(), Name = resource.Name, ScheduleId = resource.EventsSchedule, Type = resource.Type.ToString() };

    private static CommonIdentificationData CreatedBy(Caller caller, Guid contact) => new()
    {
        ContactId = contact.ToString(),
        AnonymousVisitorId = Of(caller, CallerKind.Visitor),
        MemberId = Of(caller, CallerKind.Member),
        WixUserId = Of(caller, CallerKind.User),
        AppId = Of(caller, CallerKind.App),
    };

    private static string? Of(Caller caller, CallerKind kind) => caller.Kind == kind ? caller.Subject.ToString() : null;
}
