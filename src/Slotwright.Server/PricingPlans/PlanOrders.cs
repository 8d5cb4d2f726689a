using Slotwright.Contract;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>Sold plans, as the business and as their buyers see them.</summary>
internal sealed class PlanOrders(Db db, PlanKeeper keeper, PlanBuyers buyers)
{
    private const int Usual = 50;
    private static readonly Dictionary<string, string> Sortable = new() { ["createdDate"] = "created_date", ["_createdDate"] = "created_date", ["endDate"] = "ends_at" };

    public void Map(Api api)
    {
        api.On(Ops.PlanOrders.ManagementGetOrder, (call, ct) => Get(call, null, ct)).On(Ops.PlanOrders.MemberGetOrder, (call, ct) => Get(call, call.Caller.Subject, ct))
            .On(Ops.PlanOrders.ManagementListOrders, (call, ct) => List(call, null, ct)).On(Ops.PlanOrders.MemberListOrders, (call, ct) => List(call, call.Caller.Subject, ct));
        new SellPlan(db, keeper, buyers).Map(api);
        new ChangePlanOrder(db, keeper).Map(api);
    }

    /// <summary>What a contact that went into another had bought is the other's.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.InheritPlanOrders(from, to);
        return Task.CompletedTask;
    }

    private async Task<Result<Answer>> Get(Call call, Guid? member, CancellationToken ct)
    {
        var id = call.Id("id");
        await keeper.Settle(call.Site, call.Now, ct);
        if (await db.PlanOrder(call.Site, id, ct) is not { } stored || member is not null && stored.Sold.Member != member) return new PlanOrderNotFound(id);
        var shown = await Show(call, [stored], ct);
        return Answer.Of(new GetOrderResponse { Order = shown[0] }, PlanOrdersJson.Wire.GetOrderResponse);
    }

    private async Task<Result<Answer>> List(Call call, Guid? member, CancellationToken ct)
    {
        var asked = call.Read(PlanOrdersJson.Wire.ListOrdersRequest);
        if (Violations(asked) is { Count: > 0 } violations) return new InvalidFields(violations);
        await keeper.Settle(call.Site, call.Now, ct);
        var wanted = new WantedPlanOrders(member, member is null ? Ids(asked.BuyerIds) : [], Ids(asked.PlanIds), asked.AutoRenewCanceled, [.. asked.OrderStatuses ?? []], [.. asked.PaymentStatuses ?? []],
            Order(asked.Sorting), asked.Limit ?? Usual, asked.Offset ?? 0);
        var rows = await db.PlanOrders(call.Site, wanted, ct);
        var total = await db.CountPlanOrders(call.Site, wanted, ct);
        return Answer.Of(new ListOrdersResponse { Orders = await Show(call, rows, ct), PagingMetadata = new() { Count = rows.Count, Offset = wanted.Offset, Total = (int)total } }, PlanOrdersJson.Wire.ListOrdersResponse);
    }

    private static List<FieldViolation> Violations(ListOrdersRequest asked)
    {
        var found = new List<FieldViolation>();
        if (asked.Offset < 0) found.Add(new("offset", "must be at least 0", "MIN"));
        if (asked.Sorting?.FieldName is { Length: > 0 } field && !Sortable.ContainsKey(field)) found.Add(FieldViolation.Of("sorting.fieldName", "invalid_sort_field", "can be createdDate or endDate"));
        return found;
    }

    /// <summary>The newest first; a field that is named goes up unless told otherwise. What has no end is after all that has.</summary>
    private static string Order(Sorting? sorting)
    {
        if (sorting?.FieldName is not { Length: > 0 } field) return "created_date DESC, id DESC";
        var down = sorting.Order == SortOrder.Desc;
        return $"{Sortable[field]} {(down ? "DESC NULLS FIRST" : "ASC NULLS LAST")}, id {(down ? "DESC" : "ASC")}";
    }

    /// <summary>Orders as they are now, with what is left of their sessions; answers to forms only for who asks for everything.</summary>
    private async Task<List<Order>> Show(Call call, IReadOnlyList<StoredPlanOrder> orders, CancellationToken ct)
    {
        var zone = await keeper.Zone(call.Site, ct);
        var used = await db.UsedSessions(call.Site, [.. orders.Where(o => o.Sold.Sessions is not null).Select(o => o.Id)], ct);
        var full = call.Member("fieldSet")?.GetString() == Set.Full;
        return [.. orders.Select(o => PlanOrderWire.At(o.Wire, o.Life(zone), call.Now) with { RemainingSessions = PlanBalance.Left(o, zone, call.Now, used), FormData = full ? o.Wire.FormData : null })];
    }

    private static Guid[] Ids(IReadOnlyList<string>? ids) => [.. (ids ?? []).Select(Guid.Parse)];
}
