using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Orders;

/// <summary>What people and apps note on an order, beside what the order notes of itself: only notes of the first kind may be changed or taken away.</summary>
internal sealed class OrderActivities(Db db)
{
    /// <summary>The oldest go when there are more (contract: Order.activities).</summary>
    private const int Most = 300;

    private static readonly TypeRule Rules = ContractTable.Current.Types["Orders/Order"];

    public void Map(Api api) => api.On(Ops.Orders.AddActivities, AddMany).On(Ops.Orders.AddActivity, Add).On(Ops.Orders.UpdateActivity, Update).On(Ops.Orders.DeleteActivity, Delete).On(Ops.Orders.BulkUpdateOrderTags, Tag);

    public static Activity Noted(string type, string now) => new() { Id = Guid.NewGuid().ToString(), CreatedDate = now, Type = type, ActivityType = type };

    public static StoredOrder With(StoredOrder order, params Activity[] added) => Having(order, (order.Wire.Activities ?? []).Concat(added).TakeLast(Most));

    private Task<Result<Answer>> AddMany(Call call, CancellationToken ct)
    {
        Activity[] added = [.. (call.Read(OrdersJson.Wire.AddActivitiesRequest).OrderActivities ?? []).Select(a => a with { Id = Guid.NewGuid().ToString(), CreatedDate = Wire.Timestamp(call.Now), Type = a.Type ?? a.ActivityType ?? Kind(a) })];
        return Change(call, call.Named("orderId"), order => With(order, added), after => Answer.Of(new AddActivitiesResponse { Order = after, ActivityIds = [.. added.Select(a => a.Id!)] }, OrdersJson.Wire.AddActivitiesResponse), ct);
    }

    private async Task<Result<Answer>> Add(Call call, CancellationToken ct)
    {
        var said = Said(call);
        if (said.Failed(out var fault)) return fault;
        var added = said.Value with { Id = Guid.NewGuid().ToString(), CreatedDate = Wire.Timestamp(call.Now) };
        return await Change(call, call.Named("id"), order => With(order, added), after => Answer.Of(new AddActivityResponse { Order = after, ActivityId = added.Id }, OrdersJson.Wire.AddActivityResponse), ct);
    }

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var said = Said(call);
        if (said.Failed(out var fault)) return fault;
        return await Note(call, activity => [said.Value with { Id = activity.Id, CreatedDate = activity.CreatedDate, AuthorEmail = activity.AuthorEmail }], after => Answer.Of(new UpdateActivityResponse { Order = after }, OrdersJson.Wire.UpdateActivityResponse), ct);
    }

    private Task<Result<Answer>> Delete(Call call, CancellationToken ct) => Note(call, _ => [], after => Answer.Of(new DeleteActivityResponse { Order = after }, OrdersJson.Wire.DeleteActivityResponse), ct);

    /// <summary>A comment, or a note of an app's own; nothing else can be said by hand.</summary>
    private static Result<Activity> Said(Call call)
    {
        var given = call.Body.GetProperty("activity").Deserialize(OrdersJson.Wire.PublicActivity)!;
        var said = new Activity { MerchantComment = given.MerchantComment, CustomActivity = given.CustomActivity };
        if (given is { MerchantComment: null, CustomActivity: null }) return new InvalidFields("activity", "REQUIRED_ONE_OF_FIELD", "must have merchantComment or customActivity");
        return said with { Type = Kind(said), ActivityType = Kind(said) };
    }

    private static string Kind(Activity activity) => activity.MerchantComment is null ? ActivityType.CustomActivity : ActivityType.MerchantComment;

    /// <summary>Puts something else, or nothing, in the place of one note.</summary>
    private Task<Result<Answer>> Note(Call call, Func<Activity, Activity[]> next, Func<Order, Answer> tell, CancellationToken ct)
    {
        var activity = call.Named("activityId").ToString();
        return Change(call, call.Named("id"), order =>
            order.Wire.Activities?.FirstOrDefault(a => a.Id == activity) is not { } noted ? new Refusal(FaultKind.NotFound, "ACTIVITY_NOT_FOUND", $"The order has no activity {activity}.")
            : noted is { MerchantComment: null, CustomActivity: null } ? new Refusal(FaultKind.Precondition, "ACTIVITY_NOT_EDITABLE", "What an order noted of itself stays as it is.")
            : Having(order, order.Wire.Activities.SelectMany(a => a.Id == activity ? next(a) : [a])), tell, ct);
    }

    private async Task<Result<Answer>> Change(Call call, Guid id, Func<StoredOrder, Result<StoredOrder>> change, Func<Order, Answer> tell, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockOrder(id, ct) is not { } order) return Orders.Missing(id);
        var after = change(order.Next(order.State, tx.Now));
        if (after.Failed(out var fault)) return fault;
        OrderChanges.Save(tx, order, after.Value);
        return await tx.Commit(tell(after.Value.Wire), ct);
    }

    /// <summary>The same tags are given to many orders and taken from them, each in its own transaction.</summary>
    private async Task<Result<Answer>> Tag(Call call, CancellationToken ct)
    {
        var change = TagChange.Of(call.Body, Rules);
        if (change.Failed(out var fault)) return fault;
        return await Bulk.Run(call, [.. call.Body.GetProperty("orderIds").EnumerateArray()], returnEntity: false, async item =>
        {
            var id = item.Body.GetGuid();
            await using var tx = db.Begin(item);
            if (await tx.LockOrder(id, ct) is not { } order) return Orders.Missing(id);
            var document = JsonNode.Parse(order.Next(order.State, tx.Now).Bytes)!.AsObject();
            if (change.Value.Apply(document) is { } full) return full;
            OrderChanges.Save(tx, order, order with { Revision = order.Revision + 1, Wire = document.Deserialize(OrdersJson.Wire.Order)! });
            return await Bulk.Commit(tx, id.ToString(), "{}"u8.ToArray(), ct);
        }, db, ct, named: id => id.GetString());
    }

    private static StoredOrder Having(StoredOrder order, IEnumerable<Activity> activities) => order with { Wire = order.Wire with { Activities = [.. activities] } };
}
