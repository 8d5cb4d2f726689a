using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>What one look at the outbox brought.</summary>
/// <param name="Window">The window the events are of.</param>
/// <param name="Reached">The place to go on from.</param>
/// <param name="IsLatest">Everything that had been finished when it was read is told.</param>
internal sealed record EventPage(StreamPosition Window, IReadOnlyList<FedEvent> Events, StreamPosition Reached, bool IsLatest)
{
    public StreamPosition After(FedEvent e) => Window with { Id = e.Told.Id };
}

/// <summary>
/// Reads the outbox on from a place, a page at a time: first the rest of the window the place lies in, then one that reaches up to the oldest transaction under
/// way. Only such a moment may end a window: of two events of one entity the later may be of the older transaction, and no moment ever lay between those two.
/// </summary>
internal static class EventReader
{
    /// <param name="read">The events of a window after a place in it, a page of them.</param>
    public static async Task<EventPage> Next(Db db, StreamPosition at, Func<StreamPosition, CancellationToken, Task<List<FedEvent>>> read, CancellationToken ct)
    {
        var isNew = at.IsBetweenTransactions;
        if (isNew)
        {
            var head = await db.OutboxHead(ct);
            if (head.Newest <= at.To) return new(at, [], at, true);
            at = new(at.To, head.Newest, 0);
        }
        var events = await read(at, ct);
        var isWhole = events.Count < LiveRows.Page;
        return new(at, events, isWhole ? StreamPosition.At(at.To) : at with { Id = events[^1].Told.Id }, isWhole && isNew);
    }
}
