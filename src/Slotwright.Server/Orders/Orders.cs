using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.Orders;

/// <summary>Orders: what was bought, read and found; made by hand, changed in what may change, canceled (behaviour/checkout.md 6).</summary>
internal sealed class Orders(Db db, SiteDirectory sites, OrderSettler settler)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["Orders/Order"];

    /// <summary>What an update may touch; everything else of an order is history.</summary>
    private static readonly string[] Open = ["buyerInfo", "buyerLanguage", "billingInfo", "buyerNote", "archived", "extendedFields", "tags", "attributionSource", "recipientInfo", "shippingInfo", "businessLocation"];

    private readonly EntityQuery search = Found();

    /// <summary>Orders that came to nothing are found only by who asks for them, those still being paid by nobody.</summary>
    public static EntityQuery Found() => new(OrderRows.Table, Ops.Orders.SearchOrders) { Usually = ("status", "status NOT IN ('PENDING', 'REJECTED')") };

    public const string Begun = "status <> 'INITIALIZED'";

    public void Map(Api api) => api.On(Ops.Orders.GetOrder, Get).On(Ops.Orders.CreateOrder, Create).On(Ops.Orders.UpdateOrder, Update).On(Ops.Orders.BulkUpdateOrders, BulkUpdate)
        .On(Ops.Orders.CancelOrder, Cancel).On(Ops.Orders.UpdateOrderStatus, UpdateStatus).OnQuery(Ops.Orders.SearchOrders, Search);

    /// <summary>A contact went into another.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.InheritOrders(from, to);
        return Task.CompletedTask;
    }

    public static Refusal Missing(Guid id) => new(FaultKind.NotFound, "ORDER_NOT_FOUND", $"There is no order {id}.");

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) => await db.Order(call.Site, call.Named("id"), ct) is { } order ? Tell(order) : Missing(call.Named("id"));

    private async Task<Result<Answer>> Search(Call call, CancellationToken ct) =>
        (await search.Run(db, call, call.Member("search") ?? default, await sites.Seal(call.Site, ct), ct, Begun)).Map(page => page.ToAnswer("orders", metadata: "metadata"));

    /// <summary>An order that was made elsewhere or by hand: with the bookings it names, which it then settles.</summary>
    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var given = Documents.Clean(call.Body.GetProperty("order"), Rules).Deserialize(OrdersJson.Wire.Order)!;
        var currency = (await sites.Catalog(call.Site, ct)).Site.Currency;
        if (Violations(given, call) is { Count: > 0 } violations) return new InvalidFields(violations);
        await using var tx = db.Begin(call);
        var (id, now) = (Guid.CreateVersion7(call.Now.ToDateTimeOffset()), Wire.Timestamp(call.Now));
        var lines = given.LineItems!.Select(l => Sold(l, given.Currency ?? currency, given.TaxIncludedInPrices == true)).ToList();
        var bookings = lines.Where(l => BookingOf(l) is not null).Select(l => (BookingOf(l)!.Value, Guid.Parse(l.Id!))).DistinctBy(l => l.Item1).ToList();
        if (await tx.BindBookings(id, bookings, ct) is [var taken, ..]) return new Refusal(FaultKind.Precondition, "INSUFFICIENT_INVENTORY", $"The booking {taken.Booking} has been ordered already.");
        var order = given with
        {
            Id = id.ToString(),
            Number = (await tx.NextNumber(ct)).ToString(CultureInfo.InvariantCulture),
            CreatedDate = now,
            PurchasedDate = given.PurchasedDate ?? now,
            LineItems = lines,
            Currency = given.Currency ?? currency,
            FulfillmentStatus = given.FulfillmentStatus ?? FulfillmentStatus.NotFulfilled,
            AttributionSource = given.AttributionSource ?? AttributionSource.Unspecified,
            CustomFields = given.CustomFields ?? [],
            AdditionalFees = given.AdditionalFees ?? [],
            AppliedDiscounts = given.AppliedDiscounts ?? [],
            TaxIncludedInPrices = given.TaxIncludedInPrices ?? false,
            WeightUnit = given.WeightUnit ?? WeightUnit.UnspecifiedWeightUnit,
            Archived = false,
            Imported = false,
            SeenByAHuman = false,
            Activities = [OrderActivities.Noted(ActivityType.OrderPlaced, now)],
            CreatedBy = call.Caller.Kind == CallerKind.User ? new() { UserId = call.Caller.Subject.ToString() } : new() { AppId = call.Caller.Subject.ToString() },
        };
        var state = new OrderState(given.Status is Contract.Orders.OrderStatus.Initialized or Contract.Orders.OrderStatus.Pending ? OrderWire.Status(given.Status) : OrderStatus.Approved, new(OrderWire.Amount(given.PriceSummary?.Total)));
        var stored = new StoredOrder(id, 1, OrderWire.With(order, state, call.Now), 0);
        OrderChanges.Add(tx, stored);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Tell(stored), ct);
    }

    private static List<FieldViolation> Violations(Order order, Call call)
    {
        var found = new List<FieldViolation>();
        if (order.PurchasedDate is { } date && Wire.Instant(date) > call.Now) found.Add(FieldViolation.Of("order.purchasedDate", "PURCHASED_DATE_CANNOT_BE_IN_FUTURE", "must not be in the future"));
        if (order.LineItems is null or []) found.Add(new("order.lineItems", "must not be empty", "MIN_SIZE"));
        var known = new HashSet<Guid>();
        foreach (var (i, line) in (order.LineItems ?? []).Index())
            if (Guid.TryParse(line.Id, out var id) && !known.Add(id)) found.Add(FieldViolation.Of($"order.lineItems[{i}].id", "DUPLICATED_LINE_ITEM_IDS", "is the id of another line"));
        if (order.PriceSummary?.Total?.Amount is not { } total || !decimal.TryParse(total, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) found.Add(new("order.priceSummary.total.amount", "must be an amount", "FORMAT"));
        return found;
    }

    /// <summary>A line of an order made elsewhere, with what it comes to.</summary>
    private static OrderLineItem Sold(OrderLineItem line, string currency, bool isTaxIncluded)
    {
        Price Money(decimal amount) => OrderWire.Price(amount, currency);
        var (net, tax) = (OrderWire.Amount(line.Price) * (line.Quantity ?? 1), OrderWire.Amount(line.TaxInfo?.TaxAmount ?? line.TaxDetails?.TotalTax));
        return line with
        {
            Id = Guid.TryParse(line.Id, out var known) ? known.ToString() : Guid.NewGuid().ToString(),
            LineItemPrice = line.LineItemPrice ?? Money(net),
            PaymentOption = line.PaymentOption ?? PaymentOptionType.FullPaymentOffline,
            FixedQuantity = line.FixedQuantity ?? false,
            PriceUndetermined = line.PriceUndetermined ?? false,
            TotalPriceBeforeTax = Money(isTaxIncluded ? net - tax : net),
            TotalPriceAfterTax = Money(isTaxIncluded ? net : net + tax),
        };
    }

    private static Guid? BookingOf(OrderLineItem line) => Guid.TryParse(line.CatalogReference?.AppId, out var app) && app == Caller.BookingsApp && Guid.TryParse(line.CatalogReference!.CatalogItemId, out var id) ? id : null;

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var changed = await Changed(tx, call, call.Named("order.id"), ct);
        return changed.Failed(out var fault) ? fault : await tx.Commit(Tell(changed.Value), ct);
    }

    private static async Task<Result<StoredOrder>> Changed(Tx tx, Call call, Guid id, CancellationToken ct)
    {
        if (await tx.LockOrder(id, ct) is not { } order) return Missing(id);
        var patch = Documents.Clean(call.Body.GetProperty("order"), Rules, update: true);
        foreach (var member in patch.Select(m => m.Key).Except(Open).ToList()) patch.Remove(member);
        var merged = JsonNode.Parse(order.Bytes)!.AsObject();
        Documents.Merge(merged, patch, Rules);
        var after = order with { Revision = order.Revision + 1, Wire = merged.Deserialize(OrdersJson.Wire.Order)! with { UpdatedDate = Wire.Timestamp(tx.Now) } };
        OrderChanges.Save(tx, order, after);
        return after;
    }

    private async Task<Result<Answer>> BulkUpdate(Call call, CancellationToken ct) =>
        await Bulk.Run(call, [.. call.Body.GetProperty("orders").EnumerateArray()], call.Read(OrdersJson.Wire.BulkUpdateOrdersRequest).ReturnEntity == true, async item =>
        {
            if (!Guid.TryParse(Named(item.Body), out var id)) return new InvalidFields("orders.order.id", "FORMAT", "must be a GUID");
            await using var tx = db.Begin(item);
            var changed = await Changed(tx, item, id, ct);
            return changed.Failed(out var fault) ? fault : await Bulk.Commit(tx, id.ToString(), changed.Value.Bytes, ct);
        }, db, ct, named: Named);

    private static string? Named(JsonElement item) => item.TryGetProperty("order", out var order) && order.TryGetProperty("id", out var id) ? id.GetString() : null;

    private async Task<Result<Answer>> Cancel(Call call, CancellationToken ct)
    {
        var id = call.Named("id");
        await using var tx = db.Begin(call);
        if (await tx.LockOrder(id, ct) is not { } order) return Missing(id);
        var decided = order.State.Cancel();
        if (decided.Failed(out var fault)) return fault;
        if (decided.Value == order.State) return Tell(order);
        var after = OrderActivities.With(order.Next(decided.Value, tx.Now), OrderActivities.Noted(ActivityType.OrderCanceled, Wire.Timestamp(tx.Now)));
        OrderChanges.Save(tx, order, after, call.Read(OrdersJson.Wire.CancelOrderRequest));
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Tell(after), ct);
    }

    /// <summary>An order that waits is approved or rejected by hand.</summary>
    private async Task<Result<Answer>> UpdateStatus(Call call, CancellationToken ct)
    {
        var (id, wanted) = (call.Named("orderId"), OrderWire.Status(call.Read(OrdersJson.Wire.UpdateOrderStatusRequest).Status));
        await using var tx = db.Begin(call);
        if (await tx.LockOrder(id, ct) is not { } order) return Missing(id);
        if (order.State.Status is not (OrderStatus.Initialized or OrderStatus.Pending) || wanted is not (OrderStatus.Approved or OrderStatus.Rejected))
            return new Refusal(FaultKind.Precondition, "STATUS_NOT_ALLOWED", $"An order that is {order.Wire.Status} cannot become {OrderWire.Name(wanted)}.");
        var after = order.Next(order.State with { Status = wanted }, tx.Now);
        OrderChanges.Save(tx, order, after);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(Tell(after), ct);
    }

    private static Answer Tell(StoredOrder order) => Answer.Wrap("order", order.Bytes);
}
