using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Members;

namespace Slotwright.Server.Tests.Attendances;

/// <summary>Members learn how often they came, of their own bookings and of no others'.</summary>
public sealed class MembersCount(Cluster cluster)
{
    private const string Path = "/bookings/bookings-attendance";

    [Fact]
    public async Task A_member_counts_and_sees_the_attendance_of_own_bookings()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var (cut, shave) = (await site.GivenService([ann]), await site.GivenService([ann], change: s => s["name"] = "Shave"));
        var member = await Member(site);
        var own = new[] { await Booked(site, member, cut, "2031-06-02T10:00:00", ann), await Booked(site, member, shave, "2031-06-02T11:00:00", ann) };
        var other = await Booked(site, await Member(site), cut, "2031-06-02T12:00:00", ann);
        await Note(site, own[0], "ATTENDED");
        await Note(site, own[1], "NOT_ATTENDED");
        var foreign = await Note(site, other, "ATTENDED");
        async Task<int> Count(object? filter) => (int)(await member.Post($"{Path}/count", new { filter })).Ok()["count"]!;
        Assert.Equal(2, await Count(null));
        Assert.Equal(1, await Count(new { status = "ATTENDED" }));
        Assert.Equal(1, await Count(new { serviceId = (string)shave["id"]! }));
        Assert.Equal(0, await Count(new { serviceId = (string)shave["id"]!, status = "ATTENDED" }));
        Assert.Equal(["filter.bookingId FIELD_NOT_ALLOWED"], (await member.Post($"{Path}/count", new { filter = new { bookingId = own[0] } })).Violations());
        Assert.Equal(2, (await member.Post($"{Path}/query", new { })).Ok()["attendances"]!.AsArray().Count);
        (await member.Get($"{Path}/{foreign}")).Refused(404, "ATTENDANCE_NOT_FOUND");
        (await member.Post($"{Path}/set", new { attendance = new { bookingId = own[0], status = "ATTENDED" } })).Refused(403, "PERMISSION_DENIED");
    }

    [Fact]
    public async Task Nobody_else_counts()
    {
        var site = await cluster.Server.NewSite();
        (await site.Post($"{Path}/count", new { })).Refused(403, "PERMISSION_DENIED");
        (await (await site.Visitor()).Post($"{Path}/count", new { })).Refused(403, "PERMISSION_DENIED");
    }

    private static async Task<string> Booked(TestSite site, TestSite member, System.Text.Json.Nodes.JsonNode service, string start, string ann)
    {
        var booking = await member.Book(service, start, ann);
        (await site.Confirm(booking)).Ok();
        return (string)booking["id"]!;
    }

    private static async Task<string> Note(TestSite site, string bookingId, string status) =>
        (string)(await site.Post($"{Path}/set", new { attendance = new { bookingId, status } })).Ok()["attendance"]!["id"]!;

    private Task<TestSite> Member(TestSite site) => cluster.Server.Member(site, Account.Somebody());
}
