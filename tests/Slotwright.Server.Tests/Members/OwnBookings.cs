using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Members;

/// <summary>What a member sees and changes: what is booked under the own contact, by whomever it may be believed of (behaviour/identity.md 1).</summary>
public sealed class OwnBookings(Cluster cluster)
{
    private const string Query = "/_api/bookings-reader/v2/extended-bookings/query";

    private sealed record Shop(TestSite Site, JsonNode Service, string Ann)
    {
        private int hour = 8;

        /// <summary>Books the next free hour for somebody.</summary>
        public Task<JsonNode> Book(TestSite caller, string email, Action<JsonObject>? change = null)
        {
            var start = $"2031-06-02T{++hour:D2}:00:00";
            return caller.Book(Service, start, Ann, b => { b["contactDetails"] = new JsonObject { ["firstName"] = "Bob", ["email"] = email }; change?.Invoke(b); });
        }
    }

    private async Task<Shop> Open()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        return new(site, await site.GivenService([ann]), ann);
    }

    private static async Task<string[]> Seen(TestSite caller) =>
        [.. (await caller.Post(Query, new { query = new { sort = new[] { new { fieldName = "startDate", order = "ASC" } } } })).Ok()["extendedBookings"]!.AsArray().Select(b => (string)b!["booking"]!["id"]!)];

    [Fact]
    public async Task What_the_visitor_booked_before_signing_in_and_what_the_business_booked_is_the_members_to_see_and_cancel()
    {
        var shop = await Open();
        var bob = Account.Somebody();
        var visitor = await shop.Site.Visitor();
        var first = await shop.Book(visitor, bob);
        var second = await shop.Book(shop.Site, bob, b => b["status"] = "CONFIRMED");
        await shop.Book(visitor, Account.Somebody("eve"));
        var member = await cluster.Server.Member(shop.Site, bob);
        var third = await shop.Book(member, bob);
        Assert.Equal([(string)first["id"]!, (string)second["id"]!, (string)third["id"]!], await Seen(member));
        Assert.Equal((string)first["contactDetails"]!["contactId"]!, (string)third["contactDetails"]!["contactId"]!);
        Assert.Equal("CANCELED", (string)(await member.Act(second, "cancel", new { revision = second.Revision() })).Ok()["booking"]!["status"]!);
        (await member.Act(first, "confirm", new { revision = first.Revision() })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Another_members_bookings_are_neither_seen_nor_changed()
    {
        var shop = await Open();
        var (bob, eve) = (Account.Somebody(), Account.Somebody("eve"));
        var bobs = await cluster.Server.Member(shop.Site, bob);
        var eves = await cluster.Server.Member(shop.Site, eve, "Eve");
        var booking = await shop.Book(bobs, bob);
        Assert.Empty(await Seen(eves));
        Assert.NotEqual(200, (await eves.Act(booking, "cancel", new { revision = booking.Revision() })).Status);
        Assert.Equal([(string)booking["id"]!], await Seen(bobs));
    }

    [Fact]
    public async Task Whoever_has_not_shown_the_address_to_be_theirs_sees_only_what_they_booked_themselves()
    {
        var shop = await Open();
        var (visitor, bob) = (await shop.Site.Visitor(), Account.Somebody());
        var eve = await cluster.Server.SignIn(shop.Site, visitor, (string)(await visitor.Register(bob)).Ok()["sessionToken"]!); // the address is Bob's
        await shop.Book(visitor, bob);
        await shop.Book(shop.Site, bob);
        var own = await shop.Book(eve, bob);
        Assert.Equal([(string)own["id"]!], await Seen(eve));
    }

    [Fact]
    public async Task A_member_who_books_under_another_address_does_not_come_to_see_what_others_book_under_it()
    {
        var shop = await Open();
        var (eve, bob) = (Account.Somebody("eve"), Account.Somebody());
        var eves = await cluster.Server.Member(shop.Site, eve, "Eve");
        var baited = await shop.Book(eves, bob);
        var bobs = await shop.Book(await shop.Site.Visitor(), bob);
        Assert.Equal([(string)baited["id"]!], await Seen(eves));
        Assert.NotEqual(200, (await eves.Act(bobs, "cancel", new { revision = bobs.Revision() })).Status);
    }

    [Fact]
    public async Task Whoever_books_under_a_members_address_without_signing_in_changes_nothing_of_the_members_contact()
    {
        var shop = await Open();
        var bob = Account.Somebody();
        var member = await cluster.Server.Member(shop.Site, bob);
        var booking = await shop.Book(await shop.Site.Visitor(), bob, b => b["contactDetails"]!["phone"] = "+49 30 1234567");
        var contact = (await shop.Site.Get($"/contacts/v4/contacts/{booking["contactDetails"]!["contactId"]}")).Ok()["contact"]!;
        Assert.Equal((bob, null), ((string)contact["primaryInfo"]!["email"]!, (string?)contact["primaryInfo"]!["phone"]));
        await shop.Book(member, bob, b => b["contactDetails"]!["phone"] = "+49 30 7654321");
        contact = (await shop.Site.Get($"/contacts/v4/contacts/{contact["id"]}")).Ok()["contact"]!;
        Assert.Equal("+49 30 7654321", (string)contact["primaryInfo"]!["phone"]!);
    }
}
