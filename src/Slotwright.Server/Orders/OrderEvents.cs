using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>Events of orders that are our own.</summary>
internal static class OrderEvents
{
    public const string Fqdn = "slotwright.v1.order_attention", Slug = "needed";

    /// <summary>Somebody of the business must look at an order.</summary>
    public static void NeedsOwner(Tx tx, StoredOrder order, string why) => tx.PublishAction(Fqdn, Slug, order.Id.ToString(), order.Revision,
        new OrderAttentionNeeded { OrderId = order.Id.ToString(), OrderNumber = order.Wire.Number, Reason = why }, SlotwrightJson.Wire.OrderAttentionNeeded);

    /// <summary>Changes that were put together in a draft went into the order.</summary>
    public static void Committed(Tx tx, StoredOrder order, Guid draft, bool tellsBuyer, bool tellsBusiness, bool isNoted) => tx.PublishAction(OrderRows.Fqdn, "committed", order.Id.ToString(), order.Revision, JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["order"] = JsonNode.Parse(order.Bytes),
        ["draftOrderId"] = draft.ToString(),
        ["commitSettings"] = new JsonObject { ["sendNotificationsToBuyer"] = tellsBuyer, ["sendNotificationsToBusiness"] = tellsBusiness, ["addActivitiesToOrder"] = isNoted },
        ["commitDate"] = Wire.Timestamp(tx.Now),
    }));

    /// <summary>Payments or refunds of an order got further.</summary>
    public static void Transactions(Tx tx, StoredOrder order, OrderTransactions told) => tx.PublishAction("wix.ecom.v1.order_transactions", "updated", order.Id.ToString(), order.Revision,
        Answer.Wrap("orderTransactions", JsonSerializer.SerializeToUtf8Bytes(told, OrderTransactionsJson.Wire.OrderTransactions)).Body.Span);
}
