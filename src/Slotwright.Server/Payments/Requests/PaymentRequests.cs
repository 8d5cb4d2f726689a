using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.PaymentRequests;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Requests;

/// <summary>Order payment requests: links the business sends, at which customers pay what they still owe of an order, or a part of it.</summary>
internal sealed class PaymentRequests(Db db, SiteDirectory sites, RequestPayments payments, PaymentPages pages)
{
    private static readonly TypeRule Rules = ContractTable.Current.Types["PaymentRequests/OrderPaymentRequest"];

    private readonly EntityQuery query = new(RequestRows.Table, Ops.PaymentRequests.QueryOrderPaymentRequests);

    public void Map(Api api) => api.On(Ops.PaymentRequests.CreateOrderPaymentRequest, Create).On(Ops.PaymentRequests.BulkCreateOrderPaymentRequests, BulkCreate).On(Ops.PaymentRequests.GetOrderPaymentRequest, Get)
        .On(Ops.PaymentRequests.GetOrderPaymentRequestUrl, GetUrl).On(Ops.PaymentRequests.UpdateOrderPaymentRequest, Update).On(Ops.PaymentRequests.UpdateExtendedFields, UpdateExtendedFields)
        .On(Ops.PaymentRequests.VoidOrderPaymentRequest, Void).On(Ops.PaymentRequests.DeleteOrderPaymentRequest, Delete).OnQuery(Ops.PaymentRequests.QueryOrderPaymentRequests, Query);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        if (call.Member("orderPaymentRequest") is not { } given) return new InvalidFields("orderPaymentRequest", "REQUIRED_FIELD", "must be given");
        await using var tx = db.Begin(call);
        var made = await Make(tx, given, "orderPaymentRequest.", ct);
        return made.Failed(out var fault) ? fault : await tx.Commit(Answer.Of(new CreateOrderPaymentRequestResponse { OrderPaymentRequest = made.Value.Wire, OrderPaymentRequestUrl = await pages.UrlOfRequest(call.Site, made.Value.Id, ct) }, PaymentRequestsJson.Wire.CreateOrderPaymentRequestResponse), ct);
    }

    private async Task<Result<Answer>> BulkCreate(Call call, CancellationToken ct)
    {
        var asked = call.Read(PaymentRequestsJson.Wire.BulkCreateOrderPaymentRequestsRequest);
        return await Bulk.Run(call, [.. call.Body.GetProperty("orderPaymentRequests").EnumerateArray()], asked.ReturnEntity == true, async item =>
        {
            await using var tx = db.Begin(item);
            var made = await Make(tx, item.Body, "orderPaymentRequests.", ct);
            if (made.Failed(out var fault)) return fault;
            var told = new BulkOrderPaymentRequestItem { OrderPaymentRequest = made.Value.Wire, OrderPaymentRequestUrl = await pages.UrlOfRequest(call.Site, made.Value.Id, ct) };
            return await Bulk.Commit(tx, made.Value.Id.ToString(), JsonSerializer.SerializeToUtf8Bytes(told, PaymentRequestsJson.Wire.BulkOrderPaymentRequestItem), ct);
        }, db, ct);
    }

    private async Task<Result<StoredRequest>> Make(Tx tx, JsonElement given, string at, CancellationToken ct)
    {
        var asked = Documents.Clean(given, Rules).Deserialize(PaymentRequestsJson.Wire.OrderPaymentRequest)!;
        if ((await PaymentRules.Read(db, tx.Site, ct)).Provider is null) return new PaymentPageNotFound();
        if (await tx.LockOrder(Call.GuidOf(asked.OrderId), ct) is not { } order) return Orders.Orders.Missing(Call.GuidOf(asked.OrderId));
        var amount = OrderWire.Amount(asked.Amount?.Amount);
        if (amount != Currencies.Round(amount, order.Currency)) return new InvalidFields($"{at}amount.amount", "DECIMAL_MAX_SCALE", $"must be an amount that can be paid in {order.Currency}");
        var state = PaymentRequestState.Ask(order.State, amount, asked.ExpirationDate is { } end ? Wire.Instant(end) : null, tx.Now);
        if (state.Failed(out var fault)) return fault;
        var (id, now, price) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), Wire.Timestamp(tx.Now), OrderWire.Price(amount, order.Currency));
        var request = new StoredRequest(id, 1, asked with
        {
            Id = id.ToString(),
            OrderId = order.Id.ToString(),
            OrderNumber = order.Wire.Number,
            Source = asked.Source is { } source ? source with { AppId = source.AppId ?? (tx.Call.Caller.Kind == CallerKind.App ? tx.Call.Caller.Subject.ToString() : null) } : null,
            Status = StoredRequest.Name(state.Value.Status),
            Amount = new() { Amount = price.Amount, FormattedAmount = price.FormattedAmount },
            Currency = order.Currency,
            CreatedDate = now,
            UpdatedDate = now,
            BlockedPaymentMethods = asked.BlockedPaymentMethods ?? [],
        }, []);
        tx.AddRequest(request);
        return request;
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) => await db.PaymentRequest(call.Site, call.Named("orderPaymentRequestId"), ct) is { } request ? Tell(request) : new RequestNotFound(call.Named("orderPaymentRequestId"));

    private async Task<Result<Answer>> GetUrl(Call call, CancellationToken ct)
    {
        var id = IdOf(call);
        if (await db.PaymentRequest(call.Site, id, ct) is null) return new RequestNotFound(id);
        if ((await PaymentRules.Read(db, call.Site, ct)).Provider is null) return new PaymentPageNotFound();
        return Answer.Of(new GetOrderPaymentRequestURLResponse { OrderPaymentRequestUrl = await pages.UrlOfRequest(call.Site, id, ct) }, PaymentRequestsJson.Wire.GetOrderPaymentRequestURLResponse);
    }

    private async Task<Result<Answer>> Query(Call call, CancellationToken ct) => (await query.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct)).Map(page => page.ToAnswer("orderPaymentRequests"));

    private static Guid IdOf(Call call) => Call.GuidOf(call.Body.GetProperty("orderPaymentRequestId").GetString());

    /// <summary>Its words; what is asked for stays what the customer was told.</summary>
    private Task<Result<Answer>> Update(Call call, CancellationToken ct) => Change(call, call.Named("orderPaymentRequest.id"), request =>
    {
        var given = call.Body.GetProperty("orderPaymentRequest");
        if (request.State.Change(call.Now).Failed(out var over)) return over;
        if (given.TryGetProperty("amount", out var amount) && amount is { ValueKind: JsonValueKind.Object } && amount.TryGetProperty("amount", out var asked) && OrderWire.Amount(asked.GetString()) != request.State.Amount)
            return new Refusal(FaultKind.Precondition, "CANNOT_UPDATE_ORDER_PAYMENT_REQUEST_AMOUNT", "The amount stays what it is: void the request, and make another.");
        var merged = JsonNode.Parse(request.Bytes)!.AsObject();
        Documents.Merge(merged, Documents.Clean(given, Rules, update: true), Rules);
        return merged.Deserialize(PaymentRequestsJson.Wire.OrderPaymentRequest)! is { Title.Length: > 0 } changed ? changed : new InvalidFields("orderPaymentRequest.title", "REQUIRED_FIELD", "must be given");
    }, ct);

    private Task<Result<Answer>> UpdateExtendedFields(Call call, CancellationToken ct)
    {
        var asked = call.Read(PaymentRequestsJson.Wire.UpdateExtendedFieldsRequest);
        return Change(call, call.Named("id"), request => request.Wire with { ExtendedFields = new() { Namespaces = Documents.Extended(request.Wire.ExtendedFields?.Namespaces, asked.Namespace!, asked.NamespaceData!.Value) } }, ct);
    }

    private async Task<Result<Answer>> Change(Call call, Guid id, Func<StoredRequest, Result<OrderPaymentRequest>> change, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await payments.Lock(tx, id, ct) is not ({ }, { } request)) return new RequestNotFound(id);
        var changed = change(request);
        if (changed.Failed(out var fault)) return fault;
        var after = request.Next(changed.Value, tx.Now);
        tx.SaveRequest(request, after);
        return await tx.Commit(Tell(after), ct);
    }

    private Task<Result<Answer>> Void(Call call, CancellationToken ct) => End(call, IdOf(call), (_, tx, request) => request.State.Void().Map(voided =>
    {
        if (voided != request.State) tx.SaveRequest(request, request.Next(voided.Status, tx.Now));
        return true;
    }), ct);

    private Task<Result<Answer>> Delete(Call call, CancellationToken ct) => End(call, call.Named("orderPaymentRequestId"), (_, tx, request) =>
    {
        if (request.State.Status == PaymentRequestStatus.Paid) return new Refusal(FaultKind.Precondition, "CANNOT_DELETE_PAID_ORDER_PAYMENT_REQUEST", "The request has been paid.");
        tx.RemoveRequest(request);
        return true;
    }, ct);

    private async Task<Result<Answer>> End(Call call, Guid id, Func<MoneyMoves, Tx, StoredRequest, Result<bool>> end, CancellationToken ct)
    {
        try { return (await payments.End(call, id, end, ct)).Map(_ => Answer.Empty); }
        catch (ProviderAway) { return new ProviderSilent(); }
    }

    private static Answer Tell(StoredRequest request) => Answer.Wrap("orderPaymentRequest", request.Bytes);
}
