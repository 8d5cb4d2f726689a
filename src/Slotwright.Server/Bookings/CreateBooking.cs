using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Calendar;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using WireStatus = Slotwright.Contract.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>
/// Create Booking. A CREATED booking is checked but takes nothing (unless a slot hold is used up for it); one born PENDING or
/// CONFIRMED takes its slot, or its seats (see <see cref="BookSeats"/>), in the same transaction.
/// </summary>
internal sealed class CreateBooking(Db db, SiteDirectory sites, BusyBook busy, Seats seats)
{
    private readonly BookSeats withSeats = new(sites, seats);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var (tx, result) = await Book(call, ct);
        await using (tx)
            return result.Failed(out var fault) ? fault : await tx!.Commit(BookingRows.Answer(result.Value.Bytes), ct);
    }

    /// <summary>Makes the booking in a transaction that the caller commits.</summary>
    public async Task<(Tx? Tx, Result<(Guid Id, byte[] Bytes)> Result)> Book(Call call, CancellationToken ct)
    {
        var draft = BookingDraft.Read(call);
        if (draft.Failed(out var malformed)) return (null, malformed);
        var tx = db.Begin(call);
        return (tx, await Book(tx, draft.Value, ct));
    }

    /// <summary>Makes one booking of any kind within a transaction.</summary>
    public async Task<Result<(Guid Id, byte[] Bytes)>> Book(Tx tx, BookingDraft draft, CancellationToken ct) =>
        draft.Seats is null ? (await BookSlot(tx, draft, ct)).Map(booked => (booked.Booking.Id, booked.Bytes)) : await withSeats.Book(tx, draft, ct);

    /// <summary>How a booking that waits gets into line for its slot.</summary>
    public delegate Task<Fault?> Entry(Tx tx, StoredBooking booking, SlotFacts facts, SlotPlace place, CancellationToken ct);

    /// <summary>Makes one appointment within a transaction.</summary>
    public async Task<Result<(StoredBooking Booking, byte[] Bytes)>> BookSlot(Tx tx, BookingDraft draft, CancellationToken ct, Entry? wait = null)
    {
        var read = draft.Time((await sites.Catalog(tx.Site, ct)).Site.Zone);
        if (read.Failed(out var badTime)) return badTime;
        return await BookSlot(tx, draft, Stretch.Of(read.Value.Start, read.Value.End), read.Value.Zone, wait, ct);
    }

    private async Task<Result<(StoredBooking, byte[])>> BookSlot(Tx tx, BookingDraft draft, Stretch time, NodaTime.DateTimeZone zone, Entry? wait, CancellationToken ct)
    {
        // Facts, read in this transaction.
        var answered = await BookingForm.Judge(tx, sites, draft, ct);
        if (answered.Failed(out var badAnswers)) return badAnswers;
        draft = answered.Value;
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        tx.PinService(draft.Service);
        var read = await SlotFacts.ReadInTurn(tx, sites, seats, draft.Service, time, draft.SlotHold ?? id, draft.Contact.Email, open: draft.Resource is null && (draft.Status != WireStatus.Created || draft.KeepUntil is not null), ct);
        if (read.Failed(out var unknown)) return unknown;
        var facts = draft.Member?.IsFollowed == true ? read.Value.WithoutBuffer : read.Value;
        var extended = await ChosenAddOns.Judge(tx, draft, facts.Service, ct);
        if (extended.Failed(out var badAddOns)) return badAddOns;
        draft = extended.Value;
        var place = SlotTime.Place(facts.Service, draft.Slot.Location!.LocationType, draft.Slot.Location.Id);
        if (Refused(draft, facts, place, time, tx.Now) is { } refused) return refused;
        var held = await UseHold(tx, draft, time, id, ct);
        if (held.Failed(out var noHold)) return noHold;

        // Decision: is somebody free, and does the booking take them at once?
        var named = (draft.Resource ?? held.Value) is { } resource ? facts.Catalog.Resources.GetValueOrDefault(resource) : null;
        var free = draft.SkipsAvailability ? [.. facts.Beside(place, time, draft.Resource).Select(r => new List<ResourceFacts> { r })] : facts.Free(place!, time, draft.Resource ?? held.Value);
        if (wait is null && !draft.SkipsAvailability && (free.Count == 0 || free.Any(g => g.Count == 0))) return new SlotNotAvailable("nobody who could serve it is free");
        var booking = NewBooking.Of(tx, id, draft, facts.Service, NewBooking.Appointment(draft, facts, place!, time, zone, named), time.StartInstant, time.EndInstant, await Customers.Find(tx, draft.Contact, facts.Contact, Schedules.BookingsApp, ct));
        if (draft.Request.FormSubmission is { } form) BookingForm.Keep(tx, booking.Wire, form);

        // Effects: the slot if it is taken now, or the place in line, the booking and its events.
        if (wait is not null && await wait(tx, booking, facts, place!, ct) is { } full) return full;
        if (booking.State.HoldsSlot(facts.Service.PendingHolds) && await Hold(tx, booking, facts, free, ct) is var taken)
        {
            if (taken is not [_, ..]) return new SlotNotAvailable("somebody else has just taken it");
            booking = booking with { Wire = NewBooking.Bound(booking.Wire, taken[0], SlotTaking.AddToCalendar(tx, facts.Service, booking, taken)) };
        }
        else if (draft.KeepUntil is { } until && !await Keep(tx, booking, facts, free, until, ct)) return new SlotNotAvailable("somebody else has just taken it");
        return (booking, Add(tx, booking));
    }

    /// <summary>Stores a new booking; one born in a later state tells of that, too.</summary>
    public static byte[] Add(Tx tx, StoredBooking booking)
    {
        var bytes = tx.AddBooking(booking);
        if (booking.Wire.Status == WireStatus.Confirmed) BookingEvents.Confirmed(tx, booking, WireStatus.Created, Contract.Bookings.PaymentStatus.Undefined);
        if (booking.Wire.Status == WireStatus.Pending) BookingEvents.MarkedAsPending(tx, booking, WireStatus.Created, Contract.Bookings.PaymentStatus.Undefined);
        return bytes;
    }

    private static Fault? Refused(BookingDraft draft, SlotFacts facts, SlotPlace? place, Stretch time, NodaTime.Instant now)
    {
        var service = facts.Service;
        if (!service.IsAppointment) return new Refusal(FaultKind.Precondition, "SESSION_NOT_FOUND", $"The service is a {service.Document.Type} and has no such session.");
        if (draft.Slot.ScheduleId != service.ScheduleId) return new Refusal(FaultKind.Precondition, "SCHEDULE_NOT_FOUND", "The slot's scheduleId is not the service's.");
        if (draft.Resource is { } resource && !facts.Catalog.Resources.ContainsKey(resource)) return new ResourceNotFound(resource);
        if (Selections.Refused(draft.Slot.ResourceSelections, draft.Resource is { } specific ? facts.Catalog.Resources[specific] : null) is { } unkept) return unkept;
        if (place is null) return new ValidationFailure("The service is not given at the slot's location.");
        if (PaymentChoice.Refused(draft, service) is { } unpayable) return unpayable;
        if (ChosenOptions.Refused(draft.Wanted.ParticipantsChoices, service, ChosenAddOns.Bare(time, draft.Wanted), draft.Resource) is { } unknown) return unknown;
        if (draft.Participants > service.Document.DefaultCapacity) return new SessionCapacityExceeded(service.Document.DefaultCapacity ?? 1);
        if (!draft.SkipsAvailability && SlotTime.WrongLength(service, time, [ChosenAddOns.Minutes(draft.Wanted)]) is { } wrong) return wrong;
        if (draft.Caller.ManagesBookings) return null;
        var broken = service.Policy.Violations(now, time.StartInstant, service.OnlineBooking).Names.ToList();
        if (draft.Participants > service.Policy.MaxParticipants) broken.Add("maxParticipantsPerBooking");
        return broken.Count > 0 ? new BookingPolicyViolation(broken) : null;
    }

    /// <summary>Uses a slot hold up for this booking; answers the resource it kept, none when no hold was named.</summary>
    private static async Task<Result<Guid?>> UseHold(Tx tx, BookingDraft draft, Stretch time, Guid booking, CancellationToken ct)
    {
        if (draft.SlotHold is not { } id) return (Guid?)null;
        var used = await tx.UseSlotHold(id, booking, ct);
        if (used is null || !used.IsOf(draft.Caller)) return new SlotHoldUnavailable("it has run out, was used, or is not the caller's");
        if (used.Service != draft.Service || used.Time != time || draft.Resource is { } named && named != used.Resource) return new SlotHoldUnavailable("it keeps another slot");
        tx.HandOver(id, booking);
        return (Guid?)used.Resource;
    }

    /// <summary>Keeps the slot for a while for a booking that has not taken it.</summary>
    private async Task<bool> Keep(Tx tx, StoredBooking booking, SlotFacts facts, List<List<ResourceFacts>> free, NodaTime.Instant until, CancellationToken ct)
    {
        busy.Changed(tx);
        return await SlotTaking.Take(tx, booking.Id, free, SlotTaking.WithBuffer(booking.Time, facts.Service), until, ct) is not null;
    }

    private async Task<List<ResourceFacts>?> Hold(Tx tx, StoredBooking booking, SlotFacts facts, List<List<ResourceFacts>> free, CancellationToken ct)
    {
        busy.Changed(tx);
        var during = SlotTaking.WithBuffer(booking.Time, facts.Service);
        if (!booking.State.SharesSlot) return await SlotTaking.Take(tx, booking.Id, free, during, null, ct);
        await SlotTaking.Share(tx, booking.Id, free.Select(g => g[0]), during, ct);
        return [.. free.Select(g => g[0])];
    }
}
