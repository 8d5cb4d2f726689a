using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using Duration = NodaTime.Duration;
using OrderPayment = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Subscriptions;

/// <summary>
/// Each cycle of a plan that is paid online is charged to what its buyer had kept, once: its order is stored with the cycle, the charge with
/// the order, and only then is anybody asked. A charge that comes to nothing is told to the owner and tried again, in the end the plan is over.
/// </summary>
internal sealed class PlanRenewals(Db db, PlanKeeper keeper, PlanBills bills, SavedCharges charges)
{
    /// <summary>How long one server has for a charge before another may look what became of it.</summary>
    private static readonly Duration Turn = Duration.FromMinutes(10), Rest = Duration.FromDays(1);

    /// <summary>Tried again after so long each time; the plan ends when the last of them comes to nothing.</summary>
    private static readonly Duration[] Retries = [Duration.FromDays(1), Duration.FromDays(3), Duration.FromDays(5)];

    public async Task Run(Guid site, Guid plan, int cycle, Instant now, CancellationToken ct)
    {
        if (await Bill(site, plan, cycle, now, ct) is not { Order: { } order } bill) return;
        var charged = await charges.Run(Own(site, now), new(order, null, SavedCharges.KeyOf($"{plan} {cycle} {bill.Attempts}")), ct);
        if (charged.Fault is { Code: "ORDER_PAID" }) await Free(site, order, bill, now, ct);
        else if (charged.Fault is not { Code: "PAYMENT_ALREADY_IN_PROGRESS" } && (charged.Fault is not null || charged.Value.State.Status is not (OrderPayment.Approved or OrderPayment.Pending))) await Fail(site, order, bill, now, ct);
    }

    /// <summary>Takes the cycle to deal with and makes its order, unless there is one; null when there is nothing to charge.</summary>
    private async Task<PlanBill?> Bill(Guid site, Guid plan, int cycle, Instant now, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site, now));
        if (await tx.ClaimBill(plan, cycle, now, now + Turn, ct) is not { } bill) return null;
        var found = await keeper.Lock(tx, plan, null, ct);
        var status = found.Fault is null ? found.Value.Life.At(now) : PlanStatus.Ended;
        if (status == PlanStatus.Paused) tx.DelayBill(bill, now + Rest);
        else if (status != PlanStatus.Active) tx.EndBill(plan, cycle);
        else if (bill.Order is null) bill = bill with { Order = (await bills.Order(tx, found.Value.Order, cycle, (await PaymentRules.Read(db, site, ct)).Tax, isOwed: true, ct)).Id };
        await tx.Commit(ct);
        return status == PlanStatus.Active ? bill : null;
    }

    /// <summary>There was nothing to pay, or it was paid by other ways.</summary>
    private async Task Free(Guid site, Guid order, PlanBill bill, Instant now, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site, now));
        tx.EndBill(bill.Plan, bill.Cycle);
        await Note(tx, order, PaymentStatus.Paid, ct);
        await tx.Commit(ct);
    }

    private async Task Fail(Guid site, Guid id, PlanBill bill, Instant now, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site, now));
        if (await tx.LockOrder(id, ct) is not { State.Money.Balance: > 0 } order) return;
        var isOver = bill.Attempts >= Retries.Length;
        if (!await tx.FailBill(bill, isOver ? null : now + Retries[bill.Attempts], ct)) return;
        if (isOver) await PlanPayments.End(tx, bill.Plan, ct);
        else await Note(tx, id, PaymentStatus.Failed, ct);
        var state = isOver && order.State.Cancel() is { Fault: null } canceled ? canceled.Value : order.State; // what nobody will pay is not owed any more
        var after = order.Next(state, tx.Now) with { NeedsOwner = OrderChanges.PlanUnpaid };
        OrderChanges.Save(tx, order, after);
        OrderEvents.NeedsOwner(tx, after, OrderChanges.PlanUnpaid);
        await tx.Commit(ct);
    }

    /// <summary>Of a plan its last cycle says how it is paid, whatever comes of older ones.</summary>
    private static async Task Note(Tx tx, Guid order, string payment, CancellationToken ct)
    {
        if (await tx.PlanBilledBy(order, ct) is { IsLast: true } last) await PlanPayments.Note(tx, last.Plan, payment, ct);
    }

    /// <summary>The server acts as the bookings app does.</summary>
    private static Call Own(Guid site, Instant now) => new(ContractTable.Current.Operations[Ops.OrderBilling.ChargeOrder], Caller.Server(site), default, new Dictionary<string, string>(), now, null);
}
