using System.Text.Encodings.Web;
using NodaTime;
using Slotwright.Server.AnonymousActions;
using Slotwright.Server.Http;
using Slotwright.Server.Members;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments.Requests;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Payments.Stripe;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using PaymentStatus = Slotwright.Domain.Orders.PaymentStatus;

namespace Slotwright.Server.Payments;

/// <summary>The page at which a customer pays: `/pay/{token}`, where the token stands in for signing in. Card data is the provider's alone.</summary>
internal sealed class PaymentPages(Db db, SiteDirectory sites, PaymentDesk desk, SavedMethods saved, RequestPayments requests, TestProvider test, StripePage stripe, ServerAddress address, TimeProvider time, ILogger<PaymentPages> log)
{
    public const string Prefix = "/pay/";

    public static bool Takes(PathString path) => path.StartsWithSegments("/pay");

    /// <summary>Where this payment is made.</summary>
    public Task<string> UrlOf(Guid site, Guid payment, CancellationToken ct) => UrlOf(site, TokenSubject.Payment, payment, ct);

    /// <summary>Where a request is paid; the payment begins when somebody comes.</summary>
    public Task<string> UrlOfRequest(Guid site, Guid request, CancellationToken ct) => UrlOf(site, TokenSubject.PaymentRequest, request, ct);

    private async Task<string> UrlOf(Guid site, TokenSubject subject, Guid id, CancellationToken ct) =>
        $"{address.Public}{Prefix}{new ActionToken(site, subject, id, time.Now()).Seal((await sites.Catalog(site, ct)).Site.Secret)}";

    public Task Handle(HttpContext http) => Page.Guarded(http, log, () => Answer(http));

    private async Task Answer(HttpContext http)
    {
        var (token, ct) = (http.Request.Path.Value![Prefix.Length..], http.RequestAborted);
        try
        {
            if (await Find(token, ct) is not { } found) { await Page.Write(http, 404, Page.Stop("There is no such payment.", "Look whether the whole address was copied, or ask the business for another.")); return; }
            var (site, payment, why) = found;
            if (payment is null) { await Page.Write(http, 200, Over(why!)); return; }
            var (order, back, zone) = (await Shown(site, payment, ct), await WayBack.Of(http, db, site, ct), (await sites.Catalog(site, ct)).Site.Zone);
            if (payment.State.Status != PaymentStatus.Pending || !order.State.IsLive) { await Tell(http, order, payment, back); return; }
            var (form, canKeep) = (await Page.Form(http), await saved.CanKeep(site, order, ct));
            payment = payment with { Keeps = payment.Keeps && canKeep };
            if (canKeep && form["keep"] == "yes") payment = await desk.Agree(site, payment, ct);
            var (offer, opened) = (canKeep && !payment.Keeps ? KeptPage.Offer : "", await desk.Open(site, payment, ct));
            var now = (await db.Payment(site, payment.Id, ct))!;
            if (now.State.Status != PaymentStatus.Pending) await Tell(http, (await db.Order(site, order.Id, ct))!, now, back);
            else if (payment.Provider == StripeProvider.Called) await stripe.Show(http, site, order, payment, offer, opened, await Return(http, site, payment, back, ct), ct);
            else if (HttpMethods.IsPost(http.Request.Method)) await Pay(http, site, order, payment, form, (zone, offer), back, ct);
            else await Page.Write(http, 200, Cards(order, payment, (zone, offer), opened.Failure, null), back);
        }
        catch (ProviderAway) { await Page.Write(http, 503, Page.Stop("The payment provider does not answer.", "Nothing was charged. Please try again in a moment.")); }
    }

    /// <summary>Where a provider's page sends the browser when the customer is done there.</summary>
    private async Task<string> Return(HttpContext http, Guid site, StoredPayment payment, string? back, CancellationToken ct) =>
        new CompletionToken(site, payment.Id, http.Request.Path.Value!, back).Address(address.Public, (await sites.Catalog(site, ct)).Site.Secret);

    /// <summary>The payment a link leads to; or why there is none, any more or just now.</summary>
    private async Task<(Guid Site, StoredPayment? Payment, string? Why)?> Find(string token, CancellationToken ct)
    {
        if (ActionToken.SiteOf(token) is not { } site || await db.Single(site, SiteFacts.Sql, SiteFacts.Read, ct) is not { } facts) return null;
        if (ActionToken.Open(token, facts.Secret) is not { } opened) return null;
        if (opened.Subject == TokenSubject.Payment) return await db.Payment(site, opened.Id, ct) is { } payment ? (site, payment, null) : null;
        if (opened.Subject != TokenSubject.PaymentRequest) return null;
        var begun = await requests.Begin(site, opened.Id, null, ct);
        if (!begun.Failed(out var fault)) return (site, begun.Value, null);
        return fault is RequestNotFound ? null : (site, await requests.Paid(site, opened.Id, ct), fault.Message);
    }

