using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>
/// Between payments and who makes them: asks providers, and takes down what they say. What they are asked for is stored before and what
/// they answer after; whatever crashes in between, they are asked again with the same key, or how it stands (docs/adr/0019).
/// </summary>
internal sealed class PaymentDesk(Db db, IEnumerable<IPaymentProvider> providers, SavedMethods saved, OrderSettler settler, TimeProvider time)
{
    /// <summary>Why an owner must look at an order whose refund came back.</summary>
    public const string RefundFailed = "REFUND_FAILED";
    /// <summary>The bank of a customer who is not there wants to ask them.</summary>
    public const string NeedsCustomer = "authentication_required";
    private static readonly Duration Patience = Duration.FromMinutes(2);

    public IPaymentProvider? Provider(string? name) => providers.FirstOrDefault(p => p.Name == name);

    /// <summary>Opens a payment at its provider, for the customer to go on with.</summary>
    public async Task<ProviderPayment> Open(Guid site, StoredPayment payment, CancellationToken ct)
    {
        var opened = await Provider(payment.Provider)!.Open(await About(site, payment, ct), ct);
        await Take(site, payment.Order, payment.Id, opened, ct);
        return opened;
    }

    /// <summary>Pays what was opened with the token of what the customer pays with.</summary>
    /// <param name="back">Where the customer goes on, should their bank want to ask them.</param>
    public async Task<ProviderPayment> Charge(Guid site, StoredPayment payment, string token, string back, CancellationToken ct)
    {
        var opened = await Open(site, payment, ct);
        if (opened.Status != PaymentStatus.Pending || opened.IsUnderWay || opened.Reference.Length == 0) return opened;
        var said = await Provider(payment.Provider)!.PayWith(await About(site, payment, ct) with { Reference = opened.Reference }, token, back, ct);
        await Take(site, payment.Order, payment.Id, said, ct);
        return said;
    }

    /// <summary>Asks how a payment stands, and takes that down. One whose time is over is called off.</summary>
    public Task Look(Guid site, Guid id, CancellationToken ct) => Look(site, id, isOver: false, ct);

    /// <summary>Gives up a payment that has not come in; what came in meanwhile is taken down.</summary>
    public Task CallOff(Guid site, Guid id, CancellationToken ct) => Look(site, id, isOver: true, ct);

    private async Task Look(Guid site, Guid id, bool isOver, CancellationToken ct)
    {
        if (await db.Payment(site, id, ct) is not { } payment || Provider(payment.Provider) is not { } provider) return;
        var about = await About(site, payment, ct);
        await LookLater(site, id, ct); // even if the provider is away now: it is not asked for this payment over and over
        var found = await provider.Look(about, ct);
        if (found is null && payment.Method is not null && !isOver && !await db.HasExpired(site, id, ct)) found = await Make(provider, payment, about, ct);
        if (found is null or { Status: PaymentStatus.Pending } && (isOver || await db.HasExpired(site, id, ct)))
            found = found is null || (await provider.Void(about with { Reference = found.Reference }, Guid.NewGuid(), ct)).Failure is null ? new(found?.Reference ?? "", PaymentStatus.Canceled, 0) : await provider.Look(about, ct);
        if (found is not null) await Take(site, payment.Order, id, found, ct);
    }

    private async Task LookLater(Guid site, Guid payment, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        tx.LookLater(payment);
        await tx.Commit(ct);
    }

    /// <summary>Charges what the customer has had kept. Whoever crashed on the way, or got no answer, asks again: it is charged once.</summary>
    public async Task Charge(Guid site, Guid id, CancellationToken ct)
    {
        if (await db.Payment(site, id, ct) is not { Method: not null, State.Status: PaymentStatus.Pending } payment) return;
        try { await Take(site, payment.Order, id, await Make(Provider(payment.Provider)!, payment, await About(site, payment, ct), ct), ct); }
        catch (ProviderAway) { } // how it stands is asked for in a while
    }

    /// <summary>Charges what was kept, or finds that charge; what the customer had forgotten meanwhile is not charged, only looked after.</summary>
    private async Task<ProviderPayment> Make(IPaymentProvider provider, StoredPayment payment, PaymentOrder about, CancellationToken ct) =>
        about.Method is not null && await db.SavedMethod(about.Site, payment.Method!.Value, ct) is { IsForgotten: false } ? await provider.Charge(about, ct)
            : await provider.Look(about, ct) ?? new("", PaymentStatus.Declined, 0) { Failure = "What the customer had kept is not there any more." };

