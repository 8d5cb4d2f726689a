using Slotwright.Contract.Bookings;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Domain.Waiting;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>Register To Waitlist: a booking like any other of the class or course, except that it takes no seat yet and stands in line for one. Appointments too, see <see cref="RegisterSlot"/>.</summary>
internal sealed class Register(Db db, SiteDirectory sites, BusyBook busy, Calendar.Seats seats, Lines lines)
{
    private readonly BookSeats booking = new(sites, seats);
    private readonly RegisterSlot slots = new(sites, new(db, sites, busy, seats), lines);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(WaitlistJson.Wire.RegisterRequest);
        var wanted = RegistrationForm.Read(asked);
        if (wanted.Failed(out var malformed)) return malformed;
        await using var tx = db.Begin(call);
        var registered = WaitedSlot.IsMeant(asked.WaitingResource!) ? await slots.Run(tx, asked, wanted.Value, ct) : await ForSeats(tx, asked, wanted.Value, ct);
        if (registered.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new RegisterResponse { RegistrationId = registered.Value.ToString() }, WaitlistJson.Wire.RegisterResponse), ct);
    }

    private async Task<Result<Guid>> ForSeats(Tx tx, RegisterRequest asked, Booking wanted, CancellationToken ct)
    {
        var target = await Target(tx, asked.WaitingResource!, ct);
        var request = new CreateBookingRequest { Booking = wanted with { BookedEntity = Entity(target) } };
        var booked = await booking.Book(tx, new(request, request.Booking, tx.Call.Caller), async (tx, made, facts, ct) => Presentation.Wrong(asked, facts.Start, facts.End, Zone(facts)) ?? await lines.Join(tx, made, facts, ct), ct);
        return booked.Map(made => made.Id);
    }

    /// <summary>A session is waited for by its event's id, a course by its schedule's.</summary>
    private async Task<SeatTarget> Target(Tx tx, string resource, CancellationToken ct)
    {
        var catalog = await sites.Catalog(tx.Site, ct);
        if (catalog.Events.Find(resource) is null && !catalog.Events.On(resource).Any()) catalog = await sites.Current(tx, ct);
        return new(resource, catalog.Events.Find(resource) is null && catalog.Events.On(resource).Any());
    }

    private static BookedEntity Entity(SeatTarget target) =>
        target.IsCourse ? new() { Schedule = new() { ScheduleId = target.Id } } : new() { Slot = new() { EventId = target.Id } };

    private static NodaTime.DateTimeZone Zone(SeatFacts facts) => (facts.Session?.TimeZone is { } id ? Zones.Find(id) : null) ?? facts.Catalog.Site.Zone;
}
