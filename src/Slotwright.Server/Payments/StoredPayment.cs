using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments;

/// <summary>A payment of an order as stored.</summary>
/// <param name="Provider">`test`, `stripe`; or `manual` for what the business collects itself, `membership` for what a plan pays.</param>
/// <param name="Shown">What the wire has of it besides amounts, status and times.</param>
internal sealed record StoredPayment(Guid Id, Guid Order, PaymentState State, string Provider, string? Reference, bool DelaysCapture, Payment Shown, Instant Created, Instant Updated)
{
    public const string Manual = "manual", Membership = "membership", Columns = "id, order_id, status, amount, captured, refunded, provider, reference, delays_capture, doc, created_date, updated_date, keeps, method_id, charge_key, failure";

    /// <summary>Until when the customer can pay it; null when it waits for nobody.</summary>
    public Instant? Expires { get; init; }

    /// <summary>The provider is asked then how it stands.</summary>
    public Instant? Look { get; init; }

    /// <summary>What it is paid with is kept, for what the customer comes to owe: they agreed, or were told that it goes without saying.</summary>
    public bool Keeps { get; init; }

    /// <summary>What was kept and is charged now, without the customer; null for what they pay themselves.</summary>
    public Guid? Method { get; init; }

    /// <summary>Who asks for a charge again asks under this key.</summary>
    public Guid? ChargeKey { get; init; }

    /// <summary>Why nothing came in.</summary>
    public string? Failure { get; init; }

    /// <summary>What becomes of an authorization nobody has dealt with until then.</summary>
    public (string Action, Instant At)? Scheduled { get; init; }

    /// <summary>What of it may still go back.</summary>
    public decimal Refundable => Shown.RefundDisabled == true ? 0 : State.Refundable;

    public bool IsOnline => Provider is not (Manual or Membership);

    /// <summary>The customer has done their part: it is paid, or held.</summary>
    public bool IsMade => State.Captured > 0 || State.Status == PaymentStatus.Authorized;

    /// <summary>What the customer is to pay online, with whom, until when.</summary>
    public static StoredPayment Waiting(Tx tx, StoredOrder order, decimal amount, string provider, bool delaysCapture, Instant expires) =>
        new(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), order.Id, new(PaymentStatus.Pending, amount), provider, null, delaysCapture,
            new() { RegularPaymentDetails = new() { OfflinePayment = false }, RefundDisabled = false }, tx.Now, tx.Now)
        { Expires = expires, Look = PaymentDesk.FirstLook(tx.Now) };

    public static StoredPayment Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1),
        new(Enum.Parse<PaymentStatus>(r.GetString(2), ignoreCase: true), r.GetDecimal(3), r.GetDecimal(4), r.GetDecimal(5)), r.GetString(6), r.IsDBNull(7) ? null : r.GetString(7), r.GetBoolean(8),
        JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(9), OrderTransactionsJson.Wire.Payment)!, Instant.FromDateTimeUtc(r.GetDateTime(10)), Instant.FromDateTimeUtc(r.GetDateTime(11)))
    { Keeps = r.GetBoolean(12), Method = r.IsDBNull(13) ? null : r.GetGuid(13), ChargeKey = r.IsDBNull(14) ? null : r.GetGuid(14), Failure = r.IsDBNull(15) ? null : r.GetString(15) };

    /// <summary>As the wire has it.</summary>
    /// <param name="refunded">What of it really went back.</param>
    public Payment Tell(string currency, decimal refunded)
    {
        var status = this switch
        {
            { State.Status: PaymentStatus.Approved } when refunded > 0 => refunded >= State.Captured ? TransactionStatus.Refunded : TransactionStatus.PartiallyRefunded,
            _ => State.Status.ToString().ToUpperInvariant(),
        };
        return Shown with
        {
            Id = Id.ToString(),
            CreatedDate = Wire.Timestamp(Created),
            UpdatedDate = Wire.Timestamp(Updated),
            Amount = PaymentWire.Price(State.Amount, currency),
            Status = status,
            RegularPaymentDetails = Shown.RegularPaymentDetails is { } regular ? regular with { Status = status, PaymentOrderId = IsOnline ? Id.ToString() : regular.PaymentOrderId, GatewayTransactionId = Reference ?? regular.GatewayTransactionId } : null,
        };
    }
}

/// <summary>What a provider is to do with a payment, and whether it has.</summary>
/// <param name="Refund">The refund it is part of.</param>
/// <param name="External">The money went back by another way; nobody is asked.</param>
internal sealed record StoredAction(Guid Id, Guid Order, Guid Payment, string Kind, decimal Amount, string Status, bool External, Guid? Refund, string? Reference, string? Failure, Instant Created)
{
    public const string Capture = "CAPTURE", Void = "VOID", Refunding = "REFUND", Pending = "PENDING", Succeeded = "SUCCEEDED", Failed = "FAILED";
    public const string Columns = "id, order_id, payment_id, kind, amount, status, external, refund_id, reference, failure, created_date";

    public bool IsDone(string kind) => Kind == kind && Status == Succeeded;

    public static StoredAction Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetString(3), r.GetDecimal(4), r.GetString(5), r.GetBoolean(6),
        r.IsDBNull(7) ? null : r.GetGuid(7), r.IsDBNull(8) ? null : r.GetString(8), r.IsDBNull(9) ? null : r.GetString(9), Instant.FromDateTimeUtc(r.GetDateTime(10)));
}

/// <summary>Amounts as transactions have them.</summary>
internal static class PaymentWire
{
    public static Price Price(decimal amount, string currency)
    {
        var value = MoneyText.Value(amount, currency);
        return new() { Amount = value, FormattedAmount = MoneyText.Of(value, currency) };
    }
}

/// <summary>A refund as the wire has it: what was asked for, and how each payment's part of it stands.</summary>
internal static class RefundWire
{
    public static Refund Tell(string currency, IReadOnlyList<StoredAction> parts, StoredRefund? stored)
    {
        Price In(string status) => PaymentWire.Price(parts.Where(p => p.Status == status).Sum(p => p.Amount), currency);
        return new()
        {
            Id = parts[0].Refund!.Value.ToString(),
            CreatedDate = Wire.Timestamp(parts[0].Created),
            Details = (stored?.Details ?? new()) with { Items = stored?.Details.Items ?? [], LineItems = stored?.Details.LineItems ?? [], AdditionalFees = stored?.Details.AdditionalFees ?? [], ShippingIncluded = stored?.Details.ShippingIncluded ?? false },
            Transactions = [.. parts.Select(p => new RefundTransaction
        {
            PaymentId = p.Payment.ToString(),
            Amount = PaymentWire.Price(p.Amount, currency),
            RefundStatus = p.Status,
            RefundStatusInfo = p.Failure is null ? null : new() { Description = p.Failure },
            GatewayRefundId = p.Id.ToString(),
            ProviderRefundId = p.Reference,
            ExternalRefund = p.External,
        })],
            Summary = new()
            {
                RequestedRefund = PaymentWire.Price(parts.Sum(p => p.Amount), currency),
                PendingRefund = In(StoredAction.Pending),
                Refunded = In(StoredAction.Succeeded),
                FailedRefundAmount = In(StoredAction.Failed),
                Pending = parts.Any(p => p.Status == StoredAction.Pending),
            },
        };
    }
}
