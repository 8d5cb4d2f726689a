using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Slotwright.Server.Live;

/// <summary>Writes server-sent events. A place without an event is a comment with an id: it keeps proxies from closing the line, and the follower from reading old things again.</summary>
/// <param name="patience">How long a follower may take nothing of what was sent.</param>
internal sealed class EventWriter(HttpResponse response, TimeSpan patience, TimeProvider time)
{
    private readonly PipeWriter body = response.BodyWriter;

    /// <summary>Begins with the place, so that who is cut off before the first event misses nothing, and with how soon to come again.</summary>
    public async Task Begin(StreamPosition place, CancellationToken ct)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Say($"retry: 1000\nid: {place}\n\n");
        await Send(ct);
    }

    public async Task Write(Heard heard, CancellationToken ct)
    {
        if (heard.Event is { } e)
        {
            Say($"id: {heard.At}\nevent: {e.Told.Type}\ndata: ");
            body.Write(e.Data.Span);
            Say("\n\n");
        }
        else Say($":\nid: {heard.At}\n\n");
        await Send(ct);
    }

    private void Say(string text) => Encoding.UTF8.GetBytes(text, body);

    private async Task Send(CancellationToken ct)
    {
        var sent = body.FlushAsync(ct);
        var result = sent.IsCompleted ? await sent : await sent.AsTask().WaitAsync(patience, time, ct);
        if (result.IsCompleted) throw new OperationCanceledException(); // the follower is gone
    }
}
