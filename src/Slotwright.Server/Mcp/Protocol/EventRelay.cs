namespace Slotwright.Server.Mcp.Protocol;

/// <summary>
/// A session's own line to its client: notifications that belong to no request. It outlives the GET requests that listen to it, one at a time, the latest; what comes while
/// nobody listens is lost, as the protocol allows.
/// </summary>
internal sealed class EventRelay(TimeProvider time) : SdkStream
{
    private readonly Lock gate = new();
    private EventStream? listener;
    private TaskCompletionSource? replaced;

    /// <summary>Listens until the client leaves, another request takes its place, or it is told to end.</summary>
    public async Task Listen(HttpContext http, CancellationToken ending)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, ending);
        await using var events = EventStream.Begin(http, time);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Take(events, mine)?.TrySetResult();
        try
        {
            await http.Response.Body.FlushAsync(leaving.Token);
            await mine.Task.WaitAsync(leaving.Token);
        }
        catch (OperationCanceledException) { } // how such a stream ends
        finally
        {
            Leave(events);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> written, CancellationToken ct = default)
    {
        EventStream? to;
        lock (gate) to = listener;
        if (to is not null) await to.Write(written, ct);
    }

    private TaskCompletionSource? Take(EventStream events, TaskCompletionSource mine)
    {
        lock (gate)
        {
            var before = replaced;
            (listener, replaced) = (events, mine);
            return before;
        }
    }

    private void Leave(EventStream events)
    {
        lock (gate)
            if (listener == events) (listener, replaced) = (null, null);
    }
}
