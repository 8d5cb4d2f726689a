using System.Text.Encodings.Web;
using NodaTime;
using Slotwright.Contract.Carts;
using Slotwright.Domain.Orders;
using Slotwright.Server.Http;
using Slotwright.Server.Payments;

namespace Slotwright.Server.Checkout;

/// <summary>What a customer sees of a cart before they order it: what it is, when it is, what it costs.</summary>
internal sealed record SeenCart(Cart Cart, CheckoutBill Bill, string Currency, DateTimeZone Zone)
{
    /// <summary>Prices are what is paid, and the tax is a part of them.</summary>
    public bool IsTaxIncluded { get; init; }

    private IReadOnlyList<V2LineItem> Lines => Cart.LineItems ?? [];

    private bool IsOrderable => Lines.Count > 0 && Lines.All(l => l.Status == ItemStatus.InStock);

    public string Html(string? notice) => $"""
        <h1>Your order</h1>
        {(notice is null ? "" : $"""<p class="error" role="alert">{Encode(notice)}</p>""")}
        <dl>{string.Concat(Lines.Select(Line))}{string.Concat(CartDiscounts.Given(Cart).Select(d => Row(Encode(d.Name), Money(-d.Total))))}{(IsTaxIncluded ? "" : Tax("Tax"))}{Row("Total", Money(Bill.Total))}{(IsTaxIncluded ? Tax("Includes tax") : "")}{(Bill.PayLater > 0 ? Row("To pay now", Money(Bill.PayNow)) + Row("To pay later", Money(Bill.PayLater)) : "")}</dl>
        {(IsOrderable ? Order + (Cart.Coupons is [_, ..] ? "" : Coupon) : "")}
        """;

    private string Line(V2LineItem line) => Row(Encode(line.Name?.Original),
        $"{BookedTime.Html(line.Attributes?.ServiceProperties?.ScheduledDate, Zone)}{Money(CartLines.Amount(line.Pricing?.TotalPrice))}{(line.Status == ItemStatus.InStock ? "" : " (no longer available)")}");

    private string Tax(string name) => Bill.Tax == 0 ? "" : Row(name, Money(Bill.Tax));

    private string Order => $"""
        <form method="post"><p><label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="email" required value="{Encode(Cart.CustomerInfo?.Email)}"></p><input type="hidden" name="total" value="{MoneyText.Value(Bill.Total, Currency)}"><div class="choice"><button>{(Bill.PayNow > 0 ? "Go on to payment" : "Place order")}</button></div></form>
        """;

    private const string Coupon = """
        <form method="post"><p><label for="coupon">Coupon</label><input id="coupon" name="coupon" autocomplete="off" required maxlength="20"></p><div class="choice"><button class="quiet">Use coupon</button></div></form>
        """;

    private static string Row(string name, string value) => $"<div><dt>{name}</dt><dd>{value}</dd></div>";

    private string Money(decimal amount) => Encode(MoneyText.Of(MoneyText.Value(amount, Currency), Currency));

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
