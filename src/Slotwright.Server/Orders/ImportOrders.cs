using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>
/// Import Order, Bulk Delete Imported Orders, Set Order Number Counter: orders of another system are kept as they were there. They bind no
/// bookings, move no money and stand in no books of ours; what is wrong with them is put right by importing them again.
/// </summary>
internal sealed class ImportOrders(Db db, SiteDirectory sites)
{
    private const long MostNumbers = 999_999_999;
    private const int LongestNumber = 50;

    /// <summary>What orders tell of themselves otherwise is told by who imports them.</summary>
    private static readonly TypeRule Whole = ContractTable.Current.Types["Orders/Order"].Writable();

    public void Map(Api api, Jobs.Jobs jobs) => api.On(Ops.Orders.ImportOrder, Import).On(Ops.Orders.SetOrderNumberCounter, SetCounter)
        .On(Ops.Orders.BulkDeleteImportedOrders, jobs.ByIds(Ops.Orders.BulkDeleteImportedOrders, "orderIds", Delete));

    private async Task<Result<Answer>> Import(Call call, CancellationToken ct)
    {
        var body = call.Body.GetProperty("order");
        if (Validation.Check(Whole, body, "order") is [_, ..] violations) return new InvalidFields(violations);
        var given = Documents.Clean(body, Whole, OrdersJson.Wire.Order);
        if (Violations(given) is [_, ..] wrong) return new InvalidFields(wrong);
        var currency = (await sites.Catalog(call.Site, ct)).Site.Currency;
        await using var tx = db.Begin(call);
        var id = given.Id is null ? Guid.CreateVersion7(call.Now.ToDateTimeOffset()) : Guid.Parse(given.Id);
        var before = await tx.LockOrder(id, ct);
        if (before is { IsImported: false }) return new Refusal(FaultKind.Precondition, "CANNOT_OVERWRITE_NON_IMPORTED_ORDER", $"The order {id} was not imported.");
        var number = given.Number ?? before?.Wire.Number ?? (await tx.NextNumber(ct)).ToString(CultureInfo.InvariantCulture);
        // Who takes it meanwhile is met at the index, and this is asked once more.
        if (await tx.HasNumber(number, id, ct)) return new Refusal(FaultKind.Conflict, "ORDER_NUMBER_TAKEN", $"Another order has the number {number}.");
        var order = new StoredOrder(id, (before?.Revision ?? 0) + 1, Imported(given, id, number, currency, Wire.Timestamp(call.Now)), 0);
        return await tx.Commit(Answer.Wrap("order", tx.ImportOrder(order, before is null)), ct);
    }

    private static List<FieldViolation> Violations(Order given)
    {
        var found = new List<FieldViolation>();
        if (given.Number is { } number && (string.IsNullOrWhiteSpace(number) || number.Length > LongestNumber)) found.Add(new("order.number", $"must have between 1 and {LongestNumber} characters", "MAX_LENGTH"));
        if (given.PriceSummary?.Total?.Amount is null) found.Add(new("order.priceSummary.total.amount", "must be given", "REQUIRED_FIELD"));
        if (given.BalanceSummary?.Balance?.Amount is { } balance && !decimal.TryParse(balance, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) found.Add(new("order.balanceSummary.balance.amount", "must be an amount", "FORMAT"));
        return found;
    }

    /// <summary>As it was given; what nobody said is as a new order has it, and what was paid follows from the payment status.</summary>
    private static Order Imported(Order given, Guid id, string number, string currency, string now) => (given.Currency ?? currency, OrderWire.Amount(given.PriceSummary!.Total)) is var (own, total) ? given with
    {
        Id = id.ToString(),
        Number = number,
        CreatedDate = given.CreatedDate ?? given.PurchasedDate ?? now,
        UpdatedDate = given.UpdatedDate ?? now,
        PurchasedDate = given.PurchasedDate ?? given.CreatedDate ?? now,
        LineItems = [.. given.LineItems!.Select(Line)],
        Currency = own,
        FulfillmentStatus = given.FulfillmentStatus ?? FulfillmentStatus.NotFulfilled,
        AttributionSource = given.AttributionSource ?? AttributionSource.Unspecified,
        WeightUnit = given.WeightUnit ?? WeightUnit.UnspecifiedWeightUnit,
        TaxIncludedInPrices = given.TaxIncludedInPrices ?? false,
        CustomFields = given.CustomFields ?? [],
        AdditionalFees = given.AdditionalFees ?? [],
        AppliedDiscounts = given.AppliedDiscounts ?? [],
        Activities = given.Activities ?? [],
        Archived = given.Archived ?? false,
        SeenByAHuman = given.SeenByAHuman ?? true,
        BalanceSummary = given.BalanceSummary ?? Balance(given.PaymentStatus!, total, own),
        Imported = true,
    } : given;

    private static OrderLineItem Line(OrderLineItem given) => given with
    {
        Id = Guid.TryParse(given.Id, out var line) ? line.ToString() : Guid.NewGuid().ToString(),
        PaymentOption = given.PaymentOption ?? PaymentOptionType.FullPaymentOffline,
        FixedQuantity = given.FixedQuantity ?? false,
        PriceUndetermined = given.PriceUndetermined ?? false,
    };

    private static BalanceSummary Balance(string status, decimal total, string currency)
    {
        var (paid, refunded) = status switch
        {
            PaymentStatusEnumPaymentStatus.Paid or PaymentStatusEnumPaymentStatus.PartiallyRefunded => (total, 0m),
            PaymentStatusEnumPaymentStatus.FullyRefunded => (total, total),
            _ => (0m, 0m),
        };
        Price Money(decimal amount) => OrderWire.Price(amount, currency);
        var due = Money(total - paid);
        return new() { Balance = new() { Amount = due.Amount, FormattedAmount = due.FormattedAmount }, Paid = Money(paid), Refunded = Money(refunded), Authorized = Money(0), Pending = Money(0), PendingRefund = Money(0) };
    }

    /// <summary>For good, so that a migration that went wrong can be done again; never an order of our own.</summary>
    private static async Task<Fault?> Delete(Tx tx, Guid id, CancellationToken ct)
    {
        if (await tx.LockOrder(id, ct) is not { } order) return Orders.Missing(id);
        if (!order.IsImported) return new Refusal(FaultKind.Precondition, "ORDER_NOT_IMPORTED", $"The order {id} was not imported.");
        tx.DeleteImported(order);
        return null;
    }

    /// <summary>The number of the next order. A lower one is taken only by who says so; numbers that orders have are passed over.</summary>
    private async Task<Result<Answer>> SetCounter(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrdersJson.Wire.SetOrderNumberCounterRequest);
        if (!long.TryParse(asked.Counter, NumberStyles.None, CultureInfo.InvariantCulture, out var next) || next is < 1 or > MostNumbers) return new InvalidFields("counter", "FORMAT", $"must be a whole number between 1 and {MostNumbers}");
        await using var tx = db.Begin(call);
        var now = await tx.LockNumbers(ct) + 1;
        if (next < now && asked.AllowLowerCounter != true) return new Refusal(FaultKind.Precondition, "CANNOT_SET_LOWER_ORDER_NUMBER_COUNTER", $"The next order has the number {now}: say allowLowerCounter to begin lower.");
        tx.SetLastNumber(next - 1);
        return await tx.Commit(Answer.Of(new SetOrderNumberCounterResponse { OldCounter = now.ToString(CultureInfo.InvariantCulture), NewCounter = next.ToString(CultureInfo.InvariantCulture) }, OrdersJson.Wire.SetOrderNumberCounterResponse), ct);
    }
}
