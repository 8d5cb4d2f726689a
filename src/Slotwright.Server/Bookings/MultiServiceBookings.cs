using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Policies;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The reading side of multi-service bookings: the members, whether they could still be had, and what the customer may do with them.</summary>
internal sealed class MultiServiceBookings(Db db, SiteDirectory sites)
{
    public async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var id = call.Id("multiServiceBookingId");
        await using var tx = db.Begin(call);
        if (await tx.MultiService(id, ct) is not { } members || Visible(call, members) is not { Count: > 0 } shown) return new MultiServiceBookingNotFound(id);
        return members.Tell(full: true, shown, members.All.Count(b => b.State.Status is Domain.Bookings.BookingStatus.Confirmed or Domain.Bookings.BookingStatus.Pending));
    }

    /// <summary>Get Multi Service Booking Availability: as if it were booked now, its own time counting as free.</summary>
    public async Task<Result<Answer>> GetAvailability(Call call, CancellationToken ct)
    {
        var id = call.Id("multiServiceBookingId");
        await using var tx = db.Begin(call);
        if (await tx.MultiService(id, ct) is not { } members || Visible(call, members) is not { Count: > 0 } shown) return new MultiServiceBookingNotFound(id);
        var (free, broken, most) = (true, default(PolicyViolations), int.MaxValue);
        foreach (var booking in members.All)
        {
            var read = await SlotFacts.Read(tx, sites, booking.ServiceId, booking.Time, booking.Id, null, open: false, ct);
            if (read.Failed(out _)) { free = false; continue; } // the service is gone
            var facts = booking.IsFollowed ? read.Value.WithoutBuffer : read.Value;
            free &= IsFree(facts, booking);
            broken = broken.Or(facts.Service.Policy.Violations(call.Now, booking.Start, facts.Service.OnlineBooking));
            most = Math.Min(most, facts.Service.Policy.MaxParticipants);
        }
        return Answer.Of(new GetMultiServiceBookingAvailabilityResponse
        {
            Bookable = free && !broken.Any,
            TotalCapacity = 1,
            RemainingCapacity = free ? 1 : 0,
            PolicyViolations = new() { TooEarlyToBook = broken.TooEarly, TooLateToBook = broken.TooLate, BookOnlineDisabled = broken.OnlineDisabled },
            PolicySettings = new() { MaxParticipantsPerBooking = most == int.MaxValue ? null : most },
            MultiServiceBookingInfo = [.. shown.Select(b => new GetMultiServiceBookingAvailabilityResponseBookingInfo { BookingId = b.Id.ToString() })],
        }, BookingsJson.Wire.GetMultiServiceBookingAvailabilityResponse);
    }

    /// <summary>Bulk Get Multi Service Booking Allowed Actions: what is allowed for every member; unknown ids are failures of their item.</summary>
    public async Task<Result<Answer>> AllowedActions(Call call, CancellationToken ct)
    {
        var ids = call.Read(BookingsJson.Wire.BulkGetMultiServiceBookingAllowedActionsRequest).MultiServiceBookingIds!.Select(Guid.Parse).ToList();
        var found = await db.MultiServices(call.Site, [.. ids.Distinct()], ct);
        return Bulk.Render([.. ids.Select(id => found.TryGetValue(id, out var members) && Visible(call, members).Count > 0
            ? new Bulk.Item(id.ToString(), JsonSerializer.SerializeToUtf8Bytes(Allowed(members, call.Now), BookingsJson.Wire.AllowedActions), null)
            : new Bulk.Item(id.ToString(), null, new MultiServiceBookingNotFound(id)))], returnEntity: true);
    }

    public static AllowedActions Allowed(MultiServiceMembers members, NodaTime.Instant now)
    {
        var each = members.All.Select(b => BookingDetails.ByPolicy(b, now)).ToList();
        return new() { Cancel = each.All(a => a.Cancel == true), Reschedule = each.All(a => a.Reschedule == true) };
    }

    /// <summary>Whether who serves it, or anybody when nobody was named yet, works then and is not busy with another.</summary>
    private static bool IsFree(SlotFacts facts, StoredBooking booking)
    {
        var slot = booking.Wire.BookedEntity!.Slot!;
        return SlotTime.Place(facts.Service, slot.Location!.LocationType, slot.Location.Id) is { } place
            && facts.Free(place, booking.Time, booking.Resource) is { Count: > 0 } free && free.All(group => group.Count > 0);
    }

    private static List<StoredBooking> Visible(Call call, MultiServiceMembers members) => [.. members.All.Where(b => b.IsVisibleTo(call.Caller))];
}
