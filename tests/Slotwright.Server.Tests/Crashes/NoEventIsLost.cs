using System.Collections.Concurrent;
using System.Globalization;
using Slotwright.Server.Tests.Webhooks;

namespace Slotwright.Server.Tests.Crashes;

/// <summary>
/// Every acknowledged change is told to its subscribers after any crash, under one event id however often, and an entity's
/// events are first heard of in their order. SLOTWRIGHT_CRASH_ROUNDS multiplies the ten crashes.
/// </summary>
public sealed class NoEventIsLost(ITestOutputHelper output)
{
    private static int Rounds => 10 * (int.TryParse(Environment.GetEnvironmentVariable("SLOTWRIGHT_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1);
    private static readonly (string, string)[] Settings =
    [
        ("SLOTWRIGHT_WEBHOOK_PRIVATE_HOSTS", "localhost"), ("SLOTWRIGHT_WEBHOOK_TIMEOUT", "500"), ("SLOTWRIGHT_WEBHOOK_LEASE", "1500"),
        ("SLOTWRIGHT_WEBHOOK_RETRIES", string.Join(',', Enumerable.Repeat("50", 100))),
    ];

    [Fact(Timeout = 600_000)]
    public async Task When_the_server_is_killed_between_commit_and_delivery_and_during_delivery()
    {
        var folder = await PreparedCluster.NewFolder("slotwright-crash-");
        var underWay = new SemaphoreSlim(0);
        var isSlow = false;
        await using var receiver = await Receiver.Start(async (context, _) =>
        {
            underWay.Release();
            if (isSlow) await Task.Delay(100, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var server = await ServerProcess.WithData(folder, Settings);
        try
        {
            var site = await Founded(server);
            await site.Subscribe(receiver.Url, "wix.contacts.v4.label_created", "wix.contacts.v4.label_updated");
            var told = new ConcurrentDictionary<string, long>();
            for (var round = 0; round < Rounds; round++)
            {
                isSlow = round % 2 == 1;
                while (underWay.Wait(0, TestContext.Current.CancellationToken)) { }
                await Change(site.Through(server.Http), round, told);
                if (isSlow) await underWay.WaitAsync(TestContext.Current.CancellationToken); // an event is on its way, and more wait
                server.Kill(); // or else nobody has looked at the outbox since the last commit
                await server.Exit();
                await server.DisposeAsync();
                server = await ServerProcess.WithData(folder, Settings);
            }
            isSlow = false;
            await receiver.Until(all => told.All(t => all.Any(r => r.Entity == t.Key && r.Sequence == t.Value)));
            output.WriteLine($"{told.Count} entities, {receiver.All.Select(r => r.Id).Distinct().Count()} events in {receiver.All.Count} requests over {Rounds} crashes");
            Judge(receiver.All, told);
        }
        finally
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TestSite> Founded(ServerProcess server)
    {
        var owner = new TestSite(server.Http, null, Tests.Cluster.OwnerKey, null, "UTC");
        var made = (await owner.Post("/slotwright/v1/sites", new { name = "Crash", timeZone = "UTC", currency = "USD" })).Ok();
        return new(server.Http, (string)made["site"]!["id"]!, (string)made["apiKey"]!, null, "UTC");
    }

    /// <summary>Four labels at once, each changed three times; what was acknowledged last of each is written down.</summary>
    private static Task Change(TestSite site, int round, ConcurrentDictionary<string, long> told) => Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
    {
        var label = await site.Label($"Label {round}.{i}");
        for (var change = 1; change <= 3; change++) await site.Relabel(label, $"Label {round}.{i}.{change}");
        told[label] = 4;
    })));

    private static void Judge(IReadOnlyCollection<Received> received, ConcurrentDictionary<string, long> told)
    {
        foreach (var entity in received.GroupBy(r => r.Entity))
        {
            var first = entity.DistinctBy(r => r.Id).Select(r => r.Sequence).ToList();
            Assert.Equal(first.Order(), first);
            Assert.Equal(first.Count, first.Distinct().Count()); // a repetition has the same id
        }
        Assert.Equal(told.Count * 4, received.Select(r => r.Id).Distinct().Count());
    }
}
