using System.Threading.Channels;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>
/// Somebody whom the feed tells events as they come. One that does not keep up is told no more, so that it holds up nobody; it reads on by itself and joins again.
/// </summary>
/// <param name="sites">The sites it hears of, which may change as it goes.</param>
internal sealed class Follower(Func<IReadOnlyCollection<Guid>> sites, Func<OutboxEvent, bool> wants, EventFeed feed) : IDisposable
{
    private const int MostWaiting = 2000;
    private readonly Channel<Heard> waiting = Channel.CreateBounded<Heard>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public IReadOnlyCollection<Guid> Sites => sites();

    /// <summary>What it is told; ends when it fell behind.</summary>
    public IAsyncEnumerable<Heard> Hear(CancellationToken ct) => waiting.Reader.ReadAllAsync(ct);

    public void Tell(EventPage page)
    {
        foreach (var e in page.Events)
            if (wants(e.Told)) Tell(new Heard(page.After(e), e));
    }

    /// <summary>Tells how far the feed has come, though there was nothing for it: everything up to there waits here already.</summary>
    public void TellPlace()
    {
        if (feed.Place is { } place) Tell(new Heard(place, null));
    }

    private void Tell(Heard heard)
    {
        if (!waiting.Writer.TryWrite(heard)) waiting.Writer.TryComplete();
    }

    public void Dispose() => feed.Leave(this);
}
