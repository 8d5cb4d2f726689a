using Slotwright.Contract.Orders;
using Slotwright.Domain.Orders;
using Slotwright.Server.Discounts;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using OrderStatus = Slotwright.Domain.Orders.OrderStatus;

namespace Slotwright.Server.Orders;

/// <summary>What follows from an order's next state, whoever brought it about: the row, the ledger, the events, and that its bookings are to be looked at.</summary>
internal static class OrderChanges
{
    /// <summary>A new order with its bookings already bound to it.</summary>
    public static byte[] Add(Tx tx, StoredOrder order)
    {
        var bytes = tx.AddOrder(order);
        if (order.State.Status == OrderStatus.Approved) Approved(tx, order);
        return bytes;
    }

    /// <summary>Stores what is new and tells it; the order is locked.</summary>
    public static byte[] Save(Tx tx, StoredOrder before, StoredOrder after, CancelOrderRequest? canceled = null)
    {
        var (was, now) = (before.State, after.State);
        var bytes = tx.SaveOrder(before, after);
        if (was.Status != now.Status)
        {
            if (now.Status == OrderStatus.Approved) Approved(tx, after);
            if (now.Status == OrderStatus.Canceled) Canceled(tx, after, canceled);
            if (now.Status == OrderStatus.Rejected) tx.OweSettlement(after.Id);
            if (now.Status == OrderStatus.Rejected || now is { Status: OrderStatus.Canceled, Money.Paid: 0 }) DiscountUses.Return(tx, after.Id);
        }
        else if (now.Status == OrderStatus.Approved && now.Money.Due != was.Money.Due) tx.Book(after, Transfer.Correction(after.Id, after.Revision, now.Money.Due - was.Money.Due));
        if (before.Wire.PaymentStatus != after.Wire.PaymentStatus) Paid(tx, before, after);
        else if (was.Money.HasMoney != now.Money.HasMoney || was.Money.IsTaken != now.Money.IsTaken) tx.OweSettlement(after.Id); // a refund was asked for, or came to nothing; a hold was let go
        return bytes;
    }

    /// <summary>Coupons and rules that an order was given and has no more are not used with it any more.</summary>
    public static void GiveBack(Tx tx, StoredOrder before, StoredOrder after)
    {
        if (Given(before).Except(Given(after)).ToArray() is [_, ..] gone) DiscountUses.Return(tx, after.Id, gone);
    }

    private static IEnumerable<Guid> Given(StoredOrder order) => (order.Wire.AppliedDiscounts ?? []).Select(d => Guid.TryParse(d.Coupon?.Id ?? d.DiscountRule?.Id, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    private static void Approved(Tx tx, StoredOrder order)
    {
        tx.Book(order, Transfer.Sale(order.Id, order.State.Money.Total - order.Covered));
        tx.PublishAction(OrderRows.Fqdn, "approved", order.Id.ToString(), order.Revision, new OrderApproved { Order = order.Wire }, OrdersJson.Wire.OrderApproved);
        tx.OweSettlement(order.Id);
    }

    /// <summary>What was not paid is not owed any more.</summary>
    private static void Canceled(Tx tx, StoredOrder order, CancelOrderRequest? asked)
    {
        var money = order.State.Money;
        tx.Book(order, Transfer.Correction(order.Id, order.Revision, -Math.Max(0, money.Total - order.Covered - money.Paid)));
        tx.PublishAction(OrderRows.Fqdn, "canceled", order.Id.ToString(), order.Revision, new OrderCanceledEventOrderCanceled
        {
            Order = order.Wire,
            RestockAllItems = asked?.RestockAllItems ?? false,
            SendOrderCanceledEmail = asked?.SendOrderCanceledEmail ?? false,
            CustomMessage = asked?.CustomMessage,
        }, OrdersJson.Wire.OrderCanceledEventOrderCanceled);
        tx.OweSettlement(order.Id);
    }

    private static void Paid(Tx tx, StoredOrder before, StoredOrder after)
    {
        tx.PublishAction(OrderRows.Fqdn, "payment_status_updated", after.Id.ToString(), after.Revision, new PaymentStatusUpdated { Order = after.Wire, PreviousPaymentStatus = before.Wire.PaymentStatus }, OrdersJson.Wire.PaymentStatusUpdated);
        tx.OweSettlement(after.Id);
        if (PaysForPlan(after) && PlanPaymentOf(after) is { } payment) tx.BeforeCommit(ct => PlanPayments.Follow(tx, after.Id, payment, ct));
    }

    /// <summary>Why the owner must look at the order of a plan whose cycle could not be charged.</summary>
    public const string PlanUnpaid = "PLAN_PAYMENT_FAILED";

    /// <summary>It is the order of a plan that was bought, not of bookings.</summary>
    public static bool PaysForPlan(StoredOrder order) => order.Wire.LineItems?.Any(l => l.CatalogReference?.AppId == PlanPayments.App) == true;

    /// <summary>Money that came after all was over buys nothing: the owner is told of it.</summary>
    private static string? PlanPaymentOf(StoredOrder order) => order.Wire.PaymentStatus switch
    {
        PaymentStatusEnumPaymentStatus.Paid when order.State.IsLive => Contract.PlanOrders.PaymentStatus.Paid,
        PaymentStatusEnumPaymentStatus.FullyRefunded => Contract.PlanOrders.PaymentStatus.Refunded,
        _ => null,
    };
}
