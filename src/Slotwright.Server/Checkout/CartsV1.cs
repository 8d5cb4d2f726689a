using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Carts;
using Slotwright.Contract.Checkouts;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Checkout;

/// <summary>The older cart API: the same carts in their older form, by id or as the caller's current one. Their lines have the members of a checkout's lines.</summary>
internal sealed class CartsV1(Db db, SiteDirectory sites, CartLines lines, CartDiscounts discounts, Checkouts checkouts)
{
    private delegate Task<StoredCart?> Find(Tx tx, CancellationToken ct);

    private delegate Task<Result<Cart>> Change(Call call, StoredCart cart, CancellationToken ct);

    public void Map(Api api)
    {
        api.On(Ops.CartsV1.RemoveBusinessLocation, (call, ct) => Run(call, (tx, c) => Carts.Named(tx, call.Named("id"), c), isAdding: false, (_, cart, _) => Task.FromResult<Result<Cart>>(cart.Wire with { BusinessInfo = cart.Wire.BusinessInfo is { } known ? known with { LocationId = null } : null }), ct));
        api.On(Ops.CartsV1.CreateCart, Create).On(Ops.CartsV1.GetCartByCheckoutId, GetByCheckout);
        Both(api, Ops.CartsV1.GetCart, Ops.CurrentCartsV1.GetCurrentCart, "id", Get);
        Both(api, Ops.CartsV1.DeleteCart, Ops.CurrentCartsV1.DeleteCurrentCart, "id", Delete);
        Both(api, Ops.CartsV1.EstimateTotals, Ops.CurrentCartsV1.EstimateCurrentCartTotals, "id", Estimate);
        Both(api, Ops.CartsV1.CreateCheckout, Ops.CurrentCartsV1.CreateCheckoutFromCurrentCart, "id", CreateCheckout);
        Changes(api, Ops.CartsV1.AddToCart, Ops.CurrentCartsV1.AddToCurrentCart, "id", Add);
        Changes(api, Ops.CartsV1.RemoveLineItems, Ops.CurrentCartsV1.RemoveLineItemsFromCurrentCart, "id", Checkouts.Remove);
        Changes(api, Ops.CartsV1.UpdateLineItemsQuantity, Ops.CurrentCartsV1.UpdateCurrentCartLineItemQuantity, "id", Checkouts.Resize);
        Changes(api, Ops.CartsV1.UpdateCart, Ops.CurrentCartsV1.UpdateCurrentCart, "cartInfo.id", Update);
        Changes(api, Ops.CartsV1.RemoveCoupon, Ops.CurrentCartsV1.RemoveCouponFromCurrentCart, "id", (_, cart, _) => Task.FromResult<Result<Cart>>(cart.Wire with { Coupons = [] }));
    }

    private static void Both(Api api, string byId, string current, string name, Func<Call, Find, CancellationToken, Task<Result<Answer>>> run) => api
        .On(byId, (call, ct) => run(call, (tx, c) => Carts.Named(tx, call.Named(name), c), ct))
        .On(current, (call, ct) => run(call, (tx, c) => tx.LockCurrentCart(call.Caller, c), ct));

    private void Changes(Api api, string byId, string current, string name, Change change) =>
        Both(api, byId, current, name, (call, find, ct) => Run(call, find, isAdding: current == Ops.CurrentCartsV1.AddToCurrentCart && call.Path.Count == 0, change, ct));

    private async Task<Result<Answer>> Run(Call call, Find find, bool isAdding, Change change, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return isAdding ? await Open(tx, call, ct) : Missing(call);
        if (cart.OrderId is { } order) return new CartAlreadyOrdered(order);
        var changed = await change(call, cart, ct);
        if (changed.Failed(out var fault)) return fault;
        var after = cart.Next((await discounts.Apply(call, changed.Value, ct)).Cart, tx.Now);
        tx.SaveCart(cart, after);
        return await tx.Commit(await Tell(call, after, ct), ct);
    }

    private static CartNotFound Missing(Call call) => new(call.Path.Values.FirstOrDefault() ?? "current");

    /// <summary>What is put into the current cart when there is none begins one.</summary>
    private async Task<Result<Answer>> Open(Tx tx, Call call, CancellationToken ct)
    {
        var read = await Lines(call, ct);
        if (read.Failed(out var fault)) return fault;
        return await Added(tx, call, Carts.Begin(tx, new() { LineItems = read.Value }, isCurrent: true, null), ct);
    }

