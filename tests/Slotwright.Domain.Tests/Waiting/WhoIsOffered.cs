using NodaTime;
using Slotwright.Domain.Waiting;

namespace Slotwright.Domain.Tests.Waiting;

/// <summary>Who of a line is offered free seats, and what follows when they let them go (behaviour/waitlist.md 3).</summary>
public sealed class WhoIsOffered
{
    static readonly Instant Noon = Instant.FromUtc(2031, 6, 2, 12, 0);
    static readonly Duration Ten = Duration.FromMinutes(10);

    /// <summary>A line as `Ann Bob:2 Cid* Dan!`: a party of two has `:2`, who was passed over `*`, who has an open offer `!`, whose offer has just ended `?`.</summary>
    static List<InLine> Read(string line) => [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new InLine(
        Id(word.TrimEnd('*', '!', '?').Split(':')[0]), word.Contains(':', StringComparison.Ordinal) ? word[word.IndexOf(':', StringComparison.Ordinal) + 1] - '0' : 1,
        word[^1] switch { '!' => Noon + Duration.FromMilliseconds(1), '?' => Noon, _ => null }, word[^1] == '*'))];

    static Guid Id(string name) => new([.. name.PadRight(16).Select(c => (byte)c)]);

    static string Told(InLine p) => string.Concat(p.Id.ToByteArray().Select(b => (char)b)).Trim() + (p.Party > 1 ? $":{p.Party}" : "") + (p.OfferEnds is not null ? "!" : p.Passed ? "*" : "");

    [Theory]
    [InlineData("Ann Bob Cid", 0, true, "Ann Bob Cid", "nothing free, nothing offered")]
    [InlineData("Ann Bob Cid", 1, true, "Ann! Bob Cid", "the first in order")]
    [InlineData("Ann Bob Cid", 2, true, "Ann! Bob! Cid", "one offer for each seat, at once")]
    [InlineData("Ann Bob Cid", 9, true, "Ann! Bob! Cid!", "no more offers than people")]
    [InlineData("Ann! Bob Cid", 1, false, "Ann! Bob Cid", "the seat kept for one is offered to nobody else")]
    [InlineData("Ann! Bob Cid", 2, true, "Ann! Bob! Cid", "a further seat goes to the next")]
    [InlineData("Ann? Bob Cid", 1, false, "Ann* Bob! Cid", "an offer let go passes on to the next")]
    [InlineData("Ann* Bob? Cid", 1, false, "Ann* Bob* Cid!", "and on")]
    [InlineData("Ann* Bob* Cid?", 1, false, "Ann* Bob* Cid*", "until the list is at its end: open to all")]
    [InlineData("Ann* Bob* Cid*", 1, false, "Ann* Bob* Cid*", "where it stays while nothing is freed")]
    [InlineData("Ann* Bob* Cid*", 1, true, "Ann! Bob Cid", "the next freed seat starts from the top")]
    [InlineData("Ann* Bob! Cid", 2, true, "Ann* Bob! Cid!", "a seat freed during a round goes on in it")]
    [InlineData("Ann* Bob* Cid!", 2, true, "Ann! Bob Cid!", "or begins the next when everybody was asked")]
    [InlineData("Ann? Bob? Cid Dan", 2, false, "Ann* Bob* Cid! Dan!", "parallel offers pass on in parallel")]
    [InlineData("Ann? Bob! Cid", 2, false, "Ann* Bob! Cid!", "each for itself")]
    [InlineData("Ann:3 Bob Cid", 2, true, "Ann:3 Bob! Cid!", "a party that needs more is passed by")]
    [InlineData("Ann:2 Bob Cid", 2, true, "Ann:2! Bob Cid", "a party of two takes both")]
    [InlineData("Ann:2 Bob Cid", 3, true, "Ann:2! Bob! Cid", "what is left goes on")]
    [InlineData("Ann:2 Bob? Cid?", 2, false, "Ann:2! Bob* Cid*", "once there are enough it is its turn")]
    [InlineData("Ann:2*", 1, true, "Ann:2*", "no round begins for who cannot be served")]
    [InlineData("Ann! Bob! Cid", 1, false, "Ann! Bob Cid", "when the business takes a seat, the last offer gives way")]
    [InlineData("Ann! Bob! Cid", -2, false, "Ann Bob Cid", "and all when it let in more than fit")]
    [InlineData("Ann:2! Bob! Cid", 1, false, "Ann:2 Bob! Cid", "an offer that still fits stands")]
    [InlineData("Ann?", 1, true, "Ann!", "alone in line, the next freed seat is one's own again")]
    [InlineData("", 3, true, "", "nobody waits")]
    public void A_free_seat_is_offered_in_order(string line, int seats, bool freed, string after, string why)
    {
        var turn = Line.Next(Read(line), seats, freed, Noon, Ten);
        Assert.True(after == string.Join(' ', turn.Line.Select(Told)), $"{why}: {string.Join(' ', turn.Line.Select(Told))}");
        Assert.All(turn.Offered, p => Assert.Equal(Noon + Ten, p.OfferEnds));
        Assert.Equal(turn.Line.Where(p => p.OfferEnds == Noon + Ten).Select(p => p.Id).Order(), turn.Offered.Select(p => p.Id).Order());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void An_offer_ends_at_its_instant(int milliseconds, bool open)
    {
        var ann = new InLine(Guid.NewGuid(), 1, Noon, false);
        Assert.Equal(open, Line.Next([ann], 1, false, Noon + Duration.FromMilliseconds(milliseconds), Ten).Line[0].OfferEnds == Noon);
    }
}
