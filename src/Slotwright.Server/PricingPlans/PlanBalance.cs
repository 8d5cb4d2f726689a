using NodaTime;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>A plan somebody can pay a session with.</summary>
/// <param name="Left">The sessions left for it; null for as many as they like.</param>
internal sealed record UsablePlan(Guid Order, Guid Plan, string Name, int? Left);

/// <summary>
/// The sessions of sold plans: spent by bookings and given back, within the booking's own transaction. Rivals for the last one meet at the row
/// of the allowance, whose update counts and judges in one.
/// </summary>
internal sealed class PlanBalance(PlanKeeper keeper)
{
    /// <summary>Pays a booking with an order. The same booking pays once, however often it is asked for.</summary>
    /// <param name="at">When the session starts: its allowance pays.</param>
    public async Task<Fault?> Redeem(Tx tx, Guid order, Guid booking, int sessions, Instant at, CancellationToken ct)
    {
        if (await tx.SharePlanOrder(order, ct) is not { } stored) return new PlanOrderNotFound(order);
        if (await tx.RedemptionOf(booking, ct) is { } paid) return paid == order ? null : new PaidWithAnotherPlan();
        var life = stored.Life(await keeper.Zone(tx.Site, ct));
        if (Allowance(stored, life, tx.Now, at) is not { } allowance) return new PlanNotUsable();
        if (!await tx.AddRedemption(booking, order, allowance.Index, sessions, ct)) return null; // the same booking, at the same moment
        return await tx.Spend(order, allowance.Index, stored.Sold.Sessions, sessions, ct) ? null : await NothingLeft(tx, booking, ct);
    }

    private static async Task<Fault> NothingLeft(Tx tx, Guid booking, CancellationToken ct)
    {
        await tx.DropRedemption(booking, ct);
        return new NoSessionsLeft();
    }

    /// <summary>Gives back what a booking took; false when it took nothing, or gave it back before.</summary>
    public static async Task<bool> Return(Tx tx, Guid booking, CancellationToken ct) => await tx.GiveBack(booking, ct) > 0;

    /// <summary>The plans of a contact that pay a session of a service, the one that ends first before the others.</summary>
    public async Task<List<UsablePlan>> Usable(Tx tx, Guid contact, Guid service, Instant at, CancellationToken ct)
    {
        var zone = await keeper.Zone(tx.Site, ct);
        var plans = await Services.Services.PlansOf(tx, service, ct);
        var orders = await tx.PlanOrdersFor(contact, [.. plans], service, ct);
        var used = await tx.UsedSessions([.. orders.Select(o => o.Id)], ct);
        return [.. orders.Where(o => Allowance(o, o.Life(zone), tx.Now, at) is not null).OrderBy(o => o.Life(zone).End ?? Instant.MaxValue).ThenBy(o => o.Id)
            .Select(o => new UsablePlan(o.Id, o.Sold.Plan, o.Wire.PlanName!, Left(o, zone, at, used))).Where(u => u.Left is null or > 0)];
    }

    /// <summary>What is left of the allowance of a moment; null without a limit, or when the order is not usable then.</summary>
    public static int? Left(StoredPlanOrder order, DateTimeZone zone, Instant at, IReadOnlyDictionary<(Guid Order, int Allowance), int> used)
    {
        if (order.Sold.Sessions is not { } sessions) return null;
        var life = order.Life(zone);
        if (life.AllowanceAt(order.Sold.Every, Instant.Max(at, life.Start)) is not { } allowance) return 0;
        return sessions - used.GetValueOrDefault((order.Id, allowance.Index));
    }

    /// <summary>An order pays for sessions between its start and its end, unless it is paused now, canceled, or not paid for.</summary>
    private static PlanCycle? Allowance(StoredPlanOrder order, PlanLife life, Instant now, Instant at) =>
        life.At(now) is PlanStatus.Active or PlanStatus.Pending || life.At(now) is PlanStatus.Ended && at < life.End ? life.AllowanceAt(order.Sold.Every, at) : null;
}

/// <summary>The order does not pay for a session at that time (428).</summary>
internal sealed record PlanNotUsable() : Fault(FaultKind.Precondition, "PLAN_NOT_USABLE", "The plan is not active when the session starts.");

/// <summary>All sessions of the plan are spent (428).</summary>
internal sealed record NoSessionsLeft() : Fault(FaultKind.Precondition, "NO_SESSIONS_LEFT", "The plan has not enough sessions left.");

/// <summary>A booking is paid with one plan (409).</summary>
internal sealed record PaidWithAnotherPlan() : Fault(FaultKind.Conflict, "PAID_WITH_ANOTHER_PLAN", "The booking was paid with another plan already.");