    /// <summary>The order as the page tells it: a request is for what its title says.</summary>
    private async Task<StoredOrder> Shown(Guid site, StoredPayment payment, CancellationToken ct)
    {
        var order = (await db.Order(site, payment.Order, ct))!;
        return await db.TitleOf(site, payment, ct) is { } title ? order with { Wire = order.Wire with { LineItems = [new() { ProductName = new() { Original = title } }] } } : order;
    }

    /// <summary>What the customer chose happens at the test provider, which then tells us, or does not.</summary>
    private async Task Pay(HttpContext http, Guid site, StoredOrder order, StoredPayment payment, IFormCollection form, (DateTimeZone Zone, string Offer) shown, string? back, CancellationToken ct)
    {
        if (!Enum.TryParse<TestCard>(form["card"], ignoreCase: true, out var card)) { await Page.Write(http, 400, Cards(order, payment, shown, "Choose a card.", null), back); return; }
        var about = new PaymentOrder(site, order.Id, payment.Id, payment.Reference, payment.State.Amount, order.Currency, payment.DelaysCapture, "", null) { Keeps = payment.Keeps };
        if (!await test.Pay(about, card, form["confirmed"] == "yes", ct)) { await Page.Write(http, 200, Cards(order, payment, shown, null, card), back); return; }
        if (card is TestCard.Timeout or TestCard.Late) { await Page.Write(http, 200, Page.Of("Waiting", "<h1>Waiting for the provider</h1><p>Your payment was sent. You will hear from us as soon as it is confirmed.</p>")); return; }
        if (await test.Look(about, ct) is { } told)
            for (var i = 0; i < (card == TestCard.Twice ? 2 : 1); i++) await desk.Take(site, order.Id, payment.Id, told, ct);
        WayBack.Go(http, WayBack.Kept(http.Request.Path.Value!, back));
    }

    /// <summary>Who has paid goes on where the shop said; who has not is told so here.</summary>
    private static Task Tell(HttpContext http, StoredOrder order, StoredPayment payment, string? back)
    {
        if (back is null || !payment.IsMade) return Page.Write(http, 200, Result(order, payment));
        WayBack.Go(http, back, order.Id);
        return Task.CompletedTask;
    }

    private static string Cards(StoredOrder order, StoredPayment payment, (DateTimeZone Zone, string Offer) shown, string? failure, TestCard? challenged) => Page.Of("Pay", $"""
        <h1>Pay {Encode(MoneyText.Of(MoneyText.Value(payment.State.Amount, order.Currency), order.Currency))}</h1>
        <dl><div><dt>Order</dt><dd>{Encode(order.Wire.Number)}</dd></div>{string.Concat((order.Wire.LineItems ?? []).Select(l => $"<div><dt>{Encode(l.ProductName?.Original)}</dt><dd>{BookedTime.Html(l.ServiceProperties?.ScheduledDate, shown.Zone)}{Encode(l.TotalPriceAfterTax?.FormattedAmount)}</dd></div>"))}</dl>
        <p class="warning">This is the test provider: no money moves. Choose what the card is to do.</p>
        {(failure is null ? "" : $"""<p class="error" role="alert">{Encode(failure)}</p>""")}
        {(payment.Keeps ? KeptPage.Told(order) : "")}
        <form method="post">{(challenged is { } card ? $"""<p>The bank asks: is it you?</p><input type="hidden" name="card" value="{card}"><div class="choice"><button name="confirmed" value="yes">Yes, pay</button></div>""" : Choices + shown.Offer + Button)}</form>
        """);

    private static readonly string Choices = $"""
        <fieldset><legend>Card</legend>{string.Concat(Enum.GetValues<TestCard>().Select((c, i) => $"""<label class="option"><input type="radio" name="card" value="{c}"{(i == 0 ? " checked" : "")}><span>{What(c)}</span></label>"""))}</fieldset>
        """;

    private const string Button = """<div class="choice"><button>Pay</button></div>""";

    private static string What(TestCard card) => card switch
    {
        TestCard.Success => "Pays",
        TestCard.Declined => "Is declined",
        TestCard.Challenge => "Asks for confirmation first",
        TestCard.Timeout => "Pays, and the answer is lost",
        TestCard.Twice => "Pays, and tells so twice",
        TestCard.Once => "Pays once, and is declined when it is charged again",
        _ => "Pays, and tells so late",
    };

    private static string Result(StoredOrder order, StoredPayment payment) => payment.IsMade
        ? Page.Of("Paid", $"<h1>Thank you</h1><p>Order {Encode(order.Wire.Number)} is paid: {Encode(MoneyText.Of(MoneyText.Value(payment.State.Amount, order.Currency), order.Currency))}.</p>")
        : Page.Of("Not paid", $"<h1>This payment is over</h1><p>Order {Encode(order.Wire.Number)} cannot be paid here any more. Nothing was charged.</p>");

    private static string Over(string why) => Page.Of("Not paid", $"<h1>This cannot be paid</h1><p>{Encode(why)} Nothing was charged.</p>");

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
