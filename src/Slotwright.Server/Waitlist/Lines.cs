using NodaTime;
using Slotwright.Contract.Policies;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Availability;
using Slotwright.Server.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using WireStatus = Slotwright.Contract.Bookings.BookingStatus;

namespace Slotwright.Server.Waitlist;

/// <summary>
/// The lines of people before full sessions and courses, and for appointments that are taken. Every change of one locks the place's row of seats first, so that
/// freeing a seat, offering it, taking it and letting it go happen one after another, whichever server they come through.
/// </summary>
internal sealed class Lines(SiteDirectory sites, BusyBook busy)
{
    private readonly SlotLines slots = new(sites, busy);

    public const string Fqdn = "slotwright.v1.waitlist_registration";

    public WaitingLine Hooks => new(Move, KeptFor, Leave, Turn, Freed);

    /// <summary>Lets offers that are over pass on, and offers what is free to who is next.</summary>
    public async Task<Standing?> Moved(Tx tx, string place, bool freed, CancellationToken ct)
    {
        if (await tx.LockLine(place, ct) is not { } row) return null;
        var line = await tx.Line(place, ct);
        var standing = WaitedSlot.Find(place) is { } slot ? await slots.Moved(tx, slot, row, line, freed, ct) : await MovedForSeats(tx, place, row, line, freed, ct);
        foreach (var (before, after) in line.Zip(standing.Turn.Line))
            if (after != before.Who) Save(tx, before, after);
        return standing;
    }

    private async Task<Standing> MovedForSeats(Tx tx, string place, WaitedFor row, IReadOnlyList<Registered> line, bool freed, CancellationToken ct)
    {
        var facts = await SeatFacts.Look(tx, sites, new(place, row.IsCourse), Guid.Empty, null, ct);
        var standing = Standing.Of(facts, row, line, freed, tx.Now);
        tx.SaveLine(place, standing.Turn.Kept, line.Count, facts.Capacity, facts.Catalog.Site.Version, standing.Ends);
        return standing;
    }

    /// <summary>The last in line from now on, if the policy and the session have it so.</summary>
    public async Task<Fault?> Join(Tx tx, StoredBooking booking, SeatFacts facts, CancellationToken ct)
    {
        var policy = facts.Service!.PolicyDocument.WaitlistPolicy;
        if (policy?.Enabled != true) return new WaitlistNotEnabled();
        if (Standing.EndOf(facts) <= tx.Now) return new BookingPolicyViolation(["tooLateToBook"]);
        if (booking.Participants > facts.Capacity) return facts.Target.IsCourse ? new CourseFull(facts.Capacity) : new SessionCapacityExceeded(facts.Capacity);
        tx.OpenLine(facts.Place);
        return await Join(tx, facts.Place.Id, policy, booking, booking.Participants, ct);
    }

    /// <summary>The last in line for an appointment, if the policy has it so and somebody works then at all.</summary>
    public async Task<Fault?> Join(Tx tx, StoredBooking booking, SlotFacts facts, SlotPlace place, CancellationToken ct)
    {
        var policy = facts.Service.PolicyDocument.WaitlistPolicy;
        if (policy?.Enabled != true) return new WaitlistNotEnabled();
        if (booking.Start <= tx.Now) return new BookingPolicyViolation(["tooLateToBook"]);
        if (!facts.IsServed(place, booking.Time, booking.Resource)) return new SlotNotAvailable("nobody who could serve it works then");
        var name = WaitedSlots.NameOf(booking);
        tx.OpenLine(name, SlotTaking.WithBuffer(booking.Time, facts.Service));
        if (await Join(tx, name, policy, booking, 1, ct) is { } refused) return refused;
        tx.LookAgain(name, tx.Now); // who gave up the time meanwhile did not see this line yet
        return null;
    }

    private async Task<Fault?> Join(Tx tx, string place, WaitlistPolicy policy, StoredBooking booking, int party, CancellationToken ct)
    {
        var contact = Guid.Parse(booking.Wire.ContactDetails!.ContactId!);
        var standing = (await Moved(tx, place, false, ct))!;
        if (standing.Open > 0) return new SessionNotFull(standing.Open);
        if (standing.Line.Any(r => r.Contact == contact)) return new AlreadyRegistered();
        if (standing.Line.Count >= policy.Capacity) return new WaitlistFull(policy.Capacity.Value);
        tx.AddRegistration(booking.Id, place, contact, party);
        return null;
    }

