using System.Collections.Concurrent;
using static Slotwright.Server.Tests.Webhooks.Subscribed;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>Several servers deliver from one database, and a dead receiver is nobody else's trouble.</summary>
[Collection(nameof(OwnDatabase))]
public sealed class SeveralDispatchers(OwnDatabase database)
{
    private static int Events => int.TryParse(Environment.GetEnvironmentVariable("SLOTWRIGHT_WEBHOOK_EVENTS"), out var events) ? events : 100;

    [Fact(Timeout = 120_000)]
    public async Task Never_have_one_event_under_way_at_the_same_time_and_keep_an_entitys_order()
    {
        var underWay = new ConcurrentDictionary<string, int>();
        var (meetings, entities) = (0, new ConcurrentDictionary<string, int>());
        await using var receiver = await Receiver.Start(async (_, told) =>
        {
            if (underWay.AddOrUpdate(told.Id, 1, (_, n) => n + 1) > 1 | entities.AddOrUpdate(told.Entity, 1, (_, n) => n + 1) > 1) Interlocked.Increment(ref meetings);
            await Task.Yield();
            underWay.AddOrUpdate(told.Id, 0, (_, n) => n - 1);
            entities.AddOrUpdate(told.Entity, 0, (_, n) => n - 1);
        });
        await using var second = await database.Another();
        await using var third = await database.Another();
        var site = await database.Server.NewSite();
        var webhook = await site.Subscribe(receiver.Url, Labeled, Relabeled);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var own = i % 2 == 0 ? site : site.Through(second);
            var label = await own.Label($"Label {i}");
            for (var change = 0; change < 10; change++) await own.Relabel(label, $"Label {i}.{change}");
        })));
        await receiver.Until(all => all.Length >= 88);
        await site.Until(webhook, all => all.All("DELIVERED", 88));
        Assert.Equal(0, meetings);
        Assert.Equal(88, receiver.All.Select(r => r.Id).Distinct().Count());
        Assert.Equal(88, receiver.All.Count);
        Assert.All(receiver.All.GroupBy(r => r.Entity), entity => Assert.Equal(entity.Select(r => r.Sequence).Order(), entity.Select(r => r.Sequence)));
    }

    /// <summary>SLOTWRIGHT_WEBHOOK_EVENTS sets how many events each of the hundred addresses is to get.</summary>
    [Fact(Timeout = 3_600_000)]
    public async Task Ten_dead_receivers_of_a_hundred_delay_none_of_the_others()
    {
        var (hung, living) = (new ConcurrentDictionary<string, int>(), new ConcurrentDictionary<string, ConcurrentDictionary<string, bool>>());
        var (left, allTold) = (90 * Events, new TaskCompletionSource());
        await using var receiver = await Receiver.Start(async (context, told) =>
        {
            if (told.Path.StartsWith("/live", StringComparison.Ordinal))
            {
                if (living.GetOrAdd(told.Path, _ => new()).TryAdd(told.Id, true) && Interlocked.Decrement(ref left) == 0) allTold.SetResult();
                return;
            }
            hung.AddOrUpdate(told.Path, 1, (_, n) => n + 1);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }, keeps: false);
        var site = await database.Server.NewSite();
        for (var i = 0; i < 100; i++) await site.Subscribe($"{receiver.Url}/{(i % 10 == 0 ? "dead" : "live")}/{i}", Labeled, Relabeled);
        var begun = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            var label = await site.Label($"Label {i}");
            for (var change = 1; change < Events / 10; change++) await site.Relabel(label, $"Label {i}.{change}");
        })));
        var happened = begun.Elapsed;
        await allTold.Task.WaitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{90 * Events} deliveries to the living {begun.Elapsed.TotalSeconds:0.0} s after the first event, {happened.TotalSeconds:0.0} s of which the events took to happen; {hung.Values.Sum()} attempts hung");
        Assert.Equal((90, 10), (living.Count, hung.Count));
        Assert.All(living.Values, ids => Assert.Equal(Events, ids.Count));
        // Had anybody waited for the dead, each of those would have been asked for every event by now.
        Assert.All(hung.Values, attempts => Assert.InRange(attempts, 1, Events / 2 + OwnDatabase.Impatient.Lanes));
    }
}
