using NodaTime;
using Slotwright.Contract.OrderTransactions;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Domain.Prices;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments.Requests;
using Slotwright.Server.Storage;
using FieldViolation = Slotwright.Domain.FieldViolation;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments;

/// <summary>
/// An order with all its payments, locked: whatever moves money goes through here, so that the payment, the order's sums, the ledger and
/// the events change together or not at all.
/// </summary>
internal sealed class MoneyMoves
{
    /// <summary>More came in than was due: two customers, or one customer twice, paid at the same moment.</summary>
    public const string Overpaid = "OVERPAID";

    private readonly StoredOrder before;
    private readonly List<StoredAction> actions;
    private readonly Dictionary<string, string> options = [];
    private decimal covered;
    private bool cameIn;

    private MoneyMoves(StoredOrder order, List<StoredPayment> payments, List<StoredAction> actions, List<StoredRequest> requests) => (before, Payments, this.actions, Requests) = (order, payments, actions, requests);

    public List<StoredPayment> Payments { get; }

    public StoredOrder Order => before;

    public IReadOnlyList<StoredRequest> Requests { get; }

    public IReadOnlyList<StoredAction> Actions => actions;

    /// <summary>The order with what has moved in this transaction.</summary>
    public OrderState State => before.State with { Money = Sum() };

    public static async Task<MoneyMoves?> Lock(Tx tx, Guid order, CancellationToken ct) => await tx.LockOrder(order, ct) is { } locked
        ? new(locked, await tx.PaymentsOf(order, ct), await tx.ActionsOf(order, ct), await tx.RequestsOf(order, ct)) : null;

    public StoredPayment? Payment(Guid id) => Payments.FirstOrDefault(p => p.Id == id);

    public void Add(Tx tx, StoredPayment payment)
    {
        tx.AddPayment(payment);
        Book(tx, payment, 0);
        Payments.Add(payment);
    }

    /// <summary>A payment got further. Money that came in is booked.</summary>
    public void Save(Tx tx, StoredPayment next)
    {
        var was = Payment(next.Id)!;
        tx.SavePayment(next);
        Book(tx, next, was.State.Captured);
        Payments[Payments.IndexOf(was)] = next;
    }

    /// <summary>Something is asked of a provider, or was done by hand; it was refused or done, when it says so.</summary>
    public void Add(Tx tx, StoredAction action, Instant? due)
    {
        tx.AddAction(action, due);
        actions.Add(action);
        Book(tx, action);
    }

    public void Save(Tx tx, StoredAction next)
    {
        tx.SaveAction(next);
        var at = actions.FindIndex(a => a.Id == next.Id);
        if (actions[at].IsDone(StoredAction.Refunding) && next.Status == StoredAction.Failed) tx.Book(before, Transfer.RefundReturned(next.Id, next.Amount, WentBackBy(next)));
        actions[at] = next;
        Book(tx, next);
    }

    /// <summary>Memberships pay for that much more of the order, or less when it is below zero; the line is paid this way from now on.</summary>
    public void Cover(string line, decimal more, string paymentOption) => (covered, options[line]) = (covered + more, paymentOption);

    /// <summary>Stores the order as its money now stands; answers it.</summary>
    public StoredOrder Conclude(Tx tx, string? needsOwner = null)
    {
        var money = Sum();
        var state = before.State.With(money);
        if (before.State.IsLive && money is { Paid: 0, Authorized: 0, Pending: 0 } && Payments.Where(p => p.Provider != StoredPayment.Membership).ToList() is [_, ..] asked && asked.All(p => p.State.Status is PaymentStatus.Declined or PaymentStatus.Canceled or PaymentStatus.Voided)) state = state.Reject();
        if (!before.State.IsLive && money.Paid > before.State.Money.Paid && OrderChanges.PaysForPlan(before)) needsOwner ??= SettleOrder.PaidTooLate;
        if (cameIn && money.Overpaid > 0) needsOwner ??= Overpaid;
        var isSame = state == before.State && needsOwner is null;
        var known = before.NeedsOwner == OrderChanges.PlanUnpaid && money.Balance == 0 ? null : before.NeedsOwner;
        var after = isSame ? before : Paid(before.Next(state, tx.Now)) with { NeedsOwner = needsOwner ?? known, Covered = money.Covered };
        if (!isSame) OrderChanges.Save(tx, before, after);
        if (needsOwner is not null && needsOwner != before.NeedsOwner) OrderEvents.NeedsOwner(tx, after, needsOwner);
        OrderEvents.Transactions(tx, after, Tell());
        Follow(tx, after);
        return after;
    }

