using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The operations of bookings, on one screen.</summary>
internal sealed class BookingsModule(Db db, SiteDirectory sites, BusyBook busy, Seats seats)
{
    /// <summary>What is told of bookings by modules that come after them.</summary>
    public required BookingSurroundings Surroundings { get; init; }

    private readonly CreateBooking create = new(db, sites, busy, seats);

    /// <summary>Whose contact went into another is served under that one's name.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.InheritBookings(from, to);
        return Task.CompletedTask;
    }

    public void Map(Api api)
    {
        var settlement = new SlotSettlement(sites, busy, seats);
        var decisions = new ConfirmAndDecline(db, settlement);
        var checkout = new ConfirmOrDecline(db, settlement);
        var details = new BookingDetails(db);
        var (cancel, reschedule) = (new CancelBooking(db, busy, seats), new RescheduleBooking(db, sites, busy, seats));
        api.OnDeferred(Ops.Bookings.CreateBooking, create.Run)
            .On(Ops.Bookings.BulkCreateBooking, BulkCreate)
            .OnDeferred(Ops.Bookings.ConfirmBooking, decisions.Confirm)
            .On(Ops.Bookings.DeclineBooking, decisions.Decline)
            .On(Ops.Bookings.MarkBookingAsPending, decisions.MarkAsPending)
            .OnDeferred(Ops.Bookings.ConfirmOrDeclineBooking, checkout.Run)
            .On(Ops.Bookings.BulkConfirmOrDeclineBooking, checkout.RunBulk)
            .On(Ops.Bookings.CreateRecurringBookings, new RecurringBookings(db, sites, create).Run)
            .On(Ops.Bookings.CancelBooking, cancel.Run)
            .On(Ops.Bookings.BulkCancelBooking, new BulkCancelBooking(db, cancel).Run)
            .On(Ops.Bookings.RescheduleBooking, reschedule.Run)
            .On(Ops.Bookings.UpdateNumberOfParticipants, new ResizeBooking(db, sites, seats).Run)
            .On(Ops.Bookings.BulkCalculateAllowedActions, details.AllowedActions)
            .On(Ops.Bookings.UpdateExtendedFields, details.UpdateExtendedFields)
            .On(Ops.Bookings.SetBookingSubmissionId, details.SetSubmissionId);
        api.On(Ops.Slotwright.GetBookingCalendarFile, new BookingCalendarFile(db, sites).Run);
        MapMultiService(api, settlement, cancel, reschedule);
        new ExtendedBookings(db, sites, Surroundings).Map(api);
        new SlotHolds(db, sites, busy, seats).Map(api);
    }

    private void MapMultiService(Api api, SlotSettlement settlement, CancelBooking cancel, RescheduleBooking reschedule)
    {
        var (reading, decisions, members) = (new MultiServiceBookings(db, sites), new SettleMultiServiceBooking(db, settlement), new MultiServiceMembership(db, busy));
        api.On(Ops.Bookings.CreateMultiServiceBooking, new CreateMultiServiceBooking(db, sites, create).Run)
            .On(Ops.Bookings.GetMultiServiceBooking, reading.Get)
            .On(Ops.Bookings.GetMultiServiceBookingAvailability, reading.GetAvailability)
            .On(Ops.Bookings.BulkGetMultiServiceBookingAllowedActions, reading.AllowedActions)
            .On(Ops.Bookings.ConfirmMultiServiceBooking, decisions.Confirm)
            .On(Ops.Bookings.DeclineMultiServiceBooking, decisions.Decline)
            .On(Ops.Bookings.MarkMultiServiceBookingAsPending, decisions.MarkAsPending)
            .On(Ops.Bookings.CancelMultiServiceBooking, new CancelMultiServiceBooking(db, cancel).Run)
            .On(Ops.Bookings.RescheduleMultiServiceBooking, new RescheduleMultiServiceBooking(db, reschedule, seats).Run)
            .On(Ops.Bookings.AddBookingsToMultiServiceBooking, members.Add)
            .On(Ops.Bookings.RemoveBookingsFromMultiServiceBooking, members.Remove);
    }

    /// <summary>Bulk Create Booking: a missing required field fails the whole call; what is unavailable fails its item.</summary>
    private async Task<Result<Answer>> BulkCreate(Call call, CancellationToken ct)
    {
        var items = call.Body.GetProperty("createBookingsInfo").EnumerateArray().ToList();
        var malformed = items.Select((body, i) => (i, BookingDraft.Read(call with { Body = body }).Fault)).Where(item => item.Fault is InvalidFields)
            .SelectMany(item => ((InvalidFields)item.Fault!).Violations.Select(v => v with { Field = $"createBookingsInfo[{item.i}].{v.Field}" })).ToList();
        if (malformed.Count > 0) return new InvalidFields(malformed);
        return await Bulk.Run(call, items, call.Member("returnFullEntity")?.GetBoolean() == true, async item =>
        {
            var (tx, result) = await create.Book(item, ct);
            await using (tx)
                return result.Failed(out var fault) ? fault : await Bulk.Commit(tx!, result.Value.Id.ToString(), result.Value.Bytes, ct);
        }, db, ct);
    }
}
