using System.Diagnostics;

namespace Slotwright.Bench;

/// <summary>One of the things compared: `open` makes a client of it, whose calls are counted. Clients stay connected between windows.</summary>
internal sealed class Variant(string name, Func<Action> open)
{
    private readonly List<Action> clients = [];
    private Exception? failure;

    public string Name => name;

    /// <summary>Calls a second of so many clients at once, during one window.</summary>
    public double Rate(int count, TimeSpan window)
    {
        while (clients.Count < count) clients.Add(open());
        using var start = new Barrier(count + 1);
        var done = new long[count];
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() => { start.SignalAndWait(); done[i] = Work(clients[i], window); })).ToList();
        threads.ForEach(t => t.Start());
        start.SignalAndWait();
        var clock = Stopwatch.StartNew();
        threads.ForEach(t => t.Join());
        return failure is null ? done.Sum() / clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"{name}: {failure.Message}", failure);
    }

    private long Work(Action call, TimeSpan window)
    {
        try
        {
            var (clock, calls) = (Stopwatch.StartNew(), 0L);
            for (; clock.Elapsed < window; calls++) call();
            return calls;
        }
        catch (Exception e) when (e is InvalidOperationException or System.Net.Sockets.SocketException or Npgsql.NpgsqlException)
        {
            failure = e;
            return 0;
        }
    }
}
