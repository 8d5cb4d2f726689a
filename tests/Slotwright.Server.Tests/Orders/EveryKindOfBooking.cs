using System.Text.Json.Nodes;
using Slotwright.Server.Tests.AddOns;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.OptionsAndVariants;

namespace Slotwright.Server.Tests.Orders;

/// <summary>Whatever can be booked can be paid: a place in a class, a course, services one after the other, what was chosen and taken along.</summary>
public sealed class EveryKindOfBooking(Cluster cluster)
{
    private const string Monday = "2031-06-02T10:00:00";

    [Fact]
    public async Task Places_in_a_class_are_paid_for_each_of_those_who_come()
    {
        var shop = await Open();
        var yoga = await shop.Site.GivenClass(change: Online);
        var session = await shop.Site.GivenSession(yoga, shop.Ann, Monday);
        await IsPaid(shop, 120, await shop.Site.BookSession((string)session["id"]!, 3, Chosen));
        await cluster.SeatsAgree(shop.Site);
    }

    [Fact]
    public async Task A_course_is_paid_as_a_whole()
    {
        var shop = await Open();
        var course = await shop.Site.GivenCourse(change: Online);
        await shop.Site.GivenSession(course, shop.Ann, Monday);
        await shop.Site.GivenSession(course, shop.Ann, "2031-06-09T10:00:00");
        await IsPaid(shop, 80, await shop.Site.BookCourse(course, 2, Chosen));
        await cluster.SeatsAgree(shop.Site);
    }

    [Fact]
    public async Task Of_the_last_place_in_a_class_that_two_pay_for_the_second_is_brought_to_the_owner()
    {
        var shop = await Open();
        var session = await shop.Site.GivenSession(await shop.Site.GivenClass(capacity: 1, Online), shop.Ann, Monday);
        var bookings = new[] { await shop.Site.BookSession((string)session["id"]!, 1, Chosen), await shop.Site.BookSession((string)session["id"]!, 1, Chosen) };
        var orders = new[] { await shop.Ordered(shop.Site, bookings[0]), await shop.Ordered(shop.Site, bookings[1]) };
        await Task.WhenAll(orders.Select(o => shop.Pay(o.Payment!)));
        var became = new[] { await shop.Became(bookings[0]), await shop.Became(bookings[1]) }.Order(StringComparer.Ordinal).ToList();
        Assert.Equal("CONFIRMED PAID", became[0]);
        Assert.True(became[1] == "CONFIRMED PAID double" || became[1].StartsWith("DECLINED", StringComparison.Ordinal) && (await Books.NeedOwner(shop)).Count == 1, became[1]);
        await cluster.SeatsAgree(shop.Site);
    }

    [Fact]
    public async Task Services_booked_together_are_paid_together_and_had_together()
    {
        var spa = await Spa.Open(cluster.Server, change: Online);
        (await spa.Site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "1", provider = "TEST" } })).Ok();
        var shop = new Shop(cluster.Server, spa.Site, spa.Services[0], spa.Ann);
        var package = (await spa.TryBook(spa.Package(Monday, change: (b, _) => Chosen(b)))).Ok()["multiServiceBooking"]!;
        await IsPaid(shop, 80, Spa.Members(package));
    }

    [Fact]
    public async Task What_is_taken_along_is_paid_with_the_booking()
    {
        var shop = await Open();
        var oil = await shop.Site.GivenAddOn("Oil", price: "7.25");
        var group = await shop.Site.GivenGroup(shop.Service, null, oil);
        await IsPaid(shop, 54.50m, await shop.Site.Book(shop.Service, Monday, shop.Ann, b =>
        {
            Chosen(b);
            b["bookedAddOns"] = new JsonArray(new JsonObject { ["id"] = (string)oil["id"]!, ["groupId"] = (string)group["id"]!, ["quantity"] = 2 });
        }));
    }

    [Fact]
    public async Task What_was_chosen_has_its_own_price()
    {
        var shop = await Open();
        var service = await shop.Site.GivenVaried([shop.Ann], s => s["payment"]!["options"]!["online"] = true);
        var options = await shop.Site.GivenOptions(Choosing.Words(service, ("Adult", "20"), ("Child", "7.50")));
        await IsPaid(shop, 7.50m, await shop.Site.Book(service, Monday, shop.Ann, b =>
        {
            Chosen(b);
            b.Remove("totalParticipants");
            b["participantsChoices"] = Choosing.Chosen(options, (1, new { custom = "Child" }));
        }));
    }

    private Task<Shop> Open() => Shop.Open(cluster.Server);

    private static void Online(JsonObject service) => service["payment"]!["options"]!["online"] = true;

    private static void Chosen(JsonObject booking) => booking["selectedPaymentOption"] = "ONLINE";

    private static async Task IsPaid(Shop shop, decimal price, params JsonNode[] bookings)
    {
        var (order, payment) = await shop.Ordered(shop.Site, bookings);
        Assert.All(bookings, b => Assert.Equal("CREATED", b.Status()));
        await shop.Pay(payment!);
        foreach (var booking in bookings) Assert.Equal("CONFIRMED PAID", await shop.Became(booking));
        Assert.Equal(price, await shop.Held("held:test", order));
        Assert.Equal("", string.Join('\n', await Books.Complaints(shop)));
    }
}
