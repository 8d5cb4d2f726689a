namespace Slotwright.Domain.Orders;

/// <summary>Where an order stands (behaviour/checkout.md 4 and 6).</summary>
public enum OrderStatus { Initialized, Pending, Approved, Rejected, Canceled }

/// <summary>The part of an order its life cycle decides on.</summary>
public sealed record OrderState(OrderStatus Status, OrderMoney Money)
{
    /// <summary>It was brought along from another system as it stood there: what was or is still to be paid for it is no business of ours.</summary>
    public bool IsImported { get; init; }

    /// <summary>Money can be taken for it.</summary>
    public bool IsCollectable => Status == OrderStatus.Approved && !IsImported;

    /// <summary>Nothing can be paid for it (428).</summary>
    public Refusal NotCollectable => new(FaultKind.Precondition, "ORDER_NOT_COLLECTABLE", $"The order is {(IsImported ? "imported" : Status.ToString().ToUpperInvariant())}.");

    /// <summary>Lines of an order that is alive keep others from ordering the same booking.</summary>
    public bool IsLive => Status is OrderStatus.Initialized or OrderStatus.Pending or OrderStatus.Approved;

    /// <summary>
    /// After money moved: an order that waited for it is approved with the first that came in or was promised. Money that comes to an
    /// order that is over changes no status; it is for the owner to give back.
    /// </summary>
    public OrderState With(OrderMoney money) => this with
    {
        Money = money,
        Status = Status is OrderStatus.Initialized or OrderStatus.Pending && money.Paid + money.Authorized > 0 ? OrderStatus.Approved : Status,
    };

    /// <summary>The payment it waited for will not come.</summary>
    public OrderState Reject() => Status is OrderStatus.Initialized or OrderStatus.Pending ? this with { Status = OrderStatus.Rejected } : this;

    /// <summary>
    /// A membership pays for a line after it was ordered: for all of it, while nobody has paid anything for it, and never for more than is
    /// still due.
    /// </summary>
    /// <param name="worth">What the customer would pay for the line.</param>
    /// <param name="isPaidOnline">What comes in is for this line before others, in full or as its deposit.</param>
    public Result<OrderState> Cover(decimal worth, bool isPaidOnline) => Money switch
    {
        _ when !IsCollectable => new MembershipNotEligible(NotCollectable.Message),
        { Balance: 0 } => new MembershipNotEligible("Nothing is due any more."),
        _ when worth <= 0 => new MembershipNotEligible("The line costs nothing."),
        _ when isPaidOnline && (Money.Paid > Money.Refunded || Money.Authorized > 0) => new MembershipNotEligible("The line was paid, at least in part."),
        _ when worth > Money.Coverable => new MembershipNotEligible($"Of the order {Money.Coverable} is unpaid, and the line is {worth}."),
        _ => this with { Money = Money with { Covered = Money.Covered + worth } },
    };

    /// <summary>Cancel Order: once more changes nothing.</summary>
    public Result<OrderState> Cancel() => Status switch
    {
        OrderStatus.Canceled => this,
        OrderStatus.Rejected => new Refusal(FaultKind.Precondition, "ORDER_IS_REJECTED", "A rejected order cannot be canceled."),
        not OrderStatus.Approved => new Refusal(FaultKind.Precondition, "ORDER_IS_PENDING", "The order waits for its payment."),
        _ when Money.Authorized > 0 => new Refusal(FaultKind.Precondition, "ORDER_HAS_AUTHORIZED_TRANSACTION", "An authorized payment must be captured or voided first."),
        _ => this with { Status = OrderStatus.Canceled },
    };
}

/// <summary>A membership cannot pay for a line of the order (428).</summary>
public sealed record MembershipNotEligible(string Why) : Fault(FaultKind.Precondition, "MEMBERSHIP_NOT_ELIGIBLE", Why);
