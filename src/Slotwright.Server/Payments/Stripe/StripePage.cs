using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>The page with Stripe's own fields: what is typed there goes to Stripe and to nobody else.</summary>
internal sealed class StripePage(Db db, ILogger<StripePage> log)
{
    private const string Script = """
        const form = document.getElementById('pay'), failure = document.getElementById('failure'), button = form.querySelector('button');
        const stripe = Stripe(form.dataset.key), elements = stripe.elements({ clientSecret: form.dataset.secret });
        const fields = elements.create('payment');
        fields.on('ready', () => { button.disabled = false; });
        fields.mount('#fields');
        form.addEventListener('submit', async (event) => {
          event.preventDefault();
          button.disabled = true;
          const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: form.dataset.back } });
          failure.textContent = error.message;
          failure.hidden = false;
          button.disabled = false;
        });
        """;

    /// <summary>What Stripe asks a page's policy for so that its fields work, and our one script by its hash.</summary>
    private static readonly string Policy = $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}' https://js.stripe.com https://*.js.stripe.com; frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com; connect-src https://api.stripe.com";

    /// <param name="offer">Asks whether the card may be kept; empty where that is settled.</param>
    /// <param name="back">Where Stripe sends the browser when the customer is done.</param>
    public async Task Show(HttpContext http, Guid site, StoredOrder order, StoredPayment payment, string offer, ProviderPayment opened, string back, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (opened.IsUnderWay) { await Page.Write(http, 200, Waiting); return; }
        if (opened.ClientSecret is not { } secret || (await PaymentRules.Read(db, site, ct)).PublishableKey is not { } key)
        {
            log.LogWarning("Stripe does not take the payment {Payment}: {Reason}", payment.Id, opened.Failure ?? "there is no publishable key");
            await Page.Write(http, 200, Page.Of("Not possible", """<h1>This cannot be paid here</h1><p class="error" role="alert">The payment provider does not take this payment. Nothing was charged; please ask the business.</p>"""));
            return;
        }
        await Page.Write(http, 200, Fields(order, payment, offer, opened, (key, secret, back)), policy: Policy);
    }

    private static readonly string Waiting = Page.Of("Waiting", "<h1>Your payment is being processed</h1><p>You will hear from us as soon as it is confirmed. You need not pay again.</p>");

    private static string Fields(StoredOrder order, StoredPayment payment, string offer, ProviderPayment opened, (string Key, string Secret, string Back) stripe) => Page.Of("Pay", $"""
        <h1>Pay {Encode(MoneyText.Of(MoneyText.Value(payment.State.Amount, order.Currency), order.Currency))}</h1>
        <dl><div><dt>Order</dt><dd>{Encode(order.Wire.Number)}</dd></div>{string.Concat((order.Wire.LineItems ?? []).Select(l => $"<div><dt>For</dt><dd>{Encode(l.ProductName?.Original)}</dd></div>"))}</dl>
        <p class="error" role="alert" id="failure"{(opened.Failure is null ? " hidden" : "")}>{Encode(opened.Failure)}</p>
        {(opened.BankPage is { } bank ? $"""<p>Your bank wants to ask you before you pay. <a href="{Encode(bank)}">Go on to your bank</a>, or pay with something else:</p>""" : "")}
        {(payment.Keeps ? KeptPage.Told(order) : "")}{(offer.Length > 0 ? $"""<form method="post">{offer}<div class="choice"><button class="quiet">Keep it</button></div></form>""" : "")}
        <form id="pay" method="post" data-key="{Encode(stripe.Key)}" data-secret="{Encode(stripe.Secret)}" data-back="{Encode(stripe.Back)}"><div id="fields"></div><div class="choice"><button disabled>Pay</button></div></form>
        <noscript><p class="error">The card fields are Stripe's and need JavaScript.</p></noscript>
        <script src="https://js.stripe.com/v3/"></script>
        <script>{Script}</script>
        """);

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
