using NodaTime;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>What the test provider's cards do.</summary>
internal enum TestCard
{
    /// <summary>Pays.</summary>
    Success,

    /// <summary>Is refused; the customer may try another.</summary>
    Declined,

    /// <summary>Asks the customer to confirm first.</summary>
    Challenge,

    /// <summary>Pays, but nobody is told: only asking finds out.</summary>
    Timeout,

    /// <summary>Pays, and tells so twice.</summary>
    Twice,

    /// <summary>Pays, and is declined when it is charged again without the customer.</summary>
    Once,

    /// <summary>Pays, and tells so minutes later; asked before that, it says nothing.</summary>
    Late,
}

/// <summary>
/// The built-in provider for trying things out: no money moves, and no card numbers exist. It keeps its own books in its own
/// transactions, as a provider elsewhere would, so that what it says can be lost, late or said twice.
/// </summary>
internal sealed class TestProvider(Db db, TimeProvider time) : IPaymentProvider
{
    public const string Called = "test";
    private const string Paid = "PAID", Held = "HELD", Unpaid = "OPEN", Closed = "CLOSED", Asks = "ASKS";

    /// <summary>How long the late card says nothing, not even when asked.</summary>
    private static readonly Duration Lateness = Duration.FromMinutes(5);

    public string Name => Called;

    public async Task<ProviderPayment> Open(PaymentOrder order, CancellationToken ct)
    {
        await using var tx = db.Begin(order.Site);
        tx.Write("INSERT INTO test_payments (site_id, id, amount, status, created_date) VALUES ($1, $2, $3, 'OPEN', $4) ON CONFLICT DO NOTHING", order.Id, order.Amount, time.Now().ToDateTimeUtc());
        await tx.Commit(ct);
        return (await Look(order, ct))!;
    }

