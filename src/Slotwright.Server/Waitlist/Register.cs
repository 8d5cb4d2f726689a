using Slotwright.Contract.Bookings;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>Register To Waitlist: a booking like any other of the class, except that it takes no seat yet and stands in line for one.</summary>
internal sealed class Register(Db db, SiteDirectory sites, Calendar.Seats seats, Lines lines)
{
    private readonly BookSeats booking = new(sites, seats);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(WaitlistJson.Wire.RegisterRequest);
        var wanted = RegistrationForm.Read(asked);
        if (wanted.Failed(out var malformed)) return malformed;
        await using var tx = db.Begin(call);
        var target = await Target(tx, asked.WaitingResource!, ct);
        var request = new CreateBookingRequest { Booking = wanted.Value with { BookedEntity = Entity(target) } };
        var booked = await booking.Book(tx, new(request, request.Booking, call.Caller), async (tx, made, facts, ct) => Presented(asked, facts) ?? await lines.Join(tx, made, facts, ct), ct);
        if (booked.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new RegisterResponse { RegistrationId = booked.Value.Id.ToString() }, WaitlistJson.Wire.RegisterResponse), ct);
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

    /// <summary>What the customer was shown must be when it takes place, in the session's own zone.</summary>
    private static InvalidFields? Presented(RegisterRequest asked, SeatFacts facts)
    {
        var zone = (facts.Session?.TimeZone is { } id ? Zones.Find(id) : null) ?? facts.Catalog.Site.Zone;
        var found = new List<FieldViolation>();
        Check(asked.PresentedStartTime, facts.Start, "presentedStartTime");
        Check(asked.PresentedEndTime, facts.End, "presentedEndTime");
        return found.Count > 0 ? new InvalidFields(found) : null;

        void Check(LocalDateTime? shown, NodaTime.Instant? actual, string field)
        {
            if (shown is null) return;
            var at = actual?.InZone(zone);
            if ((shown.Year, shown.MonthOfYear, shown.DayOfMonth, shown.HourOfDay ?? 0, shown.MinutesOfHour ?? 0) != (at?.Year, at?.Month, at?.Day, at?.Hour ?? 0, at?.Minute ?? 0))
                found.Add(new(field, at is { } when ? $"is not when it takes place: {Wire.Local(when.LocalDateTime)}" : "is not known", "VALIDATION"));
        }
    }
}
