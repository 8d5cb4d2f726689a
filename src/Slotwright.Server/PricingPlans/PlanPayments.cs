using Slotwright.Contract.PlanOrders;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>What a payment does to a plan that is bought online.</summary>
internal sealed class PlanPayments(PlanKeeper keeper)
{
    /// <summary>The order is paid for, in the payment's own transaction: what was a draft is the buyer's from now on. Told again it changes nothing.</summary>
    public async Task<Fault?> Paid(Tx tx, Guid id, CancellationToken ct)
    {
        var found = await keeper.Lock(tx, id, null, ct);
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
