using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Slotwright.Server.Tests.Model;

/// <summary>
/// The server against the reference model. SLOTWRIGHT_MODEL says how many histories to play (4,000 by default); SLOTWRIGHT_MODEL_SEED
/// takes the pair after "seed of" that a failure prints, and begins with the histories that failed.
/// </summary>
public sealed class BookingLifeCycle(Cluster cluster)
{
    private const int AtOnce = 8, HistoriesPerStudio = 1300;
    private readonly ConcurrentBag<Studio> studios = [];

    [Fact]
    public void Whatever_several_callers_do_to_bookings_the_server_does_what_the_reference_model_says() =>
        Check.One(Settings(), Prop.ForAll(Histories.Batches, Played));

    private async Task Played(Batch batch)
    {
        var turn = new ConcurrentQueue<History>(batch.Histories);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, turn.Count)).Select(async _ =>
        {
            while (batch.Failed is null && turn.TryDequeue(out var history)) await Played(batch, history);
        }));
    }

    private async Task Played(Batch batch, History history)
    {
        if (!studios.TryTake(out var studio)) studio = await Studio.Found(cluster.Server);
        try
        {
            await new Play(cluster, studio).Through(history.Steps);
        }
        catch
        {
            batch.Failed = history; // and its studio is not used again
            throw;
        }
        if (studio.Weeks < HistoriesPerStudio) studios.Add(studio);
    }

    private static Config Settings()
    {
        var times = int.TryParse(Environment.GetEnvironmentVariable("SLOTWRIGHT_MODEL"), out var asked) ? asked : 4_000;
        var config = Config.QuickThrowOnFailure.WithMaxTest(Math.Max(1, times / Batch.Size));
        return Environment.GetEnvironmentVariable("SLOTWRIGHT_MODEL_SEED")?.Trim('(', ')').Split(',') is [var seed, var gamma, ..]
            ? config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture)) : config; // the size does not matter to our generators
    }
}
