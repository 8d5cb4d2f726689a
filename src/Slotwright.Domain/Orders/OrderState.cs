namespace Slotwright.Domain.Orders;

/// <summary>Where an order stands (behaviour/checkout.md 4 and 6).</summary>
public enum OrderStatus { Initialized, Pending, Approved, Rejected, Canceled }

/// <summary>The part of an order its life cycle decides on.</summary>
public sealed record OrderState(OrderStatus Status, OrderMoney Money)
{
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
