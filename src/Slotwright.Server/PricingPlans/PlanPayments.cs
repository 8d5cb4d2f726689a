using Slotwright.Contract.PlanOrders;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>What payments do to plans that are bought online.</summary>
internal static class PlanPayments
{
    /// <summary>The app whose items are plans.</summary>
    public const string App = "1522827f-c56c-a5c9-2ac9-00f9e6ae12d3";

    /// <summary>The plan follows the order it is paid with, in that one's own transaction. Only its latest payment says how it stands.</summary>
    public static async Task Follow(Tx tx, Guid billed, string? payment, CancellationToken ct)
    {
        if (await tx.PlanBilledBy(billed, ct) is not { IsLast: true } bill) return;
        if (payment == PaymentStatus.Paid)
        {
            tx.EndBill(bill.Plan, bill.Cycle);
            await Paid(tx, bill.Plan, ct);
        }
        else await Note(tx, bill.Plan, payment!, ct);
    }

    /// <summary>The order is paid for, in the payment's own transaction: what was a draft is the buyer's from now on. Told again it changes nothing.</summary>
    public static async Task<Fault?> Paid(Tx tx, Guid id, CancellationToken ct)
    {
        var found = await Lock(tx, id, ct);
        if (found.Failed(out var fault)) return fault;
        var (order, life) = found.Value;
        if (order.Wire.LastPaymentStatus == PaymentStatus.Paid || life.At(tx.Now) == PlanStatus.Canceled) return null;
        var after = life.IsDraft ? life.Purchase(tx.Now) : life;
        var saved = tx.SavePlanOrder(order, order.Wire with { LastPaymentStatus = PaymentStatus.Paid }, after);
        if (!life.IsDraft) return null;
        if (after.Start != life.Start) tx.Tell(saved, "start_date_changed");
        tx.TellPurchase(saved, after);
        return null;
    }

    /// <summary>Only what is known of the money changes.</summary>
    public static async Task Note(Tx tx, Guid id, string payment, CancellationToken ct)
    {
        var found = await Lock(tx, id, ct);
        if (found.Fault is null && found.Value.Order.Wire.LastPaymentStatus != payment) tx.SavePlanOrder(found.Value.Order, found.Value.Order.Wire with { LastPaymentStatus = payment }, found.Value.Life);
    }

    /// <summary>Nobody pays for it any more: it is over, and its buyer and the business hear why.</summary>
    public static async Task End(Tx tx, Guid id, CancellationToken ct)
    {
        var found = await Lock(tx, id, ct);
        if (found.Fault is not null || found.Value.Life.Cancel(tx.Now) is not { Fault: null } canceled) return;
        var cause = new Cancellation { RequestedDate = Http.Wire.Timestamp(tx.Now), Cause = CancellationCause.PaymentFailure, EffectiveAt = CancellationEffectiveAt.Immediately };
        var saved = tx.SavePlanOrder(found.Value.Order, found.Value.Order.Wire with { Cancellation = cause, LastPaymentStatus = PaymentStatus.Failed }, canceled.Value);
        tx.Tell(saved, "canceled");
        tx.Tell(saved, "ended");
    }

    public static async Task<Result<(StoredPlanOrder Order, PlanLife Life)>> Lock(Tx tx, Guid id, CancellationToken ct) =>
        await PlanKeeper.Lock(tx, id, null, (await tx.Single(SiteFacts.Sql, SiteFacts.Read, ct))!.Zone, ct);
}

internal static class PlanPurchases
{
    /// <summary>A plan is somebody's now, and it may have started.</summary>
    public static void TellPurchase(this Tx tx, StoredPlanOrder order, PlanLife life)
    {
        tx.Tell(order, "purchased");
        if (life.At(tx.Now) is not PlanStatus.Active) return;
        tx.Tell(order, "started");
        if (order.Wire.Type == OrderType.Online) tx.Tell(order, "cycle_started", life.CycleAt(tx.Now)!.Index);
    }
}
