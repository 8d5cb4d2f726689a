using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>
/// Sees to what happens to sold plans by itself: they start, cycles begin, they end. Whoever reads or changes orders has it seen to first, so that
/// nothing but the telling depends on when the sweeper comes by.
/// </summary>
internal sealed class PlanKeeper(Db db, SiteDirectory sites)
{
    public async Task<DateTimeZone> Zone(Guid site, CancellationToken ct) => (await sites.Catalog(site, ct)).Site.Zone;

    /// <summary>The order under its lock and up to date, with its life; or its 404.</summary>
    /// <param name="member">The only one whose order it may be.</param>
    public async Task<Result<(StoredPlanOrder Order, PlanLife Life)>> Lock(Tx tx, Guid id, Guid? member, CancellationToken ct) => await Lock(tx, id, member, await Zone(tx.Site, ct), ct);

    public static async Task<Result<(StoredPlanOrder Order, PlanLife Life)>> Lock(Tx tx, Guid id, Guid? member, DateTimeZone zone, CancellationToken ct)
    {
        if (await tx.LockPlanOrder(id, ct) is not { } stored || member is not null && stored.Sold.Member != member) return new PlanOrderNotFound(id);
        var life = stored.Life(zone);
        return (Settle(tx, stored, life), life);
    }

    /// <summary>Everything that is due at a site, each order in a transaction of its own.</summary>
    public async Task Settle(Guid site, Instant now, CancellationToken ct)
    {
        foreach (var id in await db.DuePlanOrders(site, now, ct)) await Settle(site, id, now, ct);
    }

    public async Task Settle(Guid site, Guid id, Instant now, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site, now));
        await Lock(tx, id, null, ct);
        await tx.Commit(ct);
    }

    private static StoredPlanOrder Settle(Tx tx, StoredPlanOrder stored, PlanLife life)
    {
        if (stored.Due is not { } due || due > tx.Now) return stored;
        var events = new List<(string Slug, int? Cycle)>();
        var payment = stored.Wire.LastPaymentStatus;
        for (Instant? next = due; next <= tx.Now; next = life.Next(next.Value))
            payment = Happened(stored.Wire, life, next.Value, payment, events);
        var saved = tx.SavePlanOrder(stored, stored.Wire with { LastPaymentStatus = payment }, life);
        foreach (var (slug, cycle) in events) tx.Tell(saved, slug, cycle);
        if (payment == PaymentStatus.Unpaid && saved.Wire.Type == OrderType.Online && life.At(tx.Now) is PlanStatus.Active)
            foreach (var owed in events.Select(e => e.Cycle ?? 0).Where(cycle => cycle > 0)) tx.OweBill(saved.Id, owed); // several, when nobody looked for so long
        return saved;
    }

    /// <summary>What is told of one moment; a cycle that is paid online has not been paid for when it begins.</summary>
    private static string? Happened(Order order, PlanLife life, Instant at, string? payment, List<(string, int?)> events)
    {
        if (life.End <= at)
        {
            if (life.RenewalCanceled) events.Add(("canceled", null));
            events.Add(("ended", null));
            return payment;
        }
        if (at == life.Start) events.Add(("started", null));
        if (life.CycleAt(at) is not { } cycle || at == life.Start && order.Type == OrderType.Offline) return payment;
        events.Add(("cycle_started", cycle.Index));
        return order.Type == OrderType.Online && at != life.Start ? PaymentStatus.Unpaid : payment;
    }

    /// <summary>The server acts as the bookings app does.</summary>
    private static Call Own(Guid site, Instant now) => new(ContractTable.Current.Operations[Ops.PlanOrders.ManagementGetOrder], Caller.Server(site), default, new Dictionary<string, string>(), now, null);
}

/// <summary>The site, or the member who asks, has no order of this id (404).</summary>
internal sealed record PlanOrderNotFound(Guid Id) : Fault(FaultKind.NotFound, "ORDER_NOT_FOUND", $"There is no order {Id}.");
