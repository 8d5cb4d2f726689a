using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Requests;

/// <summary>
/// Between requests and the payments they lead to. A payment is begun when a customer comes to pay and no earlier; what is open of an order
/// is never more than what is due of it, so that however many links there are, nobody pays twice.
/// </summary>
internal sealed class RequestPayments(Db db, PaymentDesk desk, TimeProvider time)
{
    private const int Tries = 5;
    private static readonly Duration TimeToPay = Duration.FromHours(1);

    /// <summary>The payment of this request: the one that waits, or a new one. Others that ask for the same money are called off first.</summary>
    /// <param name="key">Who asks again under it finds the payment by it.</param>
    public async Task<Result<StoredPayment>> Begin(Guid site, Guid id, Guid? key, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var begun = await TryBegin(site, id, key, ct);
            if (begun.Failed(out var fault)) return fault;
            if (begun.Value.Payment is { } payment) return payment;
            foreach (var other in begun.Value.InTheWay) await desk.CallOff(site, other, ct);
        }
        return new PaymentInProgress();
    }

    private async Task<Result<(StoredPayment? Payment, IReadOnlyList<Guid> InTheWay)>> TryBegin(Guid site, Guid id, Guid? key, CancellationToken ct)
    {
        var provider = (await PaymentRules.Read(db, site, ct)).Provider;
        await using var tx = db.Begin(Own(site));
        if (await Lock(tx, id, ct) is not ({ } moves, { } request)) return new RequestNotFound(id);
        if (request.State.Pay(moves.Order.State, tx.Now).Failed(out var fault)) return fault;
        var open = moves.Payments.Where(p => p.IsOnline && p.State.IsOpen).ToList();
        if (open.FirstOrDefault(p => request.Payments.Contains(p.Id) && p.State.Status == PaymentStatus.Pending) is { } waiting) return (waiting, []);
        if (provider is null) return new PaymentPageNotFound();
        if (open.Sum(p => p.State.Amount) + request.State.Amount > moves.Order.State.Money.Balance) return (null, [.. open.Where(p => p.State.Status == PaymentStatus.Pending).Select(p => p.Id)]);
        var until = tx.Now + TimeToPay;
        var payment = StoredPayment.Waiting(tx, moves.Order, request.State.Amount, provider, false, request.State.Expires is { } end && end < until ? end : until) with { ChargeKey = key };
        moves.Add(tx, payment);
        tx.SaveRequest(request, request.With(payment, tx.Now));
        await tx.Commit(ct);
        return (payment, []);
    }

    /// <summary>The order of a request with all that was paid of it, locked, and the request in it.</summary>
    public async Task<(MoneyMoves? Moves, StoredRequest? Request)> Lock(Tx tx, Guid id, CancellationToken ct)
    {
        if (await db.PaymentRequest(tx.Site, id, ct) is not { } known || await MoneyMoves.Lock(tx, known.Order, ct) is not { } moves) return default;
        return (moves, moves.Requests.FirstOrDefault(r => r.Id == id));
    }

    /// <summary>What the customer did pay with this link.</summary>
    public async Task<StoredPayment?> Paid(Guid site, Guid id, CancellationToken ct) => await db.PaymentRequest(site, id, ct) is { } request
        ? (await db.Payments(site, [request.Order], ct)).FirstOrDefault(p => p.State.Captured > 0 && request.Payments.Contains(p.Id)) : null;

    /// <summary>
    /// Ends a request that is open. The provider gives up what was begun for it first, so that nobody can pay what has ended; a payment that
    /// came in meanwhile stands, and the request is paid.
    /// </summary>
    public async Task<Result<bool>> End(Call call, Guid id, Func<MoneyMoves, Tx, StoredRequest, Result<bool>> end, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var pending = new List<Guid>();
            await using (var tx = db.Begin(call))
            {
                if (await Lock(tx, id, ct) is not ({ } moves, { } request)) return new RequestNotFound(id);
                pending.AddRange(moves.Payments.Where(p => request.Payments.Contains(p.Id) && p.State.Status == PaymentStatus.Pending).Select(p => p.Id));
                var ended = end(moves, tx, request);
                if (ended.Failed(out var fault)) return fault;
                if (pending.Count == 0)
                {
                    await tx.Commit(Answer.Empty, ct);
                    return true;
                }
            }
            foreach (var payment in pending) await desk.CallOff(call.Site, payment, ct);
        }
        return new PaymentInProgress();
    }

    /// <summary>Sees whether the time of a request is over; one that is being paid just now is looked at again.</summary>
    public async Task Expire(Guid site, Guid id, CancellationToken ct)
    {
        await using (var tx = db.Begin(site))
        {
            tx.ExpireLater(id);
            await tx.Commit(ct);
        }
        await End(Own(site), id, (_, tx, request) =>
        {
            if (request.State.Status == PaymentRequestStatus.Unpaid) tx.SaveRequest(request, request.Next(PaymentRequestStatus.Expired, tx.Now));
            return true;
        }, ct);
    }

    /// <summary>The server acts as the bookings app does.</summary>
    private Call Own(Guid site) => new(ContractTable.Current.Operations[Ops.PaymentRequests.ChargeOrderPaymentRequest], Caller.Server(site), default, new Dictionary<string, string>(), time.Now(), null);
}

/// <summary>The site has no request of this id (404).</summary>
internal sealed record RequestNotFound(Guid Id) : Fault(FaultKind.NotFound, "ORDER_PAYMENT_REQUEST_NOT_FOUND", $"There is no payment request {Id}.");

/// <summary>There is nowhere to pay (428).</summary>
internal sealed record PaymentPageNotFound() : Fault(FaultKind.Precondition, "ORDER_PAYMENT_REQUEST_PAGE_NOT_FOUND", "The site takes no payments online, so that there is no page to pay at.");
