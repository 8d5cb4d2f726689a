using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;

namespace Slotwright.Server.Webhooks;

/// <summary>A subscription as stored.</summary>
/// <param name="App">Whose it is: an app of the site, or the site itself under its own id.</param>
internal sealed record StoredWebhook(Guid Site, Guid Id, Guid App, Guid Instance, string Url, IReadOnlyList<string> EventTypes, Instant Created)
{
    public string? Name { get; init; }
    public bool Enabled { get; init; } = true;
    public string? DisabledReason { get; init; }
    /// <summary>How many attempts in a row have failed.</summary>
    public int Failures { get; init; }

    public Instant? FailingSince { get; init; }
    public Instant? PausedUntil { get; init; }
    public required Instant Updated { get; init; }

    public Webhook Shown(SigningKey key) => new()
    {
        Id = Id.ToString(),
        Name = Name,
        Url = Url,
        EventTypes = EventTypes,
        Enabled = Enabled,
        AppId = App == Site ? null : App.ToString(),
        InstanceId = Instance.ToString(),
        Status = !Enabled ? WebhookStatus.Disabled : PausedUntil is null ? WebhookStatus.Active : WebhookStatus.Paused,
        StatusReason = Enabled ? PausedUntil is null ? null : $"The last {Failures} attempts failed." : DisabledReason,
        ConsecutiveFailures = Failures,
        PausedUntil = PausedUntil is { } until ? Wire.Timestamp(until) : null,
        KeyId = key.Id.ToString(),
        PublicKey = key.PublicKey,
        CreatedDate = Wire.Timestamp(Created),
        UpdatedDate = Wire.Timestamp(Updated),
    };
}
