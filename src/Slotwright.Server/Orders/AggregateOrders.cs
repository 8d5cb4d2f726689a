using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>Aggregate Orders: how many orders there are of each kind and what they come to, over those a search would find.</summary>
internal sealed class AggregateOrders(Db db)
{
    private readonly EntitySearch orders = new(OrderRows.Table, Orders.Found());

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct) => (await orders.Count(db, call, ct, Orders.Begun)).Map(results => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartObject("aggregates");
        w.WriteStartArray("results");
        foreach (var result in results) w.WriteRawValue(result, skipInputValidation: true);
        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteEndObject();
    }));
}