    /// <summary>The customer agrees that what they are about to pay with is kept.</summary>
    public async Task<StoredPayment> Agree(Guid site, StoredPayment payment, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, payment.Order, ct) is not { } moves || moves.Payment(payment.Id) is not { State.Status: PaymentStatus.Pending, Keeps: false } open) return payment;
        moves.Save(tx, open with { Keeps = true });
        await tx.Commit(ct);
        return open with { Keeps = true };
    }

    /// <summary>Does with an authorization what was to be done with it when nobody else has.</summary>
    public async Task DoScheduled(Guid site, Guid id, CancellationToken ct)
    {
        if (await db.Payment(site, id, ct) is not { } found) return;
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, found.Order, ct) is not { } moves || moves.Payment(id) is not { } payment) return;
        if (payment.State.Status == PaymentStatus.Pending || moves.Actions.Any(a => a.Payment == id && a.Status == StoredAction.Pending)) return; // whether there is anything to do is not known yet
        var kind = await tx.TakeSchedule(id, ct);
        var isDue = kind is not null && payment.State.Status == PaymentStatus.Authorized;
        var action = new StoredAction(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), found.Order, id, kind ?? "", kind == StoredAction.Capture ? payment.State.Amount : 0, StoredAction.Pending, false, null, null, null, tx.Now);
        if (isDue) moves.Add(tx, action, tx.Now);
        await tx.Commit(ct);
        if (isDue) await Do(site, action.Id, ct);
    }

    /// <summary>Lets the provider forget what nobody charges any more, and forgets it here after that; while a charge to it is under way it waits.</summary>
    public async Task Forget(Guid site, Guid id, CancellationToken ct)
    {
        if (await db.SavedMethod(site, id, ct) is not { } method || await db.IsCharged(site, id, ct)) return;
        await using var tx = db.Begin(Own(site));
        try
        {
            if (Provider(method.Provider) is { } provider && await saved.Open(site, method, ct) is { } reference) await provider.Forget(site, reference, ct);
            tx.RemoveMethod(id);
        }
        catch (ProviderAway) { tx.DelayForgetting(id); }
        await tx.Commit(ct);
    }

    /// <summary>A provider says that something is new of a payment: it is asked what, and that is taken down, refunds as well.</summary>
    /// <param name="reference">What the provider calls the payment.</param>
    public async Task<ProviderPayment?> Hear(Guid site, StoredPayment payment, string reference, CancellationToken ct)
    {
        var (provider, about) = (Provider(payment.Provider)!, await About(site, payment, ct) with { Reference = reference });
        if (await provider.Look(about, ct) is not { } found) return null;
        await Take(site, payment.Order, payment.Id, found, ct);
        if (found.Captured > 0)
            foreach (var refund in await provider.Refunds(about, ct)) await TakeBack(site, payment, refund, ct);
        return found;
    }

    /// <summary>Somebody of the business must look at the order.</summary>
    public async Task Flag(Guid site, Guid order, string why, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves || moves.Order.NeedsOwner == why) return;
        moves.Conclude(tx, why);
        await tx.Commit(ct);
    }

    /// <summary>Takes down what a provider says of a payment; said twice or late, it changes nothing twice.</summary>
    public async Task Take(Guid site, Guid order, Guid id, ProviderPayment said, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves || moves.Payment(id) is not { } payment) return;
        if (payment.Method is not null && said is { Status: PaymentStatus.Pending, Failure: not null }) said = said with { Status = PaymentStatus.Declined }; // nobody is there to try another card
        var state = payment.State.Reported(said.Status, said.Captured);
        var next = payment with { State = state, Reference = said.Reference.Length > 0 ? said.Reference : payment.Reference, Shown = WithCard(payment, said), Failure = state.Status == PaymentStatus.Declined ? payment.Failure ?? (said.NeedsCustomer ? NeedsCustomer : said.Failure) : payment.Failure };
        if (next == payment) return;
        moves.Save(tx, next);
        if (said.Kept is { } card && payment.Keeps) await saved.Keep(tx, moves.Order, next, card, ct);
        await Conclude(tx, moves, null, ct);
    }

    /// <summary>Lets a provider do what was stored for it to do, and takes down whether it did.</summary>
    public async Task Do(Guid site, Guid id, CancellationToken ct)
    {
        if (await db.Action(site, id, ct) is not { Status: StoredAction.Pending } action || await db.Payment(site, action.Payment, ct) is not { } payment) return;
        var (provider, about) = (Provider(payment.Provider)!, await About(site, payment, ct));
        ProviderAnswer answer;
        try
        {
            answer = await (action.Kind switch
            {
                StoredAction.Capture => provider.Capture(about, action.Amount, action.Id, ct),
                StoredAction.Void => provider.Void(about, action.Id, ct),
                _ => provider.Refund(about, action.Amount, action.Id, ct),
            });
        }
        catch (ProviderAway)
        {
            await using var later = db.Begin(Own(site));
            later.DelayAction(id);
            await later.Commit(ct);
            return;
        }
        await Done(site, action, answer, ct);
        if (answer.Failure is not null && payment.Reference is not null) await LookAfter(site, payment, ct);
    }

    /// <summary>Who was refused has not seen what others did, at the provider's own pages say.</summary>
    private async Task LookAfter(Guid site, StoredPayment payment, CancellationToken ct)
    {
        try { await Hear(site, payment, payment.Reference!, ct); }
        catch (ProviderAway) { } // its own event tells of it
    }

    private async Task Done(Guid site, StoredAction action, ProviderAnswer answer, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, action.Order, ct) is not { } moves || moves.Actions.First(a => a.Id == action.Id) is not { Status: StoredAction.Pending } current) return;
        Settle(tx, moves, current, answer);
        await Conclude(tx, moves, null, ct);
    }

    private static void Settle(Tx tx, MoneyMoves moves, StoredAction action, ProviderAnswer answer)
    {
        var payment = moves.Payment(action.Payment)!;
        moves.Save(tx, action with { Status = answer.Failure is null ? StoredAction.Succeeded : StoredAction.Failed, Reference = answer.Reference, Failure = answer.Failure });
        var state = (action.Kind, answer.Failure) switch
        {
            (StoredAction.Capture, null) => payment.State.Reported(PaymentStatus.Approved, action.Amount),
            (StoredAction.Void, null) => payment.State.Reported(PaymentStatus.Voided, 0),
            (StoredAction.Refunding, not null) => payment.State with { Refunded = payment.State.Refunded - action.Amount },
            _ => payment.State,
        };
        if (state != payment.State) moves.Save(tx, payment with { State = state });
    }

    /// <summary>
    /// Takes down how a refund stands with the provider: ours that was waiting, one somebody made there, or one that was done and came
    /// back days later; that one the owner must hear of, for the customer does not have the money.
    /// </summary>
    private async Task TakeBack(Guid site, StoredPayment of, ProviderRefund said, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, of.Order, ct) is not { } moves || moves.Payment(of.Id) is not { } payment) return;
        var known = moves.Actions.FirstOrDefault(a => a.Kind == StoredAction.Refunding && (a.Id == said.Key || a.Reference == said.Reference));
        switch (known?.Status, said.IsDone)
        {
            case (StoredAction.Pending, { } isDone): Settle(tx, moves, known!, new(said.Reference, isDone ? null : said.Failure)); break;
            case (StoredAction.Succeeded, false): Settle(tx, moves, known!, new(said.Reference, said.Failure)); break;
            case (null, true) when said.Amount <= payment.State.Refundable: AddElsewhere(tx, moves, payment, said); break;
            default: return;
        }
        await Conclude(tx, moves, known?.Status == StoredAction.Succeeded ? RefundFailed : null, ct);
    }

    private static void AddElsewhere(Tx tx, MoneyMoves moves, StoredPayment payment, ProviderRefund said)
    {
        Guid New() => Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var refund = new StoredRefund(New(), payment.Order, tx.Now, new());
        moves.Save(tx, payment with { State = payment.State with { Refunded = payment.State.Refunded + said.Amount } });
        moves.Add(tx, new(New(), payment.Order, payment.Id, StoredAction.Refunding, said.Amount, StoredAction.Succeeded, false, refund.Id, said.Reference, null, tx.Now), null);
        tx.AddRefund(refund);
    }

    private async Task Conclude(Tx tx, MoneyMoves moves, string? needsOwner, CancellationToken ct)
    {
        moves.Conclude(tx, needsOwner);
        tx.OnceDurable(settler.Wake);
        await tx.Commit(ct);
    }

    /// <summary>When the provider is asked about a new payment, should it not tell by itself.</summary>
    public static Instant FirstLook(Instant now) => now + Patience;

    private async Task<PaymentOrder> About(Guid site, StoredPayment payment, CancellationToken ct)
    {
        var order = (await db.Order(site, payment.Order, ct))!;
        return new(site, payment.Order, payment.Id, payment.Reference, payment.State.Amount, order.Currency, payment.DelaysCapture, $"Order {order.Wire.Number}", order.Wire.BuyerInfo?.Email)
        { Keeps = payment.Keeps && await saved.CanKeep(site, order, ct), Method = payment.Method is { } method ? await saved.Open(site, method, ct) : null };
    }

    private static Contract.OrderTransactions.Payment WithCard(StoredPayment payment, ProviderPayment said) => said.LastFour is null || payment.Shown.RegularPaymentDetails is not { CreditCardDetails: null } details
        ? payment.Shown : payment.Shown with { RegularPaymentDetails = details with { PaymentMethod = "CreditCard", CreditCardDetails = new() { Brand = said.Brand, LastFourDigits = said.LastFour }, SavedPaymentMethod = payment.Method is not null || payment.Keeps && said.Kept is not null } };

    /// <summary>The server acts as the bookings app does.</summary>
    private Call Own(Guid site) => new(ContractTable.Current.Operations[Ops.OrderTransactions.UpdatePaymentStatus], Caller.Server(site), default, new Dictionary<string, string>(), time.Now(), null);
}
