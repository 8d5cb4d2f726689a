using System.Diagnostics;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>Starts PostgreSQL again whenever it dies without having been told to.</summary>
internal sealed class Supervision : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource ending = new();
    private readonly PostmasterStart start;
    private readonly ILogger log;
    private readonly Task watch;
    private Postmaster? current;

    public Supervision(Postmaster first, PostmasterStart start, ILogger log)
    {
        (current, this.start, this.log) = (first, start, log);
        watch = Watch(ending.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (current is not null)
        {
            await current.Stop();
            current.Dispose();
        }
        ending.Dispose();
    }

    private async Task Watch(CancellationToken ct)
    {
        var pause = TimeSpan.Zero;
        while (true)
        {
            var alive = Stopwatch.StartNew();
            await current!.Death.WaitAsync(ct);
            log.LogError("PostgreSQL died; starting it again");
            current.Dispose();
            current = null;
            pause = alive.Elapsed > Stable ? TimeSpan.Zero : pause;
            while (current is null)
            {
                await Task.Delay(pause, ct);
                pause = Longer(pause);
                current = await Attempt(ct);
            }
        }
    }

    private async Task<Postmaster?> Attempt(CancellationToken ct)
    {
        try
        {
            var postmaster = await start.Run(ct);
            log.LogInformation("PostgreSQL is back");
            return postmaster;
        }
        catch (Exception failure) when (failure is EmbeddedPostgresFailed or IOException)
        {
            log.LogError(failure, "PostgreSQL does not come back yet");
            return null;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) =>
        pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
