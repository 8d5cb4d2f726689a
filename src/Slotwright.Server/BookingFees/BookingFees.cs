using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.BookingFees;
using Slotwright.Domain;
using Slotwright.Domain.Policies;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.BookingFees;

/// <summary>Booking fees: what customers owe who cancelled late or did not come, told, and put on the order of the booking.</summary>
internal sealed class BookingFees(Db db, OwedFees owed)
{
    /// <summary>Charges a fee of an order, by its id and amount, to what its customer had kept, once; answers what came in. Payments say how.</summary>
    public Func<Call, Guid, string, decimal, CancellationToken, Task<Result<decimal>>> Charge { get; init; } = (_, _, _, _, _) => Task.FromResult<Result<decimal>>(new Refusal(FaultKind.Precondition, "PAYMENT_METHOD_NOT_SAVED", "No payment method of the customer is saved."));

    /// <summary>Calls off what customers could still pay of an order beyond what is due of it.</summary>
    public Action<Tx, Guid, decimal> CallOffBeyond { get; init; } = (_, _, _) => { };

    public void Map(Api api) => api.On(Ops.BookingFees.ListBookingFeesByBookingIds, List).On(Ops.BookingFees.ApplyBookingFeesToOrder, Apply)
        .OnInStages(Ops.BookingFees.CollectAppliedBookingFees, Collect);

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

    /// <summary>All or nothing: one fee on the order of these bookings, in place of their prices.</summary>
    private async Task<Result<Answer>> Apply(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingFeesJson.Wire.ApplyBookingFeesToOrderRequest);
        var ids = asked.BookingIds!.Select(Guid.Parse).Distinct().ToArray();
        var (bookings, fees) = await Read(call, ids, ct);
        var without = ids.Where(id => !fees.TryGetValue(id, out var fee) || fee.Trigger == FeeTrigger.None).ToList();
        if (without.Count > 0) return new Refusal(FaultKind.NotFound, "BOOKING_FEE_NOT_FOUND", $"No fee is due for {string.Join(", ", without)}.");
        var sum = ids.Sum(id => fees[id].Amount);
        if (asked.PriceOverride is { } price && Refused(call, price, sum) is { } refused) return refused;
        var orders = await db.OrdersOf(call.Site, ids, ct);
        if (orders.Count < ids.Length) return new Refusal(FaultKind.NotFound, "ORDER_NOT_FOUND", $"There is no order of {string.Join(", ", ids.Where(id => !orders.ContainsKey(id)))}.");
        if (orders.Values.DistinctBy(o => o.Order).Count() > 1) return new Refusal(FaultKind.Precondition, "BOOKING_IDS_BELONG_TO_DIFFERENT_ORDERS", "The bookings are of different orders.");
        await using var tx = db.Begin(call);
        var applied = await AppliedFees.Apply(tx, orders[ids[0]].Order, ids, asked.PriceOverride?.Value is { } amount ? decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture) : sum, ct);
        if (applied.Failed(out var fault)) return fault;
        CallOffBeyond(tx, applied.Value.Order, applied.Value.Due);
        var told = new List<BookingFee>();
        foreach (var id in ids) told.Add(OwedFees.OnOrder(await owed.Tell(call.Site, bookings[id], fees[id], ct)));
        return await tx.Commit(Answer.Of(new ApplyBookingFeesToOrderResponse { BookingFees = told, EcomOrderInfo = new() { OrderId = applied.Value.Order.ToString(), AdditionalFeeId = applied.Value.Fee.ToString() } }, BookingFeesJson.Wire.ApplyBookingFeesToOrderResponse), ct);
    }

    private static Refusal? Refused(Call call, Money price, decimal most)
    {
        if (!call.Caller.Grant.Holds("BOOKINGS.OVERRIDE_BOOKING_FEE_PRICE")) return new(FaultKind.Denied, "PRICE_OVERRIDE_INSUFFICIENT_PERMISSIONS", "The caller may not set the price of a fee.");
        return decimal.Parse(price.Value!, NumberStyles.Number, CultureInfo.InvariantCulture) > most
            ? new(FaultKind.Precondition, "PRICE_OVERRIDE_EXCEEDS_MAX", "The price is more than the sum of the fees.") : null;
    }

    /// <summary>Charges a fee to what the customer had kept; where nothing was, it is collected with the balance of the order (`preparePaymentCollection`).</summary>
    private async Task<Result<Answer>> Collect(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingFeesJson.Wire.CollectAppliedBookingFeesRequest);
        if (await db.Order(call.Site, Call.GuidOf(asked.OrderId), ct) is not { } order) return new Refusal(FaultKind.NotFound, "ORDER_NOT_FOUND", $"There is no order {asked.OrderId}.");
        if (order.Wire.AdditionalFees?.FirstOrDefault(f => f.Id == asked.AdditionalFeeId) is not { } fee) return new Refusal(FaultKind.NotFound, "ADDITIONAL_FEE_NOT_FOUND", $"The order has no fee {asked.AdditionalFeeId}.");
        if (fee.Code != AppliedFees.Code) return new Refusal(FaultKind.Precondition, "FEE_IS_NOT_BOOKING_FEE", "The fee is none of a booking.");
        if (order.State.Money.Balance <= 0) return new Refusal(FaultKind.Precondition, "ORDER_BALANCE_NON_POSITIVE", "Nothing is due.");
        if (order.State.Money.Balance < OrderWire.Amount(fee.PriceAfterTax)) return new Refusal(FaultKind.Precondition, "ORDER_BALANCE_INSUFFICIENT", "Less is due than the fee.");
        var collected = await Charge(call, order.Id, fee.Id!, OrderWire.Amount(fee.PriceAfterTax), ct);
        if (collected.Failed(out var fault)) return fault;
        var price = OrderWire.Price(collected.Value, order.Currency);
        return Answer.Of(new CollectAppliedBookingFeesResponse { CollectedPrice = new() { Amount = price.Amount, FormattedAmount = price.FormattedAmount } }, BookingFeesJson.Wire.CollectAppliedBookingFeesResponse);
    }

    private async Task<(Dictionary<Guid, StoredBooking> Bookings, IReadOnlyDictionary<Guid, Fee> Fees)> Read(Call call, Guid[] ids, CancellationToken ct)
    {
        var bookings = (await db.Bookings(call.Site, ids, ct)).Where(b => b.IsVisibleTo(call.Caller)).ToList();
        return (bookings.ToDictionary(b => b.Id), await owed.Of(call, bookings, ct));
    }
}
