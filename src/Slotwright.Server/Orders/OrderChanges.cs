using Slotwright.Contract.Orders;
using Slotwright.Domain.Orders;
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
        }
        else if (now.Status == OrderStatus.Approved && now.Money.Due != was.Money.Due) tx.Book(after, Transfer.Correction(after.Id, after.Revision, now.Money.Due - was.Money.Due));
        if (before.Wire.PaymentStatus != after.Wire.PaymentStatus) Paid(tx, before, after);
        else if (was.Money.HasMoney != now.Money.HasMoney) tx.OweSettlement(after.Id); // a refund was asked for, or came to nothing
        return bytes;
    }

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
    }
}