    /// <summary>Whether nobody can get in any more: it has begun, or is not on the calendar any longer.</summary>
    public async Task<bool> IsOver(Tx tx, string place, CancellationToken ct)
    {
        if (WaitedSlot.Find(place) is { } slot) return await slots.IsOver(tx, slot, ct);
        var row = await tx.LineOf(place, ct);
        var facts = await SeatFacts.Look(tx, sites, new(place, row?.IsCourse == true), Guid.Empty, null, ct);
        return !facts.Exists || Standing.EndOf(facts) <= tx.Now;
    }

    private async Task Move(Tx tx, string place, bool freed, CancellationToken ct) => await Moved(tx, place, freed, ct);

    private async Task Turn(Tx tx, Stretch time, CancellationToken ct)
    {
        foreach (var place in await tx.LinesFor(time, ct)) await Moved(tx, place, false, ct);
    }

    private async Task Freed(Tx tx, Guid owner, CancellationToken ct)
    {
        var lines = await tx.LinesForHeldBy(owner, ct);
        if (lines.Count == 0) return;
        tx.BeforeCommit(async ct =>
        {
            foreach (var place in lines) await Moved(tx, place, true, ct);
        });
    }

    private async Task<int> KeptFor(Tx tx, string place, Guid booking, CancellationToken ct) =>
        (await Moved(tx, place, false, ct))?.Turn.Line.FirstOrDefault(p => p.Id == booking) is { OfferEnds: not null } asked ? asked.Party : 0;

    private async Task Leave(Tx tx, string place, Guid booking, string status, CancellationToken ct)
    {
        await tx.LockLine(place, ct);
        if (status == WireStatus.Canceled) tx.RemoveRegistration(booking);
        else tx.EndRegistration(booking, status == WireStatus.Declined ? RegistrationStatus.Declined : RegistrationStatus.Enrolled);
        await Moved(tx, place, false, ct);
    }

    /// <summary>Who is offered seats, or has let them go, is to be told of it: whatever sends messages hears it from here.</summary>
    private static void Save(Tx tx, Registered before, InLine after)
    {
        tx.SaveInLine(after);
        if (after.OfferEnds == before.Who.OfferEnds) return;
        tx.PublishAction(Fqdn, after.OfferEnds is null ? "passed_over" : "suggested", after.Id.ToString(), before.Revision + 1, Answer.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("registrationId", after.Id);
            json.WriteString("bookingId", after.Id);
            json.WriteString("waitingResource", before.Place);
            if (after.OfferEnds is { } until) json.WriteString("offerEndsDate", Wire.Timestamp(until));
            json.WriteEndObject();
        }).Body.Span);
    }
}

/// <summary>How a line stands at a moment.</summary>
/// <param name="Open">Seats that anybody may take: nobody has them, and they are kept for nobody.</param>
/// <param name="Ends">When waiting for it is over: a session's start, the start of a course's last session.</param>
internal sealed record Standing(IReadOnlyList<Registered> Line, Turn Turn, int Open, Instant? Ends)
{
    private const int UsualMinutes = 10;

    public string Status => Turn.Kept > 0 ? EntryStatus.Suggesting : Open > 0 && Line.Count > 0 ? EntryStatus.OpenToAll : EntryStatus.Idle;

    /// <summary>Whether this registration could become a booking now.</summary>
    public bool HasSeatsFor(Guid registration) => Turn.Line.FirstOrDefault(p => p.Id == registration) is { } who && (who.OfferEnds is not null || who.Party <= Open);

    public static Standing Of(SeatFacts facts, WaitedFor row, IReadOnlyList<Registered> line, bool freed, Instant now)
    {
        var ends = EndOf(facts);
        var seats = !facts.Exists || ends <= now ? 0 : facts.Capacity - row.Seats.Taken;
        var turn = Domain.Waiting.Line.Next([.. line.Select(r => r.Who)], seats, freed || facts.Capacity > row.Capacity, now, Window(facts.Service));
        return new(line, turn, Math.Max(0, seats - turn.Kept), ends);
    }

    public static Instant? EndOf(SeatFacts facts) => !facts.Exists ? null : facts.Target.IsCourse ? facts.Closes : facts.Start;

    public static Duration Window(ServiceFacts? service) => Duration.FromMinutes(service?.PolicyDocument.WaitlistPolicy?.ReservationTimeInMinutes ?? UsualMinutes);
}
