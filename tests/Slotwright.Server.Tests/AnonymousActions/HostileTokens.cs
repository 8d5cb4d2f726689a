using System.Text;
using Slotwright.Server.AnonymousActions;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.AnonymousActions;

/// <summary>Nobody makes a token but the server, and none works but as it was made.</summary>
public sealed class HostileTokens(Cluster cluster)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [Fact]
    public async Task Changed_in_any_place_cut_off_anywhere_or_made_longer_it_is_none()
    {
        var (site, token) = await Given();
        var reader = site.Nobody();
        var random = new Random(20310602);
        var others = Enumerable.Range(0, token.Length).SelectMany(i => new[] { With(token, i, random), token[..i] }).Concat([token + "A", token + token, "A" + token[1..] + "=", new('x', 2048)]).Where(t => t.Length > 0);
        foreach (var other in others) (await reader.Get($"/v1/anonymous-bookings/{other}")).Refused(403, "INVALID_TOKEN");
        (await reader.Get($"/v1/anonymous-bookings/{token}")).Ok();
    }

    [Fact]
    public async Task Odd_text_is_no_token_for_any_of_the_actions()
    {
        var (site, token) = await Given();
        var reader = site.Nobody();
        foreach (var odd in new[] { "x", Guid.NewGuid().ToString(), Uri.EscapeDataString(new string('ü', 92)), Uri.EscapeDataString(new string(' ', 92)), Uri.EscapeDataString(token[..91] + "\n"), new string('A', 92), Uri.EscapeDataString("' OR 1=1 --") })
            foreach (var reply in await reader.TryAll(odd)) reply.Refused(403, "INVALID_TOKEN");
        Assert.Equal(["token MAX_LENGTH"], (await reader.Get($"/v1/anonymous-bookings/{new string('x', 2049)}")).Violations());
    }

    [Fact]
    public async Task It_opens_nothing_of_another_site_and_another_sites_key_makes_none()
    {
        var (site, token) = await Given();
        var (other, _) = await Given();
        var secret = Encoding.UTF8.GetBytes("some other secret of 32 letters.");
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        Guid.Parse(other.Id).TryWriteBytes(bytes, bigEndian: true, out _);
        var moved = System.Buffers.Text.Base64Url.EncodeToString(bytes);
        var nowhere = new ActionToken(Guid.NewGuid(), TokenSubject.Booking, Guid.NewGuid(), NodaTime.Instant.FromUtc(2031, 1, 1, 0, 0));
        foreach (var forged in new[] { moved, nowhere.Seal(secret), (nowhere with { Site = Guid.Parse(site.Id) }).Seal(secret) })
            foreach (var reply in await site.Nobody().TryAll(forged)) reply.Refused(403, "INVALID_TOKEN");
    }

    [Fact]
    public void Two_tokens_of_one_booking_differ_and_hold_the_same()
    {
        var secret = Encoding.UTF8.GetBytes("some other secret of 32 letters.");
        var token = new ActionToken(Guid.NewGuid(), TokenSubject.MultiServiceBooking, Guid.NewGuid(), NodaTime.Instant.FromUtc(2031, 1, 1, 0, 0));
        var (first, second) = (token.Seal(secret), token.Seal(secret));
        Assert.NotEqual(first, second);
        Assert.Equal((token, token), (ActionToken.Open(first, secret), ActionToken.Open(second, secret)));
    }

    [Fact]
    public async Task It_opens_one_booking_and_no_other_and_nothing_but_these_actions()
    {
        var (site, token) = await Given();
        (await site.As(token).Post(BookingQuestions.Query, new { query = new { } })).Refused(401, "UNAUTHENTICATED");
        (await site.Nobody().As(token).Post(BookingQuestions.Query, new { query = new { } })).Violations();
    }

    private static string With(string token, int at, Random random)
    {
        char other;
        do other = Alphabet[random.Next(Alphabet.Length)]; while (other == token[at]);
        return $"{token[..at]}{other}{token[(at + 1)..]}";
    }

    private async Task<(TestSite, string)> Given()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var booking = await site.Confirmed(await site.GivenService([ann]), "2031-06-02T12:00:00", ann);
        return (site, (string)(await site.Get($"/v1/anonymous-bookings/{booking["id"]}/token")).Ok()["token"]!);
    }
}
