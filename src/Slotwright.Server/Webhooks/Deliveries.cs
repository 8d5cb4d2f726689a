using System.Globalization;
using System.Text;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>What was sent to a webhook and what it answered; sending some of it again, or a test.</summary>
internal sealed class Deliveries(Db db)
{
    private const int UsualPage = 50;
    private const string UsualTest = "wix.bookings.v2.booking_created";

    public void Map(Api api) => api.On(Ops.Slotwright.ListDeliveries, List).On(Ops.Slotwright.GetDelivery, Get).On(Ops.Slotwright.ReplayDeliveries, Replay).On(Ops.Slotwright.TestWebhook, Test);

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ListDeliveriesRequest);
        var before = asked.Cursor is { } cursor ? Number(cursor) : null;
        if (asked.Cursor is not null && before is null) return new InvalidFields("cursor", "VALIDATION", "is not a cursor of this list");
        if (await Theirs(call, ct) is not { } webhook) return Webhooks.Missing(call);
        var limit = asked.Limit ?? UsualPage;
        var found = await db.Deliveries(call.Site, webhook.Id, asked.Status, asked.EventType, before, limit + 1, ct);
        var page = found.Take(limit).Select(d => d.Shown).ToList();
        return Answer.Of(new ListDeliveriesResponse { Deliveries = page, NextCursor = found.Count > limit ? page[^1].Id : null }, SlotwrightJson.Wire.ListDeliveriesResponse);
    }

    /// <summary>One with the request that is sent: the token's content, which is the same in every attempt but for its times.</summary>
    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        if (await Theirs(call, ct) is not { } webhook) return Webhooks.Missing(call);
        if (Number(call.Path["deliveryId"]) is not { } id || await db.Delivery(call.Site, webhook.Id, id, ct) is not { } delivery)
            return new Refusal(FaultKind.NotFound, "DELIVERY_NOT_FOUND", $"There is no delivery {call.Path["deliveryId"]}.");
        var told = delivery.Outbox is { } outbox ? await db.Event(call.Site, outbox, ct) : TestEvent.Of(delivery.Type, delivery.Entity, delivery.EventId, delivery.EventTime, delivery.Body);
        var request = told is null ? null : Encoding.UTF8.GetString(EventTokens.Payload(told, delivery.Type, webhook.Instance, call.Now));
        return Answer.Of(new GetDeliveryResponse { Delivery = delivery.Shown with { Request = request } }, SlotwrightJson.Wire.GetDeliveryResponse);
    }

    private async Task<Result<Answer>> Replay(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ReplayDeliveriesRequest);
        if (asked is { DeliveryIds: null, From: null, To: null } && asked.Dead != true) return new InvalidFields("deliveryIds", "REQUIRED_ONE_OF_FIELD", "or a range (`from`, `to`) or `dead` must be given");
        var ids = asked.DeliveryIds?.Select(Number).ToArray();
        if (ids is not null && Array.IndexOf(ids, null) is >= 0 and var bad) return new InvalidFields($"deliveryIds[{bad}]", "FORMAT", "is no delivery id");
        await using var tx = db.Begin(call);
        if (await tx.LockWebhook(call.Id("webhookId"), ct) is not { } webhook || !Webhooks.IsTheirs(call, webhook)) return Webhooks.Missing(call);
        var which = new Replayed(ids?.Select(i => i!.Value).ToArray(), asked.From is { } from ? Wire.Instant(from) : null, asked.To is { } to ? Wire.Instant(to) : null, asked.Dead == true);
        return await tx.Commit(Answer.Of(new ReplayDeliveriesResponse { Queued = await tx.Replay(webhook.Id, which, ct) }, SlotwrightJson.Wire.ReplayDeliveriesResponse), ct);
    }

    private async Task<Result<Answer>> Test(Call call, CancellationToken ct)
    {
        var type = call.Read(SlotwrightJson.Wire.TestWebhookRequest).EventType;
        if (type is not null && (type == WebhookRules.Everything || !WebhookRules.IsKnown(type) || !WebhookRules.MayHear(call.Caller.Grant, type))) return new InvalidFields("eventType", "VALIDATION", "is no kind of event the caller may hear of");
        if (await Theirs(call, ct) is not { } webhook) return Webhooks.Missing(call);
        type ??= webhook.EventTypes.FirstOrDefault(t => t != WebhookRules.Everything) ?? UsualTest;
        var (fqdn, slug) = ContractTable.Current.Events.TryGetValue(type, out var kind) && kind.Fqdn.Length > 0 ? (kind.Fqdn, kind.Slug) : (type, "");
        var last = await db.LastOf(call.Site, fqdn, slug, ct);
        await using var tx = db.Begin(call);
        var id = await tx.OweTest(webhook.Id, type, $"{fqdn}/{last?.Entity ?? Guid.NewGuid().ToString()}", last?.Body, ct);
        return await tx.Commit(Answer.Of(new TestWebhookResponse { DeliveryId = id.ToString(CultureInfo.InvariantCulture) }, SlotwrightJson.Wire.TestWebhookResponse), ct);
    }

    private async Task<StoredWebhook?> Theirs(Call call, CancellationToken ct) =>
        await db.Webhook(call.Site, call.Id("webhookId"), ct) is { } webhook && Webhooks.IsTheirs(call, webhook) ? webhook : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
