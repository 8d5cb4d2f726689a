using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Bulk Cancel Booking: bookings named one by one, or those of a recurring group from a time on; each is canceled, or not, by itself.</summary>
internal sealed class BulkCancelBooking(Db db, CancelBooking cancel)
{
    private const int Most = 100;

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.BulkCancelBookingRequest);
        var read = asked switch
        {
            { Bookings: not null, RecurringCancellation: not null } or { Bookings: null, RecurringCancellation: null } => new Refusal(FaultKind.Invalid, "MISSING_CANCELLATION_INFO", "Either bookings or recurringCancellation must be given."),
            { Bookings: { } named } => Named(named),
            _ => await OfGroup(call, asked.RecurringCancellation!, ct),
        };
        if (read.Failed(out var fault)) return fault;
        var ofGroup = asked.RecurringCancellation is not null;
        return await Bulk.Run(call, [.. read.Value.Select(b => JsonSerializer.SerializeToElement(b, BookingsJson.Wire.CancelBookingInfo))], asked.ReturnFullEntity == true, async item =>
        {
            await using var tx = db.Begin(item);
            var info = item.Read(BookingsJson.Wire.CancelBookingInfo);
            var canceled = await cancel.Cancel(tx, info, anyRevision: ofGroup, ct);
            return canceled.Failed(out var refused) ? refused : await Bulk.Commit(tx, info.BookingId!, canceled.Value, ct);
        }, db, ct, named: item => item.GetProperty("bookingId").GetString());
    }

    private static Result<List<CancelBookingInfo>> Named(BookingsCancelList named)
    {
        var all = named.BookingsInfo!.ToList();
        var missing = all.Index().Where(b => b.Item.BookingId is null).Select(b => new FieldViolation($"bookings.bookingsInfo[{b.Index}].bookingId", "must be given", "REQUIRED_FIELD")).ToList();
        if (missing.Count > 0) return new InvalidFields(missing);
        return all.DistinctBy(b => b.BookingId, StringComparer.OrdinalIgnoreCase).Count() < all.Count ? new Refusal(FaultKind.Invalid, "DUPLICATE_BOOKING_IDS", "Every booking may be named once.") : all;
    }

    /// <summary>The group's bookings from a wall time on, from now on without one. What is canceled already stays so, and counts as done: a repeated request finds the same bookings.</summary>
    private async Task<Result<List<CancelBookingInfo>>> OfGroup(Call call, RecurringCancelInfo asked, CancellationToken ct)
    {
        if (asked is { CancellationStartDate: not null, TimeZone: null }) return new Refusal(FaultKind.Invalid, "MISSING_TIME_ZONE", "timeZone must be given with cancellationStartDate.");
        if (asked.TimeZone is not null && Zones.Find(asked.TimeZone) is null) return new InvalidTimeZone(asked.TimeZone);
        var from = asked.CancellationStartDate is { } wall ? Zones.Start(Wire.Local(wall), Zones.Find(asked.TimeZone!)!) : call.Now;
        var group = await db.BookingsOfGroup(call.Site, Guid.Parse(asked.RecurringGroupId!), ct);
        if (!group.Exists(b => b.IsVisibleTo(call.Caller))) return new Refusal(FaultKind.NotFound, "RECURRING_GROUP_NOT_FOUND", $"There is no recurring group {asked.RecurringGroupId}.");
        return group.Where(b => b.Start >= from).Take(Most)
            .Select(b => new CancelBookingInfo { BookingId = b.Id.ToString(), FlowControlSettings = asked.FlowControlSettings, ParticipantNotification = asked.ParticipantNotification, WaiveCharges = asked.WaiveCharges }).ToList();
    }
}
