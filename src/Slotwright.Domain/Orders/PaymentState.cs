namespace Slotwright.Domain.Orders;

/// <summary>A payment's life. A refund does not change it: what went back is counted beside it.</summary>
public enum PaymentStatus { Pending, Authorized, Approved, Declined, Canceled, Voided }

/// <summary>One payment of an order: what it is for, and how far it got.</summary>
/// <param name="Captured">What of it has come in; less than the amount when only a part was captured.</param>
/// <param name="Refunded">What of that went back or is on its way.</param>
public sealed record PaymentState(PaymentStatus Status, decimal Amount, decimal Captured = 0, decimal Refunded = 0)
{
    public decimal Refundable => Captured - Refunded;

    public bool IsOpen => Status is PaymentStatus.Pending or PaymentStatus.Authorized;

    /// <summary>
    /// What the provider reports, told once or twice, late or out of order: a payment only goes on, and money that came in stays in.
    /// The same state means that nothing is new.
    /// </summary>
    public PaymentState Reported(PaymentStatus status, decimal captured) => (Status, status) switch
    {
        (PaymentStatus.Pending, PaymentStatus.Authorized or PaymentStatus.Declined or PaymentStatus.Canceled or PaymentStatus.Voided) => this with { Status = status },
        (PaymentStatus.Authorized, PaymentStatus.Canceled or PaymentStatus.Voided) => this with { Status = PaymentStatus.Voided },
        (_, PaymentStatus.Approved) when captured > Captured => this with { Status = PaymentStatus.Approved, Captured = captured },
        _ => this,
    };

    /// <summary>Update Payment Status by hand: of payments nobody else reports on.</summary>
    public Result<PaymentState> Marked(PaymentStatus status) => (Status, status) switch
    {
        _ when Status == status => this,
        (PaymentStatus.Pending, PaymentStatus.Approved) => this with { Status = status, Captured = Amount },
        (PaymentStatus.Pending, PaymentStatus.Declined or PaymentStatus.Canceled) => this with { Status = status },
        _ => new PaymentStatusNotAllowed(Status, status),
    };

    public Result<PaymentState> Capture(decimal? asked) => Status switch
    {
        PaymentStatus.Approved => new Refusal(FaultKind.Precondition, "PAYMENT_ALREADY_CAPTURED", "The payment is captured already."),
        not PaymentStatus.Authorized => new Refusal(FaultKind.Precondition, "PAYMENT_NOT_AUTHORIZED", "Only an authorized payment can be captured."),
        _ when asked is <= 0 || asked > Amount => new Refusal(FaultKind.Invalid, "INVALID_CAPTURE_AMOUNT", "The amount must be above zero and at most what was authorized."),
        _ => this with { Status = PaymentStatus.Approved, Captured = asked ?? Amount },
    };

    public Result<PaymentState> Void() => Status switch
    {
        PaymentStatus.Authorized => this with { Status = PaymentStatus.Voided },
        PaymentStatus.Voided => new Refusal(FaultKind.Precondition, "PAYMENT_ALREADY_VOIDED", "The payment is voided already."),
        _ => new Refusal(FaultKind.Precondition, "PAYMENT_NOT_AUTHORIZED", "Only an authorized payment can be voided."),
    };

    /// <summary>Takes back what a membership paid, which no money came in for: once.</summary>
    public Result<PaymentState> TakeBack() => Status == PaymentStatus.Approved ? this with { Status = PaymentStatus.Voided } : new MembershipPaymentNotCharged("The payment is voided already.");

    /// <summary>Sets aside what is to go back; it stays set aside until the provider refuses.</summary>
    public Result<PaymentState> Refund(decimal amount) => amount <= 0 || amount > Refundable
        ? new Refusal(FaultKind.Invalid, "INVALID_PAYMENT_REFUND_AMOUNT", $"Between nothing and {Refundable} of the payment can be refunded.")
        : this with { Refunded = Refunded + amount };
}

/// <summary>A payment does not go from one status to the other (428).</summary>
public sealed record PaymentStatusNotAllowed(PaymentStatus From, PaymentStatus To)
    : Fault(FaultKind.Precondition, "STATUS_NOT_ALLOWED", $"A payment that is {From.ToString().ToUpperInvariant()} cannot become {To.ToString().ToUpperInvariant()}.");

/// <summary>No session is taken for the payment, so none can be given back (428).</summary>
public sealed record MembershipPaymentNotCharged(string Why) : Fault(FaultKind.Precondition, "MEMBERSHIP_PAYMENT_NOT_CHARGED", Why);
