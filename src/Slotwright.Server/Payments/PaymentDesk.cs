using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>
/// Between payments and who makes them: asks providers, and takes down what they say. What they are asked for is stored before and what
/// they answer after; whatever crashes in between, they are asked again with the same key, or how it stands (docs/adr/0019).
/// </summary>
internal sealed class PaymentDesk(Db db, IEnumerable<IPaymentProvider> providers, OrderSettler settler, TimeProvider time)
{
    private static readonly Duration Patience = Duration.FromMinutes(2), Often = Duration.FromMinutes(10);

    public IPaymentProvider? Provider(string? name) => providers.FirstOrDefault(p => p.Name == name);

    /// <summary>Opens a payment at its provider, for the customer to go on with.</summary>
    public async Task<ProviderPayment?> Open(Guid site, StoredPayment payment, CancellationToken ct)
    {
        var opened = await Provider(payment.Provider)!.Open(await About(site, payment, ct), ct);
        await Take(site, payment.Order, payment.Id, opened, ct);
        return opened;
    }

    /// <summary>Asks how a payment stands, and takes that down. One whose time is over is called off.</summary>
    public async Task Look(Guid site, Guid id, CancellationToken ct)
    {
        if (await db.Payment(site, id, ct) is not { } payment || Provider(payment.Provider) is not { } provider) return;
        var about = await About(site, payment, ct);
        var found = await provider.Look(about, ct);
        if (found is null or { Status: PaymentStatus.Pending } && await db.Expires(site, id, ct) is { } end && end <= time.Now())
            found = found is null || (await provider.Void(about with { Reference = found.Reference }, payment.Id, ct)).Failure is null ? new(found?.Reference ?? "", PaymentStatus.Canceled, 0) : await provider.Look(about, ct);
        if (found is not null) await Take(site, payment.Order, id, found, ct);
        await using var tx = db.Begin(Own(site));
        tx.LookLater(id, time.Now() + Often);
        await tx.Commit(ct);
    }

    /// <summary>Takes down what a provider says of a payment; said twice or late, it changes nothing twice.</summary>
    public async Task Take(Guid site, Guid order, Guid id, ProviderPayment said, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves || moves.Payment(id) is not { } payment) return;
        var state = payment.State.Reported(said.Status, said.Captured);
        var next = payment with { State = state, Reference = said.Reference.Length > 0 ? said.Reference : payment.Reference, Shown = WithCard(payment, said) };
        if (next == payment) return;
        moves.Save(tx, next);
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        await tx.Commit(ct);
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
            later.DelayAction(id, time.Now());
            await later.Commit(ct);
            return;
        }
        await Done(site, action, answer, ct);
    }

    private async Task Done(Guid site, StoredAction action, ProviderAnswer answer, CancellationToken ct)
    {
        await using var tx = db.Begin(Own(site));
        if (await MoneyMoves.Lock(tx, action.Order, ct) is not { } moves || moves.Actions.First(a => a.Id == action.Id) is not { Status: StoredAction.Pending } current) return;
        var payment = moves.Payment(action.Payment)!;
        moves.Save(tx, current with { Status = answer.Failure is null ? StoredAction.Succeeded : StoredAction.Failed, Reference = answer.Reference, Failure = answer.Failure });
        var state = (action.Kind, answer.Failure) switch
        {
            (StoredAction.Capture, null) => payment.State.Reported(PaymentStatus.Approved, action.Amount),
            (StoredAction.Void, null) => payment.State.Reported(PaymentStatus.Voided, 0),
            (StoredAction.Refunding, not null) => payment.State with { Refunded = payment.State.Refunded - action.Amount },
            _ => payment.State,
        };
        if (state != payment.State) moves.Save(tx, payment with { State = state });
        moves.Conclude(tx);
        tx.OnceDurable(settler.Wake);
        await tx.Commit(ct);
    }

    /// <summary>When the provider is asked about a new payment, should it not tell by itself.</summary>
    public static Instant FirstLook(Instant now) => now + Patience;

    private async Task<PaymentOrder> About(Guid site, StoredPayment payment, CancellationToken ct)
    {
        var order = (await db.Order(site, payment.Order, ct))!;
        return new(site, payment.Id, payment.Reference, payment.State.Amount, order.Currency, payment.DelaysCapture, $"Order {order.Wire.Number}", order.Wire.BuyerInfo?.Email);
    }

    private static Contract.OrderTransactions.Payment WithCard(StoredPayment payment, ProviderPayment said) => said.LastFour is null || payment.Shown.RegularPaymentDetails is not { CreditCardDetails: null } details
        ? payment.Shown : payment.Shown with { RegularPaymentDetails = details with { PaymentMethod = "CreditCard", CreditCardDetails = new() { Brand = said.Brand, LastFourDigits = said.LastFour } } };

    /// <summary>The server acts as the bookings app does.</summary>
    private Call Own(Guid site) => new(ContractTable.Current.Operations[Ops.OrderTransactions.UpdatePaymentStatus], Caller.Server(site), default, new Dictionary<string, string>(), time.Now(), null);
}
