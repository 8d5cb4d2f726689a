using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>Subscriptions to events: an address and the kinds of events it is told. An app sees and changes its own, the site's owner all of them.</summary>
internal sealed class Webhooks(Db db, ServerOptions options)
{
    public const string Entity = "slotwright.v1.webhook";
    private const int Most = 200;

    public void Map(Api api) => api.On(Ops.Slotwright.CreateWebhook, Create).On(Ops.Slotwright.ListWebhooks, List).On(Ops.Slotwright.GetWebhook, Get)
        .On(Ops.Slotwright.UpdateWebhook, Update).On(Ops.Slotwright.DeleteWebhook, Delete);

    /// <summary>For whom the caller acts: an app for itself, the owner for the site or for an app named.</summary>
    public static Result<Guid> OwnerOf(Call call, string? app)
    {
        var own = call.Caller.Kind == CallerKind.App ? call.Caller.Subject : call.Site;
        if (app is null || Guid.Parse(app) == own) return own;
        return call.Caller.Kind == CallerKind.App ? new InvalidFields("appId", "VALIDATION", "must be the caller's own") : Guid.Parse(app);
    }

    /// <summary>Whether a subscription is the caller's to see.</summary>
    public static bool IsTheirs(Call call, StoredWebhook webhook) => call.Caller.Kind != CallerKind.App || webhook.App == call.Caller.Subject;

    public static Refusal Missing(Call call) => new(FaultKind.NotFound, "WEBHOOK_NOT_FOUND", $"There is no webhook {call.Path["webhookId"]}.");

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.CreateWebhookRequest);
        var owner = OwnerOf(call, asked.AppId);
        if (owner.Failed(out var fault)) return fault;
        if (Judge(call, asked.Url, asked.EventTypes) is { } wrong) return wrong;
        Guid? instance = owner.Value == call.Site ? call.Site : await db.InstanceOf(call.Site, owner.Value, ct);
        if (instance is null) return new InvalidFields("appId", "VALIDATION", "is no app of this site");
        await using var tx = db.Begin(call);
        if (await tx.CountWebhooks(ct) >= Most) return new Refusal(FaultKind.Precondition, "TOO_MANY_WEBHOOKS", $"A site has at most {Most} webhooks.");
        var key = await WebhookKeys.Ensure(tx, owner.Value, ct);
        var webhook = new StoredWebhook(call.Site, Guid.CreateVersion7(call.Now.ToDateTimeOffset()), owner.Value, instance.Value, asked.Url!, [.. asked.EventTypes!.Distinct()], call.Now) { Name = asked.Name, Updated = call.Now };
        tx.AddWebhook(webhook);
        tx.PublishCreated(Entity, webhook.Id.ToString(), 1, Document(webhook, key));
        return await tx.Commit(Told(webhook, key), ct);
    }

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var webhooks = await db.Webhooks(call.Site, call.Caller.Kind == CallerKind.App ? call.Caller.Subject : null, ct);
        var keys = new Dictionary<Guid, SigningKey>();
        foreach (var app in webhooks.Select(w => w.App).Distinct()) keys[app] = WebhookKeys.Signing(await db.Keys(call.Site, app, ct), call.Now)!;
        return Answer.Of(new ListWebhooksResponse { Webhooks = [.. webhooks.Select(w => w.Shown(keys[w.App]))] }, SlotwrightJson.Wire.ListWebhooksResponse);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        if (await db.Webhook(call.Site, call.Id("webhookId"), ct) is not { } webhook || !IsTheirs(call, webhook)) return Missing(call);
        var (pending, dead) = await db.CountDeliveries(call.Site, webhook.Id, ct);
        var key = WebhookKeys.Signing(await db.Keys(call.Site, webhook.App, ct), call.Now)!;
        return Answer.Of(webhook.Shown(key) with { PendingDeliveries = pending, DeadDeliveries = dead }, SlotwrightJson.Wire.Webhook);
    }

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.UpdateWebhookRequest);
        if (Judge(call, asked.Url, asked.EventTypes) is { } wrong) return wrong;
        await using var tx = db.Begin(call);
        if (await tx.LockWebhook(call.Id("webhookId"), ct) is not { } webhook || !IsTheirs(call, webhook)) return Missing(call);
        var changed = webhook with
        {
            Name = call.Body.TryGetProperty("name", out _) ? asked.Name : webhook.Name,
            Url = asked.Url ?? webhook.Url,
            EventTypes = asked.EventTypes is { } types ? [.. types.Distinct()] : webhook.EventTypes,
            Enabled = asked.Enabled ?? webhook.Enabled,
            DisabledReason = asked.Enabled == false ? "switched off" : asked.Enabled == true ? null : webhook.DisabledReason,
            Updated = call.Now,
        };
        var anew = asked.Enabled == true || changed.Url != webhook.Url;
        if (anew) changed = changed with { Failures = 0, FailingSince = null, PausedUntil = null };
        var key = await WebhookKeys.Ensure(tx, webhook.App, ct);
        tx.SaveWebhook(changed, anew);
        tx.PublishUpdated(Entity, webhook.Id.ToString(), call.Now.ToUnixTimeMilliseconds(), Document(changed, key));
        return await tx.Commit(Told(changed, key), ct);
    }

    /// <summary>What was not delivered yet will not be.</summary>
    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        if (await tx.LockWebhook(call.Id("webhookId"), ct) is not { } webhook || !IsTheirs(call, webhook)) return Missing(call);
        tx.RemoveWebhook(webhook.Id);
        tx.PublishDeleted(Entity, webhook.Id.ToString(), call.Now.ToUnixTimeMilliseconds(), Document(webhook, await WebhookKeys.Ensure(tx, webhook.App, ct)));
        return await tx.Commit(Answer.Empty, ct);
    }

    private InvalidFields? Judge(Call call, string? url, IReadOnlyList<string>? types) =>
        WebhookRules.Violations(url, types, call.Caller.Grant, options.Webhooks.PrivateHosts).ToList() is { Count: > 0 } found ? new(found) : null;

    private static Answer Told(StoredWebhook webhook, SigningKey key) => Answer.Of(webhook.Shown(key), SlotwrightJson.Wire.Webhook);

    private static byte[] Document(StoredWebhook webhook, SigningKey key) => JsonSerializer.SerializeToUtf8Bytes(webhook.Shown(key), SlotwrightJson.Wire.Webhook);
}