    /// <summary>Amounts that nobody can pay in the order's currency, each by its field.</summary>
    public InvalidFields? Finer(IEnumerable<(string Field, decimal? Amount)> amounts) => amounts.Where(a => a.Amount is { } amount && Currencies.Round(amount, before.Currency) != amount)
        .Select(a => new FieldViolation(a.Field, $"must be an amount that can be paid in {before.Currency}", "DECIMAL_MAX_SCALE")).ToList() is { Count: > 0 } finer ? new(finer) : null;

    private StoredOrder Paid(StoredOrder order) => options.Count == 0 ? order
        : order with { Wire = order.Wire with { LineItems = [.. order.Wire.LineItems!.Select(l => options.TryGetValue(l.Id!, out var option) ? l with { PaymentOption = option } : l)] } };

    /// <summary>Requests that were paid say so; what is open for more than is still due is called off.</summary>
    private void Follow(Tx tx, StoredOrder after)
    {
        foreach (var request in Requests.Where(r => r.IsPaidBy(Payments))) tx.SaveRequest(request, request.Next(PaymentRequestStatus.Paid, tx.Now));
        tx.CallOffBeyond(after.Id, after.State.IsLive ? after.State.Money.Balance : 0);
    }

    public OrderTransactions Tell() => Tell(before, Payments, actions, []);

    public static OrderTransactions Tell(StoredOrder order, IReadOnlyList<StoredPayment> payments, IReadOnlyList<StoredAction> actions, IReadOnlyList<StoredRefund> refunds) => new()
    {
        OrderId = order.Id.ToString(),
        Payments = [.. payments.Select(p => p.Tell(order.Currency, actions.Where(a => a.Payment == p.Id && a.IsDone(StoredAction.Refunding)).Sum(a => a.Amount)))],
        Refunds = [.. actions.Where(a => a.Refund is not null).GroupBy(a => a.Refund!.Value).Select(g => RefundWire.Tell(order.Currency, [.. g], refunds.FirstOrDefault(r => r.Id == g.Key)))],
    };

    /// <summary>What moved so far, in all; amounts once promised by hand are pending, those a customer has yet to pay are not.</summary>
    private OrderMoney Sum() => before.State.Money with
    {
        Covered = before.Covered + covered,
        Paid = Payments.Sum(p => p.State.Captured),
        Authorized = Payments.Where(p => p.State.Status == PaymentStatus.Authorized).Sum(p => p.State.Amount),
        Pending = Payments.Where(p => p.State.Status == PaymentStatus.Pending && !p.IsOnline).Sum(p => p.State.Amount),
        Refunded = actions.Where(a => a.IsDone(StoredAction.Refunding)).Sum(a => a.Amount),
        PendingRefund = actions.Where(a => a.Kind == StoredAction.Refunding && a.Status == StoredAction.Pending).Sum(a => a.Amount),
    };

    private void Book(Tx tx, StoredPayment payment, decimal captured)
    {
        if (payment.State.Captured <= captured) return;
        cameIn |= payment.IsOnline;
        tx.Book(before, Transfer.Capture(payment.Id, captured, payment.State.Captured, payment.Provider));
    }

    private void Book(Tx tx, StoredAction action)
    {
        if (action.IsDone(StoredAction.Refunding)) tx.Book(before, Transfer.Refund(action.Id, action.Amount, WentBackBy(action)));
    }

    /// <summary>Who held the money that goes back: the business gives by hand what is with itself, however it came in.</summary>
    private string WentBackBy(StoredAction refund) => refund.External ? StoredPayment.Manual : Payment(refund.Payment)!.Provider;
}
