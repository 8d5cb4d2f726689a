using Slotwright.Domain.Webhooks;

namespace Slotwright.Server.Webhooks;

/// <summary>How this server delivers events.</summary>
internal sealed record WebhookSettings
{
    /// <summary>Names of servers on private networks that events may be sent to, over plain http, too; all others must be on the public internet and speak https.</summary>
    public IReadOnlyList<string> PrivateHosts { get; init; } = [];

    /// <summary>How long a receiver may take for its answer (webhooks.md 1).</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(1250);

    public RetrySchedule Retries { get; init; } = RetrySchedule.Usual;

    public Circuit Circuit { get; init; } = Circuit.Usual;

    /// <summary>For how long a process keeps an address to itself without a word; after it was killed the others wait so long.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>An address that did nothing but fail for so long is told nothing any more.</summary>
    public TimeSpan DisabledAfter { get; init; } = TimeSpan.FromDays(5);

    /// <summary>How many requests one address gets at a time, each for another entity.</summary>
    public int Lanes { get; init; } = 8;

    /// <summary>How many addresses this process delivers to at a time.</summary>
    public int Addresses { get; init; } = 128;
}
