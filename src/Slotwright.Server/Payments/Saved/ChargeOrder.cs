using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.OrderBilling;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Storage;
using Duration = NodaTime.Duration;
using OrderTransactions = Slotwright.Contract.OrderTransactions.OrderTransactions;
using OrderTransactionsJson = Slotwright.Contract.OrderTransactions.OrderTransactionsJson;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments.Saved;

/// <summary>
/// Charge Order and Authorize Charge With Saved Payment Method: the business charges what the customer had kept. Nobody's card can be
/// charged that was not. Plans pay first, and the card what they leave: what the card is to pay is stored with what the plans paid, or neither.
/// </summary>
internal sealed class ChargeOrder(Db db, SavedCharges charges, Transactions transactions, OrderSettler settler)
{
    /// <summary>Memberships pay as whoever sells plans says.</summary>
    public required MembershipsPay Memberships { get; init; }

    private const int MostMinutes = 7 * 24 * 60;
    private static readonly Duration Longest = Duration.FromMinutes(MostMinutes), Usual = Duration.FromDays(6);

    public void Map(Api api) => api.OnInStages(Ops.OrderBilling.ChargeOrder, Charge).OnInStages(Ops.OrderBilling.AuthorizeChargeWithSavedPaymentMethod, Authorize);

    private async Task<Result<Answer>> Charge(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.ChargeOrderRequest);
        var order = Call.GuidOf(asked.OrderId);
        var scheduled = Scheduled(asked.RegularCharge?.DelayedCaptureSettings, "regularCharge.delayedCaptureSettings", call.Now);
        if (scheduled.Failed(out var broken)) return broken;
        if (await Unchargeable(call, asked, order, ct) is { } refused) return refused;
        var key = Guid.TryParse(asked.IdempotencyKey, out var given) ? given : SavedCharges.KeyOf(call);
        var plans = asked.Memberships is [_, ..] memberships ? new WantedMemberships(Call.GuidOf(asked.MemberId), [.. memberships.Select(ChosenMembership.Of)]) { Key = key } : null;
        if (asked.RegularCharge is null) return await Pay(call, order, plans!, ct);
        return await Run(call, new(order, asked.RegularCharge.Amount?.Amount is { } amount ? OrderWire.Amount(amount) : null, key)
        {
            Scheduled = scheduled.Value,
            Before = plans is null ? null : async (tx, moves, ct) => (await Memberships(tx, moves, plans, ct)).Fault,
        }, "payments", ct, plans);
    }

    /// <summary>Memberships alone. Asked again under its key, it is the same payment.</summary>
    private async Task<Result<Answer>> Pay(Call call, Guid order, WantedMemberships plans, CancellationToken ct)
    {
        await using var tx = db.Begin(call with { Key = null });
        if (await MoneyMoves.Lock(tx, order, ct) is not { } moves) return Orders.Orders.Missing(order);
        if (!moves.Payments.Any(plans.Made))
        {
            if ((await Memberships(tx, moves, plans, ct)).Failed(out var fault)) return fault;
            moves.Conclude(tx);
            tx.OnceDurable(settler.Wake);
        }
        var answer = Tell([.. moves.Payments.Where(plans.Made)], moves.Tell(), moves.Order.Currency);
        await tx.Commit(ct);
        return answer;
    }

    /// <summary>What a customer would have to do themselves, and what we have none of.</summary>
    private async Task<Fault?> Unchargeable(Call call, ChargeOrderRequest asked, Guid order, CancellationToken ct)
    {
        if (await db.Order(call.Site, order, ct) is null) return Orders.Orders.Missing(order);
        if (asked.GiftCards is [var card, ..]) return new Refusal(FaultKind.NotFound, "GIFT_CARD_NOT_FOUND", $"There is no gift card {card.GiftCardCode}.");
        var hasMemberships = asked.Memberships is [_, ..];
        if (hasMemberships && asked.MemberId is null) return new InvalidFields("memberId", "REQUIRED_FIELD", "must say whose memberships they are");
        if (asked.RegularCharge is not { } regular) return hasMemberships ? null : new InvalidFields("regularCharge", "REQUIRED_FIELD", "must be given");
        if (Guid.TryParse(regular.PaymentIntentId, out var intent)) return Intent(await db.Payment(call.Site, intent, ct), order);
        return asked.MerchantInitiated == true || regular.DelayedCharge == true ? null
            : new Refusal(FaultKind.Precondition, "PAYMENT_INTENT_ID_REQUIRED", "Without merchantInitiated or delayedCharge, the customer pays: on the page of a payment that preparePaymentCollection opens.");
    }

    /// <summary>A payment of the customer's own is made on its page.</summary>
    private static Refusal Intent(StoredPayment? payment, Guid order) => payment?.State.Status switch
    {
        _ when payment?.Order != order => new(FaultKind.Precondition, "PAYMENT_ATTEMPT_EXPIRED", "The order has no such payment."),
        PaymentStatus.Approved or PaymentStatus.Authorized => new(FaultKind.Precondition, "PAYMENT_ALREADY_APPROVED", "It has been paid."),
        PaymentStatus.Pending => new(FaultKind.Precondition, "PAYMENT_METHOD_UNAVAILABLE", "The customer pays it themselves, on its page."),
        _ => new(FaultKind.Precondition, "PAYMENT_ATTEMPT_EXPIRED", "The payment is over."),
    };

    private async Task<Result<Answer>> Authorize(Call call, CancellationToken ct)
    {
        var asked = call.Read(OrderBillingJson.Wire.AuthorizeChargeWithSavedPaymentMethodRequest);
        var order = Call.GuidOf(asked.OrderId);
        var scheduled = Scheduled(asked.DelayedCaptureSettings, "delayedCaptureSettings", call.Now);
        if (scheduled.Failed(out var broken)) return broken;
        if (await db.Order(call.Site, order, ct) is not { } found) return Orders.Orders.Missing(order);
        if (asked.Currency != found.Currency) return new Refusal(FaultKind.Invalid, "INVALID_CURRENCY", $"The order is in {found.Currency}.");
        return await Run(call, new(order, OrderWire.Amount(asked.Amount!.Amount), SavedCharges.KeyOf(call)) { Scheduled = scheduled.Value }, "payment", ct);
    }

    /// <summary>What becomes of the authorization by itself, and when: cards are held for a week at most.</summary>
    private static Result<(string, Instant)?> Scheduled(DelayedCaptureSettings? settings, string field, Instant now)
    {
        if (settings is null) return (ValueTuple<string, Instant>?)null;
        if (settings.DelayDuration?.Count is < 1 or > MostMinutes) return OutOfRange(field);
        var unit = settings.DelayDuration?.Unit switch { DurationUnit.Minutes => Duration.FromMinutes(1), DurationUnit.Hours => Duration.FromHours(1), _ => Duration.FromDays(1) };
        var after = settings.DelayDuration is { } delay ? unit * (delay.Count ?? 1) : Usual;
        if (after > Longest) return OutOfRange(field);
        return (settings.ScheduledAction ?? StoredAction.Void, now + after);
    }

    private static InvalidFields OutOfRange(string field) => new($"{field}.delayDuration", "RANGE", "must be above zero and at most 7 days");

    private async Task<Result<Answer>> Run(Call call, WantedCharge wanted, string member, CancellationToken ct, WantedMemberships? plans = null)
    {
        var charged = await charges.Run(call, wanted, ct);
        if (charged.Failed(out var fault)) return fault;
        var told = (await transactions.Of(call.Site, [wanted.Order], ct))[0];
        var currency = (await db.Order(call.Site, wanted.Order, ct))!.Currency;
        if (member == "payments") return Tell([charged.Value, .. plans is null ? [] : (await db.Payments(call.Site, [wanted.Order], ct)).Where(plans.Made)], told, currency);
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WritePropertyName(member);
            JsonSerializer.Serialize(w, charged.Value.Tell(currency, 0), OrderTransactionsJson.Wire.Payment);
            w.WritePropertyName("orderTransactions");
            JsonSerializer.Serialize(w, told, OrderTransactionsJson.Wire.OrderTransactions);
            w.WriteEndObject();
        });
    }

    private static Answer Tell(IReadOnlyList<StoredPayment> made, OrderTransactions told, string currency) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("payments");
        foreach (var payment in made) JsonSerializer.Serialize(w, payment.Tell(currency, 0), OrderTransactionsJson.Wire.Payment);
        w.WriteEndArray();
        w.WritePropertyName("orderTransactions");
        JsonSerializer.Serialize(w, told, OrderTransactionsJson.Wire.OrderTransactions);
        w.WriteEndObject();
    });
}
