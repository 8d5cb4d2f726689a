using Slotwright.Server.Http;

namespace Slotwright.Server.Webhooks;

/// <summary>Lets deliveries go as they come; while requests want all processors, one after the other and not many.</summary>
internal sealed class Pace(Pressure pressure)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private readonly SemaphoreSlim one = new(1);

    public bool IsSlow => pressure.IsHigh;

    public async ValueTask Turn(CancellationToken ct)
    {
        if (!pressure.IsHigh) return;
        await one.WaitAsync(ct);
        try { await Task.Delay(Between, ct); }
        finally { one.Release(); }
    }
}