    public async Task<ProviderPayment?> Look(PaymentOrder order, CancellationToken ct) => await db.Single(order.Site,
        """
        SELECT CASE WHEN tell_at > $3 THEN 'OPEN' ELSE status END, CASE WHEN tell_at > $3 THEN 0 ELSE captured END, card, EXISTS (SELECT FROM test_cards c WHERE c.site_id = $1 AND c.id = $2) FROM test_payments WHERE site_id = $1 AND id = $2
        """, r => Told(order.Id, r.GetString(0), r.GetDecimal(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetBoolean(3)), ct, order.Id, time.Now().ToDateTimeUtc());

    private static ProviderPayment Told(Guid id, string status, decimal captured, string? card, bool isKept) => new($"test_{id:N}", status switch
    {
        Paid => PaymentStatus.Approved,
        Held => PaymentStatus.Authorized,
        Closed => PaymentStatus.Canceled,
        _ => PaymentStatus.Pending,
    }, captured)
    {
        Brand = status is Paid or Held ? "Test" : null,
        LastFour = status is Paid or Held ? "0000" : null,
        Failure = (status, card) switch { (Unpaid, "DECLINED") => "The card was declined.", (Unpaid, Asks) => "The bank wants to ask the customer.", _ => null },
        NeedsCustomer = status == Unpaid && card == Asks,
        Kept = status is Paid or Held && isKept ? new(id.ToString(), "Test", "0000", 12, 2099) : null,
    };

    /// <summary>The customer pays with one of the cards; a payment that is closed or paid already stays so.</summary>
    /// <param name="confirmed">The customer has passed the challenge.</param>
    /// <returns>False when the card wants to be confirmed first.</returns>
    public async Task<bool> Pay(PaymentOrder order, TestCard card, bool confirmed, CancellationToken ct)
    {
        if (card == TestCard.Challenge && !confirmed) return false;
        await using var tx = db.Begin(order.Site);
        tx.Write("""
            UPDATE test_payments SET card = $3, status = CASE WHEN $3 = 'DECLINED' THEN 'OPEN' WHEN $4 THEN 'HELD' ELSE 'PAID' END, captured = CASE WHEN $3 = 'DECLINED' OR $4 THEN 0 ELSE amount END,
                tell_at = CASE WHEN $3 = 'LATE' THEN $5::timestamptz END
            WHERE site_id = $1 AND id = $2 AND status = 'OPEN'
            """, order.Id, card.ToString().ToUpperInvariant(), order.DelaysCapture, (time.Now() + Lateness).ToDateTimeUtc());
        if (order.Keeps && card != TestCard.Declined) tx.Write("INSERT INTO test_cards (site_id, id, card) SELECT $1, id, card FROM test_payments WHERE site_id = $1 AND id = $2 ON CONFLICT DO NOTHING", order.Id);
        await tx.Commit(ct);
        return true;
    }

    /// <summary>A card that was kept does what it did when it was first paid with, but for those that want the customer, or do it once.</summary>
    public async Task<ProviderPayment> Charge(PaymentOrder order, CancellationToken ct)
    {
        await using var tx = db.Begin(order.Site);
        var card = (await tx.List("SELECT card FROM test_cards WHERE site_id = $1 AND id = $2", r => r.GetString(0), ct, Guid.Parse(order.Method!))).FirstOrDefault();
        var does = card switch { null or "ONCE" => "DECLINED", "CHALLENGE" => Asks, _ => card };
        var isNew = await tx.Execute("""
            INSERT INTO test_payments (site_id, id, amount, status, card, captured, tell_at, created_date)
            VALUES ($1, $2, $3, CASE WHEN $4 IN ('DECLINED', 'ASKS') THEN 'OPEN' WHEN $5 THEN 'HELD' ELSE 'PAID' END, $4, CASE WHEN $4 IN ('DECLINED', 'ASKS') OR $5 THEN 0 ELSE $3 END, CASE WHEN $4 = 'LATE' THEN $6::timestamptz END, $7)
            ON CONFLICT DO NOTHING
            """, ct, order.Id, order.Amount, does, order.DelaysCapture, (time.Now() + Lateness).ToDateTimeUtc(), time.Now().ToDateTimeUtc()) == 1;
        await tx.Commit(ct);
        return isNew && does == "TIMEOUT" ? throw new ProviderAway("The test provider's answer was lost.") : (await Look(order, ct))!;
    }

    public async Task Forget(Guid site, string method, CancellationToken ct)
    {
        await using var tx = db.Begin(site);
        tx.Write("DELETE FROM test_cards WHERE site_id = $1 AND id = $2", Guid.Parse(method));
        await tx.Commit(ct);
    }

    /// <summary>Its tokens are the names of the cards. Those that do not tell leave the payment under way.</summary>
    public async Task<ProviderPayment> PayWith(PaymentOrder order, string token, string back, CancellationToken ct)
    {
        if (!Enum.TryParse<TestCard>(token, ignoreCase: true, out var card) || !Enum.IsDefined(card)) return new($"test_{order.Id:N}", PaymentStatus.Pending, 0) { Failure = $"There is no card {token}." };
        if (await Pay(order, card, confirmed: false, ct) && card is TestCard.Timeout or TestCard.Late) return new($"test_{order.Id:N}", PaymentStatus.Pending, 0) { IsUnderWay = true };
        return (await Look(order, ct))!;
    }

    public Task<ProviderAnswer> Capture(PaymentOrder order, decimal amount, Guid key, CancellationToken ct) => Once(order, StoredAction.Capture, amount, key,
        "UPDATE test_payments SET status = 'PAID', captured = $3 WHERE site_id = $1 AND id = $2 AND status = 'HELD' AND $3 <= amount", "nothing is held", ct);

    public Task<ProviderAnswer> Void(PaymentOrder order, Guid key, CancellationToken ct) => Once(order, StoredAction.Void, 0, key,
        "UPDATE test_payments SET status = 'CLOSED' WHERE site_id = $1 AND id = $2 AND status IN ('OPEN', 'HELD') AND $3 = 0", "it is paid", ct);

    public Task<ProviderAnswer> Refund(PaymentOrder order, decimal amount, Guid key, CancellationToken ct) => Once(order, StoredAction.Refunding, amount, key,
        "UPDATE test_payments SET refunded = refunded + $3 WHERE site_id = $1 AND id = $2 AND refunded + $3 <= captured", "more than was paid", ct);

    public async Task<IReadOnlyList<ProviderRefund>> Refunds(PaymentOrder order, CancellationToken ct) => await db.List(order.Site,
        "SELECT key, amount, succeeded FROM test_actions WHERE site_id = $1 AND payment_id = $2 AND kind = 'REFUND'", r => new ProviderRefund(r.GetGuid(0), $"test_{r.GetGuid(0):N}", r.GetDecimal(1), r.GetBoolean(2), "more than was paid"), ct, order.Id);

    private async Task<ProviderAnswer> Once(PaymentOrder order, string kind, decimal amount, Guid key, string change, string refusal, CancellationToken ct)
    {
        await using var tx = db.Begin(order.Site);
        var isNew = await tx.Execute("INSERT INTO test_actions (site_id, key, payment_id, kind, amount, succeeded) VALUES ($1, $2, $3, $4, $5, false) ON CONFLICT DO NOTHING", ct, key, order.Id, kind, amount) == 1;
        if (!isNew)
            return await tx.List("SELECT succeeded FROM test_actions WHERE site_id = $1 AND key = $2", r => r.GetBoolean(0), ct, key) is [true] ? new($"test_{key:N}", null) : new(null, refusal);
        var isDone = await tx.Execute(change, ct, order.Id, amount) == 1;
        if (isDone) tx.Write("UPDATE test_actions SET succeeded = true WHERE site_id = $1 AND key = $2", key);
        await tx.Commit(ct);
        return isDone ? new($"test_{key:N}", null) : new(null, refusal);
    }
}
