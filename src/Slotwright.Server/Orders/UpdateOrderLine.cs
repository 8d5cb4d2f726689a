using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>Update Order Line Item: what a line is called and how it is described. What it costs and what it is for is history.</summary>
internal sealed class UpdateOrderLine(Db db)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["Orders/OrderLineItem"];

    /// <summary>What an update may touch; the rest is passed over, as it is where orders are updated.</summary>
    private static readonly string[] Open = ["productName", "descriptionLines", "image", "physicalProperties", "fulfillerId", "digitalFile", "priceDescription", "locations", "extendedFields"];

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var (id, line) = (call.Named("id"), call.Named("lineItem.id").ToString());
        var patch = Documents.Clean(call.Body.GetProperty("lineItem"), Rules, update: true);
        foreach (var member in patch.Select(m => m.Key).Except(Open).ToList()) patch.Remove(member);
        if (Unnamed(patch) is { } unnamed) return unnamed;
        await using var tx = db.Begin(call);
        if (await tx.LockOrder(id, ct) is not { } order) return Orders.Missing(id);
        if (order.Wire.LineItems?.Any(l => l.Id == line) != true) return new Refusal(FaultKind.NotFound, "LINE_ITEM_NOT_FOUND", $"The order has no line {line}.");
        var after = order.Next(order.State, tx.Now);
        after = after with { Wire = after.Wire with { LineItems = [.. after.Wire.LineItems!.Select(l => l.Id == line ? Changed(l, patch) : l)] } };
        OrderChanges.Save(tx, order, after);
        return await tx.Commit(Answer.Wrap("order", after.Bytes), ct);
    }

    /// <summary>A line is called something, whatever changes.</summary>
    private static InvalidFields? Unnamed(JsonObject patch) => !patch.TryGetPropertyValue("productName", out var name) ? null
        : name is null ? new("lineItem.productName", "REQUIRED_FIELD", "must be given")
        : name.AsObject().TryGetPropertyValue("original", out var original) && string.IsNullOrWhiteSpace(original?.GetValue<string>()) ? new("lineItem.productName.original", "REQUIRED_FIELD", "must be given") : null;

    private static OrderLineItem Changed(OrderLineItem line, JsonObject patch)
    {
        var merged = JsonSerializer.SerializeToNode(line, OrdersJson.Wire.OrderLineItem)!.AsObject();
        Documents.Merge(merged, patch, Rules);
        return merged.Deserialize(OrdersJson.Wire.OrderLineItem)!;
    }
}
