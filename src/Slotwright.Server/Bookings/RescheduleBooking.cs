using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>Reschedule Booking: to another slot of the same service. The booking's own slot is no rival of its new one, and is given back only if the new one is got.</summary>
internal sealed class RescheduleBooking(Db db, SiteDirectory sites, BusyBook busy, Seats seats)
{
    private readonly MoveSeats withSeats = new(sites, seats);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.RescheduleBookingRequest);
        if (Forbidden(call.Caller, asked) is { } forbidden) return forbidden;
        await using var tx = db.Begin(call);
        var id = call.Id("bookingId");
        tx.PinServiceOf(id);
        if (await tx.LockBooking(id, ct) is not { } booking || !booking.BelongsTo(call.Caller)) return new BookingNotFound(id);
        if (asked.Revision != Wire.Revision(booking.Revision)) return new RevisionMismatch(booking.Revision);
        var moved = await Reschedule(tx, booking, asked, ct);
        return moved.Failed(out var fault) ? fault : await tx.Commit(BookingRows.Answer(moved.Value), ct);
    }

    /// <summary>Moves a booking under its lock, its service pinned, and tells it.</summary>
    public async Task<Result<byte[]>> Reschedule(Tx tx, StoredBooking booking, RescheduleBookingRequest asked, CancellationToken ct)
    {
        if (booking.MultiService is { } whole) return new NotAllowedInMultiService(whole);
        var moved = booking.Seats is { } from ? await withSeats.Move(tx, booking, from, Counted(asked), ct) : await Move(tx, booking with { IsFollowed = false }, asked, ct);
        if (moved.Failed(out var fault)) return fault;
        var next = moved.Value with { Notification = ConfirmAndDecline.Merged(asked.ParticipantNotification, booking.Notification) };
        BookingEvents.Rescheduled(tx, next, booking, asked.FlowControlSettings);
        return tx.SaveBooking(next);
    }

    /// <summary>What this caller may not ask of a move, or nobody can.</summary>
    public static Fault? Forbidden(Caller caller, RescheduleBookingRequest asked)
    {
        var flow = asked.FlowControlSettings;
        if ((flow?.SkipAvailabilityValidation == true || flow?.SkipBusinessConfirmation == true) && !caller.OverridesAvailability) return new UnauthorizedOperation("skip the availability check or the business's confirmation");
        if (flow?.IgnoreReschedulePolicy == true && !caller.ManagesBookings) return new UnauthorizedOperation("ignore the reschedule policy");
        if (asked.TotalParticipants < 1) return new InvalidFields("totalParticipants", "MIN", "must be at least 1");
        if (asked.BookedAddOns is { Count: > 0 }) return new Refusal(FaultKind.Precondition, "ADD_ON_CHANGES_NOT_ALLOWED", "A booking keeps the add-ons it was made with.");
        return ChosenOptions.Malformed(asked.ParticipantsChoices);
    }

    /// <summary>Moves a booking that is locked; who may move it at all is the caller's to judge.</summary>
    public async Task<Result<StoredBooking>> Move(Tx tx, StoredBooking booking, RescheduleBookingRequest asked, CancellationToken ct)
    {
        var (old, slot) = (booking.Wire.BookedEntity!.Slot!, asked.Slot!);
        if (slot.ServiceId is { } service && !string.Equals(service, old.ServiceId, StringComparison.OrdinalIgnoreCase)) return new ValidationFailure("A booking can be moved to a slot of its own service only.");
        if (Missing(slot) is { Count: > 0 } missing) return new InvalidFields(missing);
        asked = Counted(asked);
        var time = Time(booking, slot);
        if (time.Failed(out var badTime)) return badTime;
        var stretch = Stretch.Of(time.Value.Start, time.Value.End);
        // A package has given up its time already and is taking other time: nobody comes in between.
        var read = booking.MultiService is null ? await SlotFacts.ReadInTurn(tx, sites, seats, booking.ServiceId, stretch, booking.Id, null, open: true, ct) : await SlotFacts.Read(tx, sites, booking.ServiceId, stretch, booking.Id, null, open: true, ct);
        if (read.Failed(out var unknown)) return unknown;
        var facts = booking.IsFollowed ? read.Value.WithoutBuffer : read.Value;
        var skips = asked.FlowControlSettings?.SkipAvailabilityValidation == true;
        if (Refused(booking, facts, asked, stretch, tx) is { } refused) return refused;
        var choices = asked.ParticipantsChoices ?? (asked.TotalParticipants is null ? booking.Wire.ParticipantsChoices : null);
        if (ChosenOptions.Refused(choices, facts.Service, ChosenAddOns.Bare(stretch, booking.Wire), Guid.TryParse(slot.Resource?.Id, out var server) ? server : null) is { } unfit) return unfit;
        var decided = booking.State.Reschedule(!tx.Call.Caller.ManagesBookings, facts.Service.NeedsApproval, skips, asked.FlowControlSettings?.SkipBusinessConfirmation == true);
        if (decided.Failed(out var over)) return over;
        if (SlotTime.Place(facts.Service, slot.Location?.LocationType ?? old.Location!.LocationType, slot.Location?.Id ?? old.Location!.Id) is not { } place) return new ValidationFailure("The service is not given at the slot's location.");
        var resource = Guid.TryParse(slot.Resource?.Id, out var named) ? named : (Guid?)null;
        if (resource is { } chosen && !facts.Catalog.Resources.ContainsKey(chosen)) return new ResourceNotFound(chosen);
        var promised = (resource ?? booking.Resource) is { } who ? facts.Catalog.Resources.GetValueOrDefault(who) : null;
        if (Selections.Refused(slot.ResourceSelections, promised) is { } unkept) return unkept;
        var keeps = resource ?? (skips ? booking.Resource : null);
        var free = skips ? [.. facts.Beside(place, stretch, keeps).Select(r => new List<ResourceFacts> { r })] : Preferred(facts.Free(place, stretch, resource), [booking.Resource ?? Guid.Empty]);
        if (free.Count == 0 || free.Any(g => g.Count == 0)) return new SlotNotAvailable("nobody who could serve it is free");
        return await Take(tx, booking, decided.Value, facts, free, Slot(old, facts, place, stretch, time.Value.Zone, resource, booking.Resource is { } now ? free.SelectMany(g => g).FirstOrDefault(r => r.Id == now) ?? free[0][0] : null), stretch, asked.TotalParticipants, choices, ct);
    }

    private static RescheduleBookingRequest Counted(RescheduleBookingRequest asked) =>
        asked.ParticipantsChoices is { } mixed ? asked with { TotalParticipants = ChosenOptions.Participants(mixed) } : asked;

    /// <summary>The new slot's start and end in the zone it names, or the old one's.</summary>
    public static Result<(NodaTime.Instant Start, NodaTime.Instant End, NodaTime.DateTimeZone Zone)> Time(StoredBooking booking, V2Slot slot) =>
        SlotTime.Read(slot.StartDate!, slot.EndDate!, slot.Timezone ?? booking.Wire.BookedEntity!.Slot!.Timezone, Zones.Find(booking.Wire.BookedEntity!.Slot!.Timezone!)!, "slot");

    public static List<FieldViolation> Missing(V2Slot slot)
    {
        var found = new List<FieldViolation>();
        if (slot.StartDate is null) found.Add(new("slot.startDate", "must be given", "REQUIRED_FIELD"));
        if (slot.EndDate is null) found.Add(new("slot.endDate", "must be given", "REQUIRED_FIELD"));
        return found;
    }

    /// <summary>Customers move within the policy they booked under; the new slot also meets the rules of booking it now.</summary>
    private static Fault? Refused(StoredBooking booking, SlotFacts facts, RescheduleBookingRequest asked, Stretch time, Tx tx)
    {
        var caller = tx.Call.Caller;
        if (asked.TotalParticipants > (facts.Service.Document.DefaultCapacity ?? 1)) return new SessionCapacityExceeded(facts.Service.Document.DefaultCapacity ?? 1);
        if (asked.FlowControlSettings?.SkipAvailabilityValidation != true && SlotTime.WrongLength(facts.Service, time, [ChosenAddOns.Minutes(booking.Wire)]) is { } wrong) return wrong;
        var bound = !caller.ManagesBookings || asked.FlowControlSettings?.IgnoreReschedulePolicy == false;
        if (bound && !booking.State.IsOver && !booking.Rules.Reschedule.Allows(tx.Now, booking.Start)) return new BookingPolicyViolation(["reschedulePolicy"]);
        if (caller.ManagesBookings) return null;
        var broken = facts.Service.Policy.Violations(tx.Now, time.StartInstant, facts.Service.OnlineBooking);
        return broken.Any ? new BookingPolicyViolation([.. broken.Names]) : null;
    }

    /// <summary>Who serves the booking now goes on serving it, if free.</summary>
    private static List<List<ResourceFacts>> Preferred(List<List<ResourceFacts>> free, IReadOnlyCollection<Guid> current) =>
        [.. free.Select(group => group.OrderByDescending(r => current.Contains(r.Id)).ToList())];

    private static BookedSlot Slot(BookedSlot old, SlotFacts facts, SlotPlace place, Stretch time, NodaTime.DateTimeZone zone, Guid? resource, ResourceFacts? current)
    {
        var named = resource is { } id ? facts.Catalog.Resources[id] : null;
        var stays = current is null || Guid.TryParse(old.Resource?.Id, out var before) && before == current.Id; // else whoever was asked for is not who comes
        return NewBooking.Slot(old, facts.Service, place, time, zone, named ?? current) with { ResourceSelections = Selections.Of(facts.Service, stays ? old.ResourceSelections : null, named) };
    }

    private async Task<Result<StoredBooking>> Take(Tx tx, StoredBooking booking, BookingState state, SlotFacts facts, List<List<ResourceFacts>> free, BookedSlot slot, Stretch time, int? participants, ParticipantChoices? choices, CancellationToken ct)
    {
        busy.Changed(tx);
        await seats.Line.Freed(tx, booking.Id, ct);
        var next = booking.Next(state, tx.Now);
        next = next with
        {
            Wire = next.Wire with
            {
                StartDate = Wire.Timestamp(time.StartInstant),
                EndDate = Wire.Timestamp(time.EndInstant),
                TotalParticipants = participants ?? next.Wire.TotalParticipants,
                ParticipantsChoices = choices,
                BookedEntity = next.Wire.BookedEntity! with { Slot = slot },
            },
        };
        var before = await SlotTaking.RemoveFromCalendar(tx, booking.Wire.BookedEntity!.Slot!.EventId, ct);
        var during = SlotTaking.WithBuffer(time, facts.Service);
        free = Preferred(free, before);
        List<ResourceFacts>? got = [.. free.Select(g => g[0])];
        if (!state.HoldsSlot(facts.Service.PendingHolds)) tx.ReleaseHolds(booking.Id);
        else if (state.SharesSlot) await SlotTaking.Share(tx, booking.Id, got, during, ct);
        else if ((got = await SlotTaking.Take(tx, booking.Id, free, during, null, ct)) is null) return new SlotNotAvailable("somebody else has just taken it");
        if (state.Status is not (BookingStatus.Pending or BookingStatus.Confirmed)) return next;
        return next with { Wire = NewBooking.Bound(next.Wire, got[0], SlotTaking.AddToCalendar(tx, facts.Service, next, got)) };
    }
}