    private Task<Result<IReadOnlyList<V2LineItem>>> Lines(Call call, CancellationToken ct)
    {
        var asked = call.Read(CheckoutsJson.Wire.AddToCheckoutRequest);
        return CheckoutWire.Read(lines, call, asked.LineItems, asked.CustomLineItems, ct);
    }

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var read = await Lines(call, ct);
        if (read.Failed(out var fault)) return fault;
        await using var tx = db.Begin(call);
        return await Added(tx, call, Carts.Begin(tx, Given(call, new()) with { LineItems = read.Value }, isCurrent: false, null), ct);
    }

    private async Task<Result<Answer>> Added(Tx tx, Call call, Result<StoredCart> made, CancellationToken ct)
    {
        if (made.Failed(out var refused)) return refused;
        var filled = await discounts.Exchange(call, made.Value.Wire, CouponCode(call), ct);
        if (filled.Failed(out var unusable)) return unusable;
        var stored = made.Value with { Wire = (await discounts.Apply(call, filled.Value, ct)).Cart };
        tx.AddCart(stored);
        return await tx.Commit(await Tell(call, stored, ct), ct);
    }

    private static string? CouponCode(Call call) => call.Member("couponCode") is { ValueKind: JsonValueKind.String } code ? code.GetString() : null;

    private async Task<Result<Cart>> Add(Call call, StoredCart cart, CancellationToken ct) => (await Lines(call, ct)).Map(added => cart.Wire with { LineItems = CartLines.Joined(cart.Lines, added) });

    private async Task<Result<Cart>> Update(Call call, StoredCart cart, CancellationToken ct)
    {
        var added = await Lines(call, ct);
        return added.Failed(out var fault) ? fault : await discounts.Exchange(call, Given(call, cart.Wire) with { LineItems = CartLines.Joined(cart.Lines, added.Value) }, CouponCode(call), ct);
    }

    /// <summary>What the caller says of buyer and contact, over what was known.</summary>
    private static Cart Given(Call call, Cart known)
    {
        if (call.Member("cartInfo") is not { } info) return known;
        string? Said(params string[] path)
        {
            var at = info;
            foreach (var part in path)
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at)) return null;
            return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
        }
        return known with
        {
            Note = Said("buyerNote") ?? known.Note,
            CustomCheckoutUrl = Said("overrideCheckoutUrl") ?? known.CustomCheckoutUrl,
            CustomerInfo = (known.CustomerInfo ?? new()) with
            {
                Email = Said("buyerInfo", "email") ?? known.CustomerInfo?.Email,
                FirstName = Said("contactInfo", "contactDetails", "firstName") ?? known.CustomerInfo?.FirstName,
                LastName = Said("contactInfo", "contactDetails", "lastName") ?? known.CustomerInfo?.LastName,
                Phone = Said("contactInfo", "contactDetails", "phone") ?? known.CustomerInfo?.Phone,
            },
            BusinessInfo = (known.BusinessInfo ?? new()) with { LocationId = Said("businessLocationId") ?? known.BusinessInfo?.LocationId },
        };
    }

    private async Task<Result<Answer>> Get(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await find(tx, ct) is { } cart ? await Tell(call, cart, ct) : Missing(call);
    }

    private async Task<Result<Answer>> GetByCheckout(Call call, CancellationToken ct) =>
        await db.Cart(call.Site, call.Named("id"), ct) is { FromCart: { } from } && await db.Cart(call.Site, from, ct) is { } cart && cart.BelongsTo(call.Caller) ? await Tell(call, cart, ct) : Missing(call);

    private async Task<Result<Answer>> Delete(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Missing(call);
        if (cart.OrderId is { } order) return new CartAlreadyOrdered(order);
        tx.RemoveCart(cart);
        return await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Result<Answer>> CreateCheckout(Call call, Find find, CancellationToken ct)
    {
        var channel = call.Member("channelType")?.GetString();
        if (channel is null) return new InvalidFields("channelType", "REQUIRED_FIELD", "must be given");
        StoredCart? cart;
        await using (var tx = db.Begin(call)) cart = await find(tx, ct);
        if (cart is null) return Missing(call);
        var made = await checkouts.Store(call, cart.Wire with { Source = new() { ChannelType = channel } }, cart.Id, null, ct);
        return made.Map(answer => Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("checkoutId", JsonDocument.Parse(answer.Body).RootElement.GetProperty("checkout").GetProperty("id").GetString());
            w.WriteEndObject();
        }));
    }

    private async Task<Result<Answer>> Estimate(Call call, Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Missing(call);
        var now = await discounts.Apply(call, cart.Wire with { LineItems = await lines.Renew(call, cart.Lines, ct) }, ct);
        cart = cart with { Wire = now.Cart };
        var told = await Told(call, cart, now.Refused, ct);
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            WriteCart(w, cart, told);
            foreach (var (name, sums) in new[] { ("priceSummary", told.PriceSummary), ("payNow", told.PayNow), ("payLater", told.PayLater) }) { w.WritePropertyName(name); JsonSerializer.Serialize(w, sums!, CheckoutsJson.Wire.PriceSummary); }
            w.WritePropertyName("taxSummary");
            JsonSerializer.Serialize(w, told.TaxSummary!, CheckoutsJson.Wire.TaxSummary);
            w.WriteString("currency", told.Currency);
            w.WriteString("weightUnit", told.WeightUnit);
            w.WriteStartArray("appliedDiscounts");
            foreach (var given in told.AppliedDiscounts!) JsonSerializer.Serialize(w, given, CheckoutsJson.Wire.AppliedDiscount);
            w.WriteEndArray();
            if (told.CalculationErrors is { } errors) { w.WritePropertyName("calculationErrors"); JsonSerializer.Serialize(w, errors, CheckoutsJson.Wire.CalculationErrors); }
            foreach (var none in new[] { "calculatedLineItems", "additionalFees", "violations" }) { w.WriteStartArray(none); w.WriteEndArray(); }
            w.WriteEndObject();
        });
    }

    private async Task<Answer> Tell(Call call, StoredCart cart, CancellationToken ct)
    {
        var told = await Told(call, cart, null, ct);
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            WriteCart(w, cart, told);
            w.WriteEndObject();
        });
    }

    private async Task<Contract.Checkouts.Checkout> Told(Call call, StoredCart cart, Fault? coupon, CancellationToken ct)
    {
        var (rules, currency) = (await PaymentRules.Read(db, call.Site, ct), (await sites.Catalog(call.Site, ct)).Site.Currency);
        return CheckoutWire.Tell(cart, CartSums.Of(cart.Wire, rules, currency), rules, currency, coupon);
    }

    /// <summary>The cart in its older form, whose lines and buyer are those of a checkout.</summary>
    private static void WriteCart(Utf8JsonWriter w, StoredCart cart, Contract.Checkouts.Checkout told)
    {
        w.WriteStartObject("cart");
        w.WriteString("id", cart.Id);
        w.WriteStartArray("lineItems");
        foreach (var line in told.LineItems!) JsonSerializer.Serialize(w, line with { TotalPriceAfterTax = null, TotalPriceBeforeTax = null, TaxDetails = null, Discount = null }, CheckoutsJson.Wire.LineItem);
        w.WriteEndArray();
        w.WritePropertyName("buyerInfo");
        JsonSerializer.Serialize(w, told.BuyerInfo!, CheckoutsJson.Wire.BuyerInfo);
        foreach (var (name, value) in new[] { ("buyerNote", told.BuyerNote), ("currency", told.Currency), ("conversionCurrency", told.Currency), ("paymentCurrency", told.Currency), ("createdDate", told.CreatedDate), ("updatedDate", told.UpdatedDate), ("overrideCheckoutUrl", cart.Wire.CustomCheckoutUrl), ("purchaseFlowId", told.PurchaseFlowId), ("businessLocationId", told.BusinessLocationId), ("revision", cart.Wire.Revision), ("weightUnit", told.WeightUnit) })
            if (value is not null) w.WriteString(name, value);
        w.WriteBoolean("taxIncludedInPrices", told.TaxIncludedInPrice == true);
        w.WriteStartArray("appliedDiscounts");
        foreach (var coupon in cart.Wire.Coupons ?? []) WriteCoupon(w, coupon);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteCoupon(Utf8JsonWriter w, V2Coupon coupon)
    {
        w.WriteStartObject();
        w.WriteStartObject("coupon");
        w.WriteString("id", coupon.Id);
        w.WriteString("code", coupon.Code);
        w.WriteEndObject();
        w.WriteEndObject();
    }
}
