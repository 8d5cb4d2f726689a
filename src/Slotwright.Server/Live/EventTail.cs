using System.Runtime.CompilerServices;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>
/// Everything one follower wants to hear from a place on, without a gap and nothing twice: what was before is read in pages at the follower's own pace, then the
/// feed tells the rest; and again so when the follower falls behind.
/// </summary>
/// <param name="beat">How often a follower that hears nothing is told its place.</param>
internal sealed class EventTail(Db db, EventFeed feed, EventFilter filter, TimeProvider time, TimeSpan beat)
{
    public async IAsyncEnumerable<Heard> From(StreamPosition at, [EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            await foreach (var heard in Before(at, ct)) { at = heard.At; yield return heard; }
            using var follower = await feed.Join(() => [filter.Site], filter.Wants, ct);
            using var beats = time.CreateTimer(_ => follower.TellPlace(), null, beat, beat);
            await foreach (var heard in Before(at, ct)) { at = heard.At; yield return heard; } // what came before it joined
            var told = at.To;
            await foreach (var heard in follower.Hear(ct))
            {
                if (heard.Event?.Transaction < told) continue;
                at = heard.At.After(told);
                yield return heard with { At = at };
            }
        }
    }

    /// <summary>What is finished by now, and at last the place behind all of it.</summary>
    private async IAsyncEnumerable<Heard> Before(StreamPosition at, [EnumeratorCancellation] CancellationToken ct)
    {
        EventPage page;
        do
        {
            page = await EventReader.Next(db, at, (place, c) => db.EventsOf(filter, place, c), ct);
            foreach (var e in page.Events) yield return new(page.After(e), e);
            at = page.Reached;
            yield return new(at, null);
        }
        while (!page.IsLatest);
    }
}
