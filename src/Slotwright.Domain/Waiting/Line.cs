using NodaTime;

namespace Slotwright.Domain.Waiting;

/// <summary>One who waits for seats together, in the order of having asked.</summary>
/// <param name="OfferEnds">Until when seats are kept for this party; null while none are.</param>
/// <param name="Passed">Was offered seats in this round and let them go: asked again in the next.</param>
public sealed record InLine(Guid Id, int Party, Instant? OfferEnds, bool Passed);

/// <summary>What becomes of a line: everybody as they stand now, and who is to be told of an offer.</summary>
public sealed record Turn(IReadOnlyList<InLine> Line, IReadOnlyList<InLine> Offered)
{
    /// <summary>The seats kept for those they are offered to.</summary>
    public int Kept => Line.Sum(p => p.OfferEnds is null ? 0 : p.Party);
}

/// <summary>
/// Who of those who wait is offered free seats (behaviour/waitlist.md 3): in order, one offer for as many seats as a party needs
/// together, several at once while seats last. A party that needs more than are left is passed by until there are enough.
/// </summary>
public static class Line
{
    /// <summary>The line after this moment.</summary>
    /// <param name="seats">The seats nobody has: those kept for offers are among them. Below zero where the business let in more than fit.</param>
    /// <param name="freed">A seat has just become free: when everybody was asked in this round, the next begins at the top.</param>
    public static Turn Next(IReadOnlyList<InLine> line, int seats, bool freed, Instant now, Duration window)
    {
        var standing = line.Select(p => p.OfferEnds <= now ? p with { OfferEnds = null, Passed = true } : p).ToList();
        var left = Keep(standing, Math.Max(0, seats));
        var offered = Offer(standing, ref left, now + window);
        if (freed && left > 0 && standing.Any(p => Waits(p, left)))
        {
            standing = [.. standing.Select(p => p with { Passed = false })];
            offered.AddRange(Offer(standing, ref left, now + window));
        }
        return new(standing, offered);
    }

    /// <summary>Offers stand as long as there are seats for them; where the business took some away, who came last gives way, to be asked again.</summary>
    private static int Keep(List<InLine> standing, int seats)
    {
        for (var i = 0; i < standing.Count; i++)
        {
            if (standing[i].OfferEnds is null) continue;
            if (standing[i].Party <= seats) seats -= standing[i].Party;
            else standing[i] = standing[i] with { OfferEnds = null };
        }
        return seats;
    }

    private static List<InLine> Offer(List<InLine> standing, ref int left, Instant until)
    {
        var offered = new List<InLine>();
        for (var i = 0; i < standing.Count && left > 0; i++)
        {
            if (standing[i].Passed || !Waits(standing[i], left)) continue;
            standing[i] = standing[i] with { OfferEnds = until };
            offered.Add(standing[i]);
            left -= standing[i].Party;
        }
        return offered;
    }

    private static bool Waits(InLine party, int seats) => party.OfferEnds is null && party.Party <= seats;
}
