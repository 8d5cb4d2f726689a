namespace Slotwright.Server.Webhooks;

/// <summary>Lets deliveries go as they come; while requests want all processors, one after the other and not many.</summary>
internal sealed class Pace(Func<bool> isPressed)
{
    private readonly SemaphoreSlim one = new(1);

    public TimeSpan Between { get; init; } = TimeSpan.FromMilliseconds(20);

    public bool IsSlow => isPressed();

    public async ValueTask Turn(CancellationToken ct)
    {
        if (!IsSlow) return;
        await one.WaitAsync(ct);
        try { await Task.Delay(Between, ct); }
        finally { one.Release(); }
    }
}
