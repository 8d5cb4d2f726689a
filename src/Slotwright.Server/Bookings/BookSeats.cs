using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Contacts;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Create Booking, for classes and courses: everything but who comes is the session's or the course's to say (behaviour/bookings.md 3).</summary>
internal sealed class BookSeats(SiteDirectory sites, Seats seats)
{
    /// <summary>How a booking gets in: takes its seats if they are taken now, or stands in line for them.</summary>
    public delegate Task<Fault?> Entry(Tx tx, StoredBooking booking, SeatFacts facts, CancellationToken ct);

    public Task<Result<(Guid Id, byte[] Bytes)>> Book(Tx tx, BookingDraft draft, CancellationToken ct) => Book(tx, draft, TakeSeats, ct);

    public async Task<Result<(Guid Id, byte[] Bytes)>> Book(Tx tx, BookingDraft draft, Entry entry, CancellationToken ct)
    {
        // Facts, read in this transaction.
        var target = draft.Seats!;
        var owned = await Owned(tx, draft, target, ct);
        if (owned.Failed(out var unknown)) return unknown;
        var answered = await BookingForm.Judge(tx, sites, owned.Value, ct);
        if (answered.Failed(out var badAnswers)) return badAnswers;
        draft = answered.Value;
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        tx.PinService(draft.Service);
        var facts = await SeatFacts.ReadInTurn(tx, sites, seats, target, id, draft.Contact.Email, ct);
        if (facts.Service is not { } service || !facts.Exists) return NotFound(target);
        var extended = await ChosenAddOns.Judge(tx, draft, service, ct);
        if (extended.Failed(out var badAddOns)) return badAddOns;
        draft = extended.Value;

        // Decision: may they, and do they fit?
        if (Refused(draft, facts, service, tx.Now) is { } refused) return refused;
        var booking = NewBooking.Of(tx, id, draft, service, SeatEntity.Of(draft.Wanted.BookedEntity!, facts), facts.Start, facts.End, await Customers.Find(tx, draft.Contact, facts.Contact, Schedules.BookingsApp, ct));
        if (draft.Request.FormSubmission is { } form) BookingForm.Keep(tx, booking.Wire, form);

        // Effects: the seats or the place in line, the booking and its events.
        if (await entry(tx, booking, facts, ct) is { } full) return full;
        return (id, CreateBooking.Add(tx, booking));
    }

    private async Task<Fault?> TakeSeats(Tx tx, StoredBooking booking, SeatFacts facts, CancellationToken ct)
    {
        if (!booking.State.HoldsSlot(facts.Service!.PendingHolds)) return null;
        var capacity = booking.State.SharesSlot ? Seats.Unbounded : facts.Capacity;
        return await seats.Enter(tx, facts.Place, SeatParticipation.Of(tx, booking, facts.Place), capacity, 0, ct) ? null : Full(facts.Target, 0);
    }

    /// <summary>The draft with the service it is for. Memory may not know of what was just added: then the database is asked how far the catalogue is.</summary>
    private async Task<Result<BookingDraft>> Owned(Tx tx, BookingDraft draft, SeatTarget target, CancellationToken ct)
    {
        var catalog = await sites.Catalog(tx.Site, ct);
        if (SeatFacts.Owner(catalog, target) is null) catalog = await sites.Current(tx, ct);
        var said = Guid.TryParse(draft.Wanted.BookedEntity!.Slot?.ServiceId ?? draft.Wanted.BookedEntity.Schedule?.ServiceId, out var id) ? id : (Guid?)null;
        if (SeatFacts.Owner(catalog, target) is { } owner) return said is null || said == owner ? draft with { SeatService = owner } : NotFound(target);
        var emptyCourse = target.IsCourse && said is { } named && await catalog.Services.Find(named, ct) is { } service && service.ScheduleId == target.Id;
        return emptyCourse ? new ValidationFailure("The course has no sessions yet.") : NotFound(target);
    }

    private static Fault? Refused(BookingDraft draft, SeatFacts facts, ServiceFacts service, NodaTime.Instant now)
    {
        if (draft.SlotHold is not null) return new SlotHoldUnavailable("it keeps the slot of an appointment");
        if (PaymentChoice.Refused(draft, service) is { } unpayable) return unpayable;
        if (ChosenOptions.Refused(draft.Wanted.ParticipantsChoices, service, facts.Time, null) is { } unknown) return unknown;
        if (!draft.SkipsAvailability && !draft.Waits && facts.Seats.Free(facts.Capacity) is var free && free < draft.Participants) return Full(facts.Target, free);
        if (draft.Caller.ManagesBookings) return null;
        var broken = service.Policy.Violations(now, facts.Start, service.OnlineBooking, facts.Closes).Names.ToList();
        if (draft.Participants > service.Policy.MaxParticipants) broken.Add("maxParticipantsPerBooking");
        return broken.Count > 0 ? new BookingPolicyViolation(broken) : null;
    }

    public static Fault Full(SeatTarget target, int free) => target.IsCourse ? new CourseFull(free) : new SessionFull(free);

    public static Fault NotFound(SeatTarget target) => target.IsCourse
        ? new Refusal(FaultKind.Precondition, "SCHEDULE_NOT_FOUND", $"No course has the schedule {target.Id}.")
        : new Refusal(FaultKind.Precondition, "SESSION_NOT_FOUND", $"There is no session {target.Id} of a class.");
}
