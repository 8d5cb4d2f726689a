using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.DraftOrders;
using Slotwright.Contract.Orders;
using Slotwright.Domain;
using Slotwright.Server.Bookings;
using Slotwright.Server.Checkout;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using ChannelInfo = Slotwright.Contract.DraftOrders.ChannelInfo;
using DraftOrderCommitSettings = Slotwright.Contract.DraftOrders.DraftOrderCommitSettings;
using OrderLineItem = Slotwright.Contract.DraftOrders.OrderLineItem;

namespace Slotwright.Server.DraftOrders;

/// <summary>
/// Commit Draft Order, Create Order From Draft: a draft becomes an order, or changes the one it was made of. Who commits holds the
/// draft's lock, so that of any rivals one does; and the order's, so that what is paid meanwhile is counted.
/// </summary>
internal sealed class CommitDraft(Db db, SiteDirectory sites, DraftLines lines, OrderSettler settler)
{
    public void Map(Api api) => api.On(Ops.DraftOrders.CommitDraftOrder, Commit).On(Ops.DraftOrders.CreateOrderFromDraft, CreateOrder);

    private Task<Result<Answer>> Commit(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.CommitDraftOrderRequest);
        return Run(call, isNew: false, asked.CommitSettings, asked.Reason, null, (draft, order) =>
            Answer.Of(new CommitDraftOrderResponse { CommittedDraftOrder = draft, OrderAfterCommit = order }, DraftOrdersJson.Wire.CommitDraftOrderResponse), ct);
    }

    private Task<Result<Answer>> CreateOrder(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.CreateOrderFromDraftRequest);
        var told = asked.CreateSettings?.Notifications is { } n ? new DraftOrderCommitSettings { SendNotificationsToBuyer = n.SendNotificationToBuyer, SendNotificationsToBusiness = n.SendNotificationsToBusiness, UpdateInventory = [] } : null;
        return Run(call, isNew: true, told, asked.Reason, asked.ChannelInfo, (draft, order) =>
            Answer.Of(new CreateOrderFromDraftResponse { CommittedDraftOrder = draft, CreatedOrder = order }, DraftOrdersJson.Wire.CreateOrderFromDraftResponse), ct);
    }

    private async Task<Result<Answer>> Run(Call call, bool isNew, DraftOrderCommitSettings? settings, string? reason, ChannelInfo? channel, Func<DraftOrder, Contract.DraftOrders.Order, Answer> tell, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var opened = await Drafting.Open(tx, call.Named("draftOrderId"), ct);
        if (opened.Failed(out var fault)) return fault;
        var draft = opened.Value;
        if (isNew && draft.IsEdit) return new CommitRefused(true, "The draft changes an order there is: commit it.");
        if (draft.Lines.Count == 0) return new CommitRefused(isNew, "An order has at least one line.");
        var done = draft.IsEdit ? await Change(tx, draft, settings, reason, ct) : await Create(tx, draft, isNew, channel, ct);
        if (done.Failed(out var refused)) return refused;
        var (summed, order) = done.Value;
        var committed = summed.Draft.Next(tx.Now) is var next ? next with { Wire = next.Wire with { Status = EditingStatus.Committed, CommitSettings = settings is null ? null : settings with { UpdateInventory = settings.UpdateInventory ?? [] } } } : draft;
        tx.SaveDraft(draft, committed);
        tx.OnceDurable(settler.Wake);
        return await tx.Commit(tell(committed.Wire, OrderAsDraft.As(order.Wire, OrdersJson.Wire.Order, DraftOrdersJson.Wire.Order)), ct);
    }

    private async Task<Result<(DraftSummed Draft, StoredOrder Order)>> Create(Tx tx, StoredDraft draft, bool isNew, ChannelInfo? channel, CancellationToken ct)
    {
        if (await Gone(tx, draft.Lines, isNew, ct) is { } gone) return gone;
        var rules = await PaymentRules.Read(db, tx.Site, ct);
        var summed = DraftSums.Of(draft, rules, new(0));
        if (DraftSums.Deposit(draft.Terms, summed.Total, draft.Currency) > summed.Total) return new Refusal(FaultKind.Precondition, "DRAFT_ORDER_DEPOSIT_AMOUNT_EXCEEDS_ORDER_TOTAL", "The deposit is more than the order costs.");
        var bookings = BookingsOf(draft.Lines);
        if (await tx.BindBookings(draft.Order, bookings, ct) is [var taken, ..]) return new CommitRefused(isNew, $"The booking {taken.Booking} has been ordered already.");
        var first = bookings is [var booked, ..] ? (await db.Bookings(tx.Site, [booked.Booking], ct)).FirstOrDefault() : null;
        var order = OrderOfDraft.New(tx, summed, (await tx.NextNumber(ct)).ToString(CultureInfo.InvariantCulture), rules, channel, first);
        OrderChanges.Add(tx, order);
        return (summed, order);
    }

    private async Task<Result<(DraftSummed Draft, StoredOrder Order)>> Change(Tx tx, StoredDraft draft, DraftOrderCommitSettings? settings, string? reason, CancellationToken ct)
    {
        if (await tx.LockOrder(draft.Order, ct) is not { } order) return new CommitRefused(false, "The order is gone.");
        if (OrderAsDraft.Obstacles(order, (await sites.Catalog(tx.Site, ct)).Site.Currency) is [var obstacle, ..]) return new CommitRefused(false, $"The order cannot be edited any more: {obstacle}.");
        if (OrderAsDraft.Fingerprint(order.Wire) != draft.Terms.Stood) return new CommitRefused(false, "The order has changed since the draft was made of it: delete the draft, and make another.");
        OrderLineItem[] added = [.. draft.Items.Where(i => i.Added == true).Select(i => i.LineItem!)];
        if (await Gone(tx, added, false, ct) is { } gone) return gone;
        var rules = await PaymentRules.Read(db, tx.Site, ct);
        var summed = DraftSums.Of(draft, rules, order.State.Money);
        var removed = BookingsOf([.. draft.Items.Where(i => i.Removed == true).Select(i => i.LineItem!)]).Select(b => b.Booking).Order().ToArray();
        await Free(tx, order.Id, removed, ct); // bookings are locked before what binds them, as everywhere
        if (await tx.BindBookings(order.Id, BookingsOf(added), ct) is [var taken, ..]) return new CommitRefused(false, $"The booking {taken.Booking} has been ordered already.");
        var after = OrderOfDraft.Changed(tx, order, summed, rules, settings?.AddActivitiesToOrder != false, reason);
        OrderChanges.Save(tx, order, after);
        OrderChanges.GiveBack(tx, order, after);
        if (added.Length > 0 || removed.Length > 0) tx.OweSettlement(order.Id);
        tx.CallOffBeyond(order.Id, after.State.Money.Balance);
        OrderEvents.Committed(tx, after, draft.Id, settings?.SendNotificationsToBuyer ?? true, settings?.SendNotificationsToBusiness ?? true, settings?.AddActivitiesToOrder ?? true);
        return (summed, after);
    }

    /// <summary>Bookings that were put into the draft, and cannot be had any more.</summary>
    private async Task<CommitRefused?> Gone(Tx tx, IReadOnlyList<OrderLineItem> added, bool isNew, CancellationToken ct)
    {
        var booked = added.Where(l => BookingOf(l) is not null).Select(l => l.CatalogReference).ToList();
        return booked.Count > 0 && (await lines.Read(tx.Call, booked, ct)).Failed(out var fault) ? new(isNew, fault.Message) : null;
    }

    /// <summary>Bookings the order is no longer for stay as they are, to be canceled or sold anew; but nothing is paid of them.</summary>
    private static async Task Free(Tx tx, Guid order, Guid[] bookings, CancellationToken ct)
    {
        foreach (var id in bookings)
            if (await tx.LockBooking(id, ct) is { } booking && booking.State is { IsOver: false, Payment: not (Domain.Bookings.PaymentStatus.NotPaid or Domain.Bookings.PaymentStatus.Undefined) })
            {
                var freed = booking.Next(booking.State with { Payment = Domain.Bookings.PaymentStatus.NotPaid }, tx.Now);
                BookingEvents.Paid(tx, freed, booking, tx.SaveBooking(freed));
            }
        if (bookings.Length > 0) tx.UnbindBookings(order, bookings);
    }

    private static Guid? BookingOf(OrderLineItem line) => CartLines.IdOf(DraftLines.Same(line.CatalogReference));

    private static List<(Guid Booking, Guid Line)> BookingsOf(IReadOnlyList<OrderLineItem> lines) => [.. lines.Where(l => BookingOf(l) is not null).Select(l => (BookingOf(l)!.Value, Guid.TryParse(l.Id, out var id) ? id : Guid.Empty))];
}
