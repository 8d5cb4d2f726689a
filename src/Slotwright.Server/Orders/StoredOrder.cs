using System.Globalization;
using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Orders;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.Orders;

/// <summary>An order as stored: what the wire shows, and what only we remember.</summary>
/// <param name="Covered">What memberships pay for.</param>
/// <param name="NeedsOwner">Why somebody must look at it; null when nobody must.</param>
internal sealed record StoredOrder(Guid Id, long Revision, Order Wire, decimal Covered, string? NeedsOwner = null)
{
    public string Currency => Wire.Currency!;

    public OrderState State => new(OrderWire.Status(Wire.Status), OrderWire.Money(Wire) with { Covered = Covered }) { IsImported = IsImported };

    /// <summary>It was brought along from elsewhere: its sums are what they were there.</summary>
    public bool IsImported => Wire.Imported == true;

    /// <summary>This customer ordered it.</summary>
    public bool IsBy(Caller caller) => caller.Subject.ToString() is var subject && (Wire.BuyerInfo?.VisitorId == subject || Wire.BuyerInfo?.MemberId == subject || Wire.CreatedBy?.VisitorId == subject || Wire.CreatedBy?.MemberId == subject);

    /// <summary>The document as it goes over the wire.</summary>
    public byte[] Bytes => JsonSerializer.SerializeToUtf8Bytes(Wire, OrdersJson.Wire.Order);

    public static StoredOrder Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetInt64(1),
        JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(2), OrdersJson.Wire.Order)!, r.GetDecimal(3), r.IsDBNull(4) ? null : r.GetString(4));

    /// <summary>The order in its next state: one revision on, and the wire says what the state says.</summary>
    public StoredOrder Next(OrderState state, Instant now) => this with
    {
        Revision = Revision + 1,
        Wire = IsImported ? Wire with { UpdatedDate = Http.Wire.Timestamp(now), Status = OrderWire.Name(state.Status) } : OrderWire.With(Wire, state, now),
    };
}

/// <summary>Orders between the rules and the wire's words.</summary>
internal static class OrderWire
{
    public static OrderStatus Status(string? name) => name switch
    {
        Contract.Orders.OrderStatus.Initialized => OrderStatus.Initialized,
        Contract.Orders.OrderStatus.Pending => OrderStatus.Pending,
        Contract.Orders.OrderStatus.Rejected => OrderStatus.Rejected,
        Contract.Orders.OrderStatus.Canceled => OrderStatus.Canceled,
        _ => OrderStatus.Approved,
    };

    public static string Name(OrderStatus status) => status.ToString().ToUpperInvariant();

    public static string Name(OrderPaymentStatus status) => status switch
    {
        OrderPaymentStatus.Paid => PaymentStatusEnumPaymentStatus.Paid,
        OrderPaymentStatus.PartiallyPaid => PaymentStatusEnumPaymentStatus.PartiallyPaid,
        OrderPaymentStatus.FullyRefunded => PaymentStatusEnumPaymentStatus.FullyRefunded,
        OrderPaymentStatus.PartiallyRefunded => PaymentStatusEnumPaymentStatus.PartiallyRefunded,
        OrderPaymentStatus.Pending => PaymentStatusEnumPaymentStatus.Pending,
        OrderPaymentStatus.PendingMerchant => PaymentStatusEnumPaymentStatus.PendingMerchant,
        OrderPaymentStatus.Canceled => PaymentStatusEnumPaymentStatus.Canceled,
        OrderPaymentStatus.Declined => PaymentStatusEnumPaymentStatus.Declined,
        _ => PaymentStatusEnumPaymentStatus.NotPaid,
    };

    public static OrderMoney Money(Order order) => new(Amount(order.PriceSummary?.Total), Amount(order.BalanceSummary?.Paid), Amount(order.BalanceSummary?.Refunded),
        Amount(order.BalanceSummary?.Authorized), Amount(order.BalanceSummary?.Pending), Amount(order.BalanceSummary?.PendingRefund));

    public static Order With(Order order, OrderState state, Instant now)
    {
        var (money, currency) = (state.Money, order.Currency!);
        var balance = Price(money.Balance, currency);
        return order with
        {
            UpdatedDate = Wire.Timestamp(now),
            Status = Name(state.Status),
            PaymentStatus = Name(money.Status),
            BalanceSummary = new()
            {
                Balance = new() { Amount = balance.Amount, FormattedAmount = balance.FormattedAmount },
                Paid = Price(money.Paid, currency),
                Refunded = Price(money.Refunded, currency),
                Authorized = Price(money.Authorized, currency),
                Pending = Price(money.Pending, currency),
                PendingRefund = Price(money.PendingRefund, currency),
            },
        };
    }

    public static decimal Amount(Price? price) => Amount(price?.Amount);

    public static decimal Amount(string? text) => text is null ? 0 : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static Price Price(decimal amount, string currency)
    {
        var value = MoneyText.Value(amount, currency);
        return new() { Amount = value, FormattedAmount = MoneyText.Of(value, currency) };
    }
}
