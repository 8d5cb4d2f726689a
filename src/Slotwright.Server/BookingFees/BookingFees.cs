using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.BookingFees;
using Slotwright.Domain;
using Slotwright.Domain.Policies;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.BookingFees;

/// <summary>Booking fees: what customers owe who cancelled late or did not come. They are told, and can be applied to no order as long as there are none.</summary>
internal sealed class BookingFees(Db db, OwedFees owed)
{
    public void Map(Api api) => api.On(Ops.BookingFees.ListBookingFeesByBookingIds, List).On(Ops.BookingFees.ApplyBookingFeesToOrder, Apply)
        .On(Ops.BookingFees.CollectAppliedBookingFees, Collect);

    /// <summary>In the order asked for, then those of services booked together; bookings without a fee, and those the caller may not see, have none to tell.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingFeesJson.Wire.ListBookingFeesByBookingIdsRequest);
        var ids = (asked.BookingIds ?? []).Select(Guid.Parse).Distinct().ToArray();
        if (ids.Length == 0 && asked.MultiServiceBookingIds is not [_, ..]) return new Refusal(FaultKind.Invalid, "MISSING_BOOKING_IDS", "bookingIds or multiServiceBookingIds must be given.");
        var together = await db.MultiServices(call.Site, [.. (asked.MultiServiceBookingIds ?? []).Select(Guid.Parse)], ct);
        ids = [.. ids.Concat(together.Values.SelectMany(m => m.All).Select(b => b.Id)).Distinct()];
        var (bookings, fees) = await Read(call, ids, ct);
        var told = new List<BookingFee>();
        foreach (var id in ids)
            if (fees.TryGetValue(id, out var fee)) told.Add(await owed.Tell(call.Site, bookings[id], fee, ct));
        return Answer.Of(new ListBookingFeesByBookingIdsResponse { BookingFees = told, PagingMetadata = new() { Count = told.Count, Cursors = new(), HasNext = false } }, BookingFeesJson.Wire.ListBookingFeesByBookingIdsResponse);
    }

    /// <summary>All or nothing, which is nothing: a fee that is due could only be added to its booking's order.</summary>
    private async Task<Result<Answer>> Apply(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingFeesJson.Wire.ApplyBookingFeesToOrderRequest);
        var ids = asked.BookingIds!.Select(Guid.Parse).Distinct().ToArray();
        var (_, fees) = await Read(call, ids, ct);
        var without = ids.Where(id => !fees.TryGetValue(id, out var fee) || fee.Trigger == FeeTrigger.None).ToList();
        if (without.Count > 0) return new Refusal(FaultKind.NotFound, "BOOKING_FEE_NOT_FOUND", $"No fee is due for {string.Join(", ", without)}.");
        if (asked.PriceOverride is { } price && Refused(call, price, fees.Values.Sum(f => f.Amount)) is { } refused) return refused;
        return new Refusal(FaultKind.NotFound, "ORDER_NOT_FOUND", $"There is no order of {string.Join(", ", ids)}.");
    }

    private static Refusal? Refused(Call call, Money price, decimal most)
    {
        if (!call.Caller.Grant.Holds("BOOKINGS.OVERRIDE_BOOKING_FEE_PRICE")) return new(FaultKind.Denied, "PRICE_OVERRIDE_INSUFFICIENT_PERMISSIONS", "The caller may not set the price of a fee.");
        return decimal.Parse(price.Value!, NumberStyles.Number, CultureInfo.InvariantCulture) > most
            ? new(FaultKind.Precondition, "PRICE_OVERRIDE_EXCEEDS_MAX", "The price is more than the sum of the fees.") : null;
    }

    private static Task<Result<Answer>> Collect(Call call, CancellationToken ct) => Task.FromResult<Result<Answer>>(
        new Refusal(FaultKind.NotFound, "ORDER_NOT_FOUND", $"There is no order {call.Read(BookingFeesJson.Wire.CollectAppliedBookingFeesRequest).OrderId}."));

    private async Task<(Dictionary<Guid, StoredBooking> Bookings, IReadOnlyDictionary<Guid, Fee> Fees)> Read(Call call, Guid[] ids, CancellationToken ct)
    {
        var bookings = (await db.Bookings(call.Site, ids, ct)).Where(b => b.IsVisibleTo(call.Caller)).ToList();
        return (bookings.ToDictionary(b => b.Id), await owed.Of(call, bookings, ct));
    }
}
