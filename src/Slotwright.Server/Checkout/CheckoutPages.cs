using System.Text.Encodings.Web;
using Slotwright.Contract;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Members;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>The page at which a customer orders a cart, or pays for a plan: `/checkout/{id}`, of the cart or of the sold plan. Whoever knows the cart's id may order it, as its owner; then it goes on to the payment.</summary>
internal sealed class CheckoutPages(Db db, SiteDirectory sites, CartLines lines, CartDiscounts discounts, PlaceOrder placing, PaymentPages payments, OrderSettler settler, TimeProvider time, ILogger<CheckoutPages> log)
{
    public static bool Takes(PathString path) => path.StartsWithSegments("/checkout");

    public Task Handle(HttpContext http) => Page.Guarded(http, log, () => Answer(http));

    private async Task Answer(HttpContext http)
    {
        var ct = http.RequestAborted;
        if (!Guid.TryParse(http.Request.Path.Value!["/checkout".Length..].TrimStart('/'), out var id) || await db.SiteOfCart(id, ct) is not { } site || await db.Cart(site, id, ct) is not { } cart)
        {
            await Plan(http, id, ct);
            return;
        }
        var back = await WayBack.Of(http, db, site, ct);
        if (cart.OrderId is { } order) await Ordered(http, site, order, back, ct);
        else if (HttpMethods.IsPost(http.Request.Method)) await Order(http, Own(cart, site), cart, back, ct);
        else await Show(http, Own(cart, site), cart, null, back, ct);
    }

    /// <summary>A plan that was bought is paid for where its order is.</summary>
    private async Task Plan(HttpContext http, Guid id, CancellationToken ct)
    {
        if (await db.LatestBill(id, ct) is not var (site, order)) { await Page.Write(http, 404, Page.Stop(NoCheckout, BeginAgain)); return; }
        await Reopen(site, order, ct);
        await Ordered(http, site, order, await WayBack.Of(http, db, site, ct), ct);
    }

    /// <summary>A cycle that could not be charged is paid by the buyer.</summary>
    private async Task Reopen(Guid site, Guid order, CancellationToken ct)
    {
        var call = new Call(ContractTable.Current.Operations[Ops.Orders.PreparePaymentCollection], Caller.Server(site), default, new Dictionary<string, string>(), time.Now(), null);
        await using var tx = db.Begin(call);
        if ((await PaymentRules.Read(db, site, ct)).Provider is not { } provider || await MoneyMoves.Lock(tx, order, ct) is not { } moves) return;
        if (moves.Payments.Any(p => p is { IsOnline: true, State.Status: PaymentStatus.Pending }) || Collection.Open(tx, moves, null, provider, delaysCapture: false).Fault is not null) return;
        await tx.Commit(ct);
    }

