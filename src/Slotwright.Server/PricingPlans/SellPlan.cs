using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>Plans are sold: by the business, or bought by members online; and previewed without being sold.</summary>
internal sealed class SellPlan(Db db, PlanKeeper keeper, PlanBuyers buyers)
{
    private const string OnBehalf = "PRICING_PLANS.MANAGE_ORDERS";

    public void Map(Api api) => api
        .On(Ops.PlanOrders.CreateOfflineOrder, CreateOffline).On(Ops.PlanOrders.CreateOnlineOrder, CreateOnline)
        .On(Ops.PlanOrders.GetOfflineOrderPreview, PreviewOffline).On(Ops.PlanOrders.GetOnlineOrderPreview, PreviewOnline).On(Ops.PlanOrders.GetPricePreview, PricePreview);

    private async Task<Result<Answer>> CreateOffline(Call call, CancellationToken ct)
    {
        var asked = call.Read(PlanOrdersJson.Wire.CreateOfflineOrderRequest);
        await using var tx = db.Begin(call);
        var wanted = new Wanted(OrderType.Offline, Guid.Parse(asked.PlanId!), Guid.Parse(asked.MemberId!), Moment(asked.StartDate), asked.CouponCode, asked.SubmissionId, asked.Paid == true);
        var sold = await Sell(tx, wanted, ct);
        if (sold.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new CreateOfflineOrderResponse { Order = sold.Value }, PlanOrdersJson.Wire.CreateOfflineOrderResponse), ct);
    }

    private async Task<Result<Answer>> CreateOnline(Call call, CancellationToken ct)
    {
        var asked = call.Read(PlanOrdersJson.Wire.CreateOnlineOrderRequest);
        var member = Member(call, asked.OnBehalf);
        if (member.Failed(out var refused)) return refused;
        await keeper.Settle(call.Site, call.Now, ct); // what has ended does not count
        await using var tx = db.Begin(call);
        var wanted = new Wanted(OrderType.Online, Guid.Parse(asked.PlanId!), member.Value, Moment(asked.StartDate), asked.CouponCode, asked.SubmissionId, false) { Method = asked.OnBehalf?.OrderMethod };
        var sold = await Sell(tx, wanted, ct);
        if (sold.Failed(out var fault)) return fault;
        return await tx.Commit(Answer.Of(new CreateOnlineOrderResponse { Order = sold.Value }, PlanOrdersJson.Wire.CreateOnlineOrderResponse), ct);
    }

    /// <summary>Members buy for themselves; who manages orders, on a member's behalf.</summary>
    private static Result<Guid> Member(Call call, OnBehalf? behalf)
    {
        if (behalf?.MemberId is not { } id) return call.Caller.Kind == CallerKind.Member ? call.Caller.Subject : new MemberRequired();
        if (!call.Caller.Grant.Holds(OnBehalf)) return new PermissionDenied(OnBehalf);
        return behalf.OrderMethod == OrderMethod.Unknown ? new InvalidFields([FieldViolation.Of("onBehalf.orderMethod", "UNKNOWN_ORDER_METHOD", "must be MOTO or POS")]) : Guid.Parse(id);
    }

    private async Task<Result<Answer>> PreviewOffline(Call call, CancellationToken ct)
    {
        var asked = call.Read(PlanOrdersJson.Wire.GetOfflineOrderPreviewRequest);
        await using var tx = db.Begin(call);
        var preview = await Judge(tx, new(OrderType.Offline, Guid.Parse(asked.PlanId!), Guid.Parse(asked.MemberId!), Moment(asked.StartDate), asked.CouponCode, null, false), ct);
        return preview.Map(p => Answer.Of(new GetOfflineOrderPreviewResponse { Order = p.Order(PlanSale.Nobody, call.Now), PurchaseLimitExceeded = p.Exceeds }, PlanOrdersJson.Wire.GetOfflineOrderPreviewResponse));
    }

    private async Task<Result<Answer>> PreviewOnline(Call call, CancellationToken ct)
    {
        if (call.Caller.Kind != CallerKind.Member) return new MemberRequired();
        var asked = call.Read(PlanOrdersJson.Wire.GetOnlineOrderPreviewRequest);
        await keeper.Settle(call.Site, call.Now, ct);
        await using var tx = db.Begin(call);
        var preview = await Judge(tx, new(OrderType.Online, Guid.Parse(asked.PlanId!), call.Caller.Subject, Moment(asked.StartDate), asked.CouponCode, null, false), ct);
        return preview.Map(p => Answer.Of(new GetOnlineOrderPreviewResponse { Order = p.Order(PlanSale.Nobody, call.Now), PurchaseLimitExceeded = p.Exceeds }, PlanOrdersJson.Wire.GetOnlineOrderPreviewResponse));
    }

    /// <summary>Get Price Preview: what a plan costs anybody.</summary>
    private async Task<Result<Answer>> PricePreview(Call call, CancellationToken ct)
    {
        var asked = call.Read(PlanOrdersJson.Wire.GetPricePreviewRequest);
        if (await db.Single(call.Site, PlanRows.Table.SelectById, Document.Read, ct, Guid.Parse(asked.PlanId!)) is not { } stored) return new PlanNotFound(asked.PlanId!);
        if (asked.CouponCode is { } coupon) return new NoSuchCoupon(coupon, asked.PlanId!);
        var sale = PlanSale.For(PlanSale.Read(stored), new(null, false), call.Now);
        var details = PlanOrderWire.Details(sale.Pricing, MoneyText.Value(sale.Price, sale.Plan.Currency!), sale.Terms.FreeTrialDays > 0 ? sale.Terms.FreeTrialDays : null);
        return Answer.Of(new GetPricePreviewResponse { Price = details, Prices = sale.Pricing.Prices }, PlanOrdersJson.Wire.GetPricePreviewResponse);
    }

    private async Task<Result<Order>> Sell(Tx tx, Wanted wanted, CancellationToken ct)
    {
        var judged = await Judge(tx, wanted, ct);
        if (judged.Failed(out var fault)) return fault;
        var deal = judged.Value;
        if (wanted.Type == OrderType.Online && deal.Sale.Plan.Buyable == false) return new PlanNotBuyable();
        if (wanted.Type == OrderType.Online && deal.Exceeds) return new PurchasesLimitReached();
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var plan = deal.Sale.Plan;
        var stored = tx.AddPlanOrder(id, deal.Order(id.ToString(), tx.Now), new(wanted.Plan, deal.Contact, wanted.Buyer, plan.BuyerCanCancel == true, plan.IncludedSessions, PlanTermsOf.Allowances(plan), []), deal.Life);
        if (!deal.Life.IsDraft) tx.TellPurchase(stored, deal.Life);
        else if (await buyers.Bill(tx, stored, wanted.Method is not null, ct) is { } unpayable) return unpayable;
        return stored.Wire with { RemainingSessions = plan.IncludedSessions };
    }

    /// <summary>The plan, its buyer, its price and its dates, under the rules of who sells it.</summary>
    private async Task<Result<Deal>> Judge(Tx tx, Wanted wanted, CancellationToken ct)
    {
        var isOnline = wanted.Type == OrderType.Online;
        if (await tx.LockSoldPlan(wanted.Plan, ct) is not { } found) return new PlanNotFound(wanted.Plan.ToString());
        if (await buyers.Contact(tx, wanted.Buyer, ct) is not { } contact) return isOnline ? new MemberNotFound(wanted.Buyer) : new InvalidFields([FieldViolation.Of("memberId", "MEMBER_DOESNT_EXIST", "is no member of this site")]);
        if (wanted.Coupon is { } coupon) return new NoSuchCoupon(coupon, wanted.Plan.ToString());
        var plan = PlanSale.Read(found);
        var sale = PlanSale.For(plan, new(wanted.Buyer, await tx.HasBought(contact, ct)), tx.Now);
        if (wanted.Method == OrderMethod.Pos && sale.Terms.IsRecurring) return new InvalidFields([FieldViolation.Of("onBehalf.orderMethod", "RECURRING_POS_UNSUPPORTED", "cannot be POS for a plan that is paid again and again")]);
        var zone = await keeper.Zone(tx.Site, ct);
        var rule = PlanTermsOf.Start(plan, sale.Variant);
        var start = isOnline ? rule.ForBuyer(wanted.Start, tx.Now, zone) : rule.ForBusiness(wanted.Start, tx.Now, zone);
        if (start.Failed(out var fault)) return fault;
        var life = PlanLife.Begin(sale.Terms, zone, start.Value, sale.IsDraft(wanted.Type));
        return new Deal(sale, wanted, contact, life, PlanSale.IsExceeded(plan, await tx.Sales(wanted.Plan, contact, ct)));
    }

    /// <summary>Moments are as exact as the wire can tell them.</summary>
    private static Instant? Moment(string? text) => text is null ? null : Instant.FromUnixTimeMilliseconds(Wire.Instant(text).ToUnixTimeMilliseconds());

    private sealed record Wanted(string Type, Guid Plan, Guid Buyer, Instant? Start, string? Coupon, string? Submission, bool Paid)
    {
        public string? Method { get; init; }
    }

    private sealed record Deal(PlanSale Sale, Wanted Wanted, Guid Contact, PlanLife Life, bool Exceeds)
    {
        public Order Order(string id, Instant now) => Sale.Order(id, Wanted.Type, Life, new() { MemberId = Wanted.Buyer.ToString(), ContactId = Contact.ToString() }, Wanted.Paid, Wanted.Submission, now);
    }
}
