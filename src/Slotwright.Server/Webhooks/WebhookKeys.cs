using System.Security.Cryptography;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>A key pair's public half.</summary>
/// <param name="PublicKey">SPKI in PEM, as the SDK's AppStrategy takes it.</param>
/// <param name="ActiveFrom">It signs from then on, until another does.</param>
internal sealed record SigningKey(Guid Id, Guid App, string PublicKey, Instant ActiveFrom, Instant Created)
{
    public WebhookKey Shown(Guid site, string status) => new()
    {
        Id = Id.ToString(),
        AppId = App == site ? null : App.ToString(),
        Status = status,
        PublicKey = PublicKey,
        ActiveFrom = Wire.Timestamp(ActiveFrom),
        CreatedDate = Wire.Timestamp(Created),
    };
}

/// <summary>
/// The keys events are signed with, one pair per app. A new one is told a week before it signs, so that receivers can take both
/// keys meanwhile; `activeFrom` shortens that for a key that has leaked.
/// </summary>
internal sealed class WebhookKeys(Db db)
{
    private const int Bits = 2048;
    private static readonly Duration Overlap = Duration.FromDays(7);

    public void Map(Api api) => api.On(Ops.Slotwright.ListWebhookKeys, List).On(Ops.Slotwright.RotateWebhookKey, Rotate);

    /// <summary>The key that signs for an app at this moment, made when there is none yet.</summary>
    public static async Task<SigningKey> Ensure(Tx tx, Guid app, CancellationToken ct)
    {
        await tx.LockKeys(ct);
        return Signing(await tx.Keys(app, ct), tx.Now) ?? await Make(tx, app, tx.Now, ct);
    }

    public static SigningKey? Signing(IReadOnlyList<SigningKey> keys, Instant now) => keys.FirstOrDefault(k => k.ActiveFrom <= now);

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var owner = Webhooks.OwnerOf(call, call.Read(SlotwrightJson.Wire.ListWebhookKeysRequest).AppId);
        if (owner.Failed(out var fault)) return fault;
        var keys = await db.Keys(call.Site, owner.Value, ct);
        var signing = Signing(keys, call.Now);
        return Answer.Of(new ListWebhookKeysResponse { Keys = [.. keys.Select(k => k.Shown(call.Site, k == signing ? WebhookKeyStatus.Signing : k.ActiveFrom > call.Now ? WebhookKeyStatus.Next : WebhookKeyStatus.Retired))] },
            SlotwrightJson.Wire.ListWebhookKeysResponse);
    }

    private async Task<Result<Answer>> Rotate(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.RotateWebhookKeyRequest);
        var owner = Webhooks.OwnerOf(call, asked.AppId);
        if (owner.Failed(out var fault)) return fault;
        if (owner.Value != call.Site && await db.InstanceOf(call.Site, owner.Value, ct) is null) return new InvalidFields("appId", "VALIDATION", "is no app of this site");
        var from = asked.ActiveFrom is { } at ? Wire.Instant(at) : call.Now + Overlap;
        await using var tx = db.Begin(call);
        await tx.LockKeys(ct);
        var keys = await tx.Keys(owner.Value, ct);
        if (keys.Any(k => k.ActiveFrom > call.Now)) return new Refusal(FaultKind.Precondition, "ROTATION_UNDER_WAY", "The next key is told already; another can follow once it signs.");
        var key = await Make(tx, owner.Value, from > call.Now ? from : call.Now, ct);
        return await tx.Commit(Answer.Of(new RotateWebhookKeyResponse { Key = key.Shown(call.Site, from > call.Now ? WebhookKeyStatus.Next : WebhookKeyStatus.Signing) }, SlotwrightJson.Wire.RotateWebhookKeyResponse), ct);
    }

    private static async Task<SigningKey> Make(Tx tx, Guid app, Instant from, CancellationToken ct)
    {
        using var rsa = RSA.Create(Bits);
        var key = new SigningKey(Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), app, rsa.ExportSubjectPublicKeyInfoPem(), from, tx.Now);
        tx.AddKey(key, SecretSeal.Close(await tx.SecretOf(ct), SecretSeal.WebhookKeys, key.Id, rsa.ExportPkcs8PrivateKeyPem()));
        return key;
    }
}
