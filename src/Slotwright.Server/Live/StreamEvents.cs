using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;
using Slotwright.Server.Telemetry;

namespace Slotwright.Server.Live;

/// <summary>
/// A site's events as they happen, as server-sent events. Each carries its place, and who was cut off goes on from there through whichever server; nothing about
/// followers is stored.
/// </summary>
internal sealed class StreamEvents(Db db, EventFeed feed, Callers callers, ServerOptions options, TimeProvider time, IHostApplicationLifetime life, ILogger<StreamEvents> log)
{
    public void Map(Api api) => api.On(Ops.Slotwright.StreamEvents, Run);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var filter = EventFilter.Of(call);
        if (filter.Failed(out var refused)) return refused;
        var head = await db.OutboxHead(ct);
        var place = StreamPosition.At(head.Newest);
        if (call.Read(SlotwrightJson.Wire.StreamEventsRequest).LastEventId is { } last)
        {
            if (StreamPosition.Parse(last) is not { } told) return new InvalidFields("lastEventId", "FORMAT", "must be the id of an event of this stream");
            if (told.To > head.Finished) return new InvalidFields("lastEventId", "INVALID_VALUE", "is of a time this database knows nothing of; follow from now on");
            place = told;
        }
        return Answer.Empty with { GoesOn = http => Stream(http, call, filter.Value, place) };
    }

    private async Task Stream(HttpContext http, Call call, EventFilter filter, StreamPosition place)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        Instruments.Follows(+1);
        var watch = Watch(http.Request, call, filter, ending);
        try
        {
            await Tell(new EventWriter(http.Response, options.StreamPatience, time), filter, place, ending.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException) { } // the follower left, may follow no longer, or the server stops
        catch (TimeoutException)
        {
            http.Abort(); // it takes nothing any more
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e))
        {
            log.LogWarning("A follower of events is sent away, the database is away: {Reason}", e.Message);
        }
        finally
        {
            await ending.CancelAsync();
            await watch;
            Instruments.Follows(-1);
        }
    }

    private async Task Tell(EventWriter writer, EventFilter filter, StreamPosition place, CancellationToken ct)
    {
        await writer.Begin(place, ct);
        await foreach (var heard in new EventTail(db, feed, filter, time, options.StreamBeat).From(place, ct)) await writer.Write(heard, ct);
    }

    /// <summary>Ends the stream of a key or token that is no more, or may no longer see what it follows.</summary>
    private async Task Watch(HttpRequest request, Call call, EventFilter filter, CancellationTokenSource stream)
    {
        using var timer = new PeriodicTimer(options.StreamCheck, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stream.Token))
                if (!await MayFollow(request, call, filter, stream.Token)) await stream.CancelAsync();
        }
        catch (OperationCanceledException) { } // the stream has ended
    }

    private async Task<bool> MayFollow(HttpRequest request, Call call, EventFilter filter, CancellationToken ct)
    {
        try
        {
            var caller = await callers.FindAnew(request, call.Operation, call.Site, time.Now(), ct);
            return !caller.Failed(out _) && caller.Value.Grant.HoldsAny(call.Operation.Permissions) && filter.IsSeenBy(caller.Value.Grant);
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e))
        {
            return true; // nobody can tell; it hears nothing meanwhile either
        }
    }
}
