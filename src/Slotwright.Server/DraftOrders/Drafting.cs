using System.Text.Json;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Storage;

namespace Slotwright.Server.DraftOrders;

/// <summary>How drafts change: one at a time, under their lock, added up anew, and never once they are committed.</summary>
internal sealed class Drafting(Db db)
{
    /// <summary>What becomes of a draft that is open.</summary>
    public delegate Task<Result<StoredDraft>> Step(Tx tx, StoredDraft draft, CancellationToken ct);

    /// <param name="sparesDiscounts">Refuses discounts of more than there is to take them off.</param>
    public async Task<Result<Answer>> Change(Call call, string? named, Step step, CancellationToken ct, bool sparesDiscounts = false)
    {
        await using var tx = db.Begin(call);
        var opened = await Open(tx, Call.GuidOf(named), ct);
        if (opened.Failed(out var fault)) return fault;
        var changed = await step(tx, opened.Value, ct);
        if (changed.Failed(out var refused)) return refused;
        var summed = await Sum(tx, changed.Value.Next(tx.Now), ct);
        if (sparesDiscounts && Excess(summed, await Sum(tx, opened.Value, ct)) is { } excess) return excess;
        tx.SaveDraft(opened.Value, summed.Draft);
        return await tx.Commit(Tell(summed.Draft.Wire), ct);
    }

    public Task<Result<Answer>> Change(Call call, string? named, Func<StoredDraft, Result<StoredDraft>> step, CancellationToken ct, bool sparesDiscounts = false) =>
        Change(call, named, (_, draft, _) => Task.FromResult(step(draft)), ct, sparesDiscounts);

    public static async Task<Result<StoredDraft>> Open(Tx tx, Guid id, CancellationToken ct) =>
        await tx.LockDraft(id, ct) is not { } draft ? new DraftNotFound(id) : draft.IsCommitted ? new DraftCommitted(draft.Wire.OrderId!) : draft;

    /// <summary>The draft added up at today's taxes, beside what was paid of its order.</summary>
    public async Task<DraftSummed> Sum(Tx tx, StoredDraft draft, CancellationToken ct) => DraftSums.Of(draft, await PaymentRules.Read(db, tx.Site, ct), await Paid(draft, tx.Site, ct));

    public async Task<OrderMoney> Paid(StoredDraft draft, Guid site, CancellationToken ct) => draft.IsEdit && await db.Order(site, draft.Order, ct) is { } order ? order.State.Money : new(0);

    /// <summary>The first discount that exceeds what it is taken off, and did not before.</summary>
    public static Refusal? Excess(DraftSummed summed, DraftSummed? before = null) => summed.Discounts.Exceeding.FirstOrDefault(d => before?.Discounts.Exceeding.Any(b => b.Id == d.Id) != true) is not { } discount ? null : new(FaultKind.Invalid, discount.Scope switch
    {
        DiscountScope.Shipping => "DISCOUNTS_AMOUNT_EXCEED_SHIPPING_TOTAL",
        DiscountScope.Line => "DISCOUNTS_AMOUNT_EXCEED_ITEM_TOTALS",
        _ => "DISCOUNTS_AMOUNT_EXCEED_ORDER_TOTALS",
    }, "The discounts come to more than what they are taken off.");

    /// <summary>Bookings are not delivered, so that there is no way of delivery to choose, and nothing to fail.</summary>
    public static Answer Tell(DraftOrder draft) => Answer.Wrap("calculatedDraftOrder", JsonSerializer.SerializeToUtf8Bytes(Calculated(draft), DraftOrdersJson.Wire.CalculatedDraftOrder));

    public static CalculatedDraftOrder Calculated(DraftOrder draft) => new() { DraftOrder = draft, ShippingOptions = [] };
}
