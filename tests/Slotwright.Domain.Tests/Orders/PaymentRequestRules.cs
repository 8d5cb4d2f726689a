using NodaTime;
using Slotwright.Domain.Orders;

namespace Slotwright.Domain.Tests.Orders;

/// <summary>Which requests to pay can be made, paid, changed and called off.</summary>
public sealed class PaymentRequestRules
{
    private static readonly Instant Now = Instant.FromUtc(2031, 6, 2, 10, 0);

    [Theory]
    [InlineData(OrderStatus.Approved, 40, 10, 30, null)]
    [InlineData(OrderStatus.Approved, 40, 10, 31, "INVALID_AMOUNT")]
    [InlineData(OrderStatus.Approved, 40, 10, 0, "INVALID_AMOUNT")]
    [InlineData(OrderStatus.Approved, 40, 40, 1, "ORDER_ALREADY_PAID")]
    [InlineData(OrderStatus.Canceled, 40, 0, 10, "ORDER_NOT_COLLECTABLE")]
    [InlineData(OrderStatus.Initialized, 40, 0, 10, "ORDER_NOT_COLLECTABLE")]
    public void No_more_is_asked_for_than_is_due_and_no_more_is_paid(OrderStatus status, int total, int paid, int asked, string? refused)
    {
        var order = new OrderState(status, new(total, paid));
        Assert.Equal(refused, PaymentRequestState.Ask(order, asked, null, Now).Fault?.Code);
        Assert.Equal(refused, new PaymentRequestState(PaymentRequestStatus.Unpaid, asked, null).Pay(order, Now).Fault?.Code);
    }

    [Fact]
    public void A_request_can_be_paid_until_its_time_is_over_and_not_at_that_moment()
    {
        var order = new OrderState(OrderStatus.Approved, new(40));
        var request = PaymentRequestState.Ask(order, 40, Now, Now - Duration.Epsilon).Value;
        Assert.Equal(PaymentRequestStatus.Unpaid, request.Status);
        Assert.Null(request.Pay(order, Now - Duration.Epsilon).Fault);
        Assert.Equal("CANNOT_CHARGE_EXPIRED_ORDER_PAYMENT_REQUEST", request.Pay(order, Now).Fault?.Code);
        Assert.Equal("CANNOT_UPDATE_EXPIRED_ORDER_PAYMENT_REQUEST", request.Change(Now).Fault?.Code);
        Assert.Equal(PaymentRequestStatus.Expired, PaymentRequestState.Ask(order, 40, Now, Now).Value.Status);
    }

    [Theory]
    [InlineData(PaymentRequestStatus.Paid, "CANNOT_CHARGE_PAID_ORDER_PAYMENT_REQUEST", "CANNOT_UPDATE_PAID_ORDER_PAYMENT_REQUEST", "CANNOT_VOID_PAID_ORDER_PAYMENT_REQUEST")]
    [InlineData(PaymentRequestStatus.Expired, "CANNOT_CHARGE_EXPIRED_ORDER_PAYMENT_REQUEST", "CANNOT_UPDATE_EXPIRED_ORDER_PAYMENT_REQUEST", "CANNOT_VOID_EXPIRED_ORDER_PAYMENT_REQUEST")]
    [InlineData(PaymentRequestStatus.Voided, "CANNOT_CHARGE_VOIDED_ORDER_PAYMENT_REQUEST", "CANNOT_UPDATE_VOIDED_ORDER_PAYMENT_REQUEST", null)]
    public void What_has_ended_stays_ended(PaymentRequestStatus status, string charge, string update, string? @void)
    {
        var request = new PaymentRequestState(status, 10, null);
        Assert.Equal((charge, update, @void), (request.Pay(new(OrderStatus.Approved, new(40)), Now).Fault?.Code, request.Change(Now).Fault?.Code, request.Void().Fault?.Code));
    }
}
