using Slotwright.Contract;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.DraftOrders;

/// <summary>Draft orders: what an owner puts together by hand, or changes of an order there is, until it is committed.</summary>
internal sealed class DraftOrders(Db db, SiteDirectory sites, Drafting drafting, DraftLines lines)
{
    private readonly EntityQuery query = new(DraftRows.Table, Ops.DraftOrders.QueryDraftOrders);

    public void Map(Api api) => api.On(Ops.DraftOrders.CreateDraftOrder, Create).On(Ops.DraftOrders.CreateEmptyDraftOrder, (call, ct) => CreateOf(call, new(), Drafting.Tell, ct)).On(Ops.DraftOrders.GetDraftOrder, Get)
        .On(Ops.DraftOrders.DeleteDraftOrder, Delete).On(Ops.DraftOrders.GetOrderDraftabilityStatus, GetDraftability).On(Ops.DraftOrders.UpdateExtendedFields, UpdateExtendedFields).OnQuery(Ops.DraftOrders.QueryDraftOrders, Query);

    private Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.CreateDraftOrderRequest);
        if ((asked.SourceOrderId ?? asked.OrderId) is { } order) return CreateFrom(call, Call.GuidOf(order), ct);
        return asked.DraftOrder is { } input ? CreateOf(call, input, draft => Created(draft, false), ct) : Task.FromResult<Result<Answer>>(new InvalidFields("sourceOrderId", "REQUIRED_ONE_OF_FIELD", "must be given, or draftOrder"));
    }

    /// <summary>A draft of an order that is to be; it knows the id the order will have.</summary>
    private async Task<Result<Answer>> CreateOf(Call call, DraftOrderInput input, Func<DraftOrder, Answer> tell, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var empty = Empty(call, Guid.CreateVersion7(call.Now.ToDateTimeOffset()), (await sites.Catalog(call.Site, ct)).Site.Currency);
        var filled = await Fill(call, empty, input, ct);
        if (filled.Failed(out var fault)) return fault;
        var summed = await drafting.Sum(tx, filled.Value, ct);
        if (Drafting.Excess(summed) is { } excess) return excess;
        tx.AddDraft(summed.Draft);
        return await tx.Commit(tell(summed.Draft.Wire), ct);
    }

    private async Task<Result<StoredDraft>> Fill(Call call, StoredDraft empty, DraftOrderInput input, CancellationToken ct)
    {
        var lined = await lines.Add(call, empty, input.CatalogLineItems ?? [], input.CustomLineItems ?? [], "draftOrder.", ct);
        if (lined.Failed(out var fault)) return fault;
        var wire = lined.Value.Wire with { TaxInfo = new() { TaxExempt = input.TaxExempt }, ExtendedFields = input.ExtendedFields };
        if (Shipping.Judge(input.ShippingInfo, "draftOrder.shippingInfo", empty.Currency) is { } wrong) return wrong;
        wire = DraftParts.With(wire, DraftParts.Of(wire.ShippingInfo).With(Shipping.Priced(input.ShippingInfo, empty.Currency)));
        wire = DraftParts.With(wire, DraftParts.Of(wire.BuyerDetails).With(input.BuyerInfo));
        wire = DraftParts.WithBilling(wire, DraftParts.Of(wire.BillingDetails).With(input.BillingInfo));
        wire = DraftParts.WithRecipient(wire, DraftParts.Of(wire.RecipientInfo).With(input.RecipientInfo));
        wire = DraftParts.With(wire, DraftParts.Of(wire.BusinessLocationDetails).With(input.BusinessLocation));
        var charged = DraftCharges.AddFees(lined.Value with { Wire = wire }, input.AdditionalFees ?? [], "draftOrder.additionalFees");
        return charged.Failed(out var refused) ? refused : DraftCharges.AddDiscounts(charged.Value, input.Discounts ?? [], "draftOrder.discounts");
    }

    /// <summary>A draft of changes to an order: the one there is, or a new one.</summary>
    private async Task<Result<Answer>> CreateFrom(Call call, Guid id, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockOrder(id, ct) is not { } order) return Orders.Orders.Missing(id);
        if (OrderAsDraft.Obstacles(order, (await sites.Catalog(call.Site, ct)).Site.Currency) is [_, ..] obstacles) return new OrderCannotBeEdited(id, obstacles);
        if (await tx.DraftOf(id, ct) is { } known) return Created(known.Wire, true);
        var rules = await PaymentRules.Read(db, call.Site, ct);
        var summed = DraftSums.Of(OrderAsDraft.Of(order, Empty(call, id, order.Currency), rules), rules, order.State.Money);
        tx.AddDraft(summed.Draft);
        return await tx.Commit(Created(summed.Draft.Wire, false), ct);
    }

    private static StoredDraft Empty(Call call, Guid order, string currency)
    {
        var (id, now) = (Guid.CreateVersion7(call.Now.ToDateTimeOffset()), Wire.Timestamp(call.Now));
        return new(id, 1, new()
        {
            Id = id.ToString(),
            OrderId = order.ToString(),
            LineItems = [],
            AdditionalFees = [],
            Discounts = [],
            CreatedDate = now,
            UpdatedDate = now,
            CreatedBy = call.Caller.Kind == CallerKind.User ? new() { UserId = call.Caller.Subject.ToString() } : new() { AppId = call.Caller.Subject.ToString() },
            Status = EditingStatus.Draft,
            WeightUnit = WeightUnit.UnspecifiedWeightUnit,
            Currency = currency,
            PurchaseFlowId = Guid.NewGuid().ToString(),
        }, DraftTerms.None, IsEdit: false);
    }

    private static Answer Created(DraftOrder draft, bool isKnown) => Answer.Of(new CreateDraftOrderResponse { CalculatedDraftOrder = Drafting.Calculated(draft), PreexistingDraftOrder = isKnown }, DraftOrdersJson.Wire.CreateDraftOrderResponse);

    /// <summary>What was paid of the order meanwhile shows in what is still due after the change.</summary>
    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        if (await db.Draft(call.Site, call.Named("draftOrderId"), ct) is not { } draft) return new DraftNotFound(call.Named("draftOrderId"));
        if (!draft.IsEdit || draft.IsCommitted) return Drafting.Tell(draft.Wire);
        var money = await drafting.Paid(draft, call.Site, ct);
        return Drafting.Tell(draft.Wire with { BalanceSummary = DraftSums.Balance(money with { Total = DraftSums.Amount(draft.Wire.PriceSummary?.Total) }, draft.Currency) });
    }

    private async Task<Result<Answer>> Query(Call call, CancellationToken ct) => (await query.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct)).Map(page => page.ToAnswer("draftOrders"));

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockDraft(call.Named("draftOrderId"), ct) is not { } draft) return new DraftNotFound(call.Named("draftOrderId"));
        if (draft.IsCommitted) return new Refusal(FaultKind.Precondition, "DRAFT_ORDER_CANNOT_BE_DELETED", "A draft that was committed is kept.");
        tx.RemoveDraft(draft);
        return await tx.Commit(Answer.Empty, ct);
    }

    private async Task<Result<Answer>> GetDraftability(Call call, CancellationToken ct)
    {
        var id = call.Named("orderId");
        IReadOnlyList<string> obstacles = await db.Order(call.Site, id, ct) is { } order ? OrderAsDraft.Obstacles(order, (await sites.Catalog(call.Site, ct)).Site.Currency) : [NonDraftableReason.OrderNotFound];
        return Answer.Of(new GetOrderDraftabilityStatusResponse { OrderId = id.ToString(), OrderDraftable = obstacles.Count == 0, NonDraftableReasons = obstacles }, DraftOrdersJson.Wire.GetOrderDraftabilityStatusResponse);
    }

    private async Task<Result<Answer>> UpdateExtendedFields(Call call, CancellationToken ct)
    {
        var asked = call.Read(DraftOrdersJson.Wire.UpdateExtendedFieldsRequest);
        await using var tx = db.Begin(call);
        var opened = await Drafting.Open(tx, call.Named("id"), ct);
        if (opened.Failed(out var fault)) return fault;
        var after = (opened.Value with { Wire = opened.Value.Wire with { ExtendedFields = new() { Namespaces = Documents.Extended(opened.Value.Wire.ExtendedFields?.Namespaces, asked.Namespace!, asked.NamespaceData!.Value) } } }).Next(tx.Now);
        tx.SaveDraft(opened.Value, after);
        return await tx.Commit(Answer.Of(new UpdateExtendedFieldsResponse { DraftOrder = after.Wire }, DraftOrdersJson.Wire.UpdateExtendedFieldsResponse), ct);
    }
}
