using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.PaymentRequests;
using Slotwright.Domain.Orders;
using Slotwright.Server.Orders;

namespace Slotwright.Server.Payments.Requests;

/// <summary>A request to pay as stored.</summary>
/// <param name="Payments">All that were begun for it, whatever became of them.</param>
internal sealed record StoredRequest(Guid Id, long Revision, OrderPaymentRequest Wire, IReadOnlyList<Guid> Payments)
{
    public const string Columns = "id, revision, doc, payments";

    public Guid Order => Guid.Parse(Wire.OrderId!);

    public PaymentRequestState State => new(Enum.Parse<PaymentRequestStatus>(Wire.Status!, ignoreCase: true), OrderWire.Amount(Wire.Amount?.Amount), Wire.ExpirationDate is { } date ? Http.Wire.Instant(date) : null);

    public byte[] Bytes => JsonSerializer.SerializeToUtf8Bytes(Wire, PaymentRequestsJson.Wire.OrderPaymentRequest);

    public static StoredRequest Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetInt64(1), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(2), PaymentRequestsJson.Wire.OrderPaymentRequest)!, r.GetFieldValue<Guid[]>(3));

    /// <summary>One of its payments that came in pays it, whenever that became known.</summary>
    public bool IsPaidBy(IEnumerable<StoredPayment> payments) => State.Status == PaymentRequestStatus.Unpaid && payments.Any(p => p.State.Captured > 0 && Payments.Contains(p.Id));

    /// <summary>The next version: one revision on.</summary>
    public StoredRequest Next(OrderPaymentRequest wire, Instant now) => this with { Revision = Revision + 1, Wire = wire with { UpdatedDate = Http.Wire.Timestamp(now) } };

    public StoredRequest Next(PaymentRequestStatus status, Instant now) => Next(Wire with { Status = Name(status) }, now);

    /// <summary>A payment was begun for it.</summary>
    public StoredRequest With(StoredPayment payment, Instant now) => Next(Wire with { PaymentGatewayOrderId = payment.Id.ToString() }, now) with { Payments = [.. Payments, payment.Id] };

    public static string Name(PaymentRequestStatus status) => status.ToString().ToUpperInvariant();
}
