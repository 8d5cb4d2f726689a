using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>What the business does with a sold plan, and what its buyer may: pause, resume, postpone, cancel; and that it was paid.</summary>
internal sealed class ChangePlanOrder(Db db, PlanKeeper keeper)
{
    public void Map(Api api) => api
        .On(Ops.PlanOrders.PauseOrder, Change((life, now) => life.Pause(now), "paused"))
        .On(Ops.PlanOrders.ResumeOrder, Change((life, now) => life.Resume(now), "resumed"))
        .On(Ops.PlanOrders.PostponeEndDate, Postpone).On(Ops.PlanOrders.MarkAsPaid, MarkAsPaid)
        .On(Ops.PlanOrders.CancelOrder, (call, ct) => Cancel(call, isBuyer: false, ct)).On(Ops.PlanOrders.RequestCancellation, (call, ct) => Cancel(call, isBuyer: true, ct));

    private Handler Change(Func<PlanLife, Instant, Result<PlanLife>> change, string slug) => async (call, ct) =>
    {
        await using var tx = db.Begin(call);
        var found = await keeper.Lock(tx, call.Id("id"), null, ct);
        if (found.Failed(out var fault)) return fault;
        var changed = change(found.Value.Life, tx.Now);
        if (changed.Failed(out fault)) return fault;
        tx.Tell(tx.SavePlanOrder(found.Value.Order, found.Value.Order.Wire, changed.Value), slug);
        return await tx.Commit(Answer.Empty, ct);
    };

    private Task<Result<Answer>> Postpone(Call call, CancellationToken ct)
    {
        var end = Instant.FromUnixTimeMilliseconds(Wire.Instant(call.Body.GetProperty("endDate").GetString()!).ToUnixTimeMilliseconds());
        return Change((life, now) => life.Postpone(end, now), "end_date_postponed")(call, ct);
    }

    private async Task<Result<Answer>> MarkAsPaid(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var found = await keeper.Lock(tx, call.Id("id"), null, ct);
        if (found.Failed(out var fault)) return fault;
        var (order, life) = found.Value;
        if (order.Wire.Type != OrderType.Offline) return new PlanOrderNotOffline();
        if (order.Wire.LastPaymentStatus != PaymentStatus.Unpaid) return new PlanOrderAlreadyPaid();
        tx.Tell(tx.SavePlanOrder(order, order.Wire with { LastPaymentStatus = PaymentStatus.Paid }, life), "marked_as_paid");
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>Who cancels in the free trial as its buyer has the trial to its end.</summary>
    private async Task<Result<Answer>> Cancel(Call call, bool isBuyer, CancellationToken ct)
    {
        var effective = call.Body.GetProperty("effectiveAt").GetString()!;
        if (effective == CancellationEffectiveAt.Undefined) return new InvalidFields("effectiveAt", "VALIDATION", "must be IMMEDIATELY or NEXT_PAYMENT_DATE");
        await using var tx = db.Begin(call);
        var found = await keeper.Lock(tx, call.Id("id"), isBuyer ? call.Caller.Subject : null, ct);
        if (found.Failed(out var fault)) return fault;
        var (order, life) = found.Value;
        if (isBuyer && !order.Sold.BuyerCanCancel) return new BuyerCannotCancel();
        if (isBuyer && life.At(tx.Now) == PlanStatus.Active && life.CycleAt(tx.Now)?.Index == 0) effective = CancellationEffectiveAt.NextPaymentDate;
        var atOnce = effective == CancellationEffectiveAt.Immediately;
        var canceled = atOnce ? life.Cancel(tx.Now) : life.CancelRenewal(tx.Now);
        if (canceled.Failed(out fault)) return fault;
        var cause = new Cancellation { RequestedDate = Wire.Timestamp(tx.Now), Cause = isBuyer ? CancellationCause.MemberAction : CancellationCause.OwnerAction, EffectiveAt = effective };
        var saved = tx.SavePlanOrder(order, order.Wire with { Cancellation = cause }, canceled.Value);
        tx.Tell(saved, atOnce ? "canceled" : "auto_renew_canceled");
        if (atOnce) tx.Tell(saved, "ended");
        return await tx.Commit(Answer.Empty, ct);
    }
}
