using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Members;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>
/// Handle Async Checkout Completion, and its like of the older API: a browser comes back from a provider. How the payment stands is asked and
/// taken down, and the browser goes on to where the shop wants those who have paid, or to the payment's page. Whoever has the token may ask.
/// </summary>
internal sealed class Completion(Db db, PaymentDesk desk)
{
    public void Map(Api api) => api.On(Ops.Carts.HandleAsyncCheckoutCompletion, Run).On(Ops.Checkouts.MarkCheckoutAsCompletedAndRedirectToUrl, Run);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var text = call.Body.GetProperty("token").GetString()!;
        if (await CompletionToken.Open(db, text, ct) is not { } token || await db.Payment(token.Site, token.Payment, ct) is not { } payment) return new InvalidCheckoutToken(text);
        if (payment.State.Status == PaymentStatus.Pending) await Look(token, ct);
        var now = (await db.Payment(token.Site, token.Payment, ct))!;
        var (url, order) = token.Back is { } back && now.IsMade ? (back, now.Order) : (WayBack.Kept(token.Page, token.Back), (Guid?)null);
        return Answer.Empty with { Status = StatusCodes.Status303SeeOther, GoesOn = http => { WayBack.Go(http, url, order); return Task.CompletedTask; } };
    }

    private async Task Look(CompletionToken token, CancellationToken ct)
    {
        try { await desk.Look(token.Site, token.Payment, ct); }
        catch (ProviderAway) { } // the payment's page says so
    }
}

/// <summary>The token is none of ours, or was altered (400).</summary>
internal sealed record InvalidCheckoutToken(string Token) : Fault(FaultKind.Invalid, "INVALID_THIRD_PARTY_CHECKOUT_TOKEN", "The token is unknown.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["token"] = Token };
}
