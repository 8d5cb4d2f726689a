using NodaTime;

namespace Slotwright.Domain.Orders;

/// <summary>Where a request to pay a part of an order stands; all but the first is final.</summary>
public enum PaymentRequestStatus { Unpaid, Paid, Expired, Voided }

/// <summary>A link at which a part of what is due of an order can be paid, once.</summary>
/// <param name="Expires">From then on it cannot be paid; null when it waits for ever.</param>
public sealed record PaymentRequestState(PaymentRequestStatus Status, decimal Amount, Instant? Expires)
{
    /// <summary>A request whose time was over before it was made is born expired.</summary>
    public static Result<PaymentRequestState> Ask(OrderState order, decimal amount, Instant? expires, Instant now) =>
        Refused(order, amount) is { } refused ? refused : new PaymentRequestState(expires <= now ? PaymentRequestStatus.Expired : PaymentRequestStatus.Unpaid, amount, expires);

    /// <summary>Whether somebody may pay it now: it is open, and the order still owes as much. An order paid otherwise, or canceled, is paid no more.</summary>
    public Result<PaymentRequestState> Pay(OrderState order, Instant now) => Over("CHARGE", now) is { } over ? over : Refused(order, Amount) is { } refused ? refused : this;

    /// <summary>Its words may change as long as somebody may pay it.</summary>
    public Result<PaymentRequestState> Change(Instant now) => Over("UPDATE", now) is { } over ? over : this;

    /// <summary>Void: once more changes nothing.</summary>
    public Result<PaymentRequestState> Void() => Status switch
    {
        PaymentRequestStatus.Paid => Final("VOID", Status),
        PaymentRequestStatus.Expired => Final("VOID", Status),
        _ => this with { Status = PaymentRequestStatus.Voided },
    };

    private Refusal? Over(string act, Instant now) => Status != PaymentRequestStatus.Unpaid ? Final(act, Status) : Expires <= now ? Final(act, PaymentRequestStatus.Expired) : null;

    private static Refusal Final(string act, PaymentRequestStatus status) => new(FaultKind.Precondition, $"CANNOT_{act}_{status.ToString().ToUpperInvariant()}_ORDER_PAYMENT_REQUEST", status switch
    {
        PaymentRequestStatus.Paid => "The request has been paid.",
        PaymentRequestStatus.Expired => "The time to pay the request is over.",
        _ => "The business has called the request off.",
    });

    private static Refusal? Refused(OrderState order, decimal amount) => order switch
    {
        { IsCollectable: false } => order.NotCollectable,
        { Money.Balance: 0 } => new(FaultKind.Precondition, "ORDER_ALREADY_PAID", "Nothing of the order is due any more."),
        _ when amount <= 0 || amount > order.Money.Balance => new(FaultKind.Invalid, "INVALID_AMOUNT", $"Between nothing and {order.Money.Balance} can be asked for."),
        _ => null,
    };
}
