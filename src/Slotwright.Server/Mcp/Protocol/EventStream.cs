using Microsoft.AspNetCore.Http.Features;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>An HTTP answer that goes on: events as they come, and a comment now and then so that no proxy takes it for dead.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly byte[] Comment = ": still here\n\n"u8.ToArray();
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly HttpContext http;
    private readonly ITimer beats;
    private bool hasEnded;

    private EventStream(HttpContext http, TimeProvider time)
    {
        this.http = http;
        beats = time.CreateTimer(_ => _ = StillHere(), null, Beat, Beat);
    }

    public static EventStream Begin(HttpContext http, TimeProvider time)
    {
        var headers = http.Response.Headers;
        headers.ContentType = "text/event-stream";
        headers.CacheControl = "no-cache, no-store";
        headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new(http, time);
    }

    /// <summary>Sends at once. A client that is gone is no error: it will not miss what it cannot hear.</summary>
    public async Task Write(ReadOnlyMemory<byte> events, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await Send(events, ct);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Ends after what is being written: the response is somebody else's from then on.</summary>
    public async ValueTask DisposeAsync()
    {
        await beats.DisposeAsync();
        await one.WaitAsync();
        hasEnded = true;
        one.Release();
    }

    private async Task Send(ReadOnlyMemory<byte> events, CancellationToken ct)
    {
        if (hasEnded) return;
        try
        {
            await http.Response.Body.WriteAsync(events, ct);
            await http.Response.Body.FlushAsync(ct);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException) { }
    }

    private async Task StillHere()
    {
        if (!await one.WaitAsync(0)) return; // something is being sent
        try
        {
            await Send(Comment, CancellationToken.None);
        }
        finally
        {
            one.Release();
        }
    }
}
