using System.Collections.Concurrent;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>The one look at the outbox that a server process takes for all who follow, five times a second, as long as somebody does.</summary>
internal sealed class EventFeed(Db db, TimeProvider time, ILogger<EventFeed> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly ConcurrentDictionary<Follower, byte> followers = new();
    private volatile StreamPosition? place;
    private bool isAway;

    /// <summary>How far its followers have been told; null while nobody follows.</summary>
    public StreamPosition? Place => place;

    /// <summary>Whoever comes is told everything of transactions that are not finished by now; what was before is its own to read.</summary>
    public async Task<Follower> Join(Func<IReadOnlyCollection<Guid>> sites, Func<OutboxEvent, bool> wants, CancellationToken ct)
    {
        var follower = new Follower(sites, wants, this);
        await one.WaitAsync(ct);
        try
        {
            if (place is null && follower.Sites.Count > 0) place = await Here(ct);
            followers[follower] = 0;
            return follower;
        }
        finally
        {
            one.Release();
        }
    }

    public void Leave(Follower follower) => followers.TryRemove(follower, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops
    }

    private async Task Look(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            Guid[] sites = [.. followers.Keys.SelectMany(f => f.Sites).Distinct()];
            if (sites.Length == 0) place = null;
            else if (place is null) place = await Here(ct);
            else while (!await Tell(sites, place, ct)) { }
            isAway = false;
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) || e is InvalidOperationException)
        {
            if (!isAway) log.LogWarning("Followers of events wait for the database: {Reason}", e.Message);
            isAway = true;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<StreamPosition> Here(CancellationToken ct) => StreamPosition.At((await db.Memory.OutboxHead(ct)).Newest);

    /// <summary>Tells a page; true when it was the last for now.</summary>
    private async Task<bool> Tell(Guid[] sites, StreamPosition from, CancellationToken ct)
    {
        var page = await EventReader.Next(db.Memory, from, (at, c) => db.Memory.EventsOf(sites, at, c), ct);
        foreach (var follower in followers.Keys) follower.Tell(page);
        place = page.Reached;
        return page.IsLatest;
    }
}