    private async Task Order(HttpContext http, Call call, StoredCart cart, string? back, CancellationToken ct)
    {
        var (form, wire) = (await Page.Form(http), cart.Wire);
        if (form["coupon"] is [{ } code]) { await Redeem(http, call, cart, code.Trim(), back, ct); return; }
        await using var tx = db.Begin(call);
        if (await tx.LockCart(cart.Id, ct) is not { } locked) { await Page.Write(http, 404, Page.Stop(NoCheckout, BeginAgain)); return; }
        if (locked.OrderId is { } order) { await Ordered(http, call.Site, order, back, ct); return; }
        var (renewed, currency) = (await lines.Renew(call, locked.Lines, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        var discounted = await discounts.Apply(call, locked.Wire with { LineItems = renewed }, ct);
        var seen = locked with { Wire = discounted.Cart with { CustomerInfo = (wire.CustomerInfo ?? new()) with { Email = form["email"] is [{ Length: > 0 } email] && Formats.Matches("EMAIL", email) ? email : wire.CustomerInfo?.Email } } };
        var bill = CartSums.Of(seen.Wire, await PaymentRules.Read(db, call.Site, ct), currency);
        if (form["total"] != MoneyText.Value(bill.Total, currency)) { await Show(http, call, cart, "The price has changed. Please look again.", back, ct); return; }
        var placed = await placing.Place(tx, seen, delaysCapture: false, keeps: false, ct);
        if (placed.Failed(out var fault)) { await Show(http, call, cart, fault.Message, back, ct); return; }
        tx.OnceDurable(settler.Wake);
        await tx.Commit(Http.Answer.Empty, ct);
        WayBack.Go(http, WayBack.Kept(placed.Value.Payment is { } payment ? await payments.UrlOf(call.Site, payment, ct) : http.Request.Path.Value!, back));
    }

    private async Task Ordered(HttpContext http, Guid site, Guid id, string? back, CancellationToken ct)
    {
        var waiting = (await db.Payments(site, [id], ct)).FirstOrDefault(p => p is { IsOnline: true, Method: null } && p.State.Status == PaymentStatus.Pending);
        if (await db.Order(site, id, ct) is not { } order) { await Page.Write(http, 200, Page.Stop("This was ordered already.", "")); return; }
        if (waiting is not null && order.State.IsLive)
        {
            WayBack.Go(http, WayBack.Kept(await payments.UrlOf(site, waiting.Id, ct), back));
            return;
        }
        if (back is not null && order.State.Status == OrderStatus.Approved) { WayBack.Go(http, back, id); return; }
        await Page.Write(http, 200, Page.Of("Ordered", $"""<h1>Thank you</h1><p>Your order {Encode(order.Wire.Number)} over {Encode(order.Wire.PriceSummary?.Total?.FormattedAmount)} {(order.State.Status == OrderStatus.Approved ? "is placed" : $"is {order.Wire.Status!.ToLowerInvariant()}")}.</p>"""));
    }

    private async Task Show(HttpContext http, Call call, StoredCart cart, string? notice, string? back, CancellationToken ct)
    {
        var (renewed, site, rules) = (await lines.Renew(call, cart.Lines, ct), (await sites.Catalog(call.Site, ct)).Site, await PaymentRules.Read(db, call.Site, ct));
        var discounted = await discounts.Apply(call, cart.Wire with { LineItems = renewed }, ct);
        var seen = new SeenCart(discounted.Cart, CartSums.Of(discounted.Cart, rules, site.Currency), site.Currency, site.Zone) { IsTaxIncluded = rules.Tax.IsIncluded };
        await Page.Write(http, 200, Page.Of("Checkout", seen.Html(notice ?? discounted.Refused?.Message)), back);
    }

    /// <summary>The customer has a coupon.</summary>
    private async Task Redeem(HttpContext http, Call call, StoredCart cart, string code, string? back, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockCart(cart.Id, ct) is not { } locked) { await Page.Write(http, 404, Page.Stop(NoCheckout, BeginAgain)); return; }
        if (locked.OrderId is { } order) { await Ordered(http, call.Site, order, back, ct); return; }
        var added = await discounts.Add(call, locked.Wire with { LineItems = await lines.Renew(call, locked.Lines, ct) }, code, ct);
        if (added.Failed(out var fault)) { await Show(http, call, cart, fault.Message, back, ct); return; }
        tx.SaveCart(locked, locked.Next(added.Value, tx.Now));
        await tx.Commit(Http.Answer.Empty, ct);
        WayBack.Go(http, WayBack.Kept(http.Request.Path.Value!, back));
    }

    /// <summary>The page orders as the cart's owner.</summary>
    private Call Own(StoredCart cart, Guid site)
    {
        var kind = Enum.Parse<CallerKind>(cart.OwnerKind);
        var caller = new Caller(site, kind, cart.Owner, kind switch { CallerKind.Visitor => Grant.Visitor, CallerKind.Member => Grant.Member, _ => Grant.Owner });
        return new(ContractTable.Current.Operations[Ops.Carts.PlaceOrder], caller, default, new Dictionary<string, string>(), time.Now(), null);
    }

    private const string NoCheckout = "There is no such checkout.", BeginAgain = "Go back to where you booked and begin again there.";

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
