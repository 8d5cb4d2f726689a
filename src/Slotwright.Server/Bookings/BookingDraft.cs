using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using WireStatus = Slotwright.Contract.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>A booking as its caller wants it, after the checks that need no facts: shape, who may ask for what (behaviour/bookings.md 3, 4).</summary>
internal sealed record BookingDraft(CreateBookingRequest Request, Booking Wanted, Caller Caller)
{
    private static readonly TypeRule BookingType = ContractTable.Current.Types["Bookings/Booking"];

    public BookedSlot Slot => Wanted.BookedEntity!.Slot!;

    public Guid Service => SeatService ?? Guid.Parse(Slot.ServiceId!);

    /// <summary>What it wants seats on, when it is for a class or a course.</summary>
    public SeatTarget? Seats => SeatTarget.Of(Wanted.BookedEntity!);

    /// <summary>Whose class or course it is, once that is known.</summary>
    public Guid? SeatService { get; init; }

    /// <summary>The multi-service booking it is made as a part of, and whether another part follows.</summary>
    public (Guid Id, bool IsFollowed)? Member { get; init; }

    public Guid? Resource => Guid.TryParse(Wanted.BookedEntity!.Slot?.Resource?.Id, out var id) ? id : null;

    public bool SkipsAvailability => Request.FlowControlSettings?.SkipAvailabilityValidation == true;

    public bool SkipsConfirmation => Request.FlowControlSettings?.SkipBusinessConfirmation == true;

    public string Status => Wanted.Status ?? WireStatus.Created;

    public int Participants => Wanted.ParticipantsChoices is { } choices ? ChosenOptions.Participants(choices) : Wanted.TotalParticipants ?? 1;

    /// <summary>The customer as the form's own fields tell, once it was read.</summary>
    public ContactDetails? FormContact { get; init; }

    /// <summary>Until when a booking that takes nothing yet keeps its slot all the same.</summary>
    public Instant? KeepUntil { get; init; }

    public Guid? SlotHold => Request.SlotHoldId is { } id ? Guid.Parse(id) : null;

    public static Result<BookingDraft> Read(Call call)
    {
        var given = call.Body.GetProperty("booking");
        if (given.TryGetProperty("multiServiceBookingInfo", out var multi) && multi.ValueKind == JsonValueKind.Object)
            return new Refusal(FaultKind.Precondition, "CAN_NOT_CREATE_BOOKING_WITH_MULTI_SERVICE_BOOKING_INFO", "multiServiceBookingInfo is made by the multi-service operations only.");
        var draft = new BookingDraft(call.Read(BookingsJson.Wire.CreateBookingRequest), Documents.Clean(given, BookingType, BookingsJson.Wire.Booking), call.Caller);
        return draft.MissingFields() is { Count: > 0 } missing ? new InvalidFields(missing) : draft.Refused() is { } fault ? fault : draft;
    }

    private List<FieldViolation> MissingFields()
    {
        var found = new List<FieldViolation>();
        void Need(bool given, string field) { if (!given) found.Add(new("booking." + field, "must be given", "REQUIRED_FIELD")); }
        if (Wanted.BookedEntity is { Slot: null, Schedule: null } or null) found.Add(new("booking.bookedEntity", "must have a slot or a schedule", "REQUIRED_ONE_OF_FIELD"));
        if (Wanted is { TotalParticipants: null, ParticipantsChoices: null }) found.Add(new("booking.totalParticipants", "or participantsChoices must be given", "REQUIRED_ONE_OF_FIELD"));
        if (Wanted.BookedEntity?.Schedule is { } course) Need(Guid.TryParse(course.ScheduleId, out _), "bookedEntity.schedule.scheduleId");
        if (Wanted.BookedEntity?.Slot is not { } slot || SeatTarget.Of(Wanted.BookedEntity) is not null) return found;
        Need(Guid.TryParse(slot.ServiceId, out _), "bookedEntity.slot.serviceId");
        Need(slot.ScheduleId is not null, "bookedEntity.slot.scheduleId");
        Need(slot.StartDate is not null, "bookedEntity.slot.startDate");
        Need(slot.EndDate is not null, "bookedEntity.slot.endDate");
        Need(slot.Location?.LocationType is not (null or LocationType.Undefined), "bookedEntity.slot.location.locationType");
        return found;
    }

    private Fault? Refused()
    {
        var flow = Request.FlowControlSettings;
        if ((SkipsAvailability || SkipsConfirmation) && !Caller.OverridesAvailability) return new UnauthorizedOperation("skip the availability check or the business's confirmation");
        if (flow?.SkipSelectedPaymentOptionValidation == true && !Caller.Grant.Holds("BOOKINGS.MANAGE_PAYMENTS")) return new UnauthorizedOperation("skip the check of the payment option");
        if (flow?.SkipAddOnValidation == true && !Caller.Grant.Holds("BOOKINGS.MANAGE_ADDONS")) return new UnauthorizedOperation("skip the check of add-ons");
        if (Status == WireStatus.WaitingList) return new ValidationFailure("A booking comes to the waiting list through the waitlist only.");
        if (Status != WireStatus.Created && !(Caller.ManagesBookings && Status is WireStatus.Confirmed or WireStatus.Pending)) return new UnauthorizedOperation($"create a booking that is {Status}");
        if (SkipsAvailability && Seats is null && Resource is null && Status == WireStatus.Confirmed)
            return new Refusal(FaultKind.Precondition, "CAN_NOT_SKIP_AVAILABILITY_VALIDATION_IF_RESOURCE_NOT_PROVIDED", "Name the resource of a booking whose availability is not checked.");
        return ChosenOptions.Malformed(Wanted.ParticipantsChoices) ?? Conflict();
    }

    /// <summary>The form and the contact details may both be sent, as long as they speak of one person.</summary>
    private Refusal? Conflict() =>
        Request.FormSubmission is { } form && Wanted.ContactDetails?.Email is { } email && FormText(form, "email") is { } other && !string.Equals(email, other, StringComparison.OrdinalIgnoreCase)
            ? new(FaultKind.Invalid, "CONTACT_DETAILS_CONFLICT", "The form's e-mail is not that of contactDetails.") : null;

    /// <summary>Who the customer is: the form's answers when there is a form, else the contact details.</summary>
    public ContactDetails Contact => FormContact is { } mapped ? mapped with { ContactId = Wanted.ContactDetails?.ContactId } : Request.FormSubmission is { } form
        ? new() { ContactId = Wanted.ContactDetails?.ContactId, FirstName = FormText(form, "first_name"), LastName = FormText(form, "last_name"), Email = FormText(form, "email"), Phone = FormText(form, "phone") }
        : Wanted.ContactDetails ?? new();

    private static string? FormText(JsonElement form, string key) =>
        form.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The slot's start and end in the zone it names, or the business's.</summary>
    public Result<(Instant Start, Instant End, DateTimeZone Zone)> Time(DateTimeZone business) => SlotTime.Read(Slot.StartDate!, Slot.EndDate!, Slot.Timezone, business, "booking.bookedEntity.slot");
}
